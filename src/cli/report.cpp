#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "agree/class_report.h"
#include "agree/feedback.h"
#include "cli/class_files.h"
#include "formats/exercise_block.h"
#include "formats/gloss_json.h"
#include "formats/zip_archive.h"

namespace cli {

namespace {

struct Request {
    ClassRequest files;
    std::optional<std::string> out;
    std::optional<std::string> csv;
    std::optional<std::string> feedback;
    std::string note;
};

base::Error not_understood(std::string message) {
    return {base::ErrorCode::Invalid, std::move(message)};
}

bool takes_a_word(std::string const& option) {
    return option == "-o" || option == "--csv" || option == "--feedback" || option == "--key" || option == "--note";
}

void set_with_word(Request& request, std::string const& option, std::string const& word) {
    if (option == "-o") request.out = word;
    if (option == "--csv") request.csv = word;
    if (option == "--feedback") request.feedback = word;
    if (option == "--key") request.files.key = word;
    if (option == "--note") request.note = word;
}

base::Result<Request> understand(Arguments const& arguments) {
    Request request;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const& word = arguments[i];
        if (takes_a_word(word) && i + 1 == arguments.size())
            return not_understood("gloss report " + word + " needs a word after it.");
        if (takes_a_word(word))
            set_with_word(request, word, arguments[++i]);
        else if (word == "--anonymous")
            request.files.anonymous = true;
        else if (word == "--reanchor")
            request.files.reanchor = true;
        else if (word.starts_with("-"))
            return not_understood("gloss report has no option " + word +
                                  ". gloss report --help shows how it is called.");
        else
            request.files.files.push_back(word);
    }
    if (request.files.files.empty())
        return not_understood("gloss report needs the names of files about one article: gloss report *.gloss.json "
                              "--key key.gloss.json -o class.html");
    return request;
}

std::string file_name(std::string const& path) {
    return path.substr(path.find_last_of("/\\") + 1);
}

// Two students may have called their files the same.
std::string unused(std::string name, std::set<std::string>& used) {
    std::string const stem = name;
    for (int number = 2; !used.insert(name).second; ++number) name = std::to_string(number) + "-" + stem;
    return name;
}

base::Result<std::string> feedback_of(ClassFiles const& all, std::string const& note) {
    if (!all.pile.key())
        return base::Error{base::ErrorCode::Invalid,
                           "Feedback needs a key: --key FILE, or a file of kind \"key\" among the files."};
    model::Project const& key = *all.pile.files()[*all.pile.key()].project;
    base::IdentifierSource ids;
    formats::ZipWriting archive;
    std::set<std::string> used;
    for (std::size_t const at : all.pile.readers()) {
        agree::PileFile const& file = all.pile.files()[at];
        std::string const now = std::max(file.hand_in.modified, key.header.modified);
        model::Exercise const asked = formats::exercise_or_none(file.project->header.exercise_json);
        archive.add(unused("feedback-" + file_name(file.hand_in.name), used),
                    formats::write_gloss(agree::feedback_for(*file.project, key, asked, note, ids, now)));
    }
    return archive.finish();
}

base::Status write_all(Request const& request, ClassFiles const& all, Output const& output) {
    agree::ClassReport const report{&all.pile, &all.table, &all.places, request.files.anonymous, ""};
    if (request.feedback) {
        std::string const archive = TRY(feedback_of(all, request.note));
        TRY(write_file(*request.feedback, archive));
    }
    if (request.csv) TRY(write_file(*request.csv, agree::report_csv(report)));
    if (request.out) TRY(write_file(*request.out, agree::report_html(report)));
    if (!request.out && !request.csv && !request.feedback) output.out(agree::report_html(report));
    return base::Nothing{};
}

} // namespace

int report(Arguments const& arguments, Output const& output) {
    auto const request = understand(arguments);
    if (!request) {
        output.error(request.error().message + "\n");
        return kNotUnderstood;
    }
    auto const all = read_class(request.value().files, output);
    base::Status const done = all ? write_all(request.value(), all.value(), output) : base::Status(all.error());
    if (!done) output.error(done.error().message + "\n");
    return done && all.value().is_fine ? kFine : kSomethingWrong;
}

} // namespace cli
