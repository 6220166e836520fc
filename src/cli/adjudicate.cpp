#include <algorithm>
#include <optional>
#include <utility>

#include "agree/adjudication.h"
#include "cli/class_files.h"
#include "formats/gloss_json.h"

namespace cli {

namespace {

struct Request {
    ClassRequest files;
    std::string from = "majority";
    std::optional<std::string> out;
};

base::Error not_understood(std::string message) {
    return {base::ErrorCode::Invalid, std::move(message)};
}

base::Result<Request> understand(Arguments const& arguments) {
    Request request;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const& word = arguments[i];
        bool const takes_a_word = word == "-o" || word == "--from";
        if (takes_a_word && i + 1 == arguments.size())
            return not_understood("gloss adjudicate " + word + " needs a word after it.");
        if (word == "-o")
            request.out = arguments[++i];
        else if (word == "--from")
            request.from = arguments[++i];
        else if (word == "--reanchor")
            request.files.reanchor = true;
        else if (word.starts_with("-"))
            return not_understood("gloss adjudicate has no option " + word +
                                  ". gloss adjudicate --help shows how it is called.");
        else
            request.files.files.push_back(word);
    }
    if (request.files.files.empty())
        return not_understood("gloss adjudicate needs the names of files about one article: gloss adjudicate "
                              "ana.gloss.json ben.gloss.json -o key.gloss.json");
    return request;
}

// The reader whose file or name this is.
std::optional<std::uint32_t> reader_called(ClassFiles const& all, std::string const& name) {
    for (std::uint32_t reader = 0; reader < all.table.rows.size(); ++reader) {
        agree::PileFile const& file = all.pile.files()[all.table.rows[reader].file];
        if (file.hand_in.name == name || file.person() == name) return reader;
    }
    return std::nullopt;
}

// The latest change of any file, so that the same files give the same times.
std::string latest_change(ClassFiles const& all) {
    std::string latest;
    for (std::size_t const file : all.pile.readers())
        latest = std::max(latest, all.pile.files()[file].hand_in.modified);
    return latest;
}

base::Result<std::string> key_bytes(Request const& request, ClassFiles const& all, Output const& output) {
    agree::ClassWork work{&all.table.study, &all.places, {}, all.pile.common()};
    for (std::size_t const file : all.pile.readers()) work.projects.push_back(all.pile.files()[file].project);
    auto start = agree::KeyStart::Majority;
    std::optional<std::uint32_t> reader;
    if (request.from == "nothing") start = agree::KeyStart::Nothing;
    if (request.from != "nothing" && request.from != "majority") {
        start = agree::KeyStart::OneReader;
        reader = reader_called(all, request.from);
        if (!reader)
            return base::Error{base::ErrorCode::NotFound,
                               "--from " + request.from +
                                   ": None of the files that take part is called so. Give \"majority\", \"nothing\", "
                                   "or one of the files."};
    }
    base::IdentifierSource ids;
    model::Author const author{ids.next(base::IdentifierKind::Annotator), latest_change(all)};
    model::Project key = agree::begin_key(work, start, reader, ids, author);
    model::Annotator who;
    who.id = author.id;
    who.name = "Adjudication";
    key.header.annotators.push_back(std::move(who));
    model::sort_canonically(key);
    std::size_t const open = agree::places_to_settle(all.places, agree::kAllTypes).size();
    output.error(std::to_string(key.spans.size()) + " marks and " + std::to_string(key.relations.size()) +
                 " links from " + std::to_string(work.projects.size()) + " readers; they differ in " +
                 std::to_string(open) + (open == 1 ? " place.\n" : " places.\n"));
    return formats::write_gloss(key);
}

} // namespace

int adjudicate(Arguments const& arguments, Output const& output) {
    auto const request = understand(arguments);
    if (!request) {
        output.error(request.error().message + "\n");
        return kNotUnderstood;
    }
    auto const all = read_class(request.value().files, output);
    auto const bytes = all ? key_bytes(request.value(), all.value(), output) : base::Result<std::string>(all.error());
    base::Status const done =
        bytes ? write_out(request.value().out, bytes.value(), output) : base::Status(bytes.error());
    if (!done) output.error(done.error().message + "\n");
    return done && all.value().is_fine ? kFine : kSomethingWrong;
}

} // namespace cli
