#include "formats/json_events.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <nlohmann/json.hpp>

#include "formats/gloss_json.h"

namespace formats {

namespace {

// Where the parser reads: first a lead into the lists and objects that an earlier slice has entered, then the bytes.
struct Cursor {
    char const* at = nullptr;
    char const* end = nullptr;
    std::string_view rest{}; // comes after the lead
    bool is_in_lead = true;
    bool met_end = false; // the parser asked for a byte after the last

    bool is_at_end() {
        if (at != end) return false;
        if (is_in_lead) {
            is_in_lead = false;
            at = rest.data();
            end = at + rest.size();
        }
        met_end = at == end;
        return met_end;
    }
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
    friend bool operator==(CountingIterator a, CountingIterator) { return a.cursor_->is_at_end(); }
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
//
// The parser itself cannot pause. So a slice ends after some value by refusing to go on, and the next begins a new
// parser with a few bytes that lead it to where the last one stood: `{"":[""` stands for the inside of a list within an
// object, after an element. The events of that lead are not passed on.
class JsonEvents {
public:
    JsonEvents(std::string_view bytes, JsonVisitor& visitor, std::size_t between_looks)
        : bytes_(bytes)
        , visitor_(visitor)
        , between_looks_(between_looks) {
        visitor_.path_ = &path_;
    }

    std::optional<JsonOutcome> step(base::Budget const& budget) {
        budget_ = &budget;
        while (!outcome_) {
            parse_on();
            if (is_paused_ && budget.is_spent()) break;
        }
        return outcome_;
    }
    std::size_t done() const { return last_end_; }

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
        if (is_led()) return true;
        JsonScalar value;
        value.text = &text;
        return deliver(value, JsonKind::Text);
    }
    static bool binary(std::vector<std::uint8_t>&) { return false; }

    bool start_object(std::size_t) { return is_led() || open(JsonKind::Object); }
    bool start_array(std::size_t) { return is_led() || open(JsonKind::List); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        if (is_led()) return true;
        std::size_t const start = next_start();
        last_end_ = offset();
        auto& level = path_.levels_[path_.depth_ - 1];
        level.name = name;
        if (is_known(level)) visitor_.duplicate(start);
        return visitor_.wants_more() || fail(JsonEnding::Stopped, offset());
    }

    template <typename Exception>
    bool parse_error(std::size_t, std::string const&, Exception const& exception) {
        constexpr int kNumberOverflow = 406;
        if (exception.id == kNumberOverflow) return pass_huge_number();
        std::size_t const at = offset();
        return fail(cursor_.met_end ? JsonEnding::Truncated : JsonEnding::Malformed,
                    at > 0 && !cursor_.met_end ? at - 1 : at);
    }

private:
    static constexpr std::size_t kNothingSkipped = static_cast<std::size_t>(-1);

    void parse_on() {
        std::string const lead = lead_to_here();
        cursor_ = {lead.data(), lead.data() + lead.size(), bytes_.substr(last_end_)};
        is_paused_ = false;
        bool const whole = nlohmann::ordered_json::sax_parse(CountingIterator(cursor_), CountingIterator(), this);
        if (outcome_ || is_paused_) return;
        if (whole && cursor_.is_at_end())
            outcome_.emplace();
        else
            fail(JsonEnding::Malformed, offset());
    }

    std::string lead_to_here() {
        std::string lead;
        led_events_ = path_.depth_ == 0 ? 0 : 1;
        for (std::size_t i = 0; i < path_.depth_; ++i) {
            bool const is_object = path_.levels_[i].is_object;
            lead += is_object ? "{\"\":" : "[";
            led_events_ += is_object ? 2 : 1;
        }
        return path_.depth_ == 0 ? lead : lead + "\"\"";
    }

    bool is_led() {
        if (led_events_ == 0) return false;
        --led_events_;
        return true;
    }

    std::size_t offset() const {
        return cursor_.is_in_lead ? last_end_ : static_cast<std::size_t>(cursor_.at - bytes_.data());
    }

    // The first byte of the token whose event has come: what separates it from the one before is known.
    std::size_t next_start() const { return std::min(bytes_.find_first_not_of(" \t\r\n,:", last_end_), bytes_.size()); }

    bool fail(JsonEnding ending, std::size_t at) {
        outcome_ = JsonOutcome{ending, at, path_.pointer()};
        return false;
    }

    // After a value: goes on, unless the visitor has enough or the budget is spent. After the whole document the parser
    // still has to see that nothing follows.
    bool go_on() {
        if (!visitor_.wants_more()) return fail(JsonEnding::Stopped, offset());
        if (path_.depth_ == 0 || last_end_ < next_look_) return true;
        next_look_ = last_end_ + between_looks_;
        is_paused_ = budget_->is_spent();
        return !is_paused_;
    }

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
        value.end = kind == JsonKind::Number ? end_of_number() : offset();
        last_end_ = value.end;
        if (!is_skipping()) visitor_.scalar(value);
        finish_value();
        return go_on();
    }

    // The parser has read the byte behind it, where there is one.
    std::size_t end_of_number() const { return cursor_.met_end ? offset() : offset() - 1; }

    // 1e400 is good JSON and may stand in a member that is only passed on, but the parser refuses it. It goes on
    // behind.
    bool pass_huge_number() {
        JsonScalar value;
        if (!deliver(value, JsonKind::Number) && outcome_) return false;
        is_paused_ = true;
        bool const is_document = path_.depth_ == 0;
        if (is_document && bytes_.find_first_not_of(" \t\r\n", last_end_) != std::string_view::npos)
            fail(JsonEnding::Malformed, last_end_);
        else if (is_document)
            outcome_.emplace();
        return false;
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
        return visitor_.wants_more() || fail(JsonEnding::Stopped, offset());
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
    Cursor cursor_;
    JsonVisitor& visitor_;
    std::size_t between_looks_;
    JsonPath path_;
    std::optional<JsonOutcome> outcome_;
    base::Budget const* budget_ = nullptr;
    bool is_paused_ = false;
    int led_events_ = 0; // still to come of those that lead back
    std::size_t next_look_ = 0;
    std::size_t last_end_ = 0;                   // of the last token that is done with
    std::size_t skipped_from_ = kNothingSkipped; // the depth of the value that is being skipped
    std::size_t skipped_start_ = 0;
};

JsonWalk::JsonWalk(std::string_view bytes, JsonVisitor& visitor, std::size_t between_looks)
    : events_(std::make_unique<JsonEvents>(bytes, visitor, between_looks)) {}

JsonWalk::~JsonWalk() = default;

std::optional<JsonOutcome> JsonWalk::step(base::Budget const& budget) {
    return events_->step(budget);
}

std::size_t JsonWalk::offset() const {
    return events_->done();
}

JsonOutcome walk_json(std::string_view bytes, JsonVisitor& visitor) {
    return *JsonWalk(bytes, visitor).step(base::Budget());
}

} // namespace formats
