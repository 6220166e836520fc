// Merging another set on the same text into this one: one undoable edit, and what became of everything in words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/edit.h"

namespace model {

// An item that was changed on both sides and is there twice now.
struct KeptTwice {
    base::Identifier id;    // of the version that was modified later
    base::Identifier other; // the new id of the earlier version
    friend bool operator==(KeptTwice const&, KeptTwice const&) = default;
};

struct MergeCounts {
    std::size_t added = 0;      // only the other set had it
    std::size_t taken_over = 0; // the other set had a newer version
    std::size_t repeated = 0;   // of the added ones: says what another item here says already
    std::vector<KeptTwice> kept_twice;
    friend bool operator==(MergeCounts const&, MergeCounts const&) = default;
};

struct MergeReport {
    MergeCounts marks; // spans and orphans
    MergeCounts relations;
    std::size_t annotators_added = 0;
    std::size_t circles = 0;  // relations that run in a circle now and may not
    bool note_joined = false; // the two sets' notes differed
    bool schema_grew = false; // by types, attributes, values, links or checks that only the other set has
    bool schema_kept = false; // what both schemes define differently stayed as it is here
    friend bool operator==(MergeReport const&, MergeReport const&) = default;
};
// Sentences for the reader.
std::string in_words(MergeReport const&);

struct Merge {
    Edit edit; // empty where there is nothing to do
    MergeReport report;
};

// The items that the two sets hold together: what is equal once; of what was changed on one side only, or where the
// newer version says everything that the older says, the newer; of what was changed on both sides, both versions. Ends
// of relations follow. Nothing is left out. Merging in the other direction, or once more, gives the same items: the new
// id of an earlier version is made from what it says. The rest of the header stays that of `ours`.
// Refused where the article is not the same text.
base::Result<Merge> merge(Project const& ours, Project const& theirs, Author const&);

} // namespace model
