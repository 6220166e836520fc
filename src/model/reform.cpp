#include "model/reform.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>
#include <unordered_set>

#include "base/words.h"
#include "model/mark.h"
#include "model/problems.h"
#include "model/reforming.h"

namespace model {

namespace {

constexpr std::string_view kCheckPath = "/schema/checks/";

std::vector<Problem> problems_of(Schema const& schema) {
    Problems problems;
    validate_schema(schema, problems);
    return problems.take();
}

// In the words of the advice that it concerns, where it is one.
std::string sentence_for(Problem const& problem, Schema const& schema) {
    if (problem.path.starts_with(kCheckPath)) {
        std::size_t const at = std::strtoul(problem.path.c_str() + kCheckPath.size(), nullptr, 10);
        return base::say("The advice \u201C{}\u201D would not fit any more: {} Change or remove the advice first.",
                         schema.checks[at].message, problem.message);
    }
    return base::say("{} Nothing was changed. Choose another one.", problem.message);
}

// What is wrong with the new scheme that was not wrong with the old one.
std::string why_not(Schema const& before, Schema const& after) {
    std::vector<Problem> known = problems_of(before);
    for (Problem const& problem : problems_of(after)) {
        auto const same = std::find_if(known.begin(), known.end(),
                                       [&](Problem const& one) { return one.message == problem.message; });
        if (same == known.end()) return sentence_for(problem, after);
        known.erase(same);
    }
    return "";
}

class Rewriting {
public:
    Rewriting(Project const& project, Schema const& after, Rewrite const& rewrite, Edit& edit)
        : project_(project)
        , after_(after)
        , rewrite_(rewrite)
        , edit_(edit) {}

    void run() {
        for (Span const& span : project_.spans) {
            Span changed = span;
            if (bool const stays = rewritten(changed, span); !stays || !(changed == span))
                edit_.spans.push_back({span, stays ? Counted<Span>(std::move(changed)) : Counted<Span>()});
        }
        for (Orphan const& orphan : project_.orphans) {
            Orphan changed = orphan;
            if (bool const stays = rewritten(changed.span, orphan.span); !stays || !(changed == orphan))
                edit_.orphans.push_back({orphan, stays ? Counted<Orphan>(std::move(changed)) : Counted<Orphan>()});
        }
        for (Relation const& relation : project_.relations) rewrite(relation);
    }

private:
    bool rewritten(Span& span, Span const& before) {
        if (rewrite_.mark && !rewrite_.mark(span)) {
            gone_.insert(span.id);
            return false;
        }
        put_in_order(span.attributes, after_.find_type(span.type));
        if (span.type != before.type) new_types_.try_emplace(span.id, span.type);
        if (!(span == before)) span.modified = edit_.time;
        return true;
    }

    void rewrite(Relation const& relation) {
        Relation changed = relation;
        bool stays = !gone_.contains(relation.from) && !gone_.contains(relation.to);
        stays = stays && (!rewrite_.relation || rewrite_.relation(changed));
        bool const has_new_end = new_types_.contains(relation.from) || new_types_.contains(relation.to);
        stays = stays && (!has_new_end || is_legal(changed));
        if (stays && changed == relation) return;
        changed.modified = edit_.time;
        edit_.relations.push_back({relation, stays ? Counted<Relation>(std::move(changed)) : Counted<Relation>()});
    }

    bool is_legal(Relation const& relation) {
        RelationType const* type = after_.find_relation(relation.type);
        return type == nullptr || type->may_join(type_at(relation.from), type_at(relation.to));
    }
    std::string const& type_at(base::Identifier const& id) {
        static std::string const none;
        if (auto const changed = new_types_.find(id); changed != new_types_.end()) return changed->second;
        if (marks_.empty()) marks_ = marks_by_id(project_);
        auto const mark = marks_.find(id);
        return mark == marks_.end() ? none : mark->second.body().type;
    }

    Project const& project_;
    Schema const& after_;
    Rewrite const& rewrite_;
    Edit& edit_;
    std::unordered_set<std::string> gone_;
    std::unordered_map<std::string, std::string> new_types_;
    MarksById marks_; // only where it is asked for
};

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

base::Result<Edit> reform(Project const& project, std::string name, Schema after, Author const& author,
                          Rewrite const& rewrite) {
    Edit edit = begin_edit(project, std::move(name), author);
    if (after == project.schema) return edit;
    if (std::string reason = why_not(project.schema, after); !reason.empty()) return invalid(std::move(reason));
    Rewriting(project, after, rewrite, edit).run();
    edit.schema = Change<Schema>{project.schema, std::move(after)};
    return edit;
}

std::string why_not_key(std::string const& key) {
    if (unicode::Text::from_utf8(key).length() <= 1) return "";
    return base::say("A key is one character, and \u201C{}\u201D has more. Choose one letter or digit.", key);
}

std::string why_not_color(std::string const& color) {
    bool const fits =
        color.empty() || (color.size() == 7 && color[0] == '#' && std::all_of(color.begin() + 1, color.end(), is_hex));
    return fits ? "" : base::say("\u201C{}\u201D is no colour. Write it like #D55E00.", color);
}

bool replace_id(std::vector<std::string>& ids, std::string const& from, std::string const& to) {
    auto const found = std::find(ids.begin(), ids.end(), from);
    if (found == ids.end()) return false;
    *found = to;
    return true;
}

bool erase_id(std::vector<std::string>& ids, std::string const& id) {
    auto const rest = std::remove(ids.begin(), ids.end(), id);
    bool const any = rest != ids.end();
    ids.erase(rest, ids.end());
    return any;
}

base::Result<Edit> replace_schema(Project const& project, Schema schema, Author const& author) {
    for (Problem const& problem : problems_of(schema))
        if (problem.level == ProblemLevel::Error) return invalid(sentence_for(problem, schema));
    std::string const& name = schema.name.empty() ? schema.id : schema.name;
    Edit edit = begin_edit(project, "Use the scheme \u201C" + name + "\u201D", author);
    if (schema == project.schema) return edit;
    Rewriting(project, schema, {}, edit).run();
    edit.schema = Change<Schema>{project.schema, std::move(schema)};
    return edit;
}

} // namespace model
