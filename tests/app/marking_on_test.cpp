#include <string>

#include "session.h"
#include "ui/choosing.h"

namespace {

constexpr char const* kArticle =
    "Bridge to close\n\nThe port authority said on Monday that the bridge will close for a year. "
    "Nobody is sure what it will cost.\n\nRepairs may begin in spring, an engineer wrote.";

std::string words_of(test::Session const& reader, model::Span const& span) {
    return model::quote_of(reader.project().article.text, span.fragments).exact;
}

} // namespace

TEST_CASE("a kept type marks what is dragged over, each selection one step of undo") {
    test::Session reader;
    reader.paste(kArticle);
    reader.press(U'4');
    reader.press(U'4');
    for (char const* const words : {"Nobody is sure", "Repairs may begin", "The port authority"})
        reader.drag_over(words);
    REQUIRE(reader.project().spans.size() == 3);
    if (reader.project().spans.size() != 3) return;
    CHECK(words_of(reader, reader.project().spans[1]) == "Nobody is sure");
    for (model::Span const& span : reader.project().spans) CHECK(span.type == "Claim");
    reader.press(platform::Key::Escape);
    reader.drag_over("in spring");
    CHECK(reader.project().spans.size() == 3);
    reader.press(platform::Key::Escape);
    reader.press(U'z', test::kControl);
    CHECK(reader.project().spans.size() == 2);
}

TEST_CASE("a mark gets a second piece by F, keys and Enter, and loses it again") {
    test::Session reader;
    reader.paste(kArticle);
    reader.drag_over("the bridge will close");
    reader.press(U'4');
    REQUIRE(reader.project().spans.size() == 1);
    reader.press(U'f');
    constexpr platform::Modifiers kShiftControl = {true, true, false};
    reader.press(platform::Key::End, {true, false, false}); // to the end of the article
    reader.press(platform::Key::Left, kShiftControl);
    reader.press(platform::Key::Left, kShiftControl);
    reader.press(platform::Key::Enter);
    REQUIRE(reader.project().spans.front().fragments.size() == 2);
    CHECK(words_of(reader, reader.project().spans.front()).find("engineer wrote") != std::string::npos);
    reader.press(platform::Key::Delete, {false, true, false});
    CHECK(reader.project().spans.front().fragments.size() == 1);
    reader.press(U'z', test::kControl);
    CHECK(reader.project().spans.front().fragments.size() == 2);
}
