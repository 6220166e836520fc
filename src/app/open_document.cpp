#include "app/open_document.h"

#include <utility>

namespace app {

OpenDocument::OpenDocument(store::Vault& vault, std::string key, model::History history, Keeper::Begin how,
                           std::uint32_t epoch)
    : history_(std::move(history))
    , keeper_(vault, std::move(key), history_, how, epoch) {}

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
    return done;
}

model::Index const& OpenDocument::index() {
    refresh();
    return index_;
}

std::vector<model::Finding> const& OpenDocument::advice() {
    refresh();
    return advice_;
}

void OpenDocument::refresh() {
    if (derived_revision_ == history_.revision()) return;
    derived_revision_ = history_.revision();
    index_ = model::Index(project());
    advice_ = model::advise(project(), index_);
}

} // namespace app
