#include <doctest/doctest.h>

#include <dlfcn.h>
#include <string>
#include <vector>

#include "../../all_there.h"
#include "platform/platform.h"

namespace {

using Words = std::vector<std::u32string>;

Words words_of(std::u32string_view text) {
    std::vector<bool> ends(text.size(), false);
    Words words;
    if (!platform::find_words(text, ends)) return words;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!ends[i]) continue;
        words.emplace_back(text.substr(start, i + 1 - start));
        start = i + 1;
    }
    return words;
}

bool has_dictionary() {
    void* const file = ::dlopen("libthai.so.0", RTLD_NOW | RTLD_LOCAL);
    if (file != nullptr) ::dlclose(file);
    return test::can_test_with(file != nullptr, "libthai.so.0 (Debian's package libthai0)");
}

} // namespace

TEST_CASE("Thai is cut into the words of its dictionary, and the text's end is the end of one") {
    if (!has_dictionary()) return;
    CHECK(words_of(U"สะพานปิดหนึ่งปี") == Words{U"สะพาน", U"ปิด", U"หนึ่ง", U"ปี"});
    CHECK(words_of(U"ประชาชนกล่าวว่า") == Words{U"ประชาชน", U"กล่าว", U"ว่า"});
    CHECK(words_of(U"น้ำ") == Words{U"น้ำ"});
}

TEST_CASE("no word begins with what belongs to the letter before it, wherever the text is cut") {
    if (!has_dictionary()) return;
    std::u32string const text = U"เมื่อวันจันทร์นายกเทศมนตรีกล่าวว่าการซ่อมแซมสะพานจะเริ่มในเดือนหน้าและใช้เวลาหนึ่งปี";
    for (std::size_t start = 0; start < text.size(); ++start) {
        CAPTURE(start);
        Words const words = words_of(std::u32string_view(text).substr(start));
        CHECK_FALSE(words.empty());
        std::u32string whole;
        for (std::size_t i = 0; i < words.size(); ++i) {
            // Vowel signs and tone marks.
            char32_t const first = words[i].front();
            bool const is_attached =
                first == 0x0E31 || (first >= 0x0E34 && first <= 0x0E3A) || (first >= 0x0E47 && first <= 0x0E4E);
            if (i > 0) CHECK_FALSE(is_attached);
            whole += words[i];
        }
        CHECK(whole == text.substr(start));
    }
}

TEST_CASE("words of stretches with a space between are those of each alone") {
    if (!has_dictionary()) return;
    std::vector<bool> ends(16, false);
    CHECK(platform::find_words(U"สะพานปิด หนึ่งปี", ends));
    for (std::size_t const inner : {4, 13}) CHECK(ends[inner]);
    for (std::size_t const inside : {0, 1, 2, 3, 5, 6, 9, 10, 11, 12, 14}) CHECK_FALSE(ends[inside]);
}

TEST_CASE("for what is not Thai alone the machine has no dictionary, and nothing is said of its words") {
    for (std::u32string const& text : {std::u32string(U"ຂົວປິດ"), std::u32string(U"ស្ពានបិទ"), std::u32string(U"တံတား"),
                                       std::u32string(U"สะพาน 1"), std::u32string(U"bridge"), std::u32string()}) {
        std::vector<bool> ends(text.size(), false);
        CHECK_FALSE(platform::find_words(text, ends));
        CHECK(ends == std::vector<bool>(text.size(), false));
    }
}
