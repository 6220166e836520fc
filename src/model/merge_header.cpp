#include <algorithm>

#include "model/compare.h"
#include "model/merging.h"

namespace model {

namespace {

// The one that says more, or both, the earlier first.
std::string joined_notes(Header const& ours, Header const& theirs) {
    if (ours.note.find(theirs.note) != std::string::npos) return ours.note;
    if (theirs.note.find(ours.note) != std::string::npos) return theirs.note;
    bool const ours_first =
        ours.modified == theirs.modified ? ours.note < theirs.note : is_later_time(theirs.modified, ours.modified);
    return ours_first ? ours.note + "\n\n" + theirs.note : theirs.note + "\n\n" + ours.note;
}

std::size_t unite_annotators(Header& ours, Header const& theirs) {
    std::size_t const before = ours.annotators.size();
    for (Annotator const& one : theirs.annotators)
        if (std::none_of(ours.annotators.begin(), ours.annotators.end(),
                         [&](Annotator const& known) { return known.id == one.id; }))
            ours.annotators.push_back(one);
    if (ours.annotators.size() > before)
        std::sort(ours.annotators.begin(), ours.annotators.end(),
                  [](Annotator const& a, Annotator const& b) { return a.id < b.id; });
    return ours.annotators.size() - before;
}

} // namespace

void merge_header(Project const& ours, Project const& theirs, Merge& merge) {
    Header united = ours.header;
    merge.report.annotators_added = unite_annotators(united, theirs.header);
    united.note = joined_notes(ours.header, theirs.header);
    merge.report.note_joined = united.note != ours.header.note;
    if (united.exercise_json.empty()) united.exercise_json = theirs.header.exercise_json;
    unite(united.unknown, theirs.header.unknown);
    if (united == ours.header) return;
    united.modified = merge.edit.time;
    merge.edit.header = Change<Header>{ours.header, std::move(united)};
}

} // namespace model
