// Items that stay where they are: they lie in pages of a fixed size, so that growing copies nothing and takes no longer
// for the millionth than for the first, which a vector's growth does.
#pragma once

#include <cassert>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace base {

template <typename T>
class Paged {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    static constexpr std::size_t kPage = 4096; // items

    // Room for `count` items, at least one, side by side and not yet written: the index of the first. Indices rise, but
    // some are left out where a page's rest is too short; one by one, none is.
    std::size_t add(std::size_t count) {
        assert(count > 0);
        std::size_t const left = pages_.size() * kPage - end_;
        if (count > left) {
            end_ = pages_.size() * kPage;
            add_pages((count + kPage - 1) / kPage);
        }
        std::size_t const first = end_;
        end_ += count;
        return first;
    }
    std::size_t add_one(T const& item) {
        std::size_t const index = add(1);
        *at(index) = item;
        return index;
    }

    // The items that were added together with this one follow it there.
    T* at(std::size_t index) { return pages_[index / kPage] + index % kPage; }
    T const* at(std::size_t index) const { return pages_[index / kPage] + index % kPage; }
    T const& operator[](std::size_t index) const { return *at(index); }

    std::size_t end() const { return end_; } // one past the last index
    std::size_t memory_bytes() const { return pages_.size() * (kPage * sizeof(T) + sizeof(T*)); }
    void clear() { *this = Paged(); } // gives the room back

private:
    void add_pages(std::size_t count) {
        blocks_.push_back(std::unique_ptr<T[]>(new T[count * kPage]));
        for (std::size_t page = 0; page < count; ++page) pages_.push_back(blocks_.back().get() + page * kPage);
    }

    std::vector<std::unique_ptr<T[]>> blocks_;
    std::vector<T*> pages_;
    std::size_t end_ = 0;
};

} // namespace base
