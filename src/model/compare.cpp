#include "model/compare.h"

#include <algorithm>

#include "model/mark.h"

namespace model {

namespace {

struct Tables {
    explicit Tables(Project const& project) : marks(marks_by_id(project)), relations(relations_by_id(project)) {}
    MarksById marks;
    RelationsById relations;
};

Differences differences_of_marks(Project const& first, Project const& second, Tables const& ours,
                                 Tables const& theirs) {
    Differences found;
    for_each_mark(first, [&](Mark mark) {
        base::Identifier const& id = mark.body().id;
        auto const other = theirs.marks.find(id);
        if (other == theirs.marks.end())
            found.only_first.push_back(id);
        else if (!(other->second == mark))
            found.changed.push_back(id);
    });
    for_each_mark(second, [&](Mark mark) {
        if (!ours.marks.contains(mark.body().id)) found.only_second.push_back(mark.body().id);
    });
    return found;
}

Differences differences_of_relations(Project const& first, Project const& second, Tables const& ours,
                                     Tables const& theirs) {
    Differences found;
    for (Relation const& relation : first.relations) {
        auto const other = theirs.relations.find(relation.id);
        if (other == theirs.relations.end())
            found.only_first.push_back(relation.id);
        else if (!(*other->second == relation))
            found.changed.push_back(relation.id);
    }
    for (Relation const& relation : second.relations)
        if (!ours.relations.contains(relation.id)) found.only_second.push_back(relation.id);
    return found;
}

bool differ(Header const& first, Header const& second) {
    Header same_generator = second;
    same_generator.generator = first.generator;
    return !(first == same_generator);
}

// The text was corrected after `earlier`: its list of corrections begins with all the earlier ones.
bool is_corrected(Article const& later, Article const& earlier) {
    return later.corrections.size() > earlier.corrections.size() &&
           std::equal(earlier.corrections.begin(), earlier.corrections.end(), later.corrections.begin());
}

bool moved_with_text(Mark later, Mark earlier) {
    Span placed = later.body();
    placed.fragments = earlier.body().fragments;
    placed.moved = earlier.body().moved;
    return placed == earlier.body();
}

// Changed after the earlier version, and after the whole earlier set was last changed.
bool is_changed_after(std::string const& modified, std::string const& before, Project const& earlier) {
    return is_later_time(modified, before) && !is_later_time(earlier.header.modified, modified);
}

// The later set of two: nothing may be missing there, and everything that differs must be newer.
class Continuation {
public:
    Continuation(Project const& later, Project const& earlier, Tables const& ours, Tables const& theirs)
        : earlier_(earlier)
        , ours_(ours)
        , theirs_(theirs)
        , is_corrected_(is_corrected(later.article, earlier.article))
        , is_possible_(is_later_time(later.header.modified, earlier.header.modified) &&
                       (is_corrected_ || have_same_text(later.article, earlier.article))) {}

    bool holds(Comparison const& found) const {
        auto const& marks = found.marks.changed;
        auto const& relations = found.relations.changed;
        return is_possible_ &&
               std::all_of(marks.begin(), marks.end(), [&](std::string const& id) { return mark_goes_on(id); }) &&
               std::all_of(relations.begin(), relations.end(), [&](std::string const& id) {
                   return is_changed_after(ours_.relations.at(id)->modified, theirs_.relations.at(id)->modified,
                                           earlier_);
               });
    }

private:
    bool mark_goes_on(std::string const& id) const {
        Mark const later = ours_.marks.at(id);
        Mark const earlier = theirs_.marks.at(id);
        return is_changed_after(later.body().modified, earlier.body().modified, earlier_) ||
               (is_corrected_ && moved_with_text(later, earlier));
    }

    Project const& earlier_;
    Tables const& ours_;
    Tables const& theirs_;
    bool is_corrected_;
    bool is_possible_;
};

// What a time says whichever way it is written: "12:00:00.500Z" and "12:00:00.5Z" are one instant.
std::string_view instant(std::string_view time) {
    time = time.substr(0, time.find('Z'));
    std::size_t const point = time.find('.');
    if (point == std::string_view::npos) return time;
    std::size_t const last = time.find_last_not_of('0');
    return time.substr(0, last == point ? point : last + 1);
}

bool differ(Comparison const& found) {
    return !found.marks.is_empty() || !found.relations.is_empty() || found.header_differs || found.article_differs ||
           found.schema_differs;
}

} // namespace

bool is_later_time(std::string_view time, std::string_view than) {
    return instant(time) > instant(than);
}

bool have_same_text(Article const& first, Article const& second) {
    if (!first.text_left_out && !second.text_left_out) return first.text == second.text;
    return !first.sha256.empty() && first.sha256 == second.sha256;
}

Comparison compare(Project const& first, Project const& second) {
    Tables const ours(first);
    Tables const theirs(second);
    Comparison found;
    found.marks = differences_of_marks(first, second, ours, theirs);
    found.relations = differences_of_relations(first, second, ours, theirs);
    found.header_differs = differ(first.header, second.header);
    found.text_differs = !have_same_text(first.article, second.article);
    found.article_differs = !(first.article == second.article);
    found.schema_differs = !(first.schema == second.schema);
    bool const first_has_all = found.marks.only_second.empty() && found.relations.only_second.empty();
    bool const second_has_all = found.marks.only_first.empty() && found.relations.only_first.empty();
    if (!differ(found))
        found.kinship = Kinship::Equal;
    else if (first_has_all && Continuation(first, second, ours, theirs).holds(found))
        found.kinship = Kinship::FirstGoesOn;
    else if (second_has_all && Continuation(second, first, theirs, ours).holds(found))
        found.kinship = Kinship::SecondGoesOn;
    else
        found.kinship = Kinship::Apart;
    return found;
}

bool goes_on_from(Project const& later, Project const& earlier) {
    return compare(later, earlier).kinship == Kinship::FirstGoesOn;
}

} // namespace model
