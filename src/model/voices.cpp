#include "model/voices.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>

#include "unicode/compared_text.h"

namespace model {

namespace {

constexpr std::array<HolderRelation, 2> kHolders = {{{"says", End::To}, {"spoken_by", End::From}}};
constexpr std::array<std::string_view, 2> kNaming = {"refers_to", "is"};
constexpr std::string_view kSame = "same_as";
constexpr std::string_view kMode = "mode";
constexpr std::string_view kNarrator = "narrator";

struct Value {
    std::string_view attribute;
    std::string_view value;
};
// Words that tell who is meant only together with others: "she", "the report".
constexpr std::array<Value, 2> kBackReferences = {{{"identity", "back_reference"}, {"form", "pronoun"}}};
constexpr Value kAuthor = {"identity", "author"};

bool has(Project const& project, Span const& span, Value const& value) {
    return effective_value(project.schema, span, value.attribute) == value.value;
}

bool is_back_reference(Project const& project, Span const& span) {
    return std::any_of(kBackReferences.begin(), kBackReferences.end(),
                       [&](Value const& value) { return has(project, span, value); });
}

// Spans that belong together, by number.
class Groups {
public:
    explicit Groups(std::size_t count) : parents_(count) { std::iota(parents_.begin(), parents_.end(), 0U); }

    std::uint32_t of(std::uint32_t number) {
        while (parents_[number] != number) number = parents_[number] = parents_[parents_[number]];
        return number;
    }
    void join(std::uint32_t first, std::uint32_t second) { parents_[of(second)] = of(first); }

private:
    std::vector<std::uint32_t> parents_;
};

class Gathering {
public:
    Gathering(Project const& project, Index const& index)
        : project_(project)
        , index_(index)
        , groups_(project.spans.size())
        , names_(project.spans.size(), Index::kNone) {
        for (SpanType const& type : project.schema.span_types) {
            if (may_be_holder(project.schema, type.id)) holders_.push_back(type.id);
            if (may_have_holder(project.schema, type.id)) claims_.push_back(type.id);
        }
        result_.voice_of.assign(project.spans.size(), Index::kNone);
    }

    WhoSaysWhat take() {
        join_linked();
        join_by_words();
        gather_voices();
        gather_claims();
        return std::move(result_);
    }

private:
    static bool is_one_of(std::vector<std::string_view> const& types, Span const& span) {
        return std::find(types.begin(), types.end(), span.type) != types.end();
    }
    bool is_holder(SpanIndex span) const { return is_one_of(holders_, project_.spans[span]); }

    void join_linked() {
        for (Relation const& relation : project_.relations) {
            bool const names = is_naming(relation.type);
            if (!names && relation.type != kSame) continue;
            SpanIndex const from = index_.find(relation.from);
            SpanIndex const to = index_.find(relation.to);
            if (from == Index::kNone || to == Index::kNone) continue;
            groups_.join(from, to);
            if (names && names_[from] == Index::kNone) names_[from] = to;
        }
    }

    void join_by_words() {
        std::optional<SpanIndex> author;
        for (SpanIndex span = 0; span < project_.spans.size(); ++span) {
            if (!is_holder(span)) continue;
            if (has(project_, project_.spans[span], kAuthor))
                groups_.join(author ? *author : *(author = span), span);
            else if (!is_back_reference(project_, project_.spans[span]))
                join_same(span, span);
            if (names_[span] != Index::kNone) join_same(names_[span], span);
        }
    }
    void join_same(SpanIndex words, SpanIndex span) {
        std::u32string key = folded(project_.spans[words]);
        if (key.empty()) return;
        auto const [found, is_new] = by_words_.emplace(std::move(key), span);
        if (!is_new) groups_.join(found->second, span);
    }
    std::u32string folded(Span const& span) const {
        std::u32string words;
        unicode::Text const& text = project_.article.text;
        for (unicode::Range fragment : span.fragments) {
            fragment.end = std::min(fragment.end, text.all().end);
            if (fragment.start >= fragment.end) continue;
            if (!words.empty()) words += U' ';
            words += text.code_points(fragment);
        }
        return unicode::compared(words, {false, true});
    }

    void gather_voices() {
        std::map<std::uint32_t, std::uint32_t> voices; // by group
        for (SpanIndex span = 0; span < project_.spans.size(); ++span) {
            if (!is_holder(span)) continue;
            auto const place =
                voices.emplace(groups_.of(span), static_cast<std::uint32_t>(voices.size())).first->second;
            if (place == result_.voices.size()) result_.voices.emplace_back();
            result_.voices[place].mentions.push_back(span);
            result_.voice_of[span] = place;
        }
        for (Voice& voice : result_.voices) choose_chief(voice);
    }
    void choose_chief(Voice& voice) const {
        auto const first = [&](auto const& wanted) {
            return std::find_if(voice.mentions.begin(), voice.mentions.end(), wanted);
        };
        auto chief = first([&](SpanIndex span) { return names_[span] != Index::kNone; });
        if (chief == voice.mentions.end())
            chief = first([&](SpanIndex span) { return !is_back_reference(project_, project_.spans[span]); });
        voice.chief = chief == voice.mentions.end() ? voice.mentions.front() : *chief;
        voice.name = names_[voice.chief];
    }

    void gather_claims() {
        for (SpanIndex span = 0; span < project_.spans.size(); ++span) {
            if (!is_one_of(claims_, project_.spans[span])) continue;
            bool has_links = false;
            bool has_voice = false;
            for (HolderRelation const& holder : kHolders) {
                bool const ends_here = holder.claim_end == End::To;
                for (std::uint32_t place : ends_here ? index_.relations_to(span) : index_.relations_from(span)) {
                    Relation const& relation = project_.relations[place];
                    if (relation.type != holder.relation) continue;
                    has_links = true;
                    has_voice = add_claim(index_.find(ends_here ? relation.from : relation.to), span) || has_voice;
                }
            }
            if (has_voice)
                ++result_.sourced_count;
            else
                add_without_voice(span, has_links);
        }
    }
    // Once for each voice, though two of its mentions may say it.
    bool add_claim(SpanIndex source, SpanIndex claim) {
        if (source == Index::kNone || result_.voice_of[source] == Index::kNone) return false;
        std::vector<SpanIndex>& claims = result_.voices[result_.voice_of[source]].claims;
        if (claims.empty() || claims.back() != claim) claims.push_back(claim);
        return true;
    }
    void add_without_voice(SpanIndex claim, bool has_links) {
        bool const is_writers = has(project_, project_.spans[claim], {kMode, kNarrator});
        (has_links ? result_.of_lost : is_writers ? result_.narrated : result_.unsourced).push_back(claim);
    }

    Project const& project_;
    Index const& index_;
    Groups groups_;
    std::vector<SpanIndex> names_; // by span: the mark that it is linked to as its name
    std::vector<std::string_view> holders_;
    std::vector<std::string_view> claims_;
    std::map<std::u32string, SpanIndex> by_words_;
    WhoSaysWhat result_;
};

} // namespace

std::span<HolderRelation const> holder_relations() {
    return kHolders;
}

bool is_naming(std::string_view relation) {
    return std::find(kNaming.begin(), kNaming.end(), relation) != kNaming.end();
}

bool may_have_holder(Schema const& schema, std::string_view type) {
    return std::any_of(kHolders.begin(), kHolders.end(), [&](HolderRelation const& holder) {
        RelationType const* const relation = schema.find_relation(holder.relation);
        if (!relation || !schema.find_type(type)) return false;
        return holder.claim_end == End::To ? relation->may_end_at(type) : relation->may_start_at(type);
    });
}

bool may_be_holder(Schema const& schema, std::string_view type) {
    return std::any_of(kHolders.begin(), kHolders.end(), [&](HolderRelation const& holder) {
        RelationType const* const relation = schema.find_relation(holder.relation);
        if (!relation || !schema.find_type(type)) return false;
        return holder.claim_end == End::To ? relation->may_start_at(type) : relation->may_end_at(type);
    });
}

WhoSaysWhat who_says_what(Project const& project, Index const& index) {
    return Gathering(project, index).take();
}

std::string name_of(Project const& project, Voice const& voice) {
    SpanIndex const words = voice.name != Index::kNone ? voice.name : voice.chief;
    return text_of(project.article.text, project.spans[words].fragments);
}

std::string value_of(Project const& project, Voice const& voice, std::string_view attribute) {
    Span const& chief = project.spans[voice.chief];
    if (!chief.find_attribute(attribute))
        for (SpanIndex mention : voice.mentions)
            if (project.spans[mention].find_attribute(attribute))
                return effective_value(project.schema, project.spans[mention], attribute);
    return effective_value(project.schema, chief, attribute);
}

} // namespace model
