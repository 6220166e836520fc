#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "../agree/small_class.h"
#include "command_line.h"
#include "formats/gloss_json.h"
#include "formats/json_value.h"

using namespace command_line;
using formats::JsonKind;
using formats::JsonValue;
using small::Marked;
using unicode::range;

namespace {

std::vector<Marked> const kAnas = {{"Source", {range(0, 9)}}, {"Claim", {range(10, 32)}}, {"Claim", {range(33, 50)}}};
std::vector<Marked> const kBens = {{"Source", {range(0, 9)}}, {"Claim", {range(10, 32)}}, {"Claim", {range(33, 45)}}};
std::vector<Marked> const kCems = {{"Claim", {range(10, 32)}}};

std::string bytes_of(model::Project const& project) {
    return formats::write_gloss(project);
}

// The member at the end of a path of names and places, or nothing.
JsonValue at(JsonValue value, std::vector<std::string> const& path) {
    for (std::string const& step : path) {
        JsonValue next;
        if (value.kind == JsonKind::List) {
            std::size_t const place = static_cast<std::size_t>(std::atoi(step.c_str()));
            if (place < value.elements.size()) next = value.elements[place];
        } else if (JsonValue const* member = value.find(step))
            next = *member;
        value = std::move(next);
    }
    return value;
}

JsonValue parsed(std::string const& text) {
    auto const value = formats::read_json(text);
    CHECK_MESSAGE(value.is_ok(), text);
    return value ? value.value() : JsonValue();
}

std::size_t lines_in(std::string const& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST_CASE("files about one article are compared in pairs, by type and on the whole") {
    Scratch const ana(bytes_of(small::project("Ana", kAnas, {{0, 1}})));
    Scratch const ben(bytes_of(small::project("Ben", kBens, {{0, 1}})));
    Scratch const cem(bytes_of(small::project("Cem", kCems)));
    Ran const ran = run({"agree", ana.path(), ben.path(), cem.path(), "--by", "type", "--json"});
    CHECK(ran.code == 0);
    CHECK(lines_in(ran.out) == 1);
    JsonValue const result = parsed(ran.out);
    REQUIRE(at(result, {"pairs"}).elements.size() == 3);
    CHECK(at(result, {"pairs", "0", "a"}).text == ana.path());
    CHECK(at(result, {"pairs", "0", "b"}).text == ben.path());
    CHECK(at(result, {"pairs", "0", "types", "Claim", "f1_exact"}).number == 0.5);
    CHECK(at(result, {"pairs", "0", "types", "Claim", "f1_partial"}).number == 0.75);
    CHECK(at(result, {"pairs", "0", "types", "Claim", "f1_type"}).number == 1);
    CHECK(at(result, {"pairs", "0", "relations", "f1_exact"}).number == 1);
    for (char const* name : {"f1_exact", "f1_partial", "f1_type", "f1_characters", "kappa_characters",
                             "alpha_characters", "alpha_unitizing", "gamma"}) {
        CHECK(at(result, {"types", "Claim", name}).kind == JsonKind::Number);
        CHECK(at(result, {"mean", name}).kind == JsonKind::Number);
    }
    // The mean over the pairs 1/2, 2/3 and 2/3.
    CHECK(std::abs(at(result, {"types", "Claim", "f1_exact"}).number - (0.5 + 2.0 / 3 + 2.0 / 3) / 3) < 1e-12);
    CHECK(at(result, {"types", "Claim", "precision_exact"}).kind == JsonKind::Null);
    CHECK(at(result, {"relations", "f1_overlap"}).number < 1);
    CHECK(at(result, {"gamma", "seed"}).number == 1);
}

TEST_CASE("against a key every file has precision and recall") {
    Scratch const key(bytes_of(small::project("Teacher", kAnas)));
    Scratch const ben(bytes_of(small::project("Ben", kBens)));
    Scratch const cem(bytes_of(small::project("Cem", kCems)));
    // The key may lie among the files.
    Ran const ran = run({"agree", ben.path(), key.path(), cem.path(), "--key", key.path(), "--json"});
    CHECK(ran.code == 0);
    JsonValue const result = parsed(ran.out);
    REQUIRE(at(result, {"pairs"}).elements.size() == 2);
    CHECK(at(result, {"pairs", "1", "a"}).text == cem.path());
    CHECK(at(result, {"pairs", "1", "b"}).text == key.path());
    CHECK(at(result, {"pairs", "1", "types", "Claim", "precision_exact"}).number == 1);
    CHECK(at(result, {"pairs", "1", "types", "Claim", "recall_exact"}).number == 0.5);
    CHECK(at(result, {"types", "Claim", "precision_exact"}).number == 0.75);
    CHECK(at(result, {"pairs", "1", "types", "Source", "precision_exact"}).kind == JsonKind::Null);
    CHECK(at(result, {"pairs", "1", "types", "Source", "why", "precision_exact"}).text ==
          "Nothing of this kind was marked, so no share of it can be right.");
}

TEST_CASE("a file compared with itself has 1 everywhere") {
    Scratch const ana(bytes_of(small::project("Ana", kAnas, {{0, 1}})));
    Scratch const same(bytes_of(small::project("Ben", kAnas, {{0, 1}})));
    JsonValue const result = parsed(run({"agree", ana.path(), same.path(), "--json"}).out);
    for (JsonValue const& number : at(result, {"mean"}).elements) CHECK(number.number == doctest::Approx(1));
    CHECK(at(result, {"relations", "f1_exact"}).number == 1);
}

TEST_CASE("what cannot take part is kept apart and said, and the others are compared all the same") {
    Scratch const ana(bytes_of(small::project("Ana", kAnas)));
    Scratch const ben(bytes_of(small::project("Ben", kBens)));
    model::Project older = small::project("Ben", {});
    older.header.modified = "2026-11-22T13:00:00Z";
    Scratch const again(bytes_of(older));
    Scratch const other(bytes_of([] {
        model::Project project = small::project("Dan", {}, {}, "Rain is expected on Sunday.\nIt may be heavy.");
        project.article.title = "Weather";
        return project;
    }()));
    Scratch const edited(bytes_of(small::project("Eva", {}, {}, std::string(small::kText) + " Or not.")));
    Scratch const broken("{\"format\": \"gloss\", \"version\": 1,");
    model::Project exercise = small::project("Teacher", {});
    exercise.header.kind = "exercise";
    Scratch const empty(bytes_of(exercise));
    Ran const ran = run({"agree", ana.path(), ben.path(), again.path(), other.path(), edited.path(), broken.path(),
                         empty.path(), "/nowhere/file.gloss.json", "--json"});
    CHECK(ran.code == 1);
    JsonValue const result = parsed(ran.out);
    CHECK(at(result, {"pairs"}).elements.size() == 1);
    std::vector<std::pair<std::string, std::string>> const expected = {
        {broken.path(), "broken"},     {empty.path(), "no_reading"},    {"/nowhere/file.gloss.json", "broken"},
        {again.path(), "same_person"}, {other.path(), "other_article"}, {edited.path(), "edited_text"}};
    REQUIRE(at(result, {"set_apart"}).elements.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        JsonValue const file = at(result, {"set_apart", std::to_string(i)});
        CHECK(at(file, {"file"}).text == expected[i].first);
        CHECK(at(file, {"reason"}).text == expected[i].second);
        contains(ran.error, at(file, {"why"}).text + "\n");
    }
}

TEST_CASE("a table says the same for people") {
    Scratch const ana(bytes_of(small::project("Ana", kAnas)));
    Scratch const ben(bytes_of(small::project("Ben", kBens)));
    Ran const ran = run({"agree", ana.path(), ben.path(), "--by", "type"});
    CHECK(ran.code == 0);
    contains(ran.out, "2 files about \"School\", 1 pair\n");
    contains(ran.out, "Claim              0.50        0.75     1.00");
    contains(ran.out, "mean of types");
    contains(ran.out, "Gamma: seed 1, 30 samples a pair.");
    CHECK(run({"agree", ana.path(), ben.path()}).out.find("Claim") == std::string::npos);
    contains(run({"agree", ana.path(), ben.path(), "--key", ana.path()}).out,
             "1 file about \"School\" against the key");
}

TEST_CASE("the class's own numbers, attributes and intervals come on request") {
    Scratch const ana(bytes_of(small::project("Ana", kAnas)));
    Scratch const ben(bytes_of(small::project("Ben", kBens)));
    Scratch const cem(bytes_of(small::project("Cem", kCems)));
    CHECK(at(parsed(run({"agree", ana.path(), ben.path(), "--json"}).out), {"class"}).kind == JsonKind::Null);
    JsonValue const result = parsed(run({"agree", ana.path(), ben.path(), cem.path(), "--json", "--class"}).out);
    CHECK(at(result, {"class", "types", "Claim", "kappa_fleiss"}).kind == JsonKind::Number);
    CHECK(at(result, {"class", "types", "Claim", "alpha_unitizing"}).kind == JsonKind::Number);
    CHECK(at(result, {"class", "types", "Claim", "gamma"}).kind == JsonKind::Number);
    CHECK(at(result, {"class", "types", "Claim", "intervals", "f1_exact"}).elements.size() == 2);
    CHECK(at(result, {"class", "attributes", "0", "attribute"}).text == "certainty");
    CHECK(at(result, {"class", "attributes", "0", "scale"}).text == "ordinal");
    CHECK(at(result, {"class", "attributes", "1", "left_at_default"}).number == 1);
}

TEST_CASE("the seed changes gamma and nothing else, and gamma can be left out") {
    Scratch const ana(bytes_of(small::project("Ana", kAnas)));
    Scratch const ben(bytes_of(small::project("Ben", kBens)));
    auto const ran = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"agree", ana.path(), ben.path(), "--json"});
        return parsed(run(more).out);
    };
    JsonValue const one = ran({}), same = ran({"--seed", "1"}), other = ran({"--seed", "2"}),
                    none = ran({"--no-gamma"});
    std::vector<std::string> const gamma = {"types", "Claim", "gamma"}, kappa = {"types", "Claim", "kappa_characters"};
    CHECK(at(one, gamma).number == at(same, gamma).number);
    CHECK(at(one, gamma).number != at(other, gamma).number);
    CHECK(at(one, kappa).number == at(other, kappa).number);
    CHECK(at(none, gamma).kind == JsonKind::Null);
    CHECK(at(none, {"gamma", "left_out"}).text == "Gamma was not asked for.");
    CHECK(at(ran({"--samples", "50"}), {"gamma", "samples"}).number == 50);
}

TEST_CASE("standard input gives files by name, by lists and whole; each article is one line") {
    if (!has_program()) return;
    Scratch const ana(bytes_of(small::project("Ana", kAnas)));
    Scratch const ben(bytes_of(small::project("Ben", kBens)));
    std::string const rain = "Rain is expected on Sunday.";
    Scratch const dan(bytes_of(small::project("Dan", {{"Claim", {range(0, 26)}}}, {}, rain)));
    model::Project key = small::project("Teacher", {{"Claim", {range(0, 26)}}}, {}, rain);
    key.header.kind = "key";
    Scratch const teacher(bytes_of(key));
    std::string whole = bytes_of(small::project("Cem", kCems));
    std::replace(whole.begin(), whole.end(), '\n', ' ');
    Scratch const input(ana.path() + "\n" + dan.path() + "\n\n" + whole + "\n" + teacher.path() + "\n" + ben.path());
    Ran const ran = run_program("agree - < " + input.path());
    CHECK(ran.code == 0);
    REQUIRE(lines_in(ran.out) == 2);
    JsonValue const first = parsed(ran.out.substr(0, ran.out.find('\n')));
    JsonValue const second = parsed(ran.out.substr(ran.out.find('\n') + 1));
    CHECK(at(first, {"pairs"}).elements.size() == 3);
    CHECK(at(first, {"files", "1"}).text == "line 4");
    CHECK(at(second, {"key"}).text == teacher.path());
    CHECK(at(second, {"types", "Claim", "recall_exact"}).number == 1);
    Scratch const lists("[\"" + ana.path() + "\", \"" + ben.path() + "\"]\n{\"files\": [\"" + dan.path() +
                        "\"], \"key\": \"" + teacher.path() + "\"}\n");
    Ran const grouped = run_program("agree - --json < " + lists.path());
    CHECK(grouped.code == 0);
    REQUIRE(lines_in(grouped.out) == 2);
    CHECK(at(parsed(grouped.out.substr(0, grouped.out.find('\n'))), {"pairs"}).elements.size() == 1);
    contains(grouped.out, "precision_exact");
}

TEST_CASE("a bad line of standard input is said, and the others are done") {
    if (!has_program()) return;
    Scratch const ana(bytes_of(small::project("Ana", kAnas)));
    Scratch const ben(bytes_of(small::project("Ben", kBens)));
    Scratch const input("{\"files\": 3}\n[oops\n/nowhere.gloss.json\n" + ana.path() + "\n" + ben.path() + "\n");
    Ran const ran = run_program("agree - < " + input.path());
    CHECK(ran.code == 1);
    CHECK(lines_in(ran.out) == 1);
    contains(ran.error, "Line 1: It has no list of \"files\".");
    contains(ran.error, "Line 2: ");
    contains(ran.error, "/nowhere.gloss.json cannot be read");
}

TEST_CASE("a call that is not understood is answered in a sentence") {
    CHECK(run({"agree"}).code == 2);
    contains(run({"agree"}).error, "gloss agree needs the names of files");
    contains(run({"agree", "a", "--by", "colour"}).error, "knows \"type\" only");
    contains(run({"agree", "a", "--key"}).error, "needs a word after it");
    contains(run({"agree", "a", "--samples", "many"}).error, "needs a whole number");
    contains(run({"agree", "a", "--samples", "0"}).error, "from 1 to");
    contains(run({"agree", "a", "--wrong"}).error, "no option --wrong");
    contains(run({"agree", "a", "-"}).error, "not both");
    contains(run({"agree", "a", "--key", "/nowhere.json"}).error, "cannot be read");
    Scratch const ana(bytes_of(small::project("Ana", kAnas)));
    CHECK(run({"agree", ana.path()}).code == 1);
    contains(run({"agree", ana.path()}).error, "not two files about one text");
}

TEST_CASE("the help of agree names every option that there is") {
    std::string const help = run({"agree", "--help"}).out;
    for (char const* option :
         {"--key", "--by", "--json", "--cases", "--class", "--gamma", "--no-gamma", "--samples", "--seed"})
        contains(help, option);
}
