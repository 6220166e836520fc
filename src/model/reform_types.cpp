#include <algorithm>

#include "base/words.h"
#include "model/reform.h"
#include "model/reforming.h"

namespace model {

namespace {

base::Status check_look(SpanType const& type) {
    for (std::string reason : {why_not_key(type.key), why_not_color(type.color)})
        if (!reason.empty()) return invalid(std::move(reason));
    return base::Nothing{};
}

// {"format": {"type": "label"}}: a member's name in raw JSON. Labels are followed by no colon.
void rename_member(std::string& json, std::string const& from, std::string const& to) {
    std::string const quoted = "\"" + from + "\"";
    for (std::size_t at = json.find(quoted); at != std::string::npos; at = json.find(quoted, at + 1)) {
        std::size_t const after = json.find_first_not_of(" \t\n\r", at + quoted.size());
        if (after == std::string::npos || json[after] != ':') continue;
        json.replace(at + 1, from.size(), to);
        at += to.size();
    }
}

void rename_in_scheme(Schema& schema, std::string const& from, std::string const& to) {
    for (RelationType& relation : schema.relations) {
        replace_id(relation.from, from, to);
        replace_id(relation.to, from, to);
    }
    for (Check& check : schema.checks) {
        replace_id(check.on, from, to);
        if (check.suggest && check.suggest->type == from) check.suggest->type = to;
    }
    rename_member(schema.export_map_json, from, to);
}

bool is_plain(std::string const& id) {
    return id.find_first_of("\"\\\n") == std::string::npos;
}

std::vector<std::string> erase_from_scheme(Schema& schema, std::string const& type) {
    std::vector<std::string> dead; // kinds of links with nowhere to stand
    for (RelationType& relation : schema.relations) {
        bool const was_from = erase_id(relation.from, type);
        bool const was_to = erase_id(relation.to, type);
        if ((was_from || was_to) && (relation.from.empty() || relation.to.empty())) dead.push_back(relation.id);
    }
    auto const is_left = [&](Check& check) { return erase_id(check.on, type) && check.on.empty(); };
    schema.checks.erase(std::remove_if(schema.checks.begin(), schema.checks.end(), is_left), schema.checks.end());
    for (Check& check : schema.checks)
        if (check.suggest && check.suggest->type == type) check.suggest.reset();
    schema.span_types.erase(std::remove_if(schema.span_types.begin(), schema.span_types.end(),
                                           [&](SpanType const& one) { return one.id == type; }),
                            schema.span_types.end());
    return dead;
}

std::size_t count_of(Project const& project, std::string const& type) {
    std::size_t count = 0;
    for (Span const& span : project.spans) count += span.type == type ? 1 : 0;
    for (Orphan const& orphan : project.orphans) count += orphan.span.type == type ? 1 : 0;
    return count;
}

} // namespace

base::Result<Edit> add_type(Project const& project, SpanType type, Author const& author) {
    TRY(check_look(type));
    for (Attribute const& attribute : type.attributes)
        for (AttributeValue const& value : attribute.values)
            if (std::string reason = why_not_key(value.key); !reason.empty()) return invalid(std::move(reason));
    Schema after = project.schema;
    std::string const name = "Add type " + label_or_id(type);
    after.span_types.push_back(std::move(type));
    return reform(project, name, std::move(after), author);
}

base::Result<Edit> change_type(Project const& project, std::string const& id, SpanType changed, Author const& author) {
    TRY(check_look(changed));
    Schema after = project.schema;
    SpanType* type = TRY(require_item(after.span_types, id, kNoType));
    std::string const old_label = label_or_id(*type);
    std::string const new_id = changed.id;
    std::string const new_label = label_or_id(changed);
    if (!is_plain(new_id))
        return invalid(base::say("An id has no quotation marks, backslashes or line ends. Choose another one."));
    changed.attributes = std::move(type->attributes);
    *type = std::move(changed);
    if (new_id != id) rename_in_scheme(after, id, new_id);
    std::string name = old_label == new_label ? "Change " + old_label : "Rename " + old_label + " to " + new_label;
    Rewrite rewrite;
    if (new_id != id)
        rewrite.mark = [&](Span& span) {
            if (span.type == id) span.type = new_id;
            return true;
        };
    return reform(project, std::move(name), std::move(after), author, rewrite);
}

base::Result<Edit> remove_type(Project const& project, std::string const& id, LeftMarks left,
                               std::string const& retype_to, Author const& author) {
    Schema after = project.schema;
    SpanType const* type = TRY(require_item(after.span_types, id, kNoType));
    std::string const label = label_or_id(*type);
    std::size_t const count = count_of(project, id);
    if (left == LeftMarks::Refuse && count > 0)
        return invalid(base::say_count(count, "{2} is used by {1} mark. Give it another type or remove it first.",
                                       "{2} is used by {1} marks. Give them another type or remove them first.",
                                       label));
    SpanType const* other = project.schema.find_type(retype_to);
    if (left == LeftMarks::Retype && (other == nullptr || retype_to == id))
        return invalid(base::say("Choose another type of this scheme for the marks that are {} now.", label));
    std::vector<std::string> const dead = erase_from_scheme(after, id);
    Rewrite rewrite;
    rewrite.mark = [&](Span& span) {
        if (span.type != id) return true;
        if (left == LeftMarks::Retype) give_type(project.schema, span, *other);
        return left == LeftMarks::Retype;
    };
    rewrite.relation = [&](Relation const& relation) {
        return std::find(dead.begin(), dead.end(), relation.type) == dead.end();
    };
    for (std::string const& relation : dead) erase_relation_type(after, relation);
    Edit edit = TRY(reform(project, "Remove type " + label, std::move(after), author, rewrite));
    return edit;
}

} // namespace model
