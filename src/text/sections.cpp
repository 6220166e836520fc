#include <algorithm>
#include <cassert>
#include <cmath>

#include "text/document_implementation.h"
#include "unicode/segment.h"

// Layout is lazy. Setting a text only splits it and estimates how high each paragraph will be; a paragraph is analysed,
// shaped and fitted when something asks for its lines, and its height becomes exact. Tops are prefix sums of heights
// and gaps, valid up to the first section whose height has changed since and extended on demand, so that looking at
// one screen of a long article never sums all of it again. A paragraph without an end would make one frame wait for all
// of it; it is cut into slices, each a section of its own.

namespace text {

namespace {

// Mean advance of a character in em, by the script that a paragraph seems to be in.
constexpr float kAlphabetAdvance = 0.48f;
constexpr float kSyllableAdvance = 0.60f;
constexpr float kIdeographAdvance = 1.0f;

// So many marks in a row are none of a language, but a tower on one letter.
constexpr std::uint32_t kMarksOfTower = 8;

bool is_in_tower(unicode::Text const& text, Range range, Position position) {
    std::uint32_t const count = std::min(kMarksOfTower, range.end - position);
    for (std::uint32_t i = 0; i < count; ++i) {
        CharacterKind const kind = kind_of(text.at(position + i));
        if (kind != CharacterKind::Attached && kind != CharacterKind::ZeroWidth) return false;
    }
    return count == kMarksOfTower;
}

float mean_advance(char32_t c) {
    bool const is_ideograph = c >= 0x2E80 && c <= 0xFFEF;
    bool const is_syllable = c >= 0x900 && c < 0x1E00;
    return is_ideograph ? kIdeographAdvance : is_syllable ? kSyllableAdvance : kAlphabetAdvance;
}

} // namespace

void Document::Implementation::set_text(unicode::Text new_text) {
    text = std::move(new_text);
    cut_sections();
    restyle();
}

void Document::Implementation::cut_sections() {
    sections.clear();
    long_paragraphs.clear();
    ++layout_stamp;
    layout_bytes = 0;
    looked_at = 0;
    std::uint32_t paragraph = 0;
    for (Range const range : unicode::paragraphs(text)) {
        Section section;
        section.range = range;
        section.cut_start = range.start;
        section.paragraph = paragraph;
        sections.push_back(section);
        if (is_long(text, range)) {
            auto const found = long_paragraphs.emplace(paragraph, LongParagraph(text, range, style.direction)).first;
            std::vector<Position> const& starts = found->second.starts();
            for (std::size_t i = 1; i < starts.size(); ++i) {
                sections.back().is_continued = true;
                section.continues = true;
                section.cut_start = starts[i];
                sections.push_back(section);
            }
        }
        ++paragraph;
    }
}

// Keeps what is shaped; every paragraph is fitted again when it is next asked for.
void Document::Implementation::restyle() {
    language = hb_language_from_string(style.language.c_str(), static_cast<int>(style.language.size()));
    std::vector<ParagraphStyle> const old_styles = std::move(styles);
    styles.clear();
    heights = 0;
    ParagraphStyle wanted;
    for (std::uint32_t i = 0; i < sections.size(); ++i) {
        Section const& section = sections[i];
        if (!section.continues)
            wanted = style.paragraph_style ? style.paragraph_style(section.paragraph) : ParagraphStyle{};
        restyle(i, wanted, old_styles);
        heights += static_cast<double>(section.height) + static_cast<double>(gap_after(i));
    }
    tops.assign(sections.size() + 1, 0);
    valid_tops = 1;
    next_to_prepare = 0;
    next_long = 0;
    ++layout_stamp;
    ++generation;
}

void Document::Implementation::restyle(std::uint32_t index, ParagraphStyle const& wanted,
                                       std::vector<ParagraphStyle> const& old_styles) {
    Section& section = sections[index];
    auto found = styles.rbegin();
    while (found != styles.rend() && !(*found == wanted)) ++found;
    std::size_t const place =
        found != styles.rend() ? static_cast<std::size_t>(styles.rend() - found) - 1 : styles.size();
    if (place == styles.size()) styles.push_back(wanted);
    bool const is_slice = section.continues || section.is_continued;
    bool const has_other_role = section.is_analysed && old_styles[section.style].role != wanted.role;
    section.style = static_cast<std::uint16_t>(place);
    if (is_slice || has_other_role) forget_layout(section);
    if (is_slice) section.range = {section.cut_start, cut_end(index)};
    section.is_fitted = false;
    section.was_exact = section.was_exact || section.is_exact;
    section.is_exact = false;
    section.height = estimate(section);
}

float Document::Implementation::estimate(Section const& section) const {
    ParagraphStyle const& wanted = style_of(section);
    std::uint32_t const length = section.range.length();
    float width = 0;
    if (section.is_analysed) {
        width = section.run * wanted.size;
    } else if (length > 0) {
        Position const middle = section.range.start + length / 2;
        float const advance = is_in_tower(text, section.range, middle) ? 0 : mean_advance(text.at(middle));
        width = static_cast<float>(length) * advance * wanted.size;
    }
    return std::max(1.0f, std::ceil(width / std::max(style.width, 1.0f))) * wanted.line_height;
}

// Where a slice ends in no line of its own it is empty, and the next one begins there too: the last of them is meant.
std::uint32_t Document::Implementation::section_of(Position position) const {
    auto const after =
        std::upper_bound(sections.begin(), sections.end(), position,
                         [](Position wanted, Section const& section) { return wanted < section.range.start; });
    return static_cast<std::uint32_t>(after - sections.begin()) - 1;
}

std::uint32_t Document::Implementation::first_section(std::uint32_t paragraph) const {
    if (long_paragraphs.empty()) return paragraph;
    auto const found =
        std::lower_bound(sections.begin(), sections.end(), paragraph,
                         [](Section const& section, std::uint32_t wanted) { return section.paragraph < wanted; });
    return static_cast<std::uint32_t>(found - sections.begin());
}

Range Document::Implementation::range_of(std::uint32_t paragraph) const {
    auto const found = long_paragraphs.find(paragraph);
    return found != long_paragraphs.end() ? found->second.range() : sections[first_section(paragraph)].range;
}

Position Document::Implementation::cut_end(std::uint32_t index) const {
    Section const& section = sections[index];
    if (section.is_continued) return sections[index + 1].cut_start;
    return section.continues ? range_of(section.paragraph).end : section.range.end;
}

void Document::Implementation::set_height(std::uint32_t index, float height) {
    Section& section = sections[index];
    if (height == section.height) return;
    heights += static_cast<double>(height) - static_cast<double>(section.height);
    section.height = height;
    valid_tops = std::min(valid_tops, index + 1);
}

float Document::Implementation::gap_after(std::uint32_t index) const {
    bool const is_followed = index + 1 < sections.size() && !sections[index].is_continued;
    return is_followed ? style_of(sections[index]).gap_after : 0;
}

double Document::Implementation::top(std::uint32_t index) {
    assert(index < tops.size());
    for (; valid_tops <= index; ++valid_tops) {
        std::uint32_t const previous = valid_tops - 1;
        tops[valid_tops] = tops[previous] + static_cast<double>(sections[previous].height + gap_after(previous));
    }
    return tops[index];
}

// The section whose lines or gap hold y; the first and the last one reach out without end.
std::uint32_t Document::Implementation::section_at(double y) {
    auto const count = static_cast<std::uint32_t>(sections.size());
    while (valid_tops < count && tops[valid_tops - 1] <= y) top(valid_tops);
    auto const end = tops.begin() + std::min(valid_tops, count);
    auto const after = std::upper_bound(tops.begin(), end, y);
    return after == tops.begin() ? 0 : static_cast<std::uint32_t>(after - tops.begin()) - 1;
}

double Document::Implementation::total_height() const {
    return heights;
}

} // namespace text
