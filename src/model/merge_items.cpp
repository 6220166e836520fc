#include <algorithm>
#include <unordered_set>

#include "model/compare.h"
#include "model/mark.h"
#include "model/meaning.h"
#include "model/merging.h"

// An item that both sets have in different versions has no common ancestor to look at. One version surely comes from
// the other where that other was never changed since it was made; and the newer may stand for both where it says all
// that the older says. Everything else is kept twice: a mark too many is seen and removed, a note that is gone is not.

namespace model {

namespace {

template <typename T>
bool holds_all(std::vector<T> const& whole, std::vector<T> const& part) {
    return std::all_of(part.begin(), part.end(),
                       [&](T const& one) { return std::find(whole.begin(), whole.end(), one) != whole.end(); });
}

template <typename T>
bool says_words_of(T const& newer, T const& older) {
    return newer.type == older.type && newer.by == older.by && newer.note.find(older.note) != std::string::npos &&
           holds_all(newer.attributes, older.attributes) && holds_all(newer.links, older.links) &&
           (!older.origin || newer.origin == older.origin) && holds_all(newer.unknown, older.unknown);
}

bool says_all_of(Mark newer, Mark older) {
    Span const& body = newer.body();
    return says_words_of(body, older.body()) && newer.place() == older.place() &&
           body.explanation.find(older.body().explanation) != std::string::npos &&
           holds_all(body.quote_unknown, older.body().quote_unknown);
}
bool says_all_of(Relation const& newer, Relation const& older) {
    return says_words_of(newer, older) && newer.from == older.from && newer.to == older.to;
}

// An orphan never takes the place of a mark that has one.
bool keeps_place(Mark newer, Mark older) {
    return newer.is_placed() || !older.is_placed();
}
bool keeps_place(Relation const&, Relation const&) {
    return true;
}

Span const& body_of(Mark mark) {
    return mark.body();
}
Relation const& body_of(Relation const& relation) {
    return relation;
}

// The one that was modified later; where that cannot be told, one of the two, but always the same.
template <typename T>
bool is_newer(T const& item, T const& than) {
    if (is_later_time(body_of(item).modified, body_of(than).modified)) return true;
    return body_of(item).modified == body_of(than).modified && version_of(item) > version_of(than);
}

template <typename T>
bool stands_for(T const& newer, T const& older, Trust trust) {
    if (!keeps_place(newer, older)) return false;
    auto const& then = body_of(older);
    auto const& now = body_of(newer);
    bool const is_later = is_later_time(now.modified, then.modified);
    if (is_later && (trust == Trust::Times || (!then.created.empty() && then.created == then.modified))) return true;
    return !is_later_time(then.modified, now.modified) && says_all_of(newer, older);
}

template <typename T>
Verdict judge(T const& ours, T const& theirs, Trust trust) {
    if (stands_for(ours, theirs, trust)) return Verdict::Ours;
    return stands_for(theirs, ours, trust) ? Verdict::Theirs : Verdict::Both;
}

// Ids that one set's earlier versions have now.
using Renamed = std::unordered_map<std::string, base::Identifier>;

Relation with_ends(Relation relation, Renamed const& renamed) {
    for (base::Identifier* end : {&relation.from, &relation.to})
        if (auto const found = renamed.find(*end); found != renamed.end()) *end = found->second;
    return relation;
}

class ItemMerge {
public:
    ItemMerge(Project const& ours, Project const& theirs, Trust trust, Merge& merge)
        : ours_(ours)
        , theirs_(theirs)
        , trust_(trust)
        , edit_(merge.edit)
        , report_(merge.report)
        , our_marks_(marks_by_id(ours))
        , their_marks_(marks_by_id(theirs))
        , our_relations_(relations_by_id(ours))
        , their_relations_(relations_by_id(theirs)) {}

    void run() {
        for_each_mark(ours_, [&](Mark mark) { our_meanings_.insert(meaning_of(mark)); });
        for_each_mark(theirs_, [&](Mark mark) { take_mark(mark); });
        for (Relation const& relation : ours_.relations) our_meanings_.insert(meaning_of(relation));
        for (Relation const& relation : theirs_.relations) take_relation(relation);
        for (Relation const& relation : ours_.relations) follow(relation);
    }

private:
    void take_mark(Mark theirs) {
        base::Identifier const& id = theirs.body().id;
        if (Mark const first = their_marks_.at(id); first.span != theirs.span || first.orphan != theirs.orphan)
            return add_mark(theirs, id_for(theirs, base::IdentifierKind::Span)); // a file that repeats an id
        auto const ours = our_marks_.find(id);
        if (ours == our_marks_.end()) return add_mark(theirs, id);
        if (ours->second == theirs) return;
        switch (judge(ours->second, theirs, trust_)) {
        case Verdict::Ours: return;
        case Verdict::Theirs: ++report_.marks.taken_over; return put(ours->second, theirs, id);
        case Verdict::Both: return keep_twice(ours->second, theirs);
        }
    }

    void add_mark(Mark theirs, base::Identifier const& id) {
        if (our_marks_.contains(id)) return;
        ++report_.marks.added;
        report_.marks.repeated += our_meanings_.contains(meaning_of(theirs)) ? 1 : 0;
        put({}, theirs, id);
    }

    void keep_twice(Mark ours, Mark theirs) {
        bool const ours_is_newer = is_newer(ours, theirs);
        Mark const older = ours_is_newer ? theirs : ours;
        base::Identifier const& id = ours.body().id;
        base::Identifier const other = id_for(older, base::IdentifierKind::Span);
        (ours_is_newer ? their_names_ : our_names_)[id] = other;
        if (!ours_is_newer) put(ours, theirs, id);
        if (our_marks_.contains(other) || their_marks_.contains(other)) return; // merged before
        put({}, older, other);
        report_.marks.kept_twice.push_back({id, other});
    }

    // Taken only by the same version, as long as nobody makes ids for us.
    template <typename T>
    base::Identifier id_for(T const& older, base::IdentifierKind kind) const {
        base::IdentifierSource source(version_of(older));
        return source.next(kind);
    }

    void put(Mark before, Mark after, base::Identifier const& id) {
        Change<Span> span;
        Change<Orphan> orphan;
        if (before.span != nullptr) span.before = *before.span;
        if (before.orphan != nullptr) orphan.before = *before.orphan;
        if (after.span != nullptr) {
            Span named = *after.span;
            named.id = id;
            span.after = std::move(named);
        }
        if (after.orphan != nullptr) {
            Orphan named = *after.orphan;
            named.span.id = id;
            orphan.after = std::move(named);
        }
        if (span.before || span.after) edit_.spans.push_back(std::move(span));
        if (orphan.before || orphan.after) edit_.orphans.push_back(std::move(orphan));
    }

    void take_relation(Relation const& theirs) {
        auto const ours = our_relations_.find(theirs.id);
        bool const is_repeated_id = their_relations_.at(theirs.id) != &theirs;
        if (ours == our_relations_.end() || is_repeated_id)
            return add_relation(with_ends(theirs, their_names_),
                                is_repeated_id ? id_for(theirs, base::IdentifierKind::Relation) : theirs.id);
        if (*ours->second == theirs) return;
        switch (judge(*ours->second, theirs, trust_)) {
        case Verdict::Ours: return;
        case Verdict::Theirs: ++report_.relations.taken_over; return edit_.relations.push_back({*ours->second, theirs});
        case Verdict::Both: return keep_twice(*ours->second, theirs);
        }
    }

    void add_relation(Relation theirs, base::Identifier id) {
        if (our_relations_.contains(id)) return;
        theirs.id = std::move(id);
        ++report_.relations.added;
        report_.relations.repeated += our_meanings_.contains(meaning_of(theirs)) ? 1 : 0;
        edit_.relations.push_back({std::nullopt, std::move(theirs)});
    }

    void keep_twice(Relation const& ours, Relation const& theirs) {
        Relation const our_version = with_ends(ours, our_names_);
        Relation const their_version = with_ends(theirs, their_names_);
        bool const ours_is_newer = is_newer(ours, theirs);
        Relation const& newer = ours_is_newer ? our_version : their_version;
        if (!(newer == ours)) edit_.relations.push_back({ours, newer});
        if (our_version == their_version) return; // the one difference was a name that a merge gave
        Relation older = ours_is_newer ? their_version : our_version;
        older.id = id_for(ours_is_newer ? theirs : ours, base::IdentifierKind::Relation);
        if (our_relations_.contains(older.id) || their_relations_.contains(older.id)) return;
        report_.relations.kept_twice.push_back({ours.id, older.id});
        edit_.relations.push_back({std::nullopt, std::move(older)});
    }

    // A relation that only we have goes with our version of its ends.
    void follow(Relation const& ours) {
        if (their_relations_.contains(ours.id)) return;
        Relation moved = with_ends(ours, our_names_);
        if (!(moved == ours)) edit_.relations.push_back({ours, std::move(moved)});
    }

    Project const& ours_;
    Project const& theirs_;
    Trust trust_;
    Edit& edit_;
    MergeReport& report_;
    MarksById our_marks_;
    MarksById their_marks_;
    RelationsById our_relations_;
    RelationsById their_relations_;
    std::unordered_set<std::uint64_t> our_meanings_;
    Renamed our_names_;
    Renamed their_names_;
};

} // namespace

void merge_marks_and_relations(Project const& ours, Project const& theirs, Trust trust, Merge& merge) {
    ItemMerge(ours, theirs, trust, merge).run();
}

} // namespace model
