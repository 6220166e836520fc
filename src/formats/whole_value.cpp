#include "formats/whole_value.h"

#include "formats/shape_reader.h"

namespace formats {

std::optional<Refusal> read_whole_value(std::string_view json, Shape const& shape, void* target) {
    ShapeReader reader(json, shape, target);
    JsonOutcome const outcome = walk_json(json, reader);
    if (outcome.ending != JsonEnding::Whole) return refusal_of(json, outcome);
    for (ReadFinding& found : reader.take_findings())
        if (found.is_fatal) return Refusal{found.code, std::move(found.finding)};
    return std::nullopt;
}

} // namespace formats
