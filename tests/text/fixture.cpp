#include "fixture.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace fixture {

std::vector<std::uint8_t> read_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::uint8_t> font_bytes(std::string const& name) {
    std::vector<std::uint8_t> bytes = read_file(std::string(GLOSS_ASSETS_DIR) + "/fonts/" + name + ".ttf");
    CHECK_MESSAGE(!bytes.empty(), "the build cuts the font " << name << " into " << GLOSS_ASSETS_DIR);
    return bytes;
}

void add_faces(text::Fonts& fonts) {
    using text::FontRole;
    CHECK(fonts.add(FontRole::Serif, "source-serif-400", font_bytes("source-serif-400")));
    CHECK(fonts.add(FontRole::SerifSemibold, "source-serif-600", font_bytes("source-serif-600")));
    CHECK(fonts.add(FontRole::Sans, "inter-400", font_bytes("inter-400")));
    CHECK(fonts.add(FontRole::SansSemibold, "inter-600", font_bytes("inter-600")));
}

std::string_view const kSpecimen =
    "Harbour bridge to close for repairs\n"
    "The port authority said on Monday that the bridge will close for a year, “perhaps longer”, while 1,200 rusted "
    "bolts are "
    "replaced; the office of affairs had fined nobody, and final figures differ.\n"
    "\n"
    "Le maire de l’Île-d’Yeu n’a pas répondu : « c’est trop tôt », dit-il. Größe, Straße, Ærø, Łódź, Dvořák, İzmir, "
    "Việt Nam.\n"
    "Decomposed: cafe\u0301 nai\u0308ve A\u030Angstro\u0308m, stacked a\u0323\u0302\u0301 and x\u0335, and one mark on "
    "a space \u0301 alone.\n"
    "Η γέφυρα θα κλείσει για έναν χρόνο, είπε η λιμενική αρχή. Ο μηχανικός διαφωνεί.\n"
    "Мост ће бити затворен годину дана, рекла је лучка управа. Ђорђе и Љиља чекају; „нема рока“, кажу.\n"
    "Emoji 🌉 and 👩‍👩‍👧‍👦 and 🇷🇸🇩🇪 and 👍🏽 stay whole.\n"
    "Hyphen\u00ADated Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgesell\u00ADschafts\u00ADkapitän tells everybody "
    "where soft hyphens "
    "are al\u00ADlowed to break un\u00ADusu\u00ADally long and in\u00ADcom\u00ADpre\u00ADhen\u00ADsi\u00ADble words.\n"
    "Tabs\tone\ttwo\tthree and zero\u200Bwidth\u200Bspaces, a\u2060joiner, no\u00A0break here.\n"
    "Addresses: https://example.org/harbour/bridges/2026/11/22/the-bridge-that-nobody-wanted-to-repair.html and "
    "and/or.\n"
    "הגשר ייסגר לשנה, אמרה רשות הנמל ביום שני.\n"
    "סגרו את הגשר (bridge 12) בשעה 14:05, כך לפי Port Authority בעיר.\n"
    "قالت هيئة الميناء إن الجسر سيغلق لمدة عام كامل.\n"
    "He wrote “שלום עולם” and then السلام عليكم 2026 before leaving.\n"
    "日本語の文章は空白なしで折り返されます。橋は一年間閉鎖される予定です。\n"
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenleiterinnenvertretungsbüro ends it.";

} // namespace fixture
