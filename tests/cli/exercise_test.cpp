#include "command_line.h"

#include "formats/exercise_block.h"
#include "formats/gloss_json.h"

using namespace command_line;

namespace {

std::string sample() {
    return source("assets/sample.gloss.json");
}

model::Project read(std::string const& bytes) {
    auto read = formats::read_gloss(bytes);
    CHECK_MESSAGE(read.is_ok(), (read ? "" : read.error().message));
    return read ? std::move(read.value().project) : model::Project();
}

model::Exercise block(model::Project const& project) {
    auto exercise = formats::read_exercise(project.header.exercise_json);
    CHECK(exercise.is_ok());
    return exercise ? exercise.release_value() : model::Exercise();
}

std::string made() {
    return run({"exercise", "make", sample(), "--ask", "Claim=5"}).out;
}

} // namespace

TEST_CASE("exercise make writes an exercise with everything that it was told, which gloss check has nothing against") {
    std::string const example = read(text_of(sample())).spans[0].id;
    Ran const ran = run({"exercise", "make",        sample(),    "--instructions", "Mark who says what.",
                         "--ask",    "Claim=5",     "--ask",     "says/Claim",     "--ask",
                         "Source",   "--ask",       "cued_by=2", "--hide",         "Hedge",
                         "--hide",   "Claim.check", "--range",   "0-900",          "--minutes",
                         "20",       "--example",   example});
    CHECK(ran.code == 0);
    CHECK(ran.error.empty());
    model::Project const project = read(ran.out);
    model::Exercise const exercise = block(project);
    CHECK(project.header.kind == "exercise");
    CHECK(project.spans.size() == 1);
    CHECK(exercise.instructions == "Mark who says what.");
    CHECK(exercise.ask ==
          std::vector<model::Ask>{
              {"Claim", 5, "", ""}, {"", {}, "says", "Claim"}, {"Source", {}, "", ""}, {"", 2, "cued_by", ""}});
    CHECK(exercise.hidden.types == std::vector<std::string>{"Hedge"});
    CHECK(exercise.hidden.attributes == std::vector<model::HiddenAttributes>{{"Claim", {"check"}}});
    CHECK(exercise.ranges == std::vector<unicode::Range>{unicode::range(0, 900)});
    CHECK(exercise.minutes == 20);
    CHECK(exercise.blind);
    CHECK_FALSE(exercise.allows_suggestions());
    Scratch const file(ran.out);
    CHECK(run({"check", file.path()}).code == 0);
}

TEST_CASE("exercise seal and open give the reference back, article included") {
    Scratch const exercise(made());
    Scratch const sealed_file("");
    Ran const seal = run({"exercise", "seal", exercise.path(), "--key", sample(), "--passphrase", "walnut tiger", "-o",
                          sealed_file.path()});
    CHECK(seal.code == 0);
    CHECK(seal.out.empty());
    CHECK(seal.error.empty());
    CHECK(block(read(text_of(sealed_file.path()))).sealed_key.has_value());
    CHECK(text_of(sealed_file.path()).find("walnut") == std::string::npos);

    Ran const open = run({"exercise", "open", sealed_file.path(), "--passphrase", "walnut tiger"});
    CHECK(open.code == 0);
    model::Project const key = read(open.out);
    model::Project const reference = read(text_of(sample()));
    CHECK(key.header.kind == "key");
    CHECK(key.spans == reference.spans);
    CHECK(key.relations == reference.relations);
    CHECK(key.article == reference.article);
    Scratch const words("walnut tiger\nsecond line\n");
    CHECK(run({"exercise", "open", sealed_file.path(), "--passphrase-file", words.path()}).out == open.out);

    Scratch const kept("as it was");
    Ran const wrong = run({"exercise", "open", sealed_file.path(), "--passphrase", "walnut", "-o", kept.path()});
    CHECK(wrong.code == 1);
    CHECK(contains(wrong.error, sealed_file.path() + ": These words do not open the key."));
    CHECK(text_of(kept.path()) == "as it was");
}

TEST_CASE("exercise seal proposes four words where none are given, and says them once") {
    Scratch const exercise(made());
    Ran const seal = run({"exercise", "seal", exercise.path(), "--key", sample()});
    CHECK(seal.code == 0);
    std::string const begin = "The key opens with: ";
    CHECK(contains(seal.error, begin));
    std::size_t const end = seal.error.find('\n');
    if (!seal.error.starts_with(begin) || end == std::string::npos) return;
    std::string const words = seal.error.substr(begin.size(), end - begin.size());
    CHECK(seal.out.find(words) == std::string::npos);
    Scratch const sealed_file(seal.out);
    CHECK(run({"exercise", "open", sealed_file.path(), "--passphrase", words}).code == 0);
}

TEST_CASE("exercise says what does not fit the file") {
    auto const says = [](std::vector<std::string> words, std::string const& sentence) {
        words.insert(words.begin(), "exercise");
        Ran const ran = run(words);
        CHECK(ran.code == 1);
        CHECK(ran.out.empty());
        CHECK(contains(ran.error, sentence));
    };
    says({"make", "/nowhere.gloss.json"}, "/nowhere.gloss.json cannot be read");
    says({"make", sample(), "--ask", "Clam"}, "has neither a type nor a link \"Clam\"");
    says({"make", sample(), "--ask", "sings/Claim"}, "\"sings\"");
    says({"make", sample(), "--hide", "Smell"}, "\"Smell\"");
    says({"make", sample(), "--hide", "Claim.smell"}, "has no attribute");
    says({"make", sample(), "--example", "s-gone"}, "to be a worked example");
    says({"make", sample(), "--range", "0-999999"}, "has no stretch from 0 to 999999");
    says({"make", sample(), "--ask", "Claim", "--hide", "Claim"}, "cannot be asked for and hidden at once");
    says({"seal", sample(), "--key", sample()}, "holds no exercise");
    says({"open", sample(), "--passphrase", "x"}, "holds no exercise");
    Scratch const exercise(made());
    says({"open", exercise.path(), "--passphrase", "x"}, "There is no key in this exercise.");
    says({"seal", exercise.path(), "--key", source("tests/formats/data/everything.gloss.json")}, "about another text");
    says({"seal", exercise.path(), "--key", sample(), "--passphrase", " "}, "needs a passphrase");
}

TEST_CASE("exercise that is not understood has the code 2 and shows the way to the help") {
    auto const refuses = [](std::vector<std::string> words, std::string const& sentence) {
        words.insert(words.begin(), "exercise");
        Ran const ran = run(words);
        CHECK(ran.code == 2);
        CHECK(contains(ran.error, sentence));
        CHECK(contains(ran.error, "gloss exercise --help"));
    };
    refuses({}, "make, seal or open");
    refuses({"bake"}, "\"bake\"");
    refuses({"make"}, "needs the name of a file");
    refuses({"make", "a.json", "b.json"}, "takes one file");
    refuses({"make", sample(), "--ask"}, "--ask needs a word after it");
    refuses({"make", sample(), "--minutes", "many"}, "--minutes needs a whole number");
    refuses({"make", sample(), "--range", "9-3"}, "--range needs two places");
    refuses({"make", sample(), "--suggestions", "some"}, "on or off");
    refuses({"make", sample(), "--key", "x"}, "has no option --key");
    refuses({"seal", sample()}, "needs the reference");
    refuses({"open", sample()}, "needs the passphrase");
    refuses({"open", sample(), "--passphrase", "x", "--passphrase-file", "y"}, "not by both");
}

TEST_CASE("the help of exercise names every option that there is") {
    std::string const help = run({"exercise", "--help"}).out;
    CHECK(run({"exercise", "seal", "--help"}).out == help);
    for (char const* option : {"--instructions", "--ask", "--hide", "--range", "--example", "--minutes",
                               "--suggestions", "--not-blind", "--key", "--passphrase ", "--passphrase-file", "-o"})
        contains(help, option);
}

TEST_CASE("the program itself makes, seals and opens") {
    if (!has_program()) return;
    Scratch const exercise("");
    Scratch const sealed_file("");
    CHECK(run_program("exercise make " + sample() + " --ask Claim=3 -o " + exercise.path()).code == 0);
    CHECK(run_program("exercise seal " + exercise.path() + " --key " + sample() + " --passphrase 'one two' -o " +
                      sealed_file.path())
              .code == 0);
    Ran const open = run_program("exercise open " + sealed_file.path() + " --passphrase-file - < /dev/null");
    CHECK(open.code == 1);
    CHECK(contains(open.error, "Type the words"));
    CHECK(run_program("exercise open " + sealed_file.path() + " --passphrase 'one two'").code == 0);
}
