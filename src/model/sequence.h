// A list of values that never change once they are in it: cheap to copy, to shift and to compare, found by id.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sort.h"
#include "model/counted.h"
#include "model/key_table.h"
#include "model/sorted_vector.h"

namespace model {

// Reads like a std::vector<T const>. Copies share their elements; whoever changes one makes it its own first. An
// element is found by the keys that `each_key(element, visit)` names, the first of which is its id.
template <typename T>
class Sequence {
    using Node = typename Counted<T>::Node;

public:
    class Iterator;
    class Changing;
    using value_type = T;
    using const_iterator = Iterator;

    Sequence() = default;
    Sequence(std::initializer_list<T> items) {
        for (T const& item : items) push_back(item);
    }
    Sequence(std::vector<T> items) {
        reserve(items.size());
        for (T& item : items) push_back(std::move(item));
    }
    Sequence(Sequence const& other) : nodes_(other.nodes_), keys_(other.keys_) {
        for (Node* node : nodes_) Counted<T>::retained(node);
    }
    Sequence(Sequence&& other) noexcept { swap(other); }
    Sequence& operator=(Sequence other) noexcept {
        swap(other);
        return *this;
    }
    ~Sequence() {
        for (Node* node : nodes_) Counted<T>::release(node);
    }

    std::size_t size() const { return nodes_.size(); }
    bool empty() const { return nodes_.empty(); }
    T const& operator[](std::size_t at) const { return nodes_[at]->value; }
    T const& front() const { return nodes_.front()->value; }
    T const& back() const { return nodes_.back()->value; }
    Iterator begin() const { return Iterator(nodes_.data()); }
    Iterator end() const { return Iterator(nodes_.data() + nodes_.size()); }

    Counted<T> counted(std::size_t at) const { return Counted<T>(Counted<T>::retained(nodes_[at])); }
    // One with this id, or null. In O(1), wherever it stands.
    T const* find(std::string_view id) const {
        Node const* node = find_node(id);
        return node == nullptr ? nullptr : &node->value;
    }
    Counted<T> find_counted(std::string_view id) const { return Counted<T>(Counted<T>::retained(find_node(id))); }
    // Everything that may have this key (and nothing with another hash), in no order.
    template <typename Visit>
    void with_key(std::string_view key, Visit visit) const {
        std::uint32_t entry = keys_.first(KeyTable::hash_of(key));
        for (; entry != KeyTable::kNone; entry = keys_.next(entry)) visit(std::as_const(node_at(entry)->value));
    }

    void reserve(std::size_t count) {
        nodes_.reserve(count);
        keys_.reserve(count);
    }
    void clear() { *this = Sequence(); }
    void push_back(Counted<T> item) {
        nodes_.push_back(std::exchange(item.node_, nullptr));
        enter(nodes_.back());
    }
    void replace(std::size_t at, Counted<T> item) {
        leave(nodes_[at]);
        std::swap(nodes_[at], item.node_);
        enter(nodes_[at]);
    }
    // To write to one element: sequence.changing(3)->note = "…". The order is the caller's business.
    Changing changing(std::size_t at) { return Changing(*this, at); }
    template <typename Change>
    void change_each(Change change) {
        for (std::size_t i = 0; i < size(); ++i) change(*changing(i));
    }
    // `indices` ascending, without repetition.
    void erase_at(std::vector<std::size_t> const& indices) {
        for (std::size_t const at : indices) {
            leave(nodes_[at]);
            Counted<T>::release(nodes_[at]);
        }
        model::erase_at(nodes_, indices);
    }
    // Puts each behind what does not come after it and says where they stand then, ascending. `added` is in order.
    template <typename Less>
    std::vector<std::size_t> insert_in_order(std::vector<Counted<T>> added, Less less) {
        std::vector<Node*> nodes;
        for (Counted<T>& item : added) {
            nodes.push_back(std::exchange(item.node_, nullptr));
            enter(nodes.back());
        }
        return model::insert_in_order(nodes_, std::move(nodes),
                                      [&](Node const* a, Node const* b) { return less(a->value, b->value); });
    }
    // Equal ones stay as they stood.
    template <typename Less>
    void sort(Less less) {
        if (std::is_sorted(begin(), end(), less)) return;
        base::sort_stably(nodes_.begin(), nodes_.end(),
                          [&](Node const* a, Node const* b) { return less(a->value, b->value); });
    }

    friend bool operator==(Sequence const& first, Sequence const& second) {
        return std::equal(first.nodes_.begin(), first.nodes_.end(), second.nodes_.begin(), second.nodes_.end(),
                          [](Node const* a, Node const* b) { return a == b || a->value == b->value; });
    }

private:
    Node* find_node(std::string_view id) const {
        std::uint32_t entry = keys_.first(KeyTable::hash_of(id));
        while (entry != KeyTable::kNone && id_of(node_at(entry)->value) != id) entry = keys_.next(entry);
        return entry == KeyTable::kNone ? nullptr : node_at(entry);
    }
    Node* node_at(std::uint32_t entry) const { return static_cast<Node*>(keys_.item(entry)); }
    void swap(Sequence& other) noexcept {
        std::swap(nodes_, other.nodes_);
        std::swap(keys_, other.keys_);
    }
    void enter(Node* node) {
        each_key(node->value, [&](std::string_view key) { keys_.add(KeyTable::hash_of(key), node); });
    }
    void leave(Node* node) {
        each_key(node->value, [&](std::string_view key) { keys_.remove(KeyTable::hash_of(key), node); });
    }

    std::vector<Node*> nodes_; // each owned once
    KeyTable keys_;
};

template <typename T>
class Sequence<T>::Iterator {
public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = T const*;
    using reference = T const&;

    Iterator() = default;
    T const& operator*() const { return (*at_)->value; }
    T const* operator->() const { return &(*at_)->value; }
    T const& operator[](std::ptrdiff_t distance) const { return at_[distance]->value; }
    Iterator& operator+=(std::ptrdiff_t distance) {
        at_ += distance;
        return *this;
    }
    Iterator& operator-=(std::ptrdiff_t distance) { return *this += -distance; }
    Iterator& operator++() { return *this += 1; }
    Iterator& operator--() { return *this += -1; }
    Iterator operator++(int) { return Iterator(at_++); }
    Iterator operator--(int) { return Iterator(at_--); }
    friend Iterator operator+(Iterator from, std::ptrdiff_t distance) { return from += distance; }
    friend Iterator operator+(std::ptrdiff_t distance, Iterator from) { return from += distance; }
    friend Iterator operator-(Iterator from, std::ptrdiff_t distance) { return from -= distance; }
    friend std::ptrdiff_t operator-(Iterator to, Iterator from) { return to.at_ - from.at_; }
    friend bool operator==(Iterator, Iterator) = default;
    friend bool operator<(Iterator a, Iterator b) { return a.at_ < b.at_; }
    friend bool operator>(Iterator a, Iterator b) { return b < a; }
    friend bool operator<=(Iterator a, Iterator b) { return !(b < a); }
    friend bool operator>=(Iterator a, Iterator b) { return !(a < b); }

private:
    friend class Sequence;
    explicit Iterator(Node* const* at) : at_(at) {}
    Node* const* at_ = nullptr;
};

// Holds one element open to be written to; its keys are read again when this ends.
template <typename T>
class Sequence<T>::Changing {
public:
    Changing(Changing const&) = delete;
    Changing& operator=(Changing const&) = delete;
    ~Changing() { sequence_.enter(node_); }
    T* operator->() { return &node_->value; }
    T& operator*() { return node_->value; }

private:
    friend class Sequence;
    Changing(Sequence& sequence, std::size_t at) : sequence_(sequence) {
        Node*& place = sequence.nodes_[at];
        sequence.leave(place);
        if (place->owners.load(std::memory_order_acquire) > 1) {
            auto* own = new Node(place->value);
            Counted<T>::release(place);
            place = own;
        }
        node_ = place;
    }
    Sequence& sequence_;
    Node* node_;
};

} // namespace model
