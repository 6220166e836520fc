// Documents coming and going on the desk: read from the vault, begun, opened, put aside until they are saved.
#include "app/program.h"
#include "base/words.h"

#include <algorithm>

#include "app/preferences.h"
#include "app/rebuild.h"

namespace app {

void Program::read_document(std::string const& key, WithProject then) {
    requests_.expect(platform::vault().read_log(key), [then = std::move(then)](store::Completion const& completion) {
        if (!completion.result) return then(completion.result.error());
        auto const* content = std::get_if<store::LogContent>(&completion.result.value());
        if (content == nullptr)
            return then(base::Error{base::ErrorCode::Malformed, base::say("The stored document could not be read.")});
        then(rebuild(*content));
    });
}

void Program::open_document(std::string const& key) {
    if (document_ && document_->key() == key) return;
    auto const leaving =
        std::find_if(leaving_.begin(), leaving_.end(), [&](auto const& document) { return document->key() == key; });
    if (leaving != leaving_.end()) {
        auto document = std::move(*leaving);
        leaving_.erase(leaving);
        return adopt(std::move(document), false);
    }
    opening_key_ = key;
    read_document(key, [this, key](base::Result<Rebuilt> rebuilt) {
        if (opening_key_ != key) return;
        opening_key_.clear();
        if (!rebuilt) return notices_.say(ui::NoticeKind::Warning, rebuilt.error().message);
        LibraryEntry const* entry = library_.find(key);
        std::string const missing = missing_sentence(rebuilt.value());
        adopt(std::make_unique<OpenDocument>(platform::vault(), key, rebuilt.release_value()),
              entry != nullptr && entry->is_sample);
        if (!missing.empty()) notices_.say(ui::NoticeKind::Warning, missing);
    });
}

void Program::begin_document(model::Project project, std::string key, bool is_sample, model::Edit first_step) {
    auto document =
        std::make_unique<OpenDocument>(platform::vault(), std::move(key), model::History(std::move(project)));
    document->tick(platform::now_ms());
    // What cannot be done to it leaves the set as it came.
    if (!first_step.is_empty() && !document->perform(std::move(first_step)))
        notices_.say(ui::NoticeKind::Warning,
                     base::say("Some marks could not be put in their places. They are kept without one."));
    LibraryEntry entry;
    entry.key = document->key();
    entry.is_sample = is_sample;
    describe(entry, document->project(), document->paragraphs()->count());
    library_.put(std::move(entry));
    adopt(std::move(document), is_sample);
}

void Program::adopt(std::unique_ptr<OpenDocument> document, bool is_sample) {
    if (leftover_) keep_copy();
    if (document_ && document_->keeper().has_unsaved()) leaving_.push_back(std::move(document_));
    document_ = std::move(document);
    is_sample_ = is_sample;
    saved_label_.clear();
    ui::State fresh;
    carry_preferences(state_, fresh);
    // A key is of its feedback alone: what stood there before it comes back.
    if (state_.side_view == ui::SideView::Key) fresh.side_view = view_kept_.side_view;
    state_ = std::move(fresh);
    platform::write_setting("last_document", document_->key());
    platform::set_title(title_of(document_->project()) + " - Gloss");
    platform::request_frame();
    remind_of_copy();
    say_lost_keys();
    if (document_->project().article.text_left_out) look_for_article(0);
}

} // namespace app
