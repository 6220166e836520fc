#include "store/autosave.h"

#include <algorithm>

namespace store {

namespace {

constexpr double kFirstPauseMs = 500;
constexpr double kLongestPauseMs = 30'000;
constexpr std::size_t kDurationsKept = 256;

} // namespace

Autosave::Autosave(Vault& vault, std::string key, std::uint64_t last_sequence, std::uint32_t epoch)
    : vault_(vault)
    , key_(std::move(key))
    , last_sequence_(last_sequence)
    , saved_sequence_(last_sequence)
    , epoch_(epoch) {}

void Autosave::record(RecordKind kind, std::uint16_t encoding, Bytes payload) {
    waiting_.push_back({++last_sequence_, epoch_, encoding, kind, std::move(payload)});
    if (state_ == SaveState::Saved) state_ = SaveState::Saving;
}

void Autosave::follow(std::uint64_t last_sequence, std::uint32_t epoch) {
    last_sequence_ = saved_sequence_ = last_sequence;
    epoch_ = epoch;
    waiting_.clear();
    in_flight_ = 0;
    pause_ms_ = retry_at_ms_ = 0;
    log_is_gone_ = false;
    failure_.clear();
    state_ = SaveState::Saved;
}

void Autosave::tick(double now_ms) {
    if (state_ == SaveState::Lost || in_flight_ != 0 || waiting_.empty()) return;
    if (state_ == SaveState::Failed && now_ms < retry_at_ms_) return;
    Bytes bytes;
    for (Record const& record : waiting_) append_record(bytes, record);
    in_flight_count_ = waiting_.size();
    in_flight_sequence_ = waiting_.back().sequence;
    started_ms_ = now_ms;
    in_flight_ = vault_.append(key_, saved_sequence_, epoch_, bytes, in_flight_sequence_);
}

bool Autosave::complete(Completion const& completion, double now_ms) {
    if (in_flight_ == 0 || completion.ticket != in_flight_) return false;
    in_flight_ = 0;
    if (completion.result)
        succeed(now_ms);
    else
        fail(completion.result.error(), now_ms);
    return true;
}

void Autosave::succeed(double now_ms) {
    saved_sequence_ = in_flight_sequence_;
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(in_flight_count_));
    if (durations_ms_.size() == kDurationsKept) durations_ms_.erase(durations_ms_.begin());
    durations_ms_.push_back(now_ms - started_ms_);
    pause_ms_ = 0;
    log_is_gone_ = false;
    failure_.clear();
    state_ = waiting_.empty() ? SaveState::Saved : SaveState::Saving;
}

void Autosave::fail(base::Error const& error, double now_ms) {
    failure_ = error.message;
    log_is_gone_ = error.code == base::ErrorCode::NotFound;
    if (error.code == base::ErrorCode::Conflict) {
        state_ = SaveState::Lost;
        return;
    }
    state_ = SaveState::Failed;
    pause_ms_ = std::clamp(pause_ms_ * 2, kFirstPauseMs, kLongestPauseMs);
    retry_at_ms_ = now_ms + pause_ms_;
}

void Autosave::retry_now(double now_ms) {
    retry_at_ms_ = now_ms;
    tick(now_ms);
}

double Autosave::retry_in_ms(double now_ms) const {
    if (state_ != SaveState::Failed || in_flight_ != 0 || waiting_.empty()) return -1;
    return std::max(0.0, retry_at_ms_ - now_ms);
}

} // namespace store
