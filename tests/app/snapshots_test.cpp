#include "app/snapshots.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/keeper.h"
#include "app/rebuild.h"
#include "formats/edit_codec.h"
#include "model/bulk.h"
#include "platform/headless.h"
#include "store/memory_vault.h"

namespace {

constexpr std::uint32_t kSpans = 3'000;
constexpr double kFrameMs = 16;
constexpr double kRestMs = 2'100;
model::Author const kAuthor{"p-2mXwAAAAAAAAAAAAAAAAAA", "2026-11-22T15:00:00Z"};

model::Project marked_article() {
    base::IdentifierSource ids(1);
    model::Article article;
    article.text = unicode::Text::from_utf8(std::string(std::size_t{kSpans} * 10, 'a'));
    article.length = article.text.length();
    model::Schema schema;
    schema.span_types.emplace_back();
    schema.span_types.back().id = schema.span_types.back().label = "Claim";
    model::Project project = model::begin_project(std::move(article), std::move(schema), ids, kAuthor.now);
    for (std::uint32_t number = 0; number < kSpans; ++number) {
        model::Span span;
        span.id = ids.next(base::IdentifierKind::Span);
        span.type = "Claim";
        span.fragments = {unicode::range(number * 10, number * 10 + 5)};
        project.spans.push_back(std::move(span));
    }
    return project;
}

// A document whose work is cut into the smallest slices, at a vault that answers between the frames.
class Desk {
public:
    Desk() {
        platform::headless::reset();
        platform::headless::slice_work();
        frame();
    }

    // Until the log is begun, which the first snapshot of so many marks does over many frames.
    int frames_until_begun() {
        int frames = 1;
        for (; keeper.has_unsaved() && frames < 10'000; ++frames) frame();
        return frames;
    }

    void frame() {
        keeper.tick(history, now_ms);
        for (store::Completion const& completion : vault.take_completions()) keeper.complete(completion, now_ms);
        now_ms += kFrameMs;
    }
    void note(std::string const& words) {
        auto edit = model::set_note(history.project(), history.project().spans[0].id, words, kAuthor);
        CHECK((edit && history.perform(edit.release_value()).is_ok()));
        for (model::Step const& step : history.take_new_steps()) keeper.record(step);
    }
    // So much that a snapshot is wanted, and then the rest that it waits for.
    void work_and_rest() {
        frames_until_begun();
        for (int step = 0; step < 4; ++step) {
            note(std::string(100'000, char('a' + step)));
            frame();
        }
        frame();
        now_ms += kRestMs;
    }
    int frames_until_written() {
        int frames = 0;
        do frame();
        while (++frames < 10'000 && keeper.snapshots().is_writing());
        frame();
        return frames;
    }

    store::LogContent stored() {
        vault.read_log("a-1");
        auto const completions = vault.take_completions();
        CHECK((!completions.empty() && completions.back().result.is_ok()));
        return std::get<store::LogContent>(completions.back().result.value());
    }
    model::Project reopened() {
        auto rebuilt = app::rebuild(stored());
        CHECK(rebuilt.is_ok());
        return rebuilt ? rebuilt.value().history.project() : model::Project{};
    }

    store::MemoryVault vault;
    model::History history{marked_article()};
    app::Keeper keeper{vault, "a-1"};
    double now_ms = 0;
};

} // namespace

TEST_CASE("a snapshot takes many frames, is of the revision that it was begun at, and work goes on meanwhile") {
    Desk desk;
    desk.work_and_rest();
    std::uint64_t const begun_at = desk.history.revision();
    model::Project const then = desk.history.project();
    desk.frame();
    CHECK(desk.keeper.snapshots().is_writing());
    CHECK(desk.keeper.retry_in_ms(desk.now_ms) == 0);
    desk.note("while it is being made");
    desk.frame();
    CHECK(desk.keeper.saved_revision() == begun_at + 1);
    CHECK(desk.stored().snapshots.front().sequence == 0);
    CHECK(desk.frames_until_written() > 5);

    auto const stored = desk.stored();
    CHECK(stored.snapshots.size() == 2);
    CHECK(stored.snapshots.front().sequence == begun_at);
    auto const snapshot = formats::decode_snapshot(stored.snapshots.front().bytes);
    CHECK((snapshot && snapshot.value().project == then));
    CHECK(desk.reopened() == desk.history.project());
    CHECK(desk.keeper.retry_in_ms(desk.now_ms) != 0); // no frame is asked for any more
}

TEST_CASE("a document is first stored over many frames, and what is marked meanwhile comes after it") {
    Desk desk;
    model::Project const first = desk.history.project();
    CHECK(desk.keeper.is_appending());
    CHECK(desk.keeper.retry_in_ms(desk.now_ms) == 0);
    desk.note("before the first snapshot is whole");
    CHECK(desk.frames_until_begun() > 5);
    desk.frame();
    CHECK_FALSE(desk.keeper.has_unsaved());
    CHECK(desk.keeper.saved_revision() == 1);
    auto const snapshot = formats::decode_snapshot(desk.stored().snapshots.front().bytes);
    CHECK((snapshot && snapshot.value().project == first));
    CHECK(desk.reopened() == desk.history.project());
}

TEST_CASE("snapshots that are made in slices rotate: the two newest stay") {
    Desk desk;
    std::vector<std::uint64_t> made;
    for (int round = 0; round < 3; ++round) {
        desk.work_and_rest();
        made.push_back(desk.history.revision());
        desk.frames_until_written();
    }
    auto const stored = desk.stored();
    CHECK(stored.snapshots.size() == 2);
    CHECK(stored.snapshots.front().sequence == made[2]);
    CHECK(stored.snapshots.back().sequence == made[1]);
}

TEST_CASE("somebody takes over while a snapshot is being made: it is refused, or let go at once when that is known") {
    Desk desk;
    desk.work_and_rest();
    desk.frame();
    CHECK(desk.keeper.snapshots().is_writing());
    desk.vault.take_over("a-1");
    static_cast<void>(desk.vault.take_completions());
    SUBCASE("not known") {
        desk.frames_until_written();
    }
    SUBCASE("known") {
        desk.keeper.follow(desk.history.revision(), 2);
        CHECK_FALSE(desk.keeper.snapshots().is_writing());
    }
    CHECK(desk.stored().snapshots.size() == 1);
    CHECK(desk.reopened() == desk.history.project());
}
