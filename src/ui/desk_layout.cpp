#include "ui/desk_layout.h"

#include <algorithm>
#include <cmath>

#include "ui/mark_palette.h"
#include "ui/rail.h"

namespace ui {

namespace {

// A sheet leaves the reader the larger half of the page, and never less than three lines.
float sheet_height(float room, DeskNeeds const& needs, float share) {
    if (needs.sheet_height <= 0) return 0;
    float const most = needs.is_sheet_high ? room : room * share;
    return std::floor(std::min({needs.sheet_height, most, std::max(0.0F, room - needs.least_page)}));
}

void take_ruler(DeskLayout& layout, bool has_ruler) {
    if (!has_ruler) return;
    layout.ruler = {layout.article.right() - measure::kRuler, layout.article.y, measure::kRuler, layout.article.height};
    layout.article.width -= measure::kRuler;
}

void take_banner(DeskLayout& layout, float height) {
    Rect& page = layout.article;
    layout.banner = {page.x, page.y, page.width, std::min(height, page.height)};
    page.y += layout.banner.height;
    page.height -= layout.banner.height;
}

DeskLayout lay_out_columns(DeskShape shape, float width, float height, DeskNeeds const& needs) {
    DeskLayout layout;
    layout.shape = shape;
    layout.window = {0, 0, width, height};
    bool const has_status = height >= 360;
    float const foot = has_status ? height - measure::kStatus : height;
    layout.bar = {0, 0, width, measure::kTopBar};
    if (has_status) layout.status = {0, foot, width, measure::kStatus};
    float const top = measure::kTopBar;
    bool const is_wide = shape == DeskShape::Wide;
    bool const is_open = needs.shows_library || (is_wide && !needs.has_narrow_rail);
    float const rail = is_open ? left_width_within(needs.left_width, needs.shows_library, width) : kNarrowRail;
    layout.rail = {0, top, rail, foot - top};
    float const side = is_wide && needs.has_side ? side_width_within(needs.side_width, width) : 0;
    if (side > 0) layout.side = {width - side, top, side, foot - top};
    layout.article = {rail, top, width - rail - side, foot - top};
    take_banner(layout, needs.banner_height);
    take_ruler(layout, needs.has_ruler);
    if (is_wide) return layout;
    float const sheet = sheet_height(layout.article.height, needs, 0.5F);
    layout.sheet = {rail, foot - sheet, width - rail, sheet};
    layout.article.height -= sheet;
    layout.ruler.height = needs.has_ruler ? layout.ruler.height - sheet : 0;
    return layout;
}

DeskLayout lay_out_narrow(float width, float height, DeskNeeds const& needs) {
    DeskLayout layout;
    layout.shape = DeskShape::Narrow;
    layout.window = {0, 0, width, height};
    float const head = needs.find_height > 0 ? needs.find_height : measure::kPhoneBar;
    (needs.find_height > 0 ? layout.find : layout.bar) = {0, 0, width, head};
    Rect const below = {0, head, width, std::max(0.0F, height - head)};
    layout.article = below;
    float const row = needs.shows_mark_row ? kMarkRow : 0;
    float const sheet = needs.shows_mark_row ? 0 : sheet_height(below.height, needs, 0.52F);
    layout.mark_row = {0, height - row, width, row};
    layout.sheet = {0, height - sheet, width, sheet};
    layout.article.height -= row + sheet;
    take_banner(layout, needs.banner_height);
    return layout;
}

} // namespace

DeskShape shape_for(float width) {
    if (width < measure::kNarrow) return DeskShape::Narrow;
    return width < measure::kWide ? DeskShape::Middle : DeskShape::Wide;
}

DeskLayout lay_out_desk(float width, float height, DeskNeeds const& needs) {
    DeskShape const shape = shape_for(width);
    return shape == DeskShape::Narrow ? lay_out_narrow(width, height, needs)
                                      : lay_out_columns(shape, width, height, needs);
}

float side_width_within(float wanted, float window_width) {
    if (wanted <= 0) return measure::kInspector;
    float const most = std::max(measure::kInspector, window_width - measure::kRail - measure::kColumn);
    return std::round(std::clamp(wanted, 280.0F, most));
}

float left_width_within(float wanted, bool is_library, float window_width) {
    float const first = is_library ? measure::kLibrary : measure::kRail;
    if (wanted <= 0) return first;
    float const most = std::min(first * 1.6F, window_width - measure::kInspector - measure::kColumn - measure::kRuler);
    return std::round(std::clamp(wanted, first * 0.85F, std::max(first, most)));
}

float inspector_share(float column, float needed, float wanted) {
    if (wanted > 0) return std::floor(std::clamp(wanted, kLeastPanel, std::max(kLeastPanel, column - kLeastList)));
    float const most = std::max(column - 200, column * 0.5F);
    return std::floor(std::min(needed, most));
}

} // namespace ui
