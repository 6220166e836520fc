#include "ui/scheme_conditions.h"

#include <algorithm>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/scheme_names.h"

namespace ui {

namespace {

using model::Condition;
using Changer = std::function<void(ConditionParts&)>;

struct KindWords {
    PartKind kind;
    char const* id;
    char const* label;
};
constexpr KindWords kKinds[] = {
    {PartKind::Link, "link", base::english("A link")},
    {PartKind::Note, "note", base::english("A note")},
    {PartKind::Words, "words", base::english("Whole words")},
    {PartKind::First, "first", base::english("A beginning")},
    {PartKind::Last, "last", base::english("An ending")},
    {PartKind::Count, "count", base::english("A number of marks")},
};

KindWords const& words_of(PartKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

SchemaChange changed(model::Check check, Changer const& change) {
    ConditionParts parts = parts_of(check.condition).value_or(ConditionParts{});
    change(parts);
    put_parts(check.condition, parts);
    std::string const id = check.id;
    return ChangeCheck{id, std::move(check)};
}

void push(Painter& painter, model::Check const& check, Changer const& change) {
    change_scheme(*painter.intents, changed(check, change));
}

// One part of it, in place.
SchemaChange changed_part(model::Check const& check, std::size_t place, std::function<void(Condition&)> const& change) {
    return changed(check, [&](ConditionParts& all) { change(all.parts[place]); });
}

std::vector<std::string> words_in(std::string const& text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const from = text.find_first_not_of(' ', at);
        if (from == std::string::npos) break;
        at = std::min(text.find(' ', from), text.size());
        words.push_back(text.substr(from, at - from));
    }
    return words;
}

std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (std::string const& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

Condition fresh_part(model::Schema const& schema, PartKind kind) {
    Condition part;
    switch (kind) {
    case PartKind::Link:
        part.links = model::LinksCondition{};
        part.links->relation = schema.relations.front().id;
        part.links->count.min = 1;
        break;
    case PartKind::Note: part.note = true; break;
    case PartKind::Words: part.word_borders = true; break;
    case PartKind::First: part.text_first = {"\u201C"}; break;
    case PartKind::Last: part.text_last = {"\u201D"}; break;
    case PartKind::Count:
        part.count = model::Count{};
        part.count->min = 1;
        break;
    }
    return part;
}

std::size_t count_of(ConditionParts const& all, PartKind kind) {
    return static_cast<std::size_t>(std::count_if(all.parts.begin(), all.parts.end(),
                                                  [kind](Condition const& part) { return kind_of(part) == kind; }));
}

bool has_twice(ConditionParts const& all) {
    return std::any_of(std::begin(kKinds), std::end(kKinds),
                       [&](KindWords const& one) { return count_of(all, one.kind) > 1; });
}

Section mode_chips(SchemeView const& view, model::Check const& check, ConditionParts const& all) {
    bool const is_twice = has_twice(all);
    return scheme_chips(view, base::say("Of this"),
                        {{"scheme/all", base::say("All has to be there"), !all.is_any,
                          is_twice ? base::say("Remove what is asked for twice first.") : "", !is_twice},
                         {"scheme/any", base::say("One thing is enough"), all.is_any, ""}},
                        [&check](Painter& painter, std::size_t place) {
                            push(painter, check, [&](ConditionParts& parts) { parts.is_any = place == 1; });
                        });
}

Section part_heading(SchemeView const& view, model::Check const& check, PartKind kind, std::size_t place) {
    float const side = view.is_touch ? measure::kFingertip : 32.0F;
    std::string const words = base::say(words_of(kind).label);
    return {side + 4, [=, &check](Painter& painter, float y) {
                draw_label(painter, view.left(), y + 4 + side / 2 - 10, words, theme().ink, letters::kText,
                           Weight::Semibold, letters::kTextProse);
                ItemLook look;
                look.is_enabled = view.may_change();
                look.description = view.may_change() ? base::say("Ask for this no more") : view.scene.read_only;
                Rect const button{view.left() + view.width() - side, y + 4, side, side};
                std::string const id = "scheme/part/" + std::to_string(place) + "/remove";
                if (icon_button(painter, id, base::say("Remove: {}", words), icons::kX, button, look))
                    push(painter, check, [&](ConditionParts& all) {
                        all.parts.erase(all.parts.begin() + static_cast<std::ptrdiff_t>(place));
                    });
            }};
}

struct PartView {
    SchemeView const& view;
    model::Check const& check;
    Condition const& part;
    std::size_t place;

    std::string id(std::string const& rest) const { return "scheme/part/" + std::to_string(place) + rest; }
};

Section link_chips(PartView const& part) {
    std::vector<SchemeChip> chips;
    for (model::RelationType const& relation : part.view.schema.relations)
        chips.push_back({part.id("/by/" + relation.id), name_of(relation), part.part.links->relation == relation.id,
                         relation.description});
    return scheme_chips(
        part.view, base::say("Which link"), std::move(chips),
        [check = part.check, place = part.place, &schema = part.view.schema](Painter& painter, std::size_t chip) {
            change_scheme(*painter.intents, changed_part(check, place, [&](Condition& one) {
                one.links->relation = schema.relations[chip].id;
            }));
        });
}

Section end_chips(PartView const& part) {
    model::End const end = part.part.links->end;
    return scheme_chips(part.view, base::say("The mark is"),
                        {{part.id("/end/from"), base::say("Where it begins"), end == model::End::From, ""},
                         {part.id("/end/to"), base::say("Where it ends"), end == model::End::To, ""}},
                        [check = part.check, place = part.place](Painter& painter, std::size_t chip) {
                            change_scheme(*painter.intents, changed_part(check, place, [&](Condition& one) {
                                one.links->end = chip == 0 ? model::End::From : model::End::To;
                            }));
                        });
}

model::Count& count_in(Condition& part) {
    return part.links ? part.links->count : *part.count;
}

Section count_chips(PartView const& part, bool is_least) {
    Condition shown = part.part;
    model::Count const& counts = count_in(shown);
    SchemeCount const count{part.id(is_least ? "/min" : "/max"),
                            is_least ? base::say("At least") : base::say("At most"), is_least ? counts.min : counts.max,
                            is_least ? base::say("no least number") : base::say("any number"), is_least ? 1U : 0U};
    return scheme_count(part.view, count, [check = part.check, place = part.place, is_least](SchemeNumber number) {
        return changed_part(check, place,
                            [&](Condition& one) { (is_least ? count_in(one).min : count_in(one).max) = number; });
    });
}

Section words_field(PartView const& part, bool is_first) {
    SchemeField field;
    field.id = part.id("/words");
    field.label = is_first ? base::say("Begins with") : base::say("Ends with");
    field.name = is_first ? base::say("The mark begins with one of") : base::say("The mark ends with one of");
    field.text = joined(is_first ? part.part.text_first : part.part.text_last);
    field.placeholder = base::say("One or more, with spaces between");
    field.owner = part.check.id;
    field.refuse = [](std::string const& words) -> std::string {
        return words_in(words).empty() ? base::say("Write what it has to be, or remove this.") : "";
    };
    field.change = [check = part.check, place = part.place, is_first](std::string const& words) {
        return changed_part(check, place,
                            [&](Condition& one) { (is_first ? one.text_first : one.text_last) = words_in(words); });
    };
    return scheme_field(part.view, std::move(field));
}

void add_part(Sections& all, PartView const& part) {
    PartKind const kind = kind_of(part.part);
    all.push_back(part_heading(part.view, part.check, kind, part.place));
    if (kind == PartKind::Link) {
        all.push_back(link_chips(part));
        all.push_back(end_chips(part));
    }
    if (kind == PartKind::Link || kind == PartKind::Count) {
        all.push_back(count_chips(part, true));
        all.push_back(count_chips(part, false));
    }
    if (kind == PartKind::First || kind == PartKind::Last) all.push_back(words_field(part, kind == PartKind::First));
}

Section more_chips(SchemeView const& view, model::Check const& check, ConditionParts const& all) {
    std::vector<SchemeChip> chips;
    for (KindWords const& one : kKinds) {
        bool const is_there = count_of(all, one.kind) > 0;
        bool const is_again = one.kind == PartKind::Link && all.is_any;
        bool const has_none = one.kind == PartKind::Link && view.schema.relations.empty();
        chips.push_back({std::string("scheme/add/") + one.id, base::say(one.label), false,
                         has_none                ? base::say("This scheme has no links yet.")
                         : is_there && !is_again ? base::say("It is asked for already.")
                                                 : "",
                         !has_none && (!is_there || is_again)});
    }
    return scheme_chips(view, all.parts.empty() ? base::say("Ask for") : base::say("Ask for something more"),
                        std::move(chips), [&check, &schema = view.schema](Painter& painter, std::size_t place) {
                            push(painter, check, [&](ConditionParts& parts) {
                                parts.parts.push_back(fresh_part(schema, kKinds[place].kind));
                            });
                        });
}

} // namespace

void add_conditions(Sections& all, SchemeView const& view, model::Check const& check) {
    all.push_back(scheme_heading(view, base::say("Unless they have")));
    std::optional<ConditionParts> const parts = parts_of(check.condition);
    if (!parts) {
        all.push_back(scheme_words(
            view,
            base::say(
                "What it asks for is put together in a way that only the scheme's file can say. It stays as it is."),
            theme().muted));
        return;
    }
    if (parts->parts.empty())
        all.push_back(
            scheme_words(view, base::say("Nothing is asked for: it is said of every such mark."), theme().muted));
    if (parts->parts.size() > 1) all.push_back(mode_chips(view, check, *parts));
    // Of this frame, as the sections are: `parts` itself is gone when they are drawn.
    for (std::size_t i = 0; i < parts->parts.size(); ++i) add_part(all, {view, check, parts->parts[i], i});
    all.push_back(more_chips(view, check, *parts));
}

} // namespace ui
