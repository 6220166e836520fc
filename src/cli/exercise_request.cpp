#include "cli/exercise_request.h"

#include <algorithm>
#include <array>

#include "cli/whole_number.h"

namespace cli {

namespace {

base::Error not_understood(std::string message) {
    return {base::ErrorCode::Invalid, std::move(message) + " gloss exercise --help shows how it is called."};
}

base::Result<unicode::Range> range_of(std::string const& word) {
    std::size_t const dash = word.find('-');
    auto const start = whole_number(word.substr(0, dash));
    auto const end = dash == std::string::npos ? std::nullopt : whole_number(word.substr(dash + 1));
    if (!start || !end || *end <= *start || *end > UINT32_MAX)
        return not_understood("--range needs two places such as 0-2100, not \"" + word + "\".");
    return unicode::range(static_cast<std::uint32_t>(*start), static_cast<std::uint32_t>(*end));
}

base::Status set_of_make(ExerciseRequest& request, std::string const& option, std::string const& word) {
    model::Exercise& exercise = request.exercise;
    if (option == "--instructions") exercise.instructions = word;
    if (option == "--example") exercise.examples.push_back(word);
    if (option == "--ask") request.ask.push_back(word);
    if (option == "--hide") request.hide.push_back(word);
    if (option == "--range") exercise.ranges.push_back(TRY(range_of(word)));
    if (option == "--suggestions" && word != "on" && word != "off")
        return not_understood("--suggestions is on or off, not \"" + word + "\".");
    if (option == "--suggestions") exercise.suggestions = word;
    if (option != "--minutes") return base::Nothing{};
    auto const minutes = whole_number(word);
    if (!minutes) return not_understood("--minutes needs a whole number, not \"" + word + "\".");
    exercise.minutes = *minutes;
    return base::Nothing{};
}

base::Status set(ExerciseRequest& request, std::string const& option, std::string const& word) {
    if (option == "-o") request.out = word;
    if (option == "--key") request.key = word;
    if (option == "--passphrase") request.passphrase = word;
    if (option == "--passphrase-file") request.passphrase_file = word;
    return request.task == ExerciseTask::Make ? set_of_make(request, option, word) : base::Status(base::Nothing{});
}

bool takes_a_word(ExerciseTask task, std::string_view option) {
    constexpr std::array<std::string_view, 7> kOfMake = {"--instructions", "--ask",     "--hide",       "--range",
                                                         "--example",      "--minutes", "--suggestions"};
    bool const is_of_make = std::find(kOfMake.begin(), kOfMake.end(), option) != kOfMake.end();
    bool const is_passphrase = option == "--passphrase" || option == "--passphrase-file";
    if (option == "-o") return true;
    if (task == ExerciseTask::Make) return is_of_make;
    return is_passphrase || (task == ExerciseTask::Seal && option == "--key");
}

base::Status take_words(ExerciseRequest& request, Arguments const& arguments) {
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        std::string const& word = arguments[i];
        if (takes_a_word(request.task, word)) {
            if (i + 1 == arguments.size()) return not_understood(word + " needs a word after it.");
            TRY(set(request, word, arguments[++i]));
        } else if (word == "--not-blind" && request.task == ExerciseTask::Make)
            request.exercise.blind = false;
        else if (word.starts_with("-"))
            return not_understood("gloss exercise " + arguments.front() + " has no option " + word + ".");
        else if (!request.file.empty())
            return not_understood("gloss exercise " + arguments.front() + " takes one file, not also " + word + ".");
        else
            request.file = word;
    }
    return base::Nothing{};
}

base::Result<ExerciseTask> task_of(Arguments const& arguments) {
    std::string const name = arguments.empty() ? "" : arguments.front();
    if (name == "make") return ExerciseTask::Make;
    if (name == "seal") return ExerciseTask::Seal;
    if (name == "open") return ExerciseTask::Open;
    return not_understood(name.empty() ? "gloss exercise needs to know what to do: make, seal or open."
                                       : "gloss exercise can make, seal and open, not \"" + name + "\".");
}

base::Error unknown_name(std::string_view name) {
    return {base::ErrorCode::Invalid,
            "The scheme of this file has neither a type nor a link \"" + std::string(name) + "\"."};
}

base::Result<model::Ask> ask_of(std::string const& words, model::Schema const& schema) {
    model::Ask ask;
    std::size_t const slash = words.find('/');
    std::size_t const equals = words.find('=');
    std::string const name = words.substr(0, std::min(slash, equals));
    if (slash != std::string::npos) {
        ask.relation = name;
        ask.each = words.substr(slash + 1);
        if (schema.find_relation(name) == nullptr) return unknown_name(name);
        if (schema.find_type(ask.each) == nullptr) return unknown_name(ask.each);
        return ask;
    }
    if (equals != std::string::npos) {
        ask.min = whole_number(std::string_view(words).substr(equals + 1));
        if (!ask.min) return not_understood("--ask " + name + "= needs a whole number after it.");
    }
    if (schema.find_type(name) != nullptr)
        ask.type = name;
    else if (schema.find_relation(name) != nullptr)
        ask.relation = name;
    else
        return unknown_name(name);
    return ask;
}

void hide_attribute(model::Hidden& hidden, std::string const& type, std::string const& attribute) {
    auto known = std::find_if(hidden.attributes.begin(), hidden.attributes.end(),
                              [&](model::HiddenAttributes const& each) { return each.type == type; });
    if (known == hidden.attributes.end()) known = hidden.attributes.insert(known, {type, {}});
    known->attributes.push_back(attribute);
}

base::Status hide(model::Hidden& hidden, std::string const& name, model::Schema const& schema) {
    if (schema.find_type(name) != nullptr)
        hidden.types.push_back(name);
    else if (schema.find_relation(name) != nullptr)
        hidden.relations.push_back(name);
    else if (std::size_t const dot = name.find('.'); dot != std::string::npos)
        hide_attribute(hidden, name.substr(0, dot), name.substr(dot + 1));
    else
        return unknown_name(name);
    return base::Nothing{};
}

} // namespace

base::Result<ExerciseRequest> understand_exercise(Arguments const& arguments) {
    ExerciseRequest request;
    request.task = TRY(task_of(arguments));
    request.exercise.suggestions = "off";
    request.exercise.blind = true;
    TRY(take_words(request, arguments));
    if (request.file.empty())
        return not_understood("gloss exercise " + arguments.front() + " needs the name of a file.");
    if (request.task == ExerciseTask::Seal && request.key.empty())
        return not_understood("gloss exercise seal needs the reference: --key reference.gloss.json.");
    if (request.passphrase && !request.passphrase_file.empty())
        return not_understood("A passphrase is given by --passphrase or by --passphrase-file, not by both.");
    if (request.task == ExerciseTask::Open && !request.passphrase && request.passphrase_file.empty())
        return not_understood("gloss exercise open needs the passphrase: --passphrase \"four words of it\".");
    return request;
}

base::Result<model::Exercise> exercise_for(ExerciseRequest const& request, model::Schema const& schema) {
    model::Exercise exercise = request.exercise;
    for (std::string const& words : request.ask) exercise.ask.push_back(TRY(ask_of(words, schema)));
    for (std::string const& name : request.hide) TRY(hide(exercise.hidden, name, schema));
    return exercise;
}

} // namespace cli
