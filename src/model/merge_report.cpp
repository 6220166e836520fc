#include "model/making.h"
#include "model/merge.h"

namespace model {

namespace {

std::string both_counted(std::size_t marks, std::size_t links) {
    if (links == 0) return counted(marks, "mark");
    return marks == 0 ? counted(links, "link") : counted(marks, "mark") + " and " + counted(links, "link");
}

void say(std::string& words, std::string const& sentence) {
    words += (words.empty() ? "" : " ") + sentence;
}

} // namespace

std::string in_words(MergeReport const& report) {
    MergeCounts const& marks = report.marks;
    MergeCounts const& links = report.relations;
    auto const one = [](std::size_t first, std::size_t second) { return first + second == 1; };
    std::string words;
    if (marks.added + links.added > 0)
        say(words,
            both_counted(marks.added, links.added) + (one(marks.added, links.added) ? " was" : " were") + " added.");
    if (marks.repeated + links.repeated > 0)
        say(words, "Of these " + both_counted(marks.repeated, links.repeated) +
                       (one(marks.repeated, links.repeated) ? " repeats" : " repeat") + " what was here already.");
    if (marks.taken_over + links.taken_over > 0)
        say(words, "The newer version of " + both_counted(marks.taken_over, links.taken_over) + " was taken over.");
    std::size_t const twice = marks.kept_twice.size() + links.kept_twice.size();
    if (twice > 0)
        say(words, both_counted(marks.kept_twice.size(), links.kept_twice.size()) + (twice == 1 ? " was" : " were") +
                       " changed on both sides, so both versions are kept. Remove the one that you do not want.");
    if (report.circles > 0)
        say(words, counted(report.circles, "link") + (report.circles == 1 ? " closes" : " close") +
                       " a circle now, which the scheme does not allow. Remove one of the links of each circle.");
    if (report.annotators_added > 0) say(words, counted(report.annotators_added, "annotator") + " came in.");
    if (report.note_joined) say(words, "The notes about the article were joined.");
    if (report.schema_grew) say(words, "The scheme has grown by what only the other one had.");
    if (report.schema_kept) say(words, "Where the two schemes differ, the one of this document was kept.");
    return words.empty() ? "There was nothing to merge: everything is here already." : words;
}

} // namespace model
