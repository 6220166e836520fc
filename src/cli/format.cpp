#include "cli/commands.h"
#include "formats/gloss_json.h"

namespace cli {

namespace {

base::Result<std::string> canonical(std::string const& path) {
    std::string const bytes = TRY(read_file(path));
    auto read = formats::read_gloss(bytes);
    if (!read) return base::Error{read.error().code, path + ": " + read.error().message, read.error().offset};
    return formats::write_gloss(read.value().project);
}

} // namespace

int format(Arguments const& arguments, Output const& output) {
    if (arguments.size() != 1) {
        output.error("gloss format needs the name of one file: gloss format story.gloss.json\n");
        return kNotUnderstood;
    }
    auto const bytes = canonical(arguments.front());
    if (!bytes) {
        output.error(bytes.error().message + "\n");
        return kSomethingWrong;
    }
    output.out(bytes.value());
    return kFine;
}

} // namespace cli
