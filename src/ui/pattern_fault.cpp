#include "ui/pattern_fault.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/words.h"
#include "unicode/text.h"

namespace ui {

namespace {

std::string sign(char32_t c) {
    return "\u201C" + std::string(1, static_cast<char>(c)) + "\u201D";
}

std::string at(std::size_t place) {
    return base::say("at character {}", place + 1);
}

std::string to_find_itself(char32_t c) {
    return base::say("Write \\{} to look for the sign itself.", std::string(1, static_cast<char>(c)));
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

class Reader {
public:
    explicit Reader(std::u32string letters) : letters_(std::move(letters)) {}

    std::optional<std::string> fault() {
        while (place_ < letters_.size() && !fault_) read();
        if (!fault_ && !open_.empty())
            fault_ = base::say("{} {} is not closed. Add {}, or write \\( to look for the sign itself.", sign(U'('),
                               at(open_.back()), sign(U')'));
        return fault_;
    }

private:
    char32_t peek(std::size_t ahead = 0) const {
        return place_ + ahead < letters_.size() ? letters_[place_ + ahead] : 0;
    }

    void read() {
        switch (peek()) {
        case U'\\': return read_escape();
        case U'[': return read_set();
        case U'(': return open_group();
        case U')': return close_group();
        case U'^':
        case U'|':
            can_repeat_ = false;
            ++place_;
            return;
        case U'*':
        case U'+':
        case U'?': return repeat(1);
        case U'{': return read_times();
        default: can_repeat_ = true; ++place_;
        }
    }

    void read_escape() {
        if (place_ + 1 == letters_.size())
            fault_ =
                base::say("{} at the end stands before nothing. Write \\\\ to look for the sign itself.", sign(U'\\'));
        can_repeat_ = true;
        place_ += 2;
    }

    void read_set() {
        std::size_t const start = place_++;
        if (peek() == U'^') ++place_;
        while (place_ < letters_.size() && peek() != U']') read_member();
        if (!fault_ && place_ >= letters_.size())
            fault_ = base::say("{} {} is not closed. Add {}, or write \\[ to look for the sign itself.", sign(U'['),
                               at(start), sign(U']'));
        can_repeat_ = true;
        ++place_;
    }

    // A character of a set, or a range of them.
    void read_member() {
        std::size_t const start = place_;
        if (peek() == U'\\') ++place_;
        char32_t const first = letters_[start];
        ++place_;
        bool const is_range = first != U'\\' && peek() == U'-' && peek(1) != U']' && peek(1) != U'\\' && peek(1) != 0;
        if (!is_range) return;
        char32_t const last = peek(1);
        place_ += 2;
        if (last >= first || fault_) return;
        fault_ =
            base::say("The range {} runs backwards. Write its first letter before its last, such as a-z.", at(start));
    }

    void open_group() {
        open_.push_back(place_);
        std::size_t const start = place_++;
        can_repeat_ = false;
        if (peek() != U'?') return;
        bool const looks_back = peek(1) == U'<';
        char32_t const kind = looks_back ? peek(2) : peek(1);
        bool const is_name = looks_back && (kind == U'_' || (kind | 0x20U) - U'a' < 26U);
        if (kind == U'=' || kind == U'!' || (kind == U':' && !looks_back) || is_name)
            place_ += looks_back ? 3 : 2;
        else
            fault_ = base::say(
                "\u201C(?\u201D {} begins no kind of group that is known here. Write (?: for a plain one.", at(start));
        while (is_name && place_ < letters_.size() && letters_[place_ - 1] != U'>') ++place_;
    }

    void close_group() {
        if (open_.empty())
            fault_ = base::say("{} {} closes nothing. {}", sign(U')'), at(place_), to_find_itself(U')'));
        else
            open_.pop_back();
        can_repeat_ = true;
        ++place_;
    }

    void repeat(std::size_t length) {
        char32_t const first = peek();
        if (!can_repeat_) {
            fault_ =
                base::say("{} {} has nothing before it to repeat. {}", sign(first), at(place_), to_find_itself(first));
            return;
        }
        place_ += length;
        if (peek() == U'?') ++place_;
        can_repeat_ = false;
    }

    // {2}, {2,} or {2,5}; other braces are signs like any other.
    void read_times() {
        std::size_t length = 1;
        std::uint64_t least = 0;
        std::uint64_t most = 0;
        auto const number = [&](std::uint64_t& value) {
            std::size_t const start = length;
            for (; is_digit(peek(length)); ++length)
                value = std::min<std::uint64_t>(value * 10 + (peek(length) - U'0'), 1'000'000'000);
            return length > start;
        };
        bool const has_least = number(least);
        bool const has_comma = peek(length) == U',';
        if (has_comma) ++length;
        bool const has_most = has_comma && number(most);
        if (!has_least || peek(length) != U'}') {
            can_repeat_ = true;
            ++place_;
            return;
        }
        if (has_most && most < least) {
            fault_ = base::say("\u201C{\u201D {} asks for more at least than at most. Write the smaller number first.",
                               at(place_));
            return;
        }
        repeat(length + 1);
    }

    std::u32string letters_;
    std::size_t place_ = 0;
    std::vector<std::size_t> open_;
    bool can_repeat_ = false;
    std::optional<std::string> fault_;
};

} // namespace

std::optional<std::string> pattern_fault(std::string_view utf8) {
    unicode::Text const text = unicode::Text::from_utf8(utf8);
    return Reader(text.code_points(text.all())).fault();
}

} // namespace ui
