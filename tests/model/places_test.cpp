#include "model/places.h"

#include <doctest/doctest.h>

#include "every_maker.h"
#include "model/history.h"
#include "model/sha256.h"

using unicode::range;
using Ranges = std::vector<unicode::Range>;

namespace {

model::Project sample_project() {
    model::Project project = sample::full_project();
    project.article.sha256 = model::sha256_hex(project.article.text.utf8());
    return project;
}

model::Project lost_project(std::string exact) {
    model::Project project = sample_project();
    project.orphans.front().quote.exact = std::move(exact);
    project.orphans.front().span.note = "mine";
    return project;
}

// Performed and undone, it is as it was; what it is after it.
model::Project done(model::Project const& project, base::Result<model::Edit> edit, std::string const& name) {
    CHECK(edit.is_ok());
    if (!edit) return project;
    CHECK(edit.value().name == name);
    model::History history(project);
    model::Project const before = history.project();
    CHECK(history.perform(edit.release_value()));
    model::Project after = history.project();
    CHECK(history.undo());
    CHECK(history.project() == before);
    return after;
}

std::string refusal(base::Result<model::Edit> const& edit) {
    return edit ? "" : edit.error().message;
}

model::Span const* moved_span(model::Project& project) {
    project.spans[2].moved = model::Moved{{range(60, 65)}, "approximate", 0.8, {}};
    return &project.spans[2];
}

} // namespace

TEST_CASE("an orphan is placed on chosen words, with its note and its links") {
    auto const project = lost_project("words that are gone");
    auto const after =
        done(project, model::place_orphan(project, "s-lost", {range(84, 93)}, sample::kAna), "Place Claim");
    auto const* span = after.find_span("s-lost");
    CHECK(span != nullptr);
    if (span == nullptr) return;
    CHECK(span->fragments == Ranges{range(84, 93)});
    CHECK(span->note == "mine");
    CHECK(span->modified == sample::kAna.now);
    CHECK(after.orphans.empty());
    CHECK(after.relations.size() == project.relations.size());
}

TEST_CASE("an orphan is not placed where the scheme's overlap rule forbids it, nor on nothing") {
    auto project = lost_project("x");
    project.schema.overlap = model::Overlap::AcrossTypes;
    CHECK(refusal(model::place_orphan(project, "s-lost", {range(20, 30)}, sample::kAna)).find("may not overlap") !=
          std::string::npos);
    CHECK(refusal(model::place_orphan(project, "s-lost", {}, sample::kAna)).find("Select some words") !=
          std::string::npos);
    CHECK(refusal(model::place_orphan(project, "s-mayor", {range(0, 4)}, sample::kAna)).find("has a place already") !=
          std::string::npos);
}

TEST_CASE("an orphan's words are looked for again, and found ones say that they were moved") {
    auto const project = lost_project("an expert wrote it");
    auto const after = done(project, model::place_again(project, {}, sample::kAna), "Place Claim again");
    auto const* span = after.find_span("s-lost");
    CHECK((span != nullptr && span->moved && span->moved->how == "approximate"));
    CHECK((span != nullptr && span->moved->from == Ranges{range(200, 210)}));
    CHECK(refusal(model::place_again(lost_project("zebras and xylophones"), {}, sample::kAna)).find("not found") !=
          std::string::npos);
    CHECK(refusal(model::place_again(after, {}, sample::kAna)).find("has its place") != std::string::npos);
}

TEST_CASE("an automatic move is accepted, put back or taken away") {
    auto project = sample_project();
    auto const id = moved_span(project)->id;
    Ranges const now = project.spans[2].fragments;
    auto const accepted = done(project, model::accept_moves(project, {}, sample::kAna), "Accept the place");
    CHECK((accepted.find_span(id)->fragments == now && !accepted.find_span(id)->moved));
    auto const back = done(project, model::put_back(project, id, sample::kAna), "Put Claim back");
    CHECK((back.find_span(id)->fragments == Ranges{range(60, 65)} && !back.find_span(id)->moved));
    model::Quote const first{"the first words", "", "", {}};
    auto const away =
        done(project, model::take_place_away(project, id, &first, sample::kAna), "Take the place of Claim away");
    CHECK(away.find_span(id) == nullptr);
    CHECK((away.find_orphan(id) != nullptr && away.find_orphan(id)->quote.exact == "the first words"));
    CHECK(away.find_orphan(id)->last_fragments == now);
    CHECK(away.relations.size() == project.relations.size());
    CHECK(refusal(model::put_back(accepted, id, sample::kAna)).find("was not moved") != std::string::npos);
    CHECK(refusal(model::accept_moves(accepted, {}, sample::kAna)).find("No mark here") != std::string::npos);
}

TEST_CASE("a mark cannot be put back where the article has no text") {
    auto project = sample_project();
    auto const id = moved_span(project)->id;
    project.spans[2].moved->from = {range(5'000, 5'010)};
    CHECK(refusal(model::put_back(project, id, sample::kAna)).find("has no text") != std::string::npos);
}

TEST_CASE("a set without its text takes the same text again and is what it was") {
    auto const whole = sample_project();
    auto const left_out = model::without_text(whole);
    CHECK(left_out.spans.empty());
    CHECK(left_out.article.text.length() == 0);
    CHECK(left_out.article.sha256 == whole.article.sha256);
    auto after = done(left_out, sample::edit_of(model::supply_text(left_out, whole.article.text, sample::kAna)),
                      "Supply the article");
    after.header.modified = whole.header.modified;
    CHECK(after == whole);
    CHECK(refusal(sample::edit_of(model::supply_text(whole, whole.article.text, sample::kAna))).find("already") !=
          std::string::npos);
    CHECK(refusal(sample::edit_of(model::supply_text(left_out, {}, sample::kAna))).find("no text") !=
          std::string::npos);
}

TEST_CASE("a set without its text takes a text that differs: marks move, what is not in it stays an orphan") {
    auto const whole = sample_project();
    auto const left_out = model::without_text(whole);
    auto const text =
        unicode::Text::from_utf8("News. The mayor said \U0001F309 cafe\u0301 prices would rise. A baker.");
    auto const after =
        done(left_out, sample::edit_of(model::supply_text(left_out, text, sample::kAna)), "Supply the article");
    CHECK(after.article.text == text);
    CHECK(after.article.sha256 == model::sha256_hex(text.utf8()));
    auto const* mayor = after.find_span("s-mayor");
    CHECK((mayor != nullptr && mayor->fragments == Ranges{range(6, 15)} && mayor->moved));
    CHECK(after.find_orphan("s-fall") != nullptr);
    CHECK(after.find_orphan("s-fall")->reason == "text not found");
    CHECK(after.spans.size() + after.orphans.size() == whole.spans.size() + whole.orphans.size());
    CHECK(after.relations.size() == whole.relations.size());
}

TEST_CASE("what was moved while a file was opened is one step that can be undone") {
    auto after = sample_project();
    auto const id = moved_span(after)->id;
    model::Orphan as_read = sample::orphan(id, "Claim", range(60, 65));
    auto opening = model::opening_of(after, {as_read});
    CHECK(opening.before.find_span(id) == nullptr);
    CHECK(opening.before.find_orphan(id)->quote == as_read.quote);
    model::History history(opening.before);
    CHECK(history.perform(opening.moves));
    CHECK(history.project() == after);
    CHECK(history.undo_name() == "Place a mark again");
    CHECK(history.undo());
    CHECK(history.project() == opening.before);
    CHECK(model::opening_of(after, {}).moves.is_empty());
}
