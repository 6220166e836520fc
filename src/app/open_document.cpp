#include "app/open_document.h"

#include <utility>

#include "app/rebuild.h"
#include "platform/locks.h"

namespace app {

OpenDocument::OpenDocument(store::Vault& vault, std::string key, model::History history)
    : history_(std::move(history))
    , keeper_(vault, std::move(key))
    , standing_(Standing::Writing) {
    platform::request_lock(this->key());
}

OpenDocument::OpenDocument(store::Vault& vault, std::string key, Rebuilt rebuilt)
    : history_(std::move(rebuilt.history))
    , keeper_(vault, std::move(key), history_, rebuilt.epoch, std::move(rebuilt.stored))
    , standing_(Standing::Asking) {
    platform::request_lock(this->key());
}

OpenDocument::~OpenDocument() {
    platform::release_lock(key());
}

base::Status OpenDocument::perform(model::Edit edit) {
    return keep(history_.perform(std::move(edit)));
}

base::Status OpenDocument::undo() {
    return keep(history_.undo());
}

base::Status OpenDocument::redo() {
    return keep(history_.redo());
}

base::Status OpenDocument::keep(base::Status done) {
    for (model::Step const& step : history_.take_new_steps()) keeper_.record(step);
    if (history_.last_change().everything || history_.last_change().article) paragraphs_.reset();
    follow_step();
    return done;
}

bool OpenDocument::complete(store::Completion const& completion, double now_ms) {
    std::uint64_t const saved_before = keeper_.saved_revision();
    bool const is_mine = keeper_.complete(completion, now_ms);
    if (keeper_.saved_revision() > saved_before) platform::tell_appended(key());
    return is_mine;
}

base::Result<bool> OpenDocument::follow(store::LogContent const& tail) {
    auto followed = replay_tail(history_, keeper_.snapshots(), tail);
    paragraphs_.reset();
    if (followed && followed.value()) keeper_.follow(history_.revision(), tail.epoch);
    return followed;
}

void OpenDocument::replace(Rebuilt rebuilt) {
    history_ = std::move(rebuilt.history);
    keeper_.follow(history_.revision(), rebuilt.epoch);
    keeper_.snapshots().resume(std::move(rebuilt.stored), history_, rebuilt.epoch);
    derived_revision_.reset();
    paragraphs_.reset();
}

// What is derived follows each step at once, as the history tells of the last one only.
void OpenDocument::follow_step() {
    if (!derived_revision_ || history_.revision() != *derived_revision_ + 1) return;
    derived_revision_ = history_.revision();
    index_.update(project(), history_.last_change());
    advice_.update(project(), index_, history_.last_change());
}

model::Index const& OpenDocument::index() {
    refresh();
    return index_;
}

std::vector<model::Finding> const& OpenDocument::advice() {
    refresh();
    return advice_.findings();
}

std::shared_ptr<ui::ParagraphNumbers const> OpenDocument::paragraphs() {
    if (!paragraphs_) paragraphs_ = std::make_shared<ui::ParagraphNumbers const>(project().article);
    return paragraphs_;
}

void OpenDocument::refresh() {
    if (derived_revision_ == history_.revision()) return;
    derived_revision_ = history_.revision();
    index_ = model::Index(project());
    advice_ = model::Advice(project(), index_);
}

} // namespace app
