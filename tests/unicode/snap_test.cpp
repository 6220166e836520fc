#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "unicode/segment.h"

using unicode::Position;
using unicode::Range;
using unicode::Text;

namespace {

// A text with its selection between [ and ].
struct Marked {
    explicit Marked(std::string_view marked) {
        std::string const plain(marked);
        std::size_t const open = plain.find('[');
        std::size_t const close = plain.find(']');
        text =
            Text::from_utf8(plain.substr(0, open) + plain.substr(open + 1, close - open - 1) + plain.substr(close + 1));
        range = {text.from_byte(open), text.from_byte(close - 1)};
    }
    Text text;
    Range range;
};

std::string snapped(std::string_view marked) {
    Marked const given(marked);
    return std::string(given.text.slice(unicode::snap_selection(given.text, given.range)));
}

std::string grown(std::string_view marked) {
    Marked const given(marked);
    return std::string(given.text.slice(unicode::grow_by_word(given.text, given.range)));
}

std::string shrunk(std::string_view marked) {
    Marked const given(marked);
    return std::string(given.text.slice(unicode::shrink_by_word(given.text, given.range)));
}

std::string grown_before(std::string_view marked) {
    Marked const given(marked);
    return std::string(given.text.slice(unicode::grow_by_word_before(given.text, given.range)));
}

std::string shrunk_before(std::string_view marked) {
    Marked const given(marked);
    return std::string(given.text.slice(unicode::shrink_by_word_before(given.text, given.range)));
}

} // namespace

TEST_CASE("a border inside a word moves out of it") {
    CHECK(snapped("the har[bour bri]dge closes") == "harbour bridge");
    CHECK(snapped("the [harbour bridge] closes") == "harbour bridge");
    CHECK(snapped("h[arbou]r") == "harbour");
    CHECK(snapped("pi is 3.[1]4 here") == "3.14");
    CHECK(snapped("so-ca[ll]ed") == "called");
}

TEST_CASE("an apostrophe and s count as a border") {
    CHECK(snapped("in [Kosovo]’s north") == "Kosovo");
    CHECK(snapped("in [Koso]vo's north") == "Kosovo");
    CHECK(snapped("in [Kosovo’s] north") == "Kosovo’s");
    CHECK(snapped("in [Kosovo’]s north") == "Kosovo’s");
    CHECK(snapped("[KOSOVO]'S NORTH") == "KOSOVO");
    CHECK(snapped("the [do]n’t of it") == "don’t");
    CHECK(snapped("[Kosovo]’so") == "Kosovo’so");
}

TEST_CASE("an elided article counts as a border") {
    CHECK(snapped("l’[homme] est") == "homme");
    CHECK(snapped("d'[Artagnan] est") == "Artagnan");
    CHECK(snapped("dell’[amministrazione] e") == "amministrazione");
    CHECK(snapped("Qu’[elle] est") == "elle");
    CHECK(snapped("l’[hom]me est") == "homme");
    CHECK(snapped("[l]’homme est") == "l’");
    CHECK(snapped("O’[Brien] said") == "O’Brien");
}

TEST_CASE("white space at both ends and . , ; : at the end are trimmed, nothing else") {
    CHECK(snapped("he said,[ yes, ]and") == "yes");
    CHECK(snapped("It [closes.] Then") == "closes");
    CHECK(snapped("It [closes. ]Then") == "closes");
    CHECK(snapped("It [closes;:., ]Then") == "closes");
    CHECK(snapped("[“Yes!”] he") == "“Yes!”");
    CHECK(snapped("[(closed?)] he") == "(closed?)");
    CHECK(snapped("He[, too] said") == ", too");
    CHECK(snapped("a[\u00A0\t\n]b") == "");
    CHECK(snapped("a[]b").empty());
}

TEST_CASE("nothing snaps in scripts without spaces, and never inside a grapheme") {
    CHECK(snapped("橋は[一年]間閉鎖") == "一年");
    CHECK(snapped("カ[タカ]ナ") == "タカ");
    CHECK(snapped("สะพ[านจะ]ปิด") == "านจะ");
    Text const text = Text::from_utf8("👩‍👩‍👧 and e\u0301");
    CHECK(unicode::snap_selection(text, unicode::range(2, 7)) == unicode::range(0, 9));
}

TEST_CASE("a selection dragged backwards is the same as forwards") {
    Text const text = Text::from_utf8("the harbour bridge");
    CHECK(unicode::snap_selection(text, {Position(14), Position(6)}) == unicode::range(4, 18));
}

TEST_CASE("growing and shrinking go word by word at the end, a possessive on its own") {
    CHECK(grown("the [harbour] bridge’s end") == "harbour bridge");
    CHECK(grown("the [harbour bridge]’s end") == "harbour bridge’s");
    CHECK(grown("the [harbour], bridge") == "harbour, bridge");
    CHECK(grown("the [harbour].") == "harbour");
    CHECK(shrunk("the [harbour bridge’s] end") == "harbour bridge");
    CHECK(shrunk("the [harbour, bridge] end") == "harbour");
    CHECK(shrunk("the [harbour] end") == "harbour");
}

TEST_CASE("growing and shrinking go word by word at the start too, an elided article on its own") {
    CHECK(grown_before("the har[bour] bridge") == "harbour");
    CHECK(grown_before("the [harbour] bridge") == "the harbour");
    CHECK(grown_before("so, “[we] have") == "so, “we");
    CHECK(grown_before("l’[homme] est") == "l’homme");
    CHECK(grown_before("est l’[homme]") == "l’homme");
    CHECK(grown_before("[the] harbour") == "the");
    CHECK(shrunk_before("[the harbour] bridge") == "harbour");
    CHECK(shrunk_before("[l’homme] est") == "homme");
    CHECK(shrunk_before("[“We have] it") == "We have");
    CHECK(shrunk_before("[harbour] bridge") == "harbour");
    CHECK(shrunk_before("[] bridge").empty());
}

TEST_CASE("a selection inside a word of a hundred thousand letters takes the whole word without asking for it at every "
          "letter") {
    Text const text = Text::from_utf8(std::string(100'000, 'i'));
    CHECK(unicode::snap_selection(text, unicode::range(33'000, 50'000)) == text.all());
}
