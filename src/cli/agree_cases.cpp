#include "cli/agree_cases.h"

#include <string>
#include <utility>

#include "formats/json_text.h"

namespace cli {

using formats::JsonKind;
using formats::JsonValue;

namespace {

std::string text_of(JsonValue const& object, std::string_view name) {
    JsonValue const* value = object.find(name);
    return value != nullptr ? value->text : std::string();
}

std::string last_part(std::string const& name) {
    return name.substr(name.find_last_of('/') + 1);
}

bool gives_annotators(JsonValue const& each) {
    JsonValue const* input = each.find("input");
    JsonValue const* annotators = input != nullptr ? input->find("annotators") : nullptr;
    return annotators != nullptr && annotators->kind == JsonKind::List;
}

// "annotators": "as NAME" stands for the input of the case of that name, or of one that is called so after its last /.
JsonValue with_references(JsonValue const& cases, JsonValue const& input) {
    constexpr std::string_view kAs = "as ";
    std::string const reference = text_of(input, "annotators");
    if (!reference.starts_with(kAs)) return input;
    std::string const name = reference.substr(kAs.size());
    JsonValue const* found = nullptr;
    for (JsonValue const& each : cases.elements) {
        if (!gives_annotators(each)) continue;
        std::string const other = text_of(each, "name");
        if (other == name || (found == nullptr && last_part(other) == last_part(name))) found = &each;
        if (other == name) break;
    }
    return found != nullptr ? *found->find("input") : input;
}

JsonValue measured(JsonValue const& cases, JsonValue const& each) {
    JsonValue result = JsonValue::object();
    result.add("name", JsonValue::of(text_of(each, "name")));
    JsonValue const* input = each.find("input");
    auto value =
        measure_case(text_of(each, "metric"), input != nullptr ? with_references(cases, *input) : JsonValue::object());
    if (value)
        result.add("value", value.release_value());
    else {
        result.add("value", JsonValue());
        result.add("why", JsonValue::of(value.error().message));
    }
    return result;
}

} // namespace

base::Result<std::string> measure_cases(std::string_view bytes) {
    JsonValue const cases = TRY(formats::read_json(bytes));
    if (cases.kind != JsonKind::List)
        return base::Error{base::ErrorCode::Invalid,
                           "This is not a list of cases: [{\"name\", \"metric\", \"input\"}, …] is expected."};
    std::string lines = "[";
    for (JsonValue const& each : cases.elements) {
        formats::JsonText out(formats::JsonLayout::OneLine);
        formats::write_json(out, measured(cases, each));
        lines += (lines.size() > 1 ? ",\n" : "\n") + out.take();
    }
    return lines + "\n]\n";
}

} // namespace cli
