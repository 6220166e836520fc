#include <unordered_map>
#include <unordered_set>

#include "base/words.h"
#include "model/problems.h"

namespace model {

namespace {

constexpr std::string_view kAnnotators = "/annotators";

// Who has which id, each reported at the member of one of the file's arrays.
class Register {
public:
    explicit Register(Problems& problems) : problems_(problems) {}

    void claim(std::string_view id, std::string_view array, std::size_t index) {
        if (id.empty())
            return problems_.error(array / index / "id", base::say("This has no id, so nothing can refer to it."));
        auto const [first, is_new] = owners_.try_emplace(id, array, index);
        if (is_new) return;
        std::string const owner = first->second.first / first->second.second;
        problems_.error(array / index / "id", base::say("The id {} is taken by {}.", in_quotes(id), owner));
    }

private:
    Problems& problems_;
    std::unordered_map<std::string_view, std::pair<std::string_view, std::size_t>> owners_;
};

// Each annotator that is named, but not listed, once.
class Strangers {
public:
    Strangers(Header const& header, Problems& problems) : problems_(problems) {
        for (Annotator const& annotator : header.annotators) known_.insert(annotator.id);
    }

    bool is_new(base::Identifier const& id) { return !id.empty() && known_.insert(id).second; }

    void meet(base::Identifier const& id, std::string_view array, std::size_t index) {
        if (is_new(id)) say(id, array / index / "by");
    }
    void say(base::Identifier const& id, std::string path) {
        problems_.warning(std::move(path),
                          base::say("This names {}, who is not in the list of annotators.", in_quotes(id)));
    }

private:
    Problems& problems_;
    std::unordered_set<std::string_view> known_;
};

} // namespace

void validate_ids(Project const& project, Problems& problems) {
    Header const& header = project.header;
    Register people(problems);
    Register items(problems);
    Strangers strangers(header, problems);
    if (header.id.empty()) problems.error("/id", base::say("This set has no id, so its copies cannot be recognised."));
    if (strangers.is_new(header.annotator)) strangers.say(header.annotator, "/annotator");
    for (std::size_t i = 0; i < header.annotators.size(); ++i) people.claim(header.annotators[i].id, kAnnotators, i);
    for (std::size_t i = 0; i < project.spans.size(); ++i) {
        items.claim(project.spans[i].id, kSpans, i);
        strangers.meet(project.spans[i].by, kSpans, i);
    }
    for (std::size_t i = 0; i < project.orphans.size(); ++i) {
        items.claim(project.orphans[i].span.id, kOrphans, i);
        strangers.meet(project.orphans[i].span.by, kOrphans, i);
    }
    for (std::size_t i = 0; i < project.relations.size(); ++i) {
        items.claim(project.relations[i].id, kRelations, i);
        strangers.meet(project.relations[i].by, kRelations, i);
    }
}

} // namespace model
