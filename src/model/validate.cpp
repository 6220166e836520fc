#include "model/validate.h"

#include <algorithm>
#include <iterator>
#include <optional>

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

struct Validation::State {
    Project const& project;
    ProblemLevel least;
    std::size_t next = 0;
    std::optional<Index> index{};
    Problems problems{};
};

namespace {

using State = Validation::State;

// In the order of the file. The second half finds warnings only.
constexpr void (*kParts[])(State&) = {
    [](State& state) { validate_ids(state.project, state.problems); },
    [](State& state) { validate_schema(state.project.schema, state.problems); },
    [](State& state) { validate_places(state.project, state.problems); },
    [](State& state) { state.index.emplace(state.project); },
    [](State& state) { validate_relations(state.project, *state.index, state.problems); },
    [](State& state) { validate_overlap(state.project, state.problems); },
    [](State& state) { validate_attributes(state.project, state.problems); },
    [](State& state) { validate_checks(state.project, *state.index, state.problems); },
};
constexpr std::size_t kWithErrors = 5;

} // namespace

Validation::Validation(Project const& project, ProblemLevel least)
    : state_(std::make_unique<State>(State{project, least})) {}

Validation::~Validation() = default;

bool Validation::step() {
    std::size_t const end = state_->least == ProblemLevel::Error ? kWithErrors : std::size(kParts);
    if (state_->next < end) kParts[state_->next++](*state_);
    return state_->next < end;
}

std::vector<Problem> Validation::take() {
    std::vector<Problem> problems = state_->problems.take();
    auto const is_left_out = [&](Problem const& problem) {
        return state_->least == ProblemLevel::Error && problem.level != ProblemLevel::Error;
    };
    problems.erase(std::remove_if(problems.begin(), problems.end(), is_left_out), problems.end());
    return problems;
}

std::vector<Problem> validate(Project const& project) {
    Validation validation(project, ProblemLevel::Warning);
    while (validation.step()) {
    }
    return validation.take();
}

} // namespace model
