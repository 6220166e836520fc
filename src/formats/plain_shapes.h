// Shapes of what has no members of its own kind: texts, numbers, flags, choices, positions, lists, optional values.
#pragma once

#include <array>
#include <limits>
#include <optional>

#include "base/words.h"
#include "formats/json_layout.h"
#include "formats/shape.h"
#include "model/boxed.h"
#include "unicode/position.h"

namespace formats {

// The shape that a field of type T has by itself.
template <typename T>
struct ShapeFor {
    static Shape const& get();
};
template <typename T>
Shape const& shape_of() {
    return ShapeFor<T>::get();
}

template <typename T>
class Typed : public Shape {
public:
    bool is_absent(void const* value) const final { return is_absent(*static_cast<T const*>(value)); }
    void write(JsonText& out, void const* value) const final { write(out, *static_cast<T const*>(value)); }
    bool take(void* target, JsonScalar& value) const final { return take(*static_cast<T*>(target), value); }

protected:
    virtual bool is_absent(T const&) const = 0;
    virtual void write(JsonText&, T const&) const = 0;
    virtual bool take(T&, JsonScalar&) const { return false; }
};

class TextShape final : public Typed<std::string> {
public:
    std::string_view wanted() const override { return base::say("a text in quotation marks"); }

protected:
    bool is_absent(std::string const& text) const override { return text.empty(); }
    void write(JsonText& out, std::string const& text) const override { out.text(text); }
    bool take(std::string& text, JsonScalar& value) const override {
        if (value.kind == JsonKind::Text) text = std::move(*value.text);
        return value.kind == JsonKind::Text;
    }
};

// Any JSON, kept closed up and written spread out.
class RawShape final : public Typed<std::string> {
public:
    std::string_view wanted() const override { return base::say("a value"); }
    bool is_raw() const override { return true; }

protected:
    bool is_absent(std::string const& json) const override { return json.empty(); }
    void write(JsonText& out, std::string const& json) const override { out.spread_out(json); }
};

class FlagShape final : public Typed<bool> {
public:
    std::string_view wanted() const override { return base::say("true or false"); }

protected:
    bool is_absent(bool const& flag) const override { return !flag; }
    void write(JsonText& out, bool const& flag) const override { out.flag(flag); }
    bool take(bool& flag, JsonScalar& value) const override {
        flag = value.flag;
        return value.kind == JsonKind::Flag;
    }
};

template <typename T>
class NaturalShape final : public Typed<T> {
public:
    std::string_view wanted() const override { return base::say("a whole number from 0 up"); }
    bool is_on_one_line() const override { return true; }

protected:
    bool is_absent(T const& number) const override { return number == T(); }
    void write(JsonText& out, T const& number) const override { out.natural(static_cast<std::uint64_t>(number)); }
    bool take(T& number, JsonScalar& value) const override {
        bool const fits = value.natural && *value.natural <= static_cast<std::uint64_t>(std::numeric_limits<T>::max());
        if (fits) number = static_cast<T>(*value.natural);
        return fits;
    }
};

class PositionShape final : public Typed<unicode::Position> {
public:
    std::string_view wanted() const override {
        return base::say("a position: a whole number of characters from the text's start");
    }
    bool is_on_one_line() const override { return true; }

protected:
    bool is_absent(unicode::Position const&) const override { return false; }
    void write(JsonText& out, unicode::Position const& position) const override { out.natural(position.value()); }
    bool take(unicode::Position& position, JsonScalar& value) const override {
        bool const fits = value.natural && *value.natural <= std::numeric_limits<std::uint32_t>::max();
        if (fits) position = unicode::Position(static_cast<std::uint32_t>(*value.natural));
        return fits;
    }
};

class DecimalShape final : public Typed<double> {
public:
    std::string_view wanted() const override { return base::say("a number"); }

protected:
    bool is_absent(double const&) const override { return false; }
    void write(JsonText& out, double const& number) const override { out.decimal(number); }
    bool take(double& number, JsonScalar& value) const override {
        if (value.number) number = *value.number;
        return value.kind == JsonKind::Number && value.number;
    }
};

// [start, end]. Whether it makes sense is not asked here.
class RangeShape final : public Typed<unicode::Range> {
public:
    std::string_view wanted() const override { return base::say("a pair of positions such as [160, 212]"); }
    bool opens_with(JsonKind kind) const override { return kind == JsonKind::List; }
    bool is_on_one_line() const override { return true; }
    Slot child(void* target, std::string_view, std::size_t index, JsonKind) const override {
        auto& range = *static_cast<unicode::Range*>(target);
        static PositionShape const position;
        if (index > 1) return {this, nullptr};
        return {&position, index == 0 ? &range.start : &range.end};
    }
    std::string_view complaint(void const*, std::size_t count) const override {
        return count == 2 ? "" : base::say("A range has two positions, its start and its end.");
    }

protected:
    bool is_absent(unicode::Range const&) const override { return false; }
    void write(JsonText& out, unicode::Range const& range) const override {
        out.verbatim("[");
        out.natural(range.start.value());
        out.verbatim(", ");
        out.natural(range.end.value());
        out.verbatim("]");
    }
};

// One of a few words for a value of type T; a value that has no word is left out.
template <typename T, std::size_t Size>
class ChoiceShape final : public Typed<T> {
public:
    struct Choice {
        std::string_view word;
        T value;
    };
    ChoiceShape(char const* wanted_words, std::array<Choice, Size> choices)
        : wanted_(wanted_words)
        , choices_(choices) {}
    std::string_view wanted() const override { return base::say(wanted_); }

protected:
    bool is_absent(T const& value) const override { return word_of(value).empty(); }
    void write(JsonText& out, T const& value) const override { out.text(word_of(value)); }
    bool take(T& target, JsonScalar& value) const override {
        for (Choice const& choice : choices_)
            if (value.kind == JsonKind::Text && *value.text == choice.word) {
                target = choice.value;
                return true;
            }
        return false;
    }

private:
    std::string_view word_of(T const& value) const {
        for (Choice const& choice : choices_)
            if (choice.value == value) return choice.word;
        return {};
    }

    char const* wanted_;
    std::array<Choice, Size> choices_;
};

// Optional<T>: std::optional or model::Boxed.
template <template <typename> typename Optional, typename T>
class OptionalShape final : public Typed<Optional<T>> {
public:
    std::string_view wanted() const override { return shape_of<T>().wanted(); }
    bool accepts_null() const override { return true; }
    Slot prepare(void* target) const override {
        return shape_of<T>().prepare(&static_cast<Optional<T>*>(target)->emplace());
    }

protected:
    bool is_absent(Optional<T> const& value) const override { return !value; }
    void write(JsonText& out, Optional<T> const& value) const override { shape_of<T>().write(out, &*value); }
};

template <typename T>
class ListShape final : public Typed<std::vector<T>> {
public:
    std::string_view wanted() const override { return base::say("a list"); }
    bool opens_with(JsonKind kind) const override { return kind == JsonKind::List; }
    Slot child(void* target, std::string_view, std::size_t, JsonKind) const override {
        return shape_of<T>().prepare(&static_cast<std::vector<T>*>(target)->emplace_back());
    }

protected:
    bool is_absent(std::vector<T> const& values) const override { return values.empty(); }
    void write(JsonText& out, std::vector<T> const& values) const override {
        if (shape_of<T>().is_on_one_line())
            write_on_one_line(out, values);
        else
            write_spread_out(out, values);
    }

private:
    static void write_on_one_line(JsonText& out, std::vector<T> const& values) {
        out.verbatim("[");
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0) out.verbatim(", ");
            shape_of<T>().write(out, &values[i]);
        }
        out.verbatim("]");
    }
    static void write_spread_out(JsonText& out, std::vector<T> const& values) {
        out.open_list();
        for (T const& value : values) {
            out.element();
            shape_of<T>().write(out, &value);
        }
        out.close_list();
    }
};

template <typename T>
struct ShapeFor<std::optional<T>> {
    static Shape const& get() {
        static OptionalShape<std::optional, T> const shape;
        return shape;
    }
};
template <typename T>
struct ShapeFor<model::Boxed<T>> {
    static Shape const& get() {
        static OptionalShape<model::Boxed, T> const shape;
        return shape;
    }
};
template <typename T>
struct ShapeFor<std::vector<T>> {
    static Shape const& get() {
        static ListShape<T> const shape;
        return shape;
    }
};
template <>
inline Shape const& ShapeFor<std::string>::get() {
    static TextShape const shape;
    return shape;
}
template <>
inline Shape const& ShapeFor<bool>::get() {
    static FlagShape const shape;
    return shape;
}
template <>
inline Shape const& ShapeFor<double>::get() {
    static DecimalShape const shape;
    return shape;
}
template <>
inline Shape const& ShapeFor<int>::get() {
    static NaturalShape<int> const shape;
    return shape;
}
template <>
inline Shape const& ShapeFor<std::uint32_t>::get() {
    static NaturalShape<std::uint32_t> const shape;
    return shape;
}
template <>
inline Shape const& ShapeFor<std::uint64_t>::get() {
    static NaturalShape<std::uint64_t> const shape;
    return shape;
}
template <>
inline Shape const& ShapeFor<unicode::Position>::get() {
    static PositionShape const shape;
    return shape;
}
template <>
inline Shape const& ShapeFor<unicode::Range>::get() {
    static RangeShape const shape;
    return shape;
}

} // namespace formats
