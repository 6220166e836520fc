#include "base/words.h"
#include "ui/scheme_advice_where.h"
#include "ui/scheme_conditions.h"
#include "ui/scheme_names.h"
#include "ui/scheme_pages.h"
#include "ui/scheme_removal.h"
#include "ui/wording.h"

namespace ui {

namespace {

using model::Check;
using Changer = std::function<void(Check&)>;

SchemaChange changed(Check check, Changer const& change) {
    std::string const id = check.id;
    change(check);
    return ChangeCheck{id, std::move(check)};
}

void push(Painter& painter, Check const& check, Changer const& change) {
    change_scheme(*painter.intents, changed(check, change));
}

Section message_field(SchemeView const& view, Check const& check) {
    SchemeField field;
    field.id = "scheme/message";
    field.label = base::say("It says");
    field.text = check.message;
    field.owner = check.id;
    field.refuse = [](std::string const& words) -> std::string {
        return words.empty() ? base::say("Advice says something to the reader. Write what it shall say.") : "";
    };
    // What it is called by must not say what it said before.
    std::string const id = is_called_by_id(check) ? fresh_advice_id(ids_of(view.schema.checks)) : check.id;
    field.change = [check, id](std::string const& words) {
        return changed(check, [&](Check& one) {
            one.message = words;
            one.id = id;
        });
    };
    field.then = [id, before = check.id](State& state, std::string const&) {
        if (state.filter.check == before) state.filter.check = id;
        state.scheme.check = id;
    };
    return scheme_field(view, std::move(field));
}

Section severity_chips(SchemeView const& view, Check const& check) {
    using model::Severity;
    return scheme_chips(view, base::say("As"),
                        {{"scheme/severity/hint", base::say("A hint"), check.severity == Severity::Hint, ""},
                         {"scheme/severity/warn", base::say("A warning"), check.severity == Severity::Warn, ""}},
                        [&check](Painter& painter, std::size_t place) {
                            push(painter, check,
                                 [&](Check& one) { one.severity = place == 0 ? Severity::Hint : Severity::Warn; });
                        });
}

Section about_types(SchemeView const& view, Check const& check) {
    return scheme_types(
        view, "scheme/on", base::say("About marks that are"), check.on,
        [check](std::vector<std::string> types) { return changed(check, [&](Check& one) { one.on = types; }); });
}

} // namespace

Sections scheme_advice_page(SchemeView const& view, Check const& check) {
    Sections all = {message_field(view, check), severity_chips(view, check),
                    scheme_heading(view, base::say("When it is said")), about_types(view, check)};
    add_where(all, view, check);
    add_conditions(all, view, check);
    auto const& checks = view.schema.checks;
    all.push_back(scheme_heading(view, base::say("Place")));
    all.push_back(scheme_order(view, {model::SchemeList::Advice, "", check.id, 0},
                               static_cast<std::size_t>(&check - checks.data()), checks.size()));
    add_check_removal(all, view, check);
    return all;
}

} // namespace ui
