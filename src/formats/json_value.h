// A JSON value as a tree: for small files of no fixed shape, never for annotation files.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/json_events.h"
#include "formats/json_text.h"

namespace formats {

struct JsonValue {
    JsonKind kind = JsonKind::Null;
    bool flag = false;
    double number = 0;
    std::string text;
    std::vector<JsonValue> elements; // of a List; of an Object the values of `names`
    std::vector<std::string> names;

    static JsonValue of(double);
    static JsonValue of(std::string_view);
    static JsonValue object() { return of_kind(JsonKind::Object); }
    static JsonValue list() { return of_kind(JsonKind::List); }

    // Of an Object; the last of several with one name, null when there is none.
    JsonValue const* find(std::string_view name) const;
    void add(std::string_view name, JsonValue);

private:
    static JsonValue of_kind(JsonKind);
};

// Or a sentence that says where the text goes wrong.
base::Result<JsonValue> read_json(std::string_view bytes);
void write_json(JsonText&, JsonValue const&);

} // namespace formats
