#include "app/class_feedback.h"

#include <utility>

#include "agree/feedback.h"
#include "formats/exercise_block.h"
#include "formats/gloss_json.h"

namespace app {

namespace {

std::string last_part(std::string const& path) {
    return path.substr(path.find_last_of("/\\") + 1);
}

std::string unused(std::string name, std::set<std::string>& used) {
    std::string const stem = name;
    for (int number = 2; !used.insert(name).second; ++number) name = std::to_string(number) + "-" + stem;
    return name;
}

std::string note_to(FeedbackWords const& words, std::string const& set) {
    auto const own = words.to_one.find(set);
    if (own == words.to_one.end()) return words.to_all;
    return words.to_all.empty() ? own->second : own->second + "\n\n" + words.to_all;
}

} // namespace

FeedbackWriting::FeedbackWriting(std::shared_ptr<agree::ClassPile const> pile, FeedbackWords words,
                                 base::IdentifierSource& identifiers, std::string now)
    : pile_(std::move(pile))
    , words_(std::move(words))
    , identifiers_(identifiers)
    , now_(std::move(now)) {}

void FeedbackWriting::write(agree::PileFile const& file) {
    model::Project const& key = *pile_->files()[*pile_->key()].project;
    std::string const note = note_to(words_, file.project->header.id);
    model::Exercise const asked = formats::exercise_or_none(file.project->header.exercise_json);
    archive_.add(unused("feedback-" + last_part(file.hand_in.name), names_),
                 formats::write_gloss(agree::feedback_for(*file.project, key, asked, note, identifiers_, now_)));
}

FeedbackWriting::Stepped FeedbackWriting::step(base::Budget const& budget) {
    auto const& readers = pile_->readers();
    while (next_ < readers.size()) {
        write(pile_->files()[readers[next_++]]);
        if (budget.is_spent() && next_ < readers.size())
            return base::Progress{static_cast<double>(next_) / static_cast<double>(readers.size())};
    }
    return archive_.finish();
}

} // namespace app
