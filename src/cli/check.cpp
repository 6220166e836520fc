#include <algorithm>

#include "cli/commands.h"
#include "formats/gloss_json.h"

namespace cli {

namespace {

enum class Strictness : std::uint8_t { WarningsPass, WarningsAreErrors };

struct Tally {
    std::size_t errors = 0;
    std::size_t warnings = 0;
};

struct Request {
    Strictness strictness = Strictness::WarningsPass;
    std::vector<std::string> files;
};

// FILE:LINE: /json/path: sentence (at byte N). The path of the whole file is "/".
std::string line_of(std::string const& file, formats::FileFinding const& finding, bool is_warning) {
    return file + ":" + std::to_string(finding.line) + ": " + (finding.path.empty() ? "/" : finding.path) + ": " +
           (is_warning ? "Warning: " : "") + finding.message + " (at byte " + std::to_string(finding.offset) + ")\n";
}

std::string counted(std::size_t count, std::string_view what) {
    return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

Tally check_bytes(std::string const& file, std::string_view bytes, Strictness strictness, Output const& output) {
    Tally tally;
    for (formats::FileFinding const& finding : formats::check_gloss(bytes)) {
        bool const is_warning =
            finding.level == formats::FindingLevel::Warning && strictness == Strictness::WarningsPass;
        tally.errors += is_warning ? 0 : 1;
        tally.warnings += is_warning ? 1 : 0;
        output.out(line_of(file, finding, is_warning));
    }
    return tally;
}

bool check_file(std::string const& file, Strictness strictness, Output const& output) {
    auto const bytes = read_file(file);
    if (!bytes) {
        output.error(bytes.error().message + "\n");
        return false;
    }
    Tally const tally = check_bytes(file, bytes.value(), strictness, output);
    if (tally.errors + tally.warnings == 0)
        output.error(file + ": nothing is wrong.\n");
    else
        output.error(file + ": " + counted(tally.errors, "error") + ", " + counted(tally.warnings, "warning") + ".\n");
    return tally.errors == 0;
}

base::Result<Request> understand(Arguments const& arguments) {
    Request request;
    for (std::string const& word : arguments) {
        if (word == "--strict")
            request.strictness = Strictness::WarningsAreErrors;
        else if (word.starts_with("--"))
            return base::Error{base::ErrorCode::Invalid,
                               "gloss check has no option " + word + ". gloss --help shows how it is called."};
        else
            request.files.push_back(word);
    }
    if (request.files.empty())
        return base::Error{base::ErrorCode::Invalid,
                           "gloss check needs the name of a file: gloss check story.gloss.json"};
    return request;
}

} // namespace

int check(Arguments const& arguments, Output const& output) {
    auto const request = understand(arguments);
    if (!request) {
        output.error(request.error().message + "\n");
        return kNotUnderstood;
    }
    auto const& [strictness, files] = request.value();
    bool fine = true;
    for (std::string const& file : files) fine = check_file(file, strictness, output) && fine;
    return fine ? kFine : kSomethingWrong;
}

} // namespace cli
