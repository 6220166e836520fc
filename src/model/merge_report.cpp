#include "base/words.h"
#include "model/making.h"
#include "model/merge.h"

namespace model {

namespace {

std::string both_counted(std::size_t marks, std::size_t links) {
    std::string of_marks = base::say_count(marks, "{} mark", "{} marks");
    std::string of_links = base::say_count(links, "{} link", "{} links");
    if (links == 0) return of_marks;
    return marks == 0 ? of_links : base::say("{} and {}", of_marks, of_links);
}

// A sentence about so many of both, in the form for one or for more of them.
std::string sentence(std::size_t marks, std::size_t links, char const* one, char const* many) {
    return base::say_with(base::form_of(marks + links, one, many), {both_counted(marks, links)});
}

void say(std::string& words, std::string const& sentence) {
    words += (words.empty() ? "" : " ") + sentence;
}

} // namespace

std::string in_words(MergeReport const& report) {
    MergeCounts const& marks = report.marks;
    MergeCounts const& links = report.relations;
    std::string words;
    if (marks.added + links.added > 0)
        say(words, sentence(marks.added, links.added, "{} was added.", "{} were added."));
    if (marks.repeated + links.repeated > 0)
        say(words, sentence(marks.repeated, links.repeated, "Of these {} repeats what was here already.",
                            "Of these {} repeat what was here already."));
    if (marks.taken_over + links.taken_over > 0)
        say(words,
            base::say("The newer version of {} was taken over.", both_counted(marks.taken_over, links.taken_over)));
    if (!marks.kept_twice.empty() || !links.kept_twice.empty())
        say(words, sentence(marks.kept_twice.size(), links.kept_twice.size(),
                            "{} was changed on both sides, so both versions are kept. Remove the one that you do not "
                            "want.",
                            "{} were changed on both sides, so both versions are kept. Remove the one that you do not "
                            "want."));
    if (report.circles > 0)
        say(words, base::say_count(report.circles,
                                   "{} link closes a circle now, which the scheme does not allow. Remove one of the "
                                   "links of each circle.",
                                   "{} links close a circle now, which the scheme does not allow. Remove one of the "
                                   "links of each circle."));
    if (report.annotators_added > 0)
        say(words, base::say_count(report.annotators_added, "{} annotator came in.", "{} annotators came in."));
    if (report.note_joined) say(words, base::say("The notes about the article were joined."));
    if (report.schema_grew) say(words, base::say("The scheme has grown by what only the other one had."));
    if (report.schema_kept) say(words, base::say("Where the two schemes differ, the one of this document was kept."));
    return words.empty() ? base::say("There was nothing to merge: everything is here already.") : words;
}

} // namespace model
