#include <algorithm>
#include <unordered_set>

#include "base/words.h"
#include "model/cycles.h"
#include "model/making.h"
#include "model/reshape.h"
#include "unicode/segment.h"

namespace model {

namespace {

using unicode::Range;

bool is_white(unicode::Text const& text, Range gap) {
    for (unicode::Position at = gap.start; at < gap.end; at = at + 1)
        if (!unicode::is_white_space(text.at(at))) return false;
    return true;
}

// Sorted, and one where nothing but white space stands between two.
std::vector<Range> bridged(unicode::Text const& text, std::vector<Range> fragments) {
    std::sort(fragments.begin(), fragments.end());
    std::vector<Range> result;
    for (Range const fragment : fragments) {
        bool const goes_on = !result.empty() && (fragment.start <= result.back().end ||
                                                 is_white(text, {result.back().end, fragment.start}));
        if (goes_on)
            result.back().end = std::max(result.back().end, fragment.end);
        else
            result.push_back(fragment);
    }
    return result;
}

void append(std::string& whole, std::string const& part) {
    if (whole.find(part) == std::string::npos) whole += (whole.empty() ? "" : "\n") + part;
}

void take_in(Span& joined, Span const& other) {
    joined.fragments.insert(joined.fragments.end(), other.fragments.begin(), other.fragments.end());
    for (AttributeSetting const& setting : other.attributes)
        if (joined.find_attribute(setting.attribute) == nullptr) joined.attributes.push_back(setting);
    for (std::string const& link : other.links)
        if (std::find(joined.links.begin(), joined.links.end(), link) == joined.links.end())
            joined.links.push_back(link);
    append(joined.note, other.note);
    append(joined.explanation, other.explanation);
}

// Moves the relations of the other marks to the first one.
class RelationsOfJoined {
public:
    RelationsOfJoined(Project const& project, std::vector<Span const*> const& spans, Edit& edit)
        : project_(project)
        , id_(spans.front()->id)
        , edit_(edit) {
        for (Span const* span : spans) joined_.insert(span->id);
    }

    void run() {
        for (Relation const& relation : project_.relations)
            if (!moves(relation)) seen_.insert(key_of(relation));
        for (Relation const& relation : project_.relations)
            if (moves(relation)) move(relation);
    }

private:
    bool is_joined(base::Identifier const& id) const { return joined_.contains(id); }
    bool moves(Relation const& relation) const {
        return (is_joined(relation.from) && relation.from != id_) || (is_joined(relation.to) && relation.to != id_);
    }

    std::string key_of(Relation const& relation) const {
        RelationType const* type = project_.schema.find_relation(relation.type);
        bool const is_turned = type != nullptr && type->symmetric && relation.to < relation.from;
        return relation.type + '\n' + (is_turned ? relation.to : relation.from) + '\n' +
               (is_turned ? relation.from : relation.to);
    }

    void move(Relation const& relation) {
        Relation moved = relation;
        if (is_joined(moved.from)) moved.from = id_;
        if (is_joined(moved.to)) moved.to = id_;
        moved.modified = edit_.time;
        Change<Relation> change{relation, std::nullopt};
        if (moved.from != moved.to && seen_.insert(key_of(moved)).second) change.after = std::move(moved);
        edit_.relations.push_back(std::move(change));
    }

    Project const& project_;
    base::Identifier const& id_;
    Edit& edit_;
    std::unordered_set<std::string_view> joined_;
    std::unordered_set<std::string> seen_;
};

base::Status check_circles(Project const& project, Edit const& edit) {
    if (edit.relations.empty()) return base::Nothing{};
    Project after = project;
    TRY(apply(after, edit));
    if (circles_in(after) > circles_in(project))
        return invalid(base::say("Joined, these marks would be linked in a circle. Remove one of their links first."));
    return base::Nothing{};
}

base::Status check_types(Project const& project, std::vector<Span const*> const& spans) {
    if (spans.size() < 2) return invalid(base::say("One mark alone cannot be joined. Choose two or more of one type."));
    for (Span const* span : spans)
        if (span->type != spans.front()->type)
            return invalid(
                base::say("Only marks of one type can be joined, and these are {} and {}. Give them one type first.",
                          label_of(project.schema, spans.front()->type), label_of(project.schema, span->type)));
    return base::Nothing{};
}

} // namespace

base::Result<Edit> join_spans(Project const& project, std::vector<base::Identifier> const& ids, Author const& author) {
    std::vector<Span const*> const spans = TRY(require_spans(project, ids));
    TRY(check_types(project, spans));
    Span const& first = *spans.front();
    Span joined = first;
    std::vector<Range> before;
    for (Span const* span : spans) {
        take_in(joined, *span);
        before.insert(before.end(), span->fragments.begin(), span->fragments.end());
    }
    joined.fragments = TRY(tidy_fragments(project, bridged(project.article.text, before)));
    put_in_order(joined.attributes, project.schema.find_type(joined.type));
    joined.moved.reset();
    joined.modified = author.now;
    if (std::string reason = why_not_over(project, joined, before); !reason.empty()) return invalid(std::move(reason));
    std::string const label = label_of(project.schema, first.type);
    Edit edit = begin_edit(project, "Join " + std::to_string(spans.size()) + " marks of type " + label, author);
    edit.spans.push_back({first, std::move(joined)});
    for (std::size_t i = 1; i < spans.size(); ++i) edit.spans.push_back({*spans[i], std::nullopt});
    RelationsOfJoined(project, spans, edit).run();
    TRY(check_circles(project, edit));
    return edit;
}

} // namespace model
