#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "page.h"
#include "unicode/segment.h"

using fixture::Page;
using text::Affinity;
using text::Caret;
using text::CaretPlace;
using text::LineInfo;
using unicode::Position;

namespace {

constexpr char kMixed[] = "abc שלום (def) 12,5 עולם! ghi\nסגרו את Port Authority בשעה 14:05, כך.\nend";

} // namespace

TEST_CASE("the right arrow visits every grapheme of left-to-right text once, the left arrow goes back the same way") {
    Page page(
        "The cafe\u0301 on the harbour bridge 👩‍👩‍👧 closes.\n\nIt was “good”, they said, and final.",
        180);
    std::vector<Caret> way{Caret{Position(0)}};
    while (way.back().position.value() < page.document.text().length() && way.size() < 500) {
        Caret const next = page.document.visual_right(way.back());
        CHECK(next.position == unicode::next_grapheme(page.document.text(), way.back().position));
        way.push_back(next);
    }
    CHECK(page.document.visual_right(way.back()) == way.back());
    for (std::size_t i = way.size() - 1; i > 0; --i)
        CHECK(page.document.visual_left(way[i]).position == way[i - 1].position);
    CHECK(page.document.visual_left(way.front()) == way.front());
}

TEST_CASE("the right arrow always moves to the right on a line of mixed directions") {
    Page page(kMixed);
    for (std::uint32_t const paragraph : {0u, 1u}) {
        LineInfo const line = page.document.line_of({page.document.paragraph_range(paragraph).start});
        Caret caret = page.document.hit(-50, line.baseline);
        float x = page.document.place(caret).x;
        std::uint32_t steps = 0;
        for (; steps < 200; ++steps) {
            Caret const next = page.document.visual_right(caret);
            CaretPlace const place = page.document.place(next);
            if (place.baseline != line.baseline || next == caret) break;
            CHECK(place.x > x);
            x = place.x;
            caret = next;
        }
        CHECK(steps == line.range.length());
    }
}

TEST_CASE("in a right-to-left paragraph the left arrow reads on and the lines begin at the right") {
    Page page("הגשר ייסגר לשנה\nend");
    CaretPlace const start = page.document.place({Position(0)});
    CHECK(start.right_to_left);
    CHECK(start.x == doctest::Approx(576));
    Caret caret{Position(0)};
    for (std::uint32_t i = 1; i <= 15; ++i) {
        caret = page.document.visual_left(caret);
        CHECK(caret.position == Position(i));
    }
    CHECK(page.document.visual_left(caret).position == Position(16));
    CHECK(page.document.visual_right(caret).position == Position(14));
}

TEST_CASE("a position between directions has two places") {
    Page page("abc שלום");
    CaretPlace const before = page.document.place({Position(4), Affinity::Upstream});
    CaretPlace const after = page.document.place({Position(4), Affinity::Downstream});
    CHECK_FALSE(before.right_to_left);
    CHECK(after.right_to_left);
    CHECK(after.x > before.x + 10);
}

TEST_CASE("the end of a wrapped line and the start of the next are two places of one position") {
    Page page("日本語の文章は空白なしで折り返されます。橋は一年間閉鎖される予定です。", 120);
    std::vector<LineInfo> const lines = page.document.lines(0, 500);
    REQUIRE(lines.size() > 2);
    Position const border = lines[1].range.start;
    CaretPlace const up = page.document.place({border, Affinity::Upstream});
    CaretPlace const down = page.document.place({border, Affinity::Downstream});
    CHECK(up.baseline == lines[0].baseline);
    CHECK(up.x == doctest::Approx(lines[0].width));
    CHECK(down.baseline == lines[1].baseline);
    CHECK(down.x == 0);
    CHECK(page.document.hit(1000, up.baseline) == Caret{border, Affinity::Upstream});
    CHECK(page.document.line_end({Position(0)}) == Caret{border, Affinity::Upstream});
    CHECK(page.document.line_start({border, Affinity::Upstream}) == Caret{Position(0)});
}

TEST_CASE("up and down keep the goal across short lines and paragraphs") {
    Page page("The port authority said on Monday that the bridge will close.\nShort.\nThe port authority said on "
              "Monday that the "
              "bridge will close.");
    Caret const start = page.document.hit(300, 10);
    float const goal = page.document.place(start).x;
    Caret const second = page.document.line_down(start, goal);
    CHECK(second.position == page.document.paragraph_range(1).end);
    Caret const third = page.document.line_down(second, goal);
    CHECK(page.document.place(third).x == doctest::Approx(goal));
    CHECK(page.document.line_up(page.document.line_up(third, goal), goal) == start);
    CHECK(page.document.line_up(start, goal) == Caret{Position(0)});
    CHECK(page.document.line_down(third, goal) == Caret{Position(page.document.text().length())});
}

TEST_CASE("home and end stop at the line's edges, before the white space that hangs") {
    Page page("The port authority said on Monday that the bridge will close for a whole year and longer.", 200);
    std::vector<LineInfo> const lines = page.document.lines(0, 500);
    REQUIRE(lines.size() > 2);
    Caret const inside{lines[1].range.start + 3};
    CHECK(page.document.line_start(inside) == Caret{lines[1].range.start});
    CHECK(page.document.line_end(inside).position == lines[1].range.end - 1);
    CHECK(page.document.place(page.document.line_end(inside)).x == doctest::Approx(lines[1].width));
    Caret const end = page.document.line_end({lines.back().range.start});
    CHECK(end.position.value() == page.document.text().length());
}
