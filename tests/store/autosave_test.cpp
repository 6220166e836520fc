#include "store/autosave.h"

#include <doctest/doctest.h>

#include "store/memory_vault.h"

namespace {

struct Desk {
    store::MemoryVault vault;
    store::Autosave autosave{vault, "article", 4, store::kFirstEpoch};

    Desk() {
        vault.begin_log("article", {}, 4);
        vault.take_completions();
    }
    void edit(std::uint8_t content) { autosave.record(store::RecordKind::Edit, 1, {content}); }
    int deliver(double now_ms) {
        int taken = 0;
        for (auto const& completion : vault.take_completions()) taken += autosave.complete(completion, now_ms) ? 1 : 0;
        return taken;
    }
    store::LogContent stored() {
        vault.read_log("article");
        auto const completions = vault.take_completions();
        if (completions.empty() || !completions.back().result) return {};
        auto const* content = std::get_if<store::LogContent>(&completions.back().result.value());
        return content ? *content : store::LogContent{};
    }
    std::vector<store::Record> records() {
        std::vector<store::Record> records;
        store::LogContent const log = stored();
        for (store::RecordView const& one : store::parse_records(log.records).records)
            records.push_back({one.sequence, one.epoch, one.encoding, one.kind,
                               store::Bytes(one.payload.begin(), one.payload.end())});
        return records;
    }
};

} // namespace

TEST_CASE("nothing recorded is saved, and nothing is written") {
    Desk desk;
    desk.autosave.tick(0);
    CHECK(desk.vault.take_completions().empty());
    CHECK(desk.autosave.state() == store::SaveState::Saved);
    CHECK(desk.autosave.retry_in_ms(0) < 0);
}

TEST_CASE("a step counts as saved only when its append has completed") {
    Desk desk;
    desk.edit(1);
    CHECK(desk.autosave.state() == store::SaveState::Saving);
    desk.autosave.tick(10);
    CHECK(desk.autosave.has_unsaved());
    CHECK(desk.autosave.saved_sequence() == 4);
    CHECK(desk.deliver(14) == 1);
    CHECK(desk.autosave.state() == store::SaveState::Saved);
    CHECK_FALSE(desk.autosave.has_unsaved());
    CHECK(desk.autosave.saved_sequence() == 5);
    CHECK(desk.autosave.durations_ms() == std::vector<double>{4});
}

TEST_CASE("steps made while an append is under way go together into the next one, in order") {
    Desk desk;
    desk.edit(1);
    desk.autosave.tick(0);
    for (std::uint8_t content = 2; content <= 6; ++content) {
        desk.edit(content);
        desk.autosave.tick(1);
    }
    CHECK(desk.deliver(2) == 1);
    CHECK(desk.autosave.state() == store::SaveState::Saving);
    desk.autosave.tick(2);
    CHECK(desk.deliver(3) == 1);
    CHECK(desk.autosave.state() == store::SaveState::Saved);

    auto const records = desk.records();
    REQUIRE(records.size() == 6);
    for (std::size_t index = 0; index < records.size(); ++index) {
        CHECK(records[index].sequence == 5 + index);
        CHECK(records[index].payload == store::Bytes{static_cast<std::uint8_t>(1 + index)});
        CHECK(records[index].epoch == store::kFirstEpoch);
    }
    CHECK(desk.stored().last_sequence == 10);
}

TEST_CASE("retries wait half a second, then twice as long each time, at most thirty seconds") {
    Desk desk;
    desk.vault.break_with({base::ErrorCode::Full, "There is no room."});
    desk.edit(1);
    double now = 1000;
    for (double const pause : {500.0, 1000.0, 2000.0, 4000.0, 8000.0, 16000.0, 30000.0, 30000.0}) {
        CAPTURE(pause);
        desk.autosave.tick(now);
        CHECK(desk.deliver(now) == 1);
        CHECK(desk.autosave.state() == store::SaveState::Failed);
        CHECK(desk.autosave.failure() == "There is no room.");
        CHECK(desk.autosave.retry_in_ms(now) == doctest::Approx(pause));
        desk.autosave.tick(now + pause - 1);
        CHECK_FALSE(desk.vault.has_completions());
        now += pause;
    }
}

TEST_CASE("when the storage is mended all that was made meanwhile is saved, and the pauses start small again") {
    Desk desk;
    desk.vault.break_with({base::ErrorCode::Refused, "No."});
    desk.edit(1);
    desk.autosave.tick(0);
    desk.deliver(0);
    desk.edit(2);
    CHECK(desk.autosave.state() == store::SaveState::Failed);
    desk.autosave.tick(500);
    desk.deliver(500);
    desk.vault.mend();
    desk.autosave.tick(1500);
    CHECK(desk.deliver(1500) == 1);
    CHECK(desk.autosave.state() == store::SaveState::Saved);
    CHECK(desk.autosave.failure().empty());
    CHECK(desk.records().size() == 2);

    desk.vault.break_with({base::ErrorCode::Refused, "No."});
    desk.edit(3);
    desk.autosave.tick(2000);
    desk.deliver(2000);
    CHECK(desk.autosave.retry_in_ms(2000) == doctest::Approx(500));
}

TEST_CASE("the reader may retry at once") {
    Desk desk;
    desk.vault.break_with({base::ErrorCode::Full, "There is no room."});
    desk.edit(1);
    desk.autosave.tick(0);
    desk.deliver(0);
    desk.vault.mend();
    desk.autosave.retry_now(1);
    CHECK(desk.deliver(1) == 1);
    CHECK(desk.autosave.state() == store::SaveState::Saved);
}

TEST_CASE("a document that somebody else took over is not written any more, and its steps are kept") {
    Desk desk;
    desk.vault.take_over("article");
    desk.vault.take_completions();
    desk.edit(1);
    desk.autosave.tick(0);
    CHECK(desk.deliver(0) == 1);
    CHECK(desk.autosave.state() == store::SaveState::Lost);
    CHECK_FALSE(desk.autosave.failure().empty());
    desk.edit(2);
    desk.autosave.tick(100'000);
    desk.autosave.retry_now(100'000);
    CHECK_FALSE(desk.vault.has_completions());
    CHECK(desk.autosave.state() == store::SaveState::Lost);
    CHECK(desk.autosave.has_unsaved());
    CHECK(desk.records().empty());
}

TEST_CASE("somebody else's newer step is a conflict even without a take-over") {
    Desk desk;
    desk.vault.append("article", 4, store::kFirstEpoch, {}, 5);
    desk.vault.take_completions();
    desk.edit(1);
    desk.autosave.tick(0);
    desk.deliver(0);
    CHECK(desk.autosave.state() == store::SaveState::Lost);
}

TEST_CASE("a log that is gone is told apart from one that cannot be written") {
    Desk desk;
    desk.vault.erase_log("article");
    desk.vault.take_completions();
    desk.edit(1);
    desk.autosave.tick(0);
    desk.deliver(0);
    CHECK(desk.autosave.state() == store::SaveState::Failed);
    CHECK(desk.autosave.log_is_gone());
    desk.vault.begin_log("article", {}, 4);
    desk.vault.take_completions();
    desk.autosave.retry_now(1);
    desk.deliver(1);
    CHECK_FALSE(desk.autosave.log_is_gone());
    CHECK(desk.autosave.state() == store::SaveState::Saved);
}

TEST_CASE("other documents' completions are left to others") {
    Desk desk;
    desk.edit(1);
    desk.autosave.tick(0);
    store::Completion foreign;
    foreign.ticket = 999'999;
    CHECK_FALSE(desk.autosave.complete(foreign, 0));
    CHECK(desk.autosave.has_unsaved());
    auto const first = desk.vault.take_completions();
    REQUIRE(first.size() == 1);
    CHECK(desk.autosave.complete(first[0], 0));
    CHECK_FALSE(desk.autosave.complete(first[0], 0));
}

TEST_CASE("the durations of the last 256 appends are kept") {
    Desk desk;
    for (int round = 0; round < 300; ++round) {
        desk.edit(1);
        desk.autosave.tick(0);
        desk.deliver(round);
    }
    REQUIRE(desk.autosave.durations_ms().size() == 256);
    CHECK(desk.autosave.durations_ms().front() == 44);
    CHECK(desk.autosave.durations_ms().back() == 299);
}

TEST_CASE("after following somebody else's steps, one's own are appended to them") {
    Desk desk;
    desk.vault.take_over("article");
    store::Bytes theirs;
    store::append_record(theirs, {5, 2, 1, store::RecordKind::Edit, {70}});
    desk.vault.append("article", 4, 2, theirs, 5);
    desk.vault.take_completions();
    desk.edit(1);
    desk.autosave.tick(0);
    desk.deliver(0);
    CHECK(desk.autosave.state() == store::SaveState::Lost);
    CHECK(desk.autosave.unsaved_steps() == 1);

    desk.autosave.follow(5, 2);
    CHECK(desk.autosave.state() == store::SaveState::Saved);
    CHECK(desk.autosave.unsaved_steps() == 0);
    CHECK(desk.autosave.failure().empty());
    desk.edit(2);
    desk.autosave.tick(1);
    desk.deliver(2);
    CHECK(desk.autosave.state() == store::SaveState::Saved);
    auto const records = desk.records();
    REQUIRE(records.size() == 2);
    CHECK(records[0].payload == store::Bytes{70});
    CHECK(records[1] == store::Record{6, 2, 1, store::RecordKind::Edit, {2}});
}
