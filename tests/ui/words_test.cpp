// Every sentence of the interface goes through the catalogue: the desk in a language that puts each of them in
// ‹brackets›.
#include "base/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "desk_stage.h"
#include "ui/wording.h"

using test::DeskStage;

namespace {

std::string text_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

base::Catalogue bracketed() {
    std::string const bytes = text_of(GLOSS_WORDS_DIR "/bracketed.mo");
    return base::Catalogue::read({bytes.begin(), bytes.end()}).release_value();
}

struct Bracketed {
    Bracketed() {
        base::teach("bracketed", bracketed());
        base::speak("bracketed");
    }
    ~Bracketed() { base::speak("en"); }
};

// Runs of letters outside the brackets.
std::vector<std::string> bare_words(std::string const& label) {
    std::vector<std::string> words;
    std::string word;
    int depth = 0;
    auto const end_word = [&] {
        if (word.size() > 1) words.push_back(word);
        word.clear();
    };
    for (std::size_t at = 0; at < label.size(); ++at) {
        bool const opens = label.compare(at, 3, "\u2039") == 0;
        bool const closes = label.compare(at, 3, "\u203A") == 0;
        depth += opens ? 1 : closes ? -1 : 0;
        bool const is_letter = std::isalpha(static_cast<unsigned char>(label[at])) != 0;
        if (is_letter && depth == 0)
            word += label[at];
        else
            end_word();
        if (opens || closes) at += 2;
    }
    end_word();
    return words;
}

void add_words(std::set<std::string>& known, std::string const& text) {
    for (std::string const& word : bare_words(text)) known.insert(word);
}

// What the document says and not the interface: the article, the names of the scheme and what is said of its checks.
std::set<std::string> words_of_document(DeskStage const& stage) {
    std::set<std::string> known = {"Gloss", "English", "Deutsch", "gloss", "json", "txt", "Saved"};
    model::Project const& project = stage.project;
    add_words(known, project.article.text.utf8());
    add_words(known, project.header.title);
    add_words(known, project.schema.name);
    auto const add_attributes = [&](std::vector<model::Attribute> const& attributes) {
        for (model::Attribute const& attribute : attributes) {
            add_words(known, attribute.label);
            add_words(known, ui::capitalised(attribute.label));
            for (model::AttributeValue const& value : attribute.values)
                add_words(known, value.label + " " + value.description);
        }
    };
    for (model::SpanType const& type : project.schema.span_types) {
        add_words(known, type.label + " " + type.description);
        add_attributes(type.attributes);
    }
    for (model::RelationType const& type : project.schema.relations)
        add_words(known, type.label + " " + type.description + " " + ui::reversed_label(type));
    for (model::Check const& check : project.schema.checks)
        add_words(known, check.message + " " + ui::advice_words(check) + " " + ui::advice_chip(check, project.schema));
    return known;
}

void check_shown(DeskStage const& stage, char const* screen) {
    std::set<std::string> const known = words_of_document(stage);
    CHECK(ui::registry().shown().size() > 5);
    for (ui::Item const& item : ui::registry().shown()) {
        for (std::string const& words : {item.label, item.description}) {
            for (std::string const& word : bare_words(words)) {
                CAPTURE(screen);
                CAPTURE(item.id);
                CAPTURE(words);
                CAPTURE(word);
                CHECK(known.count(word) == 1);
            }
        }
    }
}

DeskStage& marked(DeskStage& stage) {
    auto const claim = stage.mark("Claim", "the bridge will close");
    auto const source = stage.mark("Source", "The port authority");
    stage.link("says", source, claim);
    stage.changed();
    stage.rest();
    return stage;
}

// Behind the raw literal of which the quotation mark stands at `at`.
std::size_t end_of_raw_literal(std::string const& source, std::size_t at) {
    std::string const delimiter = source.substr(at + 1, source.find('(', at) - at - 1);
    return source.find(")" + delimiter + "\"", at) + delimiter.size() + 1;
}

// The literals of a source, those that stand side by side as one; without the lines that include files and without
// raw literals, which are style sheets, JSON and the like.
std::vector<std::string> literals_of(std::string const& source) {
    std::vector<std::string> literals;
    bool is_joined = false;
    for (std::size_t at = 0; at < source.size(); ++at) {
        if (source.compare(at, 2, "//") == 0 || (source[at] == '#' && (at == 0 || source[at - 1] == '\n'))) {
            at = std::min(source.find('\n', at), source.size());
        } else if (source[at] == '\'') {
            at += source[at + 1] == '\\' ? 3 : 2;
            is_joined = false;
        } else if (source.compare(at, 2, "R\"") == 0) {
            at = end_of_raw_literal(source, at + 1);
            is_joined = false;
        } else if (source[at] == '"') {
            std::string literal;
            for (++at; source[at] != '"'; ++at) {
                literal += source[at];
                if (source[at] == '\\') literal += source[++at];
            }
            if (is_joined)
                literals.back() += literal;
            else
                literals.push_back(literal);
            is_joined = true;
        } else if (source[at] != ' ' && source[at] != '\n') {
            is_joined = false;
        }
    }
    return literals;
}

// The escapes that the sources use, as the compiler reads them.
std::string read_escapes(std::string const& literal) {
    std::string text;
    for (std::size_t at = 0; at < literal.size(); ++at) {
        if (literal[at] != '\\') {
            text += literal[at];
        } else if (literal[at + 1] == 'u') {
            auto const code = static_cast<unsigned>(std::stoul(literal.substr(at + 2, 4), nullptr, 16));
            if (code >= 0x800) text += static_cast<char>(0xE0 | code >> 12);
            text += static_cast<char>((code >= 0x800 ? 0x80 : 0xC0) | (code >> 6 & 0x3F));
            text += static_cast<char>(0x80 | (code & 0x3F));
            at += 5;
        } else if (literal[at + 1] == 'x') {
            text += static_cast<char>(std::stoul(literal.substr(at + 2, 2), nullptr, 16));
            at += 3;
        } else {
            text += std::string_view("nrt").find(literal[++at]) != std::string_view::npos ? '\n' : literal[at];
        }
    }
    return text;
}

// Two words or more: something to read, not an id.
bool reads_as_a_sentence(std::string const& literal) {
    for (std::size_t space = literal.find(' '); space != std::string::npos; space = literal.find(' ', space + 1)) {
        auto const is_letter = [&](std::size_t at) {
            return at < literal.size() && std::isalpha(static_cast<unsigned char>(literal[at])) != 0;
        };
        if (space > 1 && is_letter(space - 1) && is_letter(space - 2) && is_letter(space + 1) && is_letter(space + 2))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("the desk says nothing outside the catalogue") {
    Bracketed const language;
    DeskStage stage;
    marked(stage);
    check_shown(stage, "desk");
    stage.select("Repairs may begin");
    stage.rest();
    check_shown(stage, "with a selection");
}

TEST_CASE("a chosen mark's inspector says nothing outside the catalogue") {
    Bracketed const language;
    DeskStage stage;
    auto const claim = stage.mark("Claim", "the bridge will close");
    stage.changed();
    stage.state.selected = claim;
    stage.rest();
    check_shown(stage, "inspector");
    stage.state.linking_from = claim;
    stage.rest();
    check_shown(stage, "linking");
}

TEST_CASE("the sheets say nothing outside the catalogue") {
    Bracketed const language;
    for (ui::Sheet const sheet : {ui::Sheet::Help, ui::Sheet::Settings, ui::Sheet::About, ui::Sheet::Paste}) {
        DeskStage stage;
        marked(stage);
        stage.state.sheet = sheet;
        stage.rest();
        check_shown(stage, "sheet");
    }
}

TEST_CASE("what commands open says nothing outside the catalogue") {
    Bracketed const language;
    for (char const* const id :
         {"library", "commands", "find", "scheme", "layers", "who", "sources", "tour", "mark_all"}) {
        DeskStage stage;
        marked(stage);
        stage.select("Repairs may begin");
        ui::run_command(id, stage.scene(), stage.state, stage.desk.article(), stage.intents);
        stage.rest();
        check_shown(stage, id);
    }
}

TEST_CASE("a narrow desk says nothing outside the catalogue") {
    Bracketed const language;
    DeskStage stage(390, 844);
    marked(stage);
    check_shown(stage, "narrow");
}

TEST_CASE("no sentence stands in the sources outside the catalogue") {
    // Words of the sample that the introduction shows, keys as they are kept, links of the ready schemes from their far
    // ends, the first bytes of a data base.
    std::set<std::string> const others = {"free ferry",
                                          "has promised a",
                                          "has promised a ",
                                          "the work was put off",
                                          "Shift+Delete Shift+Backspace",
                                          "Delete Backspace",
                                          "Home End Ctrl",
                                          "said by",
                                          "referred to by",
                                          "supported by",
                                          "disputed by",
                                          "attacked by",
                                          "subject of",
                                          "flagged by",
                                          "is told",
                                          "flawed by",
                                          "SQLite format 30"};
    // Lists of words, and the elements of a page.
    std::set<std::string> const other_files = {"date_line.cpp", "passphrase.cpp", "html_text.cpp"};
    std::string const known = text_of(GLOSS_WORDS_DIR "/bracketed.mo");
    // Names of steps are put together in English, kept so, and said by their patterns (model/edit_names.h).
    auto const is_known = [&](std::string const& text, std::string const& room) {
        return known.find('\0' + text + '\0') != std::string::npos ||
               (room == "model" && known.find(text + "{}") != std::string::npos);
    };
    for (std::string const room : {"ui", "app", "agree", "formats", "model", "platform", "store", "text"}) {
        std::size_t found = 0;
        for (auto const& entry :
             std::filesystem::directory_iterator(std::filesystem::path(GLOSS_SOURCE_DIR) / "src" / room)) {
            if (!entry.is_regular_file() || other_files.count(entry.path().filename().string()) == 1) continue;
            for (std::string const& literal : literals_of(text_of(entry.path()))) {
                std::string const text = read_escapes(literal);
                if (!reads_as_a_sentence(text)) continue;
                ++found;
                CAPTURE(entry.path().string());
                CAPTURE(text);
                CHECK((is_known(text, room) || others.count(text) == 1));
            }
        }
        CAPTURE(room);
        CHECK(found > 0);
    }
}
