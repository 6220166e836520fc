#include <algorithm>

#include "app/apply_intents.h"
#include "app/library_rows.h"
#include "article.h"
#include "session.h"

using namespace test;

namespace {

constexpr base::UnixSeconds kHour = 3600;

void apply(ui::Intent intent) {
    app::apply_intent(app::program(), intent);
    platform::headless::settle();
}

std::shared_ptr<ui::ParagraphNumbers const> reading() {
    return app::program().document()->paragraphs();
}

std::size_t refreshed(app::LibraryRows& rows, base::UnixSeconds later = 0) {
    return rows.refresh(app::program().library(), app::program().document()->key(), platform::wall_clock() + later);
}

// What is shown of a row, as made by somebody who begins with none.
void check_as_if_made_now(app::LibraryRows const& kept) {
    app::LibraryRows fresh;
    refreshed(fresh);
    CHECK(fresh.rows().size() == kept.rows().size());
    for (std::size_t at = 0; at < std::min(fresh.rows().size(), kept.rows().size()); ++at) {
        CHECK(kept.rows()[at].id == fresh.rows()[at].id);
        CHECK(kept.rows()[at].title == fresh.rows()[at].title);
        CHECK(kept.rows()[at].spans == fresh.rows()[at].spans);
        CHECK(kept.rows()[at].modified_label == fresh.rows()[at].modified_label);
        CHECK(kept.rows()[at].is_open == fresh.rows()[at].is_open);
        CHECK(kept.rows()[at].copy.words == fresh.rows()[at].copy.words);
    }
    CHECK(kept.copy_of_open().words == fresh.copy_of_open().words);
}

} // namespace

TEST_CASE("no edit of marks, links, words about them or the scheme reads the article again; a correction does, once") {
    Session session;
    session.paste(kArticle);
    auto const first = reading();
    apply(ui::AddSpan{{session.find("The ferry company")}, "Source"});
    apply(ui::AddSpan{{session.find("two engines failed inspection")}, "Claim"});
    auto const claim = session.project().spans.back().id;
    apply(ui::AddRelation{"says", session.project().spans.front().id, claim});
    apply(ui::SetNote{claim, "who inspected them?"});
    apply(ui::ExtendSpan{claim, model::SpanSide::End});
    apply(ui::RenameDocument{app::program().document()->key(), "Ferries"});
    app::program().undo();
    app::program().redo();
    CHECK(app::program().document()->history().revision() == 8);
    CHECK(reading() == first);

    apply(ui::CorrectText{session.find("suspended"), "suspended\nA line more"});
    auto const second = reading();
    CHECK(second != first);
    CHECK(second->count() == first->count() + 1);
    CHECK(app::program().library().find(app::program().document()->key())->paragraphs == second->count());
    apply(ui::SetNote{claim, "two of four"});
    CHECK(reading() == second);
    app::program().undo();
    app::program().undo();
    CHECK(reading()->count() == first->count());
}

TEST_CASE("an edit makes one row of the library anew, wherever it stands, and the others with the hour") {
    constexpr std::size_t kOthers = 20;
    Session session;
    session.paste(kArticle);
    std::string const oldest = app::program().document()->key();
    for (std::size_t number = 0; number < kOthers; ++number) {
        platform::headless::set_wall_clock(platform::wall_clock() + 1);
        session.paste("Article " + std::to_string(number) + "\nIt says little.\n");
    }
    app::LibraryRows rows;
    std::size_t const all = app::program().library().entries().size();
    CHECK(refreshed(rows) == all);
    CHECK(refreshed(rows) == 0);

    apply(ui::AddSpan{{session.find("It says")}, "Claim"});
    CHECK(refreshed(rows) == 1);
    check_as_if_made_now(rows);

    platform::headless::set_wall_clock(platform::wall_clock() + 1);
    app::program().open_document(oldest);
    session.settle();
    apply(ui::AddSpan{{session.find("The ferry company")}, "Source"});
    CHECK(refreshed(rows) == 1);
    CHECK(rows.rows()[1].id == oldest); // behind the sample, which is of a later day
    check_as_if_made_now(rows);

    app::program().delete_document(rows.rows().back().id);
    session.settle();
    CHECK(refreshed(rows) == 1);
    app::program().ask_to_erase(rows.rows().back().id);
    session.settle();
    CHECK(session.click_item("question/erase"));
    CHECK(refreshed(rows) == 0);
    CHECK(rows.rows().size() == all - 1);
    check_as_if_made_now(rows);

    CHECK(refreshed(rows, kHour) == all - 1);
}
