#include "article.h"
#include "session.h"

using namespace test;

namespace {

struct Wish {
    char const* words;
    char32_t key;
    char const* type;
};

// Twelve marks of all six types, some inside others.
constexpr Wish kWishes[] = {
    {"The ferry company", '2', "Source"},
    {"said", '3', "Cue"},
    {"the night service to the island would stop for six weeks", '4', "Claim"},
    {"six weeks", '1', "Entity"},
    {"\u201CWe have no second ship,\u201D", '4', "Claim"},
    {"Aino Lindqvist", '1', "Entity"},
    {"Aino Lindqvist, who runs the harbour caf\u00E9", '2', "Source"},
    {"reportedly", '5', "Hedge"},
    {"two engines failed inspection in Re\u0301ville last autumn", '4', "Claim"},
    {"Re\u0301ville", '1', "Entity"},
    {"Critics", '6', "Flag"},
    {"a fishing boat would carry the mail \U0001F600 from Tuesday", '4', "Claim"},
};

void mark_everything(Session& session) {
    for (Wish const& wish : kWishes) {
        session.drag_over(wish.words);
        session.press(wish.key);
    }
}

model::Span const* span_of(model::Project const& project, std::string_view words) {
    for (model::Span const& span : project.spans) {
        if (model::quote_of(project.article.text, span.fragments).exact == words) return &span;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a first visit opens the sample article, marked in part") {
    Session session;
    REQUIRE(session.has_document());
    CHECK(session.project().spans.size() > 10);
    CHECK(app::program().is_ready());
}

TEST_CASE("twelve drags and twelve keys make twelve marks exactly on their words") {
    Session session;
    session.paste(kArticle);
    mark_everything(session);
    auto const& project = session.project();
    CHECK(project.spans.size() == std::size(kWishes));
    for (Wish const& wish : kWishes) {
        CAPTURE(wish.words);
        model::Span const* span = span_of(project, wish.words);
        CHECK(span != nullptr);
        if (span != nullptr) CHECK(span->type == wish.type);
    }
}

TEST_CASE("a key pressed right after the mouse, before any frame, marks what the mouse selected") {
    Session session;
    session.paste(kArticle);
    auto const range = session.find("The ferry company");
    session.scroll_to(range);
    auto const boxes = app::program().desk().article().visible_rects(range);
    REQUIRE_FALSE(boxes.empty());
    float const y = boxes.front().y + boxes.front().height / 2;
    platform::PointerEvent event;
    event.x = boxes.front().x + 0.5F;
    event.y = y;
    platform::headless::push(event);
    event.action = platform::PointerAction::Down;
    platform::headless::push(event);
    event.action = platform::PointerAction::Move;
    event.x = boxes.front().right() - 0.5F;
    platform::headless::push(event);
    event.action = platform::PointerAction::Up;
    platform::headless::push(event);
    session.press('2');
    CHECK(session.project().spans.size() == 1);
    CHECK(span_of(session.project(), "The ferry company") != nullptr);
}

TEST_CASE("the palette stands at a selection as soon as the mouse is let go") {
    Session session;
    session.paste(kArticle);
    session.drag_over("The ferry company");
    platform::headless::advance(200); // it fades in
    session.settle();
    CHECK(session.click_item("palette/mark/Source"));
    CHECK(session.project().spans.size() == 1);
}

TEST_CASE("undo to the start and redo to the end give the same project back") {
    Session session;
    session.paste(kArticle);
    model::Project const before = session.project();
    mark_everything(session);
    model::Project const after = session.project();
    for (std::size_t step = 0; step < std::size(kWishes); ++step) session.press('z', kControl);
    CHECK(session.project() == before);
    for (std::size_t step = 0; step < std::size(kWishes); ++step) session.press('z', kControlShift);
    CHECK(session.project() == after);
}

TEST_CASE("what was marked is there after the program was started again, undo included") {
    model::Project kept;
    {
        Session session;
        session.paste(kArticle);
        mark_everything(session);
        kept = session.project();
        CHECK_FALSE(app::program().has_unsaved());
    }
    Session again(Session::Vault::Kept);
    CHECK(again.project() == kept);
    again.press('z', kControl);
    CHECK(again.project().spans.size() == std::size(kWishes) - 1);
}

TEST_CASE("a saved copy opens to the same project where nothing was before") {
    std::vector<std::uint8_t> bytes;
    model::Project original;
    {
        Session session;
        session.paste(kArticle);
        mark_everything(session);
        original = session.project();
        session.press('s', kControl);
        auto const& downloads = platform::headless::downloads();
        CHECK(downloads.size() == 1);
        if (!downloads.empty()) bytes = downloads.back().bytes;
    }
    Session fresh;
    platform::headless::push(platform::FileArrived{"copy.gloss.json", "application/json", bytes, 0});
    fresh.settle();
    CHECK(fresh.project() == original);
}

TEST_CASE("a source is linked to its claim with L, a click and nothing more when only one relation is possible") {
    Session session;
    session.paste(kArticle);
    mark_everything(session);
    model::Span const* source = span_of(session.project(), "The ferry company");
    REQUIRE(source != nullptr);
    base::Identifier const source_id = source->id;
    app::program().state().selected = source_id;
    session.press('l');
    CHECK(app::program().state().linking_from == source_id);
    auto const range = session.find("the night service");
    session.scroll_to(range);
    auto const boxes = app::program().desk().article().visible_rects(range);
    REQUIRE_FALSE(boxes.empty());
    session.click(boxes.front().x + 6, boxes.front().y + boxes.front().height / 2);
    CHECK(session.project().relations.size() == 1);
    if (!session.project().relations.empty()) {
        CHECK(session.project().relations.front().type == "says");
        CHECK(session.project().relations.front().from == source_id);
    }
}

TEST_CASE("a typed note is one edit on the chosen mark") {
    Session session;
    session.paste(kArticle);
    session.drag_over("The ferry company");
    session.press('2');
    auto const revision = app::program().document()->history().revision();
    platform::headless::push(platform::FieldEntered{"inspector/note"});
    platform::headless::push(platform::FieldChanged{"inspector/note", "Who speaks for it"});
    session.settle();
    platform::headless::push(platform::FieldChanged{"inspector/note", "Who speaks for it?"});
    session.settle();
    platform::headless::push(
        platform::FieldLeft{"inspector/note", "Who speaks for it?", platform::FieldExit::Elsewhere});
    session.settle();
    CHECK(app::program().document()->history().revision() == revision + 1);
    CHECK(session.project().spans.front().note == "Who speaks for it?");
}

TEST_CASE("a broken, an empty and a newer file each get a sentence and change nothing") {
    Session session;
    session.paste(kArticle);
    model::Project const before = session.project();
    auto const drop = [&](std::string const& name, std::string const& bytes) {
        std::size_t const said = app::program().notices().shown().size();
        platform::headless::push(platform::FileArrived{name, "", {bytes.begin(), bytes.end()}, 0});
        session.settle();
        CHECK(app::program().notices().shown().size() > said);
        CHECK(session.project() == before);
    };
    drop("broken.gloss.json", "{\"format\": \"gloss\", \"version\": 1, \"spans\": [");
    drop("empty.txt", "  \n ");
    drop("newer.gloss.json", "{\"format\": \"gloss\", \"version\": 99}");
}

TEST_CASE("while the storage refuses, work goes on and is saved when it comes back") {
    Session session;
    session.paste(kArticle);
    platform::headless::break_vault({base::ErrorCode::Full, "The disk is full."});
    session.drag_over("The ferry company");
    session.press('2');
    CHECK(session.project().spans.size() == 1);
    CHECK(app::program().has_unsaved());
    CHECK_FALSE(app::program().notices().shown().empty());
    platform::headless::mend_vault();
    platform::headless::advance(60'000);
    session.settle();
    CHECK_FALSE(app::program().has_unsaved());
}

TEST_CASE("a deleted document comes back by Undo") {
    Session session;
    session.paste(kArticle);
    model::Project const before = session.project();
    std::string const key = app::program().document()->key();
    app::program().delete_document(key);
    session.settle();
    CHECK(app::program().document()->key() != key);
    int const notice = app::program().notices().shown().back().id;
    app::program().notices().press(notice);
    session.settle();
    CHECK(app::program().document()->key() == key);
    CHECK(session.project() == before);
}

TEST_CASE("an idle program asks for no frame") {
    Session session;
    session.paste(kArticle);
    platform::headless::advance(20'000);
    session.settle();
    auto const frames = app::program().statistics().frames;
    platform::headless::advance(5'000);
    session.settle();
    CHECK(app::program().statistics().frames == frames);
}
