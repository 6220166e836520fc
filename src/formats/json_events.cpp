#include "formats/json_events.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <nlohmann/json.hpp>

#include "formats/gloss_json.h"

namespace formats {

namespace {

struct Cursor {
    char const* at;
    char const* end;
    bool met_end = false; // the parser asked for a byte after the last
};

// An input iterator whose position stays outside of it, so that an event knows how far the parser has read.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = char const*;
    using reference = char const&;

    CountingIterator() = default;
    explicit CountingIterator(Cursor& cursor) : cursor_(&cursor) {}

    reference operator*() const { return *cursor_->at; }
    CountingIterator& operator++() {
        ++cursor_->at;
        return *this;
    }
    CountingIterator operator++(int) { return ++*this; }

    // Only ever compared with the end, which has no cursor.
    friend bool operator==(CountingIterator a, CountingIterator) {
        a.cursor_->met_end = a.cursor_->met_end || a.cursor_->at == a.cursor_->end;
        return a.cursor_->at == a.cursor_->end;
    }
    friend bool operator!=(CountingIterator a, CountingIterator b) { return !(a == b); }

private:
    Cursor* cursor_ = nullptr;
};

std::string escaped(std::string_view name) {
    std::string pointer;
    for (char const c : name) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
    return pointer;
}

} // namespace

std::string JsonPath::pointer() const {
    std::string pointer;
    for (std::size_t i = 0; i < depth_; ++i)
        pointer += '/' + (levels_[i].is_object ? escaped(levels_[i].name) : std::to_string(levels_[i].index));
    return pointer;
}

// nlohmann's SAX interface. An event comes when its token's last byte was read, a number's one byte later.
class JsonWalk {
public:
    JsonWalk(std::string_view bytes, std::string_view parsed, JsonVisitor& visitor)
        : bytes_(bytes)
        , parsed_(parsed)
        , cursor_{parsed.data(), parsed.data() + parsed.size()}
        , visitor_(visitor) {
        visitor_.path_ = &path_;
    }

    JsonOutcome run() {
        bool const whole = nlohmann::ordered_json::sax_parse(CountingIterator(cursor_), CountingIterator(), this);
        if (whole && cursor_.at != cursor_.end) fail(JsonEnding::Malformed, offset());
        return outcome_;
    }

    bool null() {
        JsonScalar value;
        return deliver(value, JsonKind::Null);
    }
    bool boolean(bool flag) {
        JsonScalar value;
        value.flag = flag;
        return deliver(value, JsonKind::Flag);
    }
    bool number_integer(std::int64_t number) {
        JsonScalar value;
        value.number = static_cast<double>(number);
        return deliver(value, JsonKind::Number);
    }
    bool number_unsigned(std::uint64_t number) {
        JsonScalar value;
        value.natural = number;
        value.number = static_cast<double>(number);
        return deliver(value, JsonKind::Number);
    }
    bool number_float(double number, std::string const&) {
        JsonScalar value;
        value.number = number;
        return deliver(value, JsonKind::Number);
    }
    bool string(std::string& text) {
        JsonScalar value;
        value.text = &text;
        return deliver(value, JsonKind::Text);
    }
    static bool binary(std::vector<std::uint8_t>&) { return false; }

    bool start_object(std::size_t) { return open(JsonKind::Object); }
    bool start_array(std::size_t) { return open(JsonKind::List); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        std::size_t const start = next_start();
        last_end_ = offset();
        auto& level = path_.levels_[path_.depth_ - 1];
        level.name = name;
        if (is_known(level)) visitor_.duplicate(start);
        return go_on();
    }

    template <typename Exception>
    bool parse_error(std::size_t, std::string const&, Exception const& exception) {
        constexpr int kNumberOverflow = 406;
        if (exception.id == kNumberOverflow) return fail(JsonEnding::HugeNumber, offset());
        std::size_t const at = offset();
        return fail(cursor_.met_end ? JsonEnding::Truncated : JsonEnding::Malformed,
                    at > 0 && !cursor_.met_end ? at - 1 : at);
    }

private:
    static constexpr std::size_t kNothingSkipped = static_cast<std::size_t>(-1);

    std::size_t offset() const { return static_cast<std::size_t>(cursor_.at - parsed_.data()); }

    // The first byte of the token whose event has come: what separates it from the one before is known.
    std::size_t next_start() const { return std::min(bytes_.find_first_not_of(" \t\r\n,:", last_end_), bytes_.size()); }

    bool fail(JsonEnding ending, std::size_t at) {
        outcome_ = {ending, at, path_.pointer()};
        return false;
    }
    bool go_on() { return visitor_.wants_more() || fail(JsonEnding::Stopped, offset()); }

    bool is_skipping() const { return skipped_from_ != kNothingSkipped; }

    static bool is_known(JsonPath::Level& level) {
        constexpr std::size_t kFew = 32;
        bool const known = std::find(level.names.begin(), level.names.end(), level.name) != level.names.end();
        if (known) return true;
        if (level.names.size() == kFew) return !level.more_names.insert(level.name).second;
        level.names.push_back(level.name);
        return false;
    }

    bool deliver(JsonScalar& value, JsonKind kind) {
        value.kind = kind;
        value.start = first_start();
        value.end = kind == JsonKind::Number ? value.start + number_length(bytes_.substr(value.start)) : offset();
        if (kind == JsonKind::Number && was_huge(value)) {
            value.natural.reset();
            value.number.reset();
        }
        last_end_ = value.end;
        if (!is_skipping()) visitor_.scalar(value);
        finish_value();
        return go_on();
    }

    bool was_huge(JsonScalar const& value) const {
        std::size_t const length = value.end - value.start;
        return bytes_.substr(value.start, length) != parsed_.substr(value.start, length);
    }

    // A byte order mark stands before the first token only.
    std::size_t first_start() const {
        bool const marked = path_.depth_ == 0 && bytes_.starts_with("\xEF\xBB\xBF");
        return marked ? std::min(bytes_.find_first_not_of(" \t\r\n", 3), bytes_.size()) : next_start();
    }

    bool open(JsonKind kind) {
        std::size_t const start = offset() - 1;
        last_end_ = offset();
        if (path_.depth_ == static_cast<std::size_t>(kMaximumDepth)) return fail(JsonEnding::TooDeep, start);
        if (!is_skipping() && visitor_.enter(kind, start) == Enter::Skip) {
            skipped_from_ = path_.depth_;
            skipped_start_ = start;
        }
        push(kind);
        return go_on();
    }

    void push(JsonKind kind) {
        if (path_.levels_.size() == path_.depth_) path_.levels_.emplace_back();
        auto& level = path_.levels_[path_.depth_++];
        level.is_object = kind == JsonKind::Object;
        level.index = 0;
        level.names.clear();
        level.more_names.clear();
    }

    bool close() {
        last_end_ = offset();
        --path_.depth_;
        if (!is_skipping()) {
            visitor_.leave(last_end_);
        } else if (skipped_from_ == path_.depth_) {
            skipped_from_ = kNothingSkipped;
            visitor_.skipped(skipped_start_, last_end_);
        }
        finish_value();
        return go_on();
    }

    void finish_value() {
        if (path_.depth_ > 0) ++path_.levels_[path_.depth_ - 1].index;
    }

    std::string_view bytes_;
    std::string_view parsed_; // the same bytes but for numbers that no double can hold
    Cursor cursor_;
    JsonVisitor& visitor_;
    JsonPath path_;
    JsonOutcome outcome_;
    std::size_t last_end_ = 0;
    std::size_t skipped_from_ = kNothingSkipped; // the depth of the value that is being skipped
    std::size_t skipped_start_ = 0;
};

JsonOutcome walk_json_once(std::string_view bytes, std::string_view parsed, JsonVisitor& visitor) {
    return JsonWalk(bytes, parsed, visitor).run();
}

} // namespace formats
