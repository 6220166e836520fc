#include "app/keeper.h"

#include <algorithm>

#include "app/retelling.h"
#include "formats/edit_codec.h"
#include "platform/platform.h"

namespace app {

namespace {

constexpr double kFirstPauseMs = 500;
constexpr double kLongestPauseMs = 30'000;

store::RecordKind record_kind(model::StepKind kind) {
    switch (kind) {
    case model::StepKind::Edit: return store::RecordKind::Edit;
    case model::StepKind::Undo: return store::RecordKind::Undo;
    case model::StepKind::Redo: return store::RecordKind::Redo;
    }
    return store::RecordKind::Edit;
}

} // namespace

Keeper::Keeper(store::Vault& vault, std::string key) : vault_(vault), key_(std::move(key)), snapshots_(vault, key_) {}

Keeper::Keeper(store::Vault& vault, std::string key, model::History const& history, std::uint32_t epoch,
               Snapshots::Stored stored)
    : Keeper(vault, std::move(key)) {
    autosave_.emplace(vault_, key_, history.revision(), epoch);
    snapshots_.resume(std::move(stored), history, epoch);
}

void Keeper::hand_over(model::Step const& step) {
    auto payload = step.kind == model::StepKind::Edit ? formats::encode_edit(step.edit) : store::Bytes{};
    std::size_t const size = store::framed_size(payload.size());
    autosave_->record(record_kind(step.kind), formats::kEditEncoding, std::move(payload));
    snapshots_.count(record_kind(step.kind), autosave_->last_sequence(), size);
}

void Keeper::record(model::Step const& step) {
    if (autosave_)
        hand_over(step);
    else if (is_beginning())
        early_.push_back(step);
}

void Keeper::tick(model::History const& history, double now_ms) {
    // Storage that was cleared from outside is filled again, with all that is there now.
    if (autosave_ && autosave_->log_is_gone()) {
        was_gone_ = true;
        autosave_.reset();
    }
    if (autosave_)
        keep_on(history, now_ms);
    else if (!is_beginning() && now_ms >= retry_at_ms_)
        begin(history, now_ms);
    if (first_) go_on(platform::slice());
}

void Keeper::keep_on(model::History const& history, double now_ms) {
    if (!autosave_->is_appending() && autosave_->saved_sequence() == history.revision())
        snapshots_.tick(history, autosave_->epoch(), now_ms);
    go_on(platform::slice());
    autosave_->tick(now_ms);
}

void Keeper::begin(model::History const& history, double now_ms) {
    Retold retold = retell(history);
    begun_revision_ = history.revision() - retold.steps.size();
    early_ = std::move(retold.steps);
    retry_at_ms_ = now_ms;
    first_ = std::make_unique<formats::SnapshotWriting>(std::move(retold.start), formats::HistoryPosition(), 0);
}

void Keeper::go_on(base::Budget const& budget) {
    if (first_)
        write_first(budget);
    else
        snapshots_.go_on(budget);
    if (is_writing()) platform::request_work();
}

void Keeper::write_first(base::Budget const& budget) {
    auto const stepped = first_->step(budget);
    auto const* snapshot = std::get_if<formats::Bytes>(&stepped);
    if (snapshot == nullptr) return;
    first_.reset();
    snapshots_.begin(snapshot->size());
    beginning_ = vault_.begin_log(key_, *snapshot, begun_revision_);
}

bool Keeper::complete(store::Completion const& completion, double now_ms) {
    if (beginning_ && completion.ticket == *beginning_) {
        finish_begin(completion, now_ms);
        return true;
    }
    if (snapshots_.complete(completion)) return true;
    return autosave_ && autosave_->complete(completion, now_ms);
}

void Keeper::finish_begin(store::Completion const& completion, double now_ms) {
    beginning_.reset();
    if (!completion.result) {
        is_key_taken_ = completion.result.error().code == base::ErrorCode::Conflict;
        failure_ = completion.result.error().message;
        pause_ms_ = std::clamp(pause_ms_ * 2, kFirstPauseMs, kLongestPauseMs);
        retry_at_ms_ = now_ms + pause_ms_;
        return;
    }
    failure_.clear();
    begun_ = std::exchange(was_gone_, false) ? Begun::Again : Begun::First;
    pause_ms_ = 0;
    autosave_.emplace(vault_, key_, begun_revision_, store::kFirstEpoch);
    for (model::Step const& step : early_) hand_over(step);
    early_.clear();
    autosave_->tick(now_ms);
}

void Keeper::retry_now(double now_ms) {
    retry_at_ms_ = now_ms;
    if (autosave_) autosave_->retry_now(now_ms);
}

void Keeper::follow(std::uint64_t revision, std::uint32_t epoch) {
    if (!autosave_) autosave_.emplace(vault_, key_, revision, epoch);
    autosave_->follow(revision, epoch);
    snapshots_.stop();
    first_.reset();
    beginning_.reset();
    early_.clear();
    failure_.clear();
}

store::SaveState Keeper::state() const {
    if (autosave_) return autosave_->state();
    return failure_.empty() ? store::SaveState::Saving : store::SaveState::Failed;
}

std::string Keeper::failure() const {
    return autosave_ ? autosave_->failure() : failure_;
}

bool Keeper::has_unsaved() const {
    return !autosave_ || autosave_->has_unsaved();
}

std::size_t Keeper::unsaved_steps() const {
    return autosave_ ? autosave_->unsaved_steps() : early_.size();
}

bool Keeper::is_appending() const {
    return autosave_ ? autosave_->is_appending() : is_beginning();
}

std::uint64_t Keeper::saved_revision() const {
    return autosave_ ? autosave_->saved_sequence() : 0;
}

double Keeper::retry_in_ms(double now_ms) const {
    if (autosave_ && (autosave_->state() == store::SaveState::Saved || snapshots_.is_writing()))
        return snapshots_.wants_tick_in_ms(now_ms);
    if (autosave_) return autosave_->retry_in_ms(now_ms);
    if (first_) return 0;
    return beginning_ ? -1 : std::max(0.0, retry_at_ms_ - now_ms);
}

std::vector<double> Keeper::durations_ms() const {
    return autosave_ ? autosave_->durations_ms() : std::vector<double>{};
}

} // namespace app
