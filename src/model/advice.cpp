#include "model/advice.h"

#include <algorithm>
#include <unordered_map>

#include "unicode/segment.h"

namespace model {

namespace {

bool holds(std::vector<std::string> const& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool is_within(Count const& count, std::uint32_t number) {
    return (!count.min || number >= *count.min) && (!count.max || number <= *count.max);
}

bool is_blank(std::string_view note) {
    return note.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

bool begins_with_one(std::string_view text, std::vector<std::string> const& openings) {
    return openings.empty() || std::any_of(openings.begin(), openings.end(), [text](std::string const& opening) {
               return text.substr(0, opening.size()) == opening;
           });
}

bool ends_with_one(std::string_view text, std::vector<std::string> const& endings) {
    return endings.empty() || std::any_of(endings.begin(), endings.end(), [text](std::string const& ending) {
               return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
           });
}

bool counts(Condition const& condition) {
    return condition.count || std::any_of(condition.any.begin(), condition.any.end(), counts);
}

bool is_empty(Condition const& condition) {
    return !condition.links && !condition.note && !condition.word_borders && condition.text_first.empty() &&
           condition.text_last.empty() && !condition.count && condition.any.empty();
}

// By the effective values: what is set by hand, else the default.
bool matches(Schema const& schema, Span const& span, AttributeFilter const& filter) {
    if (AttributeSetting const* setting = span.find_attribute(filter.attribute))
        return std::any_of(setting->values.begin(), setting->values.end(),
                           [&](std::string const& value) { return holds(filter.values, value); });
    std::string const value = effective_value(schema, span, filter.attribute);
    return !value.empty() && holds(filter.values, value);
}

bool is_about(Schema const& schema, Check const& check, Span const& span) {
    return holds(check.on, span.type) &&
           std::all_of(check.where.begin(), check.where.end(),
                       [&](AttributeFilter const& filter) { return matches(schema, span, filter); });
}

class Adviser {
public:
    Adviser(Project const& project, Index const& index) : project_(project), index_(index) {
        for (Check const& check : project.schema.checks) {
            for (std::string const& type : check.on) {
                auto& checks = checks_on_[type];
                if (checks.empty() || checks.back() != &check) checks.push_back(&check);
            }
            populations_.push_back(counts(check.condition) ? population_of(check) : 0);
        }
    }

    void advise_on(SpanIndex at, std::vector<Finding>& findings) const {
        Span const& span = project_.spans[at];
        auto const found = checks_on_.find(span.type);
        if (found == checks_on_.end()) return;
        for (Check const* check : found->second)
            if (is_about(project_.schema, *check, span) && fails(*check, at)) findings.push_back({check, at});
    }

private:
    // A check that only suggests has nothing that could hold: it fails wherever it matches.
    bool fails(Check const& check, SpanIndex at) const {
        return is_empty(check.condition) || !is_met(check.condition, check, at);
    }

    bool is_met(Condition const& condition, Check const& check, SpanIndex at) const {
        Span const& span = project_.spans[at];
        if (condition.links && !is_within(condition.links->count, count_links(*condition.links, at))) return false;
        if (condition.note && is_blank(span.note)) return false;
        if (condition.word_borders && !stands_on_words(span)) return false;
        if (!is_worded(condition, span)) return false;
        if (condition.count && !is_within(*condition.count, populations_[number_of(check)])) return false;
        return condition.any.empty() || std::any_of(condition.any.begin(), condition.any.end(),
                                                    [&](Condition const& one) { return is_met(one, check, at); });
    }

    // A symmetric relation has the span at both ends.
    std::uint32_t count_links(LinksCondition const& links, SpanIndex at) const {
        auto const of_type = [&](std::span<std::uint32_t const> relations) {
            return static_cast<std::uint32_t>(std::count_if(relations.begin(), relations.end(), [&](std::uint32_t i) {
                return project_.relations[i].type == links.relation;
            }));
        };
        RelationType const* type = project_.schema.find_relation(links.relation);
        bool const is_symmetric = type != nullptr && type->symmetric;
        std::uint32_t count = 0;
        if (is_symmetric || links.end == End::From) count += of_type(index_.relations_from(at));
        if (is_symmetric || links.end == End::To) count += of_type(index_.relations_to(at));
        return count;
    }

    bool stands_on_words(Span const& span) const {
        unicode::Text const& text = project_.article.text;
        return std::all_of(span.fragments.begin(), span.fragments.end(), [&](unicode::Range fragment) {
            return fragment.end > text.all().end || // the text is left out
                   (unicode::is_word_border(text, fragment.start) && unicode::is_word_border(text, fragment.end));
        });
    }

    bool is_worded(Condition const& condition, Span const& span) const {
        if (project_.article.text_left_out || (condition.text_first.empty() && condition.text_last.empty()))
            return true;
        std::string const text = text_of(project_.article.text, span.fragments);
        return begins_with_one(text, condition.text_first) && ends_with_one(text, condition.text_last);
    }

    std::size_t number_of(Check const& check) const {
        return static_cast<std::size_t>(&check - project_.schema.checks.data());
    }

    std::uint32_t population_of(Check const& check) const {
        return static_cast<std::uint32_t>(
            std::count_if(project_.spans.begin(), project_.spans.end(),
                          [&](Span const& span) { return is_about(project_.schema, check, span); }));
    }

    Project const& project_;
    Index const& index_;
    std::unordered_map<std::string_view, std::vector<Check const*>> checks_on_;
    std::vector<std::uint32_t> populations_; // spans that the check is about, by check, where it counts them
};

} // namespace

std::vector<Finding> advise(Project const& project, Index const& index) {
    Adviser const adviser(project, index);
    std::vector<Finding> findings;
    for (SpanIndex i = 0; i < project.spans.size(); ++i) adviser.advise_on(i, findings);
    return findings;
}

std::vector<Check const*> checks_without_marks(Project const& project) {
    std::vector<Check const*> missing;
    for (Check const& check : project.schema.checks) {
        if (!check.condition.count || check.condition.count->min.value_or(0) == 0) continue;
        bool const has_mark = std::any_of(project.spans.begin(), project.spans.end(),
                                          [&](Span const& span) { return is_about(project.schema, check, span); });
        if (!has_mark) missing.push_back(&check);
    }
    return missing;
}

} // namespace model
