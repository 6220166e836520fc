#include "app/library_rows.h"

#include <unordered_map>
#include <utility>

#include "app/library_words.h"
#include "base/words.h"
#include "platform/platform.h"
#include "ui/language_names.h"

namespace app {

namespace {

constexpr base::UnixSeconds kHour = 3600;
constexpr std::uint64_t kNeverMade = 0; // no entry has this version

std::string moment_label(std::string const& rfc3339, platform::MomentStyle style) {
    auto const moment = base::parse_rfc3339(rfc3339);
    return moment ? platform::local_moment(*moment, style) : std::string();
}

ui::LibraryRow row_of(LibraryEntry const& entry, base::UnixSeconds now) {
    ui::LibraryRow row;
    row.id = entry.key;
    row.title = entry.title;
    row.language = entry.language;
    row.language_name = ui::language_name(entry.language);
    row.spans = entry.spans;
    row.relations = entry.relations;
    row.paragraphs = entry.paragraphs;
    row.modified = entry.modified;
    row.modified_label = moment_label(entry.modified, platform::MomentStyle::DayAndTime);
    row.is_sample = entry.is_sample;
    row.is_deleted = !entry.deleted.empty();
    if (auto const gone = gone_at(entry)) row.gone_label = platform::local_moment(*gone, platform::MomentStyle::Day);
    row.copy = {copy_look(entry.copy, now), copy_words(entry.copy)};
    return row;
}

} // namespace

std::size_t LibraryRows::refresh(Library const& library, std::string_view open_key, base::UnixSeconds now) {
    bool const is_other_hour = std::exchange(hour_, now / kHour) != now / kHour;
    bool const is_other_language = std::exchange(language_, base::language()) != base::language();
    bool const is_everything_old = is_other_hour || is_other_language;
    if (!is_everything_old && revision_ == library.revision() && open_key_ == open_key) return 0;
    revision_ = library.revision();
    take_order(library.entries());
    std::size_t const made = make(library.entries(), now, is_everything_old);
    show_open(open_key);
    return made;
}

// Where the list is in another order, the rows follow.
void LibraryRows::take_order(std::vector<LibraryEntry> const& entries) {
    std::size_t first = 0;
    while (first < entries.size() && first < rows_.size() && rows_[first].id == entries[first].key) ++first;
    if (first == entries.size() && first == rows_.size()) return;
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t at = 0; at < rows_.size(); ++at) places.emplace(rows_[at].id, at);
    auto rows = std::exchange(rows_, {});
    auto const versions = std::exchange(versions_, {});
    for (LibraryEntry const& entry : entries) {
        auto const old = places.find(entry.key);
        rows_.push_back(old == places.end() ? ui::LibraryRow{} : std::move(rows[old->second]));
        versions_.push_back(old == places.end() ? kNeverMade : versions[old->second]);
    }
}

std::size_t LibraryRows::make(std::vector<LibraryEntry> const& entries, base::UnixSeconds now, bool is_everything_old) {
    std::size_t made = 0;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        if (!is_everything_old && versions_[at] == entries[at].version) continue;
        rows_[at] = row_of(entries[at], now);
        versions_[at] = entries[at].version;
        ++made;
    }
    return made;
}

void LibraryRows::show_open(std::string_view open_key) {
    open_key_ = open_key;
    copy_of_open_ = {};
    for (ui::LibraryRow& row : rows_) {
        row.is_open = row.id == open_key;
        if (row.is_open) copy_of_open_ = row.copy;
    }
}

} // namespace app
