#include "cli/agree_request.h"

#include "cli/whole_number.h"

namespace cli {

namespace {

constexpr std::uint64_t kMaximumSamples = 100'000;

base::Error not_understood(std::string message) {
    return {base::ErrorCode::Invalid, std::move(message)};
}

bool takes_a_word(std::string const& option) {
    return option == "--key" || option == "--by" || option == "--cases" || option == "--samples" || option == "--seed";
}

base::Status set_with_word(AgreeRequest& request, std::string const& option, std::string const& word) {
    if (option == "--key") request.key = word;
    if (option == "--cases") request.cases = word;
    if (option == "--by" && word != "type")
        return not_understood(R"(gloss agree --by knows "type" only, not ")" + word + "\".");
    if (option == "--by") request.by_type = true;
    if (option != "--samples" && option != "--seed") return base::Nothing{};
    auto const number = whole_number(word);
    if (!number) return not_understood("gloss agree " + option + " needs a whole number, not \"" + word + "\".");
    if (option == "--seed") request.seed = *number;
    if (option == "--seed") return base::Nothing{};
    if (*number == 0 || *number > kMaximumSamples)
        return not_understood("gloss agree --samples needs a number from 1 to " + std::to_string(kMaximumSamples) +
                              ".");
    request.samples = static_cast<std::uint32_t>(*number);
    return base::Nothing{};
}

base::Status set(AgreeRequest& request, std::string const& word) {
    if (word == "--json")
        request.json = true;
    else if (word == "--class")
        request.whole_class = true;
    else if (word == "--gamma")
        request.gamma = WhenGamma::Always;
    else if (word == "--no-gamma")
        request.gamma = WhenGamma::Never;
    else if (word == "-")
        request.from_standard_input = true;
    else if (word.starts_with("-"))
        return not_understood("gloss agree has no option " + word + ". gloss agree --help shows how it is called.");
    else
        request.files.push_back(word);
    return base::Nothing{};
}

} // namespace

base::Result<AgreeRequest> understand_agree(Arguments const& arguments) {
    AgreeRequest request;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const& word = arguments[i];
        if (!takes_a_word(word)) {
            TRY(set(request, word));
            continue;
        }
        if (i + 1 == arguments.size()) return not_understood("gloss agree " + word + " needs a word after it.");
        TRY(set_with_word(request, word, arguments[++i]));
    }
    if (request.from_standard_input && !request.files.empty())
        return not_understood("gloss agree takes either files or - for standard input, not both.");
    return request;
}

} // namespace cli
