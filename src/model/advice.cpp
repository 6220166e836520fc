#include "model/advice.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "model/sorted_vector.h"
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

// Whether it tells these two numbers of marks apart.
bool tells_apart(Condition const& condition, std::uint32_t one, std::uint32_t other) {
    if (condition.count && is_within(*condition.count, one) != is_within(*condition.count, other)) return true;
    return std::any_of(condition.any.begin(), condition.any.end(),
                       [=](Condition const& part) { return tells_apart(part, one, other); });
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

// How many marks each check is about, where it counts them.
std::vector<std::uint32_t> populations_of(Project const& project) {
    std::vector<std::uint32_t> populations;
    for (Check const& check : project.schema.checks)
        populations.push_back(counts(check.condition)
                                  ? static_cast<std::uint32_t>(std::count_if(
                                        project.spans.begin(), project.spans.end(),
                                        [&](Span const& span) { return is_about(project.schema, check, span); }))
                                  : 0);
    return populations;
}

class Adviser {
public:
    Adviser(Project const& project, Index const& index, std::vector<std::uint32_t> const& populations)
        : project_(project)
        , index_(index)
        , populations_(populations) {
        for (Check const& check : project.schema.checks) {
            for (std::string const& type : check.on) {
                auto& checks = checks_on_[type];
                if (checks.empty() || checks.back() != &check) checks.push_back(&check);
            }
        }
    }

    std::vector<Finding> advise_on_all() const {
        std::vector<Finding> findings;
        for (SpanIndex i = 0; i < project_.spans.size(); ++i) advise_on(i, findings);
        return findings;
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

    Project const& project_;
    Index const& index_;
    std::unordered_map<std::string_view, std::vector<Check const*>> checks_on_;
    std::vector<std::uint32_t> const& populations_;
};

// One step's marks to look at again, and the findings of all others moved to where their marks stand now.
class Following {
public:
    Following(Project const& project, Index const& index, Applied const& done)
        : project_(project)
        , index_(index)
        , done_(done) {}

    // Whether a check that counts marks says something else now.
    bool recount(std::vector<std::uint32_t>& populations) const {
        bool has_turned = false;
        for (std::size_t i = 0; i < populations.size(); ++i) {
            Check const& check = project_.schema.checks[i];
            if (!counts(check.condition)) continue;
            std::uint32_t const before = std::exchange(populations[i], populations[i] + growth(check));
            has_turned = has_turned || tells_apart(check.condition, before, populations[i]);
        }
        return has_turned;
    }

    // By their places now, ascending.
    std::vector<SpanIndex> touched() const {
        std::vector<SpanIndex> spans;
        for (auto const& one : done_.spans.replaced) spans.push_back(index_.find(one.after->id));
        for (auto const& one : done_.spans.added) spans.push_back(static_cast<SpanIndex>(one.at));
        for (auto const* list : {&done_.relations.erased, &done_.relations.added}) {
            for (auto const& one : *list) {
                spans.push_back(index_.find(one.item->from));
                spans.push_back(index_.find(one.item->to));
            }
        }
        std::sort(spans.begin(), spans.end());
        spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
        if (!spans.empty() && spans.back() == Index::kNone) spans.pop_back();
        return spans;
    }

    // In one pass: findings on marks that are gone or touched leave, the others follow their marks.
    void move(std::vector<Finding>& findings, std::vector<SpanIndex> const& touched) const {
        auto gone = done_.spans.erased.begin();
        auto come = done_.spans.added.begin();
        auto looked_at = touched.begin();
        auto kept = findings.begin();
        for (Finding finding : findings) {
            while (gone != done_.spans.erased.end() && gone->at < finding.span) ++gone;
            if (gone != done_.spans.erased.end() && gone->at == finding.span) continue;
            finding.span -= static_cast<SpanIndex>(gone - done_.spans.erased.begin());
            auto const arrived = [&] { return static_cast<SpanIndex>(come - done_.spans.added.begin()); };
            while (come != done_.spans.added.end() && come->at <= finding.span + arrived()) ++come;
            finding.span += arrived();
            while (looked_at != touched.end() && *looked_at < finding.span) ++looked_at;
            if (looked_at == touched.end() || *looked_at != finding.span) *kept++ = finding;
        }
        findings.erase(kept, findings.end());
    }

private:
    std::uint32_t growth(Check const& check) const {
        std::uint32_t growth = 0; // wraps where there are fewer
        auto const is_one = [&](Counted<Span> const& span) {
            return is_about(project_.schema, check, *span) ? 1U : 0U;
        };
        for (auto const& one : done_.spans.replaced) growth += is_one(one.after) - is_one(one.before);
        for (auto const& one : done_.spans.added) growth += is_one(one.item);
        for (auto const& one : done_.spans.erased) growth -= is_one(one.item);
        return growth;
    }

    Project const& project_;
    Index const& index_;
    Applied const& done_;
};

} // namespace

std::vector<Finding> advise(Project const& project, Index const& index) {
    return Advice(project, index).findings();
}

Advice::Advice(Project const& project, Index const& index) : populations_(populations_of(project)) {
    findings_ = Adviser(project, index, populations_).advise_on_all();
}

void Advice::update(Project const& project, Index const& index, Applied const& done) {
    Following const following(project, index, done);
    if (done.everything || done.article || done.schema || following.recount(populations_)) {
        *this = Advice(project, index);
        return;
    }
    auto const touched = following.touched();
    following.move(findings_, touched);
    Adviser const adviser(project, index, populations_);
    std::vector<Finding> fresh;
    for (SpanIndex const at : touched) adviser.advise_on(at, fresh);
    insert_in_order(findings_, std::move(fresh), [](Finding const& a, Finding const& b) { return a.span < b.span; });
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
