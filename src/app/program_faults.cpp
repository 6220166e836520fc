// What a vault that failed for a while leaves behind, made good when it works again.
#include "app/program.h"
#include "base/words.h"

namespace app {

void Program::catch_up_with_vault() {
    if (document_) take_begun(*document_);
    for (auto const& document : leaving_) take_begun(*document);
    library_.catch_up([this](base::Status const& status) {
        if (status) look_at_unknown_documents();
    });
}

void Program::take_begun(OpenDocument& document) {
    Keeper::Begun const begun = document.keeper().take_begun();
    if (begun == Keeper::Begun::No) return;
    library_.keep(document.key());
    if (begun == Keeper::Begun::Again)
        notices_.say(
            ui::NoticeKind::Information,
            base::say("The storage was cleared from outside. What is open here was stored anew, with all its steps."));
}

void Program::show_notice_of_failure() {
    // That others write is no failure; it is said where it is seen. Storage that is gone is filled again at once.
    std::string const failure = document_ && !is_read_only() ? document_->keeper().failure() : std::string();
    if (failure == said_failure_) return;
    std::vector<ui::Notice> const shown = notices_.shown();
    for (ui::Notice const& notice : shown)
        if (notice.text == said_failure_) notices_.dismiss(notice.id);
    said_failure_ = failure;
    if (!failure.empty())
        notices_.say(ui::NoticeKind::Warning, failure, base::say("Save a copy"), [this] { save_copy(); });
}

void Program::give_free_keys() {
    if (document_) give_free_key(document_);
    for (auto& document : leaving_) give_free_key(document);
}

// A document that was begun before it could be known that its name is taken is one of its own.
void Program::give_free_key(std::unique_ptr<OpenDocument>& document) {
    if (!document->keeper().is_key_taken()) return;
    LibraryEntry entry;
    entry.key = identifiers_.next(base::IdentifierKind::Set);
    describe(entry, document->project(), document->paragraphs()->count());
    if (document == document_) platform::write_setting("last_document", entry.key);
    document = std::make_unique<OpenDocument>(platform::vault(), entry.key, document->history());
    library_.put(std::move(entry));
}

} // namespace app
