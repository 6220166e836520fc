// How a value of the model stands in a file: one description of every member, read and written by it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/json_events.h"
#include "formats/json_text.h"
#include "model/unknown.h"

namespace formats {

enum class Presence : std::uint8_t {
    Required, // a file without it has lost its meaning
    Expected, // always written; a file without it is opened and told about
    Always,   // always written, may be missing
    Optional, // left out when empty
};

class Shape;

// The value that comes next: what it must look like and where it goes. Without a shape it is an unknown member, kept
// raw.
struct Slot {
    Shape const* shape = nullptr;
    void* target = nullptr;
    int member = -1; // its number within an object's members
};

class Shape {
public:
    virtual ~Shape() = default;

    // "a text", for the sentence "This should be a text".
    virtual std::string_view wanted() const = 0;
    // Lists and objects that are entered; a shape that opens with neither takes a scalar.
    virtual bool opens_with(JsonKind) const { return false; }
    virtual bool take(void*, JsonScalar&) const { return false; }
    virtual bool is_raw() const { return false; } // any value, kept as JSON text in a std::string
    virtual bool accepts_null() const { return false; }
    // Makes room in an optional target, once it is known that a value comes.
    virtual Slot prepare(void* target) const { return {this, target}; }
    // The next member or element of an entered value of this shape.
    virtual Slot child(void*, std::string_view, std::size_t, JsonKind) const { return {}; }
    virtual model::UnknownMembers* unknown(void*) const { return nullptr; }
    // A sentence when an entered value may not end with so many elements.
    virtual std::string_view complaint(void const*, std::size_t) const { return {}; }
    // The names of members of this presence whose bit is not set in `seen`.
    virtual std::vector<std::string_view> missing(std::uint64_t /*seen*/, Presence) const { return {}; }

    virtual bool is_absent(void const*) const = 0; // left out of the file unless its presence is Always
    virtual bool is_on_one_line() const { return false; }
    virtual void write(JsonText&, void const*) const = 0;
};

struct Member {
    std::string_view name;
    Shape const* shape = nullptr;
    Presence presence = Presence::Optional;
    void* (*place)(void*) = nullptr; // null where the owner is only ever written
    void const* (*look)(void const*) = nullptr;
};

} // namespace formats
