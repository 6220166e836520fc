#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>

#include "model/history.h"
#include "model/sha256.h"
#include "sample.h"
#include "unicode/segment.h"

namespace {

using unicode::range;

// The text letter by letter, each letter with the marks that it wears: what a correction does, as plainly as can be.
struct Letter {
    std::string bytes;
    std::set<std::string> marks;
};
using Letters = std::vector<Letter>;

Letters letters_of(model::Project const& project) {
    Letters letters;
    auto const& text = project.article.text;
    for (std::uint32_t i = 0; i < text.length(); ++i) letters.push_back({std::string(text.slice(range(i, i + 1))), {}});
    for (model::Span const& span : project.spans)
        for (unicode::Range const& fragment : span.fragments)
            for (auto at = fragment.start; at < fragment.end; at = at + 1) letters[at.value()].marks.insert(span.id);
    return letters;
}

// Letters that are neither removed nor put in wear what they wore. What is put in wears what both its neighbours wear
// that are not removed, and may wear what is worn by the letters that it replaces.
void check_letters(Letters const& before, Letters const& after, std::uint32_t at, std::uint32_t removed,
                   std::uint32_t inserted) {
    CHECK(after.size() == before.size() - removed + inserted);
    for (std::uint32_t i = 0; i < at; ++i) CHECK(after[i].marks == before[i].marks);
    for (std::size_t i = at + removed; i < before.size(); ++i)
        CHECK(after[i - removed + inserted].marks == before[i].marks);
    std::set<std::string> allowed;
    for (std::uint32_t i = at; i < at + removed; ++i) allowed.insert(before[i].marks.begin(), before[i].marks.end());
    std::set<std::string> both;
    if (at > 0 && at + removed < before.size())
        std::set_intersection(before[at - 1].marks.begin(), before[at - 1].marks.end(),
                              before[at + removed].marks.begin(), before[at + removed].marks.end(),
                              std::inserter(both, both.begin()));
    for (std::uint32_t i = at; i < at + inserted; ++i) {
        if (removed == 0) CHECK(after[i].marks == both);
        for (std::string const& mark : after[i].marks) CHECK((allowed.contains(mark) || both.contains(mark)));
    }
}

struct Walk {
    std::mt19937 random;
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); }

    model::Project project() {
        std::string text;
        for (int i = 0; i < 40; ++i) text += "plain words " + std::to_string(below(1000)) + ", ";
        model::Project made = sample::project();
        made.article = sample::article(text);
        made.article.sha256 = model::sha256_hex(text);
        std::vector<model::Span> spans;
        for (int i = 0; i < 25; ++i) {
            std::uint32_t const start = below(made.article.length - 30);
            std::vector<unicode::Range> fragments = {range(start, start + 1 + below(12))};
            if (below(3) == 0) fragments.push_back(range(start + 14, start + 15 + below(10)));
            spans.push_back(sample::span("s-" + std::to_string(i), "Claim", fragments));
        }
        made.spans = std::move(spans);
        model::sort_canonically(made);
        return made;
    }
};

std::size_t count_of(model::Project const& project) {
    return project.spans.size() + project.orphans.size();
}

} // namespace

TEST_CASE("random corrections keep every mark on its letters, as a plain model says, and undone all is as it was") {
    Walk walk{std::mt19937(11)};
    for (int round = 0; round < 30; ++round) {
        model::History history(walk.project());
        model::Project const first = history.project();
        std::size_t const marks = count_of(first);
        for (int step = 0; step < 12; ++step) {
            Letters const before = letters_of(history.project());
            auto const length = static_cast<std::uint32_t>(before.size());
            // Letters of another alphabet are put in, so that nothing that is put in is like what goes.
            std::uint32_t const at = walk.below(length);
            std::uint32_t const removed = std::min(length - at, walk.below(20));
            std::string words;
            for (std::uint32_t left = walk.below(8); left > 0; --left) words += "\u0436";
            if (removed == 0 && words.empty()) continue;
            if (removed == length) continue;
            auto edit = model::correct_text(history.project(), range(at, at + removed), words,
                                            {"p-ana", "t" + std::to_string(step)});
            CHECK(edit.is_ok());
            if (!edit) continue;
            CHECK(history.perform(edit.release_value()));
            auto const put = static_cast<std::uint32_t>(words.size() / 2);
            check_letters(before, letters_of(history.project()), at, removed, put);
            CHECK(count_of(history.project()) == marks);
            CHECK(history.project().article.sha256 == model::sha256_hex(history.project().article.text.utf8()));
        }
        model::Project const last = history.project();
        while (history.can_undo()) CHECK(history.undo());
        CHECK(history.project() == first);
        while (history.can_redo()) CHECK(history.redo());
        CHECK(history.project() == last);
    }
}

TEST_CASE("places count characters of every plane as one: what stands after a correction is what stood there") {
    std::string const before =
        "a\u0301 \U0001F468\u200D\U0001F469\u200D\U0001F467 \u4E2D \U00020000 \uE000 \U0010FFFD\n"
        "marked";
    for (std::string const words : {"x", "\U0001F309\U0001F309", "\r\n", "\u0301", "\u05D0\u05D1", ""}) {
        for (std::uint32_t at = 0; at < 17; ++at) {
            model::Project project = sample::project();
            project.article = sample::article(before);
            project.article.sha256 = model::sha256_hex(before);
            std::uint32_t const length = project.article.length;
            project.spans = {sample::span("s-1", "Claim", {range(length - 6, length)})};
            model::History history(project);
            auto edit = model::correct_text(project, range(at, at + 1), words, sample::kAna);
            CHECK(edit.is_ok());
            if (!edit || edit.value().is_empty()) continue;
            CHECK(history.perform(edit.release_value()));
            auto const& now = history.project();
            auto const* span = now.find_span("s-1");
            CHECK(span != nullptr);
            if (span == nullptr) continue;
            CHECK(model::text_of(now.article.text, span->fragments) == "marked");
            CHECK(unicode::is_grapheme_border(now.article.text, span->fragments.front().start));
            CHECK(now.article.text.to_byte(span->fragments.front().start) == now.article.text.utf8().size() - 6);
            CHECK(now.article.text.utf8().find('\r') == std::string::npos);
            CHECK(history.undo());
            CHECK(history.project() == project);
        }
    }
}
