#include "model/validate.h"

#include "model/advice.h"
#include "model/problems.h"

namespace model {

namespace {

constexpr std::string_view kChecks = "/schema/checks";

void validate_checks(Project const& project, Index const& index, Problems& problems) {
    for (Finding const& finding : advise(project, index))
        problems.warning(kSpans / finding.span, finding.check->message);
    for (Check const* check : checks_without_marks(project))
        problems.warning(kChecks / static_cast<std::size_t>(check - project.schema.checks.data()), check->message);
}

std::string escaped(std::string_view member) {
    std::string result;
    for (char letter : member) {
        if (letter == '~')
            result += "~0";
        else if (letter == '/')
            result += "~1";
        else
            result += letter;
    }
    return result;
}

} // namespace

std::string operator/(std::string_view path, std::string_view member) {
    return std::string(path) + "/" + escaped(member);
}

std::string operator/(std::string_view path, std::size_t index) {
    return std::string(path) + "/" + std::to_string(index);
}

std::string in_quotes(std::string_view text) {
    return "\u201C" + std::string(text) + "\u201D";
}

std::vector<Problem> validate(Project const& project) {
    Index const index(project);
    Problems problems;
    validate_ids(project, problems);
    validate_schema(project.schema, problems);
    validate_places(project, problems);
    validate_attributes(project, problems);
    validate_relations(project, index, problems);
    validate_checks(project, index, problems);
    return problems.take();
}

} // namespace model
