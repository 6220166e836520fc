#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "page.h"

using fixture::Page;
using text::LineInfo;
using text::RangePiece;

namespace {

std::string tenths(float value) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.1f", static_cast<double>(value) + 0.0);
    return digits;
}

// Line by line: where it is, what is on it, and the boxes of its words.
std::string dump(Page& page) {
    std::ostringstream out;
    for (LineInfo const& line : page.document.lines(-1, 1e6f)) {
        out << line.paragraph << '.' << line.line << " top " << tenths(line.top) << " baseline "
            << tenths(line.baseline) << " width " << tenths(line.width) << " [" << line.range.start.value() << ", "
            << line.range.end.value() << ") " << page.document.text().slice(line.range) << '\n';
        for (RangePiece const& piece : page.document.pieces(line.range))
            out << (piece.right_to_left ? "    < " : "    > ") << piece.range.start.value() << '-'
                << piece.range.end.value() << ' ' << tenths(piece.box.x0) << " to " << tenths(piece.box.x1) << '\n';
    }
    return out.str();
}

void check_golden(std::string const& name, std::string const& found) {
    std::string const path = std::string(GLOSS_SOURCE_DIR) + "/tests/text/golden/" + name + ".txt";
    if (std::getenv("GLOSS_REBASELINE") != nullptr) {
        std::ofstream(path) << found;
        MESSAGE("written: " << path);
    }
    std::ifstream file(path);
    std::string const expected{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    std::istringstream a(expected);
    std::istringstream b(found);
    int number = 0;
    for (;;) {
        std::string was;
        std::string is;
        bool const has_was = static_cast<bool>(std::getline(a, was));
        bool const has_is = static_cast<bool>(std::getline(b, is));
        if (!has_was && !has_is) break;
        ++number;
        if (was != is) {
            CHECK_MESSAGE(false, path << ":" << number << ": was \"" << was << "\", is \"" << is << "\"");
            return;
        }
    }
    CHECK(number > 0);
}

} // namespace

TEST_CASE("the specimen is laid out as recorded") {
    Page wide(fixture::kSpecimen, 576);
    wide.document.prepare(0, 1e6f);
    check_golden("specimen-576", dump(wide));
    Page narrow(fixture::kSpecimen, 200);
    narrow.document.prepare(0, 1e6f);
    check_golden("specimen-200", dump(narrow));
}
