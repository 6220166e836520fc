#include "formats/project_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>

#include "base/sort.h"
#include "base/words.h"
#include "formats/article_import.h"
#include "formats/attribute_order.h"
#include "formats/exercise_check.h"

namespace formats {

namespace {

using unicode::Position;
using unicode::Range;

std::string numbers_of(std::vector<Range> const& fragments) {
    std::string text;
    for (Range const& range : fragments) {
        if (!text.empty()) text += ", ";
        text += std::to_string(range.start.value()) + "–" + std::to_string(range.end.value());
    }
    return text;
}

} // namespace

std::string pointer_to(ItemPlace place) {
    std::string_view const list = place.list == ItemList::Spans     ? "/spans/"
                                  : place.list == ItemList::Orphans ? "/orphans/"
                                                                    : "/relations/";
    return std::string(list) + std::to_string(place.index);
}

void ProjectReader::note_at(std::string path, std::string message) {
    note(Weight::Grave, ReadFinding::kUnknownOffset, std::move(path), std::move(message));
}

void ProjectReader::closed(Shape const& shape, void* target, bool is_broken) {
    if (&shape == &read_span_shape())
        close_item(*static_cast<model::Orphan*>(target), ItemList::Spans, is_broken);
    else if (&shape == &shape_of<model::Orphan>())
        close_item(*static_cast<model::Orphan*>(target), ItemList::Orphans, is_broken);
    else if (&shape == &shape_of<model::Article>())
        close_article(is_broken);
    else if (&shape == &shape_of<model::Schema>())
        schema_came_late_ = item_count_ > 0;
    else if (&shape == &shape_of<model::Relation>() && is_broken)
        broken_.push_back(path().pointer());
}

void ProjectReader::close_item(model::Orphan& orphan, ItemList list, bool is_broken) {
    if (++item_count_ == kMaximumSpans + 1)
        note_fatal(base::ErrorCode::TooLarge, ReadFinding::kUnknownOffset,
                   base::say("There are more than 1,000,000 annotations; Gloss opens up to that many."));
    if (item_count_ > kMaximumSpans) return;
    if (is_broken) broken_.push_back(path().pointer());
    Item item{std::move(orphan), {list, static_cast<std::uint32_t>(path().index())}, is_broken};
    if (has_article_)
        settle(std::move(item));
    else
        waiting_.push_back(std::move(item));
}

void ProjectReader::close_article(bool is_broken) {
    model::Article& article = draft_.project.article;
    has_article_ = true;
    if (article.text.length() > kMaximumArticleLength)
        note_fatal(base::ErrorCode::TooLarge, ReadFinding::kUnknownOffset,
                   base::say("The article has more than 16,777,216 characters; Gloss opens up to that many."));
    if (is_broken) broken_.push_back(path().pointer());
    if (!article.text_left_out) check_article(article, path().pointer());
}

void ProjectReader::check_article(model::Article& article, std::string const& path) {
    std::string const hash = sha256_hex(article.text.utf8());
    if (!article.sha256.empty() && article.sha256 != hash)
        note_at(path + "/sha256",
                base::say("The article's text is not the one that this SHA-256 belongs to; the text has {}.", hash));
    if (article.length != 0 && article.length != article.text.length())
        note_at(path + "/length",
                base::say("The article's text has {} characters, not {}.", article.text.length(), article.length));
    article.sha256 = hash;
    article.length = article.text.length();
    check_structure(article, path);
}

void ProjectReader::check_structure(model::Article& article, std::string const& path) {
    Position const end = article.text.all().end;
    for (std::size_t i = 0; i < article.structure.size(); ++i) {
        Range& range = article.structure[i].range;
        if (range.start < range.end && range.end <= end) continue;
        note_at(path + "/structure/" + std::to_string(i) + "/range",
                base::say("The range {} is not in the text, which ends at {}.", numbers_of({range}), end.value()));
        range = {std::min(range.start, end), std::min(std::max(range.start, range.end), end)};
    }
}

std::optional<ItemPlace> ProjectReader::place_of(std::string_view id) const {
    std::uint32_t const number = ids_.find(id);
    return number == model::IdTable::kNone ? std::nullopt : std::optional(places_[number]);
}

bool ProjectReader::claim(std::string_view id, ItemPlace place) {
    bool const is_new = ids_.add(id) == places_.size();
    if (is_new) places_.push_back(place);
    return is_new;
}

void ProjectReader::claim_id(base::Identifier& id, ItemPlace place, bool is_broken) {
    if (id.empty()) {
        if (!is_broken)
            note(Weight::Fatal, ReadFinding::kUnknownOffset, pointer_to(place) + "/id", base::say("The id is empty."));
        return;
    }
    if (claim(id, place)) return;
    base::Identifier fresh = id + "-2";
    while (!claim(fresh, place)) fresh += "-2";
    note_at(pointer_to(place) + "/id",
            base::say("The id {} stands twice in this file, first at {}; this one was read as {}.", id,
                      pointer_to(*place_of(id)), fresh));
    id = fresh;
}

void ProjectReader::claim_relation_ids() {
    std::unordered_set<std::string> const broken(broken_.begin(), broken_.end());
    auto& relations = draft_.relations;
    for (std::size_t i = 0; i < relations.size(); ++i) {
        ItemPlace const place{ItemList::Relations, static_cast<std::uint32_t>(i)};
        claim_id(relations[i].id, place, !broken.empty() && broken.contains(pointer_to(place)));
    }
}

void ProjectReader::settle(Item item) {
    claim_id(item.orphan.span.id, item.place, item.is_broken);
    sort_attributes(item.orphan.span.attributes, draft_.project.schema.find_type(item.orphan.span.type));
    if (item.place.list == ItemList::Orphans)
        draft_.project.orphans.push_back(std::move(item.orphan));
    else if (item.is_broken)
        add_orphan(item, base::english("it could not be read"));
    else if (draft_.project.article.text_left_out)
        wait_for_text(item);
    else
        place(item);
}

// What can be said without the text is said; the rest shows when somebody supplies it.
void ProjectReader::wait_for_text(Item& item) {
    std::string const path = pointer_to(item.place);
    are_sound(item.orphan.span.fragments, path);
    if (item.orphan.quote.exact.empty())
        note_at(path + "/quote",
                base::say("The article's text is left out, and without a quote this span cannot be placed in it."));
    add_orphan(item, std::string(kTextLeftOut));
}

void ProjectReader::place(Item& item) {
    std::string const path = pointer_to(item.place);
    auto const& fragments = item.orphan.span.fragments;
    unicode::Text const& text = draft_.project.article.text;
    if (!are_sound(fragments, path)) return lost_.push_back(std::move(item));
    model::Quote const& quote = item.orphan.quote;
    bool const fits =
        quote.exact.empty() || (fragments.size() == 1 ? text.slice(fragments.front()) == quote.exact
                                                      : model::quote_of(text, fragments).exact == quote.exact);
    if (fits) {
        check_quote(item, path);
        return add_span(item, std::move(item.orphan.span.fragments));
    }
    lost_.push_back(std::move(item));
}

bool ProjectReader::are_sound(std::vector<Range> const& fragments, std::string const& path) {
    model::Article const& article = draft_.project.article;
    bool const is_endless = article.text_left_out && article.length == 0; // a file that says nothing of the text
    std::uint32_t const length = is_endless ? std::numeric_limits<std::uint32_t>::max() : model::length_of(article);
    bool sound = !fragments.empty();
    if (!sound) note_at(path + "/fragments", base::say("A span has at least one fragment."));
    auto const complain = [&](std::size_t i, std::string message) {
        note_at(path + "/fragments/" + std::to_string(i), std::move(message));
        sound = false;
    };
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        Range const& range = fragments[i];
        if (range.end.value() > length)
            complain(
                i, base::say("The fragment {} is outside the article, which ends at {}.", numbers_of({range}), length));
        else if (range.start >= range.end)
            complain(i, base::say("The fragment {} is empty or ends before it begins.", numbers_of({range})));
        else if (i > 0 && range.start <= fragments[i - 1].end)
            complain(i, base::say("The fragment {} does not come after the one before it, with something between them.",
                                  numbers_of({range})));
    }
    return sound;
}

// The words fit; what surrounds them is compared only where the file says something about it.
void ProjectReader::check_quote(Item const& item, std::string const& path) {
    model::Quote const& quote = item.orphan.quote;
    if (quote.prefix.empty() && quote.suffix.empty()) return;
    model::Quote const derived = model::quote_of(draft_.project.article.text, item.orphan.span.fragments);
    if (!quote.prefix.empty() && quote.prefix != derived.prefix)
        note_at(path + "/quote/prefix", base::say("This is not what stands before the span in the article."));
    if (!quote.suffix.empty() && quote.suffix != derived.suffix)
        note_at(path + "/quote/suffix", base::say("This is not what stands after the span in the article."));
}

void ProjectReader::find_lost() {
    std::vector<model::Sought> sought;
    for (Item const& item : lost_) sought.push_back({item.orphan.span.fragments, &item.orphan.quote});
    auto found = model::find_places(draft_.project.article.text, sought);
    for (std::size_t i = 0; i < lost_.size(); ++i) put(lost_[i], std::move(found[i]));
    lost_.clear();
}

void ProjectReader::put(Item& item, model::Found found) {
    std::string const path = pointer_to(item.place);
    std::string const what = item.orphan.quote.exact.empty() ? path + "/fragments" : path + "/quote";
    if (found.fragments.empty()) {
        note_at(what, base::say("This span has lost its place ({}); it was kept among the orphans.",
                                base::say(std::string(found.reason).c_str())));
        return add_orphan(item, std::string(found.reason));
    }
    auto const old = item.orphan.span.fragments;
    note_at(
        what,
        found.fragments == old
            ? base::say("The quote is not quite what stands at {}; nothing is more like it, so the span stays there.",
                        numbers_of(old))
            : base::say("The quote is not what stands at {}; it was found at {} and put there.", numbers_of(old),
                        numbers_of(found.fragments)));
    model::Orphan& as_read = moved_.emplace_back(item.orphan);
    as_read.last_fragments = std::move(as_read.span.fragments);
    as_read.span.fragments.clear();
    as_read.reason = kStandsElsewhere;
    model::Moved moved;
    moved.from = old;
    moved.how = found.how;
    if (found.how == model::kFoundApproximately) moved.score = std::round(found.score * 100) / 100;
    item.orphan.span.moved = std::move(moved);
    add_span(item, std::move(found.fragments));
}

void ProjectReader::add_span(Item& item, std::vector<Range> fragments) {
    model::Span& span = item.orphan.span;
    span.fragments = std::move(fragments);
    span.quote_unknown = std::move(item.orphan.quote.unknown);
    draft_.project.spans.push_back(std::move(span));
}

void ProjectReader::add_orphan(Item& item, std::string reason) {
    item.orphan.last_fragments = std::move(item.orphan.span.fragments);
    item.orphan.span.fragments.clear();
    item.orphan.reason = std::move(reason);
    draft_.project.orphans.push_back(std::move(item.orphan));
}

// A library holds whole files and nothing of its own; everything else has an id and an article.
void ProjectReader::check_library() {
    model::Project const& project = draft_.project;
    if (!project.spans.empty() || !draft_.relations.empty() || has_article_)
        note(Weight::Fatal, ReadFinding::kUnknownOffset, "/kind",
             base::say("A library holds documents; it has no article, spans or relations of its own."));
    if (!project.header.documents_json.starts_with('['))
        note(Weight::Fatal, ReadFinding::kUnknownOffset, "/documents",
             base::say("A library has a list of documents here."));
}

bool ProjectReader::finish(base::Budget const& budget) {
    constexpr std::size_t kBetweenLooks = 64;
    while (settled_ < waiting_.size()) {
        settle(std::move(waiting_[settled_++]));
        if (settled_ % kBetweenLooks == 0 && budget.is_spent()) return false;
    }
    waiting_.clear();
    find_lost();
    claim_relation_ids();
    if (is_library()) check_library();
    check_exercise_block();
    order_attributes();
    model::sort_canonically(draft_.project);
    return true;
}

void ProjectReader::check_exercise_block() {
    std::string const& json = draft_.project.header.exercise_json;
    if (json.empty()) return;
    for (WrongShape& wrong : check_exercise(json))
        note(Weight::Fatal, ReadFinding::kUnknownOffset, "/exercise" + wrong.path, std::move(wrong.message));
}

void ProjectReader::order_attributes() {
    model::Project& project = draft_.project;
    model::Schema const& schema = project.schema;
    if (schema_came_late_) {
        project.spans.change_each(
            [&](model::Span& span) { sort_attributes(span.attributes, schema.find_type(span.type)); });
        project.orphans.change_each([&](model::Orphan& orphan) {
            sort_attributes(orphan.span.attributes, schema.find_type(orphan.span.type));
        });
    }
    for (model::Relation& relation : draft_.relations) {
        sort_attributes(relation.attributes, nullptr);
        project.relations.push_back(std::move(relation));
    }
    draft_.relations.clear();
    auto& annotators = project.header.annotators;
    base::sort_stably(annotators.begin(), annotators.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
}

} // namespace formats
