// The documents of this browser: one stored entry each, with title and counts, so that the list needs no document
// opened.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/copy_record.h"
#include "app/requests.h"
#include "model/project.h"
#include "store/vault.h"

namespace app {

struct LibraryEntry {
    std::string key;
    std::string set; // the id of the set inside
    std::string title;
    std::uint32_t spans = 0;
    std::uint32_t relations = 0;
    std::uint32_t paragraphs = 0;
    std::string language;
    std::string modified; // RFC 3339
    std::string deleted;  // when it went to the bin, empty: it has not
    bool is_sample = false;
    CopyRecord copy;
    bool is_known = true;      // false: the entry is missing or cannot be read, its document must be looked at
    std::uint64_t version = 0; // the library's revision when this became what it is; not stored
    friend bool operator==(LibraryEntry const&, LibraryEntry const&) = default;
};

class Library {
public:
    Library(store::Vault& vault, Requests& requests) : vault_(vault), requests_(requests) {}

    void load(std::function<void(base::Status)> done);
    bool is_loaded() const { return is_loaded_; }

    LibraryEntry const* find(std::string_view key) const;
    std::vector<std::string> keys_of_set(std::string_view set) const;     // not in the bin; newest first
    LibraryEntry const* newest() const;                                   // not deleted
    std::vector<LibraryEntry> const& entries() const { return entries_; } // newest first

    // Writes the entry when it says something new.
    void put(LibraryEntry);
    // Changes what is there already; nothing happens for an unknown key.
    void change(std::string_view key, std::function<void(LibraryEntry&)> const&);
    void remove(std::string_view key);
    // For now: nothing is written, so that it is looked at again at the next start.
    void set_unreadable(std::string_view key);
    void set_deleted(std::string_view key, std::string when);

    // Writes the entry again, as the vault may have lost it.
    void keep(std::string_view key);
    // For when the vault works again: writes what could not be written, and reads what could not be read.
    void catch_up(std::function<void(base::Status)> read);

    // Counts up whenever entries() are others.
    std::uint64_t revision() const { return revision_; }
    std::string const& failure() const { return failure_; } // of the last write, empty when it went well

private:
    void take_entries(std::vector<store::NamedEntry> const&);
    void take_logs(std::vector<store::NamedEntry> const&);
    void add(LibraryEntry);
    void note_change(LibraryEntry&);
    void sort();
    void finish_reading(base::Status const&, std::function<void(base::Status)> const& done);
    void store(LibraryEntry const&);

    store::Vault& vault_;
    Requests& requests_;
    std::vector<LibraryEntry> entries_;
    std::string failure_;
    std::uint64_t revision_ = 0;
    bool is_loaded_ = false; // or could not be
    bool is_read_ = false;
    bool is_reading_ = false;
    std::vector<std::string> unwritten_; // keys of entries that the vault refused
};

// The name that the reader gave it, else the headline.
std::string title_of(model::Project const&);

// Writes into the entry what the list shows of the project, in O(1): how many paragraphs it has is known already.
void describe(LibraryEntry&, model::Project const&, std::uint32_t paragraphs);

// How long a document lies in the bin before it is erased at a start.
inline constexpr base::UnixSeconds kSecondsInBin = base::UnixSeconds{30} * 86400;
// Empty for what is not in the bin or says no time.
std::optional<base::UnixSeconds> gone_at(LibraryEntry const&);

} // namespace app
