#include "text/document.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cmath>

#include "text/document_implementation.h"
#include "unicode/segment.h"

// Layout is lazy. Setting a text only splits it and estimates how high each paragraph will be; a paragraph is analysed,
// shaped and fitted when something asks for its lines, and its height becomes exact. Tops are prefix sums of heights
// and gaps, valid up to the first paragraph whose height has changed since and extended on demand, so that looking at
// one screen of a long article never sums all of it again.

namespace text {

namespace {

constexpr std::size_t kLargestWordCache = 64u << 20;

// Mean advance of a character in em, by the script that a paragraph seems to be in.
constexpr float kAlphabetAdvance = 0.48f;
constexpr float kSyllableAdvance = 0.60f;
constexpr float kIdeographAdvance = 1.0f;

} // namespace

Document::Implementation::Implementation(Fonts& all)
    : fonts(all)
    , faces(all.implementation())
    , analyser(faces)
    , view(faces) {
    set_text(unicode::Text());
}

void Document::Implementation::set_text(unicode::Text new_text) {
    text = std::move(new_text);
    paragraphs.clear();
    for (Range const range : unicode::paragraphs(text)) {
        Paragraph paragraph;
        paragraph.range = range;
        paragraphs.push_back(std::move(paragraph));
    }
    restyle();
}

// Keeps what is shaped; every paragraph is fitted again when it is next asked for.
void Document::Implementation::restyle() {
    language = hb_language_from_string(style.language.c_str(), static_cast<int>(style.language.size()));
    std::vector<ParagraphStyle> const old_styles = std::move(styles);
    styles.clear();
    heights = 0;
    for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
        Paragraph& paragraph = paragraphs[i];
        ParagraphStyle const wanted = style.paragraph_style ? style.paragraph_style(i) : ParagraphStyle{};
        auto found = styles.rbegin();
        while (found != styles.rend() && !(*found == wanted)) ++found;
        std::size_t const index =
            found != styles.rend() ? static_cast<std::size_t>(styles.rend() - found) - 1 : styles.size();
        if (index == styles.size()) styles.push_back(wanted);
        bool const has_other_role = paragraph.is_analysed && old_styles[paragraph.style].role != wanted.role;
        paragraph.is_analysed = paragraph.is_analysed && !has_other_role;
        paragraph.style = static_cast<std::uint16_t>(index);
        paragraph.was_exact = paragraph.was_exact || paragraph.is_exact;
        paragraph.is_exact = false;
        paragraph.height = estimate(paragraph);
        heights += static_cast<double>(paragraph.height) +
                   static_cast<double>(i + 1 < paragraphs.size() ? wanted.gap_after : 0);
    }
    tops.assign(paragraphs.size() + 1, 0);
    valid_tops = 1;
    next_to_prepare = 0;
    ++generation;
}

float Document::Implementation::estimate(Paragraph const& paragraph) const {
    ParagraphStyle const& wanted = style_of(paragraph);
    std::uint32_t const length = paragraph.range.length();
    float width = 0;
    if (paragraph.is_analysed) {
        for (Unit const& unit : paragraph.units) {
            if (unit.word != kNoWord) {
                Word const& word = faces.shaper.word(unit.word);
                width += static_cast<float>(word.advance) * faces.unit_size(word.face, wanted.size);
            }
        }
    } else if (length > 0) {
        char32_t const middle = text.at(paragraph.range.start + length / 2);
        bool const is_ideograph = middle >= 0x2E80 && middle <= 0xFFEF;
        bool const is_syllable = middle >= 0x900 && middle < 0x1E00;
        float const advance = is_ideograph ? kIdeographAdvance : is_syllable ? kSyllableAdvance : kAlphabetAdvance;
        width = static_cast<float>(length) * advance * wanted.size;
    }
    return std::max(1.0f, std::ceil(width / std::max(style.width, 1.0f))) * wanted.line_height;
}

void Document::Implementation::set_height(std::uint32_t index, float height) {
    Paragraph& paragraph = paragraphs[index];
    if (height == paragraph.height) return;
    heights += static_cast<double>(height) - static_cast<double>(paragraph.height);
    paragraph.height = height;
    valid_tops = std::min(valid_tops, index + 1);
}

double Document::Implementation::top(std::uint32_t index) {
    assert(index < tops.size());
    for (; valid_tops <= index; ++valid_tops) {
        Paragraph const& previous = paragraphs[valid_tops - 1];
        tops[valid_tops] = tops[valid_tops - 1] + static_cast<double>(previous.height + style_of(previous).gap_after);
    }
    return tops[index];
}

// The paragraph whose lines or gap hold y; the first and the last one reach out without end.
std::uint32_t Document::Implementation::paragraph_at(double y) {
    auto const count = static_cast<std::uint32_t>(paragraphs.size());
    while (valid_tops < count && tops[valid_tops - 1] <= y) top(valid_tops);
    auto const end = tops.begin() + std::min(valid_tops, count);
    auto const after = std::upper_bound(tops.begin(), end, y);
    return after == tops.begin() ? 0 : static_cast<std::uint32_t>(after - tops.begin()) - 1;
}

double Document::Implementation::total_height() const {
    return heights;
}

void Document::Implementation::forget_analyses() {
    for (Paragraph& paragraph : paragraphs) {
        paragraph.was_exact = paragraph.was_exact || paragraph.is_exact;
        paragraph.is_exact = false;
        paragraph.is_analysed = false;
    }
    next_to_prepare = 0;
    ++generation;
}

void Document::Implementation::keep_up_with_fonts() {
    faces.shaper.trim(kLargestWordCache);
    if (fonts_generation == fonts.generation() && shaper_epoch == faces.shaper.epoch()) return;
    fonts_generation = fonts.generation();
    shaper_epoch = faces.shaper.epoch();
    forget_analyses();
}

Document::Implementation::Paragraph& Document::Implementation::laid_out(std::uint32_t index) {
    Paragraph& paragraph = paragraphs[index];
    if (paragraph.is_exact) return paragraph;
    text.copy_code_points(paragraph.range, scratch);
    if (!paragraph.is_analysed) analyse(paragraph);
    fit(paragraph);
    set_height(index, static_cast<float>(paragraph.lines.size()) * style_of(paragraph).line_height);
    paragraph.is_exact = true;
    ++generation;
    return paragraph;
}

void Document::Implementation::analyse(Paragraph& paragraph) {
    Voice const voice{style_of(paragraph).role, style.language, language, style.direction};
    analyser.analyse(scratch, voice, analysis);
    paragraph.units = analysis.units;
    paragraph.base_level = analysis.base_level;
    paragraph.is_analysed = true;
}

void Document::Implementation::fit(Paragraph& paragraph) {
    Fitter fitter(faces, analyser, setting_of(paragraph), language);
    fitter.fit(scratch, paragraph.units, paragraph.lines);
    paragraph.lines.shrink_to_fit();
}

Setting Document::Implementation::setting_of(Paragraph const& paragraph) const {
    ParagraphStyle const& wanted = style_of(paragraph);
    return {wanted.role, wanted.size, style.width};
}

FittedParagraph Document::Implementation::fitted(Paragraph const& paragraph) const {
    return {paragraph.units,      paragraph.lines,       paragraph.range.length(),
            paragraph.base_level, setting_of(paragraph), language};
}

Document::Document(Fonts& fonts) : implementation_(std::make_unique<Implementation>(fonts)) {}

Document::~Document() = default;

void Document::set_text(unicode::Text text, DocumentStyle style) {
    implementation_->style = std::move(style);
    implementation_->set_text(std::move(text));
}

void Document::set_style(DocumentStyle style) {
    bool const is_read_otherwise =
        style.language != implementation_->style.language || style.direction != implementation_->style.direction;
    implementation_->keep_up_with_fonts();
    implementation_->style = std::move(style);
    if (is_read_otherwise) implementation_->forget_analyses();
    implementation_->restyle();
}

unicode::Text const& Document::text() const {
    return implementation_->text;
}

DocumentStyle const& Document::style() const {
    return implementation_->style;
}

float Document::height() const {
    return static_cast<float>(implementation_->total_height());
}

std::uint64_t Document::layout_generation() const {
    return implementation_->generation;
}

std::uint32_t Document::paragraph_count() const {
    return static_cast<std::uint32_t>(implementation_->paragraphs.size());
}

std::uint32_t Document::paragraph_of(Position position) const {
    return implementation_->paragraph_of(position);
}

Range Document::paragraph_range(std::uint32_t paragraph) const {
    return implementation_->paragraphs[paragraph].range;
}

float Document::paragraph_top(std::uint32_t paragraph) const {
    return static_cast<float>(implementation_->top(paragraph));
}

float Document::prepare(float top, float bottom) {
    Implementation& self = *implementation_;
    self.keep_up_with_fonts();
    double shift = 0;
    std::uint32_t index = self.paragraph_at(top);
    while (!self.paragraphs[index].is_exact) {
        Implementation::Paragraph const& paragraph = self.paragraphs[index];
        auto const old_height = static_cast<double>(paragraph.height);
        double const inside = std::clamp(static_cast<double>(top) + shift - self.top(index), 0.0, old_height);
        // What was read before keeps its line; what comes into sight for the first time, its end.
        bool const was_read = paragraph.was_exact;
        double const change = static_cast<double>(self.laid_out(index).height) - old_height;
        if (inside > 0) shift += was_read ? change * inside / old_height : change;
        index = self.paragraph_at(static_cast<double>(top) + shift);
    }
    auto const count = static_cast<std::uint32_t>(self.paragraphs.size());
    for (; index < count && self.top(index) < static_cast<double>(bottom) + shift; ++index) self.laid_out(index);
    return static_cast<float>(shift);
}

bool Document::prepare_more(double budget_ms) {
    using Clock = std::chrono::steady_clock;
    Implementation& self = *implementation_;
    self.keep_up_with_fonts();
    Clock::time_point const end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                                     std::chrono::duration<double, std::milli>(budget_ms));
    for (; self.next_to_prepare < self.paragraphs.size(); ++self.next_to_prepare) {
        if (self.paragraphs[self.next_to_prepare].is_exact) continue;
        self.laid_out(self.next_to_prepare);
        if (Clock::now() >= end) break;
    }
    return self.next_to_prepare >= self.paragraphs.size();
}

std::size_t Document::memory_bytes() const {
    Implementation const& self = *implementation_;
    std::size_t bytes = self.text.utf8().capacity() + self.paragraphs.capacity() * sizeof(Implementation::Paragraph) +
                        self.tops.capacity() * sizeof(double) + self.faces.shaper.memory_bytes();
    for (Implementation::Paragraph const& paragraph : self.paragraphs)
        bytes += paragraph.units.capacity() * sizeof(Unit) + paragraph.lines.capacity() * sizeof(Line);
    return bytes;
}

} // namespace text
