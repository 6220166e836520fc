#include "formats/reattach.h"

#include <doctest/doctest.h>

namespace {

using unicode::range;
using unicode::Range;

model::Quote quote(std::string exact, std::string prefix = "", std::string suffix = "") {
    return {std::move(exact), std::move(prefix), std::move(suffix), {}};
}

std::vector<Range> placed(std::string const& text, std::vector<Range> const& old, model::Quote const& words) {
    return formats::Reattacher(unicode::Text::from_utf8(text)).find(old, words).fragments;
}

} // namespace

TEST_CASE("words that stand once are found, in code points") {
    CHECK(placed("é😀 the word", {range(0, 4)}, quote("word")) == std::vector{range(7, 11)});
}

TEST_CASE("what surrounds the words decides between several places") {
    std::string const text = "he said yes. she said no. they said yes.";
    CHECK(placed(text, {range(0, 4)}, quote("said", "she ", " no")) == std::vector{range(17, 21)});
    CHECK(placed(text, {range(0, 4)}, quote("said", "they ", " yes")) == std::vector{range(31, 35)});
}

TEST_CASE("where surroundings agree equally well, the nearer place is taken") {
    std::string const text = "a said b. a said b. a said b.";
    CHECK(placed(text, {range(13, 17)}, quote("said", "a ", " b.")) == std::vector{range(12, 16)});
}

TEST_CASE("words in several places without surroundings have no place") {
    formats::Reattacher reattacher(unicode::Text::from_utf8("said said"));
    auto const found = reattacher.find({range(50, 54)}, quote("said"));
    CHECK(found.fragments.empty());
    CHECK(std::string(found.reason).find("several places") != std::string::npos);
    CHECK(std::string(reattacher.find({range(0, 1)}, quote("")).reason).find("no quote") != std::string::npos);
    CHECK(std::string(reattacher.find({range(0, 1)}, quote("mute")).reason).find("not found") != std::string::npos);
}

TEST_CASE("fragments move together, or not at all") {
    std::string const text = "xx the hangers are at their end";
    CHECK(placed(text, {range(0, 11), range(16, 28)}, quote("the hangers at their end")) ==
          std::vector{range(3, 14), range(19, 31)});
    CHECK(placed("xx the hangers were found at their end", {range(0, 11), range(16, 28)},
                 quote("the hangers at their end"))
              .empty());
}

TEST_CASE("what follows an insertion moves along with what stood before it") {
    formats::Reattacher reattacher(unicode::Text::from_utf8("new. one two. one two."));
    CHECK(reattacher.find({range(4, 7)}, quote("two", "one ", ". one two.")).fragments == std::vector{range(9, 12)});
    CHECK(reattacher.find({range(9, 12)}, quote("one", "one two. ", " two.")).fragments == std::vector{range(14, 17)});
}
