#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "font_packs/font_packs.h"
#include "page.h"

using fixture::Page;
using text::FontRole;
using text::Fonts;
using text::PlacedGlyph;
using unicode::Text;

namespace {

using Names = std::vector<std::string>;

struct Sentence {
    char const* file;
    char const* words;
};

// One sentence of our own in each script that has a font of its own.
constexpr Sentence kSentences[] = {
    {"latin-extended-serif", "Ṣāliḥ wrote of Ḍūma and Ɛwe, naʼadu."},
    {"greek-extended-serif", "Ἐν τῇ πόλει ἦν ὁ ποιητὴς καὶ ᾖδεν."},
    {"cyrillic-extended-serif", "Қала мен өзен, Ӯзбек ва тоҷик."},
    {"arabic", "أعلنت هيئة الميناء أن الجسر سيُغلق لمدة عام، «وربما أكثر»؛ هل هذا صحيح؟ ٢٠٢٦ پچگ ٹڈڑ"},
    {"hebrew", "הגשר ייסגר לשנה, שָׁלוֹם לְכֻלָּם – ״נמל״."},
    {"devanagari", "बंदरगाह प्राधिकरण ने कहा कि क्षतिग्रस्त पुल एक वर्ष के लिए बंद रहेगा। श्री ज्ञान"},
    {"bengali", "সেতুটি এক বছরের জন্য বন্ধ থাকবে, বন্দর কর্তৃপক্ষ জানিয়েছে। ক্ষ জ্ঞ"},
    {"gurmukhi", "ਪੁਲ ਇੱਕ ਸਾਲ ਲਈ ਬੰਦ ਰਹੇਗਾ। ਪ੍ਰਧਾਨ"},
    {"gujarati", "પુલ એક વર્ષ માટે બંધ રહેશે, એમ બંદર સત્તાવાળાએ કહ્યું. ક્ષ જ્ઞ"},
    {"tamil", "பாலம் ஒரு வருடம் மூடப்படும் என்று துறைமுக ஆணையம் கூறியது. க்ஷ ஸ்ரீ"},
    {"telugu", "వంతెన ఒక సంవత్సరం పాటు మూసివేయబడుతుంది. క్ష స్త్రీ"},
    {"kannada", "ಸೇತುವೆ ಒಂದು ವರ್ಷ ಮುಚ್ಚಿರುತ್ತದೆ ಎಂದು ಬಂದರು ಪ್ರಾಧಿಕಾರ ಹೇಳಿದೆ. ಕ್ಷ"},
    {"malayalam", "പാലം ഒരു വർഷത്തേക്ക് അടച്ചിടുമെന്ന് തുറമുഖ അധികൃതർ പറഞ്ഞു. ക്ഷ"},
    {"sinhala", "පාලම වසරක් වසා තබන බව වරාය අධිකාරිය පැවසීය. "
                "ශ්‍රී "
                "ක්‍ෂ"},
    {"thai", "การท่าเรือกล่าวว่าสะพานจะปิดเป็นเวลาหนึ่งปี ที่นี่ น้ำ ปั๊ม"},
    {"lao", "ຂົວຈະຖືກປິດເປັນເວລາໜຶ່ງປີ ນ້ຳ ທີ່ນີ້"},
    {"khmer", "ស្ពាននឹងត្រូវបិទរយៈពេលមួយឆ្នាំ អាជ្ញាធរកំពង់ផែបាននិយាយ។"},
    {"burmese", "တံတားကို တစ်နှစ်ကြာ ပိတ်မည်ဟု ဆိပ်ကမ်းအာဏာပိုင်က ပြောသည်။ မြန်မာ က္က"},
    {"georgian", "ხიდი ერთი წლით დაიხურება, თქვა ნავსადგურმა. ႠႡ "
                 "ᲐᲑ"},
    {"armenian", "Կամուրջը կփակվի մեկ տարով, ասաց նավահանգիստը։ և ﬓ"},
    {"ethiopic", "ድልድዩ ለአንድ ዓመት ይዘጋል፣ የወደብ ባለሥልጣን ተናገረ።"},
    {"mathematics", "∀𝑥 ∈ ℝ: 𝑥² ⩾ 0 ⟹ ∃𝑦"},
    {"symbols", "✔ ☎ ➔ ☐"},
    {"signs", "⚖ ⑭ ♄"},
    {"braille", "⠃⠗⠊⠙⠛⠑"},
    {"games", "🂡 🀄︎ 🁣"},
};

base::Status serve(Fonts& fonts, std::string const& file) {
    return fonts.take_file(file, fixture::font_bytes(file));
}

// Brings every font that is wished for until the text is content; gives their names.
Names serve_all(Fonts& fonts, text::Document& document) {
    Names served;
    for (int round = 0; round < 8; ++round) {
        document.prepare(0, 2000);
        Names const wishes = fonts.take_wishes();
        if (wishes.empty()) break;
        for (std::string const& file : wishes) {
            CHECK(serve(fonts, file));
            served.push_back(file);
        }
    }
    return served;
}

// A page in the role of its first paragraph's style.
struct Shelf : Page {
    explicit Shelf(std::string_view utf8, FontRole role = FontRole::Serif) : Page(Text::from_utf8(utf8), style(role)) {
        CHECK(fonts.add(FontRole::SerifItalic, "upright", fixture::font_bytes("source-serif-400")));
        fonts.offer(font_packs::kPacks);
    }
    static text::DocumentStyle style(FontRole role) {
        text::DocumentStyle style = fixture::column(600);
        style.paragraph_style = [role](std::uint32_t) { return text::ParagraphStyle{role, 18, 30, 0}; };
        return style;
    }
    Names serve_all() { return ::serve_all(fonts, document); }
    std::vector<PlacedGlyph> glyphs() {
        std::vector<PlacedGlyph> out;
        document.glyphs(0, 2000, out);
        return out;
    }
    std::size_t boxes() {
        auto const all = glyphs();
        auto const is_box = [](PlacedGlyph const& glyph) { return glyph.face == text::kBoxFace; };
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_box));
    }
};

std::size_t glyph_count(std::string_view utf8) {
    Shelf page(utf8);
    page.serve_all();
    CHECK(page.boxes() == 0);
    return page.glyphs().size();
}

} // namespace

TEST_CASE("a sentence in every script is set without a box in the fonts that the site hands out") {
    for (Sentence const& sentence : kSentences) {
        CAPTURE(sentence.file);
        for (FontRole const role : {FontRole::Serif, FontRole::SerifSemibold, FontRole::Sans, FontRole::SansSemibold}) {
            CAPTURE(static_cast<int>(role));
            Shelf page(sentence.words, role);
            Names const served = page.serve_all();
            if (role == FontRole::Serif) CHECK(std::count(served.begin(), served.end(), sentence.file) == 1);
            CHECK_FALSE(served.empty());
            CHECK(served.size() <= 3);
            CHECK(page.boxes() == 0);
            CHECK(page.glyphs().size() > 2);
            CHECK_FALSE(page.fonts.is_waiting());
        }
    }
}

TEST_CASE("every file of the table is there, whole, and writes what the table says of it") {
    for (font_packs::Pack const& pack : font_packs::kPacks) {
        for (std::string_view const file : pack.files) {
            if (file.empty()) continue;
            CAPTURE(file);
            Fonts fonts;
            fonts.offer(font_packs::kPacks);
            CHECK(serve(fonts, std::string(file)));
            CHECK(fonts.label_of(file) == pack.label);
            CHECK(fonts.generation() >= 2);
        }
    }
}

TEST_CASE("scripts are shaped, not spelled") {
    // Joined: the letter in the middle is not the one that stands alone.
    Shelf joined("ببب");
    joined.serve_all();
    auto const letters = joined.glyphs();
    REQUIRE(letters.size() == 3);
    CHECK(letters[0].glyph != letters[1].glyph);
    CHECK(letters[1].glyph != letters[2].glyph);
    CHECK(glyph_count("لا") < 3);
    // Conjuncts and stacks are fewer glyphs than characters.
    CHECK(glyph_count("क्ष") == 1);
    CHECK(glyph_count("ক্ষ") == 1);
    CHECK(glyph_count("ක්‍ෂ") == 1);
    CHECK(glyph_count("ஸ்ரீ") == 1);
    // A vowel that is written before the consonant it follows.
    Shelf vowel("कि");
    vowel.serve_all();
    REQUIRE(vowel.glyphs().size() == 2);
    CHECK(vowel.glyphs()[0].glyph != vowel.glyphs()[1].glyph);
    // A tone mark stands higher over another mark.
    Shelf alone("ก่");
    Shelf stacked("กี่");
    alone.serve_all();
    stacked.serve_all();
    REQUIRE(alone.glyphs().size() == 2);
    REQUIRE(stacked.glyphs().size() == 3);
    bool const is_higher = stacked.glyphs()[2].baseline < alone.glyphs()[1].baseline;
    bool const is_other = stacked.glyphs()[2].glyph != alone.glyphs()[1].glyph;
    CHECK((is_higher || is_other));
    // Subscript consonants of Khmer, medials of Burmese.
    CHECK(glyph_count("ស្ត") < 4);
    CHECK(glyph_count("က္က") <= 2);
}

TEST_CASE("Naskh is set larger than its size says, so that it stands beside Latin") {
    Shelf page("a ب");
    page.serve_all();
    auto const glyphs = page.glyphs();
    REQUIRE(glyphs.size() == 2);
    float const latin = std::min(glyphs[0].size, glyphs[1].size);
    float const naskh = std::max(glyphs[0].size, glyphs[1].size);
    CHECK(latin == doctest::Approx(18));
    CHECK(naskh == doctest::Approx(18 * 1.12));
}

TEST_CASE("a text asks once for the fonts of its scripts and for no others") {
    Shelf page("The bridge الجسر and שלום and الجسر again.");
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes() == Names{"arabic", "hebrew"});
    CHECK(page.fonts.is_waiting());
    page.document.set_style(Shelf::style(FontRole::Serif));
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes().empty());
    CHECK(serve(page.fonts, "arabic"));
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes().empty());
    CHECK(page.fonts.is_waiting());
    CHECK(serve(page.fonts, "hebrew"));
    CHECK_FALSE(page.fonts.is_waiting());
}

TEST_CASE("the first download's languages ask for nothing") {
    Shelf page(
        "Größe, Łódź, Việt Nam, Ελλάδα, Љубав, Україна ґ; “a” – € ½ x² → … №\u00A0\u2009\u200B\u2060\uFEFF\u00AD\t!");
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes().empty());
    CHECK(page.boxes() == 0);
}

TEST_CASE("a title asks for the bold file, an interface's name for the one that goes with Inter") {
    Shelf title("Ḍūma جسر", FontRole::SerifSemibold);
    title.document.prepare(0, 500);
    CHECK(title.fonts.take_wishes() == Names{"latin-extended-serif-bold", "arabic-bold"});
    Shelf name("Ḍūma جسر", FontRole::Sans);
    name.document.prepare(0, 500);
    CHECK(name.fonts.take_wishes() == Names{"latin-extended-sans", "arabic"});
}

TEST_CASE("punctuation that many scripts share waits for the letters beside it") {
    Shelf page("সেতু।");
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes() == Names{"bengali"});
    CHECK(serve(page.fonts, "bengali"));
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes().empty());
    CHECK(page.boxes() == 0);
    // With no letters beside it, it is asked for by itself.
    Shelf alone("a ।");
    alone.document.prepare(0, 500);
    CHECK(alone.fonts.take_wishes() == Names{"devanagari"});
}

TEST_CASE("while a font is on its way its words take room and draw nothing; the rest is there") {
    Shelf page("abc الجسر xyz");
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes() == Names{"arabic"});
    CHECK(page.glyphs().size() == 6);
    CHECK(page.boxes() == 0);
    CHECK(page.document.place({unicode::Position(10)}).x > page.document.place({unicode::Position(3)}).x + 20);
    page.fonts.stop_waiting();
    CHECK(page.boxes() == 5);
    CHECK_FALSE(page.fonts.is_waiting());
    CHECK(serve(page.fonts, "arabic"));
    CHECK(page.boxes() == 0);
    CHECK(page.glyphs().size() > 9);
}

TEST_CASE("a font that the server has not is a row of boxes, until it is asked for again and comes") {
    Shelf page("abc שלום");
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes() == Names{"hebrew"});
    std::uint32_t const before = page.fonts.generation();
    page.fonts.refuse_file("hebrew");
    CHECK(page.fonts.generation() > before);
    CHECK(page.boxes() == 4);
    CHECK(page.fonts.take_wishes().empty());
    page.fonts.ask_again();
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes() == Names{"hebrew"});
    CHECK(serve(page.fonts, "hebrew"));
    CHECK(page.boxes() == 0);
}

TEST_CASE("a font that arrives cut or damaged is refused by name and leaves boxes") {
    std::vector<std::uint8_t> const whole = fixture::font_bytes("hebrew");
    std::vector<std::vector<std::uint8_t>> broken = {{}, {'<', 'h', 't', 'm', 'l', '>'}};
    for (std::size_t length = 1; length < whole.size(); length += whole.size() / 40)
        broken.emplace_back(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
    std::vector<std::uint8_t> changed = whole;
    changed[changed.size() / 2] ^= 0x10;
    broken.push_back(changed);
    for (std::vector<std::uint8_t> const& bytes : broken) {
        CAPTURE(bytes.size());
        Shelf page("abc שלום");
        page.document.prepare(0, 500);
        page.fonts.take_wishes();
        auto const taken = page.fonts.take_file("hebrew", bytes);
        CHECK_FALSE(taken);
        if (!taken) CHECK(taken.error().message.find("hebrew") != std::string::npos);
        CHECK(page.boxes() == 4);
        CHECK_FALSE(page.fonts.is_waiting());
    }
}

TEST_CASE("where the bold file will not come the regular one writes titles") {
    Shelf page("שלום", FontRole::SerifSemibold);
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes() == Names{"hebrew-bold"});
    page.fonts.refuse_file("hebrew-bold");
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes() == Names{"hebrew"});
    CHECK(serve(page.fonts, "hebrew"));
    CHECK(page.boxes() == 0);
    // Also when it was there before.
    Shelf other("שלום", FontRole::SerifSemibold);
    CHECK(serve(other.fonts, "hebrew"));
    other.document.prepare(0, 500);
    CHECK(other.fonts.take_wishes() == Names{"hebrew-bold"});
    other.fonts.refuse_file("hebrew-bold");
    CHECK(other.boxes() == 0);
    CHECK(other.glyphs().size() == 4);
    CHECK(serve(other.fonts, "hebrew-bold"));
    auto const bold = other.glyphs();
    REQUIRE(bold.size() == 4);
    CHECK(bold[0].face != page.glyphs()[0].face);
}

TEST_CASE("a text looks the same in whatever order its fonts arrive") {
    std::string_view const words = "Ḍūma, الجسر שלום – ∀𝑥 ✔ ⚖ पुल। x̵";
    Shelf first(words);
    Names served = first.serve_all();
    std::sort(served.begin(), served.end());
    auto const wanted = first.glyphs();
    do {
        Shelf page(words);
        for (std::string const& file : served) CHECK(serve(page.fonts, file));
        auto const glyphs = page.glyphs();
        REQUIRE(glyphs.size() == wanted.size());
        bool is_same = true;
        for (std::size_t i = 0; i < glyphs.size(); ++i)
            is_same = is_same && glyphs[i].glyph == wanted[i].glyph && glyphs[i].x == wanted[i].x;
        CHECK(is_same);
        std::rotate(served.begin(), served.begin() + 1, served.end());
    } while (!std::is_sorted(served.begin(), served.end()));
    CHECK(served.size() >= 6);
}

TEST_CASE("words in italics are upright until the slanted letters are there") {
    Shelf page("bridge", FontRole::SerifItalic);
    auto const upright = page.glyphs();
    CHECK(upright.size() == 6);
    CHECK(page.fonts.take_wishes() == Names{"italic-serif"});
    CHECK(serve(page.fonts, "italic-serif"));
    auto const italic = page.glyphs();
    REQUIRE(italic.size() == 6);
    CHECK(italic[0].face != upright[0].face);
    page.document.prepare(0, 500);
    CHECK(page.fonts.take_wishes().empty());
    Shelf plain("bridge");
    plain.document.prepare(0, 500);
    CHECK(plain.fonts.take_wishes().empty());
}

TEST_CASE("names of no pack are taken and refused without harm") {
    Shelf page("abc");
    std::uint32_t const before = page.fonts.generation();
    page.fonts.refuse_file("klingon");
    CHECK(page.fonts.take_file("klingon", {1, 2, 3}));
    CHECK(page.fonts.label_of("klingon").empty());
    CHECK(page.fonts.generation() == before);
}
