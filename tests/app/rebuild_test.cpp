#include "app/rebuild.h"

#include <doctest/doctest.h>

#include "../model/sample.h"
#include "app/keeper.h"
#include "app/retelling.h"
#include "formats/edit_codec.h"
#include "store/memory_vault.h"
#include "store/sealed.h"

namespace {

// A document that is kept in memory, with every state that it had.
struct Desk {
    store::MemoryVault vault;
    model::History history{sample::full_project()};
    app::Keeper keeper{vault, "a"};
    std::vector<model::Project> states{history.project()};
    double now_ms = 0;

    Desk() { save(); }

    void save() {
        for (model::Step const& step : history.take_new_steps()) keeper.record(step);
        do {
            keeper.tick(history, now_ms);
            for (auto const& completion : vault.take_completions()) keeper.complete(completion, now_ms);
        } while (keeper.state() == store::SaveState::Saving);
        while (states.size() <= history.revision()) states.push_back(history.project());
    }

    // A note of its own number; `size` bytes long at least.
    void edit(std::size_t size = 1) {
        std::string const note = std::to_string(history.revision()) + std::string(size, '.');
        auto edit = model::set_note(history.project(), "s-rise", note, sample::kAna);
        CHECK((edit.is_ok() && history.perform(edit.release_value())));
        save();
    }
    void undo() {
        CHECK(history.undo());
        save();
    }
    void redo() {
        CHECK(history.redo());
        save();
    }
    void rest() {
        save();
        now_ms += 3'000;
        save();
    }
    store::MemoryVault::Log& stored() { return *vault.stored_log("a"); }
};

app::Rebuilt reopened(store::MemoryVault& vault) {
    vault.read_log("a");
    auto const completions = vault.take_completions();
    auto const* content =
        completions.back().result ? std::get_if<store::LogContent>(&completions.back().result.value()) : nullptr;
    CHECK(content != nullptr);
    auto rebuilt = content != nullptr ? app::rebuild(*content) : base::Error{};
    CHECK(rebuilt.is_ok());
    return rebuilt ? std::move(rebuilt.value()) : app::Rebuilt{};
}

// Five edits, one undone; the last one after it.
void work(Desk& desk) {
    for (int step = 0; step < 5; ++step) desk.edit();
    desk.undo();
    desk.edit();
}

} // namespace

TEST_CASE("a document is reopened as it was, and undone to its start and redone to its end") {
    Desk desk;
    work(desk);
    auto rebuilt = reopened(desk.vault);
    CHECK(rebuilt.history.revision() == 7);
    CHECK(rebuilt.history.project() == desk.history.project());
    CHECK(app::missing_sentence(rebuilt).empty());
    for (int step = 0; step < 5; ++step) CHECK(rebuilt.history.undo());
    CHECK_FALSE(rebuilt.history.can_undo());
    CHECK(rebuilt.history.project() == desk.states[0]);
    for (int step = 0; step < 5; ++step) CHECK(rebuilt.history.redo());
    CHECK(rebuilt.history.project() == desk.states[7]);
}

TEST_CASE("a journal cut at any byte opens with every whole step, never more, and says how many are missing") {
    Desk desk;
    work(desk);
    store::Bytes const whole = desk.stored().records;
    std::uint64_t const last = desk.stored().last_sequence;
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        CAPTURE(cut);
        desk.stored().records.assign(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut));
        desk.stored().last_sequence = last;
        std::size_t const steps = store::parse_records(desk.stored().records).records.size();
        auto const rebuilt = reopened(desk.vault);
        CHECK(rebuilt.history.revision() == steps);
        CHECK(rebuilt.history.project() == desk.states[steps]);
        CHECK(rebuilt.lost_steps == 7 - steps);
    }
    desk.stored().records.resize(whole.size() / 2);
    desk.stored().last_sequence = last;
    CHECK(app::missing_sentence(reopened(desk.vault)).find("could not be read back") != std::string::npos);
    CHECK(app::missing_sentence(reopened(desk.vault)).empty());
}

TEST_CASE("any changed byte of the journal's tail costs that step and those after it, and nothing before") {
    Desk desk;
    work(desk);
    store::Bytes const whole = desk.stored().records;
    std::uint64_t const last = desk.stored().last_sequence;
    std::size_t begin = 0;
    for (auto const& record : store::parse_records(whole).records) {
        for (std::size_t at = begin; at < begin + record.size; ++at) {
            CAPTURE(at);
            desk.stored().records = whole;
            desk.stored().records[at] ^= static_cast<std::uint8_t>(1U << (at % 8));
            desk.stored().last_sequence = last;
            auto const rebuilt = reopened(desk.vault);
            CHECK(rebuilt.history.revision() == record.sequence - 1);
            CHECK(rebuilt.history.project() == desk.states[record.sequence - 1]);
            CHECK(rebuilt.lost_steps == 7 - rebuilt.history.revision());
        }
        begin += record.size;
    }
}

TEST_CASE("a document begins with its newest snapshot, and what came before can still be undone to the start") {
    Desk desk;
    for (int round = 0; round < 3; ++round) {
        for (int step = 0; step < 300; ++step) desk.edit(100);
        desk.undo();
        desk.rest();
    }
    REQUIRE(desk.stored().snapshots.size() == 2);
    CHECK(desk.stored().snapshots.rbegin()->first == desk.history.revision());
    desk.redo();
    desk.edit();

    auto rebuilt = reopened(desk.vault);
    CHECK(rebuilt.stored.appended_steps == 2);
    CHECK(rebuilt.history.project() == desk.history.project());
    std::size_t undone = 0;
    for (; rebuilt.history.can_undo(); ++undone) REQUIRE(rebuilt.history.undo());
    CHECK(undone == 899);
    CHECK(rebuilt.history.project() == desk.states[0]);
    while (rebuilt.history.can_redo()) REQUIRE(rebuilt.history.redo());
    CHECK(rebuilt.history.project() == desk.history.project());
}

TEST_CASE("a bad snapshot is survived by the one before it, whether its bytes or what they say is damaged") {
    Desk desk;
    for (int round = 0; round < 2; ++round) {
        for (int step = 0; step < 300; ++step) desk.edit(100);
        desk.rest();
    }
    REQUIRE(desk.stored().snapshots.size() == 2);
    auto const newest = desk.stored().snapshots.rbegin()->first;
    store::Bytes nonsense = formats::encode_snapshot({}, {});
    nonsense.back() = 9;
    for (store::Bytes const& bad : {store::Bytes{}, store::seal(nonsense)}) {
        desk.stored().snapshots[newest] = bad;
        auto rebuilt = reopened(desk.vault);
        CHECK(rebuilt.history.revision() == 600);
        CHECK(rebuilt.history.project() == desk.history.project());
        CHECK(app::missing_sentence(rebuilt).empty());
        while (rebuilt.history.can_undo()) REQUIRE(rebuilt.history.undo());
        CHECK(rebuilt.history.project() == desk.states[0]);
    }
}

TEST_CASE("a snapshot is put only when much was appended and the reader rests") {
    Desk desk;
    for (int step = 0; step < 20; ++step) desk.edit();
    desk.rest();
    CHECK(desk.stored().snapshots.size() == 1);
    CHECK(desk.keeper.retry_in_ms(desk.now_ms) < 0);
    for (int step = 0; step < 300; ++step) desk.edit();
    desk.save();
    CHECK(desk.stored().snapshots.size() == 1);
    CHECK(desk.keeper.retry_in_ms(desk.now_ms) == doctest::Approx(2'000));
    desk.rest();
    CHECK(desk.stored().snapshots.size() == 2);
    CHECK(desk.keeper.retry_in_ms(desk.now_ms) < 0);
}

TEST_CASE("what is written for a step does not grow with the document") {
    Desk desk;
    std::string const large(2'000'000, 'x');
    auto edit = model::set_note(desk.history.project(), "s-mayor", large, sample::kAna);
    CHECK((edit.is_ok() && desk.history.perform(edit.release_value())));
    desk.save();
    desk.rest();
    REQUIRE(desk.stored().snapshots.size() == 2);
    auto const first = desk.stored().snapshots.rbegin()->first;
    for (int step = 0; step < 1'500; ++step) {
        desk.edit();
        desk.rest();
    }
    CHECK(desk.stored().snapshots.rbegin()->first == first);
}

TEST_CASE("damage before the newest snapshot leaves the document whole and says how far undo reaches") {
    Desk desk;
    for (int step = 0; step < 300; ++step) desk.edit(100);
    desk.rest();
    desk.edit();
    std::size_t eleventh = 0;
    auto const records = store::parse_records(desk.stored().records).records;
    for (std::size_t place = 0; place < 10; ++place) eleventh += records[place].size;
    desk.stored().records[eleventh] ^= 1;
    auto rebuilt = reopened(desk.vault);
    CHECK(rebuilt.lost_steps == 0);
    CHECK(rebuilt.history.project() == desk.history.project());
    CHECK(app::missing_sentence(rebuilt).find("undo reaches back 290 steps only") != std::string::npos);
    std::size_t undone = 0;
    for (; rebuilt.history.can_undo(); ++undone) REQUIRE(rebuilt.history.undo());
    CHECK(undone == 290);
    CHECK(rebuilt.history.project() == desk.states[11]);
}

TEST_CASE("a step that nobody can understand ends the document before it, and the next steps are kept all the same") {
    Desk desk;
    for (int step = 0; step < 3; ++step) desk.edit();
    store::Bytes strange;
    store::append_record(strange, {4, 1, formats::kEditEncoding, store::RecordKind::Edit, {0xFF, 0xFF}});
    desk.vault.append("a", 3, 1, strange, 4);
    desk.vault.take_completions();

    auto rebuilt = reopened(desk.vault);
    CHECK(rebuilt.lost_steps == 1);
    CHECK(rebuilt.history.revision() == 4);
    CHECK(rebuilt.history.project() == desk.states[3]);
    app::Keeper keeper(desk.vault, "a", rebuilt.history, rebuilt.epoch, rebuilt.stored);
    auto edit = model::set_note(rebuilt.history.project(), "s-mayor", "goes on", sample::kAna);
    CHECK((edit.is_ok() && rebuilt.history.perform(edit.release_value())));
    for (model::Step const& step : rebuilt.history.take_new_steps()) keeper.record(step);
    keeper.tick(rebuilt.history, 0);

    auto again = reopened(desk.vault);
    CHECK(again.lost_steps == 0);
    CHECK(again.history.revision() == 5);
    CHECK(again.history.project() == rebuilt.history.project());
    while (again.history.can_undo()) REQUIRE(again.history.undo());
    CHECK(again.history.project() == desk.states[0]);
}

TEST_CASE("a step of a newer Gloss is told and leaves everything as it is") {
    Desk desk;
    desk.edit();
    store::Bytes newer;
    store::append_record(newer, {2, 1, formats::kEditEncoding + 1, store::RecordKind::Edit, {1}});
    desk.vault.append("a", 1, 1, newer, 2);
    desk.vault.read_log("a");
    auto const completions = desk.vault.take_completions();
    auto const* content = std::get_if<store::LogContent>(&completions.back().result.value());
    REQUIRE(content != nullptr);
    auto const rebuilt = app::rebuild(*content);
    CHECK((!rebuilt && rebuilt.error().code == base::ErrorCode::Unsupported));
}

TEST_CASE("storage that was cleared is filled again with the whole history, what was undone too") {
    Desk desk;
    work(desk);
    desk.undo();
    desk.vault.erase_log("a");
    desk.vault.take_completions();
    desk.edit();
    CHECK(desk.keeper.state() != store::SaveState::Lost);
    desk.now_ms += 1'000;
    desk.save();
    desk.undo();
    desk.undo();
    CHECK(desk.keeper.state() == store::SaveState::Saved);

    auto rebuilt = reopened(desk.vault);
    CHECK(rebuilt.history.revision() == desk.history.revision());
    CHECK(rebuilt.history.project() == desk.history.project());
    while (rebuilt.history.can_undo()) REQUIRE(rebuilt.history.undo());
    CHECK(rebuilt.history.project() == desk.states[0]);
    while (rebuilt.history.can_redo()) REQUIRE(rebuilt.history.redo());
    while (desk.history.can_redo()) REQUIRE(desk.history.redo());
    CHECK(rebuilt.history.project() == desk.history.project());
}

TEST_CASE("a history told anew is the same history") {
    Desk desk;
    work(desk);
    desk.undo();
    app::Retold retold = app::retell(desk.history);
    CHECK(retold.start == desk.states[0]);
    model::History history(retold.start);
    for (model::Step& step : retold.steps) CHECK(history.replay(std::move(step)));
    CHECK(history.project() == desk.history.project());
    CHECK(history.undo_name() == desk.history.undo_name());
    CHECK(history.redo_name() == desk.history.redo_name());
}
