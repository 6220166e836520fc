#include <utility>

#include "cli/agree_cases.h"
#include "cli/agree_request.h"
#include "cli/agree_results.h"
#include "cli/agree_stream.h"

namespace cli {

namespace {

int refuse(std::string const& sentence, Output const& output) {
    output.error(sentence + "\n");
    return kNotUnderstood;
}

int agree_cases(std::string const& path, Output const& output) {
    auto const bytes = read_file(path);
    if (!bytes) return refuse(bytes.error().message, output);
    auto const measured = measure_cases(bytes.value());
    if (!measured) return refuse(path + ": " + measured.error().message, output);
    output.out(measured.value());
    return kFine;
}

int agree_files(AgreeRequest const& request, Output const& output) {
    Piles piles;
    if (request.key) {
        auto const added = piles.add_key(*request.key);
        if (!added) return refuse(added.error().message, output);
    }
    for (std::string const& file : request.files) piles.add_file(file);
    AgreeResults const results = results_of(piles.main_pile(), request);
    bool is_fine = true;
    for (SetApart const& file : results.pile.apart) {
        output.error(file.why + "\n");
        is_fine = is_fine && file.apart != agree::Apart::Broken;
    }
    for (std::string const& note : results.pile.notes) output.error(note + "\n");
    if (results.comparison.pairs.empty())
        output.error("There are not two files about one text left to compare, or one and a key.\n");
    if (request.json)
        output.out(results_as_json(results, request));
    else if (!results.comparison.pairs.empty())
        output.out(results_as_table(results, request));
    return is_fine && !results.comparison.pairs.empty() ? kFine : kSomethingWrong;
}

} // namespace

int agree(Arguments const& arguments, Output const& output) {
    auto const request = understand_agree(arguments);
    if (!request) return refuse(request.error().message, output);
    if (request.value().cases) return agree_cases(*request.value().cases, output);
    if (request.value().from_standard_input) return agree_stream(lines_of_standard_input(), request.value(), output);
    if (request.value().files.empty())
        return refuse("gloss agree needs the names of files about one article: gloss agree ana.gloss.json "
                      "ben.gloss.json --json, or - to read them from standard input.",
                      output);
    return agree_files(request.value(), output);
}

} // namespace cli
