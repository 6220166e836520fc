#include "files.h"

#include "formats/exercise_block.h"
#include "model/handing.h"

namespace {

// Everything that file-format.md says of the block, with members at every level that this version does not know.
constexpr char const* kBlock =
    R"({"id":"e-1","instructions":"Mark who says what.","minutes":20,"ranges":[[0,210]],"ask":[{"type":"Claim","min":5},{"relation":"says","each":"Claim","hint":{"a":1e400}}],"hidden":{"types":["Hedge"],"attributes":{"Claim":["worth","check"]},"relations":["about"],"tone":null},"suggestions":"off","blind":true,"examples":["s-1"],"sealed_key":{"kdf":"Argon2id","memory_kib":65536,"passes":3,"salt":"AA==","cipher":"XChaCha20-Poly1305","nonce":"AA==","data":"AA==","note":[1.50]},"colour":"red"})";

model::Exercise read(std::string const& json) {
    auto result = formats::read_exercise(json);
    CHECK_MESSAGE(result.is_ok(), (result ? std::string() : result.error().message));
    return result ? result.release_value() : model::Exercise();
}

model::Project sample() {
    return opened(file_text("assets/sample.gloss.json"));
}

} // namespace

TEST_CASE("the exercise block is read as a value and written as it was, unknown members included") {
    model::Exercise const exercise = read(kBlock);
    CHECK(exercise.id == "e-1");
    CHECK(exercise.minutes == 20);
    CHECK(exercise.ranges == std::vector<unicode::Range>{unicode::range(0, 210)});
    CHECK(exercise.ask.size() == 2);
    CHECK(exercise.ask[0].min == 5);
    CHECK_FALSE(exercise.ask[1].min.has_value());
    CHECK(exercise.hidden.attributes[0].attributes == std::vector<std::string>{"worth", "check"});
    CHECK_FALSE(exercise.allows_suggestions());
    CHECK(exercise.blind);
    CHECK(exercise.sealed_key.has_value());
    CHECK(formats::write_exercise(exercise) == kBlock);
    CHECK(read(formats::write_exercise(exercise)) == exercise);
}

TEST_CASE("no block, or an empty one, asks for nothing and forbids nothing") {
    CHECK(read("") == model::Exercise());
    CHECK(read("{}") == model::Exercise());
    CHECK(read("{}").allows_suggestions());
}

TEST_CASE("a block that is not what the format says is a sentence with its place") {
    auto const refuses = [](std::string const& json, std::string const& place) {
        auto const result = formats::read_exercise(json);
        CHECK_FALSE(result.is_ok());
        if (!result) CHECK(says(result.error().message, place));
    };
    refuses(R"({"minutes":"twenty"})", "/minutes");
    refuses(R"({"ranges":[[1,2,3]]})", "/ranges/0");
    refuses(R"({"ranges":[[5000000000,5000000001]]})", "/ranges/0");
    refuses(R"({"ask":[{"min":-1}]})", "/ask/0/min");
    refuses(R"({"hidden":{"attributes":{"Claim":"worth"}}})", "/hidden/attributes/Claim");
    refuses(R"({"examples":{}})", "/examples");
    refuses(R"(["exercise"])", "exercise");
}

TEST_CASE("a block that nests without end or counts beyond all bounds harms nothing") {
    std::string deep = R"({"x":)";
    for (int i = 0; i < 100'000; ++i) deep += '[';
    CHECK_FALSE(formats::read_exercise(deep).is_ok());
    CHECK_FALSE(formats::read_exercise(R"({"minutes":18446744073709551616})").is_ok());
    model::Exercise const huge =
        read(R"({"minutes":18446744073709551615,"ask":[{"type":"Claim","min":18446744073709551615}]})");
    CHECK(huge.ask[0].min == UINT64_MAX);
    CHECK(read(formats::write_exercise(huge)) == huge);
    std::string many = R"({"ask":[{})";
    for (int i = 0; i < 100'000; ++i) many += R"(,{"type":"Claim"})";
    CHECK(read(many + "]}").ask.size() == 100'001);
    for (std::size_t length = 1; length < std::string(kBlock).size(); ++length)
        CHECK_FALSE(formats::read_exercise(std::string(kBlock).substr(0, length)).is_ok());
}

TEST_CASE("an exercise is made of any document: emptied but for the worked examples, under new ids") {
    model::Project const from = sample();
    base::IdentifierSource ids(9);
    model::Exercise exercise;
    exercise.instructions = "Mark every claim.";
    exercise.ask = {{"Claim", 3, "", ""}};
    exercise.examples = {from.relations[0].from, from.relations[0].to};
    auto const made = formats::make_exercise(from, exercise, ids, "2026-11-22T15:00:00Z");
    CHECK(made.is_ok());
    if (!made) return;
    model::Project const& file = made.value();
    CHECK(file.header.kind == "exercise");
    CHECK(file.header.id != from.header.id);
    CHECK(file.header.note.empty());
    CHECK(file.article == from.article);
    CHECK(file.schema == from.schema);
    CHECK(file.spans.size() == 2);
    CHECK(file.relations.size() == 1);
    CHECK(file.orphans.empty());
    CHECK(read(file.header.exercise_json).id.substr(0, 2) == "e-");
    CHECK(read(file.header.exercise_json).ask == exercise.ask);

    std::string const bytes = formats::write_gloss(file);
    CHECK(opened(bytes) == file);
    for (auto const& finding : formats::check_gloss(bytes)) CHECK(finding.level == formats::FindingLevel::Warning);
}

TEST_CASE("an exercise that does not fit its document is not made, with a sentence") {
    model::Project const from = sample();
    base::IdentifierSource ids(9);
    auto const refuses = [&](auto change, std::string const& part) {
        model::Exercise exercise;
        change(exercise);
        auto const made = formats::make_exercise(from, exercise, ids, "2026-11-22T15:00:00Z");
        CHECK_FALSE(made.is_ok());
        if (!made) CHECK(says(made.error().message, part));
    };
    refuses([](auto& each) { each.ask = {{"Clam", 3, "", ""}}; }, "no type \u201CClam\u201D");
    refuses([](auto& each) { each.ask = {{"", {}, "sings", "Claim"}}; }, "no link \u201Csings\u201D");
    refuses([](auto& each) { each.hidden.attributes = {{"Claim", {"smell"}}}; }, "no attribute \u201Csmell\u201D");
    refuses([](auto& each) { each.examples = {"s-gone"}; }, "no mark \u201Cs-gone\u201D");
    refuses([](auto& each) { each.ranges = {unicode::range(0, 4'000'000)}; }, "no stretch from 0 to 4000000");
    refuses(
        [](auto& each) {
            each.ask = {{"Claim", 3, "", ""}};
            each.hidden.types = {"Claim"};
        },
        "cannot be asked for and hidden at once");
}

TEST_CASE("a student's copy has the block whole, whatever this version knows of it") {
    model::Project exercise = sample();
    exercise.header.kind = "exercise";
    exercise.header.exercise_json = kBlock;
    base::IdentifierSource ids(4);
    model::Project const copy =
        model::begin_exercise(exercise, {}, {"p-ben", "Ben", "student", {}}, ids, "2026-11-22T15:00:00Z");
    CHECK(copy.header.exercise_json == kBlock);
    CHECK(opened(formats::write_gloss(copy)).header.exercise_json == kBlock);
}
