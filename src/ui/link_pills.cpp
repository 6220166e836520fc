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
    std::size_t paragraph = 0;
    std::string place; // " · ¶ 3"
    std::vector<std::string> names;
};

float width_of(std::string const& text) {
    return label_width(text, letters::kNote, Weight::Medium) + 2 * kPillPadding;
}

std::size_t paragraph_of(ArticleFrame const& frame, unicode::Position position) {
    auto const& paragraphs = frame.page_text->paragraphs;
    auto const next =
        std::upper_bound(paragraphs.begin(), paragraphs.end(), position,
                         [](unicode::Position at, unicode::Range const& paragraph) { return at < paragraph.start; });
    return static_cast<std::size_t>(next - paragraphs.begin());
}

std::vector<Group> by_paragraph(ArticleFrame const& frame, std::vector<LinkExit> const& exits) {
    ParagraphNumbers const& numbers = paragraph_numbers(*frame.state, frame.project().article);
    std::vector<Group> groups;
    for (LinkExit const& exit : exits) {
        std::size_t const paragraph = paragraph_of(frame, exit.target);
        if (groups.empty() || groups.back().paragraph != paragraph)
            groups.push_back({exit, paragraph, " · " + numbers.label(exit.target), {}});
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

// "says, supports", or "says +1" where the margin does not hold that beside the place.
std::string name_of(Group const& group, float room) {
    std::string all = joined(group.names);
    if (group.names.size() == 1 || width_of(all + group.place) <= room) return all;
    return group.names.front() + " +" + std::to_string(group.names.size() - 1);
}

LinkPill folded(std::vector<Group> const& groups, std::size_t from) {
    std::size_t const count = groups.size() - from;
    LinkPill pill;
    pill.name = "+ " + std::to_string(count);
    pill.spoken = base::say_count(count, "Links to {} more paragraph", "Links to {} more paragraphs");
    return pill;
}

LinkPill named(Group const& group, float room) {
    LinkPill pill;
    pill.name = name_of(group, room);
    pill.place = group.place;
    pill.spoken = joined(group.names) + group.place;
    return pill;
}

// From the nearest to the farthest of one edge.
void add_edge(std::vector<LinkPill>& pills, ArticleFrame const& frame, std::vector<Group> const& groups, float right) {
    float const room = right - frame.area.x - kFromEdge;
    std::size_t const shown = groups.size() > kMost ? kMost - 1 : groups.size();
    std::size_t const rows = std::min(groups.size(), kMost);
    for (std::size_t i = 0; i < rows; ++i) {
        Group const& group = groups[i];
        LinkPill pill = i < shown ? named(group, room) : folded(groups, shown);
        pill.id = group.first.id;
        pill.target = group.first.target;
        float const width = std::min(width_of(pill.name + pill.place), room);
        auto const from_edge = static_cast<float>(rows - 1 - i) * (kHeight + kGap) + kGap;
        float const y = group.first.is_above ? frame.area.y + from_edge : frame.area.bottom() - from_edge - kHeight;
        pill.rect = {right - width, y, width, kHeight};
        pills.push_back(std::move(pill));
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
