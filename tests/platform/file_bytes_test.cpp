#include "platform/file_bytes.h"

#include <doctest/doctest.h>

#include "scratch_folder.h"

TEST_CASE("a written file replaces the old one whole and leaves nothing beside it") {
    test::ScratchFolder const folder;
    for (auto const sync : {platform::Sync::No, platform::Sync::Yes}) {
        std::vector<std::uint8_t> const long_bytes(100'000, 7);
        CHECK(platform::write_file(folder / "a", long_bytes, sync).is_ok());
        CHECK(platform::write_file(folder / "a", std::vector<std::uint8_t>{1, 2}, sync).is_ok());
        auto const read = platform::read_file(folder / "a");
        CHECK((read.is_ok() && read.value() == std::vector<std::uint8_t>{1, 2}));
        CHECK(test::files_in(folder.path()) == std::vector<std::string>{"a"});
    }
}

TEST_CASE("what cannot be read or written is named in the sentence") {
    test::ScratchFolder const folder;
    auto const missing = platform::read_file(folder / "story.txt");
    CHECK_FALSE(missing.is_ok());
    CHECK((!missing && missing.error().code == base::ErrorCode::NotFound));
    CHECK((!missing && missing.error().message.find("story.txt") != std::string::npos));
    auto const directory = platform::read_file(folder.path());
    CHECK((!directory && directory.error().code == base::ErrorCode::Invalid));
    auto const nowhere = platform::write_file(folder / "no/such/folder.json", {}, platform::Sync::No);
    CHECK((!nowhere && nowhere.error().message.find("folder.json") != std::string::npos));
}

TEST_CASE("a file over the limit is refused before it is read") {
    test::ScratchFolder const folder;
    test::write_bytes(folder / "huge", {});
    if (::truncate((folder / "huge").c_str(), static_cast<off_t>(platform::kLargestFile + 1)) != 0)
        FAIL("the sparse file could not be made");
    auto const huge = platform::read_file(folder / "huge");
    CHECK((!huge && huge.error().code == base::ErrorCode::TooLarge));
}
