#include "app/library.h"

#include <algorithm>

#include "base/sort.h"
#include "base/words.h"
#include "formats/json_members.h"
#include "formats/json_text.h"

namespace app {

namespace {

constexpr char const* kPrefix = "document/";

std::string entry_bytes(LibraryEntry const& entry) {
    formats::JsonText json;
    auto const text = [&json](char const* name, std::string_view value) {
        json.name(name);
        json.text(value);
    };
    auto const natural = [&json](char const* name, std::uint64_t value) {
        json.name(name);
        json.natural(value);
    };
    json.open_object();
    text("set", entry.set);
    text("title", entry.title);
    natural("spans", entry.spans);
    natural("relations", entry.relations);
    natural("paragraphs", entry.paragraphs);
    text("language", entry.language);
    text("modified", entry.modified);
    text("deleted", entry.deleted);
    json.name("sample");
    json.flag(entry.is_sample);
    natural("revision", entry.copy.revision);
    natural("copied_revision", entry.copy.copied_revision);
    text("copied", entry.copy.copied);
    text("changed", entry.copy.changed);
    natural("reminded_revision", entry.copy.reminded_revision);
    text("reminded", entry.copy.reminded);
    json.close_object();
    return json.take();
}

CopyRecord read_copy_record(formats::JsonMembers const& json) {
    CopyRecord copy;
    copy.revision = json.natural("revision");
    copy.copied_revision = json.natural("copied_revision");
    copy.copied = json.text("copied");
    copy.changed = json.text("changed");
    copy.reminded_revision = json.natural("reminded_revision");
    copy.reminded = json.text("reminded");
    return copy;
}

// An entry that cannot be read still stands for a document that is there.
LibraryEntry read_entry(store::NamedEntry const& named) {
    LibraryEntry entry;
    entry.key = named.name.substr(std::char_traits<char>::length(kPrefix));
    std::string_view const bytes(reinterpret_cast<char const*>(named.bytes.data()), named.bytes.size());
    auto const json = formats::JsonMembers::read(bytes);
    if (!json || !json->is_object()) {
        entry.is_known = false;
        return entry;
    }
    entry.set = json->text("set");
    entry.title = json->text("title");
    entry.spans = static_cast<std::uint32_t>(json->natural("spans"));
    entry.relations = static_cast<std::uint32_t>(json->natural("relations"));
    entry.paragraphs = static_cast<std::uint32_t>(json->natural("paragraphs"));
    entry.language = json->text("language");
    entry.modified = json->text("modified");
    entry.deleted = json->text("deleted");
    entry.is_sample = json->flag("sample");
    entry.copy = read_copy_record(*json);
    return entry;
}

bool newer(LibraryEntry const& left, LibraryEntry const& right) {
    return left.modified > right.modified;
}

} // namespace

std::string title_of(model::Project const& project) {
    return project.header.title.empty() ? project.article.title : project.header.title;
}

void describe(LibraryEntry& entry, model::Project const& project, std::uint32_t paragraphs) {
    entry.set = project.header.id;
    entry.title = title_of(project);
    entry.spans = static_cast<std::uint32_t>(project.spans.size());
    entry.relations = static_cast<std::uint32_t>(project.relations.size());
    entry.paragraphs = paragraphs;
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
        if (find(entry.key) == nullptr) add(std::move(entry));
    }
    sort();
}

void Library::take_logs(std::vector<store::NamedEntry> const& logs) {
    for (store::NamedEntry const& log : logs) {
        if (find(log.name) != nullptr) continue;
        LibraryEntry lost;
        lost.key = log.name;
        lost.is_known = false;
        add(std::move(lost));
    }
    sort();
}

void Library::add(LibraryEntry entry) {
    note_change(entries_.emplace_back(std::move(entry)));
}

void Library::note_change(LibraryEntry& entry) {
    entry.version = ++revision_;
}

void Library::sort() {
    if (!std::is_sorted(entries_.begin(), entries_.end(), newer))
        base::sort_stably(entries_.begin(), entries_.end(), newer);
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
    if (found == entries_.end()) {
        store(entry);
        add(std::move(entry));
    } else {
        entry.version = found->version;
        if (*found == entry) return;
        store(entry);
        *found = std::move(entry);
        note_change(*found);
    }
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
        entry.title = base::say("Article that cannot be read");
        entry.is_known = true;
        note_change(entry);
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
