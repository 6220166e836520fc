#include <doctest/doctest.h>

#include "model/history.h"
#include "model/sha256.h"
#include "sample.h"

using unicode::Position;
using unicode::range;
using Ranges = std::vector<unicode::Range>;

namespace {

model::Project text_project(std::string const& text, std::vector<model::Span> spans = {}) {
    model::Project project = sample::project();
    project.article = sample::article(text);
    project.article.sha256 = model::sha256_hex(text);
    project.spans = std::move(spans);
    model::sort_canonically(project);
    return project;
}

// Applied; undone it is the project that it was, and forth again the same.
model::Project corrected(model::Project const& project, unicode::Range where, std::string_view words) {
    model::History history(project);
    model::Project const before = history.project();
    auto edit = model::correct_text(project, where, words, sample::kAna);
    CHECK(edit.is_ok());
    if (!edit) return project;
    CHECK(edit.value().name == "Correct the text");
    CHECK(history.perform(edit.release_value()));
    model::Project after = history.project();
    CHECK(history.undo());
    CHECK(history.project() == before);
    CHECK(history.redo());
    CHECK(history.project() == after);
    return after;
}

Ranges place(model::Project const& project, std::string_view id) {
    auto const* span = project.find_span(id);
    return span == nullptr ? Ranges{} : span->fragments;
}

std::string words(model::Project const& project, std::string_view id) {
    return model::text_of(project.article.text, place(project, id));
}

std::string refusal(model::Project const& project, unicode::Range where, std::string_view with) {
    auto const edit = model::correct_text(project, where, with, sample::kAna);
    return edit ? "" : edit.error().message;
}

} // namespace

TEST_CASE("a typo is corrected, and every mark stays on its letters") {
    auto const project = text_project("teh mayor said no", {sample::span("s-1", "Source", {range(0, 9)}),
                                                            sample::span("s-2", "Cue", {range(10, 14)}),
                                                            sample::span("s-3", "Cue", {range(0, 3)})});
    auto const after = corrected(project, range(0, 3), "the old");
    CHECK(after.article.text.utf8() == "the old mayor said no");
    CHECK(words(after, "s-1") == "the old mayor");
    CHECK(words(after, "s-2") == "said");
    CHECK(words(after, "s-3") == "the old");
}

TEST_CASE("the article says what was corrected, where, when and by whom, and what its first text was") {
    auto const project = text_project("One lin. Two lins.");
    auto once = corrected(project, range(4, 7), "line");
    auto const twice = corrected(once, range(14, 18), "lines");
    CHECK(twice.article.text.utf8() == "One line. Two lines.");
    CHECK(twice.article.length == 20);
    CHECK(twice.article.sha256 == model::sha256_hex("One line. Two lines."));
    CHECK(twice.article.original_sha256 == model::sha256_hex("One lin. Two lins."));
    CHECK(twice.article.corrections ==
          std::vector<model::Correction>{{Position(4), "lin", "line", sample::kAna.now, "p-ana", {}},
                                         {Position(14), "lins", "lines", sample::kAna.now, "p-ana", {}}});
    auto const earlier = corrected(twice, range(0, 0), "Yes: ");
    CHECK(earlier.article.corrections.front().at == Position(9));
    CHECK(earlier.article.corrections.back().at == Position(0));
    CHECK(earlier.header.modified == sample::kAna.now);
}

TEST_CASE("what is inserted at a border of a mark stays outside, inside it the mark grows") {
    auto const project = text_project("one two three", {sample::span("s-1", "Cue", {range(4, 7)})});
    CHECK(place(corrected(project, range(4, 4), "new "), "s-1") == Ranges{range(8, 11)});
    CHECK(place(corrected(project, range(7, 7), " new"), "s-1") == Ranges{range(4, 7)});
    CHECK(place(corrected(project, range(5, 5), "xx"), "s-1") == Ranges{range(4, 9)});
}

TEST_CASE("a word that is completed stays marked as a whole") {
    auto const project = text_project("it close now", {sample::span("s-1", "Cue", {range(3, 8)})});
    CHECK(words(corrected(project, range(3, 8), "closes"), "s-1") == "closes");
    CHECK(words(corrected(project, range(3, 8), "enclose"), "s-1") == "enclose");
    CHECK(words(corrected(project, range(0, 12), "it closes now, at last"), "s-1") == "closes");
}

TEST_CASE("a mark on a part of a word keeps the letters that stay") {
    auto const project = text_project(
        "so unhapy now", {sample::span("s-1", "Cue", {range(3, 5)}), sample::span("s-2", "Cue", {range(5, 9)})});
    auto const after = corrected(project, range(3, 9), "unhappy");
    CHECK(words(after, "s-1") == "un");
    CHECK(words(after, "s-2") == "happy");
}

TEST_CASE("a mark of which some words are removed shrinks, one that loses all becomes an orphan with its links") {
    auto project = text_project("one two three four five", {sample::span("s-1", "Source", {range(0, 7)}),
                                                            sample::span("s-2", "Claim", {range(4, 13)}),
                                                            sample::span("s-3", "Claim", {range(8, 13)})});
    project.spans.back().note = "mine";
    project.relations = {sample::relation("r-1", "says", "s-1", "s-3")};
    auto const after = corrected(project, range(8, 14), "");
    CHECK(after.article.text.utf8() == "one two four five");
    CHECK(words(after, "s-1") == "one two");
    CHECK(words(after, "s-2") == "two ");
    CHECK(after.find_span("s-3") == nullptr);
    auto const* orphan = after.find_orphan("s-3");
    CHECK(orphan != nullptr);
    if (orphan == nullptr) return;
    CHECK(orphan->quote.exact == "three");
    CHECK(orphan->quote.prefix == "one two ");
    CHECK(orphan->span.note == "mine");
    CHECK(orphan->last_fragments == Ranges{range(8, 13)});
    CHECK(orphan->reason == "its words were removed from the article");
    CHECK(after.relations == project.relations);
}

TEST_CASE("fragments that come to touch become one") {
    auto const project = text_project("one two three", {sample::span("s-1", "Claim", {range(0, 4), range(8, 13)})});
    CHECK(place(corrected(project, range(4, 8), ""), "s-1") == Ranges{range(0, 9)});
}

TEST_CASE("orphans, structure and the exercise's ranges move along; a heading that is removed is gone") {
    auto project = text_project("Head line\n\nOne two three. Four five.");
    project.orphans = {sample::orphan("s-lost", "Claim", range(26, 30))};
    project.article.structure = {{range(0, 9), "heading", 1, {}}, {range(15, 18), "quotation", 0, {}}};
    project.header.exercise_json = R"({"id":"e-1","note":"\"ranges\": [","ranges": [[0, 9], [11,25] ],"blind":true})";
    auto const longer = corrected(project, range(11, 14), "A second");
    CHECK(longer.find_orphan("s-lost")->last_fragments == Ranges{range(31, 35)});
    CHECK(longer.article.structure[1].range == range(20, 23));
    CHECK(longer.header.exercise_json ==
          R"({"id":"e-1","note":"\"ranges\": [","ranges": [[0, 9], [11, 30]],"blind":true})");
    auto const headless = corrected(project, range(0, 11), "");
    CHECK(headless.article.structure == std::vector<model::StructureItem>{{range(4, 7), "quotation", 0, {}}});
    CHECK(headless.header.exercise_json == R"({"id":"e-1","note":"\"ranges\": [","ranges": [[0, 14]],"blind":true})");
}

TEST_CASE("marks keep to whole characters when a correction joins characters") {
    auto const project = text_project(
        "cafe x\u0301 bar", {sample::span("s-1", "Cue", {range(0, 4)}), sample::span("s-2", "Cue", {range(5, 7)})});
    auto const after = corrected(project, range(4, 6), "");
    CHECK(after.article.text.utf8() == "cafe\u0301 bar");
    CHECK(words(after, "s-1") == "cafe\u0301");
    auto const flags =
        text_project("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7 ok",
                     {sample::span("s-1", "Cue", {range(2, 4)}), sample::span("s-2", "Cue", {range(5, 7)})});
    CHECK(words(corrected(flags, range(0, 0), "\U0001F1E6"), "s-2") == "ok");
}

TEST_CASE("half a character is not removed without the other half being put back") {
    auto const project = text_project("cafe\u0301 bar", {sample::span("s-1", "Cue", {range(0, 5)})});
    auto const after = corrected(project, range(4, 5), "");
    CHECK(after.article.text.utf8() == "cafe bar");
    CHECK(words(after, "s-1") == "cafe");
}

TEST_CASE("line ends become LF and bad bytes U+FFFD, as when an article is brought in") {
    auto const project = text_project("one two");
    CHECK(corrected(project, range(3, 4), "\r\n\xFF\r").article.text.utf8() == "one\n\uFFFD\ntwo");
}

TEST_CASE("a paragraph with several typos is corrected word by word") {
    auto const project =
        text_project("Teh mayor sayd that prises rise.",
                     {sample::span("s-1", "Source", {range(4, 9)}), sample::span("s-2", "Claim", {range(15, 31)})});
    auto const after = corrected(project, project.article.text.all(), "The mayor said that prices will rise.");
    CHECK(words(after, "s-1") == "mayor");
    CHECK(words(after, "s-2") == "that prices will rise");
    CHECK(after.article.corrections.size() == 3);
}

TEST_CASE("what cannot be corrected is refused with a sentence, and the same words change nothing") {
    auto project = text_project("one two");
    CHECK(refusal(project, range(3, 99), "x").find("Select them again") != std::string::npos);
    CHECK(refusal(project, {Position(5), Position(3)}, "x").find("Select them again") != std::string::npos);
    CHECK(refusal(project, range(0, 7), "").find("cannot be empty") != std::string::npos);
    CHECK(refusal(project, range(0, 3), std::string(model::kMaximumArticleLength, 'x')).find("16,777,216") !=
          std::string::npos);
    CHECK(model::correct_text(project, range(0, 3), "one", sample::kAna).value().is_empty());
    project.article.text_left_out = true;
    CHECK(refusal(project, range(0, 3), "x").find("Supply the article") != std::string::npos);
}

TEST_CASE("a correction is as long as what it changes, not as the article or its marks") {
    std::string text = "teh first. ";
    std::vector<model::Span> spans;
    for (std::uint32_t i = 0; i < 500; ++i) {
        spans.push_back(sample::span("s-" + std::to_string(i), "Claim", {range(11 + 12 * i, 15 + 12 * i)}));
        text += "some words. ";
    }
    auto const edit = model::correct_text(text_project(text, spans), range(0, 3), "the", sample::kAna);
    CHECK((edit && edit.value().spans.empty() && !edit.value().article));
    CHECK((edit && edit.value().text->pieces == std::vector<model::TextPiece>{{Position(0), "teh", "the"}}));
}

TEST_CASE("a correction made for another text is refused and changes nothing") {
    auto project = text_project("one two three", {sample::span("s-1", "Cue", {range(4, 7)})});
    auto const edit = model::correct_text(project, range(0, 3), "four", sample::kAna).release_value();
    auto other = text_project("one one three", {sample::span("s-1", "Cue", {range(4, 7)})});
    other.article.sha256 = project.article.sha256;
    auto changed = other;
    changed.spans.front().fragments = {range(1, 3)};
    for (model::Project* target : {&other, &changed}) {
        auto const before = *target;
        auto status = model::apply(*target, edit);
        CHECK((target == &other ? status.is_ok() : !status.is_ok()));
        if (!status) CHECK(*target == before);
    }
}
