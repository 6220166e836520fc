#include "formats/object_shape.h"
#include "base/sort.h"

namespace formats {

namespace {

bool is_before(model::UnknownMember const& a, model::UnknownMember const& b) {
    return a.name < b.name;
}

void write_sorted(JsonText& out, model::UnknownMembers const& unknown) {
    for (model::UnknownMember const& member : unknown) {
        out.name(member.name);
        out.verbatim(member.json);
    }
}

} // namespace

void write_unknown(JsonText& out, model::UnknownMembers const& unknown) {
    // The order of UTF-8 bytes is that of code points.
    if (std::is_sorted(unknown.begin(), unknown.end(), is_before)) return write_sorted(out, unknown);
    auto sorted = unknown;
    base::sort_stably(sorted.begin(), sorted.end(), is_before);
    write_sorted(out, sorted);
}

} // namespace formats
