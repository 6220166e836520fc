#include "app/joining.h"

#include "base/words.h"

namespace app {

namespace {

void add(std::string& words, std::string const& sentence) {
    if (!sentence.empty()) words += (words.empty() ? "" : " ") + sentence;
}

std::string marks_words(model::Differences const& of) {
    std::string words;
    if (std::size_t const count = of.only_first.size())
        add(words, base::say_count(count, "{} mark is only in your library.", "{} marks are only in your library."));
    if (std::size_t const count = of.only_second.size())
        add(words, base::say_count(count, "{} mark is only in the file.", "{} marks are only in the file."));
    if (std::size_t const count = of.changed.size())
        add(words, base::say_count(count, "{} mark differs.", "{} marks differ."));
    return words;
}

std::string links_words(model::Differences const& of) {
    std::string words;
    if (std::size_t const count = of.only_first.size())
        add(words, base::say_count(count, "{} link is only in your library.", "{} links are only in your library."));
    if (std::size_t const count = of.only_second.size())
        add(words, base::say_count(count, "{} link is only in the file.", "{} links are only in the file."));
    if (std::size_t const count = of.changed.size())
        add(words, base::say_count(count, "{} link differs.", "{} links differ."));
    return words;
}

} // namespace

bool fits_better(model::Comparison const& one, model::Comparison const& than) {
    return static_cast<int>(one.kinship) < static_cast<int>(than.kinship);
}

std::string difference_words(model::Comparison const& comparison) {
    std::string words = marks_words(comparison.marks);
    add(words, links_words(comparison.relations));
    if (comparison.text_differs)
        add(words, base::say("The text of the article differs."));
    else if (comparison.article_differs)
        add(words, base::say("What is known about the article differs."));
    if (comparison.schema_differs) add(words, base::say("The kinds of marks differ."));
    if (words.empty()) add(words, base::say("The title or the notes on the whole article differ."));
    return words;
}

ui::Question same_set_question(std::string const& title, model::Comparison const& comparison) {
    ui::Question question;
    question.title = base::say("Your library has this article in another state");
    question.paragraphs = {base::say("\u201C{}\u201D: {}", title, difference_words(comparison))};
    if (comparison.text_differs) {
        question.paragraphs.emplace_back(base::say(
            "They cannot be merged because their texts are not the same. Keep both to compare them yourself."));
    } else {
        question.paragraphs.emplace_back(base::say(
            "Merging brings what is only in the file into your article. It can be undone, and nothing is lost."));
        question.answers.push_back({"merge", base::say("Merge")});
    }
    question.answers.push_back({"both", base::say("Keep both")});
    question.answers.push_back({"cancel", base::say("Cancel")});
    return question;
}

} // namespace app
