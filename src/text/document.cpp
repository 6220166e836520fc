#include "text/document.h"

#include "text/document_implementation.h"

namespace text {

Document::Implementation::Implementation(Fonts& all)
    : fonts(all)
    , faces(all.implementation())
    , analyser(faces)
    , view(faces) {
    set_text(unicode::Text());
}

Document::Document(Fonts& fonts) : implementation_(std::make_unique<Implementation>(fonts)) {}

Document::~Document() = default;

void Document::set_text(unicode::Text text, DocumentStyle style) {
    implementation_->style = std::move(style);
    implementation_->set_text(std::move(text));
}

void Document::set_style(DocumentStyle style) {
    Implementation& self = *implementation_;
    bool const has_other_direction = style.direction != self.style.direction;
    bool const has_other_language = style.language != self.style.language;
    self.keep_up_with_fonts();
    self.style = std::move(style);
    if (has_other_direction) self.cut_sections();
    if (has_other_language) self.forget_analyses();
    self.restyle();
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
    return implementation_->sections.back().paragraph + 1;
}

std::uint32_t Document::paragraph_of(Position position) const {
    return implementation_->sections[implementation_->section_of(position)].paragraph;
}

Range Document::paragraph_range(std::uint32_t paragraph) const {
    return implementation_->range_of(paragraph);
}

float Document::paragraph_top(std::uint32_t paragraph) const {
    return static_cast<float>(implementation_->top(implementation_->first_section(paragraph)));
}

float Document::prepare(float top, float bottom) {
    Implementation& self = *implementation_;
    self.keep_up_with_fonts();
    auto const from = static_cast<double>(top);
    double shift = 0;
    std::uint32_t index = self.section_at(from);
    while (!self.sections[index].is_fitted) {
        shift += self.enter(index, from + shift);
        index = self.section_at(from + shift);
    }
    auto const count = static_cast<std::uint32_t>(self.sections.size());
    for (; index < count && self.top(index) < static_cast<double>(bottom) + shift; ++index) {
        self.laid_out(index);
        self.looked_at = index;
        self.bound_memory();
    }
    return static_cast<float>(shift);
}

bool Document::prepare_more(double budget_ms) {
    implementation_->keep_up_with_fonts();
    return implementation_->go_on(implementation_->next_to_prepare, false, budget_ms, 0).is_done;
}

Progress Document::prepare_long_paragraphs(double budget_ms, float top) {
    Implementation& self = *implementation_;
    self.keep_up_with_fonts();
    if (self.long_paragraphs.empty()) return {0, true};
    return self.go_on(self.next_long, true, budget_ms, top);
}

std::size_t Document::memory_bytes() const {
    Implementation const& self = *implementation_;
    return self.text.utf8().capacity() + self.sections.capacity() * sizeof(Implementation::Section) +
           self.tops.capacity() * sizeof(double) + self.layout_bytes + self.faces.shaper.memory_bytes();
}

} // namespace text
