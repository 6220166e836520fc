// Where the reader is in the sheet of the scheme, and what was refused there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "model/reform.h"

namespace ui {

enum class SchemePage : std::uint8_t { Overview, Type, Attribute, Relation, Advice, Ready };

struct SchemeState {
    SchemePage page = SchemePage::Overview;
    std::string type; // of Type and Attribute
    std::string attribute;
    std::string relation;
    std::string check;
    bool is_removing = false; // what becomes of what is left is being asked
    model::LeftMarks left_marks = model::LeftMarks::Retype;
    model::LeftSettings left_settings = model::LeftSettings::Drop;
    std::string retype_to;
    std::string refused_field;      // registry id of the field whose words could not be taken
    std::string refusal;            // and why
    std::array<float, 6> scrolls{}; // of the pages
    std::string moved;              // the row that went to another place by key, until it is in view

    float& scroll() { return scrolls[static_cast<std::size_t>(page)]; }
};

} // namespace ui
