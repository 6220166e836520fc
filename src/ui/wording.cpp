#include "ui/wording.h"

#include <array>
#include <utility>

#include "base/words.h"

namespace ui {

namespace {

bool is_lower(char letter) {
    return letter >= 'a' && letter <= 'z';
}
bool is_upper(char letter) {
    return letter >= 'A' && letter <= 'Z';
}
char to_lower(char letter) {
    return is_upper(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
}
char to_upper(char letter) {
    return is_lower(letter) ? static_cast<char>(letter - 'a' + 'A') : letter;
}

bool is_english() {
    return base::language() == "en";
}

bool is_vowel(char letter) {
    return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

// An id that reads as words: letters with underscores between them.
bool is_readable(std::string_view id) {
    bool has_gap = false;
    for (char letter : id) {
        if (letter == '_' || letter == '-')
            has_gap = true;
        else if (!is_lower(to_lower(letter)))
            return false;
    }
    return has_gap && id.size() > 6;
}

std::string spaced(std::string_view id) {
    std::string words(id);
    for (char& letter : words) {
        if (letter == '_' || letter == '-') letter = ' ';
    }
    return words;
}

std::string first_clause(std::string_view message) {
    std::size_t end = message.find_first_of(".:;,?!");
    return std::string(message.substr(0, end));
}

// "without source" becomes "without a source".
std::string with_article(std::string words) {
    constexpr std::string_view kWithout = "without ";
    std::size_t at = words.find(kWithout);
    std::size_t noun = at + kWithout.size();
    if (at == std::string::npos || noun >= words.size() || words.compare(noun, 2, "a ") == 0) return words;
    words.insert(noun, is_vowel(to_lower(words[noun])) ? "an " : "a ");
    return words;
}

// "claim without source" of the type Claim becomes "no source".
std::string without_type(std::string const& words, model::SpanType const& type) {
    std::string opening = lower_first(type.label) + " without ";
    if (words.compare(0, opening.size(), opening) != 0) return words;
    return "no " + words.substr(opening.size());
}

} // namespace

std::string capitalised(std::string_view label) {
    std::string result(label);
    if (!result.empty()) result[0] = to_upper(result[0]);
    return result;
}

std::string lower_first(std::string_view label) {
    std::string result(label);
    if (!is_english()) return result;
    if (result.size() > 1 && is_upper(result[1])) return result;
    if (!result.empty()) result[0] = to_lower(result[0]);
    return result;
}

std::string plural_of(std::string_view noun) {
    std::string word(noun);
    if (!is_english()) return word;
    std::size_t size = word.size();
    auto ends_in = [&](std::string_view end) {
        return size > end.size() && word.compare(size - end.size(), end.size(), end) == 0;
    };
    if (word == "evidence") return word;
    if (ends_in("sis")) return word.substr(0, size - 2) + "es";
    if (ends_in("y") && !is_vowel(word[size - 2])) return word.substr(0, size - 1) + "ies";
    if (ends_in("s") || ends_in("x") || ends_in("ch") || ends_in("sh")) return word + "es";
    return word + "s";
}

std::string counted(std::size_t count, std::string_view label) {
    std::string const number = grouped(count);
    if (!is_english()) return number + " \u00D7 " + std::string(label);
    std::string noun = lower_first(label);
    return (count == 0 ? "no" : number) + " " + (count == 1 ? noun : plural_of(noun));
}

std::string grouped(std::size_t count) {
    return base::number_words(static_cast<std::int64_t>(count));
}

std::string counted_marks(std::size_t count) {
    return count == 0 ? std::string(base::say("no marks")) : base::say_count(count, "{} mark", "{} marks");
}

std::string counted_documents(std::size_t count) {
    return count == 0 ? std::string(base::say("no documents")) : base::say_count(count, "{} document", "{} documents");
}

bool is_called_by_id(model::Check const& check) {
    return is_readable(check.id);
}

std::string advice_words(model::Check const& check) {
    if (!is_readable(check.id)) return first_clause(check.message);
    return capitalised(with_article(spaced(check.id)));
}

std::string advice_chip(model::Check const& check, model::Schema const& schema) {
    if (!is_readable(check.id)) return first_clause(check.message);
    std::string words = spaced(check.id);
    model::SpanType const* type = check.on.size() == 1 ? schema.find_type(check.on.front()) : nullptr;
    return capitalised(type == nullptr ? with_article(words) : with_article(without_type(words, *type)));
}

std::string reversed_label(model::RelationType const& relation) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kReversed = {{
        {"says", "said by"},
        {"cued_by", "cues"},
        {"refers_to", "referred to by"},
        {"hedged_by", "hedges"},
        {"supports", "supported by"},
        {"disputes", "disputed by"},
        {"attacks", "attacked by"},
        {"about", "subject of"},
        {"flags", "flagged by"},
        {"spoken_by", "speaks"},
        {"said_to", "is told"},
        {"flaw_of", "flawed by"},
    }};
    for (auto const& [id, words] : kReversed) {
        if (id == relation.id) return std::string(words);
    }
    return relation.label;
}

std::string name_of_annotator(model::Project const& project, std::string_view annotator) {
    for (model::Annotator const& one : project.header.annotators)
        if (one.id == annotator && !one.name.empty()) return one.name;
    return annotator == project.header.annotator ? base::say("me") : std::string(annotator);
}

std::string quoted_words(model::Project const& project, model::Span const& span) {
    std::string words;
    for (unicode::Range const& fragment : span.fragments) {
        if (&fragment != &span.fragments.front()) words += " \u2026 ";
        words += model::text_of(project.article.text, {fragment});
    }
    return words;
}

} // namespace ui
