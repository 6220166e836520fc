#include <unordered_map>

#include "base/words.h"
#include "model/cycles.h"
#include "model/making.h"
#include "model/problems.h"

namespace model {

namespace {

class RelationCheck {
public:
    RelationCheck(Project const& project, Index const& index, Problems& problems)
        : project_(project)
        , index_(index)
        , problems_(problems) {
        for (Orphan const& orphan : project.orphans) orphans_.try_emplace(orphan.span.id, &orphan.span);
    }

    void run() {
        for (std::size_t i = 0; i < project_.relations.size(); ++i) check(project_.relations[i], kRelations / i);
        for (RelationType const& type : project_.schema.relations) {
            if (type.acyclic) check_circles(type);
            check_cardinality(type);
        }
    }

private:
    Span const* end(base::Identifier const& id) const {
        SpanIndex const index = index_.find(id);
        if (index != Index::kNone) return &project_.spans[index];
        auto const orphan = orphans_.find(id);
        return orphan == orphans_.end() ? nullptr : orphan->second;
    }

    void check(Relation const& relation, std::string const& path) {
        Span const* from = end(relation.from);
        Span const* to = end(relation.to);
        if (from == nullptr) missing(path / "from", relation.from);
        if (to == nullptr) missing(path / "to", relation.to);
        RelationType const* type = project_.schema.find_relation(relation.type);
        if (type == nullptr)
            problems_.warning(path / "type",
                              base::say("This scheme has no link {}. It is kept as it is.", in_quotes(relation.type)));
        else if (from != nullptr && to != nullptr)
            check_ends(*type, relation, *from, *to, path);
        for (AttributeSetting const& setting : relation.attributes)
            problems_.warning(path / "attributes" / setting.attribute,
                              base::say("Links have no attributes in this scheme. It is kept as it is."));
        check_repetition(relation, type != nullptr && type->symmetric, path);
    }

    void missing(std::string path, base::Identifier const& id) {
        problems_.error(std::move(path), base::say("There is no mark with the id {}.", in_quotes(id)));
    }

    void check_ends(RelationType const& type, Relation const& relation, Span const& from, Span const& to,
                    std::string const& path) {
        if (relation.from == relation.to)
            problems_.error(path / "to", base::say("{} links this mark to itself.", in_quotes(label_of(type))));
        if (type.may_join(from.type, to.type)) return;
        bool const is_from_wrong = !type.may_start_at(from.type);
        Span const& wrong = is_from_wrong ? from : to;
        problems_.error(path / (is_from_wrong ? "from" : "to"),
                        base::say(is_from_wrong ? base::english("{} may not begin at {} in this scheme.")
                                                : base::english("{} may not end at {} in this scheme."),
                                  in_quotes(label_of(type)), label_of(project_.schema, wrong.type)));
    }

    void check_repetition(Relation const& relation, bool is_symmetric, std::string const& path) {
        bool const turn = is_symmetric && relation.to < relation.from;
        std::string key =
            relation.type + '\n' + (turn ? relation.to : relation.from) + '\n' + (turn ? relation.from : relation.to);
        auto const [first, is_new] = seen_.try_emplace(std::move(key), path);
        if (!is_new) problems_.warning(path, base::say("This link repeats {}.", first->second));
    }

    void check_circles(RelationType const& type) {
        for (std::uint32_t relation : closing_relations(project_, type))
            problems_.error(kRelations / relation, base::say("With this link {} runs in a circle, which it may not.",
                                                             in_quotes(label_of(type))));
    }

    std::uint32_t count(std::span<std::uint32_t const> relations, RelationType const& type) const {
        std::uint32_t number = 0;
        for (std::uint32_t relation : relations) number += project_.relations[relation].type == type.id ? 1 : 0;
        return number;
    }

    void check_cardinality(RelationType const& type) {
        if (type.min_out == 0 && !type.max_out && !type.max_in) return;
        for (SpanIndex i = 0; i < project_.spans.size(); ++i) {
            std::uint32_t out = count(index_.relations_from(i), type);
            std::uint32_t in = count(index_.relations_to(i), type);
            if (type.symmetric) out = in = out + in;
            bool const may_start = type.may_start_at(project_.spans[i].type) ||
                                   (type.symmetric && type.may_end_at(project_.spans[i].type));
            if (may_start && out < type.min_out)
                say_count(type, i, out, base::english("This mark has {} {}, but it should be at least {}."),
                          type.min_out);
            if (type.max_out && out > *type.max_out)
                say_count(type, i, out, base::english("This mark has {} {}, but it should be at most {}."),
                          *type.max_out);
            if (type.max_in && in > *type.max_in)
                say_count(type, i, in, base::english("This mark has {} {}, but it should be at most {}."),
                          *type.max_in);
        }
    }

    void say_count(RelationType const& type, SpanIndex at, std::uint32_t count, char const* sentence,
                   std::uint32_t limit) {
        problems_.warning(kSpans / at, base::say(sentence, in_quotes(label_of(type)), times(count), times(limit)));
    }

    static std::string times(std::uint32_t count) {
        if (count == 0) return base::say("not once");
        return count == 1 ? base::say("once") : base::say("{} times", count);
    }

    Project const& project_;
    Index const& index_;
    Problems& problems_;
    std::unordered_map<std::string_view, Span const*> orphans_;
    std::unordered_map<std::string, std::string> seen_;
};

} // namespace

void validate_relations(Project const& project, Index const& index, Problems& problems) {
    RelationCheck(project, index, problems).run();
}

} // namespace model
