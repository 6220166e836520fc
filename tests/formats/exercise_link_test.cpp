#include "files.h"

#include "formats/exercise_block.h"
#include "formats/exercise_link.h"

namespace {

model::Project exercise_of(std::string const& set) {
    base::IdentifierSource ids(3);
    model::Exercise asked;
    asked.instructions = "Mark every claim \u2013 and who makes it.";
    asked.ask = {{"Claim", 5, "", ""}};
    auto made = formats::make_exercise(opened(set), asked, ids, "2026-11-22T15:00:00Z");
    CHECK(made.is_ok());
    return made ? made.release_value() : model::Project();
}

std::string packed(model::Project const& exercise) {
    std::string const part = formats::exercise_link_part(exercise);
    CHECK(part.rfind("exercise=", 0) == 0);
    return part.substr(9);
}

} // namespace

TEST_CASE("an exercise comes out of its link as it went in") {
    model::Project const exercise = exercise_of(file_text("assets/sample.gloss.json"));
    std::string const link = packed(exercise);
    CHECK(link.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
          std::string::npos);
    auto const file = formats::read_exercise_link(link);
    REQUIRE(file.is_ok());
    if (file) CHECK(formats::write_gloss(opened(file.value())) == formats::write_gloss(exercise));
}

TEST_CASE("the sample as an exercise, scheme and all, takes a third of what a link may have") {
    CHECK(packed(exercise_of(file_text("assets/sample.gloss.json"))).size() < formats::kLongestLink / 3);
}

TEST_CASE("a link of which a part is lost or changed gives nothing but a sentence") {
    std::string const link = packed(exercise_of(file_text("assets/sample.gloss.json")));
    for (std::size_t length = 0; length < link.size(); length += 7)
        CHECK_FALSE(formats::read_exercise_link(link.substr(0, length)).is_ok());
    for (std::size_t at = 0; at < link.size(); at += 11) {
        std::string changed = link;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        CHECK_FALSE(formats::read_exercise_link(changed).is_ok());
    }
    CHECK(formats::read_exercise_link("%20").error().message.find("is not whole") != std::string::npos);
}

TEST_CASE("a small link that claims to hold a huge article is refused") {
    model::Project exercise = exercise_of(file_text("assets/sample.gloss.json"));
    exercise.spans = {};
    exercise.article.text = unicode::Text::from_utf8(std::string(std::size_t(5) << 20, ' '));
    std::string const link = packed(exercise);
    CHECK(link.size() < 20'000);
    CHECK_FALSE(formats::read_exercise_link(link).is_ok());
}
