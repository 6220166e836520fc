// The second line of a row in the annotation list: who says it, and the attributes that tell marks apart.
#pragma once

#include <string>
#include <vector>

#include "ui/scene.h"

namespace ui {

struct CaptionPart {
    std::string text;
    bool is_flag = false; // "flagged": in the flag's colour
};

// Parts to be joined by " · ". A claim: whose it is ("writer" where it is the narrator's), mode, nature; others: set
// values.
std::vector<CaptionPart> caption_of(Scene const&, model::SpanIndex);
std::string joined(std::vector<CaptionPart> const&);

// Who is given as the holder of the span: the name its source refers to, else the source's words; "" when nobody is.
std::string holder_of(Scene const&, model::Span const&);

} // namespace ui
