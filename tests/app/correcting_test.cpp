#include "article.h"
#include "session.h"

#include "formats/gloss_json.h"
#include "model/places.h"

using namespace test;

namespace {

constexpr char const* kField = "correct/text";

// Types into the field that F2 opened and leaves it by Enter.
void correct(Session& session, std::string const& words) {
    session.press(platform::Key::F2);
    platform::headless::push(platform::FieldChanged{kField, words});
    session.settle();
    platform::headless::push(platform::FieldLeft{kField, words, platform::FieldExit::Enter});
    session.settle();
}

void open(Session& session, std::string const& name, std::string const& bytes) {
    platform::FileArrived file;
    file.name = name;
    file.bytes.assign(bytes.begin(), bytes.end());
    platform::headless::push(file);
    session.settle();
}

std::string words_of(Session const& session, std::string const& id) {
    auto const* span = session.project().find_span(id);
    return span == nullptr ? "" : model::text_of(session.project().article.text, span->fragments);
}

base::Identifier mark(Session& session, std::string_view words, char32_t key) {
    session.drag_over(words);
    session.press(key);
    for (model::Span const& span : session.project().spans)
        if (model::text_of(session.project().article.text, span.fragments) == words) return span.id;
    return {};
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    std::size_t const at = text.find(what);
    CHECK(at != std::string::npos);
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

model::Project other_set(model::Project project) {
    project.header.id = "a-another";
    return project;
}

bool says(std::string_view part) {
    for (ui::Notice const& notice : app::program().notices().shown())
        if (notice.text.find(part) != std::string::npos) return true;
    return false;
}

} // namespace

TEST_CASE("a correction moves every mark with its letters and is one step to undo") {
    Session session;
    session.paste(kArticle);
    auto const critics = mark(session, "Critics", '6');
    auto const engines = mark(session, "two engines failed inspection", '4');
    auto const before = session.project();
    session.drag_over("ferry company");
    correct(session, "ferry companies of the coast");
    CHECK(session.project().article.text.utf8().find("The ferry companies of the coast said") != std::string::npos);
    CHECK(words_of(session, critics) == "Critics");
    session.drag_over("failed inspection");
    correct(session, "passed no inspection");
    CHECK(words_of(session, engines) == "two engines passed no inspection");
    CHECK(session.project().article.corrections.size() == 2);
    session.press('z', kControl);
    session.press('z', kControl);
    CHECK(session.project() == before);
}

TEST_CASE("words that are removed leave their mark without a place; it is put on others by hand") {
    Session session;
    session.paste(kArticle);
    auto const critics = mark(session, "Critics", '6');
    session.drag_over("Critics say the island may lose its school.");
    correct(session, "");
    CHECK(session.project().find_orphan(critics) != nullptr);
    CHECK(session.click_item("list/lost"));
    CHECK(session.click_item("list/lost/" + critics));
    session.drag_over("officials");
    session.press(platform::Key::Enter);
    CHECK(words_of(session, critics) == "officials");
    CHECK(session.project().orphans.empty());
}

TEST_CASE("a file with another text opens with its marks moved, says so, and undo takes the moves back") {
    Session session;
    session.paste(kArticle);
    auto const critics = mark(session, "Critics", '6');
    auto const engines = mark(session, "two engines failed inspection", '4');
    auto const carry = mark(session, "a fishing boat would carry the mail", '4');
    std::string bytes = formats::write_gloss(other_set(session.project()));
    bytes = replaced(bytes, "The ferry company said", "The ferry company, asked by us, said");
    bytes = replaced(bytes, "two engines failed inspection in", "two old engines failed inspections in");
    bytes = replaced(bytes, "a fishing boat would carry the mail \U0001F600 from", "nothing \U0001F600 from");
    open(session, "changed.gloss.json", bytes);
    CHECK(session.project().header.id == "a-another");
    CHECK(words_of(session, critics) == "Critics");
    CHECK(words_of(session, engines) == "two old engines failed inspections");
    CHECK((session.project().find_span(engines) && session.project().find_span(engines)->moved->how == "approximate"));
    CHECK(session.project().find_orphan(carry) != nullptr);
    CHECK(says("2 marks were moved, 1 lost its place."));
    // Shown also where another list was left open.
    app::program().state().side_view = ui::SideView::Sources;
    for (ui::Notice const& notice : std::vector<ui::Notice>(app::program().notices().shown()))
        if (notice.text.find("2 marks were moved") != std::string::npos) app::program().notices().press(notice.id);
    session.settle();
    CHECK(app::program().state().side_view == ui::SideView::Marks);
    CHECK(app::program().state().filter.place == "moved");
    auto const moved = session.project();
    session.press('z', kControl);
    CHECK(session.project().spans.empty());
    CHECK(session.project().find_orphan(engines)->quote.exact == "two engines failed inspection");
    session.press('y', kControl);
    CHECK(session.project() == moved);
    CHECK(session.click_item("list/moved"));
    CHECK(session.click_item("list/" + engines));
    CHECK(session.click_item("inspector/moved/away"));
    CHECK((session.project().find_orphan(engines) &&
           session.project().find_orphan(engines)->quote.exact == "two engines failed inspection"));
}

TEST_CASE("a file without its article takes it from the library") {
    Session session;
    session.paste(kArticle);
    auto const critics = mark(session, "Critics", '6');
    std::string const bytes = formats::write_gloss(model::without_text(other_set(session.project())));
    CHECK(bytes.find("second ship") == std::string::npos);
    open(session, "bare.gloss.json", bytes);
    CHECK(session.project().header.id == "a-another");
    CHECK_FALSE(session.project().article.text_left_out);
    CHECK(words_of(session, critics) == "Critics");
    CHECK(says("taken from your library"));
}

TEST_CASE("a file without its article asks for it; a pasted text that differs is taken with the marks moved") {
    std::string bytes;
    base::Identifier critics;
    {
        Session session;
        session.paste(kArticle);
        critics = mark(session, "Critics", '6');
        bytes = formats::write_gloss(model::without_text(session.project()));
    }
    Session session;
    open(session, "bare.gloss.json", bytes);
    CHECK(session.project().article.text_left_out);
    CHECK(ui::registry().find_shown("missing") != nullptr);
    CHECK(session.project().find_orphan(critics) != nullptr);
    session.paste("Other words altogether.\nThey hold no mark at all.\n");
    CHECK(says("None of the marks stands in this text"));
    CHECK_FALSE(session.project().article.text_left_out);
    session.press('o', {});
    for (app::LibraryEntry const& entry : app::program().library().entries())
        if (entry.spans == 0 && entry.title.find("Ferry") != std::string::npos) app::program().open_document(entry.key);
    session.settle();
    CHECK(session.project().article.text_left_out);
    session.paste(replaced(kArticle, "The ferry company", "The old ferry company"));
    CHECK_FALSE(session.project().article.text_left_out);
    CHECK(words_of(session, critics) == "Critics");
    CHECK(says("1 mark was moved."));
}

TEST_CASE("a correction is there again after the page was closed") {
    {
        Session session;
        session.paste(kArticle);
        mark(session, "Critics", '6');
        session.drag_over("ferry company");
        correct(session, "ferry companies");
    }
    Session session(Session::Vault::Kept);
    CHECK(session.project().article.text.utf8().find("ferry companies") != std::string::npos);
    CHECK(session.project().spans.size() == 1);
    session.press('z', kControl);
    CHECK(session.project().article.text.utf8().find("ferry company said") != std::string::npos);
}
