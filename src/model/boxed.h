// An optional value that is kept elsewhere: where there is none, as almost always, it takes the room of a pointer.
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace model {

// Otherwise like a std::optional<T>: a copy has its own value.
template <typename T>
class Boxed {
public:
    Boxed() = default;
    Boxed(std::nullopt_t) {}
    Boxed(T value) : box_(std::make_unique<T>(std::move(value))) {}
    Boxed(Boxed const& other) : box_(other.box_ ? std::make_unique<T>(*other.box_) : nullptr) {}
    Boxed(Boxed&&) noexcept = default;
    Boxed& operator=(Boxed other) noexcept {
        box_ = std::move(other.box_);
        return *this;
    }
    ~Boxed() = default;

    bool has_value() const { return box_ != nullptr; }
    explicit operator bool() const { return has_value(); }
    T& operator*() { return *box_; }
    T const& operator*() const { return *box_; }
    T* operator->() { return box_.get(); }
    T const* operator->() const { return box_.get(); }

    T& emplace() {
        box_ = std::make_unique<T>();
        return *box_;
    }
    void reset() { box_.reset(); }

    friend bool operator==(Boxed const& first, Boxed const& second) {
        return first && second ? *first == *second : first.has_value() == second.has_value();
    }

private:
    std::unique_ptr<T> box_;
};

} // namespace model
