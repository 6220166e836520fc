#include "formats/edit_codec.h"

#include "files.h"
#include "hex.h"

namespace {

// One edit with every kind of change, as each encoding stores it: readable for ever.
constexpr char const* kFirstEncoding = "tests/formats/data/edit_encoding_1.hex";
constexpr char const* kSecondEncoding = "tests/formats/data/edit_encoding_2.hex";

model::Edit rich_edit() {
    model::Project const project = opened(everything());
    model::Edit edit;
    edit.name = "Add Claim";
    edit.time = "2026-11-22T14:05:09Z";
    edit.modified_before = "2026-11-22T14:05:08Z";
    for (model::Span const& span : project.spans) edit.spans.push_back({span, std::nullopt});
    edit.spans.front().after = project.spans.back();
    for (model::Relation const& relation : project.relations) edit.relations.push_back({std::nullopt, relation});
    edit.orphans.push_back({project.orphans.front(), std::nullopt});
    edit.header = {project.header, model::Header()};
    edit.article = {std::nullopt, project.article};
    edit.schema = {project.schema, project.schema};
    return edit;
}

model::Edit with_correction(model::Edit edit) {
    model::TextChange text;
    text.pieces = {{unicode::Position(3), "teh", "the"}, {unicode::Position(300), "", " caf\u00E9"}};
    text.sha256_before = "before";
    text.sha256_after = "after";
    text.is_first = true;
    text.by = "p-ana";
    text.structure = {{7, {unicode::range(3, 6), "heading", 1, {{"more", "[1]"}}}, std::nullopt}};
    text.corrections = {{2, unicode::Position(4)}};
    text.exercise_ranges_before = "[[0, 210]]";
    text.exercise_ranges_after = "[[0, 215]]";
    edit.text = text;
    return edit;
}

} // namespace

TEST_CASE("an edit is read back as it was") {
    model::Edit const edit = rich_edit();
    auto const read = formats::decode_edit(formats::encode_edit(edit), formats::kEditEncoding);
    CHECK(read.is_ok());
    if (read) CHECK(read.value() == edit);
    auto const empty = formats::decode_edit(formats::encode_edit({}), formats::kEditEncoding);
    CHECK((empty.is_ok() && empty.value() == model::Edit()));
}

TEST_CASE("encoding 1 of an edit stays readable") {
    auto const read = formats::decode_edit(from_hex(file_text(kFirstEncoding)), 1);
    CHECK((read.is_ok() && read.value() == rich_edit()));
}

TEST_CASE("encoding 2 of an edit does not change any more") {
    model::Edit const edit = with_correction(rich_edit());
    std::string const stored = file_text(kSecondEncoding);
    CHECK(hex(formats::encode_edit(edit)) == stored);
    auto const read = formats::decode_edit(from_hex(stored), 2);
    CHECK((read.is_ok() && read.value() == edit));
}

TEST_CASE("pieces of a correction that are out of order, or none, are damage") {
    model::Edit edit = with_correction({});
    CHECK(formats::decode_edit(formats::encode_edit(edit), formats::kEditEncoding).is_ok());
    std::swap(edit.text->pieces.front(), edit.text->pieces.back());
    CHECK_FALSE(formats::decode_edit(formats::encode_edit(edit), formats::kEditEncoding).is_ok());
    edit.text->pieces.clear();
    CHECK_FALSE(formats::decode_edit(formats::encode_edit(edit), formats::kEditEncoding).is_ok());
}

TEST_CASE("an edit that stops anywhere gives an error, never a part") {
    formats::Bytes const edit = formats::encode_edit(with_correction(rich_edit()));
    for (std::size_t length = 0; length < edit.size(); ++length) {
        auto const read = formats::decode_edit(std::span(edit).first(length), formats::kEditEncoding);
        CHECK((!read.is_ok() && !read.error().message.empty()));
    }
}

TEST_CASE("bytes left over, changed bytes and a newer encoding give a sentence or another edit, never a crash") {
    formats::Bytes bytes = formats::encode_edit(with_correction(rich_edit()));
    CHECK(formats::decode_edit(bytes, formats::kEditEncoding + 1).error().code == base::ErrorCode::Unsupported);
    bytes.push_back(0);
    CHECK(formats::decode_edit(bytes, formats::kEditEncoding).error().code == base::ErrorCode::Malformed);
    bytes.pop_back();
    std::size_t refused = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (std::uint8_t const flip : {0x01, 0x80, 0xFF}) {
            bytes[at] ^= flip;
            refused += formats::decode_edit(bytes, formats::kEditEncoding).is_ok() ? 0 : 1;
            bytes[at] ^= flip;
        }
    }
    CHECK(refused > 0);
}

TEST_CASE("spans without a place in the article are damage, as no span of a project is so") {
    model::Edit edit = rich_edit();
    edit.spans.front().after->fragments.clear();
    CHECK_FALSE(formats::decode_edit(formats::encode_edit(edit), formats::kEditEncoding).is_ok());
}
