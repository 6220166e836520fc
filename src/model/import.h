// Bringing marks and links of another program or file into the project: one undoable edit and what became of each.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/edit.h"

namespace model {

// As another format has them. An id may be missing, or taken here.
struct ForeignItems {
    std::vector<Span> spans;
    std::vector<Relation> relations; // ends are ids of the spans above or, where there is none such, of marks here
};

struct ImportReport {
    struct NewId {
        base::Identifier foreign; // "" where it had none
        base::Identifier id;
        friend bool operator==(NewId const&, NewId const&) = default;
    };
    struct Repetition {
        base::Identifier id; // of what came in
        base::Identifier of; // says the same: words, type and attributes, or type and ends
        friend bool operator==(Repetition const&, Repetition const&) = default;
    };
    struct LeftOut {
        base::Identifier foreign;
        std::string why; // a sentence
        friend bool operator==(LeftOut const&, LeftOut const&) = default;
    };
    std::size_t spans = 0; // that came in
    std::size_t relations = 0;
    std::vector<NewId> new_ids;
    std::vector<Repetition> repetitions; // came in all the same
    std::vector<LeftOut> left_out;       // had no place or no end
};

struct Import {
    Edit edit;
    ImportReport report;
};

// Fragments are tidied as by add_span. Types that the scheme does not know are kept as they are. Times and the
// annotator are filled in where they are missing, and `origin` where an item has none. A sentence where nothing at all
// can come in.
base::Result<Import> import_items(Project const&, ForeignItems, Origin const& origin, base::IdentifierSource&,
                                  Author const&);

} // namespace model
