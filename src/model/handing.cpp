#include "model/handing.h"

#include <algorithm>
#include <set>

#include "base/words.h"
#include "model/making.h"

namespace model {

namespace {

constexpr std::size_t kLongestName = 100; // bytes
constexpr std::size_t kLongestTitlePart = 40;
constexpr std::size_t kLongestNamePart = 48;

bool is_space(char sign) {
    return sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
}

Annotator* find_annotator(Header& header, std::string_view id) {
    auto const found = std::find_if(header.annotators.begin(), header.annotators.end(),
                                    [&](Annotator const& each) { return each.id == id; });
    return found == header.annotators.end() ? nullptr : &*found;
}

void keep_examples(Project& project, Exercise const& exercise) {
    std::vector<Span> examples;
    for (Span const& span : project.spans)
        if (exercise.is_example(span.id)) examples.push_back(span);
    std::vector<Relation> among;
    for (Relation const& relation : project.relations)
        if (exercise.is_example(relation.from) && exercise.is_example(relation.to)) among.push_back(relation);
    project.spans = std::move(examples);
    project.relations = std::move(among);
    project.orphans = {};
}

void begin_anew(Header& header, std::string_view kind, base::IdentifierSource& ids, std::string const& now) {
    header.kind = kind;
    header.id = ids.next(base::IdentifierKind::Set);
    header.created = now;
    header.modified = now;
    header.handed_in.clear();
    header.work.reset();
}

} // namespace

std::string tidy_words(std::string_view typed) {
    std::string tidy;
    for (char const sign : typed) {
        if (!is_space(sign))
            tidy += sign;
        else if (!tidy.empty() && tidy.back() != ' ')
            tidy += ' ';
    }
    if (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
    return tidy;
}

std::string in_file_name(std::string_view text, std::size_t longest_in_bytes) {
    std::string part;
    for (char const sign : text) {
        auto const byte = static_cast<unsigned char>(sign);
        bool const is_kept = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
        if (is_kept)
            part += sign;
        else if (byte >= 'A' && byte <= 'Z')
            part += static_cast<char>(byte - 'A' + 'a');
        else if (!part.empty() && part.back() != '-')
            part += '-';
    }
    std::size_t length = std::min(part.size(), longest_in_bytes);
    while (length < part.size() && length > 0 && (static_cast<unsigned char>(part[length]) & 0xC0) == 0x80) --length;
    part.resize(length);
    while (!part.empty() && part.back() == '-') part.pop_back();
    return part;
}

Project begin_exercise(Project const& exercise, Hidden const& hidden, Annotator student, base::IdentifierSource& ids,
                       std::string const& now) {
    Project project = exercise;
    project.schema = kept_from_students(exercise.schema, hidden);
    begin_anew(project.header, "annotations", ids, now);
    project.header.annotator = student.id;
    if (Annotator* const known = find_annotator(project.header, student.id))
        *known = std::move(student);
    else
        project.header.annotators.push_back(std::move(student));
    std::sort(project.header.annotators.begin(), project.header.annotators.end(),
              [](Annotator const& a, Annotator const& b) { return a.id < b.id; });
    return project;
}

namespace {

// Whose marks a key stands on is nobody's business who gets it: votes go, and people of whom nothing is left.
void leave_no_voters(Project& project) {
    std::set<base::Identifier> named{project.header.annotator};
    auto const take = [&](auto& item) {
        named.insert(item.by);
        if (!item.origin || item.origin->from.empty()) return;
        Origin origin = *item.origin;
        origin.from.clear();
        item.origin = std::move(origin);
    };
    project.spans.change_each(take);
    project.relations.change_each(take);
    project.orphans.change_each([&](Orphan& orphan) { take(orphan.span); });
    auto& people = project.header.annotators;
    people.erase(std::remove_if(people.begin(), people.end(),
                                [&](Annotator const& person) { return named.find(person.id) == named.end(); }),
                 people.end());
}

} // namespace

Project emptied_for_exercise(Project const& from, Exercise const& exercise, base::IdentifierSource& ids,
                             std::string const& now) {
    Project project = from;
    begin_anew(project.header, "exercise", ids, now);
    project.header.note.clear(); // about the article as a whole: the teacher's own
    keep_examples(project, exercise);
    leave_no_voters(project);
    return project;
}

Project as_key(Project const& from, base::IdentifierSource& ids, std::string const& now) {
    Project project = from;
    begin_anew(project.header, "key", ids, now);
    project.header.exercise_json.clear();
    leave_no_voters(project);
    return project;
}

base::Result<Edit> hand_in(Project const& project, std::string_view name, Author const& author) {
    std::string const tidy = tidy_words(name);
    if (tidy.empty())
        return invalid(base::say("The file needs your name, so that your teacher knows whose work it is."));
    if (tidy.size() > kLongestName)
        return invalid(base::say("This name is too long. Write the name that your class knows."));
    Edit edit = begin_edit(project, base::english("Hand in"), author);
    Header after = project.header;
    if (after.annotator.empty()) after.annotator = author.id;
    if (Annotator* const owner = find_annotator(after, after.annotator))
        owner->name = tidy;
    else
        after.annotators.push_back({after.annotator, tidy, "student", {}});
    after.handed_in = author.now;
    after.modified = author.now;
    edit.header = Change<Header>{project.header, std::move(after)};
    return edit;
}

std::string hand_in_file_name(Header const& header) {
    auto const owner = std::find_if(header.annotators.begin(), header.annotators.end(),
                                    [&](Annotator const& each) { return each.id == header.annotator; });
    std::string const name = owner == header.annotators.end() ? "" : in_file_name(owner->name, kLongestNamePart);
    std::string const title = in_file_name(header.title, kLongestTitlePart);
    std::string const& time = header.handed_in; // 2026-11-22T14:50:00Z
    std::string const stamp =
        time.size() < 16 ? "" : "_" + time.substr(0, 10) + "-" + time.substr(11, 2) + time.substr(14, 2);
    return (title.empty() ? "article" : title) + "_" + (name.empty() ? "no-name" : name) + stamp + ".gloss.json";
}

} // namespace model
