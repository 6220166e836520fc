#include "files.h"
#include "formats/edit_codec.h"
#include "hex.h"

namespace {

// A project with everything in it as each encoding stores it: readable for ever.
constexpr char const* kFirstEncoding = "tests/formats/data/snapshot_encoding_1.hex";
constexpr char const* kSecondEncoding = "tests/formats/data/snapshot_encoding_2.hex";

// Edits 3 to 5 and 9 applied, 12 undone.
formats::HistoryPosition some_position() {
    formats::HistoryPosition position;
    for (std::uint64_t const sequence : {3, 4, 5, 6, 9, 12}) {
        if (sequence == 9) position.undo();
        position.edit(sequence);
    }
    position.undo();
    return position;
}

bool is_refused(formats::Bytes const& bytes, base::ErrorCode code) {
    auto const read = formats::decode_snapshot(bytes);
    return !read && read.error().code == code && !read.error().message.empty();
}

} // namespace

TEST_CASE("a snapshot is read back as it was, orphans, moves, unknown members and the history's position included") {
    model::Project project = opened(everything());
    project.article.text_left_out = true;
    auto const read = formats::decode_snapshot(formats::encode_snapshot(project, some_position()));
    CHECK(read.is_ok());
    if (!read) return;
    CHECK(read.value().project == project);
    CHECK(read.value().position == some_position());
}

TEST_CASE("encoding 2 of a snapshot does not change any more") {
    std::string const stored = file_text(kSecondEncoding);
    CHECK(hex(formats::encode_snapshot(opened(everything()), some_position())) == stored);
    auto const read = formats::decode_snapshot(from_hex(stored));
    CHECK((read.is_ok() && read.value().project == opened(everything()) && read.value().position == some_position()));
}

TEST_CASE("a snapshot of encoding 1 is still read, and says nothing of its history") {
    auto const read = formats::decode_snapshot(from_hex(file_text(kFirstEncoding)));
    CHECK((read.is_ok() && read.value().project == opened(everything())));
    CHECK((read.is_ok() && read.value().position == formats::HistoryPosition()));
}

TEST_CASE("a project that no file would hold is kept all the same") {
    model::Project project = opened(everything());
    project.relations.push_back(project.relations.front());
    project.header.unknown.push_back({"note", "1"});
    project.spans.changing(project.spans.size() - 1)->moved->score = -0.0;
    std::vector<model::Span> reversed(project.spans.begin(), project.spans.end());
    std::reverse(reversed.begin(), reversed.end());
    project.spans = std::move(reversed);
    auto const read = formats::decode_snapshot(formats::encode_snapshot(project, {}));
    CHECK((read.is_ok() && read.value().project == project));
}

TEST_CASE("a snapshot that stops anywhere, goes on too long or is of a newer Gloss gives a sentence, never a part") {
    formats::Bytes bytes = formats::encode_snapshot(opened(everything()), some_position());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(formats::decode_snapshot(std::span(bytes).first(length)).is_ok());
    bytes.push_back(0);
    CHECK(is_refused(bytes, base::ErrorCode::Malformed));
    bytes.pop_back();
    bytes[3] = 3;
    CHECK(is_refused(bytes, base::ErrorCode::Unsupported));
    bytes[3] = 1;
    CHECK_FALSE(formats::decode_snapshot(bytes).is_ok());
}

TEST_CASE("spans without a place in the article are damage, as no span of a project is so") {
    model::Project project = opened(everything());
    project.spans.changing(0)->fragments.back().end = unicode::Position(1000);
    CHECK(is_refused(formats::encode_snapshot(project, {}), base::ErrorCode::Malformed));
}

TEST_CASE("a position in the history that no journal could give is damage") {
    formats::Bytes const bytes = formats::encode_snapshot(opened(everything()), some_position());
    // It ends with: two runs {3, 3}, {9, 1}, {12, 1}, and four that are applied.
    formats::Bytes changed = bytes;
    changed.back() = 9;
    CHECK(is_refused(changed, base::ErrorCode::Malformed));
    changed = bytes;
    changed[bytes.size() - 3] = 4; // {4, 1} after {9, 1}
    CHECK(is_refused(changed, base::ErrorCode::Malformed));
}
