// What a file says it is, and the one table of the versions that can be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "formats/gloss_json.h"
#include "formats/json_events.h"

namespace formats {

inline constexpr std::uint32_t kFileVersion = 1;

// A reason not to open a file, with its place.
struct Refusal {
    base::ErrorCode code = base::ErrorCode::Malformed;
    FileFinding finding;
};

// Of a file that stops, is damaged or nested too deep: a sentence for where the walk ended.
Refusal refusal_of(std::string_view bytes, JsonOutcome const&);

// What, where, and what to do next, of the first thing that stops the file from being opened.
base::Error error_of(std::string_view bytes, Refusal const&, std::size_t others);

// Looks at "format" and "version" only, before anything else is believed: a newer version may differ in every other
// member.
std::optional<Refusal> refuse_by_head(std::string_view bytes);

} // namespace formats
