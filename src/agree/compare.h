// Every pair of a class, or every reader against a key: the counts from which all measures of pairs come.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "agree/alpha.h"
#include "agree/measures.h"
#include "agree/relation_score.h"
#include "agree/study.h"
#include "base/job.h"

namespace agree {

struct ReaderPair {
    std::uint32_t a = 0; // the key, where there is one
    std::uint32_t b = 0;
};

// Every pair once, a < b; or the key with each of the others.
std::vector<ReaderPair> pairs_of(std::size_t readers, std::optional<std::size_t> key);

struct Comparison {
    std::vector<ReaderPair> pairs;
    std::size_t types = 0;
    std::vector<PairCounts> counts;            // by pair, then by type
    std::vector<LinkCounts> links;             // by pair
    std::vector<Coincidences> attributes;      // of each studied attribute, over matched marks of all pairs
    std::optional<Coincidences> link_types;    // of links between marks that two linked once each, of all pairs
    std::vector<std::optional<Figure>> gammas; // as `counts`; empty until there are some

    PairCounts const& of(std::size_t pair, std::size_t type) const { return counts[pair * types + type]; }
    // Gamma only when `gammas` are there.
    Figure figure(Study const&, std::size_t pair, std::size_t type, Measure) const;
    Figure mean(Study const&, std::size_t type, Measure) const; // over pairs
    Overlap links_of(Study const&, std::size_t pair, Ends) const;
    using OfLinks = Figure (Overlap::*)() const; // &Overlap::f1, precision, recall
    Figure mean_of_links(Study const&, Ends, OfLinks = &Overlap::f1) const;
};

// Marks of all types at once, where a mark of another type is an answer, if a wrong one; `a` is the key.
SemEval2013 score_all_types(Study const&, ReaderPair);

// The study outlives the work.
class CompareWork final : public base::Job<Comparison> {
public:
    explicit CompareWork(Study const&, std::optional<std::size_t> key = std::nullopt);
    Stepped step(base::Budget const&) override;

private:
    void compare(std::size_t pair);
    void compare_type(std::size_t pair, std::size_t type);
    void compare_attributes(ReaderPair, std::size_t type, std::vector<Match> const&);

    Study const& study_;
    Comparison result_;
    std::size_t next_ = 0;
    Matcher matcher_;
    LinkMatcher links_;
};

} // namespace agree
