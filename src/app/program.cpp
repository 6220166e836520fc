#include "app/program.h"
#include "app/class_desk.h"

#include <algorithm>

#include "app/apply_intents.h"
#include "app/preferences.h"
#include "base/words.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "model/edit_names.h"
#include "platform/address.h"
#include "ui/character_pictures.h"
#include "ui/commands.h"
#include "ui/exercise_draft.h"
#include "ui/field_memory.h"
#include "ui/fonts.h"
#include "ui/fonts_on_demand.h"
#include "ui/panel_edges.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace app {

namespace {

// Dear ImGui needs a few frames to come to rest after input (web-gui.md, "Idle rendering").
constexpr int kSettleFrames = 2;
// Seconds within which two presses are a double one, as systems have it for a mouse and for fingers.
constexpr float kSecondClick = 0.5F;
constexpr float kSecondTap = 0.35F;

void set_up_imgui() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.Fonts->TexMaxWidth = 2048;
    io.Fonts->TexMaxHeight = 2048;
}

void set_window_size() {
    platform::Window const& window = platform::window();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(window.width, window.height);
    io.DisplayFramebufferScale = ImVec2(window.pixel_ratio, window.pixel_ratio);
}

} // namespace

Program::Program(std::vector<std::string> files) : files_(std::move(files)), library_(platform::vault(), requests_) {
    context_ = ImGui::CreateContext();
    set_up_imgui();
    ui::faces() = {};
    ui::faces().article = &article_faces_;
    article_faces_.find_words = platform::find_words;
    set_answers();
    input_.place_at = [this](float x, float y) {
        return ui::is_edge_at(x, y) ? ui::TouchPlace::Handle : desk_.article().touch_place(x, y);
    };
    read_preferences(state_);
    view_kept_ = view_of(state_);
    annotator_ = platform::read_setting("annotator");
    if (annotator_.empty()) {
        annotator_ = identifiers_.next(base::IdentifierKind::Annotator);
        platform::write_setting("annotator", annotator_);
    }
    load_assets();
    library_.load([this](base::Status const& status) {
        if (!status) notices_.say(ui::NoticeKind::Warning, status.error().message);
        begin_when_loaded();
    });
    platform::request_frame();
}

Program::~Program() {
    if (is_desk_begun_) renderer_.stop();
    ImGui::DestroyContext(context_);
}

std::string Program::now() const {
    return base::format_rfc3339(platform::wall_clock());
}

model::Author Program::author() const {
    return {annotator_, now()};
}

bool Program::has_unsaved() const {
    auto const unsaved = [](std::unique_ptr<OpenDocument> const& document) { return document->keeper().has_unsaved(); };
    return ui::has_typed_words() || leftover_ || (document_ && unsaved(document_)) ||
           std::any_of(leaving_.begin(), leaving_.end(), unsaved);
}

bool Program::is_dark() const {
    return state_.theme == "system" ? platform::window().dark : state_.theme == "dark";
}

void Program::frame() {
    double const started_ms = platform::now_ms();
    ++statistics_.frames;
    take_events();
    take_completions();
    go_on_when_opened();
    import_for_a_while();
    bool const applied_early = !intents_.empty();
    apply(std::exchange(intents_, {}));
    bool drew = false;
    if (is_desk_begun_ && !renderer_.is_lost()) {
        draw();
        drew = renderer_.draw(ImGui::GetDrawData(), desk_.article(), platform::window().device_width,
                              platform::window().device_height, ui::theme().desk);
        statistics_.revision_shown = document_ ? document_->history().revision() : 0;
    }
    bool const applied = applied_early || !intents_.empty();
    apply(std::exchange(intents_, {}));
    work_.tick();
    keep_view();
    if (is_desk_begun_) fetch_fonts();
    hand_over();
    statistics_.frame_ms.add(platform::now_ms() - started_ms);
    schedule_next_frame(drew, applied);
    is_ready_ =
        is_ready_ || (is_desk_begun_ && opening_key_.empty() && (document_ != nullptr || library_.newest() == nullptr));
}

void Program::go_on() {
    take_completions();
    work_.tick();
    write_on(platform::slice());
}

void Program::write_on(base::Budget const& budget) {
    if (document_) document_->keeper().go_on(budget);
    for (auto const& document : leaving_) document->keeper().go_on(budget);
}

void Program::draw() {
    platform::Window const& window = platform::window();
    double const now_ms = platform::now_ms();
    set_window_size();
    ImGui::GetIO().MouseDoubleClickTime = input_.is_touch() ? kSecondTap : kSecondClick;
    ImGui::GetIO().DeltaTime = static_cast<float>(std::max(0.0001, (now_ms - last_frame_ms_) / 1000.0));
    last_frame_ms_ = now_ms;
    ui::set_theme(ui::make_theme(is_dark(), window.high_contrast || state_.preferences.high_contrast));
    platform::set_page_colors(ui::theme().desk, is_dark());
    bool const reduced_motion = window.reduced_motion || state_.preferences.reduced_motion;
    platform::set_motion(reduced_motion);
    input_.glides = !reduced_motion;
    input_.tick(now_ms);
    renderer_.begin_frame();
    ui::begin_character_pictures();
    ImGui::NewFrame();
    ui::begin_widgets(now_ms);
    desk_.draw(scene(), state_, intents_, now_ms, window.pixel_ratio, reduced_motion,
               input_.is_touch() || window.coarse_pointer);
    ui::end_widgets();
    ImGui::Render();
}

void Program::fetch_fonts() {
    if (auto const sentence = ui::fetch_wanted_fonts(platform::now_ms()))
        notices_.say(ui::NoticeKind::Information, *sentence);
}

void Program::apply(ui::Intents const& intents) {
    for (ui::Intent const& intent : intents) apply_intent(*this, intent);
}

void Program::schedule_next_frame(bool drew, bool applied) {
    // Input counts even if this frame looks like the last: what a release sets free shows one frame later.
    if (drew || applied || has_input_)
        settle_frames_ = kSettleFrames;
    else if (settle_frames_ > 0)
        --settle_frames_;
    if (settle_frames_ > 0 || may_import() ||
        (ImGui::GetCurrentContext() != nullptr && ImGui::GetCurrentContext()->InputEventsQueue.Size > 0))
        return platform::request_frame();
    double const now_ms = platform::now_ms();
    auto const ask = [](double wish_ms) {
        if (wish_ms == 0)
            platform::request_frame();
        else if (wish_ms > 0)
            platform::request_frame_after(wish_ms);
    };
    ask(ui::wants_frame_in_ms());
    ask(input_.wants_frame_in_ms(now_ms));
    ask(notices_.expires_in_ms(now_ms));
    if (document_) ask(document_->keeper().retry_in_ms(now_ms));
    for (auto const& document : leaving_) ask(document->keeper().retry_in_ms(now_ms));
}

void Program::hand_over() {
    auto const is_appending = [this] {
        return document_ && document_->keeper().is_appending() && !document_->keeper().is_writing();
    };
    bool const was_appending = is_appending();
    double const started_ms = platform::now_ms();
    keep_saving();
    if (!was_appending && is_appending()) statistics_.hand_over_ms.add(platform::now_ms() - started_ms);
}

void Program::keep_saving() {
    double const now_ms = platform::now_ms();
    if (state_.library_open && !was_library_open_) measure_storage();
    was_library_open_ = state_.library_open;
    notices_.tick(now_ms);
    if (document_) document_->tick(now_ms);
    for (auto const& document : leaving_) document->tick(now_ms);
    take_turns();
    give_free_keys();
    leaving_.erase(std::remove_if(leaving_.begin(), leaving_.end(),
                                  [](auto const& document) { return !document->keeper().has_unsaved(); }),
                   leaving_.end());
    show_notice_of_failure();
}

void Program::retry_saving() {
    if (document_) document_->keeper().retry_now(platform::now_ms());
    for (auto const& document : leaving_) document->keeper().retry_now(platform::now_ms());
    platform::request_frame();
}

ui::SaveStatus Program::save_status() const {
    if (!document_) return {};
    if (is_read_only()) return {ui::SaveLook::Reading, base::say("Reading along"), {}};
    Keeper const& keeper = document_->keeper();
    switch (keeper.state()) {
    case store::SaveState::Failed:
    case store::SaveState::Lost: return {ui::SaveLook::Failed, base::say("Not saved"), keeper.failure()};
    case store::SaveState::Saving: return {ui::SaveLook::Saving, base::say("Saving"), {}};
    case store::SaveState::Saved: break;
    }
    if (is_sample_ && saved_label_.empty()) return {ui::SaveLook::Saved, base::say("Sample, saved here"), {}};
    return {ui::SaveLook::Saved, saved_label_.empty() ? base::say("Saved") : base::say("Saved {}", saved_label_), {}};
}

ui::Scene Program::scene() {
    ui::Scene scene;
    if (document_) {
        scene.project = &document_->project();
        scene.index = &document_->index();
        scene.advice = &document_->advice();
        scene.revision = document_->history().revision();
        scene.undo_name = model::edit_name_words(document_->history().undo_name());
        scene.redo_name = model::edit_name_words(document_->history().redo_name());
        scene.is_read_only = is_read_only();
        if (scene.is_read_only) scene.read_only = read_only_sentence();
        scene.leftover = leftover_sentence();
        if (!document_->project().header.exercise_json.empty() || document_->project().header.kind == "feedback")
            scene.exercise = exercise_desk_.scene_of(*document_, state_.sheet == ui::Sheet::Exercise);
    }
    if (document_ && state_.sheet == ui::Sheet::MakeExercise && !platform::own_address().empty())
        scene.exercise_link = exercise_desk_.link_length(*document_, ui::drafted_exercise(scene, state_));
    progress_ = library_progress();
    rows_.refresh(library_, document_ ? document_->key() : std::string_view(), platform::wall_clock());
    scene.save = save_status();
    scene.library = &rows_.rows();
    scene.storage = &storage_;
    scene.library_progress = &progress_;
    scene.copy = &rows_.copy_of_open();
    scene.question = questions_.front();
    scene.notices = &notices_.shown();
    scene.licences = &licences_;
    scene.version = GLOSS_VERSION;
    scene.is_sample = is_sample_;
    scene.drop_hover = drop_hover_;
    scene.loading = !opening_key_.empty();
    if (class_) scene.class_scene = class_scene();
    return scene;
}

bool Program::perform(base::Result<model::Edit> edit) {
    if (edit && edit.value().is_empty()) return false;
    if (!document_->may_change()) {
        refuse_edit();
        return false;
    }
    base::Status const done = edit ? document_->perform(edit.release_value()) : base::Status(edit.error());
    if (!done)
        notices_.say(ui::NoticeKind::Information, done.error().message);
    else
        describe_in_library(*document_);
    settle_selection();
    return done.is_ok();
}

void Program::undo() {
    if (is_read_only()) return refuse_edit();
    if (document_ && document_->history().can_undo() && document_->undo()) describe_in_library(*document_);
    settle_selection();
}

void Program::redo() {
    if (is_read_only()) return refuse_edit();
    if (document_ && document_->history().can_redo() && document_->redo()) describe_in_library(*document_);
    settle_selection();
}

void Program::change_setting(std::string const& name, std::string const& value) {
    change_preference(state_, name, value);
    if (name == "language") follow_language();
}

void Program::keep_view() {
    View view = view_of(state_);
    if (state_.side_view == ui::SideView::Key) view.side_view = view_kept_.side_view;
    if (view == view_kept_) return;
    platform::write_setting("view", view_words(view));
    view_kept_ = view;
}

} // namespace app
