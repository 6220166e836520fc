// Which of a journal's edits a project contains, and which could be put in again: by the sequences of their records.
#pragma once

#include <cstdint>
#include <vector>

namespace formats {

class HistoryPosition {
public:
    // Sequences one after the other.
    struct Run {
        std::uint64_t first = 0;
        std::uint64_t count = 0;
        friend bool operator==(Run const&, Run const&) = default;
    };

    void edit(std::uint64_t sequence); // drops what could be redone
    void undo();
    void redo();

    std::uint64_t applied() const { return applied_; }
    std::uint64_t count() const;

    // The edits of the records `first` to `last`, rising: the applied ones, then those that can be redone. Those that
    // can be reached, that is: none when one in between is older.
    struct Reach {
        std::vector<std::uint64_t> edits;
        std::size_t applied = 0;
        std::uint64_t out_of_reach = 0; // applied, but older
    };
    Reach reach(std::uint64_t first, std::uint64_t last) const;

    // Rising without overlap, and no more applied than there are.
    bool is_sound() const;

    friend bool operator==(HistoryPosition const&, HistoryPosition const&) = default;

private:
    template <typename T>
    friend struct Fields;

    // What no journal reaches: sums of such numbers are never too large.
    static constexpr std::uint64_t kMost = 1ULL << 32;
    static constexpr std::uint64_t kLargest = 1ULL << 53;

    std::vector<Run> edits_;
    std::uint64_t applied_ = 0;
};

} // namespace formats
