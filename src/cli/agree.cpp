#include "cli/agree_cases.h"
#include "cli/commands.h"

namespace cli {

int agree(Arguments const& arguments, Output const& output) {
    auto const refuse = [&](std::string const& sentence) {
        output.error(sentence + "\n");
        return kNotUnderstood;
    };
    if (arguments.size() != 2 || arguments[0] != "--cases")
        return refuse("gloss agree needs the name of a list of cases: gloss agree --cases cases.json");
    auto const bytes = read_file(arguments[1]);
    if (!bytes) return refuse(bytes.error().message);
    auto const measured = measure_cases(bytes.value());
    if (!measured) return refuse(arguments[1] + ": " + measured.error().message);
    output.out(measured.value());
    return kFine;
}

} // namespace cli
