// How far a document has moved on since a copy of it was last saved outside the browser, and how loudly to say so.
#pragma once

#include <cstdint>
#include <string>

#include "base/time.h"
#include "ui/scene.h"

namespace app {

struct CopyRecord {
    std::uint64_t revision = 0;        // of the document, when it was last seen
    std::uint64_t copied_revision = 0; // what the last copy holds; at first what the document began as
    std::string copied;                // when; empty: never
    std::string changed;               // the first change since, empty: none
    std::uint64_t reminded_revision = 0;
    std::string reminded; // when the reader was last reminded, empty: never since the copy
    friend bool operator==(CopyRecord const&, CopyRecord const&) = default;

    std::uint64_t edits() const { return revision > copied_revision ? revision - copied_revision : 0; }
};

void note_revision(CopyRecord&, std::uint64_t revision, std::string const& now);
void note_copy(CopyRecord&, std::string const& now);
void note_reminder(CopyRecord&, std::string const& now);

// Quiet at first; after a day or 50 edits an advice, after a week or 200 edits a reminder.
ui::CopyLook copy_look(CopyRecord const&, base::UnixSeconds now);
// A reminder that was put off comes again after as much time or work once more.
bool is_reminder_due(CopyRecord const&, base::UnixSeconds now);
// "12 edits since the last copy", "12 edits and no copy yet"; empty when there are none.
std::string copy_words(CopyRecord const&);

} // namespace app
