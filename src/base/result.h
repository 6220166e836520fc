// A value or an error with a sentence for the reader: how everything that meets the outside world answers.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace base {

enum class ErrorCode : std::uint8_t {
    Malformed,   // the bytes are not what they claim to be
    Truncated,   // the bytes stop in the middle
    Unsupported, // a newer version, a kind we do not read
    TooLarge,    // past a limit of the file format
    Empty,       // nothing to work with
    Conflict,    // somebody else has written in the meantime
    Full,        // no room left where we wanted to write
    Refused,     // the system does not let us (permission, private window)
    NotFound,
    Invalid, // well-formed, but against the model's rules
};

// `message` is a sentence a student understands: what, where, what to do next. `offset` is a byte offset into the
// input, or kNoOffset where there is none.
struct Error {
    static constexpr std::size_t kNoOffset = static_cast<std::size_t>(-1);

    ErrorCode code = ErrorCode::Malformed;
    std::string message;
    std::size_t offset = kNoOffset;

    friend bool operator==(Error const&, Error const&) = default;
};

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool is_ok() const { return state_.index() == 0; }
    explicit operator bool() const { return is_ok(); }

    T& value() {
        assert(is_ok());
        return *std::get_if<0>(&state_);
    }
    T const& value() const {
        assert(is_ok());
        return *std::get_if<0>(&state_);
    }
    T release_value() { return std::move(value()); }

    Error const& error() const {
        assert(!is_ok());
        return *std::get_if<1>(&state_);
    }
    Error release_error() {
        assert(!is_ok());
        return std::move(*std::get_if<1>(&state_));
    }

private:
    std::variant<T, Error> state_;
};

// What a Result carries when success has nothing to say.
struct Nothing {
    friend bool operator==(Nothing, Nothing) = default;
};

using Status = Result<Nothing>;

} // namespace base

// The value of a Result, or return its error from the enclosing function.
#define TRY(expression)                                                                                                \
    ({                                                                                                                 \
        auto gloss_try_result = (expression);                                                                          \
        if (!gloss_try_result) return gloss_try_result.release_error();                                                \
        gloss_try_result.release_value();                                                                              \
    })
