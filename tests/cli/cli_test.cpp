#include "command_line.h"

#include <cstdlib>

using namespace command_line;

TEST_CASE("commands and options are for the command line, files and nothing for the window") {
    CHECK(cli::is_command({"check", "a.gloss.json"}));
    CHECK(cli::is_command({"--version"}));
    CHECK(cli::is_command({"--wrong"}));
    CHECK(cli::is_command({"frobnicate"}));
    CHECK_FALSE(cli::is_command({}));
    CHECK_FALSE(cli::is_command({"story.gloss.json"}));
    CHECK_FALSE(cli::is_command({"/tmp/story"}));
}

TEST_CASE("check is silent about a file without findings, and its code is 0") {
    Scratch const file(
        R"({"format": "gloss", "version": 1, "id": "a-1", "article": {"text": "It closes."}, "schema": {}, "spans": [], "relations": []})");
    Ran const ran = run({"check", file.path()});
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
    CHECK(ran.error == file.path() + ": nothing is wrong.\n");
}

TEST_CASE("check says file, line, JSON path, sentence and offset of every error, and its code is 1") {
    std::string const bytes =
        replaced(text_of(source("assets/sample.gloss.json")), "\"exact\": \"Saltmere\"", "\"exact\": \"Saltmore\"");
    Scratch const file(bytes);
    Ran const ran = run({"check", file.path()});
    std::size_t const at = bytes.find("{\n        \"exact\": \"Saltmore\"");
    auto const line = 1 + std::count(bytes.begin(), bytes.begin() + std::ptrdiff_t(at), '\n');
    CHECK(ran.code == 1);
    CHECK(contains(ran.out, file.path() + ":" + std::to_string(line) + ": /spans/"));
    CHECK(contains(ran.out, "/quote: The quote is not quite what stands at"));
    CHECK(contains(ran.out, "(at byte " + std::to_string(at) + ")\n"));
    CHECK(contains(ran.error, "1 error, "));
}

TEST_CASE("warnings are printed and pass, unless they are to count as errors") {
    std::string const sample = source("assets/sample.gloss.json");
    Ran const ran = run({"check", sample});
    CHECK(ran.code == 0);
    CHECK(contains(ran.out, ": Warning: "));
    CHECK(contains(ran.error, "0 errors, "));
    Ran const strict = run({"check", "--strict", sample});
    CHECK(strict.code == 1);
    CHECK(strict.out.find("Warning") == std::string::npos);
}

TEST_CASE("check goes through all its files, also after one that is missing or broken") {
    Scratch const cut("{\"format\": \"gloss\",\n\"version\": 1, ");
    Ran const ran = run({"check", "/nowhere/at/all.gloss.json", cut.path(), source("assets/sample.gloss.json")});
    CHECK(ran.code == 1);
    CHECK(contains(ran.error, "/nowhere/at/all.gloss.json cannot be read: No such file or directory."));
    CHECK(contains(ran.out, cut.path() + ":2: "));
    CHECK(contains(ran.out, "This file stops in the middle (line 2)."));
    CHECK(contains(ran.error, "sample.gloss.json: 0 errors"));
    CHECK(run({"check", "/"}).code == 1);
}

TEST_CASE("format prints the canonical bytes") {
    std::string const everything = text_of(source("tests/formats/data/everything.gloss.json"));
    Scratch const wide(replaced(everything, "  \"version\": 1,\n", " \"version\"  :1  ,"));
    Ran const ran = run({"format", wide.path()});
    CHECK(ran.code == 0);
    CHECK(ran.out == everything);
    CHECK(ran.error.empty());
}

TEST_CASE("format prints nothing of a file that cannot be opened") {
    Scratch const cut("{\"format\": \"gloss\", \"version\": 1, ");
    Ran const ran = run({"format", cut.path()});
    CHECK(ran.code == 1);
    CHECK(ran.out.empty());
    CHECK(contains(ran.error, cut.path() + ": This file stops in the middle (line 1)."));
    CHECK(run({"format", "/nowhere.json"}).code == 1);
}

TEST_CASE("help and version are printed") {
    CHECK(contains(run({"--help"}).out, "gloss check FILE"));
    CHECK(run({}).out == run({"--help"}).out);
    Ran const ran = run({"--version"});
    CHECK(ran.code == 0);
    CHECK(ran.out.starts_with("gloss "));
    CHECK(ran.out.back() == '\n');
}

TEST_CASE("each command says more about itself") {
    for (std::string const command : {"check", "format", "merge", "diff"}) {
        Ran const ran = run({command, "--help"});
        CHECK(ran.code == 0);
        CHECK(ran.out.starts_with("gloss " + command + " "));
        CHECK(contains(ran.out, "Exit code: 0"));
        CHECK(contains(run({"--help"}).out, "  gloss " + command + " "));
    }
}

TEST_CASE("a wrong call gets a sentence and the code 2") {
    for (std::vector<std::string> const& words : {std::vector<std::string>{"frobnicate"},
                                                  {"--wrong"},
                                                  {"check"},
                                                  {"check", "--wrong", "a"},
                                                  {"format"},
                                                  {"format", "a", "b"},
                                                  {"merge"},
                                                  {"merge", "a"},
                                                  {"merge", "a", "b", "-o"},
                                                  {"merge", "a", "b", "--wrong"},
                                                  {"diff"},
                                                  {"diff", "a"},
                                                  {"diff", "a", "b", "c"},
                                                  {"diff", "a", "--wrong"}}) {
        Ran const ran = run(words);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(ran.error.find(". ") + ran.error.find(": ") != std::string::npos);
        CHECK(ran.error.back() == '\n');
    }
}

TEST_CASE("the program itself runs commands without a window") {
    if (!has_program()) return;
    CHECK(run_program("check " + source("assets/sample.gloss.json")).code == 0);
    CHECK(run_program("frobnicate").code == 2);
}
