#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "base/words.h"
#include "model/anchor.h"
#include "model/making.h"
#include "model/places.h"
#include "model/sha256.h"

namespace model {

namespace {

using unicode::Range;
using Ids = std::vector<base::Identifier>;

base::Result<Orphan const*> require_orphan(Project const& project, std::string_view id) {
    if (Orphan const* orphan = project.find_orphan(id)) return orphan;
    return invalid(base::say("This mark has a place already, or is not in the document any more. Choose another one."));
}

Span placed(Orphan const& orphan, std::vector<Range> fragments, Author const& author) {
    Span span = orphan.span;
    span.fragments = std::move(fragments);
    span.quote_unknown = orphan.quote.unknown;
    span.moved.reset();
    span.modified = author.now;
    return span;
}

std::string marks_or(std::size_t count, std::string const& one) {
    return count == 1 ? one : std::to_string(count) + " marks";
}

// Only those that were moved; all of them when none is named.
std::vector<Span const*> moved_spans(Project const& project, Ids const& ids) {
    std::unordered_set<std::string_view> const named(ids.begin(), ids.end());
    std::vector<Span const*> spans;
    for (Span const& span : project.spans)
        if (span.moved && (ids.empty() || named.contains(span.id))) spans.push_back(&span);
    return spans;
}

Orphan without_place(Span const& span, Quote quote, std::string_view reason) {
    Orphan orphan;
    orphan.span = span;
    orphan.quote = std::move(quote);
    orphan.quote.unknown = std::move(orphan.span.quote_unknown);
    orphan.last_fragments = std::move(orphan.span.fragments);
    orphan.span.fragments.clear();
    orphan.span.quote_unknown.clear();
    orphan.reason = reason;
    return orphan;
}

Moved moved_by(Orphan const& orphan, Found const& found) {
    Moved moved;
    moved.from = orphan.last_fragments;
    moved.how = found.how;
    if (found.how == kFoundApproximately) moved.score = static_cast<double>(std::lround(found.score * 100)) / 100;
    return moved;
}

bool is_there(unicode::Text const& text, Orphan const& orphan) {
    auto const& last = orphan.last_fragments;
    if (last.empty() || last.back().end.value() > text.length()) return false;
    for (std::size_t i = 0; i < last.size(); ++i)
        if (last[i].start >= last[i].end || (i > 0 && last[i].start <= last[i - 1].end)) return false;
    return orphan.quote.exact.empty() || text_of(text, last) == orphan.quote.exact;
}

// Puts those that stand in the text where they stood, finds the others; those without a place stay with the reason.
void place_all(unicode::Text const& text, std::vector<Orphan const*> const& orphans, std::string const& now,
               Edit& edit) {
    std::vector<Orphan const*> lost;
    std::vector<Sought> sought;
    for (Orphan const* orphan : orphans) {
        if (is_there(text, *orphan)) {
            Span span = orphan->span;
            span.fragments = orphan->last_fragments;
            span.quote_unknown = orphan->quote.unknown;
            edit.orphans.push_back({*orphan, std::nullopt});
            edit.spans.push_back({std::nullopt, std::move(span)});
            continue;
        }
        lost.push_back(orphan);
        sought.push_back({orphan->last_fragments, &orphan->quote});
    }
    auto found = find_places(text, sought);
    for (std::size_t i = 0; i < lost.size(); ++i) {
        if (found[i].fragments.empty()) {
            Orphan changed = *lost[i];
            changed.reason = found[i].reason;
            if (!(changed == *lost[i])) edit.orphans.push_back({*lost[i], std::move(changed)});
            continue;
        }
        Span span = placed(*lost[i], std::move(found[i].fragments), {"", now});
        span.moved = moved_by(*lost[i], found[i]);
        span.modified = lost[i]->span.modified;
        edit.orphans.push_back({*lost[i], std::nullopt});
        edit.spans.push_back({std::nullopt, std::move(span)});
    }
}

} // namespace

base::Result<Edit> place_orphan(Project const& project, base::Identifier const& id, std::vector<Range> fragments,
                                Author const& author) {
    Orphan const* orphan = TRY(require_orphan(project, id));
    Span span = placed(*orphan, TRY(tidy_fragments(project, std::move(fragments))), author);
    if (std::string reason = why_not_over(project, span, {}); !reason.empty()) return invalid(std::move(reason));
    Edit edit = begin_edit(project, "Place " + label_of(project.schema, span.type), author);
    edit.orphans.push_back({*orphan, std::nullopt});
    edit.spans.push_back({std::nullopt, std::move(span)});
    return edit;
}

base::Result<Edit> place_again(Project const& project, Ids const& ids, Author const& author) {
    std::unordered_set<std::string_view> const named(ids.begin(), ids.end());
    std::vector<Orphan const*> orphans;
    for (Orphan const& orphan : project.orphans)
        if (ids.empty() || named.contains(orphan.span.id)) orphans.push_back(&orphan);
    if (orphans.empty()) return invalid(base::say("Every mark has its place already."));
    Edit edit = begin_edit(project, "", author);
    place_all(project.article.text, orphans, author.now, edit);
    if (edit.spans.empty())
        return invalid(
            orphans.size() == 1
                ? base::say("Its words were not found in the article. Select words and place it on them by hand.")
                : base::say("None of their words were found in the article. Select words and place them by hand."));
    edit.name =
        "Place " + marks_or(edit.spans.size(), label_of(project.schema, edit.spans.front().after->type)) + " again";
    return edit;
}

base::Result<Edit> accept_moves(Project const& project, Ids const& ids, Author const& author) {
    Edit edit = begin_edit(project, "", author);
    for (Span const* span : moved_spans(project, ids)) {
        Span changed = *span;
        changed.moved.reset();
        changed.modified = author.now;
        edit.spans.push_back({*span, std::move(changed)});
    }
    if (edit.spans.empty()) return invalid(base::say("No mark here was moved. Nothing is to be accepted."));
    edit.name = edit.spans.size() == 1 ? "Accept the place" : "Accept " + std::to_string(edit.spans.size()) + " places";
    return edit;
}

base::Result<Edit> put_back(Project const& project, base::Identifier const& id, Author const& author) {
    Span const* span = TRY(require_span(project, id));
    if (!span->moved) return invalid(base::say("This mark was not moved. Nothing is to be put back."));
    Span changed = *span;
    changed.fragments = span->moved->from;
    std::uint32_t const length = project.article.text.length();
    bool const fits = std::all_of(changed.fragments.begin(), changed.fragments.end(),
                                  [&](Range range) { return range.start < range.end && range.end.value() <= length; });
    if (!fits || changed.fragments.empty())
        return invalid(
            base::say("Where this mark was, the article has no text. Take its place away, or place it by hand."));
    changed.fragments = TRY(tidy_fragments(project, std::move(changed.fragments)));
    if (std::string reason = why_not_over(project, changed, span->fragments); !reason.empty())
        return invalid(std::move(reason));
    changed.moved.reset();
    changed.modified = author.now;
    Edit edit = begin_edit(project, "Put " + label_of(project.schema, span->type) + " back", author);
    edit.spans.push_back({*span, std::move(changed)});
    return edit;
}

base::Result<Edit> take_place_away(Project const& project, base::Identifier const& id, Quote const* quote,
                                   Author const& author) {
    Span const* span = TRY(require_span(project, id));
    Edit edit = begin_edit(project, "Take the place of " + label_of(project.schema, span->type) + " away", author);
    Orphan orphan =
        without_place(*span, quote != nullptr ? *quote : quote_of(project.article.text, span->fragments), kTakenAway);
    orphan.span.moved.reset();
    orphan.span.modified = author.now;
    edit.spans.push_back({*span, std::nullopt});
    edit.orphans.push_back({std::nullopt, std::move(orphan)});
    return edit;
}

base::Result<Supply> supply_text(Project const& project, unicode::Text text, Author const& author) {
    if (!project.article.text_left_out) return invalid(base::say("This set has its article already."));
    if (text.length() == 0 || text.length() > kMaximumArticleLength)
        return invalid(base::say("This is not an article: it has no text, or more than 16,777,216 characters."));
    Edit edit = begin_edit(project, "Supply the article", author);
    Article after = project.article;
    after.text_left_out = false;
    after.length = text.length();
    after.sha256 = sha256_hex(text.utf8());
    auto const is_outside = [&](StructureItem const& item) { return item.range.end > text.all().end; };
    after.structure.erase(std::remove_if(after.structure.begin(), after.structure.end(), is_outside),
                          after.structure.end());
    std::vector<Orphan const*> waiting;
    for (Orphan const& orphan : project.orphans)
        if (orphan.reason == kTextLeftOut) waiting.push_back(&orphan);
    place_all(text, waiting, author.now, edit);
    after.text = std::move(text);
    bool const is_same = after.sha256 == project.article.sha256;
    edit.article = Change<Article>{project.article, std::move(after)};
    return Supply{std::move(edit), is_same};
}

Project without_text(Project project) {
    if (project.article.text_left_out) return project;
    for (Span const& span : project.spans)
        project.orphans.push_back(without_place(span, quote_of(project.article.text, span.fragments), kTextLeftOut));
    project.spans = {};
    project.article.text = {};
    project.article.text_left_out = true;
    sort_canonically(project);
    return project;
}

Opening opening_of(Project after, std::vector<Orphan> const& as_read) {
    Opening opening{std::move(after), {}};
    if (as_read.empty()) return opening;
    Project& before = opening.before;
    std::unordered_map<std::string_view, Orphan const*> by_id;
    for (Orphan const& orphan : as_read) by_id.emplace(orphan.span.id, &orphan);
    opening.moves =
        begin_edit(before, "Place " + marks_or(as_read.size(), "a mark") + " again", {"", before.header.modified});
    std::vector<Span> kept;
    for (Span const& span : before.spans) {
        auto const moved = by_id.find(span.id);
        if (moved == by_id.end() || !span.moved) {
            kept.push_back(span);
            continue;
        }
        opening.moves.spans.push_back({std::nullopt, span});
        opening.moves.orphans.push_back({*moved->second, std::nullopt});
        before.orphans.push_back(*moved->second);
    }
    before.spans = std::move(kept);
    sort_canonically(before);
    return opening;
}

} // namespace model
