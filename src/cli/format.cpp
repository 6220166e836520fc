#include "cli/commands.h"
#include "formats/library_file.h"

namespace cli {

namespace {

base::Result<std::string> canonical(std::string const& path) {
    std::string const bytes = TRY(read_file(path));
    auto canonical = formats::canonical_bytes(bytes);
    if (!canonical)
        return base::Error{canonical.error().code, path + ": " + canonical.error().message, canonical.error().offset};
    return canonical;
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
