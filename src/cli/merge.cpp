#include "model/merge.h"

#include <optional>

#include "cli/commands.h"
#include "formats/gloss_json.h"
#include "model/compare.h"

namespace cli {

namespace {

struct Request {
    std::vector<std::string> files;
    std::optional<std::string> out;
};

base::Error not_understood(std::string message) {
    return {base::ErrorCode::Invalid, std::move(message)};
}

base::Result<Request> understand(Arguments const& arguments) {
    Request request;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const& word = arguments[i];
        if (word == "-o" && i + 1 < arguments.size())
            request.out = arguments[++i];
        else if (word == "-o")
            return not_understood("gloss merge -o needs the name of the file to write.");
        else if (word.starts_with("-"))
            return not_understood("gloss merge has no option " + word + ". gloss merge --help shows how it is called.");
        else
            request.files.push_back(word);
    }
    if (request.files.size() < 2)
        return not_understood("gloss merge needs the names of two files or more: gloss merge ana.gloss.json "
                              "ben.gloss.json -o both.gloss.json");
    return request;
}

// The same files give the same bytes: what they were last changed at is the time of the merge.
model::Author author_for(model::Project const& ours, model::Project const& theirs) {
    bool const is_ours = model::is_later_time(ours.header.modified, theirs.header.modified);
    return {ours.header.annotator, is_ours ? ours.header.modified : theirs.header.modified};
}

base::Status take_in(model::Project& merged, std::string const& file, Output const& output) {
    model::Project const theirs = TRY(read_project(file));
    auto merge = model::merge(merged, theirs, author_for(merged, theirs));
    if (!merge) return base::Error{merge.error().code, file + ": " + merge.error().message};
    TRY(model::apply(merged, merge.value().edit));
    output.error(file + ": " + in_words(merge.value().report) + "\n");
    return base::Nothing{};
}

base::Result<std::string> merged_bytes(std::vector<std::string> const& files, Output const& output) {
    model::Project merged = TRY(read_project(files.front()));
    for (std::size_t i = 1; i < files.size(); ++i) TRY(take_in(merged, files[i], output));
    return formats::write_gloss(merged);
}

} // namespace

int merge(Arguments const& arguments, Output const& output) {
    auto const request = understand(arguments);
    if (!request) {
        output.error(request.error().message + "\n");
        return kNotUnderstood;
    }
    auto const bytes = merged_bytes(request.value().files, output);
    base::Status const done =
        bytes ? write_out(request.value().out, bytes.value(), output) : base::Status(bytes.error());
    if (!done) output.error(done.error().message + "\n");
    return done ? kFine : kSomethingWrong;
}

} // namespace cli
