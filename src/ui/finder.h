// Looks for words or a pattern in the article or in the marks, a slice of a frame at a time, and counts all places.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/event.h"
#include "ui/find_query.h"
#include "ui/marks_text.h"
#include "ui/scene.h"
#include "unicode/compared_text.h"

namespace ui {

// A place of the article. In the marks: the extent of the mark whose words or note hold what is looked for.
struct Hit {
    unicode::Range range;
    model::SpanIndex mark = model::Index::kNone;
    friend bool operator==(Hit const&, Hit const&) = default;
};

class Finder {
public:
    // Goes on with the search for this, or begins it. True while another slice is wanted at once. The scene has a
    // project.
    bool work(Scene const&, FindQuery const&, double budget_ms);
    // What a pattern has found; of other searches nothing is taken.
    void take(platform::PatternFound const&);

    // In the order of the article. While a search goes on: those of the one before, for a moment.
    std::vector<Hit> const& hits() const { return shown_; }
    std::uint64_t generation() const { return generation_; } // another one: other hits
    bool is_done() const { return phase_ == Phase::Done; }
    // Why there is nothing, or not everything: a sentence, or nothing.
    std::string const& fault() const { return fault_; }
    FindQuery const& query() const { return query_; }
    // The place at or after the position, else the first one; none without hits.
    std::optional<std::size_t> first_from(unicode::Position) const;

private:
    enum class Phase : std::uint8_t { Gather, Compare, Search, Wait, Done };

    void begin(FindQuery const&);
    void renew(Scene const&);
    bool is_of(Scene const&) const;
    bool step(Scene const&);
    void compare_more();
    void begin_search(Scene const&);
    void look_for_pattern();
    void search_more(Scene const&);
    void add(Scene const&, unicode::Range);
    void take_waiting(Scene const&);
    void finish();
    void show();
    unicode::Text const& text() const { return query_.scope == FindScope::Marks ? marks_.text() : text_; }

    FindQuery query_;
    Phase phase_ = Phase::Done;
    bool has_begun_ = false;
    model::Project const* project_ = nullptr;
    std::uint64_t revision_ = 0;
    unicode::Text text_; // the article's
    MarksText marks_;
    bool is_gathered_ = false; // all of them
    unicode::Comparison comparison_;
    bool is_compared_ = false; // `compared_` is what text() becomes by `comparison_`
    unicode::ComparedText compared_;
    std::u32string words_;
    std::size_t from_ = 0; // in `compared_`
    std::uint32_t search_ = 0;
    std::vector<platform::PatternFound> waiting_;
    std::vector<Hit> found_;
    std::vector<Hit> shown_;
    std::string fault_;
    std::string next_fault_;
    std::uint64_t generation_ = 1;
    double begun_ms_ = 0;
};

} // namespace ui
