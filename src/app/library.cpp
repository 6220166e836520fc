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
    json["language"] = entry.language;
    json["modified"] = entry.modified;
    json["deleted"] = entry.deleted;
    json["sample"] = entry.is_sample;
    json["revision"] = entry.copy.revision;
    json["copied_revision"] = entry.copy.copied_revision;
    json["copied"] = entry.copy.copied;
    json["changed"] = entry.copy.changed;
    json["reminded_revision"] = entry.copy.reminded_revision;
    json["reminded"] = entry.copy.reminded;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string text_member(Json const& json, char const* name) {
    auto const found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::uint64_t count_member(Json const& json, char const* name) {
    auto const found = json.find(name);
    return found != json.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

CopyRecord read_copy_record(Json const& json) {
    CopyRecord copy;
    copy.revision = count_member(json, "revision");
    copy.copied_revision = count_member(json, "copied_revision");
    copy.copied = text_member(json, "copied");
    copy.changed = text_member(json, "changed");
    copy.reminded_revision = count_member(json, "reminded_revision");
    copy.reminded = text_member(json, "reminded");
    return copy;
}

// An entry that cannot be read still stands for a document that is there.
LibraryEntry read_entry(store::NamedEntry const& named) {
    LibraryEntry entry;
    entry.key = named.name.substr(std::char_traits<char>::length(kPrefix));
    auto const json = Json::parse(named.bytes.begin(), named.bytes.end(), nullptr, false);
    if (!json.is_object()) {
        entry.is_known = false;
        return entry;
    }
    entry.set = text_member(json, "set");
    entry.title = text_member(json, "title");
    entry.spans = static_cast<std::uint32_t>(count_member(json, "spans"));
    entry.relations = static_cast<std::uint32_t>(count_member(json, "relations"));
    entry.paragraphs = static_cast<std::uint32_t>(count_member(json, "paragraphs"));
    entry.language = text_member(json, "language");
    entry.modified = text_member(json, "modified");
    entry.deleted = text_member(json, "deleted");
    auto const sample = json.find("sample");
    entry.is_sample = sample != json.end() && sample->is_boolean() && sample->get<bool>();
    entry.copy = read_copy_record(json);
    return entry;
}

bool newer(LibraryEntry const& left, LibraryEntry const& right) {
    return left.modified > right.modified;
}

bool says_the_same(LibraryEntry const& left, LibraryEntry const& right) {
    return entry_bytes(left) == entry_bytes(right);
}

} // namespace

std::string title_of(model::Project const& project) {
    return project.header.title.empty() ? project.article.title : project.header.title;
}

void describe(LibraryEntry& entry, model::Project const& project) {
    entry.set = project.header.id;
    entry.title = title_of(project);
    entry.spans = static_cast<std::uint32_t>(project.spans.size());
    entry.relations = static_cast<std::uint32_t>(project.relations.size());
    entry.paragraphs = ui::ParagraphNumbers(project.article).count();
    entry.language = project.article.language;
    entry.modified = project.header.modified.empty() ? project.header.created : project.header.modified;
    entry.is_known = true;
}

std::optional<base::UnixSeconds> gone_at(LibraryEntry const& entry) {
    auto const deleted = base::parse_rfc3339(entry.deleted);
    return deleted ? std::optional(*deleted + kSecondsInBin) : std::nullopt;
}

// The entries, then the logs: one that no entry speaks of (the page was killed between the two writes) gets its row
// again.
void Library::load(std::function<void(base::Status)> done) {
    is_reading_ = true;
    requests_.expect(vault_.read_entries(kPrefix), [this, done = std::move(done)](store::Completion const& completion) {
        if (!completion.result) return finish_reading(completion.result.error(), done);
        if (auto const* named = std::get_if<std::vector<store::NamedEntry>>(&completion.result.value()))
            take_entries(*named);
        requests_.expect(vault_.list_logs(), [this, done](store::Completion const& logs) {
            if (!logs.result) return finish_reading(logs.result.error(), done);
            if (auto const* named = std::get_if<std::vector<store::NamedEntry>>(&logs.result.value()))
                take_logs(*named);
            finish_reading(base::Nothing{}, done);
        });
    });
}

void Library::finish_reading(base::Status const& status, std::function<void(base::Status)> const& done) {
    is_loaded_ = true;
    is_reading_ = false;
    is_read_ = status.is_ok();
    done(status);
}

void Library::keep(std::string_view key) {
    if (auto const* entry = find(key)) store(*entry);
}

void Library::catch_up(std::function<void(base::Status)> read) {
    for (std::string const& key : std::exchange(unwritten_, {})) keep(key);
    if (!is_read_ && !is_reading_) load(std::move(read));
}

void Library::take_entries(std::vector<store::NamedEntry> const& named) {
    for (store::NamedEntry const& one : named) {
        LibraryEntry entry = read_entry(one);
        if (find(entry.key) == nullptr) entries_.push_back(std::move(entry));
    }
    sort();
}

void Library::take_logs(std::vector<store::NamedEntry> const& logs) {
    for (store::NamedEntry const& log : logs) {
        if (find(log.name) != nullptr) continue;
        LibraryEntry lost;
        lost.key = log.name;
        lost.is_known = false;
        entries_.push_back(std::move(lost));
    }
    sort();
}

void Library::sort() {
    base::sort_stably(entries_.begin(), entries_.end(), newer);
    ++revision_;
}

LibraryEntry const* Library::find(std::string_view key) const {
    auto const found =
        std::find_if(entries_.begin(), entries_.end(), [&](LibraryEntry const& entry) { return entry.key == key; });
    return found == entries_.end() ? nullptr : &*found;
}

std::vector<std::string> Library::keys_of_set(std::string_view set) const {
    std::vector<std::string> keys;
    for (LibraryEntry const& entry : entries_)
        if (entry.set == set && entry.deleted.empty()) keys.push_back(entry.key);
    return keys;
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
    sort();
}

void Library::change(std::string_view key, std::function<void(LibraryEntry&)> const& how) {
    if (auto const* entry = find(key)) {
        LibraryEntry changed = *entry;
        how(changed);
        put(std::move(changed));
    }
}

void Library::remove(std::string_view key) {
    auto const gone =
        std::remove_if(entries_.begin(), entries_.end(), [key](LibraryEntry const& entry) { return entry.key == key; });
    if (gone == entries_.end()) return;
    entries_.erase(gone, entries_.end());
    ++revision_;
    requests_.expect(vault_.remove_entry(kPrefix + std::string(key)), [](store::Completion const&) {});
}

void Library::set_unreadable(std::string_view key) {
    for (LibraryEntry& entry : entries_) {
        if (entry.key != key) continue;
        entry.title = "Article that cannot be read";
        entry.is_known = true;
        ++revision_;
    }
}

void Library::set_deleted(std::string_view key, std::string when) {
    change(key, [&when](LibraryEntry& entry) { entry.deleted = std::move(when); });
}

void Library::store(LibraryEntry const& entry) {
    std::string const bytes = entry_bytes(entry);
    auto const* data = reinterpret_cast<std::uint8_t const*>(bytes.data());
    requests_.expect(vault_.put_entry(kPrefix + entry.key, {data, bytes.size()}),
                     [this, key = entry.key](store::Completion const& completion) {
                         failure_ = completion.result ? std::string() : completion.result.error().message;
                         if (!completion.result) unwritten_.push_back(key);
                     });
}

} // namespace app
