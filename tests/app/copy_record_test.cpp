#include "app/copy_record.h"

#include <doctest/doctest.h>

using app::CopyRecord;
using ui::CopyLook;

namespace {

constexpr base::UnixSeconds kNoon = 1'764'000'000;
constexpr base::UnixSeconds kHour = 3600;
constexpr base::UnixSeconds kDay = 24 * kHour;

std::string at(base::UnixSeconds time) {
    return base::format_rfc3339(time);
}

CopyRecord with_edits(std::uint64_t edits) {
    CopyRecord copy;
    app::note_revision(copy, edits, at(kNoon));
    return copy;
}

} // namespace

TEST_CASE("a document without edits needs no copy, however old it is") {
    CHECK(app::copy_look({}, kNoon + 365 * kDay) == CopyLook::None);
    CHECK(app::copy_words({}).empty());
}

TEST_CASE("the wish for a copy grows with the work since the last one") {
    CHECK(app::copy_look(with_edits(1), kNoon) == CopyLook::Quiet);
    CHECK(app::copy_look(with_edits(49), kNoon) == CopyLook::Quiet);
    CHECK(app::copy_look(with_edits(50), kNoon) == CopyLook::Advice);
    CHECK(app::copy_look(with_edits(199), kNoon) == CopyLook::Advice);
    CHECK(app::copy_look(with_edits(200), kNoon) == CopyLook::Reminder);
}

TEST_CASE("and with the time since the first change that no copy holds") {
    CopyRecord copy = with_edits(1);
    CHECK(app::copy_look(copy, kNoon + kDay - 1) == CopyLook::Quiet);
    CHECK(app::copy_look(copy, kNoon + kDay) == CopyLook::Advice);
    app::note_revision(copy, 2, at(kNoon + 6 * kDay));
    CHECK(app::copy_look(copy, kNoon + 7 * kDay) == CopyLook::Reminder);
}

TEST_CASE("a copy sets both back, and says which edits came after it") {
    CopyRecord copy = with_edits(300);
    CHECK(app::copy_words(copy) == "300 edits and no copy yet");
    app::note_copy(copy, at(kNoon + 9 * kDay));
    CHECK(app::copy_look(copy, kNoon + 99 * kDay) == CopyLook::None);
    app::note_revision(copy, 301, at(kNoon + 100 * kDay));
    CHECK(app::copy_words(copy) == "1 edit since the last copy");
    CHECK(app::copy_look(copy, kNoon + 100 * kDay + kHour) == CopyLook::Quiet);
}

TEST_CASE("a reminder that was put off comes again after as much work or a week") {
    CopyRecord copy = with_edits(200);
    CHECK(app::is_reminder_due(copy, kNoon));
    app::note_reminder(copy, at(kNoon));
    CHECK_FALSE(app::is_reminder_due(copy, kNoon + kHour));
    app::note_revision(copy, 399, at(kNoon + kHour));
    CHECK_FALSE(app::is_reminder_due(copy, kNoon + kHour));
    app::note_revision(copy, 400, at(kNoon + kHour));
    CHECK(app::is_reminder_due(copy, kNoon + kHour));
    app::note_reminder(copy, at(kNoon + kHour));
    CHECK_FALSE(app::is_reminder_due(copy, kNoon + 7 * kDay));
    CHECK(app::is_reminder_due(copy, kNoon + kHour + 7 * kDay));
}
