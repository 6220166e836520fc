// The specimen: a short article in each language, set with every font that it asks for.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "fixture.h"
#include "font_packs/font_packs.h"
#include "text/document.h"

namespace fixture {

// What the fonts of the system would be: every character as wide as it is high.
inline float square_advance(text::SystemCharacters const&) {
    return 1;
}

struct Specimen {
    std::string name; // the language, or "mixed"
    std::string text;

    std::string language() const { return name == "mixed" ? "en" : name; }
};

inline std::vector<Specimen> read_specimens() {
    std::vector<Specimen> specimens;
    for (auto const& entry :
         std::filesystem::directory_iterator(std::string(GLOSS_SOURCE_DIR) + "/tests/text/specimen")) {
        std::ifstream file(entry.path());
        std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        if (!text.empty() && text.back() == '\n') text.pop_back();
        specimens.push_back({entry.path().stem().string(), std::move(text)});
    }
    std::sort(specimens.begin(), specimens.end(), [](Specimen const& a, Specimen const& b) { return a.name < b.name; });
    return specimens;
}

// Fonts that have fetched every pack a text asked for, as the page does.
class SpecimenPage {
public:
    explicit SpecimenPage(float width, std::string language = "en") {
        add_faces(fonts);
        fonts.offer(font_packs::kPacks);
        fonts.use_system(square_advance);
        style_.width = width;
        style_.language = std::move(language);
    }

    void set(std::string_view utf8) {
        document.set_text(unicode::Text::from_utf8(utf8), style_);
        document.prepare(0, 1e9f);
        for (std::vector<std::string> wishes = fonts.take_wishes(); !wishes.empty(); wishes = fonts.take_wishes()) {
            for (std::string const& name : wishes) {
                CHECK(fonts.take_file(name, font_bytes(name)).is_ok());
                fetched.push_back(name);
            }
            document.prepare(0, 1e9f);
        }
    }
    void set_width(float width) {
        style_.width = width;
        document.set_style(style_);
        document.prepare(0, 1e9f);
    }

    text::Fonts fonts;
    text::Document document{fonts};
    std::vector<std::string> fetched;

private:
    text::DocumentStyle style_;
};

} // namespace fixture
