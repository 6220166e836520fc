#include "app/joining.h"

#include "ui/wording.h"

namespace app {

namespace {

std::string items_words(model::Differences const& of, char const* noun) {
    std::string words;
    bool has_noun = false;
    auto const add = [&](std::size_t count, std::string const& one, std::string const& many) {
        if (count == 0) return;
        words += words.empty() ? "" : ", ";
        words += has_noun ? std::to_string(count) : ui::counted(count, noun);
        words += count == 1 ? one : many;
        has_noun = true;
    };
    add(of.only_first.size(), " is only in your library", " are only in your library");
    add(of.only_second.size(), has_noun ? " only in the file" : " is only in the file",
        has_noun ? " only in the file" : " are only in the file");
    add(of.changed.size(), " differs", " differ");
    return words.empty() ? words : words + ".";
}

} // namespace

bool fits_better(model::Comparison const& one, model::Comparison const& than) {
    return static_cast<int>(one.kinship) < static_cast<int>(than.kinship);
}

std::string difference_words(model::Comparison const& comparison) {
    std::string words = items_words(comparison.marks, "mark");
    auto const add = [&words](std::string const& sentence) {
        if (!sentence.empty()) words += (words.empty() ? "" : " ") + sentence;
    };
    add(items_words(comparison.relations, "link"));
    if (comparison.article_differs) add("The text of the article differs.");
    if (comparison.schema_differs) add("The kinds of marks differ.");
    if (words.empty()) add("The title or the notes on the whole article differ.");
    return words;
}

ui::Question same_set_question(std::string const& title, model::Comparison const& comparison) {
    ui::Question question;
    question.title = "Your library has this article in another state";
    question.paragraphs = {"\u201C" + title + "\u201D: " + difference_words(comparison)};
    if (comparison.article_differs) {
        question.paragraphs.emplace_back(
            "They cannot be merged because their texts are not the same. Keep both to compare them yourself.");
    } else {
        question.paragraphs.emplace_back(
            "Merging brings what is only in the file into your article. It can be undone, and nothing is lost.");
        question.answers.push_back({"merge", "Merge"});
    }
    question.answers.push_back({"both", "Keep both"});
    question.answers.push_back({"cancel", "Cancel"});
    return question;
}

} // namespace app
