// Who says what as the panels show it: rows, names and counts, computed once for a revision.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/words.h"
#include "model/voices.h"
#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

enum class VoiceGroup : std::uint8_t { Voices, Unsourced, Lost, Narrated, Silent };

struct VoiceRow {
    enum class Kind : std::uint8_t { Voice, Claim, Head };
    Kind kind = Kind::Head;
    VoiceGroup group = VoiceGroup::Voices;
    std::uint32_t voice = model::Index::kNone;
    model::SpanIndex span = model::Index::kNone; // the voice's chief mention, the claim
    std::size_t count = 0;                       // of a head's or a voice's claims
};

// How many voices have a value; the empty one stands for none.
struct ValueCount {
    std::string value;
    std::string label;
    std::size_t count = 0;
};
struct AttributeCount {
    std::string attribute;
    std::string label;
    std::vector<ValueCount> values; // in the scheme's order, those that occur
};

class VoiceBook {
public:
    explicit VoiceBook(Scene const&);
    bool is_of(Scene const&) const;

    model::WhoSaysWhat const& who() const { return who_; }
    // Voices with what they say, then the claims without one, then the voices that say nothing.
    std::vector<VoiceRow> const& rows() const { return rows_; }
    std::string const& name(std::size_t voice) const { return names_[voice]; }
    // "named · official · 3 mentions"
    std::string const& caption(std::size_t voice) const { return captions_[voice]; }
    std::vector<AttributeCount> const& counts() const { return counts_; }
    std::vector<std::uint32_t> const& by_claims() const { return by_claims_; } // voices, who says most first
    std::size_t mention_count() const { return mention_count_; }
    // What the scheme calls them: "Source", "Claim"; empty where it has no such relation.
    model::SpanType const* holder_type() const { return holder_type_ ? &*holder_type_ : nullptr; }
    model::SpanType const* claim_type() const { return claim_type_ ? &*claim_type_ : nullptr; }

private:
    void make_rows();
    void add_claims(VoiceGroup, std::vector<model::SpanIndex> const&);
    void describe(Scene const&);
    void count(Scene const&);

    std::uint64_t revision_ = 0;
    model::Project const* project_ = nullptr;
    base::Identifier project_id_;
    std::string language_ = base::language();
    std::size_t span_count_ = 0;
    model::WhoSaysWhat who_;
    std::vector<VoiceRow> rows_;
    std::vector<std::string> names_;
    std::vector<std::string> captions_;
    std::vector<AttributeCount> counts_;
    std::vector<std::uint32_t> by_claims_;
    std::size_t mention_count_ = 0;
    std::optional<model::SpanType> holder_type_; // copies: a document may be read anew under the same revision
    std::optional<model::SpanType> claim_type_;
};

// Kept in the state. The scene has a project and an index.
VoiceBook const& voice_book(State&, Scene const&);

// What to do where there is nothing to show, or "".
std::string empty_words(VoiceBook const&, Scene const&, bool is_touch);

} // namespace ui
