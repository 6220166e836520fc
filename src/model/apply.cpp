#include "model/apply.h"

#include <algorithm>
#include <unordered_map>

#include "model/apply_text.h"
#include "model/sorted_vector.h"

// An edit is applied in two halves: `plan_of` looks everything up and refuses what does not fit without having touched
// anything; `carry_out` then only does what cannot fail. That is all there is to "nothing half done".

namespace model {

namespace {

enum class Direction : std::uint8_t { Forward, Backward };

template <typename T>
std::optional<T> const& taken(Change<T> const& change, Direction direction) {
    return direction == Direction::Forward ? change.before : change.after;
}
template <typename T>
std::optional<T> const& put(Change<T> const& change, Direction direction) {
    return direction == Direction::Forward ? change.after : change.before;
}

base::Identifier const& id_of(Span const& span) {
    return span.id;
}
base::Identifier const& id_of(Orphan const& orphan) {
    return orphan.span.id;
}
base::Identifier const& id_of(Relation const& relation) {
    return relation.id;
}

template <typename T>
struct Steps {
    std::vector<std::size_t> erased;                           // ascending
    std::vector<T> added;                                      // not yet in order
    std::vector<std::pair<std::size_t, T const*>> overwritten; // stays at its place in the order
};

struct Plan {
    Steps<Span> spans;
    Steps<Orphan> orphans;
    Steps<Relation> relations;
    std::unordered_map<std::string_view, Placement::Place> places; // of the spans and orphans that come, go or change
    std::optional<TextStep> text;
};

base::Error refusal(Edit const& edit, char const* why) {
    return {base::ErrorCode::Conflict, "\u201C" + edit.name + "\u201D does not fit the document: " + why +
                                           " Nothing was changed. Reload the page to go on from what was saved."};
}

bool stays(Span const& before, Span const& after, Plan const& plan) {
    return !plan.text && !comes_before(before, after) && !comes_before(after, before);
}
bool stays(Orphan const& before, Orphan const& after, Plan const& plan) {
    return !plan.text && !comes_before(before, after) && !comes_before(after, before);
}
bool stays(Relation const& before, Relation const& after, Plan const& plan) {
    return !plan.text && before.from == after.from && before.to == after.to && before.type == after.type &&
           !plan.places.contains(before.from) && !plan.places.contains(before.to);
}

// Looks up what each change takes; `Less` is the order that the items are in now.
template <typename T, typename Less>
base::Status plan_items(std::vector<T> const& items, std::vector<Change<T>> const& changes, Direction direction,
                        Edit const& edit, Plan const& plan, Steps<T>& steps, Less less) {
    for (Change<T> const& change : changes) {
        auto const& before = taken(change, direction);
        auto const& after = put(change, direction);
        if (!before && !after) return refusal(edit, "one of its changes is empty.");
        if (before && after && id_of(*before) != id_of(*after)) return refusal(edit, "a change mixes up two ids.");
        auto const at = before ? find_in_order(items, *before, less) : std::nullopt;
        if (before && !at) return refusal(edit, "something that it changes is not there as it was.");
        if (before && after && stays(*before, *after, plan)) {
            steps.overwritten.emplace_back(*at, &*after);
            continue;
        }
        if (before) steps.erased.push_back(*at);
        if (after) steps.added.push_back(*after);
    }
    std::sort(steps.erased.begin(), steps.erased.end());
    return base::Nothing{};
}

// The ids that changes take and put, to see that each comes once and is free.
class Passage {
public:
    template <typename T>
    void note(std::vector<Change<T>> const& changes, Direction direction) {
        for (Change<T> const& change : changes) {
            if (auto const& item = taken(change, direction)) taken_.push_back(id_of(*item));
            if (auto const& item = put(change, direction)) put_.push_back(id_of(*item));
        }
    }

    template <typename Exists>
    bool is_clean(Exists exists) {
        if (has_repetition(taken_) || has_repetition(put_)) return false;
        return std::all_of(put_.begin(), put_.end(), [&](std::string_view id) {
            return !exists(id) || std::binary_search(taken_.begin(), taken_.end(), id);
        });
    }

private:
    static bool has_repetition(std::vector<std::string_view>& ids) {
        std::sort(ids.begin(), ids.end());
        return std::adjacent_find(ids.begin(), ids.end()) != ids.end();
    }

    std::vector<std::string_view> taken_;
    std::vector<std::string_view> put_;
};

base::Status check_ids(Placement const& placement, Edit const& edit, Direction direction) {
    Passage marks;
    marks.note(edit.spans, direction);
    marks.note(edit.orphans, direction);
    Passage links;
    links.note(edit.relations, direction);
    if (!marks.is_clean([&](std::string_view id) { return placement.is_placed(id); }))
        return refusal(edit, "it brings a mark that is there already.");
    if (!links.is_clean([&](std::string_view id) { return placement.knows_relation(id); }))
        return refusal(edit, "it brings a link that is there already.");
    return base::Nothing{};
}

template <typename T>
bool fits(std::optional<Change<T>> const& change, Direction direction, T const& present) {
    if (!change) return true;
    auto const& before = taken(*change, direction);
    return before && put(*change, direction) && *before == present;
}

base::Status check_wholes(Project const& project, Edit const& edit, Direction direction) {
    bool const forward = direction == Direction::Forward;
    if (project.header.modified != (forward ? edit.modified_before : edit.time))
        return refusal(edit, "it was made for an earlier or later state.");
    if (!fits(edit.header, direction, project.header) || !fits(edit.article, direction, project.article) ||
        !fits(edit.schema, direction, project.schema))
        return refusal(edit, "the article, its scheme or its title is not as it was.");
    if (edit.header && put(*edit.header, direction)->modified != (forward ? edit.time : edit.modified_before))
        return refusal(edit, "its time is not the one that it writes down.");
    return base::Nothing{};
}

template <typename T>
void note_places(std::vector<Change<T>> const& changes, Direction direction, Plan& plan) {
    for (Change<T> const& change : changes) {
        if (auto const& item = taken(change, direction)) plan.places.try_emplace(id_of(*item), Placement::kNowhere);
        if (auto const& item = put(change, direction)) plan.places[id_of(*item)] = Placement::place_of(*item);
    }
}

// Leaves only those whose place differs from the present one.
void drop_unmoved(Placement const& placement, Plan& plan) {
    for (auto at = plan.places.begin(); at != plan.places.end();)
        at = placement.place_of(at->first) == at->second ? plan.places.erase(at) : std::next(at);
}

// Relations that the edit does not name, but whose ends move: they are taken out and put back in order.
void plan_followers(Project const& project, Placement const& placement, Plan& plan) {
    bool const any = std::any_of(plan.places.begin(), plan.places.end(),
                                 [&](auto const& moved) { return placement.has_relations(moved.first); });
    if (!any) return;
    auto& steps = plan.relations;
    std::vector<std::size_t> const named = steps.erased;
    for (std::size_t i = 0; i < project.relations.size(); ++i) {
        Relation const& relation = project.relations[i];
        if (!plan.places.contains(relation.from) && !plan.places.contains(relation.to)) continue;
        if (std::binary_search(named.begin(), named.end(), i)) continue;
        steps.erased.push_back(i);
        steps.added.push_back(relation);
    }
    std::sort(steps.erased.begin(), steps.erased.end());
}

// Does everything that the edit does not name move along with the text?
base::Status check_text(Project const& project, Edit const& edit, Plan const& plan) {
    if (!plan.text->fits(project.article, project.header) || edit.article)
        return refusal(edit, "the article's text is not as it was.");
    auto const is_named = [](std::vector<std::size_t> const& named, std::size_t at) {
        return std::binary_search(named.begin(), named.end(), at);
    };
    for (std::size_t i = 0; i < project.spans.size(); ++i)
        if (!is_named(plan.spans.erased, i) && !plan.text->moves(project.spans[i].fragments))
            return refusal(edit, "a mark is not where it was.");
    for (std::size_t i = 0; i < project.orphans.size(); ++i)
        if (!is_named(plan.orphans.erased, i) && !plan.text->moves_last(project.orphans[i].last_fragments))
            return refusal(edit, "a mark without a place is not where it was.");
    return base::Nothing{};
}

base::Result<Plan> plan_of(Project const& project, Placement const& placement, Edit const& edit, Direction direction) {
    TRY(check_wholes(project, edit, direction));
    TRY(check_ids(placement, edit, direction));
    Plan plan;
    if (edit.text) plan.text.emplace(edit, direction == Direction::Forward);
    note_places(edit.spans, direction, plan);
    note_places(edit.orphans, direction, plan);
    drop_unmoved(placement, plan);
    TRY(plan_items(project.spans, edit.spans, direction, edit, plan, plan.spans,
                   [](Span const& a, Span const& b) { return comes_before(a, b); }));
    TRY(plan_items(project.orphans, edit.orphans, direction, edit, plan, plan.orphans,
                   [](Orphan const& a, Orphan const& b) { return comes_before(a, b); }));
    TRY(plan_items(project.relations, edit.relations, direction, edit, plan, plan.relations,
                   [&](Relation const& a, Relation const& b) { return placement.comes_before(a, b); }));
    if (plan.text)
        TRY(check_text(project, edit, plan));
    else
        plan_followers(project, placement, plan);
    return plan;
}

template <typename T, typename Less>
void rearrange(std::vector<T>& items, Steps<T>& steps, Less less) {
    for (auto const& [at, item] : steps.overwritten) items[at] = *item;
    erase_at(items, steps.erased);
    std::sort(steps.added.begin(), steps.added.end(), less);
    insert_in_order(items, std::move(steps.added), less);
}

void carry_out_relations(Project& project, Placement& placement, Plan& plan) {
    for (std::size_t at : plan.relations.erased) placement.unlink(project.relations[at]);
    for (Relation const& relation : plan.relations.added) placement.link(relation);
    for (auto const& [id, place] : plan.places) placement.place(std::string(id), place);
    rearrange(project.relations, plan.relations,
              [&](Relation const& a, Relation const& b) { return placement.comes_before(a, b); });
}

template <typename T>
void exchange(std::vector<T>& items, Steps<T>& steps) {
    erase_at(items, steps.erased);
    for (T& item : steps.added) items.push_back(std::move(item));
}

// Nearly everything moves, so everything is put in order anew.
void carry_out_text(Project& project, Placement& placement, Plan& plan) {
    erase_at(project.spans, plan.spans.erased);
    erase_at(project.orphans, plan.orphans.erased);
    for (Span& span : project.spans) plan.text->move(span.fragments);
    for (Orphan& orphan : project.orphans) plan.text->move(orphan.last_fragments);
    plan.spans.erased.clear();
    plan.orphans.erased.clear();
    exchange(project.spans, plan.spans);
    exchange(project.orphans, plan.orphans);
    exchange(project.relations, plan.relations);
    sort_canonically(project);
    placement = Placement(project);
}

void carry_out_marks(Project& project, Placement& placement, Plan& plan) {
    carry_out_relations(project, placement, plan);
    rearrange(project.spans, plan.spans, [](Span const& a, Span const& b) { return comes_before(a, b); });
    rearrange(project.orphans, plan.orphans, [](Orphan const& a, Orphan const& b) { return comes_before(a, b); });
}

void carry_out(Project& project, Placement& placement, Edit const& edit, Direction direction, Plan plan) {
    if (plan.text)
        carry_out_text(project, placement, plan);
    else
        carry_out_marks(project, placement, plan);
    if (plan.text) plan.text->carry_out(project.article, project.header);
    if (edit.header) project.header = *put(*edit.header, direction);
    if (edit.article) project.article = *put(*edit.article, direction);
    if (edit.schema) project.schema = *put(*edit.schema, direction);
    project.header.modified = direction == Direction::Forward ? edit.time : edit.modified_before;
}

base::Status change(Project& project, Placement& placement, Edit const& edit, Direction direction) {
    auto plan = TRY(plan_of(project, placement, edit, direction));
    carry_out(project, placement, edit, direction, std::move(plan));
    return base::Nothing{};
}

} // namespace

bool Edit::is_empty() const {
    return spans.empty() && relations.empty() && orphans.empty() && !header && !article && !schema && !text;
}

base::Status apply(Project& project, Placement& placement, Edit const& edit) {
    return change(project, placement, edit, Direction::Forward);
}

base::Status revert(Project& project, Placement& placement, Edit const& edit) {
    return change(project, placement, edit, Direction::Backward);
}

base::Status apply(Project& project, Edit const& edit) {
    Placement placement(project);
    return apply(project, placement, edit);
}

base::Status revert(Project& project, Edit const& edit) {
    Placement placement(project);
    return revert(project, placement, edit);
}

} // namespace model
