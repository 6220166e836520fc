#include "article.h"
#include "session.h"

#include "app/apply_intents.h"

using namespace test;

namespace {

void apply(ui::Intent intent) {
    app::apply_intent(app::program(), intent);
}

std::string last_step() {
    return app::program().document()->history().undo_name();
}

base::Identifier marked(Session& session, std::string const& type, std::string_view words) {
    apply(ui::AddSpan{{session.find(words)}, type});
    auto const& project = session.project();
    for (model::Span const& span : project.spans)
        if (span.type == type && model::text_of(project.article.text, span.fragments) == words) return span.id;
    CHECK(words.empty());
    return {};
}

struct Wish {
    ui::Intent intent;
    std::string step; // what Undo says then
};

} // namespace

TEST_CASE("each wish becomes one step with a name, and undoing all of them gives what was there") {
    Session session;
    session.paste(kArticle);
    auto const source = marked(session, "Source", "The ferry company");
    auto const claim = marked(session, "Claim", "the night service to the island would stop for six weeks");
    auto const other = marked(session, "Claim", "two engines failed inspection");
    apply(ui::AddRelation{"says", source, claim});
    apply(ui::AddRelation{"supports", other, claim});
    auto const& project = session.project();
    CHECK(project.relations.size() == 2);
    if (project.relations.size() < 2) return;
    model::Project const before = project;
    auto const says = project.relations[0].type == "says" ? project.relations[0].id : project.relations[1].id;
    auto const supports = project.relations[0].type == "says" ? project.relations[1].id : project.relations[0].id;
    model::SpanType flag;
    flag.id = flag.label = "Doubt";
    model::SpanType claim_type = *project.schema.find_type("Claim");
    claim_type.label = "Statement";
    std::vector<Wish> const wishes = {
        {ui::ExtendSpan{other, model::SpanSide::End}, "Extend Claim"},
        {ui::ShrinkSpan{other, model::SpanSide::Start}, "Shrink Claim"},
        {ui::AddFragment{other, session.find("six weeks")}, "Add words to Claim"},
        {ui::RemoveFragment{other, 0}, "Remove words from Claim"},
        {ui::SetAttributeOfSpans{{claim, other}, "mode", {"direct"}}, "Set mode of 2 marks"},
        {ui::AddToNotes{{claim, other}, "ask"}, "Add a note to 2 marks"},
        {ui::SetArticleLanguage{"sr", "rtl"}, "Set language"},
        {ui::ReverseRelation{supports}, "Reverse supports"},
        {ui::RetypeRelation{supports, "disputes"}, "Change link to disputes"},
        {ui::SplitSpan{claim, session.find("would stop").start}, "Split Claim"},
        {ui::RetypeSpans{{claim, other}, "Hedge"}, "Retype 2 marks to Hedge"},
        {ui::JoinSpans{{claim, other}}, "Join 2 marks of type Hedge"},
        {ui::MarkPlaces{{session.find("six"), session.find("weeks")}, "Entity"}, "Mark 2 places as Entity"},
        {ui::ChangeSchema{ui::AddType{flag}}, "Add type Doubt"},
        {ui::ChangeSchema{ui::ChangeType{"Claim", claim_type}}, "Rename Claim to Statement"},
        {ui::ChangeSchema{ui::RemoveType{"Hedge", model::LeftMarks::Retype, "Claim"}}, "Remove type Hedge"},
    };
    for (Wish const& wish : wishes) {
        CAPTURE(wish.step);
        apply(wish.intent);
        CHECK(last_step() == wish.step);
    }
    for (std::size_t count = wishes.size(); count > 0; --count) apply(ui::Undo{});
    CHECK(project == before);
    apply(ui::UnlinkMarks{{claim}});
    CHECK(last_step() == "Unlink 1 mark");
    apply(ui::Undo{});
    apply(ui::RemoveRelations{{says, supports}});
    CHECK(last_step() == "Remove 2 links");
}

TEST_CASE("a link that a new type may not have is named when it goes") {
    Session session;
    session.paste(kArticle);
    auto const source = marked(session, "Source", "The ferry company");
    auto const claim = marked(session, "Claim", "two engines failed inspection");
    apply(ui::AddRelation{"says", source, claim});
    auto const said = [] {
        auto const& notices = app::program().notices().shown();
        return notices.empty() ? std::string() : notices.back().text;
    };
    apply(ui::SetNote{claim, "which engines?"});
    CHECK(said().find("does not go with the new type") == std::string::npos);
    apply(ui::RetypeSpan{claim, "Hedge"});
    CHECK(session.project().relations.empty());
    CHECK(said() == "1 link does not go with the new type and was removed. Undo brings it back.");
    apply(ui::Undo{});
    CHECK(session.project().relations.size() == 1);
}

TEST_CASE("a wish that cannot be is answered by a sentence") {
    Session session;
    session.paste(kArticle);
    auto const source = marked(session, "Source", "The ferry company");
    std::string const step = last_step();
    apply(ui::JoinSpans{{source}});
    CHECK(last_step() == step);
    auto const& notices = app::program().notices().shown();
    CHECK_FALSE(notices.empty());
    if (!notices.empty()) CHECK(notices.back().text.find("cannot be joined") != std::string::npos);
}
