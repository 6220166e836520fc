#include "app/library_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/wording.h"

namespace app {

namespace {

std::string tenths(std::uint64_t amount, std::uint64_t unit) {
    std::uint64_t const rounded = (amount + unit / 20) / (unit / 10);
    std::string const whole = std::to_string(rounded / 10);
    return rounded >= 1000 || rounded % 10 == 0 ? whole : whole + "." + std::to_string(rounded % 10);
}

std::string size_words(std::uint64_t bytes) {
    constexpr std::uint64_t kKilobyte = 1000;
    constexpr std::uint64_t kMegabyte = 1000 * kKilobyte;
    constexpr std::uint64_t kGigabyte = 1000 * kMegabyte;
    if (bytes >= kGigabyte) return tenths(bytes, kGigabyte) + " GB";
    if (bytes >= kMegabyte) return tenths(bytes, kMegabyte) + " MB";
    return std::to_string((bytes + kKilobyte - 1) / kKilobyte) + " kB";
}

} // namespace

ui::StorageNote storage_note(store::Usage const& usage) {
    ui::StorageNote note;
    note.room = size_words(usage.used_bytes) + " used";
    if (usage.free_bytes > 0) note.room += ", about " + size_words(usage.free_bytes) + " free";
    note.may_be_cleared = usage.keeping == store::Keeping::MayBeCleared;
    if (note.may_be_cleared) note.keeping = "This browser may clear this when space runs out: keep copies.";
    if (usage.keeping == store::Keeping::Kept) note.keeping = "It is kept until you delete it.";
    return note;
}

std::string language_name(std::string_view code) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 33> kNames = {{
        {"ar", "Arabic"},    {"bg", "Bulgarian"},  {"cs", "Czech"},      {"da", "Danish"},   {"de", "German"},
        {"el", "Greek"},     {"en", "English"},    {"es", "Spanish"},    {"et", "Estonian"}, {"fa", "Persian"},
        {"fi", "Finnish"},   {"fr", "French"},     {"he", "Hebrew"},     {"hi", "Hindi"},    {"hr", "Croatian"},
        {"hu", "Hungarian"}, {"it", "Italian"},    {"ja", "Japanese"},   {"ko", "Korean"},   {"nl", "Dutch"},
        {"no", "Norwegian"}, {"pl", "Polish"},     {"pt", "Portuguese"}, {"ro", "Romanian"}, {"ru", "Russian"},
        {"sk", "Slovak"},    {"sr", "Serbian"},    {"sv", "Swedish"},    {"th", "Thai"},     {"tr", "Turkish"},
        {"uk", "Ukrainian"}, {"vi", "Vietnamese"}, {"zh", "Chinese"},
    }};
    std::string_view const plain = code.substr(0, code.find('-'));
    for (auto const& name : kNames)
        if (name.first == plain) return std::string(name.second);
    return std::string(code);
}

std::string copy_title(Library const& library, std::string const& title) {
    auto const& entries = library.entries();
    for (int number = 1;; ++number) {
        std::string wanted = title + (number == 1 ? " (copy)" : " (copy " + std::to_string(number) + ")");
        bool const is_taken = std::any_of(entries.begin(), entries.end(),
                                          [&](LibraryEntry const& entry) { return entry.title == wanted; });
        if (!is_taken) return wanted;
    }
}

std::string join_summary(JoinCounts const& counts) {
    std::size_t const all = counts.added + counts.same + counts.newer + counts.older + counts.apart + counts.unreadable;
    if (all == 0) return "This library holds no documents. Nothing was changed.";
    std::string parts;
    auto const add = [&parts](std::size_t count, char const* one, char const* many) {
        if (count == 0) return;
        parts += (parts.empty() ? "" : ", ") + std::to_string(count) + " " + (count == 1 ? one : many);
    };
    add(counts.added, "new", "new");
    add(counts.same, "was here already", "were here already");
    add(counts.newer, "newer than yours was taken", "newer than yours were taken");
    add(counts.older, "older than yours, which stays", "older than yours, which stay");
    add(counts.apart, "differs from yours: both are kept", "differ from yours: both are kept");
    add(counts.unreadable, "could not be taken", "could not be taken");
    std::string sentence = ui::counted(all, "document") + ": " + parts + ".";
    return counts.first_fault.empty() ? sentence : sentence + " " + counts.first_fault;
}

} // namespace app
