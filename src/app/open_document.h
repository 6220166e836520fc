// The document on the desk: its history, what is derived from it, and its keeper.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/keeper.h"
#include "model/advice.h"
#include "model/history.h"
#include "model/index.h"

namespace app {

class OpenDocument {
public:
    OpenDocument(store::Vault&, std::string key, model::History, Keeper::Begin, std::uint32_t epoch);

    model::History const& history() const { return history_; }
    model::Project const& project() const { return history_.project(); }
    std::string const& key() const { return keeper_.key(); }
    Keeper& keeper() { return keeper_; }
    Keeper const& keeper() const { return keeper_; }

    base::Status perform(model::Edit);
    base::Status undo();
    base::Status redo();

    // Of the present revision.
    model::Index const& index();
    std::vector<model::Finding> const& advice();
    void tick(double now_ms) { keeper_.tick(history_, now_ms); }

private:
    base::Status keep(base::Status);
    void follow();
    void refresh();

    model::History history_;
    Keeper keeper_;
    model::Index index_;
    model::Advice advice_;
    std::optional<std::uint64_t> derived_revision_; // that the index and the advice are of
};

} // namespace app
