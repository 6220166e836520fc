#include "agree/adjudication.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "model/making.h"

namespace agree {

namespace {

constexpr char const* kAdjudication = "adjudication";
constexpr char const* kMajority = "majority";
constexpr char const* kChosen = "chosen";
constexpr char const* kCorrected = "corrected";

std::size_t readers_of(ClassWork const& work) {
    return work.projects.size();
}

std::vector<Mark> const& marks_of(ClassWork const& work, Place const& place, std::uint32_t reader) {
    return work.study->marks(reader, place.type).marks;
}

model::Span const& span_of(ClassWork const& work, Place const& place, std::uint32_t reader, std::uint32_t mark) {
    return work.projects[reader]->spans[marks_of(work, place, reader)[mark].span];
}

struct ReaderCut {
    Cut const* cut = nullptr; // null: the reader has none
    std::size_t at = 0;       // the reader's place among the cut's
};

ReaderCut cut_of(Place const& place, std::uint32_t reader) {
    for (Cut const& cut : place.cuts) {
        auto const found = std::find(cut.readers.begin(), cut.readers.end(), reader);
        if (found != cut.readers.end()) return {&cut, static_cast<std::size_t>(found - cut.readers.begin())};
    }
    return {};
}

model::Vote vote_of(ClassWork const& work, std::uint32_t reader, model::Span const& span) {
    model::Header const& header = work.projects[reader]->header;
    model::Vote vote;
    vote.set = header.id;
    vote.span = span.id;
    vote.by = span.by.empty() ? header.annotator : span.by;
    return vote;
}

model::Origin adjudicated(char const* how) {
    model::Origin origin;
    origin.kind = kAdjudication;
    origin.how = how;
    return origin;
}

std::vector<int> votes_of(ClassWork const& work, std::size_t votes) {
    return {static_cast<int>(votes), static_cast<int>(readers_of(work))};
}

// Who proposed the `nth` mark of this cut.
model::Origin origin_of(ClassWork const& work, Place const& place, Cut const& cut, std::size_t nth, char const* how) {
    model::Origin origin = adjudicated(how);
    origin.votes = votes_of(work, cut.readers.size());
    for (std::size_t i = 0; i < cut.readers.size(); ++i)
        origin.from.push_back(vote_of(work, cut.readers[i], span_of(work, place, cut.readers[i], cut.mark(i, nth))));
    return origin;
}

// What more than half of those who cut it so have set.
std::vector<model::AttributeSetting> common_settings(ClassWork const& work, Place const& place, Cut const& cut,
                                                     std::size_t nth) {
    std::vector<std::pair<model::AttributeSetting, std::size_t>> counts;
    for (std::size_t i = 0; i < cut.readers.size(); ++i) {
        for (model::AttributeSetting const& setting :
             span_of(work, place, cut.readers[i], cut.mark(i, nth)).attributes) {
            auto const known =
                std::find_if(counts.begin(), counts.end(), [&](auto const& count) { return count.first == setting; });
            if (known == counts.end())
                counts.emplace_back(setting, 1);
            else
                ++known->second;
        }
    }
    std::vector<model::AttributeSetting> settings;
    for (auto const& [setting, count] : counts)
        if (2 * count > cut.readers.size()) settings.push_back(setting);
    return settings;
}

model::Span new_span(model::Span const& like, base::IdentifierSource& ids, model::Author const& author) {
    model::Span span;
    span.id = ids.next(base::IdentifierKind::Span);
    span.type = like.type;
    span.fragments = like.fragments;
    span.attributes = like.attributes;
    span.created = author.now;
    span.modified = author.now;
    span.by = author.id;
    return span;
}

// Makes the marks of a key and remembers for each reader's mark which of them stands for it.
class KeyMaking {
public:
    KeyMaking(ClassWork const& work, base::IdentifierSource& ids, model::Author const& author)
        : work_(work)
        , ids_(ids)
        , author_(author) {}

    void take_majority(model::Project& key) {
        for (std::size_t place = 0; place < work_.places->size(); ++place) {
            Place const& here = (*work_.places)[place];
            if (2 * here.readers() <= readers_of(work_)) continue;
            Cut const& cut = here.cuts.front();
            for (std::size_t nth = 0; nth < cut.size(); ++nth) {
                model::Span span = new_span(span_of(work_, here, cut.readers.front(), cut.marks[nth]), ids_, author_);
                span.attributes = common_settings(work_, here, cut, nth);
                model::put_in_order(span.attributes, key.schema.find_type(span.type));
                span.origin = origin_of(work_, here, cut, nth, kMajority);
                spans_of_place_[place].push_back(span);
                key.spans.push_back(std::move(span));
            }
        }
        take_common_links(key);
    }

    void take_reader(model::Project& key, std::uint32_t reader) {
        model::Project const& project = *work_.projects[reader];
        std::vector<std::size_t> const places = places_of_spans(*work_.study, *work_.places, reader);
        std::map<std::string, std::string> id_of;
        for (std::uint32_t i = 0; i < project.spans.size(); ++i) {
            model::Span const& from = project.spans[i];
            model::Span span = new_span(from, ids_, author_);
            span.note = from.note;
            span.links = from.links;
            span.explanation = from.explanation;
            model::Origin origin = adjudicated(kChosen);
            origin.from = {vote_of(work_, reader, from)};
            if (i < places.size() && places[i] != kNoPlace) add_votes(origin, places[i], reader);
            span.origin = std::move(origin);
            id_of.emplace(from.id, span.id);
            key.spans.push_back(std::move(span));
        }
        for (model::Relation const& from : project.relations) {
            auto const first = id_of.find(from.from);
            auto const second = id_of.find(from.to);
            if (first == id_of.end() || second == id_of.end()) continue;
            key.relations.push_back(relation(from.type, first->second, second->second, kChosen, 1));
        }
    }

private:
    // The others who cut the place alike agree.
    void add_votes(model::Origin& origin, std::size_t place, std::uint32_t reader) const {
        Cut const* cut = cut_of((*work_.places)[place], reader).cut;
        if (cut == nullptr) return;
        origin.votes = votes_of(work_, cut->readers.size());
    }

    model::Relation relation(std::string const& type, std::string const& from, std::string const& to, char const* how,
                             std::size_t votes) {
        model::Relation relation;
        relation.id = ids_.next(base::IdentifierKind::Relation);
        relation.type = type;
        relation.from = from;
        relation.to = to;
        relation.created = author_.now;
        relation.modified = author_.now;
        relation.by = author_.id;
        model::Origin origin = adjudicated(how);
        origin.votes = votes_of(work_, votes);
        relation.origin = std::move(origin);
        return relation;
    }

    // The mark of the key that stands for this one: of those in its place the one that shares most with it.
    model::Span const* answer(std::size_t place, model::Span const& span) const {
        auto const found = spans_of_place_.find(place);
        if (found == spans_of_place_.end()) return nullptr;
        model::Span const* best = nullptr;
        std::uint32_t most = 0;
        for (model::Span const& each : found->second) {
            std::uint32_t const both = shared_length(united(each.fragments), united(span.fragments));
            if (both <= most) continue;
            most = both;
            best = &each;
        }
        return best;
    }

    void take_common_links(model::Project& key) {
        std::map<std::tuple<std::string, std::string, std::string>, std::size_t> counts;
        for (std::uint32_t reader = 0; reader < readers_of(work_); ++reader)
            for (auto const& link : links_of(reader)) ++counts[link];
        for (auto const& [link, count] : counts)
            if (2 * count > readers_of(work_))
                key.relations.push_back(
                    relation(std::get<0>(link), std::get<1>(link), std::get<2>(link), kMajority, count));
    }

    // Between marks of the key; each once.
    std::set<std::tuple<std::string, std::string, std::string>> links_of(std::uint32_t reader) const {
        model::Project const& project = *work_.projects[reader];
        std::vector<std::size_t> const places = places_of_spans(*work_.study, *work_.places, reader);
        std::set<std::tuple<std::string, std::string, std::string>> links;
        for (Link const& link : work_.study->readers()[reader].links) {
            if (link.from >= places.size() || link.to >= places.size()) continue;
            model::Span const* from = answer(places[link.from], project.spans[link.from]);
            model::Span const* to = answer(places[link.to], project.spans[link.to]);
            if (from != nullptr && to != nullptr && from != to)
                links.emplace(work_.study->link_types()[link.type], from->id, to->id);
        }
        return links;
    }

    ClassWork const& work_;
    base::IdentifierSource& ids_;
    model::Author const& author_;
    std::map<std::size_t, std::vector<model::Span>> spans_of_place_;
};

// The header of the set that the class has in common, of somebody else now.
model::Header header_of(model::Project const& common, base::IdentifierSource& ids, model::Author const& author) {
    model::Header header;
    header.kind = "key";
    header.id = ids.next(base::IdentifierKind::Set);
    header.title = common.header.title;
    header.created = author.now;
    header.modified = author.now;
    header.annotator = author.id;
    return header;
}

// Everybody whose marks a key may stand on, so that its votes have names.
void add_people(ClassWork const& work, model::Header& header) {
    for (auto const& project : work.projects)
        for (model::Annotator const& person : project->header.annotators) {
            bool const is_known = std::any_of(header.annotators.begin(), header.annotators.end(),
                                              [&](model::Annotator const& known) { return known.id == person.id; });
            if (!is_known) header.annotators.push_back(person);
        }
}

// Puts these marks in the place of those that the key has there.
model::Edit replace(ClassWork const& work, model::Project const& key, std::size_t place, std::vector<model::Span> spans,
                    std::string name, model::Author const& author) {
    model::Edit edit = model::begin_edit(key, std::move(name), author);
    std::vector<model::Span const*> const old = spans_in(work, key, place);
    std::vector<base::Identifier> gone;
    for (std::size_t i = 0; i < std::max(old.size(), spans.size()); ++i) {
        if (i >= spans.size()) {
            gone.push_back(old[i]->id);
            edit.spans.push_back({key.spans.find_counted(old[i]->id), std::nullopt});
        } else if (i >= old.size()) {
            edit.spans.push_back({std::nullopt, std::move(spans[i])});
        } else {
            spans[i].id = old[i]->id;
            spans[i].created = old[i]->created;
            spans[i].note = old[i]->note;
            spans[i].links = old[i]->links;
            spans[i].explanation = old[i]->explanation;
            edit.spans.push_back({key.spans.find_counted(old[i]->id), std::move(spans[i])});
        }
    }
    for (model::Relation const* relation : model::relations_at(key, gone))
        edit.relations.push_back({key.relations.find_counted(relation->id), std::nullopt});
    return edit;
}

std::string label_of(model::Project const& key, Study const& study, Place const& place) {
    return model::label_of(key.schema, study.types()[place.type]);
}

} // namespace

model::Project begin_key(ClassWork const& work, KeyStart start, std::optional<std::uint32_t> reader,
                         base::IdentifierSource& ids, model::Author const& author) {
    model::Project const& common = work.common != nullptr ? *work.common : *work.projects.front();
    model::Project key;
    key.header = header_of(common, ids, author);
    key.article = common.article;
    key.schema = common.schema;
    add_people(work, key.header);
    KeyMaking making(work, ids, author);
    if (start == KeyStart::Majority) making.take_majority(key);
    if (start == KeyStart::OneReader && reader) making.take_reader(key, *reader);
    model::sort_canonically(key);
    return key;
}

std::vector<model::Span const*> spans_in(ClassWork const& work, model::Project const& key, std::size_t place) {
    Place const& here = (*work.places)[place];
    std::string const& type = work.study->types()[here.type];
    std::vector<model::Span const*> spans;
    for (model::Span const& span : key.spans)
        if (span.type == type && place_for(*work.places, here.type, span.extent()) == place) spans.push_back(&span);
    return spans;
}

std::optional<std::size_t> chosen_cut(ClassWork const& work, model::Project const& key, std::size_t place) {
    Place const& here = (*work.places)[place];
    std::vector<model::Span const*> const spans = spans_in(work, key, place);
    for (std::size_t i = 0; i < here.cuts.size() && !spans.empty(); ++i) {
        Cut const& cut = here.cuts[i];
        bool const is_same = std::equal(
            spans.begin(), spans.end(), cut.marks.begin(), cut.marks.begin() + static_cast<std::ptrdiff_t>(cut.size()),
            [&](model::Span const* span, std::uint32_t mark) {
                return span->fragments == span_of(work, here, cut.readers.front(), mark).fragments;
            });
        if (is_same) return i;
    }
    return std::nullopt;
}

namespace {

// The place has these words with these values already.
bool is_so(ClassWork const& work, model::Project const& key, std::size_t place, std::vector<model::Span> const& spans) {
    std::vector<model::Span const*> const now = spans_in(work, key, place);
    return std::equal(now.begin(), now.end(), spans.begin(), spans.end(),
                      [](model::Span const* a, model::Span const& b) {
                          return a->fragments == b.fragments && a->attributes == b.attributes;
                      });
}

} // namespace

base::Result<model::Edit> take_cut(ClassWork const& work, model::Project const& key, std::size_t place,
                                   std::uint32_t reader, base::IdentifierSource& ids, model::Author const& author) {
    Place const& here = (*work.places)[place];
    ReaderCut const mine = cut_of(here, reader);
    if (mine.cut == nullptr) return take_none(work, key, place, author);
    std::vector<model::Span> spans;
    for (std::size_t nth = 0; nth < mine.cut->size(); ++nth) {
        model::Span span = new_span(span_of(work, here, reader, mine.cut->mark(mine.at, nth)), ids, author);
        span.origin = origin_of(work, here, *mine.cut, nth, kChosen);
        spans.push_back(std::move(span));
    }
    if (is_so(work, key, place, spans)) return model::Edit{};
    return replace(work, key, place, std::move(spans), "Settle " + label_of(key, *work.study, here), author);
}

base::Result<model::Edit> take_none(ClassWork const& work, model::Project const& key, std::size_t place,
                                    model::Author const& author) {
    std::string name = "Leave " + label_of(key, *work.study, (*work.places)[place]) + " out";
    if (spans_in(work, key, place).empty()) return model::Edit{};
    return replace(work, key, place, {}, std::move(name), author);
}

base::Result<model::Edit> take_own(ClassWork const& work, model::Project const& key, std::size_t place,
                                   std::vector<unicode::Range> fragments, base::IdentifierSource& ids,
                                   model::Author const& author) {
    Place const& here = (*work.places)[place];
    model::Span like;
    like.type = work.study->types()[here.type];
    like.fragments = TRY(model::tidy_fragments(key, std::move(fragments)));
    model::Span span = new_span(like, ids, author);
    model::Origin origin = adjudicated(kCorrected);
    origin.votes = votes_of(work, 0);
    for (Cut const& cut : here.cuts)
        for (std::size_t i = 0; i < cut.readers.size(); ++i)
            for (std::size_t nth = 0; nth < cut.size(); ++nth)
                origin.from.push_back(
                    vote_of(work, cut.readers[i], span_of(work, here, cut.readers[i], cut.mark(i, nth))));
    if (!here.cuts.empty()) span.attributes = common_settings(work, here, here.cuts.front(), 0);
    span.origin = std::move(origin);
    std::vector<model::Span> spans;
    spans.push_back(std::move(span));
    if (is_so(work, key, place, spans)) return model::Edit{};
    return replace(work, key, place, std::move(spans), "Settle " + label_of(key, *work.study, here), author);
}

} // namespace agree
