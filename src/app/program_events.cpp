// What happened outside since the last frame, taken in the order in which it happened.
#include "app/program.h"

#include <algorithm>

#include "app/automation.h"
#include "app/copying.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/commands.h"
#include "ui/field_memory.h"
#include "ui/tour.h"
#include "ui/widgets.h"

namespace app {

namespace {

constexpr float kSmallestZoom = 0.5F;
constexpr float kLargestZoom = 3;

} // namespace

void Program::set_answers() {
    platform::Answers answers;
    answers.copied = [this]() -> std::optional<platform::Clip> {
        return document_ ? copied(document_->project(), state_) : std::nullopt;
    };
    answers.claims = [this](platform::KeyEvent const& event) {
        return is_desk_begun_ && ui::claims_key(event, scene(), state_);
    };
    answers.unsaved = [this] { return has_unsaved(); };
    answers.automation = [this](std::string_view member, std::string_view argument) {
        return automation(*this, member, argument);
    };
    platform::set_answers(std::move(answers));
}

// Dear ImGui spreads presses over several frames: a key waits until it has seen every press that came before it.
bool Program::must_wait(platform::Event const& event) const {
    bool const is_drawing = is_desk_begun_ && !renderer_.is_lost();
    return is_drawing && std::holds_alternative<platform::KeyEvent>(event) && context_->InputEventsQueue.Size > 0;
}

void Program::take_events() {
    for (platform::Event& event : platform::take_events()) waiting_events_.push_back(std::move(event));
    has_input_ = !waiting_events_.empty();
    while (!waiting_events_.empty() && !must_wait(waiting_events_.front())) {
        platform::Event event = std::move(waiting_events_.front());
        waiting_events_.pop_front();
        std::visit([this](auto& one) { take(one); }, event);
    }
    if (float const pinch = input_.take_pinch(); pinch != 1)
        state_.zoom = std::clamp(state_.zoom * pinch, kSmallestZoom, kLargestZoom);
}

void Program::take(platform::KeyEvent const& event) {
    if (!is_desk_begun_) return;
    bool const is_typing = !platform::has_native_fields() && ImGui::GetIO().WantTextInput;
    if (!is_typing && event.down && ui::handle_key(event, scene(), state_, desk_.article(), intents_)) {
        // Each key sees what the one before it did: fast typists press faster than frames come.
        apply(std::exchange(intents_, {}));
        return;
    }
    if (!platform::has_native_fields()) input_.take(event);
}

void Program::take(platform::VisibilityChanged const& event) {
    if (event.hidden) input_.release_everything();
    if (event.hidden) apply(ui::take_typed_words(state_));
    keep_saving();
    // There may be no other frame: what is written in slices is written now.
    if (event.hidden) write_on(base::Budget());
}

void Program::take(platform::Pasted const& event) {
    // Natively the key has reached Dear ImGui's own field already.
    if (!platform::has_native_fields() && ImGui::GetIO().WantTextInput) return;
    auto article = read_paste(event);
    if (!article) return notices_.say(ui::NoticeKind::Warning, article.error().message);
    take_article(article.release_value(), "");
}

void Program::take(platform::CutRequested const&) {
    if (is_desk_begun_ && ui::takes_cut(scene(), state_))
        ui::run_command("remove", scene(), state_, desk_.article(), intents_);
}

void Program::take(platform::FileArrived& event) {
    drop_hover_ = false;
    std::uint32_t const more = event.more;
    take_file(event);
    await_hand_ins(more);
}

void Program::take_file(platform::FileArrived& event) {
    if (!unpack_link(event)) return;
    if (take_hand_in(event)) return;
    if (formats::is_library({reinterpret_cast<char const*>(event.bytes.data()), event.bytes.size()}))
        return import_library(std::move(event.bytes), event.request);
    if (event.request == kSchemeRequest) return take_scheme(event.bytes);
    if (looks_like_scheme(event.bytes)) {
        take_scheme(event.bytes);
        return platform::answer_open(event.request, true, "");
    }
    begin_opening(std::move(event));
}

void Program::take(platform::FileFailed const& event) {
    drop_hover_ = false;
    notices_.say(ui::NoticeKind::Warning, event.message);
    platform::answer_open(event.request, false, event.message);
    await_hand_ins(event.more);
}

void Program::take(platform::FieldChanged const& event) {
    ui::take_field_event(event);
}
void Program::take(platform::FieldEntered const& event) {
    ui::take_field_event(event);
}
void Program::take(platform::FieldLeft const& event) {
    ui::take_field_event(event);
}

void Program::take(platform::ContextRestored const&) {
    if (auto const restored = renderer_.restore_context(); !restored)
        notices_.say(ui::NoticeKind::Warning, restored.error().message);
    settle_frames_ = 1;
}

void Program::take(platform::CloseRequested const&) {
    keep_saving();
    platform::quit();
}

void Program::take(platform::ItemPressed const& event) {
    auto const& items = ui::registry().shown();
    if (event.item < items.size()) state_.pressed_item = items[event.item].id;
}

void Program::take(platform::ScrollRequested const& event) {
    state_.scroll_wish = unicode::Position(event.position);
}

void Program::take(platform::TourRequested const&) {
    ui::start_tour(scene(), state_);
}

void Program::take_completions() {
    double const now_ms = platform::now_ms();
    bool is_saved = false;
    bool works = false;
    for (store::Completion const& completion : platform::vault().take_completions()) {
        bool const is_mine = document_ && document_->complete(completion, now_ms);
        bool taken = is_mine || requests_.deliver(completion);
        for (auto const& document : leaving_) taken = taken || document->complete(completion, now_ms);
        is_saved = is_saved || is_mine;
        works = works || (is_mine && completion.result);
    }
    if (works) catch_up_with_vault();
    if (is_saved && document_ && !document_->keeper().has_unsaved())
        saved_label_ = platform::local_clock_time(platform::wall_clock());
}

void Program::copy_selection() {
    if (auto clip = document_ ? copied(document_->project(), state_) : std::nullopt)
        platform::write_clipboard(std::move(*clip));
}

void Program::select_new_span(std::string const& type) {
    for (auto const& added : document_->history().last_change().spans.added)
        if (added.item->type == type) state_.selected = added.item->id;
    state_.last_type = type;
    state_.selection.anchor = state_.selection.focus;
    state_.selection.earlier.clear();
}

} // namespace app
