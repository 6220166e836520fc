#include <cstdio>
#include <ctime>

#include "base/time.h"
#include "cli/exercise_request.h"
#include "formats/exercise_block.h"
#include "formats/passphrase.h"
#include "formats/sealed_key.h"
#include "model/handing.h"

namespace cli {

namespace {

base::Error about(std::string const& file, base::Error error) {
    error.message = file + ": " + error.message;
    return error;
}

std::string now() {
    return base::format_rfc3339(std::time(nullptr));
}

base::Result<model::Project> made(ExerciseRequest const& request) {
    model::Project const from = TRY(read_project(request.file));
    auto exercise = exercise_for(request, from.schema);
    if (!exercise) return about(request.file, exercise.release_error());
    base::IdentifierSource ids;
    auto project = formats::make_exercise(from, exercise.release_value(), ids, now());
    if (!project) return about(request.file, project.release_error());
    return project;
}

// Nothing where none was given.
base::Result<std::optional<std::string>> passphrase_of(ExerciseRequest const& request) {
    if (request.passphrase) return request.passphrase;
    if (request.passphrase_file.empty()) return std::optional<std::string>();
    std::string line;
    if (request.passphrase_file == "-")
        for (int sign = 0; (sign = std::getchar()) != EOF && sign != '\n';) line += static_cast<char>(sign);
    else
        line = TRY(read_file(request.passphrase_file));
    return std::optional<std::string>(line.substr(0, line.find('\n')));
}

base::Result<model::Exercise> block_of(std::string const& file, model::Project const& project) {
    if (project.header.exercise_json.empty())
        return base::Error{base::ErrorCode::Invalid,
                           file + ": This file holds no exercise. gloss exercise make makes one."};
    auto exercise = formats::read_exercise(project.header.exercise_json);
    if (!exercise) return about(file, exercise.release_error());
    return exercise;
}

base::Result<model::Project> sealed(ExerciseRequest const& request, Output const& output) {
    model::Project project = TRY(read_project(request.file));
    model::Exercise exercise = TRY(block_of(request.file, project));
    model::Project const reference = TRY(read_project(request.key));
    if (reference.article.sha256 != project.article.sha256)
        return base::Error{base::ErrorCode::Invalid, request.key + ": This reference is about another text than " +
                                                         request.file + ". Only one on the same text can be sealed."};
    auto const given = TRY(passphrase_of(request));
    std::string const passphrase = given ? *given : formats::propose_passphrase();
    base::IdentifierSource ids;
    formats::KeySealing sealing(model::as_key(reference, ids, now()), passphrase);
    auto seal = base::run(sealing);
    if (!seal) return seal.release_error();
    exercise.sealed_key = seal.release_value();
    project.header.exercise_json = formats::write_exercise(exercise);
    if (!given) output.error("The key opens with: " + passphrase + "\nWrite it down: it is nowhere else.\n");
    return project;
}

base::Result<model::Project> opened(ExerciseRequest const& request) {
    model::Project const project = TRY(read_project(request.file));
    model::Exercise const exercise = TRY(block_of(request.file, project));
    if (!exercise.sealed_key)
        return base::Error{base::ErrorCode::NotFound, request.file + ": There is no key in this exercise."};
    auto const passphrase = TRY(passphrase_of(request));
    formats::KeyOpening opening(*exercise.sealed_key, project.article, passphrase.value_or(""));
    auto key = base::run(opening);
    if (!key) return about(request.file, key.release_error());
    return key;
}

base::Status carry_out(ExerciseRequest const& request, Output const& output) {
    switch (request.task) {
    case ExerciseTask::Make: return write_out(request.out, formats::write_gloss(TRY(made(request))), output);
    case ExerciseTask::Seal: return write_out(request.out, formats::write_gloss(TRY(sealed(request, output))), output);
    case ExerciseTask::Open: return write_out(request.out, formats::write_gloss(TRY(opened(request))), output);
    }
    return base::Nothing{};
}

} // namespace

int exercise(Arguments const& arguments, Output const& output) {
    if (arguments.size() > 1 && (arguments[1] == "--help" || arguments[1] == "-h"))
        return run({"exercise", "--help"}, output);
    auto const request = understand_exercise(arguments);
    if (!request) {
        output.error(request.error().message + "\n");
        return kNotUnderstood;
    }
    auto const done = carry_out(request.value(), output);
    if (!done) output.error(done.error().message + "\n");
    return done ? kFine : kSomethingWrong;
}

} // namespace cli
