#include "model/apply.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/sort.h"
#include "base/words.h"
#include "model/apply_text.h"
#include "model/edit_names.h"

// An edit is applied in two halves: `plan_of` looks everything up and refuses what does not fit without having touched
// anything; `carry_out` then only does what cannot fail. That is all there is to "nothing half done".

namespace model {

namespace {

template <typename T>
Counted<T> const& taken(Change<T> const& change, Direction direction) {
    return direction == Direction::Forward ? change.before : change.after;
}
template <typename T>
Counted<T> const& put(Change<T> const& change, Direction direction) {
    return direction == Direction::Forward ? change.after : change.before;
}

template <typename T>
struct Steps {
    std::vector<typename ListChange<T>::Replaced> replaced; // stays at its place in the order
    std::vector<std::size_t> erased;
    std::vector<Counted<T>> added; // not yet in order
};

struct Plan {
    Steps<Span> spans;
    Steps<Orphan> orphans;
    Steps<Relation> relations;
    std::unordered_map<std::string_view, Place> places; // where marks will stand that come, go or move
    std::optional<TextStep> text;
};

base::Error refusal(Edit const& edit, char const* why) {
    return {base::ErrorCode::Conflict, base::say("\u201C{}\u201D does not fit the document: {} Nothing was changed. "
                                                 "Reload the page to go on from what was saved.",
                                                 edit_name_words(edit.name), why)};
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

// Where a value equal to `value` is. By halving, and by a walk where the order is not kept (a file that repeats ids).
template <typename T, typename Less>
std::optional<std::size_t> find_in_order(Sequence<T> const& items, T const& value, Less less) {
    auto const is_it = [&](T const& item) { return &item == &value || item == value; };
    auto const [first, last] = std::equal_range(items.begin(), items.end(), value, less);
    auto found = std::find_if(first, last, is_it);
    if (found == last) found = std::find_if(items.begin(), items.end(), is_it);
    if (found == items.end()) return std::nullopt;
    return static_cast<std::size_t>(found - items.begin());
}

// Looks up what each change takes; `Less` is the order that the items are in now.
template <typename T, typename Less>
base::Status plan_items(Sequence<T> const& items, std::vector<Change<T>> const& changes, Direction direction,
                        Edit const& edit, Plan const& plan, Steps<T>& steps, Less less) {
    for (Change<T> const& change : changes) {
        Counted<T> const& before = taken(change, direction);
        Counted<T> const& after = put(change, direction);
        if (!before && !after) return refusal(edit, base::say("one of its changes is empty."));
        if (before && after && id_of(*before) != id_of(*after))
            return refusal(edit, base::say("a change mixes up two ids."));
        auto const at = before ? find_in_order(items, *before, less) : std::nullopt;
        if (before && !at) return refusal(edit, base::say("something that it changes is not there as it was."));
        if (before && after && stays(*before, *after, plan)) {
            steps.replaced.push_back({*at, items.counted(*at), after});
            continue;
        }
        if (before) steps.erased.push_back(*at);
        if (after) steps.added.push_back(after);
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

base::Status check_ids(Project const& project, Edit const& edit, Direction direction) {
    Passage marks;
    marks.note(edit.spans, direction);
    marks.note(edit.orphans, direction);
    Passage links;
    links.note(edit.relations, direction);
    if (!marks.is_clean([&](std::string_view id) { return project.find_mark(id) != nullptr; }))
        return refusal(edit, base::say("it brings a mark that is there already."));
    if (!links.is_clean([&](std::string_view id) { return project.find_relation(id) != nullptr; }))
        return refusal(edit, base::say("it brings a link that is there already."));
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
        return refusal(edit, base::say("it was made for an earlier or later state."));
    if (!fits(edit.header, direction, project.header) || !fits(edit.article, direction, project.article) ||
        !fits(edit.schema, direction, project.schema))
        return refusal(edit, base::say("the article, its scheme or its title is not as it was."));
    if (edit.header && put(*edit.header, direction)->modified != (forward ? edit.time : edit.modified_before))
        return refusal(edit, base::say("its time is not the one that it writes down."));
    return base::Nothing{};
}

template <typename T>
void note_places(std::vector<Change<T>> const& changes, Direction direction, Plan& plan) {
    for (Change<T> const& change : changes) {
        if (auto const& item = taken(change, direction)) plan.places.try_emplace(id_of(*item), kNowhere);
        if (auto const& item = put(change, direction)) plan.places[id_of(*item)] = place_of(*item);
    }
}

// Leaves only those whose place differs from the present one.
void drop_unmoved(Project const& project, Plan& plan) {
    for (auto at = plan.places.begin(); at != plan.places.end();)
        at = place_of(project, at->first) == at->second ? plan.places.erase(at) : std::next(at);
}

// Relations that the edit does not name, but whose ends move: they are taken out and put back in order.
template <typename Less>
void plan_followers(Project const& project, Plan& plan, Less less) {
    Steps<Relation>& steps = plan.relations;
    std::vector<std::size_t> followers;
    std::vector<base::Identifier> moved;
    for (auto const& [mark, place] : plan.places) moved.emplace_back(mark);
    for (Relation const* relation : relations_at(project, moved))
        if (auto const at = find_in_order(project.relations, *relation, less)) followers.push_back(*at);
    std::vector<std::size_t> const named = steps.erased;
    for (std::size_t const at : followers) {
        if (std::binary_search(named.begin(), named.end(), at)) continue;
        steps.erased.push_back(at);
        steps.added.push_back(project.relations.counted(at));
    }
    std::sort(steps.erased.begin(), steps.erased.end());
}

// Does everything that the edit does not name move along with the text?
base::Status check_text(Project const& project, Edit const& edit, Plan const& plan) {
    if (!plan.text->fits(project.article, project.header) || edit.article)
        return refusal(edit, base::say("the article's text is not as it was."));
    auto const is_named = [](std::vector<std::size_t> const& named, std::size_t at) {
        return std::binary_search(named.begin(), named.end(), at);
    };
    for (std::size_t i = 0; i < project.spans.size(); ++i)
        if (!is_named(plan.spans.erased, i) && !plan.text->moves(project.spans[i].fragments))
            return refusal(edit, base::say("a mark is not where it was."));
    for (std::size_t i = 0; i < project.orphans.size(); ++i)
        if (!is_named(plan.orphans.erased, i) && !plan.text->moves_last(project.orphans[i].last_fragments))
            return refusal(edit, base::say("a mark without a place is not where it was."));
    return base::Nothing{};
}

base::Result<Plan> plan_of(Project const& project, Edit const& edit, Direction direction) {
    TRY(check_wholes(project, edit, direction));
    TRY(check_ids(project, edit, direction));
    Plan plan;
    if (edit.text) plan.text.emplace(edit, direction == Direction::Forward);
    note_places(edit.spans, direction, plan);
    note_places(edit.orphans, direction, plan);
    drop_unmoved(project, plan);
    auto const less = [](auto const& a, auto const& b) { return comes_before(a, b); };
    auto const relation_less = [&](Relation const& a, Relation const& b) { return comes_before(project, a, b); };
    TRY(plan_items(project.spans, edit.spans, direction, edit, plan, plan.spans, less));
    TRY(plan_items(project.orphans, edit.orphans, direction, edit, plan, plan.orphans, less));
    TRY(plan_items(project.relations, edit.relations, direction, edit, plan, plan.relations, relation_less));
    if (plan.text)
        TRY(check_text(project, edit, plan));
    else
        plan_followers(project, plan, relation_less);
    return plan;
}

template <typename T>
void take_out(Sequence<T>& items, Steps<T>& steps, ListChange<T>& done) {
    for (auto const& replaced : steps.replaced) items.replace(replaced.at, replaced.after);
    done.replaced = std::move(steps.replaced);
    for (std::size_t const at : steps.erased) done.erased.push_back({at, items.counted(at)});
    items.erase_at(steps.erased);
}

template <typename T, typename Less>
void put_in(Sequence<T>& items, Steps<T>& steps, ListChange<T>& done, Less less) {
    base::sort_stably(steps.added.begin(), steps.added.end(),
                      [&](Counted<T> const& a, Counted<T> const& b) { return less(*a, *b); });
    for (std::size_t const at : items.insert_in_order(std::move(steps.added), less))
        done.added.push_back({at, items.counted(at)});
}

template <typename T>
void exchange(Sequence<T>& items, Steps<T>& steps) {
    items.erase_at(steps.erased);
    for (Counted<T>& item : steps.added) items.push_back(std::move(item));
}

// Nearly everything moves, so everything is put in order anew.
void carry_out_text(Project& project, Plan& plan) {
    project.spans.erase_at(plan.spans.erased);
    project.orphans.erase_at(plan.orphans.erased);
    plan.spans.erased.clear();
    plan.orphans.erased.clear();
    for (std::size_t i = 0; i < project.spans.size(); ++i) {
        auto fragments = project.spans[i].fragments;
        plan.text->move(fragments);
        if (fragments != project.spans[i].fragments) project.spans.changing(i)->fragments = std::move(fragments);
    }
    project.orphans.change_each([&](Orphan& orphan) { plan.text->move(orphan.last_fragments); });
    exchange(project.spans, plan.spans);
    exchange(project.orphans, plan.orphans);
    exchange(project.relations, plan.relations);
    sort_canonically(project);
}

// Relations leave by the old places of their ends and come back by the new ones.
Applied carry_out_marks(Project& project, Plan& plan) {
    Applied done;
    auto const less = [](auto const& a, auto const& b) { return comes_before(a, b); };
    take_out(project.relations, plan.relations, done.relations);
    take_out(project.spans, plan.spans, done.spans);
    put_in(project.spans, plan.spans, done.spans, less);
    take_out(project.orphans, plan.orphans, done.orphans);
    put_in(project.orphans, plan.orphans, done.orphans, less);
    put_in(project.relations, plan.relations, done.relations,
           [&](Relation const& a, Relation const& b) { return comes_before(project, a, b); });
    return done;
}

Applied carry_out(Project& project, Edit const& edit, Direction direction, Plan plan) {
    Applied done;
    if (plan.text) {
        carry_out_text(project, plan);
        plan.text->carry_out(project.article, project.header);
        done.everything = true;
    } else {
        done = carry_out_marks(project, plan);
    }
    if (edit.header) project.header = *put(*edit.header, direction);
    if (edit.article) project.article = *put(*edit.article, direction);
    if (edit.schema) project.schema = *put(*edit.schema, direction);
    project.header.modified = direction == Direction::Forward ? edit.time : edit.modified_before;
    done.article = edit.article.has_value();
    done.schema = edit.schema.has_value();
    return done;
}

} // namespace

bool Edit::is_empty() const {
    return spans.empty() && relations.empty() && orphans.empty() && !header && !article && !schema && !text;
}

base::Result<Applied> carry_out(Project& project, Edit const& edit, Direction direction) {
    auto plan = TRY(plan_of(project, edit, direction));
    return carry_out(project, edit, direction, std::move(plan));
}

base::Status apply(Project& project, Edit const& edit) {
    TRY(carry_out(project, edit, Direction::Forward));
    return base::Nothing{};
}

base::Status revert(Project& project, Edit const& edit) {
    TRY(carry_out(project, edit, Direction::Backward));
    return base::Nothing{};
}

} // namespace model
