#include "formats/zip_archive.h"

#include <doctest/doctest.h>

using namespace formats;

namespace {

std::string packed(std::vector<std::pair<std::string, std::string>> const& files) {
    ZipWriting writing;
    for (auto const& [name, bytes] : files) writing.add(name, bytes);
    return writing.finish();
}

// Little-endian, in place.
void overwrite(std::string& bytes, std::size_t at, std::uint32_t number) {
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(number >> (8 * i));
}

// As Python's zipfile writes "a.txt" with "hello hello hello hello" deflated and "b/c.txt" with "stored" stored.
constexpr unsigned char kOfPython[] = {
    0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x21, 0x00, 0xE3, 0x51, 0x3D, 0x8D,
    0x0A, 0x00, 0x00, 0x00, 0x17, 0x00, 0x00, 0x00, 0x05, 0x00, 0x00, 0x00, 0x61, 0x2E, 0x74, 0x78, 0x74, 0xCB,
    0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x27, 0x01, 0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x21, 0x00, 0x0B, 0xF9, 0x43, 0x56, 0x06, 0x00, 0x00, 0x00, 0x06, 0x00, 0x00, 0x00, 0x07,
    0x00, 0x00, 0x00, 0x62, 0x2F, 0x63, 0x2E, 0x74, 0x78, 0x74, 0x73, 0x74, 0x6F, 0x72, 0x65, 0x64, 0x50, 0x4B,
    0x01, 0x02, 0x14, 0x03, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x21, 0x00, 0xE3, 0x51, 0x3D, 0x8D,
    0x0A, 0x00, 0x00, 0x00, 0x17, 0x00, 0x00, 0x00, 0x05, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x80, 0x01, 0x00, 0x00, 0x00, 0x00, 0x61, 0x2E, 0x74, 0x78, 0x74, 0x50, 0x4B, 0x01, 0x02, 0x14,
    0x03, 0x14, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x21, 0x00, 0x0B, 0xF9, 0x43, 0x56, 0x06, 0x00, 0x00,
    0x00, 0x06, 0x00, 0x00, 0x00, 0x07, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x80,
    0x01, 0x2D, 0x00, 0x00, 0x00, 0x62, 0x2F, 0x63, 0x2E, 0x74, 0x78, 0x74, 0x50, 0x4B, 0x05, 0x06, 0x00, 0x00,
    0x00, 0x00, 0x02, 0x00, 0x02, 0x00, 0x68, 0x00, 0x00, 0x00, 0x58, 0x00, 0x00, 0x00, 0x00, 0x00};

} // namespace

TEST_CASE("an archive gives back what was put in, byte for byte") {
    std::string const noise = [] {
        std::string text;
        for (std::uint32_t i = 0; i < 5000; ++i) text += static_cast<char>((i * 2654435761u) >> 13);
        return text;
    }();
    std::string const bytes =
        packed({{"ana.gloss.json", std::string(100'000, 'x')}, {"kl\u00E4ra/b.json", noise}, {"empty", ""}});
    CHECK(is_zip(bytes));
    CHECK(bytes.size() < 7000);
    auto const archive = ZipArchive::open(bytes);
    REQUIRE(archive.is_ok());
    REQUIRE(archive.value().entries().size() == 3);
    CHECK(archive.value().entries()[1].name == "kl\u00E4ra/b.json");
    CHECK(archive.value().read(0).value() == std::string(100'000, 'x'));
    CHECK(archive.value().read(1).value() == noise);
    CHECK(archive.value().read(2).value().empty());
}

TEST_CASE("an archive of another program is read, stored and deflated") {
    std::string const bytes(reinterpret_cast<char const*>(kOfPython), sizeof kOfPython);
    auto const archive = ZipArchive::open(bytes);
    REQUIRE(archive.is_ok());
    REQUIRE(archive.value().entries().size() == 2);
    CHECK(archive.value().read(0).value() == "hello hello hello hello");
    CHECK(archive.value().entries()[1].name == "b/c.txt");
    CHECK(archive.value().read(1).value() == "stored");
}

TEST_CASE("what systems put in beside the files is passed over") {
    auto const archive =
        ZipArchive::open(packed({{"__MACOSX/._ana.json", "x"}, {"class/.DS_Store", "x"}, {"class/ana.json", "{}"}}));
    REQUIRE(archive.value().entries().size() == 1);
    CHECK(archive.value().entries()[0].name == "class/ana.json");
}

TEST_CASE("an archive that stops anywhere is refused or says which file is damaged, and never more is read") {
    std::string const whole = packed({{"a.json", "hello hello hello hello"}, {"b.json", "another"}});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        auto const archive = ZipArchive::open(whole.substr(0, size));
        CHECK_FALSE(archive.is_ok());
    }
}

TEST_CASE("a byte that is changed anywhere is found out or changes no file's bytes") {
    std::string const whole = packed({{"a.json", "hello hello hello hello"}, {"b.json", "another"}});
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (int const flip : {1, 0x80, 0xFF}) {
            std::string bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ flip);
            auto const archive = ZipArchive::open(bytes);
            if (!archive) continue;
            for (std::size_t i = 0; i < archive.value().entries().size(); ++i) {
                auto const read = archive.value().read(i);
                bool const is_harmless =
                    !read || read.value() == "hello hello hello hello" || read.value() == "another";
                CHECK_MESSAGE(is_harmless, at);
            }
        }
    }
}

TEST_CASE("an archive that claims more than its bytes can hold is not unpacked") {
    std::string bomb = packed({{"a.json", std::string(1000, ' ')}});
    std::size_t const directory = bomb.rfind("PK\x01\x02");
    overwrite(bomb, directory + 24, 250'000'000);
    auto const archive = ZipArchive::open(bomb);
    REQUIRE(archive.is_ok());
    auto const read = archive.value().read(0);
    REQUIRE_FALSE(read.is_ok());
    CHECK(read.error().code == base::ErrorCode::TooLarge);
    overwrite(bomb, directory + 24, 0xFFFFFFF0u);
    auto const refused = ZipArchive::open(bomb);
    REQUIRE_FALSE(refused.is_ok());
    CHECK(refused.error().code == base::ErrorCode::TooLarge);
}

TEST_CASE("a file with more in it than its header says is damaged") {
    std::string bytes = packed({{"a.json", std::string(1000, ' ')}});
    overwrite(bytes, bytes.rfind("PK\x01\x02") + 24, 999);
    auto const archive = ZipArchive::open(bytes);
    REQUIRE(archive.is_ok());
    CHECK_FALSE(archive.value().read(0).is_ok());
}

TEST_CASE("a file locked with a password says so") {
    std::string bytes = packed({{"a.json", "{}"}});
    bytes[bytes.rfind("PK\x01\x02") + 8] = 1;
    auto const archive = ZipArchive::open(bytes);
    REQUIRE(archive.is_ok());
    CHECK(archive.value().read(0).error().message.find("password") != std::string::npos);
}
