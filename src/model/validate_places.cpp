#include <algorithm>
#include <unordered_map>

#include "base/sort.h"
#include "base/words.h"
#include "model/making.h"
#include "model/problems.h"

namespace model {

namespace {

constexpr std::string_view kStructure = "/article/structure";

using unicode::Range;

std::string number(unicode::Position position) {
    return std::to_string(position.value());
}

void check_inside(Article const& article, Range range, std::string const& path, Problems& problems) {
    std::uint32_t const length = length_of(article);
    if (range.end < range.start)
        problems.error(
            path, base::say("This begins at {} and ends before that, at {}.", number(range.start), number(range.end)));
    if (std::max(range.start, range.end).value() > length)
        problems.error(path, base::say("This reaches to {}, but the article has {} characters.",
                                       number(std::max(range.start, range.end)), length));
}

void check_neighbours(Range before, Range fragment, std::string const& path, Problems& problems) {
    if (fragment.start < before.start)
        problems.error(path,
                       base::say("This fragment begins before the one in front of it. Fragments stand in order."));
    else if (fragment.start < before.end)
        problems.error(path, base::say("This fragment overlaps the one in front of it. They are one fragment."));
    else if (fragment.start == before.end)
        problems.error(path, base::say("This fragment touches the one in front of it. They are one fragment."));
}

void check_fragments(Project const& project, Span const& span, std::string const& path, Problems& problems) {
    if (span.fragments.empty()) problems.error(path, base::say("This mark has no fragments, so it stands nowhere."));
    for (std::size_t i = 0; i < span.fragments.size(); ++i) {
        Range const fragment = span.fragments[i];
        check_inside(project.article, fragment, path / i, problems);
        if (fragment.is_empty()) problems.error(path / i, base::say("This fragment is empty."));
        if (i > 0) check_neighbours(span.fragments[i - 1], fragment, path / i, problems);
    }
    if (span.fragments.size() > 1 && !project.schema.discontinuous)
        problems.warning(path,
                         base::say("This mark has several fragments, but in this scheme a mark is one piece of text."));
}

struct Piece {
    Range range;
    SpanIndex span = 0;
};

// One sweep: every mark is reported once, with the mark whose words it enters first.
class OverlapSweep {
public:
    OverlapSweep(Project const& project, Problems& problems)
        : project_(project)
        , problems_(problems)
        , is_reported_(project.spans.size(), false) {}

    void run() {
        std::vector<Piece> pieces;
        for (SpanIndex i = 0; i < project_.spans.size(); ++i)
            for (Range const& fragment : project_.spans[i].fragments) pieces.push_back({fragment, i});
        base::sort_stably(pieces.begin(), pieces.end(),
                          [](Piece const& a, Piece const& b) { return a.range.start < b.range.start; });
        for (Piece const& piece : pieces) visit(piece);
    }

private:
    void visit(Piece const& piece) {
        bool const by_type = project_.schema.overlap == Overlap::AcrossTypes;
        Piece& furthest = furthest_[by_type ? std::string_view(project_.spans[piece.span].type) : ""];
        if (furthest.span != piece.span && furthest.range.meets(piece.range)) report(piece.span, furthest.span);
        if (furthest.range.end <= piece.range.end) furthest = piece;
    }

    void report(SpanIndex at, SpanIndex other) {
        if (is_reported_[at]) return;
        is_reported_[at] = true;
        problems_.warning(kSpans / at, base::say("This mark overlaps {} ({}), which this scheme does not want.",
                                                 excerpt(project_, project_.spans[other]), kSpans / other));
    }

    Project const& project_;
    Problems& problems_;
    std::unordered_map<std::string_view, Piece> furthest_;
    std::vector<bool> is_reported_;
};

// Equal for marks of one type on the same words with equal attributes, and only for those.
std::string fingerprint(Span const& span) {
    std::string print;
    auto const add = [&print](std::string const& part) { print += std::to_string(part.size()) + ":" + part; };
    add(span.type);
    for (Range const& fragment : span.fragments) add(number(fragment.start) + "-" + number(fragment.end));
    for (AttributeSetting const& setting : span.attributes) {
        add(setting.attribute);
        print += std::to_string(setting.values.size()) + (setting.is_list ? "*" : "=");
        for (std::string const& value : setting.values) add(value);
    }
    return print;
}

// In canonical order, marks on the same words stand side by side.
bool has_twin_beside(Sequence<Span> const& spans, SpanIndex at) {
    Range const extent = spans[at].extent();
    return (at > 0 && spans[at - 1].extent() == extent) || (at + 1 < spans.size() && spans[at + 1].extent() == extent);
}

void check_duplicates(Project const& project, Problems& problems) {
    std::unordered_map<std::string, SpanIndex> first_of;
    for (SpanIndex i = 0; i < project.spans.size(); ++i) {
        if (!has_twin_beside(project.spans, i)) continue;
        auto const [first, is_new] = first_of.try_emplace(fingerprint(project.spans[i]), i);
        if (!is_new)
            problems.warning(kSpans / i, base::say("This mark repeats {}: the same words, type and attributes.",
                                                   kSpans / first->second));
    }
}

} // namespace

void validate_places(Project const& project, Problems& problems) {
    for (std::size_t i = 0; i < project.article.structure.size(); ++i)
        check_inside(project.article, project.article.structure[i].range, kStructure / i / "range", problems);
    for (std::size_t i = 0; i < project.spans.size(); ++i)
        check_fragments(project, project.spans[i], kSpans / i / "fragments", problems);
}

void validate_overlap(Project const& project, Problems& problems) {
    if (project.schema.overlap != Overlap::Any) OverlapSweep(project, problems).run();
    check_duplicates(project, problems);
}

} // namespace model
