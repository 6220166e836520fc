#include "app/library_words.h"

#include <algorithm>

#include "base/words.h"
#include "ui/wording.h"

namespace app {

namespace {

// One digit behind the point, unless it is none or the number is long.
std::string tenths(std::uint64_t amount, std::uint64_t unit) {
    std::uint64_t const rounded = (amount + unit / 20) / (unit / 10);
    bool const is_plain = rounded >= 1000 || rounded % 10 == 0;
    return is_plain ? base::number_words(static_cast<std::int64_t>(rounded / 10))
                    : base::decimal_words(static_cast<double>(rounded) / 10, 1);
}

std::string size_words(std::uint64_t bytes) {
    constexpr std::uint64_t kKilobyte = 1000;
    constexpr std::uint64_t kMegabyte = 1000 * kKilobyte;
    constexpr std::uint64_t kGigabyte = 1000 * kMegabyte;
    if (bytes >= kGigabyte) return base::say("{} GB", tenths(bytes, kGigabyte));
    if (bytes >= kMegabyte) return base::say("{} MB", tenths(bytes, kMegabyte));
    return base::say("{} kB", (bytes + kKilobyte - 1) / kKilobyte);
}

} // namespace

ui::StorageNote storage_note(store::Usage const& usage) {
    ui::StorageNote note;
    std::string const used = size_words(usage.used_bytes);
    note.room = usage.free_bytes > 0 ? base::say("{} used, about {} free", used, size_words(usage.free_bytes))
                                     : base::say("{} used", used);
    note.may_be_cleared = usage.keeping == store::Keeping::MayBeCleared;
    if (note.may_be_cleared) note.keeping = base::say("This browser may clear this when space runs out: keep copies.");
    if (usage.keeping == store::Keeping::Kept) note.keeping = base::say("It is kept until you delete it.");
    return note;
}

std::string copy_title(Library const& library, std::string const& title) {
    auto const& entries = library.entries();
    for (int number = 1;; ++number) {
        std::string wanted = number == 1 ? base::say("{} (copy)", title) : base::say("{} (copy {})", title, number);
        bool const is_taken = std::any_of(entries.begin(), entries.end(),
                                          [&](LibraryEntry const& entry) { return entry.title == wanted; });
        if (!is_taken) return wanted;
    }
}

std::string join_summary(JoinCounts const& counts) {
    std::size_t const all = counts.added + counts.same + counts.newer + counts.older + counts.apart + counts.unreadable;
    if (all == 0) return base::say("This library holds no documents. Nothing was changed.");
    std::string parts;
    auto const add = [&parts](std::size_t count, char const* form) {
        if (count > 0) parts += (parts.empty() ? "" : ", ") + base::say_with(form, {count});
    };
    using base::form_of;
    add(counts.added, base::say("{} new"));
    add(counts.same, form_of(counts.same, "{} was here already", "{} were here already"));
    add(counts.newer, form_of(counts.newer, "{} newer than yours was taken", "{} newer than yours were taken"));
    add(counts.older, form_of(counts.older, "{} older than yours, which stays", "{} older than yours, which stay"));
    add(counts.apart,
        form_of(counts.apart, "{} differs from yours: both are kept", "{} differ from yours: both are kept"));
    add(counts.unreadable, base::say("{} could not be taken"));
    std::string sentence = base::say_count(all, "{} document: {2}.", "{} documents: {2}.", parts);
    return counts.first_fault.empty() ? sentence : sentence + " " + counts.first_fault;
}

} // namespace app
