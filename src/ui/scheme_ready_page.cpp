#include <array>

#include "base/words.h"
#include "ui/scheme_pages.h"

namespace ui {

namespace {

struct Ready {
    char const* id; // assets/schemas/ID.json
    char const* name;
    char const* description;
};

constexpr std::array<Ready, 4> kReady = {{
    {"news-who-says-what", base::english("News: who says what"),
     base::english("Sources, cues, claims, hedges and what is doubtful, with advice while you mark.")},
    {"quotation-attribution", base::english("Quotations and speakers"),
     base::english("Who is quoted, to whom they speak, and by which words.")},
    {"argument-evidence", base::english("Arguments and evidence"),
     base::english("Theses, claims, evidence and fallacies, and what supports what.")},
    {"ner-basic", base::english("Names, dates and numbers"),
     base::english("Persons, organisations, places and the other things that have names.")},
}};

} // namespace

Sections scheme_ready_page(SchemeView const& view) {
    Sections all = {scheme_words(view,
                                 base::say("A ready scheme takes the place of this one. Marks of types that it does "
                                           "not have stay as they are, and undo brings this scheme back."),
                                 theme().ink2),
                    gap(8)};
    for (Ready const& ready : kReady) {
        bool const is_now = view.schema.id == ready.id;
        all.push_back(scheme_row(view,
                                 {std::string("scheme/use/") + ready.id, base::say(ready.name),
                                  is_now ? base::say("in use") : "", "", base::say(ready.description), ""},
                                 [&ready](Painter& painter) {
                                     painter.intents->push_back(UseReadyScheme{ready.id});
                                     leave_scheme_page(*painter.state);
                                 }));
        all.push_back(scheme_words(view, base::say(ready.description), theme().muted));
    }
    return all;
}

} // namespace ui
