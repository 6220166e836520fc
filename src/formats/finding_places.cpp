#include "formats/finding_places.h"

#include <algorithm>
#include <cstring>
#include <map>

#include "base/sort.h"

namespace formats {

// What the pointers lead through, by name or index.
struct Waypoint {
    std::map<std::string, std::unique_ptr<Waypoint>, std::less<>> next;
    std::size_t offset = 0;
    bool was_met = false;
};

namespace {

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

// Moves along the bytes, so that many offsets in ascending order cost one pass.
class LineCounter {
public:
    explicit LineCounter(std::string_view bytes) : bytes_(bytes) {}

    LineAndColumn at(std::size_t offset) {
        offset = std::min(offset, bytes_.size());
        for (std::size_t end = next_line_end(); end < offset; end = next_line_end()) {
            line_start_ = end + 1;
            ++line_;
        }
        auto const is_first_byte = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
        std::string_view const before = bytes_.substr(line_start_, offset - line_start_);
        return {line_, 1 + static_cast<std::uint32_t>(std::count_if(before.begin(), before.end(), is_first_byte))};
    }

private:
    std::size_t next_line_end() const { return bytes_.find('\n', line_start_); }

    std::string_view bytes_;
    std::size_t line_start_ = 0;
    std::uint32_t line_ = 1;
};

} // namespace

LineAndColumn line_and_column(std::string_view bytes, std::size_t offset) {
    return LineCounter(bytes).at(offset);
}

class Locator::Visitor final : public JsonVisitor {
public:
    explicit Visitor(Waypoint& root) : root_(&root) {}

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

Locator::Locator(std::string_view bytes, std::vector<FileFinding*> findings)
    : findings_(std::move(findings))
    , root_(std::make_unique<Waypoint>())
    , visitor_(std::make_unique<Visitor>(*root_))
    , walk_(bytes, *visitor_) {
    for (FileFinding const* finding : findings_) lay(*root_, finding->path);
}

Locator::~Locator() = default;

bool Locator::step(base::Budget const& budget) {
    if (findings_.empty()) return true;
    if (!walk_.step(budget)) return false;
    for (FileFinding* finding : findings_) finding->offset = offset_along(*root_, finding->path);
    return true;
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
