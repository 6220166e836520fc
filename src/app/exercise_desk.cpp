#include "app/exercise_desk.h"

#include <algorithm>

#include "formats/exercise_block.h"
#include "formats/exercise_link.h"
#include "platform/address.h"

namespace app {

ui::ExerciseScene const* ExerciseDesk::scene_of(OpenDocument& document, bool wants_missing) {
    model::Header const& header = document.project().header;
    bool const is_feedback = header.kind == "feedback";
    if (!is_feedback && (header.kind != "annotations" || header.exercise_json.empty())) return nullptr;
    read(document);
    if (!is_read_) return nullptr;
    count(document);
    if (wants_missing && !is_missing_counted_) {
        scene_.missing = model::missing_for_hand_in(document.project(), document.index(), scene_.exercise);
        is_missing_counted_ = true;
    }
    return &scene_;
}

std::optional<std::size_t> ExerciseDesk::link_length(OpenDocument const& document, model::Exercise const& made) {
    std::uint64_t const revision = document.history().revision();
    if (measured_key_ == document.key() && measured_revision_ == revision && measured_ == made) return length_;
    measured_ = made;
    measured_key_ = document.key();
    measured_revision_ = revision;
    length_.reset();
    model::Project const& project = document.project();
    if (project.article.text.utf8().size() > formats::kLongestLinkedArticle) return length_;
    base::IdentifierSource ids;
    auto const exercise = formats::make_exercise(project, made, ids, project.header.modified);
    if (exercise) length_ = platform::own_address().size() + 1 + formats::exercise_link_part(exercise.value()).size();
    return length_;
}

void ExerciseDesk::read(OpenDocument const& document) {
    model::Header const& header = document.project().header;
    if (key_ == document.key() && block_ == header.exercise_json) return;
    if (key_ != document.key()) scene_.is_opening_key = false;
    key_ = document.key();
    block_ = header.exercise_json;
    auto exercise = formats::read_exercise(block_);
    is_read_ = exercise.is_ok();
    if (exercise) scene_.exercise = exercise.release_value();
    is_counted_ = false;
}

void ExerciseDesk::count(OpenDocument& document) {
    std::uint64_t const revision = document.history().revision();
    if (is_counted_ && revision_ == revision) return;
    revision_ = revision;
    is_counted_ = true;
    is_missing_counted_ = false;
    scene_.progress = model::progress_of(document.project(), document.index(), scene_.exercise);
    scene_.beside.clear();
    if (document.project().header.kind == "feedback") set_beside(document.project());
}

// What the exercise hides, or is not about, nobody was to mark.
void ExerciseDesk::set_beside(model::Project const& project) {
    auto const is_asked = [&](model::SpanIndex at) {
        model::Span const* const span = at < project.spans.size() ? &project.spans[at] : nullptr;
        return span != nullptr && !model::hides_type(scene_.exercise.hidden, span->type) &&
               scene_.exercise.is_about(span->extent());
    };
    for (agree::BesideKey& row : agree::beside_key(project, scene_.exercise.examples)) {
        auto& differing = row.attributes;
        differing.erase(std::remove_if(differing.begin(), differing.end(),
                                       [&](std::string const& attribute) {
                                           return model::hides_attribute(scene_.exercise.hidden,
                                                                         project.spans[row.key].type, attribute);
                                       }),
                        differing.end());
        if (row.beside == agree::Beside::OtherAttributes && differing.empty()) row.beside = agree::Beside::Same;
        if (is_asked(row.mine) || is_asked(row.key)) scene_.beside.push_back(std::move(row));
    }
}

} // namespace app
