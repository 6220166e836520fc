#include "model/cycles.h"

#include <unordered_map>
#include <unordered_set>

namespace model {

namespace {

struct Step {
    std::string_view to;
    std::uint32_t relation = 0;
};
using Graph = std::unordered_map<std::string_view, std::vector<Step>>;

Graph graph_of(Project const& project, RelationType const& type) {
    Graph graph;
    for (std::uint32_t i = 0; i < project.relations.size(); ++i) {
        Relation const& relation = project.relations[i];
        if (relation.type != type.id) continue;
        graph[relation.from].push_back({relation.to, i});
        if (type.symmetric) graph[relation.to].push_back({relation.from, i});
    }
    return graph;
}

// Depth first without recursion: a chain may be as long as the article. A step to a mark that is still on the path
// closes.
class Walk {
public:
    explicit Walk(Graph const& graph) : graph_(graph) {}

    void from(std::string_view start) {
        if (!states_.contains(start)) enter(start);
        while (!path_.empty()) advance();
    }
    std::vector<std::uint32_t> take_closing() { return std::move(closing_); }

private:
    enum class State : std::uint8_t { OnPath, Done };
    struct Place {
        std::string_view mark;
        std::size_t next_step = 0;
    };

    void enter(std::string_view mark) {
        states_[mark] = State::OnPath;
        path_.push_back({mark});
    }

    void advance() {
        Place& place = path_.back();
        auto const found = graph_.find(place.mark);
        if (found == graph_.end() || place.next_step == found->second.size()) {
            states_[place.mark] = State::Done;
            path_.pop_back();
            return;
        }
        Step const& step = found->second[place.next_step++];
        auto const state = states_.find(step.to);
        if (state == states_.end())
            enter(step.to);
        else if (state->second == State::OnPath)
            closing_.push_back(step.relation);
    }

    Graph const& graph_;
    std::unordered_map<std::string_view, State> states_;
    std::vector<Place> path_;
    std::vector<std::uint32_t> closing_;
};

// Of a symmetric type every relation between marks that are joined already closes a circle.
std::vector<std::uint32_t> closing_undirected(Project const& project, RelationType const& type) {
    std::unordered_map<std::string_view, std::string_view> parents;
    auto const root = [&parents](std::string_view mark) {
        parents.try_emplace(mark, mark);
        while (parents[mark] != mark) mark = parents[mark] = parents[parents[mark]];
        return mark;
    };
    std::vector<std::uint32_t> closing;
    for (std::uint32_t i = 0; i < project.relations.size(); ++i) {
        Relation const& relation = project.relations[i];
        if (relation.type != type.id) continue;
        std::string_view const from = root(relation.from);
        std::string_view const to = root(relation.to);
        if (from == to)
            closing.push_back(i);
        else
            parents[from] = to;
    }
    return closing;
}

} // namespace

bool leads_to(Project const& project, RelationType const& type, std::string_view from, std::string_view to,
              std::string_view except) {
    std::unordered_set<std::string_view> seen{from};
    std::vector<std::string_view> open{from};
    auto const go_on = [&](std::string_view mark) {
        if (seen.insert(mark).second) open.push_back(mark);
    };
    while (!open.empty()) {
        std::string_view const mark = open.back();
        open.pop_back();
        if (mark == to) return true;
        project.relations.with_key(mark, [&](Relation const& relation) {
            if (relation.type != type.id || relation.id == except) return;
            if (relation.from == mark) go_on(relation.to);
            if (relation.to == mark && type.symmetric) go_on(relation.from);
        });
    }
    return false;
}

std::vector<std::uint32_t> closing_relations(Project const& project, RelationType const& type) {
    if (type.symmetric) return closing_undirected(project, type);
    Graph const graph = graph_of(project, type);
    Walk walk(graph);
    for (Relation const& relation : project.relations)
        if (relation.type == type.id) walk.from(relation.from);
    return walk.take_closing();
}

std::size_t circles_in(Project const& project) {
    std::size_t count = 0;
    for (RelationType const& type : project.schema.relations)
        if (type.acyclic) count += closing_relations(project, type).size();
    return count;
}

} // namespace model
