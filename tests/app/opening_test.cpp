#include <doctest/doctest.h>

#include "app/opening.h"

TEST_CASE("a copy's name is its title made safe for every file system") {
    CHECK(app::file_name_for("Harbour bridge to close: repairs!") == "harbour-bridge-to-close-repairs.gloss.json");
    CHECK(app::file_name_for("") == "article.gloss.json");
    CHECK(app::file_name_for("///") == "article.gloss.json");
    CHECK(app::file_name_for(std::string(200, 'a')).size() == 60 + std::string(".gloss.json").size());
}

TEST_CASE("a long name is never cut inside a letter") {
    std::string title;
    for (int letter = 0; letter < 59; ++letter) title += 'a';
    title += "\u00E9\u00E9";
    CHECK(app::file_name_for(title) == std::string(59, 'a') + ".gloss.json");
}

TEST_CASE("a text that begins with a brace is an article, not an annotation file") {
    platform::FileArrived file;
    file.name = "notes.txt";
    std::string const text = "{curly} words at the beginning of an article.";
    file.bytes.assign(text.begin(), text.end());
    app::FileOpening opening(file);
    auto const opened = base::run(opening);
    CHECK(opened.is_ok());
    if (opened) CHECK(std::holds_alternative<formats::ImportedArticle>(opened.value()));
}
