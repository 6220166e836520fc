#include "ui/scheme_removal.h"

#include <algorithm>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/scheme_names.h"
#include "ui/wording.h"

namespace ui {

namespace {

using model::LeftMarks;
using model::LeftSettings;

std::size_t count_marks(SchemeView const& view, std::string const& type) {
    auto const& orphans = view.scene.project->orphans;
    auto const lost = std::count_if(orphans.begin(), orphans.end(),
                                    [&](model::Orphan const& orphan) { return orphan.span.type == type; });
    return (view.scene.index ? view.scene.index->count_of(type) : 0) + static_cast<std::size_t>(lost);
}

std::size_t count_settings(SchemeView const& view, std::string const& type, std::string const& attribute) {
    std::size_t count = 0;
    for (model::Span const& span : view.scene.project->spans)
        count += span.type == type && span.find_attribute(attribute) != nullptr ? 1 : 0;
    for (model::Orphan const& orphan : view.scene.project->orphans)
        count += orphan.span.type == type && orphan.span.find_attribute(attribute) != nullptr ? 1 : 0;
    return count;
}

std::size_t count_links(SchemeView const& view, std::string const& relation) {
    std::size_t count = 0;
    for (model::Relation const& one : view.scene.project->relations) count += one.type == relation ? 1 : 0;
    return count;
}

// The button that asks; with nothing that hangs on it, it removes at once: undo brings it back.
Section ask(SchemeView const& view, std::string label, std::function<void(Painter&)> press) {
    return scheme_button(view, {"scheme/remove", std::move(label), icons::kTrash2, base::say("Undo brings it back.")},
                         std::move(press));
}

void begin_asking(Painter& painter) {
    painter.state->scheme.is_removing = true;
}

void stop_asking(Painter& painter) {
    painter.state->scheme.is_removing = false;
}

void remove_and_leave(Painter& painter, SchemaChange change) {
    change_scheme(*painter.intents, std::move(change));
    leave_scheme_page(*painter.state);
}

Section answers(SchemeView const& view, std::string label, std::string description, SchemaChange change) {
    return scheme_answers(
        view, {"scheme/remove_now", std::move(label), nullptr, std::move(description)}, "scheme/remove_not",
        [change = std::move(change)](Painter& painter) { remove_and_leave(painter, change); }, stop_asking);
}

Section left_marks(SchemeView const& view, bool has_others) {
    struct Way {
        LeftMarks left;
        char const* id;
        char const* label;
    };
    static constexpr Way kWays[] = {
        {LeftMarks::Retype, "scheme/left/retype", base::english("Get another type")},
        {LeftMarks::Remove, "scheme/left/remove", base::english("Are removed, with their links")},
        {LeftMarks::Refuse, "scheme/left/refuse", base::english("Stay, and so does the type")}};
    std::vector<SchemeChip> chips;
    for (Way const& way : kWays)
        if (has_others || way.left != LeftMarks::Retype)
            chips.push_back({way.id, base::say(way.label), view.state.scheme.left_marks == way.left, ""});
    return scheme_chips(view, base::say("They"), std::move(chips), [has_others](Painter& painter, std::size_t place) {
        painter.state->scheme.left_marks = kWays[place + (has_others ? 0 : 1)].left;
    });
}

Section other_types(SchemeView const& view, model::SpanType const& type, std::string const& chosen) {
    std::vector<SchemeChip> chips;
    std::vector<std::string> ids;
    for (model::SpanType const& other : view.schema.span_types) {
        if (other.id == type.id) continue;
        chips.push_back({"scheme/retype/" + other.id, name_of(other), other.id == chosen, other.description});
        ids.push_back(other.id);
    }
    return scheme_chips(view, base::say("Which one"), std::move(chips),
                        [ids](Painter& painter, std::size_t place) { painter.state->scheme.retype_to = ids[place]; });
}

std::string retype_target(SchemeView const& view, model::SpanType const& type) {
    std::string const& wanted = view.state.scheme.retype_to;
    if (wanted != type.id && view.schema.find_type(wanted)) return wanted;
    for (model::SpanType const& other : view.schema.span_types)
        if (other.id != type.id) return other.id;
    return "";
}

void add_type_question(Sections& all, SchemeView const& view, model::SpanType const& type, std::size_t count) {
    std::string const target = retype_target(view, type);
    LeftMarks left = view.state.scheme.left_marks;
    if (target.empty() && left == LeftMarks::Retype) left = LeftMarks::Refuse;
    all.push_back(scheme_words(view,
                               base::say_count(count, "{} mark has this type. What becomes of it?",
                                               "{} marks have this type. What becomes of them?"),
                               theme().ink));
    all.push_back(left_marks(view, !target.empty()));
    if (left == LeftMarks::Retype) all.push_back(other_types(view, type, target));
    if (left == LeftMarks::Refuse) {
        all.push_back(
            scheme_button(view, {"scheme/remove_not", base::say("Keep the type"), nullptr, "", false}, stop_asking));
        return;
    }
    all.push_back(answers(view, base::say("Remove {}", name_of(type)),
                          base::say("Undo brings the type and its marks back."), RemoveType{type.id, left, target}));
}

} // namespace

void add_type_removal(Sections& all, SchemeView const& view, model::SpanType const& type) {
    std::size_t const count = count_marks(view, type.id);
    all.push_back(scheme_heading(view, base::say("Remove")));
    if (view.state.scheme.is_removing && count > 0) return add_type_question(all, view, type, count);
    all.push_back(ask(view, base::say("Remove this type"), [count, id = type.id](Painter& painter) {
        if (count > 0) return begin_asking(painter);
        remove_and_leave(painter, RemoveType{id, LeftMarks::Refuse, ""});
    }));
}

void add_attribute_removal(Sections& all, SchemeView const& view, model::SpanType const& type,
                           model::Attribute const& attribute) {
    std::size_t const count = count_settings(view, type.id, attribute.id);
    all.push_back(scheme_heading(view, base::say("Remove")));
    if (!view.state.scheme.is_removing || count == 0) {
        all.push_back(ask(view, base::say("Remove this attribute"),
                          [count, owner = type.id, id = attribute.id](Painter& painter) {
                              if (count > 0) return begin_asking(painter);
                              remove_and_leave(painter, RemoveAttribute{owner, id, LeftSettings::Drop});
                          }));
        return;
    }
    LeftSettings const left = view.state.scheme.left_settings;
    all.push_back(scheme_words(view,
                               base::say_count(count, "{} mark has a value of it. What becomes of it?",
                                               "{} marks have a value of it. What becomes of them?"),
                               theme().ink));
    all.push_back(
        scheme_chips(view, base::say("The values"),
                     {{"scheme/left/drop", base::say("Are removed too"), left == LeftSettings::Drop, ""},
                      {"scheme/left/keep", base::say("Stay with the marks"), left == LeftSettings::Keep,
                       base::say("They are shown as they are, and come back with an attribute of this name.")}},
                     [](Painter& painter, std::size_t place) {
                         painter.state->scheme.left_settings = place == 0 ? LeftSettings::Drop : LeftSettings::Keep;
                     }));
    all.push_back(answers(view, base::say("Remove {}", name_of(attribute)),
                          base::say("Undo brings the attribute and its values back."),
                          RemoveAttribute{type.id, attribute.id, left}));
}

void add_relation_removal(Sections& all, SchemeView const& view, model::RelationType const& relation) {
    std::size_t const count = count_links(view, relation.id);
    all.push_back(scheme_heading(view, base::say("Remove")));
    if (view.state.scheme.is_removing && count > 0) {
        all.push_back(
            scheme_words(view, base::say_count(count, "{} link goes with it.", "{} links go with it."), theme().ink));
        all.push_back(answers(view, base::say("Remove \u201C{}\u201D", name_of(relation)),
                              base::say("Undo brings all of it back."), RemoveRelationType{relation.id}));
        return;
    }
    all.push_back(ask(view, base::say("Remove this kind of link"), [count, id = relation.id](Painter& painter) {
        if (count > 0) return begin_asking(painter);
        remove_and_leave(painter, RemoveRelationType{id});
    }));
}

void add_check_removal(Sections& all, SchemeView const& view, model::Check const& check) {
    all.push_back(scheme_heading(view, base::say("Remove")));
    all.push_back(ask(view, base::say("Remove this advice"),
                      [id = check.id](Painter& painter) { remove_and_leave(painter, RemoveCheck{id}); }));
}

} // namespace ui
