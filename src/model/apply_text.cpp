#include "model/apply_text.h"

#include <algorithm>

#include "model/exercise_ranges.h"

namespace model {

namespace {

using unicode::Range;

Correction correction_of(TextPiece const& back, Edit const& edit) {
    return {back.at, back.inserted, back.removed, edit.time, edit.text->by, {}};
}

} // namespace

TextStep::TextStep(Edit const& edit, bool is_forward)
    : edit_(edit)
    , change_(*edit.text)
    , is_forward_(is_forward)
    , pieces_(is_forward ? change_.pieces : reversed(change_.pieces))
    , there_(pieces_)
    , back_(reversed(pieces_)) {}

bool TextStep::fits(Article const& article, Header const& header) const {
    std::string const& hash = is_forward_ ? change_.sha256_before : change_.sha256_after;
    std::string const& ranges = is_forward_ ? change_.exercise_ranges_before : change_.exercise_ranges_after;
    if (article.text_left_out || article.sha256 != hash || change_.pieces.empty()) return false;
    if (is_forward_ && article.original_sha256.empty() != change_.is_first) return false;
    if (!ranges.empty() && exercise_ranges(header.exercise_json) != ranges) return false;
    return stands_in(article.text, pieces_) && corrections_fit(article) && structure_fits(article);
}

bool TextStep::corrections_fit(Article const& article) const {
    std::size_t const own = is_forward_ ? 0 : pieces_.size();
    if (article.corrections.size() < own) return false;
    for (CorrectionChange const& change : change_.corrections)
        if (change.index >= article.corrections.size() - own) return false;
    for (std::size_t i = 0; i < own; ++i)
        if (!(article.corrections[article.corrections.size() - own + i] == correction_of(pieces_[i], edit_)))
            return false;
    return true;
}

bool TextStep::structure_fits(Article const& article) const {
    std::size_t gone = 0;
    std::size_t next = 0;
    for (StructureChange const& change : change_.structure) {
        if (change.index < next) return false;
        next = std::size_t(change.index) + 1;
        std::size_t const index = change.index - (is_forward_ ? 0 : gone); // no more are gone than stood before it
        auto const& taken = is_forward_ ? std::optional(change.before) : change.after;
        if (taken && (index >= article.structure.size() || !(article.structure[index] == *taken))) return false;
        if (!taken && index > article.structure.size()) return false;
        if (!change.after) ++gone;
    }
    return true;
}

bool TextStep::moves_last(std::vector<Range> const& last) const {
    return std::all_of(last.begin(), last.end(), [&](Range const& range) {
        Range const moved = there_.range(range);
        return moved.start <= moved.end && back_.range(moved) == range;
    });
}

void TextStep::move(std::vector<Range>& fragments) const {
    for (Range& fragment : fragments) fragment = there_.range(fragment);
}

void TextStep::carry_out(Article& article, Header& header) const {
    move_corrections(article);
    move_structure(article);
    article.text = changed_text(article.text, pieces_);
    article.length = article.text.length();
    article.sha256 = is_forward_ ? change_.sha256_after : change_.sha256_before;
    if (change_.is_first) article.original_sha256 = is_forward_ ? change_.sha256_before : "";
    std::string const& ranges = is_forward_ ? change_.exercise_ranges_after : change_.exercise_ranges_before;
    if (!ranges.empty()) header.exercise_json = with_exercise_ranges(header.exercise_json, ranges);
}

void TextStep::move_corrections(Article& article) const {
    auto& list = article.corrections;
    if (!is_forward_) list.resize(list.size() - pieces_.size());
    for (Correction& correction : list) correction.at = there_.start(correction.at);
    if (is_forward_)
        for (TextPiece const& back : reversed(pieces_)) list.push_back(correction_of(back, edit_));
    else
        for (CorrectionChange const& change : change_.corrections) list[change.index].at = change.before;
}

void TextStep::move_structure(Article& article) const {
    auto& list = article.structure;
    std::vector<StructureItem> result;
    auto change = change_.structure.begin();
    std::size_t from = 0;
    for (std::size_t index = 0; from < list.size() || change != change_.structure.end(); ++index) {
        bool const is_named = change != change_.structure.end() && change->index == index;
        if (is_named) {
            if (is_forward_ || change->after) ++from;
            if (!is_forward_)
                result.push_back(change->before);
            else if (change->after)
                result.push_back(*change->after);
            ++change;
            continue;
        }
        result.push_back(std::move(list[from++]));
        result.back().range = there_.range(result.back().range);
    }
    list = std::move(result);
}

} // namespace model
