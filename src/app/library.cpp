#include "app/library.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/sort.h"
#include "ui/paragraphs.h"

namespace app {

namespace {

using Json = nlohmann::ordered_json;
constexpr char const* kPrefix = "document/";

std::string entry_bytes(LibraryEntry const& entry) {
    Json json;
    json["set"] = entry.set;
    json["title"] = entry.title;
    json["spans"] = entry.spans;
    json["relations"] = entry.relations;
    json["paragraphs"] = entry.paragraphs;
    json["modified"] = entry.modified;
    json["deleted"] = entry.deleted;
    json["sample"] = entry.is_sample;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string text_member(Json const& json, char const* name) {
    auto const found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::uint32_t count_member(Json const& json, char const* name) {
    auto const found = json.find(name);
    return found != json.end() && found->is_number_unsigned() ? found->get<std::uint32_t>() : 0;
}

// An entry that cannot be read still stands for a document that is there: it gets its key as title.
LibraryEntry read_entry(store::NamedEntry const& named) {
    LibraryEntry entry;
    entry.key = named.name.substr(std::char_traits<char>::length(kPrefix));
    auto const json = Json::parse(named.bytes.begin(), named.bytes.end(), nullptr, false);
    if (!json.is_object()) {
        entry.title = entry.key;
        return entry;
    }
    entry.set = text_member(json, "set");
    entry.title = text_member(json, "title");
    entry.spans = count_member(json, "spans");
    entry.relations = count_member(json, "relations");
    entry.paragraphs = count_member(json, "paragraphs");
    entry.modified = text_member(json, "modified");
    entry.deleted = text_member(json, "deleted");
    entry.is_sample = json.value("sample", false);
    return entry;
}

bool newer(LibraryEntry const& left, LibraryEntry const& right) {
    return left.modified > right.modified;
}

bool says_the_same(LibraryEntry const& left, LibraryEntry const& right) {
    return entry_bytes(left) == entry_bytes(right);
}

// "22 Nov 2026, 14:31 UTC" would need the reader's zone; the date alone is the same for nearly everybody.
std::string day_label(std::string const& rfc3339) {
    static constexpr char const* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                              "July",    "August",   "September", "October", "November", "December"};
    if (rfc3339.size() < 10) return {};
    int const month = (rfc3339[5] - '0') * 10 + (rfc3339[6] - '0');
    int const day = (rfc3339[8] - '0') * 10 + (rfc3339[9] - '0');
    if (month < 1 || month > 12) return {};
    return std::to_string(day) + " " + kMonths[month - 1];
}

} // namespace

std::string title_of(model::Project const& project) {
    return project.header.title.empty() ? project.article.title : project.header.title;
}

LibraryEntry describe(std::string key, model::Project const& project, bool is_sample) {
    LibraryEntry entry;
    entry.key = std::move(key);
    entry.set = project.header.id;
    entry.title = title_of(project);
    entry.spans = static_cast<std::uint32_t>(project.spans.size());
    entry.relations = static_cast<std::uint32_t>(project.relations.size());
    entry.paragraphs = ui::ParagraphNumbers(project.article).count();
    entry.modified = project.header.modified.empty() ? project.header.created : project.header.modified;
    entry.is_sample = is_sample;
    return entry;
}

void Library::load(std::function<void(base::Status)> done) {
    requests_.expect(vault_.read_entries(kPrefix), [this, done = std::move(done)](store::Completion const& completion) {
        is_loaded_ = true;
        if (!completion.result) return done(completion.result.error());
        if (auto const* named = std::get_if<std::vector<store::NamedEntry>>(&completion.result.value())) {
            for (store::NamedEntry const& entry : *named) entries_.push_back(read_entry(entry));
        }
        base::sort_stably(entries_.begin(), entries_.end(), newer);
        done(base::Nothing{});
    });
}

LibraryEntry const* Library::find(std::string_view key) const {
    auto const found =
        std::find_if(entries_.begin(), entries_.end(), [&](LibraryEntry const& entry) { return entry.key == key; });
    return found == entries_.end() ? nullptr : &*found;
}

LibraryEntry const* Library::find_set(std::string_view set) const {
    auto const found = std::find_if(entries_.begin(), entries_.end(), [&](LibraryEntry const& entry) {
        return entry.set == set && entry.deleted.empty();
    });
    return found == entries_.end() ? nullptr : &*found;
}

LibraryEntry const* Library::newest() const {
    auto const found =
        std::find_if(entries_.begin(), entries_.end(), [](LibraryEntry const& entry) { return entry.deleted.empty(); });
    return found == entries_.end() ? nullptr : &*found;
}

void Library::put(LibraryEntry entry) {
    auto const found =
        std::find_if(entries_.begin(), entries_.end(), [&](LibraryEntry const& old) { return old.key == entry.key; });
    if (found != entries_.end() && says_the_same(*found, entry)) return;
    store(entry);
    if (found == entries_.end())
        entries_.push_back(std::move(entry));
    else
        *found = std::move(entry);
    base::sort_stably(entries_.begin(), entries_.end(), newer);
}

void Library::set_title(std::string_view key, std::string title) {
    if (auto const* entry = find(key)) {
        LibraryEntry changed = *entry;
        changed.title = std::move(title);
        put(std::move(changed));
    }
}

void Library::set_deleted(std::string_view key, std::string when) {
    if (auto const* entry = find(key)) {
        LibraryEntry changed = *entry;
        changed.deleted = std::move(when);
        put(std::move(changed));
    }
}

void Library::store(LibraryEntry const& entry) {
    std::string const bytes = entry_bytes(entry);
    auto const* data = reinterpret_cast<std::uint8_t const*>(bytes.data());
    requests_.expect(vault_.put_entry(kPrefix + entry.key, {data, bytes.size()}),
                     [this](store::Completion const& completion) {
                         failure_ = completion.result ? std::string() : completion.result.error().message;
                     });
}

std::vector<ui::LibraryRow> Library::rows(std::string_view open_key) const {
    std::vector<ui::LibraryRow> rows;
    for (LibraryEntry const& entry : entries_) {
        ui::LibraryRow row;
        row.id = entry.key;
        row.title = entry.title;
        row.spans = entry.spans;
        row.relations = entry.relations;
        row.paragraphs = entry.paragraphs;
        row.modified = entry.modified;
        row.modified_label = day_label(entry.modified);
        row.is_open = entry.key == open_key;
        row.is_sample = entry.is_sample;
        row.is_deleted = !entry.deleted.empty();
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace app
