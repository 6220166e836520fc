#include "ui/list_order.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/words.h"
#include "ui/wording.h"

namespace ui {

namespace {

// Values of the shipped schemas that ask for work, worth a chip of their own.
struct NotableValue {
    std::string_view attribute;
    std::string_view value;
    char const* label;
};
constexpr std::array<NotableValue, 2> kNotable = {
    {{"check", "disputed", base::english("Disputed")}, {"worth", "yes", base::english("To check")}}};

void const* data_of(std::vector<model::Finding> const* advice) {
    return advice == nullptr ? nullptr : advice->data();
}
std::size_t size_of(std::vector<model::Finding> const* advice) {
    return advice == nullptr ? 0 : advice->size();
}

// The findings of each span lie together; the gravest is shown.
model::Finding const* gravest(model::Finding const* first, model::Finding const* last) {
    for (model::Finding const* finding = first; finding != last; ++finding) {
        if (finding->check->severity == model::Severity::Warn) return finding;
    }
    return first == last ? nullptr : first;
}

bool has_check(model::Finding const* first, model::Finding const* last, std::string_view check) {
    return std::any_of(first, last, [&](model::Finding const& finding) { return finding.check->id == check; });
}

bool has_value(model::Schema const& schema, model::Span const& span, std::string_view attribute,
               std::string_view value) {
    model::AttributeSetting const* setting = span.find_attribute(attribute);
    if (setting == nullptr) return model::effective_value(schema, span, attribute) == value;
    return std::find(setting->values.begin(), setting->values.end(), value) != setting->values.end();
}

bool passes(ListFilter const& filter, model::Project const& project, model::Span const& span) {
    if (!filter.by.empty() && span.by != filter.by) return false;
    if (!filter.place.empty() && (filter.place == "lost" || !span.moved)) return false;
    return filter.attribute.empty() || has_value(project.schema, span, filter.attribute, filter.value);
}

model::Check const* find_check(model::Schema const& schema, std::string_view id) {
    for (auto const& check : schema.checks) {
        if (check.id == id) return &check;
    }
    return nullptr;
}

std::size_t count_moved(model::Project const& project) {
    return static_cast<std::size_t>(std::count_if(project.spans.begin(), project.spans.end(),
                                                  [](model::Span const& span) { return span.moved.has_value(); }));
}

std::string label_of_type(model::Schema const& schema, std::string const& id) {
    model::SpanType const* type = schema.find_type(id);
    return type == nullptr ? id : type->label;
}

} // namespace

struct ListOrder::Counts {
    std::map<std::string_view, std::size_t> checks;
    std::array<std::size_t, kNotable.size()> values{};

    Counts(Scene const& scene, std::string const& type) {
        model::Project const& project = *scene.project;
        auto counts_here = [&](model::Span const& span) { return type.empty() || span.type == type; };
        for (std::size_t i = 0; i < size_of(scene.advice); ++i) {
            model::Finding const& finding = (*scene.advice)[i];
            if (counts_here(project.spans[finding.span])) ++checks[finding.check->id];
        }
        for (auto const& span : project.spans) {
            for (std::size_t i = 0; i < kNotable.size() && !type.empty(); ++i) {
                if (!counts_here(span)) continue;
                if (has_value(project.schema, span, kNotable[i].attribute, kNotable[i].value)) ++values[i];
            }
        }
    }
};

ListOrder::ListOrder(Scene const& scene, ListFilter const& filter, ListOrder const* of_same_marks)
    : filter_(filter)
    , revision_(scene.revision)
    , project_(scene.project)
    , project_id_(scene.project->header.id)
    , advice_(data_of(scene.advice))
    , advice_count_(size_of(scene.advice)) {
    if (of_same_marks != nullptr) searched_ = of_same_marks->searched_;
    moved_ = of_same_marks != nullptr ? of_same_marks->moved_ : count_moved(*scene.project);
    collect(scene);
    title_ = filter.type.empty() ? counted_marks(entries_.size())
                                 : counted(entries_.size(), label_of_type(scene.project->schema, filter.type));
    Counts counts(scene, filter.type);
    add_chip("all", base::say("All"), ListFilter{filter.type, "", "", "", filter.text, "", ""});
    add_author_chip(scene);
    add_place_chips(scene);
    add_advice_chips(scene, counts);
    add_value_chips(scene, counts);
    add_filter_chip(scene);
}

bool ListOrder::is_of(Scene const& scene, ListFilter const& filter) const {
    return is_of_marks(scene) && advice_ == data_of(scene.advice) && advice_count_ == size_of(scene.advice) &&
           language_ == base::language() && filter_ == filter;
}

bool ListOrder::is_of_marks(Scene const& scene) const {
    return project_ == scene.project && revision_ == scene.revision && project_id_ == scene.project->header.id &&
           places_.size() == scene.project->spans.size();
}

void ListOrder::prepare_search(Scene const& scene) {
    if (searched_ == nullptr) searched_ = std::make_shared<SearchedMarks>(*scene.project);
}

std::size_t ListOrder::place_of(Scene const& scene, base::Identifier const& span) const {
    model::SpanIndex index = scene.index->find(span);
    if (index == model::Index::kNone || index >= places_.size() || places_[index] == 0) return kAbsent;
    return places_[index] - 1;
}

void ListOrder::collect(Scene const& scene) {
    model::Project const& project = *scene.project;
    places_.assign(project.spans.size(), 0);
    model::Finding const* next = scene.advice == nullptr ? nullptr : scene.advice->data();
    model::Finding const* end = next + advice_count_;
    if (!filter_.text.empty()) prepare_search(scene);
    std::vector<bool> const held = filter_.text.empty() ? std::vector<bool>() : searched_->holding(filter_.text);
    std::uint32_t number = 0;
    for (model::SpanIndex i = 0; i < project.spans.size(); ++i) {
        model::Finding const* first = next;
        while (next != end && next->span <= i) ++next;
        model::Span const& span = project.spans[i];
        if (!filter_.type.empty() && span.type != filter_.type) continue;
        ++number;
        if (!filter_.check.empty() && !has_check(first, next, filter_.check)) continue;
        if (!held.empty() && !held[i]) continue;
        if (!passes(filter_, project, span)) continue;
        entries_.push_back({i, number, gravest(first, next)});
        places_[i] = static_cast<std::uint32_t>(entries_.size());
    }
}

void ListOrder::add_chip(std::string id, std::string label, ListFilter const& filter) {
    chips_.push_back({std::move(id), std::move(label), filter});
}

// Marks whose places are not sure, of whatever type.
void ListOrder::add_place_chips(Scene const& scene) {
    model::Project const& project = *scene.project;
    if (moved_ > 0 || filter_.place == "moved")
        add_chip("moved", base::say("Moved {}", moved_), ListFilter{"", "", "", "", "", "moved"});
    if (!project.orphans.empty() || filter_.place == "lost")
        add_chip("lost", base::say("Without a place {}", project.orphans.size()),
                 ListFilter{"", "", "", "", "", "lost"});
    if (filter_.place == "lost")
        title_ = project.orphans.empty()
                     ? std::string(base::say("no marks without a place"))
                     : base::say_count(project.orphans.size(), "{} mark without a place", "{} marks without a place");
    if (filter_.place == "moved")
        title_ = entries_.empty() ? std::string(base::say("no moved marks"))
                                  : base::say_count(entries_.size(), "{} moved mark", "{} moved marks");
}

void ListOrder::add_advice_chips(Scene const& scene, Counts const& counts) {
    for (model::Severity severity : {model::Severity::Warn, model::Severity::Hint}) {
        for (auto const& check : scene.project->schema.checks) {
            auto found = counts.checks.find(check.id);
            if (check.severity != severity || found == counts.checks.end()) continue;
            std::string label = advice_chip(check, scene.project->schema) + " " + grouped(found->second);
            add_chip("check/" + check.id, label, ListFilter{filter_.type, check.id, "", "", filter_.text, ""});
        }
    }
}

void ListOrder::add_value_chips(Scene const& scene, Counts const& counts) {
    model::SpanType const* type = scene.project->schema.find_type(filter_.type);
    for (std::size_t i = 0; i < kNotable.size() && type != nullptr; ++i) {
        NotableValue const& notable = kNotable[i];
        model::Attribute const* attribute = type->find_attribute(notable.attribute);
        if (counts.values[i] == 0 || attribute == nullptr || attribute->find_value(notable.value) == nullptr) continue;
        ListFilter filter{filter_.type, "", attribute->id, std::string(notable.value), filter_.text, ""};
        std::string id = "chip/" + attribute->id + "/" + std::string(notable.value);
        add_chip(id, base::say("{} {}", base::say(notable.label), counts.values[i]), filter);
    }
}

// Whose marks are listed, while not everybody's are.
void ListOrder::add_author_chip(Scene const& scene) {
    if (filter_.by.empty()) return;
    std::string const label = base::say("By {}", name_of_annotator(*scene.project, filter_.by));
    add_chip("by_chip/" + filter_.by, label, ListFilter{filter_.type, "", "", "", filter_.text, "", filter_.by});
}

// What is filtered by is always seen, also when nothing passes or it has no chip of its own.
void ListOrder::add_filter_chip(Scene const& scene) {
    if (filter_.check.empty() && filter_.attribute.empty()) return;
    for (auto const& chip : chips_) {
        if (chip.filter == filter_) return;
    }
    model::Check const* check = find_check(scene.project->schema, filter_.check);
    if (check != nullptr)
        return add_chip("check/" + check->id, advice_chip(*check, scene.project->schema) + " 0", filter_);
    model::SpanType const* type = scene.project->schema.find_type(filter_.type);
    model::Attribute const* attribute = type == nullptr ? nullptr : type->find_attribute(filter_.attribute);
    model::AttributeValue const* value = attribute == nullptr ? nullptr : attribute->find_value(filter_.value);
    std::string label = capitalised(value == nullptr ? filter_.value : value->label);
    add_chip("chip/" + filter_.attribute + "/" + filter_.value, label + " " + grouped(entries_.size()), filter_);
}

ListOrder const& list_order(State& state, Scene const& scene) {
    // Advice may have been taken out of the scheme since.
    if (find_check(scene.project->schema, state.filter.check) == nullptr) state.filter.check.clear();
    std::shared_ptr<ListOrder> const before = state.list_order;
    if (before == nullptr || !before->is_of(scene, state.filter)) {
        bool const has_same_marks = before != nullptr && before->is_of_marks(scene);
        state.list_order = std::make_shared<ListOrder>(scene, state.filter, has_same_marks ? before.get() : nullptr);
    }
    return *state.list_order;
}

void prepare_list_search(State& state, Scene const& scene) {
    list_order(state, scene);
    state.list_order->prepare_search(scene);
}

} // namespace ui
