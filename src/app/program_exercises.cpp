// Exercises: a student's copy is begun, handed in and set beside the key; a teacher makes one of the open document.
#include "app/program.h"

#include "agree/feedback.h"
#include "base/words.h"
#include "formats/exercise_block.h"
#include "formats/exercise_link.h"
#include "formats/passphrase.h"
#include "formats/sealed_key.h"
#include "model/handing.h"
#include "platform/address.h"

namespace app {

namespace {

constexpr char const* kMediaType = "application/json";

// Which document was begun from an exercise, so that its file opened once more does not begin it anew.
std::string setting_of(model::Exercise const& exercise) {
    return "exercise/" + exercise.id;
}

} // namespace

void Program::begin_exercise(model::Project const& file) {
    auto exercise = formats::read_exercise(file.header.exercise_json);
    if (!exercise) return notices_.say(ui::NoticeKind::Warning, exercise.error().message);
    std::string const begun = exercise.value().id.empty() ? "" : platform::read_setting(setting_of(exercise.value()));
    LibraryEntry const* const known = library_.find(begun);
    if (known != nullptr && known->deleted.empty()) {
        if (document_ && document_->key() == begun) return;
        notices_.say(ui::NoticeKind::Information,
                     base::say("You have begun this exercise already. This is your work on it."));
        return open_and(begun, [](bool) {});
    }
    model::Project project =
        model::begin_exercise(file, exercise.value().hidden,
                              {annotator_, platform::read_setting("name"), "student", {}}, identifiers_, now());
    project.header.generator = std::string("gloss ") + GLOSS_VERSION;
    std::string const key = project.header.id;
    if (!exercise.value().id.empty()) platform::write_setting(setting_of(exercise.value()), key);
    begin_document(std::move(project), key, false);
    state_.exercise.name = platform::read_setting("name");
    state_.sheet = ui::Sheet::Exercise;
}

void Program::take_exercise_step(ui::TakeExerciseStep const& step) {
    if (!document_) return;
    std::visit([this](auto const& one) { take_step(one); }, step.step);
}

void Program::take_step(ui::HandIn const& step) {
    auto edit = model::hand_in(document_->project(), step.name, author());
    state_.exercise.name_refusal = edit ? std::string() : edit.error().message;
    if (!edit || !perform(std::move(edit))) return;
    platform::write_setting("name", model::tidy_words(step.name));
    std::string const name = model::hand_in_file_name(document_->project().header);
    std::string const key = document_->key();
    begin_download(document_->project(), name, base::say("Your work is handed in, but the file was not saved."),
                   [this, key, name] {
                       note_copied(key);
                       notices_.say(ui::NoticeKind::Success,
                                    base::say("Your work is in the file {}. Give that file to your teacher.", name));
                   });
}

void Program::take_step(ui::OpenKey const& step) {
    ui::ExerciseScene& scene = exercise_desk_.scene();
    if (exercise_desk_.scene_of(*document_, false) == nullptr || !scene.exercise.sealed_key || scene.is_opening_key)
        return;
    scene.is_opening_key = true;
    state_.exercise.key_refusal.clear();
    std::string const key = document_->key();
    work_.begin<base::Result<model::Project>>(
        base::say("Opening the key"),
        std::make_unique<formats::KeyOpening>(*scene.exercise.sealed_key, document_->project().article,
                                              step.passphrase),
        [this, key](base::Result<model::Project>& opened) { show_beside_key(opened, key); },
        [this] { exercise_desk_.scene().is_opening_key = false; });
}

void Program::show_beside_key(base::Result<model::Project>& opened, std::string const& key) {
    exercise_desk_.scene().is_opening_key = false;
    platform::request_frame();
    if (!document_ || document_->key() != key) return;
    if (!opened) {
        state_.exercise.key_refusal = opened.error().message;
        return;
    }
    model::Project feedback = agree::feedback_for(document_->project(), opened.value(), exercise_desk_.scene().exercise,
                                                  "", identifiers_, now());
    begin_document(std::move(feedback), identifiers_.next(base::IdentifierKind::Set), false);
    show_key();
}

// The own marks beside the key's, in the list of marks.
void Program::show_key() {
    state_.sheet = ui::Sheet::None;
    state_.side_view = ui::SideView::Key;
    state_.list_sheet_open = true;
    state_.exercise.key_scroll = 0;
}

void Program::take_step(ui::MakeExercise const& step) {
    model::Project const& from = document_->project();
    auto made = formats::make_exercise(from, step.exercise, identifiers_, now());
    if (!made) return notices_.say(ui::NoticeKind::Warning, made.error().message);
    auto const project = std::make_shared<model::Project>(made.release_value());
    project->header.generator = std::string("gloss ") + GLOSS_VERSION;
    state_.sheet = ui::Sheet::None;
    if (!step.seals_key) return save_exercise(*project);
    auto const exercise = std::make_shared<model::Exercise>(step.exercise);
    auto const block = formats::read_exercise(project->header.exercise_json);
    if (block) exercise->id = block.value().id;
    work_.begin<base::Result<model::SealedKey>>(
        base::say("Sealing the key"),
        std::make_unique<formats::KeySealing>(model::as_key(from, identifiers_, now()), step.passphrase),
        [this, project, exercise](base::Result<model::SealedKey>& sealed) {
            if (!sealed) return notices_.say(ui::NoticeKind::Warning, sealed.error().message);
            exercise->sealed_key = sealed.release_value();
            project->header.exercise_json = formats::write_exercise(*exercise);
            save_exercise(*project);
        },
        [this] {
            notices_.say(ui::NoticeKind::Information,
                         base::say("The exercise was not made. Your marks are as they were."));
        });
}

void Program::take_step(ui::CopyExerciseLink const& step) {
    auto made = formats::make_exercise(document_->project(), step.exercise, identifiers_, now());
    if (!made) return notices_.say(ui::NoticeKind::Warning, made.error().message);
    made.value().header.generator = std::string("gloss ") + GLOSS_VERSION;
    // In the fragment: browsers keep it to themselves, so that no server sees the article or who works on it.
    std::string const link = platform::own_address() + "#" + formats::exercise_link_part(made.value());
    platform::write_clipboard({link, ""});
    state_.sheet = ui::Sheet::None;
    notices_.say(ui::NoticeKind::Success, base::say("The link is copied. Whoever opens it in a browser begins a copy "
                                                    "of the exercise. The whole exercise is in the link itself."));
}

// What was taken out of the page's address becomes the file that it is.
bool Program::unpack_link(platform::FileArrived& event) {
    if (event.media_type != platform::kExerciseLink) return true;
    auto file = formats::read_exercise_link({reinterpret_cast<char const*>(event.bytes.data()), event.bytes.size()});
    if (!file) {
        notices_.say(ui::NoticeKind::Warning, file.error().message);
        platform::answer_open(event.request, false, file.error().message);
        return false;
    }
    event.media_type = kMediaType;
    event.bytes.assign(file.value().begin(), file.value().end());
    return true;
}

void Program::save_exercise(model::Project const& project) {
    std::string name = file_name_for(title_of(project));
    name.insert(name.rfind(".gloss.json"), "-exercise");
    begin_download(project, name, base::say("The exercise was not made. Your marks are as they were."), [this, name] {
        notices_.say(
            ui::NoticeKind::Success,
            base::say("The exercise is in the file {}. Whoever opens it in Gloss begins a copy of their own.", name));
    });
}

} // namespace app
