// Members of a file that this version does not know: kept as raw JSON text so that they survive untouched.
#pragma once

#include <string>
#include <vector>

namespace model {

struct UnknownMember {
    std::string name;
    std::string json; // exactly as read, numbers included

    friend bool operator==(UnknownMember const&, UnknownMember const&) = default;
};

using UnknownMembers = std::vector<UnknownMember>;

} // namespace model
