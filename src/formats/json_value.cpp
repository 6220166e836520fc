#include "formats/json_value.h"

#include <utility>

#include "formats/file_versions.h"

namespace formats {

JsonValue JsonValue::of(double number) {
    JsonValue value = of_kind(JsonKind::Number);
    value.number = number;
    return value;
}

JsonValue JsonValue::of(std::string_view text) {
    JsonValue value = of_kind(JsonKind::Text);
    value.text = text;
    return value;
}

JsonValue JsonValue::of_kind(JsonKind kind) {
    JsonValue value;
    value.kind = kind;
    return value;
}

JsonValue const* JsonValue::find(std::string_view name) const {
    for (std::size_t i = names.size(); i-- > 0;)
        if (names[i] == name) return &elements[i];
    return nullptr;
}

void JsonValue::add(std::string_view name, JsonValue value) {
    names.emplace_back(name);
    elements.push_back(std::move(value));
}

namespace {

class TreeReader final : public JsonVisitor {
public:
    Enter enter(JsonKind kind, std::size_t) override {
        JsonValue value;
        value.kind = kind;
        open_.push_back(std::move(value));
        names_.push_back(path().depth() > 0 ? path().name() : std::string());
        return Enter::Descend;
    }
    void leave(std::size_t) override {
        JsonValue value = std::move(open_.back());
        std::string const name = std::move(names_.back());
        open_.pop_back();
        names_.pop_back();
        put(name, std::move(value));
    }
    void scalar(JsonScalar& scalar) override {
        JsonValue value;
        value.kind = scalar.kind;
        value.flag = scalar.flag;
        value.number = scalar.number.value_or(0);
        if (scalar.text != nullptr) value.text = std::move(*scalar.text);
        put(path().depth() > 0 ? path().name() : std::string(), std::move(value));
    }
    void skipped(std::size_t, std::size_t) override {}
    void duplicate(std::size_t) override {}

    JsonValue root;

private:
    void put(std::string const& name, JsonValue value) {
        if (open_.empty())
            root = std::move(value);
        else if (open_.back().kind == JsonKind::Object)
            open_.back().add(name, std::move(value));
        else
            open_.back().elements.push_back(std::move(value));
    }

    std::vector<JsonValue> open_;
    std::vector<std::string> names_; // of those that are open
};

} // namespace

base::Result<JsonValue> read_json(std::string_view bytes) {
    TreeReader reader;
    JsonOutcome const outcome = walk_json(bytes, reader);
    if (outcome.ending != JsonEnding::Whole) return error_of(bytes, refusal_of(bytes, outcome), 0);
    return std::move(reader.root);
}

void write_json(JsonText& out, JsonValue const& value) {
    switch (value.kind) {
    case JsonKind::Null: out.verbatim("null"); return;
    case JsonKind::Flag: out.flag(value.flag); return;
    case JsonKind::Number: out.decimal(value.number); return;
    case JsonKind::Text: out.text(value.text); return;
    case JsonKind::List: out.open_list(); break;
    case JsonKind::Object: out.open_object(); break;
    }
    for (std::size_t i = 0; i < value.elements.size(); ++i) {
        value.kind == JsonKind::Object ? out.name(value.names[i]) : out.element();
        write_json(out, value.elements[i]);
    }
    value.kind == JsonKind::Object ? out.close_object() : out.close_list();
}

} // namespace formats
