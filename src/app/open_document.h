// The document on the desk: its history, what is derived from it, its keeper, and whether it is written here.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/keeper.h"
#include "app/rebuild.h"
#include "model/advice.h"
#include "model/history.h"
#include "model/index.h"
#include "ui/paragraphs.h"

namespace app {

// How this window stands to the document among all that have it open. One of them writes, the others read along.
enum class Standing : std::uint8_t {
    Asking, // who writes is not known yet: steps wait in memory
    Writing,
    Yielding, // another window writes from now on; what fields still hold comes in as last steps, in memory
    Reading,
    TakingOver,
};

class OpenDocument {
public:
    // Asks for the document's lock and gives it back in the end.
    OpenDocument(store::Vault&, std::string key, model::History);
    OpenDocument(store::Vault&, std::string key, Rebuilt);
    ~OpenDocument();
    OpenDocument(OpenDocument const&) = delete;
    OpenDocument& operator=(OpenDocument const&) = delete;

    model::History const& history() const { return history_; }
    model::Project const& project() const { return history_.project(); }
    std::string const& key() const { return keeper_.key(); }
    Keeper& keeper() { return keeper_; }
    Keeper const& keeper() const { return keeper_; }

    base::Status perform(model::Edit);
    base::Status undo();
    base::Status redo();

    // True when the completion was this document's.
    bool complete(store::Completion const&, double now_ms);

    Standing standing() const { return standing_; }
    void stand(Standing standing) { standing_ = standing; }
    // Steps may still be made; they may have to be kept elsewhere than in this document.
    bool may_change() const { return standing_ != Standing::Reading && standing_ != Standing::TakingOver; }

    // What others have appended (app/rebuild.h). False: it does not go on from here.
    base::Result<bool> follow(store::LogContent const& tail);
    // The same document anew, as it is stored.
    void replace(Rebuilt);

    // For app/program_writership.cpp.
    struct Turn {
        bool has_lock = false;
        bool is_catching_up = false;
        bool must_catch_up_again = false;
        bool must_reread = false; // the history is not the log's: steps in it were not saved
        double retry_at_ms = 0;   // of the rereading that failed
        int frames_to_yield = 0;
        std::uint32_t taken_epoch = 0;
        std::string old_title; // only renamed here; where that cannot be done it goes by this again
    };
    Turn& turn() { return turn_; }
    Turn const& turn() const { return turn_; }

    // Of the present revision.
    model::Index const& index();
    std::vector<model::Finding> const& advice();
    // Of the present article, which is read again only when its words or its shape have changed.
    std::shared_ptr<ui::ParagraphNumbers const> paragraphs();
    void tick(double now_ms) {
        if (standing_ == Standing::Writing) keeper_.tick(history_, now_ms);
    }

private:
    base::Status keep(base::Status);
    void follow_step();
    void refresh();

    model::History history_;
    Keeper keeper_;
    model::Index index_;
    model::Advice advice_;
    Standing standing_;
    Turn turn_;
    std::optional<std::uint64_t> derived_revision_; // that the index and the advice are of
    std::shared_ptr<ui::ParagraphNumbers const> paragraphs_;
};

} // namespace app
