#include "ui/voice_book.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/words.h"
#include "ui/wording.h"

namespace ui {

namespace {

// Attributes with values, of all types that may be a source, each once.
std::vector<model::Attribute const*> attributes_of_holders(model::Schema const& schema) {
    std::vector<model::Attribute const*> attributes;
    for (model::SpanType const& type : schema.span_types) {
        if (!model::may_be_holder(schema, type.id)) continue;
        for (model::Attribute const& attribute : type.attributes) {
            bool const is_known = std::any_of(attributes.begin(), attributes.end(),
                                              [&](auto const* known) { return known->id == attribute.id; });
            if (!attribute.is_text && !is_known) attributes.push_back(&attribute);
        }
    }
    return attributes;
}

std::string label_of(model::Attribute const& attribute, std::string const& value) {
    model::AttributeValue const* const known = attribute.find_value(value);
    return known ? known->label : value;
}

void add_part(std::string& words, std::string const& part) {
    if (part.empty()) return;
    if (!words.empty()) words += " \u00B7 ";
    words += part;
}

} // namespace

VoiceBook::VoiceBook(Scene const& scene)
    : revision_(scene.revision)
    , project_(scene.project)
    , project_id_(scene.project->header.id)
    , span_count_(scene.project->spans.size())
    , who_(model::who_says_what(*scene.project, *scene.index)) {
    model::Schema const& schema = scene.project->schema;
    for (model::SpanType const& type : schema.span_types) {
        if (!holder_type_ && model::may_be_holder(schema, type.id)) holder_type_ = type;
        if (!claim_type_ && model::may_have_holder(schema, type.id)) claim_type_ = type;
    }
    make_rows();
    describe(scene);
    count(scene);
    by_claims_.resize(who_.voices.size());
    std::iota(by_claims_.begin(), by_claims_.end(), 0U);
    std::stable_sort(by_claims_.begin(), by_claims_.end(), [this](std::uint32_t first, std::uint32_t second) {
        return who_.voices[first].claims.size() > who_.voices[second].claims.size();
    });
}

bool VoiceBook::is_of(Scene const& scene) const {
    return project_ == scene.project && revision_ == scene.revision && project_id_ == scene.project->header.id &&
           language_ == base::language() && span_count_ == scene.project->spans.size();
}

void VoiceBook::make_rows() {
    std::size_t silent = 0;
    for (std::uint32_t voice = 0; voice < who_.voices.size(); ++voice) {
        model::Voice const& one = who_.voices[voice];
        mention_count_ += one.mentions.size();
        if (one.claims.empty()) {
            ++silent;
            continue;
        }
        rows_.push_back({VoiceRow::Kind::Voice, VoiceGroup::Voices, voice, one.chief, one.claims.size()});
        for (model::SpanIndex claim : one.claims)
            rows_.push_back({VoiceRow::Kind::Claim, VoiceGroup::Voices, voice, claim});
    }
    add_claims(VoiceGroup::Unsourced, who_.unsourced);
    add_claims(VoiceGroup::Lost, who_.of_lost);
    add_claims(VoiceGroup::Narrated, who_.narrated);
    if (silent == 0) return;
    rows_.push_back({VoiceRow::Kind::Head, VoiceGroup::Silent, model::Index::kNone, model::Index::kNone, silent});
    for (std::uint32_t voice = 0; voice < who_.voices.size(); ++voice)
        if (who_.voices[voice].claims.empty())
            rows_.push_back({VoiceRow::Kind::Voice, VoiceGroup::Silent, voice, who_.voices[voice].chief});
}

void VoiceBook::add_claims(VoiceGroup group, std::vector<model::SpanIndex> const& claims) {
    if (claims.empty()) return;
    rows_.push_back({VoiceRow::Kind::Head, group, model::Index::kNone, model::Index::kNone, claims.size()});
    for (model::SpanIndex claim : claims) rows_.push_back({VoiceRow::Kind::Claim, group, model::Index::kNone, claim});
}

void VoiceBook::describe(Scene const& scene) {
    auto const attributes = attributes_of_holders(scene.project->schema);
    for (model::Voice const& voice : who_.voices) {
        names_.push_back(model::name_of(*scene.project, voice));
        std::string caption;
        for (model::Attribute const* attribute : attributes) {
            std::string const value = model::value_of(*scene.project, voice, attribute->id);
            if (value != attribute->default_value) add_part(caption, label_of(*attribute, value));
        }
        if (voice.mentions.size() > 1)
            add_part(caption, base::say_count(voice.mentions.size(), "{} mention", "{} mentions"));
        captions_.push_back(std::move(caption));
    }
}

void VoiceBook::count(Scene const& scene) {
    for (model::Attribute const* attribute : attributes_of_holders(scene.project->schema)) {
        std::map<std::string, std::size_t> found;
        for (model::Voice const& voice : who_.voices) ++found[model::value_of(*scene.project, voice, attribute->id)];
        AttributeCount counted_here{attribute->id, attribute->label, {}};
        auto const take = [&](std::string const& value, std::string const& label) {
            auto const one = found.find(value);
            if (one == found.end()) return;
            counted_here.values.push_back({value, label, one->second});
            found.erase(one);
        };
        for (model::AttributeValue const& value : attribute->values) take(value.id, value.label);
        std::size_t const unset = found.contains("") ? found[""] : 0;
        found.erase("");
        for (auto const& other : found) counted_here.values.push_back({other.first, other.first, other.second});
        if (unset > 0) counted_here.values.push_back({"", base::say("not set"), unset});
        if (!counted_here.values.empty()) counts_.push_back(std::move(counted_here));
    }
}

VoiceBook const& voice_book(State& state, Scene const& scene) {
    if (!state.voice_book || !state.voice_book->is_of(scene)) state.voice_book = std::make_shared<VoiceBook>(scene);
    return *state.voice_book;
}

std::string empty_words(VoiceBook const& book, Scene const& scene, bool is_touch) {
    if (scene.project->article.text_left_out) return base::say("The marks wait for the article.");
    if (!book.holder_type() || !book.claim_type())
        return base::say(
            "The scheme of this article has no link that tells who says what, so there is nothing to list. Make one in "
            "the scheme, or take the ready scheme \u201CNews: who says what\u201D there.");
    if (!book.rows().empty()) return {};
    auto const named = [&](model::SpanType const& type) {
        return type.label + (type.key.empty() || is_touch ? "" : " (" + type.key + ")");
    };
    return base::say(
        is_touch
            ? base::english("Nothing to list yet. Mark who speaks as {} and what is said as {}, then link the two.")
            : base::english(
                  "Nothing to list yet. Mark who speaks as {} and what is said as {}, then link the two with L."),
        named(*book.holder_type()), named(*book.claim_type()));
}

} // namespace ui
