// A mark wherever it is, placed or an orphan, and all marks of a project by id.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/project.h"

namespace model {

// Points into a project; exactly one of the two is set.
struct Mark {
    Span const* span = nullptr;
    Orphan const* orphan = nullptr;

    Span const& body() const { return span != nullptr ? *span : orphan->span; }
    std::vector<unicode::Range> const& place() const {
        return span != nullptr ? span->fragments : orphan->last_fragments;
    }
    bool is_placed() const { return span != nullptr; }
    // By what they say, not by where they are kept.
    friend bool operator==(Mark const& a, Mark const& b) {
        if (a.is_placed() != b.is_placed()) return false;
        return a.is_placed() ? *a.span == *b.span : *a.orphan == *b.orphan;
    }
};

template <typename Visit>
void for_each_mark(Project const& project, Visit visit) {
    for (Span const& span : project.spans) visit(Mark{&span, nullptr});
    for (Orphan const& orphan : project.orphans) visit(Mark{nullptr, &orphan});
}

// Of several with one id, the first.
using MarksById = std::unordered_map<std::string_view, Mark>;
using RelationsById = std::unordered_map<std::string_view, Relation const*>;
MarksById marks_by_id(Project const&);
RelationsById relations_by_id(Project const&);

} // namespace model
