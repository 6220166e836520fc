#include "ui/link_pills.h"

#include <algorithm>

#include "base/words.h"
#include "ui/paragraphs.h"

namespace ui {

namespace {

constexpr float kHeight = 20;
constexpr float kGap = 6;
constexpr float kFromEdge = 4;   // of the window
constexpr std::size_t kMost = 5; // at one edge

// All links to one paragraph, its end that is read first at the head.
struct Group {
    LinkExit first;
    std::string place;
    std::vector<std::string> names;
};

float width_of(std::string const& text) {
    return label_width(text, letters::kNote, Weight::Medium) + 2 * kPillPadding;
}

std::vector<Group> by_paragraph(ArticleFrame const& frame, std::vector<LinkExit> const& exits) {
    ParagraphNumbers const& numbers = paragraph_numbers(*frame.state, frame.project().article);
    std::vector<Group> groups;
    for (LinkExit const& exit : exits) {
        std::string const place = numbers.label(exit.target);
        if (groups.empty() || groups.back().place != place) groups.push_back({exit, place, {}});
        std::vector<std::string>& names = groups.back().names;
        if (std::find(names.begin(), names.end(), exit.name) == names.end()) names.push_back(exit.name);
    }
    return groups;
}

std::string joined(std::vector<std::string> const& names) {
    std::string all = names.front();
    for (std::size_t i = 1; i < names.size(); ++i) all += ", " + names[i];
    return all;
}

// "says, supports · ¶ 3", or "says +1 · ¶ 3" where the margin does not hold that.
std::string words_of(Group const& group, float room) {
    std::string const place = " · " + group.place;
    std::string const all = joined(group.names) + place;
    if (group.names.size() == 1 || width_of(all) <= room) return all;
    return group.names.front() + " +" + std::to_string(group.names.size() - 1) + place;
}

// From the nearest to the farthest of one edge.
void add_edge(std::vector<LinkPill>& pills, ArticleFrame const& frame, std::vector<Group> const& groups, float right) {
    float const room = right - frame.area.x - kFromEdge;
    std::size_t const shown = groups.size() > kMost ? kMost - 1 : groups.size();
    std::size_t const rows = std::min(groups.size(), kMost);
    for (std::size_t i = 0; i < rows; ++i) {
        Group const& group = groups[i];
        std::size_t const folded = groups.size() - shown;
        std::string const text = i < shown ? words_of(group, room) : "+ " + std::to_string(folded);
        std::string const spoken =
            i < shown ? joined(group.names) + " · " + group.place
                      : base::say_count(folded, "Links to {} more paragraph", "Links to {} more paragraphs");
        float const width = std::min(width_of(text), room);
        auto const from_edge = static_cast<float>(rows - 1 - i) * (kHeight + kGap) + kGap;
        float const y = group.first.is_above ? frame.area.y + from_edge : frame.area.bottom() - from_edge - kHeight;
        pills.push_back({group.first.id, text, spoken, {right - width, y, width, kHeight}, group.first.target});
    }
}

} // namespace

std::vector<LinkPill> link_pills(ArticleFrame const& frame, std::vector<LinkExit> exits, float right) {
    std::stable_sort(exits.begin(), exits.end(),
                     [](LinkExit const& a, LinkExit const& b) { return a.target < b.target; });
    auto const below =
        std::stable_partition(exits.begin(), exits.end(), [](LinkExit const& exit) { return exit.is_above; });
    std::vector<Group> above_groups = by_paragraph(frame, {exits.begin(), below});
    std::reverse(above_groups.begin(), above_groups.end());
    std::vector<LinkPill> pills;
    add_edge(pills, frame, above_groups, right);
    add_edge(pills, frame, by_paragraph(frame, {below, exits.end()}), right);
    return pills;
}

} // namespace ui
