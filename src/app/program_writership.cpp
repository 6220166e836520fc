// Who writes a document that several windows have open. Each asks for the document's lock and reads what was appended
// before it believes that it writes; whoever only reads replays every append. The vault alone decides: when an append
// conflicts, or word comes that the lock was taken, the document is read anew and the steps that did not get in are
// kept apart.
#include "app/program.h"
#include "base/words.h"

#include <algorithm>

#include "app/rebuild.h"
#include "platform/locks.h"

namespace app {

namespace {

// Fields that close hand over what was typed in them one frame later.
constexpr int kFramesToYield = 2;
// Between attempts to read a document that could not be read.
constexpr double kRereadPauseMs = 2000;

std::string elsewhere() {
    return base::say("This document is being marked in another {}.", platform::word_for_window());
}

} // namespace

OpenDocument* Program::find_open(std::string_view key) {
    if (document_ && document_->key() == key) return document_.get();
    for (auto const& document : leaving_)
        if (document->key() == key) return document.get();
    return nullptr;
}

bool Program::is_on_desk(OpenDocument const& document) const {
    return document_.get() == &document;
}

void Program::take(platform::LockGained const& event) {
    if (!asked_.empty()) answer_who_writes(event.key, false);
    OpenDocument* document = find_open(event.key);
    if (document == nullptr) return;
    document->turn().has_lock = true;
    if (document->standing() == Standing::Asking || document->standing() == Standing::Reading) catch_up(*document);
}

void Program::take(platform::LockBusy const& event) {
    if (!asked_.empty()) answer_who_writes(event.key, true);
    OpenDocument* document = find_open(event.key);
    if (document == nullptr) return;
    document->turn().has_lock = false;
    if (document->standing() != Standing::Asking) return;
    if (document->keeper().unsaved_steps() > 0) return yield_to_others(*document);
    document->stand(Standing::Reading);
    catch_up(*document);
}

void Program::take(platform::LockLost const& event) {
    OpenDocument* document = find_open(event.key);
    if (document == nullptr) return;
    document->turn().has_lock = false;
    if (document->standing() == Standing::Asking || document->standing() == Standing::Writing)
        yield_to_others(*document);
    else
        platform::request_lock(event.key);
}

void Program::take(platform::AppendedElsewhere const& event) {
    OpenDocument* document = find_open(event.key);
    if (document != nullptr && document->standing() != Standing::Yielding) catch_up(*document);
}

void Program::yield_to_others(OpenDocument& document) {
    document.stand(Standing::Yielding);
    document.turn().frames_to_yield = is_on_desk(document) ? kFramesToYield : 0;
    platform::request_frame();
}

void Program::take_turns() {
    // A copy of what was left over joins them on the way.
    for (std::size_t place = 0; place < leaving_.size();) take_turn(*leaving_[place++]);
    if (document_) take_turn(*document_);
    leaving_.erase(std::remove_if(leaving_.begin(), leaving_.end(),
                                  [](auto const& document) { return document->standing() == Standing::Reading; }),
                   leaving_.end());
}

void Program::take_turn(OpenDocument& document) {
    bool const has_lost = document.keeper().state() == store::SaveState::Lost;
    if (has_lost && document.standing() == Standing::Writing) yield_to_others(document);
    OpenDocument::Turn const& turn = document.turn();
    if (document.standing() == Standing::Reading && turn.must_reread && !turn.is_catching_up) {
        double const left_ms = turn.retry_at_ms - platform::now_ms();
        return left_ms > 0 ? platform::request_frame_after(left_ms) : catch_up(document);
    }
    if (document.standing() != Standing::Yielding || document.keeper().is_appending()) return;
    if (document.turn().frames_to_yield-- > 0) return platform::request_frame();
    read_along(document);
}

// From here on another window's steps are followed. Of one's own, those that were not saved are set aside.
void Program::read_along(OpenDocument& document) {
    std::size_t const steps = document.keeper().unsaved_steps();
    document.stand(Standing::Reading);
    document.keeper().snapshots().stop();
    if (!document.turn().old_title.empty()) return give_up_renaming(document);
    if (steps > 0) set_aside({document.key(), document.project(), steps}, is_on_desk(document));
    document.turn().must_reread = steps > 0;
    document.turn().has_lock = false;
    platform::release_lock(document.key());
    platform::request_lock(document.key());
    // The library's row tells of steps that did not get in.
    if (!is_on_desk(document)) return look_at_unknown_document(document.key());
    platform::announce(read_only_sentence());
    catch_up(document);
}

void Program::give_up_renaming(OpenDocument const& document) {
    notices_.say(ui::NoticeKind::Information,
                 base::say("\u201C{}\u201D is being marked in another {}. Change its name there.",
                           document.turn().old_title, platform::word_for_window()));
    library_.change(document.key(), [&](LibraryEntry& entry) { entry.title = document.turn().old_title; });
}

void Program::set_aside(Leftover leftover, bool asks) {
    if (leftover_) keep_copy();
    leftover_ = std::move(leftover);
    if (!asks) keep_copy();
}

void Program::catch_up(OpenDocument& document) {
    OpenDocument::Turn& turn = document.turn();
    turn.must_catch_up_again = turn.is_catching_up;
    if (turn.is_catching_up) return;
    turn.is_catching_up = true;
    std::string const key = document.key();
    store::Vault& vault = platform::vault();
    auto const ticket =
        turn.must_reread ? vault.read_log(key) : vault.read_tail(key, document.keeper().saved_revision());
    requests_.expect(ticket, [this, key](store::Completion const& completion) {
        OpenDocument* reader = find_open(key);
        if (reader == nullptr) return;
        reader->turn().is_catching_up = false;
        if (reader->standing() != Standing::Yielding) take_news(*reader, completion);
    });
}

void Program::take_news(OpenDocument& document, store::Completion const& completion) {
    OpenDocument::Turn& turn = document.turn();
    auto const* content = completion.result ? std::get_if<store::LogContent>(&completion.result.value()) : nullptr;
    if (content == nullptr) return miss_news(document, completion.result.error());
    bool const is_news =
        content->last_sequence != document.keeper().saved_revision() || content->epoch != document.keeper().epoch();
    if (document.standing() == Standing::Writing) {
        // Of two that believe that they write, the one who has nothing to lose steps back; the other's append decides.
        if (is_news && !document.keeper().has_unsaved()) read_along(document);
        return;
    }
    if (document.keeper().unsaved_steps() > 0 && !turn.must_reread) {
        // Made while it was not known who writes: they go on from what is stored, or they do not.
        return is_news ? yield_to_others(document) : settle(document);
    }
    auto const followed = turn.must_reread ? reread(document, *content) : document.follow(*content);
    if (!followed) return miss_news(document, followed.error());
    turn.must_reread = !followed.value();
    if (std::exchange(turn.must_catch_up_again, false) || turn.must_reread) return catch_up(document);
    show_news(document);
    if (document.standing() == Standing::TakingOver && turn.taken_epoch != content->epoch) {
        if (turn.taken_epoch != 0) read_along(document);
        return;
    }
    settle(document);
}

base::Result<bool> Program::reread(OpenDocument& document, store::LogContent const& content) {
    document.replace(TRY(rebuild(content)));
    return true;
}

void Program::miss_news(OpenDocument& document, base::Error const& error) {
    if (document.standing() == Standing::Asking) return settle(document);
    if (document.standing() == Standing::Writing) return;
    document.stand(Standing::Reading);
    document.turn().retry_at_ms = platform::now_ms() + kRereadPauseMs;
    platform::request_frame();
    // Said again with each attempt; once it is read it goes by itself.
    notices_.say(ui::NoticeKind::Information, error.message);
}

// What the screen remembers of an article that may be another now.
void Program::show_news(OpenDocument const& document) {
    if (!is_on_desk(document)) return;
    unicode::Position const end = document.project().article.text.all().end;
    for (text::Caret* caret : {&state_.selection.anchor, &state_.selection.focus})
        caret->position = std::min(caret->position, end);
    platform::set_title(title_of(document.project()) + " - Gloss");
    platform::request_frame();
}

// The news are taken: whoever has the lock, or has taken over, writes.
void Program::settle(OpenDocument& document) {
    Standing const before = document.standing();
    bool const writes = before == Standing::TakingOver || document.turn().has_lock;
    document.stand(writes ? Standing::Writing : Standing::Reading);
    platform::request_frame();
    if (!is_on_desk(document) || before == Standing::Asking) {
        if (!writes) platform::announce(read_only_sentence());
        return;
    }
    if (writes && before == Standing::Reading)
        notices_.say(ui::NoticeKind::Success, base::say("The other {} has stopped marking. You can mark here now.",
                                                        platform::word_for_window()));
}

void Program::take_over() {
    if (!document_ || document_->standing() != Standing::Reading) return;
    std::string const key = document_->key();
    document_->stand(Standing::TakingOver);
    document_->turn().taken_epoch = 0;
    platform::request_lock(key, platform::LockWish::Now);
    requests_.expect(platform::vault().take_over(key), [this, key](store::Completion const& completion) {
        OpenDocument* document = find_open(key);
        if (document == nullptr || document->standing() != Standing::TakingOver) return;
        auto const* epoch = completion.result ? std::get_if<std::uint32_t>(&completion.result.value()) : nullptr;
        if (epoch == nullptr) {
            read_along(*document);
            return notices_.say(ui::NoticeKind::Warning, completion.result.error().message);
        }
        document->turn().taken_epoch = *epoch;
        platform::tell_appended(key);
        catch_up(*document);
    });
}

bool Program::is_read_only() const {
    return document_ && document_->standing() != Standing::Asking && document_->standing() != Standing::Writing;
}

std::string Program::read_only_sentence() const {
    return elsewhere() + " " + base::say("You are reading along.");
}

void Program::refuse_edit() {
    notices_.say(ui::NoticeKind::Information,
                 elsewhere() + " " + base::say("Press \u201CMark here instead\u201D to mark it here."));
}

std::string Program::leftover_sentence() const {
    if (!leftover_ || !document_ || leftover_->key != document_->key()) return {};
    return base::say_count(leftover_->steps, "1 step made here was not saved.", "{} steps made here were not saved.");
}

void Program::keep_copy() {
    if (!leftover_) return;
    model::Project project = std::exchange(leftover_, std::nullopt)->project;
    project.header.title = base::say("{} (copy)", title_of(project));
    project.header.id = identifiers_.next(base::IdentifierKind::Set);
    std::string const key = project.header.id;
    std::string const title = project.header.title;
    keep_new_document(std::move(project), key);
    notices_.say(ui::NoticeKind::Success, base::say("\u201C{}\u201D is in your library.", title), base::say("Undo"),
                 [this, key] { delete_document(key); });
    platform::request_frame();
}

void Program::let_leftover_go() {
    if (!leftover_) return;
    auto const gone = std::make_shared<Leftover>(*std::exchange(leftover_, std::nullopt));
    notices_.say(ui::NoticeKind::Information,
                 base::say_count(gone->steps, "1 step will not be kept.", "{} steps will not be kept."),
                 base::say("Undo"), [this, gone] { set_aside(*gone, true); });
}

} // namespace app
