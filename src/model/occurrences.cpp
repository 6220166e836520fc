#include "model/occurrences.h"

#include <algorithm>

namespace model {

std::vector<unicode::Range> marked_places(Project const& project, std::string_view type) {
    std::vector<unicode::Range> places;
    for (Span const& span : project.spans)
        if (span.type == type && span.fragments.size() == 1) places.push_back(span.fragments.front());
    std::sort(places.begin(), places.end());
    return places;
}

} // namespace model
