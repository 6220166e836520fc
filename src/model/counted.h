// A value that does not change any more and counts its owners: to copy it is to copy a pointer.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <utility>

namespace model {

template <typename T>
class Sequence;

// Reads like a std::optional<T const>; compares by value, and equal pointers are equal without a look.
template <typename T>
class Counted {
public:
    Counted() = default;
    Counted(std::nullopt_t) {}
    Counted(T value) : node_(new Node(std::move(value))) {}
    Counted(Counted const& other) : node_(retained(other.node_)) {}
    Counted(Counted&& other) noexcept : node_(std::exchange(other.node_, nullptr)) {}
    Counted& operator=(Counted other) noexcept {
        std::swap(node_, other.node_);
        return *this;
    }
    ~Counted() { release(node_); }

    bool has_value() const { return node_ != nullptr; }
    explicit operator bool() const { return has_value(); }
    T const& operator*() const { return node_->value; }
    T const* operator->() const { return &node_->value; }
    T value_or(T other) const { return has_value() ? **this : std::move(other); }
    T const* get() const { return node_ == nullptr ? nullptr : &node_->value; }

    friend bool operator==(Counted const& first, Counted const& second) {
        return first.node_ == second.node_ || (first && second && *first == *second);
    }

private:
    friend class Sequence<T>;

    struct Node {
        explicit Node(T held) : value(std::move(held)) {}
        std::atomic<std::uint32_t> owners{1};
        T value;
    };
    explicit Counted(Node* owned) : node_(owned) {}

    static Node* retained(Node* node) {
        if (node != nullptr) node->owners.fetch_add(1, std::memory_order_relaxed);
        return node;
    }
    static void release(Node* node) {
        if (node != nullptr && node->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete node;
    }

    Node* node_ = nullptr;
};

} // namespace model
