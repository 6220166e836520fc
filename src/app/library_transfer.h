// The whole library on its way out into one file, or in from one: document by document, a few at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/library_words.h"
#include "formats/library_file.h"

namespace app {

struct LibraryExport {
    formats::LibraryWriter writer;
    std::vector<std::string> keys; // by the ids of their sets, so that the same library is the same file
    std::size_t next = 0;
    std::vector<std::pair<std::string, std::uint64_t>> written; // with their revisions
    std::vector<std::string> unreadable;                        // titles
};

struct LibraryImport {
    std::vector<std::uint8_t> bytes;
    std::vector<std::string_view> documents; // in `bytes`
    std::size_t next = 0;
    bool is_waiting = false; // for the vault
    std::uint32_t request = 0;
    JoinCounts counts;
};

} // namespace app
