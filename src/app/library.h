// The documents of this browser: one stored entry each, with title and counts, so that the list needs no document
// opened.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/requests.h"
#include "model/project.h"
#include "store/vault.h"
#include "ui/scene.h"

namespace app {

struct LibraryEntry {
    std::string key;
    std::string set; // the id of the set inside
    std::string title;
    std::uint32_t spans = 0;
    std::uint32_t relations = 0;
    std::uint32_t paragraphs = 0;
    std::string modified; // RFC 3339
    std::string deleted;  // when it went to the bin, empty: it has not
    bool is_sample = false;
};

class Library {
public:
    Library(store::Vault& vault, Requests& requests) : vault_(vault), requests_(requests) {}

    void load(std::function<void(base::Status)> done);
    bool is_loaded() const { return is_loaded_; }

    LibraryEntry const* find(std::string_view key) const;
    LibraryEntry const* find_set(std::string_view set) const;
    LibraryEntry const* newest() const;                                   // not deleted
    std::vector<LibraryEntry> const& entries() const { return entries_; } // newest first

    // Writes the entry when it says something new.
    void put(LibraryEntry);
    void set_title(std::string_view key, std::string title);
    void set_deleted(std::string_view key, std::string when);

    std::vector<ui::LibraryRow> rows(std::string_view open_key) const;
    std::string const& failure() const { return failure_; } // of the last write, empty when it went well

private:
    void store(LibraryEntry const&);

    store::Vault& vault_;
    Requests& requests_;
    std::vector<LibraryEntry> entries_;
    std::string failure_;
    bool is_loaded_ = false;
};

// The name that the reader gave it, else the headline.
std::string title_of(model::Project const&);

LibraryEntry describe(std::string key, model::Project const&, bool is_sample);

} // namespace app
