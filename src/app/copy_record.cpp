#include "app/copy_record.h"

#include "base/words.h"
#include "ui/wording.h"

namespace app {

namespace {

constexpr base::UnixSeconds kDay = 86400;
constexpr base::UnixSeconds kAdviceAge = kDay;
constexpr base::UnixSeconds kReminderAge = 7 * kDay;
constexpr std::uint64_t kAdviceEdits = 50;
constexpr std::uint64_t kReminderEdits = 200;

base::UnixSeconds age_of(std::string const& time, base::UnixSeconds now) {
    auto const then = base::parse_rfc3339(time);
    return then ? now - *then : 0;
}

} // namespace

void note_revision(CopyRecord& copy, std::uint64_t revision, std::string const& now) {
    copy.revision = revision;
    if (copy.edits() == 0)
        copy.changed.clear();
    else if (copy.changed.empty())
        copy.changed = now;
}

void note_copy(CopyRecord& copy, std::string const& now) {
    copy.copied_revision = copy.revision;
    copy.copied = now;
    copy.changed.clear();
    copy.reminded_revision = 0;
    copy.reminded.clear();
}

void note_reminder(CopyRecord& copy, std::string const& now) {
    copy.reminded_revision = copy.revision;
    copy.reminded = now;
}

ui::CopyLook copy_look(CopyRecord const& copy, base::UnixSeconds now) {
    if (copy.edits() == 0) return ui::CopyLook::None;
    base::UnixSeconds const age = age_of(copy.changed, now);
    if (copy.edits() >= kReminderEdits || age >= kReminderAge) return ui::CopyLook::Reminder;
    return copy.edits() >= kAdviceEdits || age >= kAdviceAge ? ui::CopyLook::Advice : ui::CopyLook::Quiet;
}

bool is_reminder_due(CopyRecord const& copy, base::UnixSeconds now) {
    if (copy_look(copy, now) != ui::CopyLook::Reminder) return false;
    return copy.reminded.empty() || copy.revision >= copy.reminded_revision + kReminderEdits ||
           age_of(copy.reminded, now) >= kReminderAge;
}

std::string copy_words(CopyRecord const& copy) {
    if (copy.edits() == 0) return {};
    return copy.copied.empty()
               ? base::say_count(copy.edits(), "{} edit and no copy yet", "{} edits and no copy yet")
               : base::say_count(copy.edits(), "{} edit since the last copy", "{} edits since the last copy");
}

} // namespace app
