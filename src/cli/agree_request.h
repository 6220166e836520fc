// What gloss agree was asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/commands.h"

namespace cli {

enum class WhenGamma : std::uint8_t { Quick, Always, Never };

struct AgreeRequest {
    std::vector<std::string> files;
    bool from_standard_input = false;
    std::optional<std::string> key;
    std::optional<std::string> cases;
    bool by_type = false;
    bool json = false;
    bool whole_class = false; // also values over all readers at once, attributes, intervals
    WhenGamma gamma = WhenGamma::Quick;
    std::uint32_t samples = 30;
    std::uint64_t seed = 1;
};

base::Result<AgreeRequest> understand_agree(Arguments const&);

} // namespace cli
