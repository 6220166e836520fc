// Small JSON texts of the program's own, read flat: one object, a list of values or a list of objects.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/json_events.h"

namespace formats {

struct JsonMember {
    std::size_t item = 0; // the index in the outermost list; 0 of a single object
    std::string name;     // empty in a list of values
    JsonKind kind = JsonKind::Null;
    bool flag = false;
    std::string text;          // of a Text
    std::uint64_t natural = 0; // of a Number that is one
};

// The value of a member that is missing or of another kind is empty, 0 or false.
class JsonMembers {
public:
    // Nothing when `json` is no JSON or neither list nor object. Whatever lies deeper is left out.
    static std::optional<JsonMembers> read(std::string_view json);

    std::string text(std::string_view name, std::size_t item = 0) const;
    std::uint64_t natural(std::string_view name, std::size_t item = 0) const;
    bool flag(std::string_view name, std::size_t item = 0) const;

    bool is_object() const { return is_object_; }
    std::size_t items() const { return items_; } // of the outermost list

private:
    class Visitor;
    JsonMember const* find(std::string_view name, std::size_t item, JsonKind) const;

    std::vector<JsonMember> members_;
    std::size_t items_ = 0;
    bool is_object_ = false;
};

} // namespace formats
