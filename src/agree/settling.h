// The places of an article where readers marked something, and how they differ there: what a class has to settle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

#include "agree/study.h"
#include "base/job.h"

namespace agree {

// One way to mark a place: all marks that a reader has there, and who marked just so.
struct Cut {
    std::vector<std::uint32_t> readers;
    // Indices in Study::marks(reader, type).marks: those of the first reader, then as many of the second …
    std::vector<std::uint32_t> marks;

    std::size_t size() const { return marks.size() / readers.size(); } // of one reader
    std::uint32_t mark(std::size_t reader, std::size_t nth) const { return marks[reader * size() + nth]; }
};

// A reader's mark belongs to the one place whose core it shares most with. Cores do not overlap: they are the marks
// that most readers made alike.
struct Place {
    std::uint32_t type = 0;
    unicode::Range core;
    unicode::Range extent;                   // of all marks here
    std::vector<Cut> cuts;                   // the commonest first
    std::vector<std::uint32_t> none;         // readers without a mark here
    std::vector<std::uint32_t> other_values; // attributes of the study that readers set differently here
    bool has_other_links = false;            // readers link what they marked here differently
    // From 0 (all alike) to 1: the share of pairs of readers who differ, on the average of the positions; differences
    // in values or links count half.
    double discord = 0;

    std::size_t readers() const;
    bool is_settled() const { return discord == 0; }
};

class PlacesOfType; // under way

// Of the first `readers` of the study, by type, then in the order of the text.
class PlacesWork final : public base::Job<std::vector<Place>> {
public:
    PlacesWork(Study const&, std::size_t readers);
    ~PlacesWork() override;
    Stepped step(base::Budget const&) override;

private:
    // How a reader links a place: for each link its type, whether the place is its first end, the other place; sorted.
    using Way = std::vector<std::tuple<std::uint32_t, bool, std::size_t>>;

    bool find_some(base::Budget const&); // of the type; true: all of all types
    void add_links_of_next_reader();
    void compare_links();

    Study const& study_;
    std::size_t readers_;
    std::size_t type_ = 0;
    std::unique_ptr<PlacesOfType> of_type_;
    std::vector<Place> places_;
    std::size_t reader_ = 0;
    std::vector<std::map<Way, std::size_t>> ways_; // by place: how many link it so
};

// Places that are not settled, the worst first; of one type where `type` is less than the number of types.
std::vector<std::size_t> places_to_settle(std::vector<Place> const&, std::size_t type);

inline constexpr std::size_t kAllTypes = static_cast<std::size_t>(-1);
inline constexpr std::size_t kNoPlace = static_cast<std::size_t>(-1);

// The place of this type to which a mark on these positions belongs; kNoPlace where there is none.
std::size_t place_for(std::vector<Place> const&, std::size_t type, unicode::Range);

// For each span of a reader's project, by index, its place; kNoPlace for the others.
std::vector<std::size_t> places_of_spans(Study const&, std::vector<Place> const&, std::size_t reader);

} // namespace agree
