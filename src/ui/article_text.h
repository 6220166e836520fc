// The laid-out document of the open project, kept in step with its text, marks, width, zoom and fonts.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ui/article_frame.h"
#include "ui/article_marks.h"
#include "ui/article_scroll.h"

namespace ui {

class ArticleText {
public:
    enum class Change : std::uint8_t { None, NewText };

    // Takes what the frame says of project, state and page, and gives it the document. What is being read stays where
    // it is when width, zoom or line height change.
    Change sync(ArticleFrame&, ArticleScroll&);
    void forget();

    text::Document* document() const { return document_.get(); }
    SpanLanes const& lanes() const { return lanes_; }
    float line_height() const; // of running text

private:
    Change sync_text(Scene const&);
    void sync_lanes(ArticleFrame const&);
    void sync_style(ArticleFrame const&, ArticleScroll&);
    text::DocumentStyle style() const;

    std::unique_ptr<text::Document> document_;
    PageText page_text_;
    SpanLanes lanes_;

    // What the document was set from.
    model::Article const* article_ = nullptr;
    std::string project_;
    unicode::Text text_;
    std::vector<model::StructureItem> structure_;
    std::string language_; // as the article says
    std::string set_in_;   // the same, or a guess where it says none
    std::string direction_;
    bool is_set_otherwise_ = false; // the same words, in another language or direction
    std::uint64_t revision_ = ~std::uint64_t{0};
    std::map<std::string, bool> hidden_types_;
    float column_width_ = 0;
    float zoom_ = 0;
    LineRoom room_;
    std::uint32_t heading_lanes_ = 0; // beyond those that fit
    float line_room_ = 0;
    std::uint32_t fonts_ = 0; // their generation
};

} // namespace ui
