#include "golden.h"

#include <sstream>
#include <string>

#include "page.h"

using fixture::check_golden;
using fixture::Page;
using fixture::tenths;
using text::LineInfo;
using text::RangePiece;

namespace {

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

} // namespace

TEST_CASE("the specimen is laid out as recorded") {
    Page wide(fixture::kSpecimen, 576);
    wide.document.prepare(0, 1e6f);
    check_golden("specimen-576", dump(wide));
    Page narrow(fixture::kSpecimen, 200);
    narrow.document.prepare(0, 1e6f);
    check_golden("specimen-200", dump(narrow));
}
