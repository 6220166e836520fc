#include <doctest/doctest.h>
#include <filesystem>

#include <cmath>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

#include "../platform/scratch_folder.h"
#include "session.h"
#include "text/fonts.h"
#include "ui/fonts.h"

using test::Session;

namespace {

std::string const kHebrew = "הגשר ייסגר לשנה, אמרה רשות הנמל. ";

// Real folders, links only for files: what is removed afterwards must be the links.
void mirror(std::string const& from, std::string const& to, std::string const& without) {
    for (std::string const& name : test::files_in(from)) {
        std::string const source = from + "/" + name;
        struct stat about {};
        if (name == without || ::stat(source.c_str(), &about) != 0) continue;
        if (S_ISDIR(about.st_mode)) {
            CHECK(::mkdir((to + "/" + name).c_str(), 0700) == 0);
            mirror(source, to + "/" + name, without);
        } else {
            CHECK(::symlink(source.c_str(), (to + "/" + name).c_str()) == 0);
        }
    }
}

// The page's assets as the build made them, except for one font, which is `bytes` or missing when there are none.
struct BrokenServer {
    BrokenServer(std::string const& font, std::string const& bytes) {
        mirror(GLOSS_ASSETS_DIR, folder.path(), font);
        if (!bytes.empty()) std::ofstream(folder.path() + "/fonts/" + font, std::ios::binary) << bytes;
        platform::headless::set_asset_folder(folder.path());
    }
    ~BrokenServer() { platform::headless::set_asset_folder(GLOSS_ASSETS_DIR); }
    BrokenServer(BrokenServer const&) = delete;
    BrokenServer& operator=(BrokenServer const&) = delete;
    test::ScratchFolder folder;
};

ui::Notice const* notice_about(std::string_view words) {
    for (ui::Notice const& notice : app::program().notices().shown())
        if (notice.text.find(words) != std::string::npos) return &notice;
    return nullptr;
}

float width_of(Session& session, std::string_view words) {
    float width = 0;
    unicode::Range const range = session.find(words);
    session.scroll_to(range);
    for (ui::Rect const& rect : app::program().desk().article().visible_rects(range)) width += rect.width;
    return width;
}

} // namespace

TEST_CASE("an article in another script fetches its font and is set in it, without a word to the reader") {
    Session session;
    float const room = [&] {
        session.paste("abc " + kHebrew + " xyz");
        return width_of(session, "ייסגר");
    }();
    CHECK(notice_about("Hebrew") == nullptr);
    CHECK_FALSE(ui::faces().article->is_waiting());
    text::ShortLine const line =
        text::set_short_line(*ui::faces().article, "ייסגר", text::FontRole::Serif, 18, 0, "en");
    CHECK(line.glyphs.size() == 5);
    for (text::PlacedGlyph const& glyph : line.glyphs) CHECK(glyph.face != text::kBoxFace);
    CHECK(room == doctest::Approx(line.width).epsilon(0.02));
}

TEST_CASE("a font that the server has not is said in one sentence, with boxes and a way to try again") {
    Session session;
    BrokenServer const server("hebrew.ttf", "");
    session.paste("abc " + kHebrew + " xyz");
    ui::Notice const* const notice = notice_about("Hebrew");
    REQUIRE(notice != nullptr);
    if (notice == nullptr) return;
    CHECK(notice->text == "The letters for Hebrew could not be loaded. They are shown as boxes with their codes. Check "
                          "the network and try again.");
    float const boxes = width_of(session, "ייסגר");
    CHECK(boxes > 5 * 18 * 0.6F);
    platform::headless::set_asset_folder(GLOSS_ASSETS_DIR);
    app::program().notices().press(notice->id);
    platform::request_frame();
    session.settle();
    session.settle();
    CHECK(width_of(session, "ייסגר") < boxes * 0.9F);
    CHECK(notice_about("Hebrew") == nullptr);
}

TEST_CASE("a font that arrives cut or as something else is said too, and nothing breaks") {
    std::string const whole = [] {
        std::ifstream file(std::string(GLOSS_ASSETS_DIR) + "/fonts/hebrew.ttf", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    CHECK(whole.size() > 10'000);
    std::string changed = whole;
    changed[whole.size() / 2] ^= 0x20;
    for (std::string const& bytes : {std::string("<!doctype html><p>Not found"), whole.substr(0, 9000), changed}) {
        CAPTURE(bytes.size());
        Session session;
        BrokenServer const server("hebrew.ttf", bytes);
        session.paste(kHebrew);
        CHECK(notice_about("The letters for Hebrew arrived damaged.") != nullptr);
        CHECK(width_of(session, "ייסגר") > 5 * 18 * 0.6F);
    }
}

TEST_CASE("a font of the first download that is lost or damaged is said, and another one stands in for it") {
    for (char const* const font : {"inter-400.ttf", "inter-600.ttf", "source-serif-400.ttf", "icons.ttf"}) {
        for (char const* const bytes : {"", "no font at all"}) {
            CAPTURE(std::string(font) + " " + bytes);
            BrokenServer const server(font, bytes);
            Session session(server.folder.path());
            CHECK(notice_about(font) != nullptr);
            session.paste("The bridge will close.");
            CHECK(width_of(session, "bridge") > 20);
            CHECK(ui::faces().regular != nullptr);
            CHECK(ui::faces().semibold != nullptr);
        }
    }
}

TEST_CASE("without any font the program gives up in a sentence, once everything else is there") {
    platform::headless::reset();
    BrokenServer const server("inter-400.ttf", "");
    for (auto const& entry : std::filesystem::directory_iterator(server.folder.path() + "/fonts"))
        std::filesystem::remove(entry.path());
    Session session(server.folder.path());
    REQUIRE(platform::headless::given_up().size() == 1);
    CHECK(platform::headless::given_up()[0] == "None of the fonts has arrived, and without one nothing can be shown.");
}

TEST_CASE("the line that is read stays where it is when a font arrives above it and in it") {
    Session session;
    BrokenServer const server("hebrew.ttf", "");
    std::string article;
    for (int i = 0; i < 40; ++i)
        article += "Paragraph " + std::to_string(1000 + i) + " says: " + kHebrew + kHebrew + kHebrew + "\n";
    session.paste(article);
    session.scroll_to(session.find("Paragraph 1030"));
    auto const top_of = [&session] {
        auto const rects = app::program().desk().article().visible_rects(session.find("Paragraph 1030"));
        CHECK_FALSE(rects.empty());
        return rects.empty() ? -1.0F : rects.front().y;
    };
    // Scrolled by hand so that exactly this line is the first one.
    auto& state = app::program().state();
    float const offset = top_of() - app::program().desk().article().area().y;
    state.scroll += offset - 4;
    platform::request_frame();
    session.settle();
    float const before = top_of();
    ui::Notice const* const notice = notice_about("Hebrew");
    REQUIRE(notice != nullptr);
    if (notice == nullptr) return;
    platform::headless::set_asset_folder(GLOSS_ASSETS_DIR);
    app::program().notices().press(notice->id);
    platform::request_frame();
    session.settle();
    session.settle();
    CHECK_FALSE(ui::faces().article->is_waiting());
    CHECK(std::abs(top_of() - before) <= 1);
}

TEST_CASE("a font that takes long leaves boxes after three seconds, and is used when it comes") {
    Session session;
    session.paste("abc def");
    text::Fonts& fonts = *ui::faces().article;
    // Asked for by nobody who answers.
    auto const set = [&fonts] {
        return text::set_short_line(fonts, "שלום", text::FontRole::Serif, 18, 0, "en").glyphs.size();
    };
    CHECK(set() == 0);
    CHECK(fonts.take_wishes().size() == 1);
    CHECK(fonts.is_waiting());
    platform::headless::advance(4000);
    platform::request_frame();
    session.settle();
    CHECK_FALSE(fonts.is_waiting());
    CHECK(notice_about("still on their way") != nullptr);
    CHECK(set() == 4);
    std::ifstream file(std::string(GLOSS_ASSETS_DIR) + "/fonts/hebrew.ttf", std::ios::binary);
    std::vector<std::uint8_t> bytes(std::istreambuf_iterator<char>(file), {});
    platform::headless::push(platform::AssetArrived{"fonts/hebrew.ttf", bytes});
    session.settle();
    auto const line = text::set_short_line(fonts, "שלום", text::FontRole::Serif, 18, 0, "en");
    REQUIRE(line.glyphs.size() == 4);
    CHECK(line.glyphs[0].face != text::kBoxFace);
}

TEST_CASE("an article in Chinese with emoji is laid out in squares and drawn without a font of ours") {
    Session session;
    session.paste("桥将关闭一年。🌉");
    CHECK(notice_about("letters") == nullptr);
    CHECK(width_of(session, "桥将关闭") == doctest::Approx(4 * 18));
    CHECK(app::program().desk().article().stats().glyphs_drawn == 8);
}
