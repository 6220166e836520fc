#include "formats/finding_places.h"

#include <algorithm>
#include <map>
#include <memory>

#include "base/sort.h"
#include "formats/json_events.h"

namespace formats {

namespace {

// What the pointers lead through, by name or index.
struct Waypoint {
    std::map<std::string, std::unique_ptr<Waypoint>, std::less<>> next;
    std::size_t offset = 0;
    bool was_met = false;
};

std::string unescaped(std::string_view token) {
    std::string name;
    for (std::size_t i = 0; i < token.size(); ++i) {
        bool const escape = token[i] == '~' && i + 1 < token.size();
        name += escape ? (token[i + 1] == '1' ? '/' : '~') : token[i];
        i += escape;
    }
    return name;
}

std::vector<std::string> steps_of(std::string_view pointer) {
    std::vector<std::string> steps;
    while (!pointer.empty()) {
        std::size_t const end = std::min(pointer.find('/', 1), pointer.size());
        steps.push_back(unescaped(pointer.substr(1, end - 1)));
        pointer.remove_prefix(end);
    }
    return steps;
}

void lay(Waypoint& root, std::string_view pointer) {
    Waypoint* at = &root;
    for (std::string& step : steps_of(pointer)) {
        auto& next = at->next[std::move(step)];
        if (!next) next = std::make_unique<Waypoint>();
        at = next.get();
    }
}

std::size_t offset_along(Waypoint const& root, std::string_view pointer) {
    Waypoint const* at = &root;
    for (std::string const& step : steps_of(pointer)) {
        auto const found = at->next.find(step);
        if (found == at->next.end() || !found->second->was_met) break;
        at = found->second.get();
    }
    return at->offset;
}

class Locator final : public JsonVisitor {
public:
    explicit Locator(Waypoint& root) : root_(&root) {}

    Enter enter(JsonKind kind, std::size_t start) override {
        Waypoint* const point = meet(start);
        if (point == nullptr || point->next.empty()) return Enter::Skip;
        trail_.push_back({point, kind});
        return Enter::Descend;
    }
    void leave(std::size_t) override { trail_.pop_back(); }
    void scalar(JsonScalar& value) override { meet(value.start); }
    void skipped(std::size_t, std::size_t) override {}
    void duplicate(std::size_t) override {}

private:
    struct Step {
        Waypoint* point;
        JsonKind kind;
    };

    Waypoint* meet(std::size_t start) {
        Waypoint* const point = trail_.empty() ? root_ : next();
        if (point != nullptr && !point->was_met) {
            point->offset = start;
            point->was_met = true;
        }
        return point;
    }
    Waypoint* next() {
        Step const& step = trail_.back();
        auto const found = step.kind == JsonKind::Object ? step.point->next.find(path().name())
                                                         : step.point->next.find(std::to_string(path().index()));
        return found == step.point->next.end() ? nullptr : found->second.get();
    }

    Waypoint* root_;
    std::vector<Step> trail_;
};

// Moves along the bytes, so that many offsets in ascending order cost one pass.
class LineCounter {
public:
    explicit LineCounter(std::string_view bytes) : bytes_(bytes) {}

    LineAndColumn at(std::size_t offset) {
        for (offset = std::min(offset, bytes_.size()); at_ < offset; ++at_) {
            bool const new_line = bytes_[at_] == '\n';
            bool const continuation = (static_cast<unsigned char>(bytes_[at_]) & 0xC0) == 0x80;
            place_.line += new_line;
            place_.column = new_line ? 1 : place_.column + (continuation ? 0 : 1);
        }
        return place_;
    }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    LineAndColumn place_;
};

} // namespace

LineAndColumn line_and_column(std::string_view bytes, std::size_t offset) {
    return LineCounter(bytes).at(offset);
}

std::vector<std::size_t> offsets_of(std::string_view bytes, std::vector<std::string> const& pointers) {
    Waypoint root;
    for (std::string const& pointer : pointers) lay(root, pointer);
    std::optional<Locator> locator;
    walk_json(bytes, locator, root);
    std::vector<std::size_t> offsets;
    offsets.reserve(pointers.size());
    for (std::string const& pointer : pointers) offsets.push_back(offset_along(root, pointer));
    return offsets;
}

void sort_and_place(std::string_view bytes, std::vector<FileFinding>& findings) {
    base::sort_stably(findings.begin(), findings.end(),
                      [](FileFinding const& a, FileFinding const& b) { return a.offset < b.offset; });
    LineCounter counter(bytes);
    for (FileFinding& finding : findings) {
        LineAndColumn const place = counter.at(finding.offset);
        finding.line = place.line;
        finding.column = place.column;
    }
}

} // namespace formats
