#include <unordered_map>
#include <unordered_set>

#include "model/problems.h"

namespace model {

namespace {

constexpr std::string_view kAnnotators = "/annotators";

using Places = std::unordered_map<std::string_view, std::string>;

void claim(std::string_view id, std::string const& path, Places& places, Problems& problems) {
    if (id.empty()) return problems.error(path / "id", "This has no id, so nothing can refer to it.");
    auto const [first, is_new] = places.try_emplace(id, path);
    if (!is_new) problems.error(path / "id", "The id " + in_quotes(id) + " is taken by " + first->second + ".");
}

// Each annotator that is named, but not listed, once.
class Strangers {
public:
    explicit Strangers(Header const& header) {
        for (Annotator const& annotator : header.annotators) known_.insert(annotator.id);
    }
    void meet(base::Identifier const& id, std::string const& path, Problems& problems) {
        if (!id.empty() && known_.insert(id).second)
            problems.warning(path, "This names " + in_quotes(id) + ", who is not in the list of annotators.");
    }

private:
    std::unordered_set<std::string_view> known_;
};

} // namespace

void validate_ids(Project const& project, Problems& problems) {
    Header const& header = project.header;
    Places people;
    Places items;
    Strangers strangers(header);
    if (header.id.empty()) problems.error("/id", "This set has no id, so its copies cannot be recognised.");
    strangers.meet(header.annotator, "/annotator", problems);
    for (std::size_t i = 0; i < header.annotators.size(); ++i)
        claim(header.annotators[i].id, kAnnotators / i, people, problems);
    for (std::size_t i = 0; i < project.spans.size(); ++i) {
        claim(project.spans[i].id, kSpans / i, items, problems);
        strangers.meet(project.spans[i].by, kSpans / i / "by", problems);
    }
    for (std::size_t i = 0; i < project.orphans.size(); ++i) {
        claim(project.orphans[i].span.id, kOrphans / i, items, problems);
        strangers.meet(project.orphans[i].span.by, kOrphans / i / "by", problems);
    }
    for (std::size_t i = 0; i < project.relations.size(); ++i) {
        claim(project.relations[i].id, kRelations / i, items, problems);
        strangers.meet(project.relations[i].by, kRelations / i / "by", problems);
    }
}

} // namespace model
