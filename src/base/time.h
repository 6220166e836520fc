// Points in time as the file writes them: RFC 3339 in UTC, to the second.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

// Seconds since 1970-01-01T00:00:00Z, without leap seconds (POSIX).
using UnixSeconds = std::int64_t;

// "2026-11-22T14:05:09Z" (RFC 3339 section 5.6). Years 0 to 9999.
std::string format_rfc3339(UnixSeconds);
// Reads what format_rfc3339 writes; nothing for any other text.
std::optional<UnixSeconds> parse_rfc3339(std::string_view);

} // namespace base
