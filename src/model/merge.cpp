#include "model/merge.h"

#include <algorithm>
#include <optional>

#include "base/words.h"
#include "model/compare.h"
#include "model/cycles.h"
#include "model/making.h"
#include "model/merging.h"

namespace model {

namespace {

std::string title_of(Project const& project) {
    return project.header.title.empty() ? project.article.title : project.header.title;
}

base::Error other_text(Project const& ours, Project const& theirs) {
    return invalid(base::say("\u201C{}\u201D is about another text than \u201C{}\u201D, so their marks cannot be "
                             "merged. Nothing was changed. Open it as a document of its own.",
                             title_of(theirs), title_of(ours)));
}

// A mark of a set without text stands where it stood, once its words are found there.
std::optional<Span> placed_again(Orphan const& orphan, unicode::Text const& text) {
    if (orphan.last_fragments.empty() || extent_of(orphan.last_fragments).end.value() > text.length())
        return std::nullopt;
    if (text_of(text, orphan.last_fragments) != orphan.quote.exact) return std::nullopt;
    Span span = orphan.span;
    span.fragments = orphan.last_fragments;
    return span;
}

Project with_text(Project const& bare, Article const& article) {
    Project project = bare;
    project.article = article;
    project.orphans = {};
    for (Orphan const& orphan : bare.orphans) {
        if (std::optional<Span> span = placed_again(orphan, article.text))
            project.spans.push_back(std::move(*span));
        else
            project.orphans.push_back(orphan);
    }
    sort_canonically(project);
    return project;
}

Trust trust_in(Project const& ours, Project const& theirs) {
    Kinship const kinship = compare(ours, theirs).kinship;
    return kinship == Kinship::Apart ? Trust::Content : Trust::Times;
}

base::Status count_circles(Project const& ours, Merge& merge) {
    bool const any = std::any_of(ours.schema.relations.begin(), ours.schema.relations.end(),
                                 [](RelationType const& type) { return type.acyclic; });
    if (!any || merge.edit.relations.empty()) return base::Nothing{};
    Project merged = ours;
    TRY(apply(merged, merge.edit));
    std::size_t const before = circles_in(ours);
    merge.report.circles = std::max(circles_in(merged), before) - before;
    return base::Nothing{};
}

} // namespace

base::Result<Merge> merge(Project const& ours, Project const& theirs, Author const& author) {
    if (!have_same_text(ours.article, theirs.article)) return other_text(ours, theirs);
    if (ours.article.text_left_out && !theirs.article.text_left_out)
        return invalid(base::say(
            "The article's text is not in \u201C{}\u201D. Open the article first, or merge the other way round.",
            title_of(ours)));
    if (!ours.article.text_left_out && theirs.article.text_left_out)
        return merge(ours, with_text(theirs, ours.article), author);
    Merge merge;
    merge.edit = begin_edit(ours, "Merge \u201C" + title_of(theirs) + "\u201D", author);
    merge_marks_and_relations(ours, theirs, trust_in(ours, theirs), merge);
    merge_schema(ours.schema, theirs.schema, merge);
    merge_header(ours, theirs, merge);
    TRY(count_circles(ours, merge));
    return merge;
}

} // namespace model
