// Recognises a line that is nothing but a date, as news pages print above a headline.
#pragma once

#include <string_view>

namespace formats {

// "Thu, February 12, 2026", "12.02.2026", "Donnerstag, 12. Februar 2026", "Updated 12 Feb 2026, 14:05". A lone year or
// weekday is none.
bool is_date_line(std::string_view line);

} // namespace formats
