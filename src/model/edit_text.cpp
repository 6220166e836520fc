#include <algorithm>

#include "base/words.h"
#include "model/exercise_ranges.h"
#include "model/making.h"
#include "model/sha256.h"
#include "model/text_diff.h"
#include "unicode/segment.h"

namespace model {

namespace {

using unicode::Position;
using unicode::Range;

constexpr std::uint32_t kLongestUnsettled = 256; // characters behind a change in which clusters may fall otherwise

// The text before and after, and what moves how between them.
class Passage {
public:
    Passage(Project const& project, std::vector<TextPiece> const& pieces)
        : project_(project)
        , after_(changed_text(project.article.text, pieces))
        , there_(pieces)
        , back_(reversed(pieces)) {
        for (Range const& place : there_.places()) unsettled_.push_back({place.start, settled_from(place.end)});
    }

    unicode::Text const& after() const { return after_; }
    TextMap const& there() const { return there_; }

    // Where the fragments are afterwards: none when all of their words are gone.
    std::vector<Range> moved(std::vector<Range> const& fragments) const;
    // Nothing need be written down about it.
    bool is_plain(std::vector<Range> const& before, std::vector<Range> const& after) const;
    bool moves_along(Range range) const { return model::moves_along({range}, there_, back_); }
    bool comes_back(Position at) const { return back_.start(there_.start(at)) == at; }

private:
    Position settled_from(Position end) const;
    bool is_unsettled(Position) const;
    Position whole(Position, bool is_start) const;

    Project const& project_;
    unicode::Text after_;
    TextMap there_;
    TextMap back_;
    std::vector<Range> unsettled_;
};

// From the first place that is a border between characters before and after, everything behind is as it was.
Position Passage::settled_from(Position end) const {
    Position const last = std::min(after_.all().end, end + kLongestUnsettled);
    for (; end < last; end = end + 1) {
        if (!unicode::is_grapheme_border(after_, end)) continue;
        if (unicode::is_grapheme_border(project_.article.text, back_.start(end))) break;
    }
    return end;
}

bool Passage::is_unsettled(Position position) const {
    return std::any_of(unsettled_.begin(), unsettled_.end(),
                       [&](Range place) { return place.start <= position && position <= place.end; });
}

Position Passage::whole(Position position, bool is_start) const {
    if (!is_unsettled(position) || unicode::is_grapheme_border(after_, position)) return position;
    return is_start ? unicode::snap_to_grapheme(after_, position) : unicode::next_grapheme(after_, position);
}

std::vector<Range> Passage::moved(std::vector<Range> const& fragments) const {
    std::vector<Range> result;
    for (Range const& fragment : fragments) {
        Range range = there_.range(fragment);
        if (range.start >= range.end) continue;
        range = {whole(range.start, true), whole(range.end, false)};
        if (!result.empty() && range.start <= result.back().end)
            result.back().end = std::max(result.back().end, range.end);
        else
            result.push_back(range);
    }
    return result;
}

bool Passage::is_plain(std::vector<Range> const& before, std::vector<Range> const& after) const {
    if (before.size() != after.size() || !model::moves_along(before, there_, back_)) return false;
    return std::equal(before.begin(), before.end(), after.begin(),
                      [&](Range const& was, Range const& is) { return there_.range(was) == is; });
}

Orphan orphan_of(Project const& project, Span const& span, Passage const& passage) {
    Orphan orphan;
    orphan.span = span;
    orphan.span.fragments.clear();
    orphan.quote = quote_of(project.article.text, span.fragments);
    orphan.quote.unknown = span.quote_unknown;
    orphan.span.quote_unknown.clear();
    Position const start = std::min(passage.there().start(span.extent().start), passage.after().all().end);
    Position const end = std::min(start + span.extent().length(), passage.after().all().end);
    orphan.last_fragments = {{start, end}};
    orphan.reason = base::english("its words were removed from the article");
    return orphan;
}

void move_spans(Project const& project, Passage const& passage, Author const& author, Edit& edit) {
    for (Span const& span : project.spans) {
        auto fragments = passage.moved(span.fragments);
        if (passage.is_plain(span.fragments, fragments)) continue;
        if (fragments.empty()) {
            edit.spans.push_back({span, std::nullopt});
            edit.orphans.push_back({std::nullopt, orphan_of(project, span, passage)});
            continue;
        }
        Span changed = span;
        changed.fragments = std::move(fragments);
        changed.modified = author.now;
        edit.spans.push_back({span, std::move(changed)});
    }
}

void move_orphans(Project const& project, Passage const& passage, Edit& edit) {
    TextMap const& there = passage.there();
    for (Orphan const& orphan : project.orphans) {
        bool const is_plain = std::all_of(orphan.last_fragments.begin(), orphan.last_fragments.end(),
                                          [&](Range const& last) { return passage.moves_along(last); });
        if (is_plain) continue;
        Orphan changed = orphan;
        for (Range& last : changed.last_fragments) {
            Range const moved = there.range(last);
            last = moved.start < moved.end ? moved : Range{moved.end, moved.end + last.length()};
        }
        edit.orphans.push_back({orphan, std::move(changed)});
    }
}

void move_article(Project const& project, Passage const& passage, TextChange& change) {
    Article const& article = project.article;
    for (std::uint32_t i = 0; i < article.structure.size(); ++i) {
        StructureItem const& item = article.structure[i];
        if (passage.moves_along(item.range)) continue;
        std::optional<StructureItem> after = item;
        after->range = passage.there().range(item.range);
        if (after->range.start >= after->range.end) after.reset();
        change.structure.push_back({i, item, std::move(after)});
    }
    for (std::uint32_t i = 0; i < article.corrections.size(); ++i)
        if (!passage.comes_back(article.corrections[i].at))
            change.corrections.push_back({i, article.corrections[i].at});
    std::string_view const ranges = exercise_ranges(project.header.exercise_json);
    std::string const moved = moved_ranges(ranges, passage.there());
    if (moved.empty() || moved == ranges) return;
    change.exercise_ranges_before = ranges;
    change.exercise_ranges_after = moved;
}

std::string_view why_not_corrected(Article const& article, Range range) {
    if (article.text_left_out) return base::say("The article's text is not in this file. Supply the article first.");
    if (range.end < range.start || range.end.value() > article.text.length())
        return base::say("These words are not in the article any more. Select them again.");
    return {};
}

// Whole characters give way, so that no half of one is left: what else they hold is put back.
std::vector<TextPiece> pieces_of(unicode::Text const& text, Range range, std::string_view replacement) {
    Range const wide = {unicode::snap_to_grapheme(text, range.start), unicode::is_grapheme_border(text, range.end)
                                                                          ? range.end
                                                                          : unicode::next_grapheme(text, range.end)};
    std::string wanted(text.slice({wide.start, range.start}));
    wanted += replacement;
    wanted += text.slice({range.end, wide.end});
    auto pieces = different_words(text.slice(wide), wanted);
    for (TextPiece& piece : pieces) piece.at = wide.start + piece.at.value();
    return pieces;
}

} // namespace

base::Result<Edit> correct_text(Project const& project, Range range, std::string_view replacement,
                                Author const& author) {
    Article const& article = project.article;
    if (auto const reason = why_not_corrected(article, range); !reason.empty()) return invalid(std::string(reason));
    TextChange change;
    change.pieces = pieces_of(article.text, range, unicode::normalize_import(replacement));
    Edit edit = begin_edit(project, "Correct the text", author);
    if (change.pieces.empty()) return edit;
    Passage const passage(project, change.pieces);
    if (passage.after().length() == 0)
        return invalid(base::say("An article cannot be empty. Leave at least one word in it."));
    if (passage.after().length() > kMaximumArticleLength)
        return base::Error{base::ErrorCode::TooLarge,
                           base::say("With these words the article would have more than 16,777,216 characters. Nothing "
                                     "was changed; put in less.")};
    change.sha256_before = article.sha256;
    change.sha256_after = sha256_hex(passage.after().utf8());
    change.is_first = article.original_sha256.empty();
    change.by = author.id;
    move_spans(project, passage, author, edit);
    move_orphans(project, passage, edit);
    move_article(project, passage, change);
    edit.text = std::move(change);
    return edit;
}

} // namespace model
