#include "article.h"
#include "session.h"

#include <algorithm>
#include <memory>

#include "app/rebuild.h"
#include "formats/edit_codec.h"
#include "store/journal.h"

using namespace test;

namespace {

// Another tab at the same stored document: reads and writes the vault by itself.
class OtherTab {
public:
    explicit OtherTab(std::string key) : key_(std::move(key)) { reread(); }

    void reread() {
        auto const answer = ask(platform::vault().read_log(key_));
        auto const* log = answer ? std::get_if<store::LogContent>(&answer.value()) : nullptr;
        REQUIRE(log != nullptr);
        if (log == nullptr) return;
        auto rebuilt = app::rebuild(*log);
        REQUIRE(rebuilt.is_ok());
        if (rebuilt) history_ = std::move(rebuilt.value().history);
        epoch_ = log->epoch;
    }

    void take_over() {
        auto const answer = ask(platform::vault().take_over(key_));
        REQUIRE(answer.is_ok());
        epoch_ = std::get<std::uint32_t>(answer.value());
    }

    // Marks the words and stores the step; false: the vault refused it.
    bool mark(std::string_view words, std::string const& type = "Claim") {
        auto const& text = history_.project().article.text;
        std::size_t const start = text.utf8().find(words);
        unicode::Range const range{text.from_byte(start), text.from_byte(start + words.size())};
        auto edit =
            model::add_span(history_.project(), {range}, type, identifiers_, {"p-other", "2026-11-27T10:00:00Z"});
        REQUIRE(edit.is_ok());
        return edit && perform(edit.release_value());
    }

    bool perform(model::Edit edit) {
        std::uint64_t const before = history_.revision();
        store::Record record{before + 1, epoch_, formats::kEditEncoding, store::RecordKind::Edit, {}};
        record.payload = formats::encode_edit(edit);
        store::Bytes bytes;
        store::append_record(bytes, record);
        if (!ask(platform::vault().append(key_, before, epoch_, bytes, before + 1))) return false;
        CHECK(history_.perform(std::move(edit)).is_ok());
        return true;
    }

    void tell() const { platform::headless::push(platform::AppendedElsewhere{key_}); }
    model::Project const& project() const { return history_.project(); }

private:
    decltype(store::Completion::result) ask(store::Ticket ticket) {
        for (auto& completion : platform::vault().take_completions())
            if (completion.ticket == ticket) return std::move(completion.result);
        return base::Error{base::ErrorCode::NotFound, "No answer."};
    }

    std::string key_;
    model::History history_;
    std::uint32_t epoch_ = 0;
    base::IdentifierSource identifiers_;
};

std::string key_of_open() {
    return app::program().document()->key();
}
app::Standing standing() {
    return app::program().document()->standing();
}
bool is_shown(std::string_view id) {
    return ui::registry().find_shown(id) != nullptr;
}
bool is_enabled(std::string_view id) {
    ui::Item const* item = ui::registry().find_shown(id);
    return item != nullptr && item->is_enabled;
}
std::string label_of(std::string_view id) {
    ui::Item const* item = ui::registry().find_shown(id);
    return item != nullptr ? item->label : "";
}
bool is_said(std::string_view words) {
    auto const& notices = app::program().notices().shown();
    return std::any_of(notices.begin(), notices.end(),
                       [&](ui::Notice const& notice) { return notice.text.find(words) != std::string::npos; });
}
bool has_words(model::Project const& project, std::string_view words) {
    return std::any_of(project.spans.begin(), project.spans.end(), [&](model::Span const& span) {
        return model::quote_of(project.article.text, span.fragments).exact == words;
    });
}

// The article is stored and open, and another tab has its lock.
struct Reading {
    std::string key;
    std::unique_ptr<Session> session = std::make_unique<Session>();
    std::unique_ptr<OtherTab> other;

    Reading() {
        session->paste(kArticle);
        session->drag_over("The ferry company");
        session->press('2');
        key = key_of_open();
        session.reset();
        platform::headless::hold_lock_elsewhere(key);
        session = std::make_unique<Session>(Session::Vault::Kept);
        other = std::make_unique<OtherTab>(key);
    }
};

// The article is open and written here; another tab knows the same state.
struct Writing {
    Session session;
    std::string key;
    std::unique_ptr<OtherTab> other;

    Writing() {
        session.paste(kArticle);
        session.drag_over("The ferry company");
        session.press('2');
        key = key_of_open();
        other = std::make_unique<OtherTab>(key);
    }
    void let_other_take_over() {
        other->take_over();
        platform::headless::hold_lock_elsewhere(key);
    }
};

} // namespace

TEST_CASE("a document that is alone is written here, and others are told of every append") {
    Writing desk;
    CHECK(standing() == app::Standing::Writing);
    CHECK_FALSE(is_shown("banner/take_over"));
    auto const& told = platform::headless::told_appended();
    CHECK(std::count(told.begin(), told.end(), desk.key) == 1);
}

TEST_CASE("a document that another tab writes opens read-only and says so in words") {
    Reading desk;
    CHECK(standing() == app::Standing::Reading);
    CHECK(label_of("banner/take_over") == "Mark here instead");
    CHECK(label_of("banner/take_over/words") == "This document is being marked in another tab. You are reading along.");
    CHECK(label_of("bar/saved") == "Reading along");
    CHECK(desk.session->project().spans.size() == 1);
}

TEST_CASE("while reading along every edit is refused with a sentence, and reading goes on") {
    Reading desk;
    Session& session = *desk.session;
    session.drag_over("six weeks");
    platform::headless::advance(500);
    session.settle();
    platform::request_frame();
    session.settle();
    CHECK_FALSE(is_shown("palette/mark/Claim"));
    CHECK(is_shown("palette/copy"));
    session.press('4');
    CHECK(session.project().spans.size() == 1);
    CHECK(is_said("Press \u201CMark here instead\u201D"));
    session.press(U'z', kControl);
    CHECK(session.project().spans.size() == 1);
    CHECK_FALSE(is_enabled("bar/undo"));
    CHECK_FALSE(is_enabled("bar/redo"));

    std::string const id = session.project().spans.front().id;
    app::program().state().selected = id;
    session.settle();
    platform::request_frame();
    session.settle();
    session.press(platform::Key::Delete);
    CHECK(session.project().spans.size() == 1);
    for (platform::FieldRequest const& field : platform::headless::fields()) CHECK(field.id != "inspector/note");
    CHECK(is_shown("inspector/note"));
    CHECK_FALSE(is_enabled("inspector/note"));

    session.press(U's', kControl);
    CHECK(platform::headless::downloads().size() == 1);
    CHECK(platform::headless::told_appended().size() <= 1);
}

TEST_CASE("whoever reads along sees each step of the other tab, and keeps his place") {
    Reading desk;
    Session& session = *desk.session;
    unicode::Range const range = session.drag_over("a notice on the quay");
    float const scroll = app::program().state().scroll;
    CHECK(desk.other->mark("six weeks", "Entity"));
    CHECK(desk.other->mark("reportedly", "Hedge"));
    CHECK(session.project().spans.size() == 1);
    desk.other->tell();
    session.settle();
    CHECK(session.project() == desk.other->project());
    CHECK(app::program().document()->keeper().saved_revision() == app::program().document()->history().revision());
    CHECK(app::program().state().selection.range() == range);
    CHECK(app::program().state().scroll == scroll);
    CHECK(standing() == app::Standing::Reading);
    CHECK_FALSE(app::program().has_unsaved());
}

TEST_CASE("a log that was begun anew elsewhere is read whole") {
    Reading desk;
    model::Project project = desk.other->project();
    project.header.title = "Begun anew";
    platform::vault().erase_log(desk.key);
    platform::vault().begin_log(desk.key, formats::encode_snapshot(project, {}), 0);
    desk.other->tell();
    desk.session->settle();
    CHECK(desk.session->project().header.title == "Begun anew");
    CHECK(app::program().document()->history().revision() == 0);
}

TEST_CASE("marking here instead takes the document over: the other tab's next append conflicts") {
    Reading desk;
    Session& session = *desk.session;
    CHECK(desk.other->mark("six weeks", "Entity"));
    REQUIRE(session.click_item("banner/take_over"));
    session.settle();
    CHECK(standing() == app::Standing::Writing);
    CHECK(has_words(session.project(), "six weeks"));
    CHECK_FALSE(is_shown("banner/take_over"));
    CHECK_FALSE(desk.other->mark("reportedly", "Hedge"));

    session.drag_over("Critics");
    session.press('6');
    CHECK(session.project().spans.size() == 3);
    CHECK_FALSE(app::program().has_unsaved());
    desk.other->reread();
    CHECK(desk.other->project() == session.project());
}

TEST_CASE("a storage that cannot be written leaves whoever wants to take over reading, with the reason") {
    Reading desk;
    platform::headless::break_vault({base::ErrorCode::Refused, "The browser refuses."});
    REQUIRE(desk.session->click_item("banner/take_over"));
    platform::headless::mend_vault();
    desk.session->settle();
    CHECK(standing() == app::Standing::Reading);
    CHECK(is_said("The browser refuses."));
    platform::headless::advance(1000);
    REQUIRE(desk.session->click_item("banner/take_over"));
    CHECK(standing() == app::Standing::Writing);
}

TEST_CASE("when the other tab has gone this one may write, and says so") {
    Reading desk;
    CHECK(desk.other->mark("six weeks", "Entity"));
    platform::headless::free_lock_elsewhere(desk.key);
    desk.session->settle();
    CHECK(standing() == app::Standing::Writing);
    CHECK(is_said("You can mark here now."));
    CHECK(has_words(desk.session->project(), "six weeks"));
    desk.session->drag_over("Critics");
    desk.session->press('6');
    CHECK_FALSE(app::program().has_unsaved());
    CHECK(app::program().document()->keeper().saved_revision() == 3);
}

TEST_CASE("a writer that is told of a take-over reads along at once and has lost nothing") {
    Writing desk;
    desk.let_other_take_over();
    desk.session.settle();
    CHECK(standing() == app::Standing::Reading);
    CHECK_FALSE(is_shown("banner/keep_copy"));
    CHECK(desk.other->mark("six weeks", "Entity"));
    desk.other->tell();
    desk.session.settle();
    CHECK(desk.session.project() == desk.other->project());
}

TEST_CASE("a frozen writer's steps fail when it wakes, and are offered as a copy beside what the other tab made") {
    Writing desk;
    desk.other->take_over();
    CHECK(desk.other->mark("six weeks", "Entity"));
    // The word of it has not come yet.
    platform::headless::hold_lock_elsewhere(desk.key);
    auto const sleeping = platform::take_events();
    desk.session.drag_over("Critics");
    desk.session.press('6');
    CHECK(standing() == app::Standing::Reading);
    CHECK(desk.session.project() == desk.other->project());
    CHECK(label_of("banner/keep_copy/words") == "1 step made here was not saved.");
    CHECK(app::program().has_unsaved());
    for (platform::Event const& event : sleeping) platform::headless::push(event);
    desk.session.settle();
    CHECK(standing() == app::Standing::Reading);

    REQUIRE(desk.session.click_item("banner/keep_copy"));
    CHECK_FALSE(is_shown("banner/keep_copy"));
    CHECK_FALSE(app::program().has_unsaved());
    CHECK(key_of_open() == desk.key);
    auto const& entries = app::program().library().entries();
    auto const copy = std::find_if(entries.begin(), entries.end(), [](app::LibraryEntry const& entry) {
        return entry.title.find("(copy)") != std::string::npos;
    });
    REQUIRE(copy != entries.end());
    if (copy == entries.end()) return;
    CHECK(copy->set != desk.session.project().header.id);
    CHECK(copy->key == copy->set);
    CHECK(copy->spans == 2);
    OtherTab stored(copy->key);
    CHECK(has_words(stored.project(), "Critics"));
    CHECK_FALSE(has_words(stored.project(), "six weeks"));

    std::string const kept = copy->key;
    auto const& notices = app::program().notices().shown();
    REQUIRE(is_said("(copy)\u201D is in your library."));
    desk.session.click_item("notice/" + std::to_string(notices.back().id) + "/action");
    CHECK_FALSE(app::program().library().find(kept)->deleted.empty());
    CHECK(key_of_open() == desk.key);
}

TEST_CASE("what was left over can be let go, and called back") {
    Writing desk;
    desk.other->take_over();
    desk.session.drag_over("Critics");
    platform::headless::hold_lock_elsewhere(desk.key);
    auto const sleeping = platform::take_events();
    desk.session.press('6');
    REQUIRE(is_shown("banner/let_go"));
    desk.session.click_item("banner/let_go");
    CHECK_FALSE(is_shown("banner/keep_copy"));
    CHECK_FALSE(app::program().has_unsaved());
    REQUIRE(is_said("1 step will not be kept."));
    auto const& notices = app::program().notices().shown();
    CHECK(notices.back().action == "Undo");
    desk.session.click_item("notice/" + std::to_string(notices.back().id) + "/action");
    CHECK(label_of("banner/keep_copy/words") == "1 step made here was not saved.");
    CHECK(app::program().has_unsaved());
}

TEST_CASE("another document is opened: what was left over becomes a copy by itself") {
    Writing desk;
    desk.other->take_over();
    desk.session.drag_over("Critics");
    platform::headless::hold_lock_elsewhere(desk.key);
    auto const sleeping = platform::take_events();
    desk.session.press('6');
    REQUIRE(is_shown("banner/keep_copy"));
    desk.session.paste("Another article\nIt says little.\n");
    CHECK_FALSE(is_shown("banner/keep_copy"));
    CHECK(is_said("(copy)\u201D is in your library."));
    CHECK_FALSE(app::program().has_unsaved());
    CHECK(standing() == app::Standing::Writing);
}

TEST_CASE("a note that is being typed while another tab takes over is among the steps that are offered") {
    Writing desk;
    std::string const id = desk.session.project().spans.front().id;
    app::program().state().selected = id;
    platform::request_frame();
    desk.session.settle();
    platform::headless::push(platform::FieldEntered{"inspector/note"});
    platform::headless::push(platform::FieldChanged{"inspector/note", "half a thou"});
    desk.session.settle();
    desk.let_other_take_over();
    desk.session.settle();
    CHECK(standing() == app::Standing::Reading);
    CHECK(label_of("banner/keep_copy/words") == "1 step made here was not saved.");
    REQUIRE(desk.session.click_item("banner/keep_copy"));
    auto const& entries = app::program().library().entries();
    auto const copy = std::find_if(entries.begin(), entries.end(), [](app::LibraryEntry const& entry) {
        return entry.title.find("(copy)") != std::string::npos;
    });
    REQUIRE(copy != entries.end());
    if (copy == entries.end()) return;
    OtherTab stored(copy->key);
    CHECK(stored.project().find_span(id)->note == "half a thou");
    CHECK(desk.session.project().find_span(id)->note.empty());
}

TEST_CASE("two tabs that both believe that they write: the one with nothing to lose steps back") {
    Writing desk;
    CHECK(desk.other->mark("six weeks", "Entity"));
    platform::headless::hold_lock_elsewhere(desk.key);
    static_cast<void>(platform::take_events());
    desk.other->tell();
    desk.session.settle();
    CHECK(standing() == app::Standing::Reading);
    CHECK(desk.session.project() == desk.other->project());
    CHECK_FALSE(is_shown("banner/keep_copy"));
}

TEST_CASE("a document that another tab writes is not renamed from the library here") {
    Reading desk;
    Session& session = *desk.session;
    session.paste("Another article\nIt says little.\n");
    CHECK(standing() == app::Standing::Writing);
    std::string const title = app::program().library().find(desk.key)->title;
    app::program().rename_document(desk.key, "Another name");
    platform::request_frame();
    session.settle();
    CHECK(is_said("is being marked in another tab. Change its name there."));
    CHECK(app::program().library().find(desk.key)->title == title);
    CHECK_FALSE(app::program().has_unsaved());
    CHECK(desk.other->mark("six weeks", "Entity"));
    CHECK(desk.other->project().header.title != "Another name");
}

TEST_CASE("a document that cannot be read again at once is read later, and the steps that were left over wait") {
    Writing desk;
    desk.other->take_over();
    CHECK(desk.other->mark("six weeks", "Entity"));
    desk.session.drag_over("Critics");
    platform::headless::break_vault({base::ErrorCode::Refused, "The browser refuses."});
    desk.session.press('6');
    platform::headless::hold_lock_elsewhere(desk.key);
    desk.session.settle();
    CHECK(standing() == app::Standing::Reading);
    CHECK(is_said("The browser refuses."));
    CHECK(has_words(desk.session.project(), "Critics"));
    platform::headless::mend_vault();
    platform::headless::advance(2500);
    desk.session.settle();
    CHECK(desk.session.project() == desk.other->project());
    CHECK(label_of("banner/keep_copy/words") == "1 step made here was not saved.");
}
