#include "base/result.h"

#include <doctest/doctest.h>
#include <memory>
#include <string>

namespace {

base::Result<int> half(int number) {
    if (number % 2 != 0) return base::Error{base::ErrorCode::Invalid, "An odd number has no half.", 3};
    return number / 2;
}

base::Result<std::string> quarter_in_words(int number, int& steps) {
    int const first = TRY(half(number));
    ++steps;
    int const second = TRY(half(first));
    ++steps;
    return std::to_string(second);
}

base::Status both(int first, int second) {
    TRY(half(first));
    TRY(half(second));
    return base::Nothing{};
}

} // namespace

TEST_CASE("TRY hands on the value, or leaves with the error at the first failure") {
    int steps = 0;
    auto good = quarter_in_words(12, steps);
    CHECK(steps == 2);
    CHECK(good);
    if (good) CHECK(good.value() == "3");

    steps = 0;
    auto bad = quarter_in_words(6, steps);
    CHECK(steps == 1);
    CHECK_FALSE(bad);
    if (!bad) CHECK(bad.error() == base::Error{base::ErrorCode::Invalid, "An odd number has no half.", 3});
}

TEST_CASE("a status without a value says only whether it went well") {
    CHECK(both(2, 4).is_ok());
    CHECK_FALSE(both(2, 5).is_ok());
}

TEST_CASE("a value that can only be moved comes out whole") {
    base::Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    std::unique_ptr<int> const value = result.release_value();
    CHECK(value != nullptr);
    if (value) CHECK(*value == 5);
}

TEST_CASE("an error without a place has no offset") {
    base::Error const error{base::ErrorCode::Empty, "Nothing was pasted."};
    CHECK(error.offset == base::Error::kNoOffset);
}
