// Archives (.zip) in memory: the files of a class in one, read one after the other within limits, and written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace formats {

// Begins as an archive does (APPNOTE.TXT 4.3.7; 4.3.16 for one without files).
bool is_zip(std::string_view bytes);

struct ZipEntry {
    std::string name; // with its folders
    std::uint32_t size = 0;
    std::uint32_t packed = 0;
    std::uint32_t crc = 0;
    std::uint32_t at = 0; // of its local header
    std::uint16_t method = 0;
    bool is_encrypted = false;
};

// Past these an archive is refused: nobody's class is larger, and a small file may claim to hold anything.
inline constexpr std::size_t kMaximumZipEntries = 10'000;
inline constexpr std::uint64_t kMaximumUnpacked = std::uint64_t(1) << 30;

class ZipArchive {
public:
    // Refuses what is no archive, stops in the middle, is encrypted as a whole or too large, with a sentence.
    static base::Result<ZipArchive> open(std::string bytes);

    // Without folders and what systems put in beside (__MACOSX, names that begin with a dot).
    std::vector<ZipEntry> const& entries() const { return entries_; }
    base::Result<std::string> read(std::size_t index) const;

private:
    std::string bytes_;
    std::vector<ZipEntry> entries_;
};

class ZipWriting {
public:
    // Names are unique.
    void add(std::string_view name, std::string_view bytes);
    std::string finish();

private:
    std::string bytes_;
    std::string directory_;
    std::uint16_t count_ = 0;
};

} // namespace formats
