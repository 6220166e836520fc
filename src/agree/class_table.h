// The class as a table: for each reader what was marked, how near it comes to the key and to the others, time and rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agree/class_pile.h"
#include "agree/compare.h"
#include "agree/study.h"
#include "base/job.h"

namespace agree {

struct ClassRow {
    std::size_t file = 0;             // of the pile
    std::string name;                 // as it is shown
    std::vector<std::uint32_t> marks; // by type of the study
    std::uint32_t all_marks = 0;
    std::uint32_t links = 0;
    std::uint32_t without_place = 0;            // marks that lost theirs
    Figure against_key = Why::NothingToCompare; // F1 over all types, an overlap counts half
    Figure precision = Why::NothingToCompare;   // against the key
    Figure recall = Why::NothingToCompare;
    Figure against_class = Why::TooFewReaders;   // the mean of the same F1 with every other reader
    std::optional<std::uint64_t> active_seconds; // of work; not every file tells
    std::string handed_in;                       // RFC 3339, empty: not handed in
};

struct ClassTable {
    Study study;                    // the readers as in `rows` at first, then the key
    std::optional<std::size_t> key; // of the study's readers
    std::vector<ClassRow> rows;     // by name
    Comparison pairs;               // each reader with each
    Comparison with_key;            // the key with each; empty without one
};

// Over all types at once, an overlap counts half.
Overlap overlap_of_all(Comparison const&, Study const&, std::size_t pair);

class ClassTableWork final : public base::Job<ClassTable> {
public:
    // The pile is settled and outlives the work. Names are by file, see names_of.
    ClassTableWork(ClassPile const&, std::vector<std::string> names, Scope = {});
    Stepped step(base::Budget const&) override;

private:
    enum class Phase : std::uint8_t { Study, Class, Key };

    void add_next();
    void begin_class();
    void begin_key();
    void fill_rows();

    ClassPile const& pile_;
    std::vector<std::string> names_;
    ClassTable table_;
    Study readers_only_;
    Phase phase_ = Phase::Study;
    std::size_t next_ = 0;
    std::optional<CompareWork> comparing_;
};

enum class ClassColumn : std::uint8_t { Name, Marks, Type, Links, AgainstKey, AgainstClass, Time, HandedIn };
enum class SortWay : std::uint8_t { Up, Down };

// Places of rows, sorted; equal ones by name, undefined and unknown ones last whichever way. `type` for Type only.
std::vector<std::size_t> order_of(std::vector<ClassRow> const&, ClassColumn, SortWay, std::size_t type = 0);

} // namespace agree
