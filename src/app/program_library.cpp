// What happens to documents in the library: described, renamed, to the bin and back, out as copies.
#include "app/program.h"

namespace app {

namespace {

constexpr char const* kMediaType = "application/json";

std::span<std::uint8_t const> as_bytes(std::string const& text) {
    return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

} // namespace

void Program::describe_in_library(OpenDocument const& document) {
    LibraryEntry const* entry = library_.find(document.key());
    library_.put(describe(document.key(), document.project(), entry != nullptr && entry->is_sample));
}

void Program::delete_document(std::string const& key) {
    LibraryEntry const* entry = library_.find(key);
    if (entry == nullptr) return;
    std::string const title = entry->title;
    library_.set_deleted(key, now());
    notices_.say(ui::NoticeKind::Information, "\u201C" + title + "\u201D is in the bin.", "Undo",
                 [this, key] { restore_document(key); });
    if (!document_ || document_->key() != key) return;
    if (document_->keeper().has_unsaved()) leaving_.push_back(std::move(document_));
    document_.reset();
    state_.library_open = true;
    if (LibraryEntry const* next = library_.newest()) open_document(next->key);
}

void Program::restore_document(std::string const& key) {
    library_.set_deleted(key, "");
    open_document(key);
}

void Program::rename_document(std::string const& key, std::string const& title) {
    if (document_ && document_->key() == key) {
        if (perform(model::rename_project(document_->project(), title, author())))
            platform::set_title(title + " - Gloss");
        return;
    }
    read_document(key, [this, key, title](base::Result<model::History> history, std::uint32_t epoch) {
        if (!history) return notices_.say(ui::NoticeKind::Warning, history.error().message);
        auto document = std::make_unique<OpenDocument>(platform::vault(), key, history.release_value(),
                                                       Keeper::Begin::ExistingLog, epoch);
        if (auto edit = model::rename_project(document->project(), title, author());
            edit && document->perform(edit.release_value())) {
            LibraryEntry const* entry = library_.find(key);
            document->turn().old_title = entry != nullptr ? entry->title : title;
            library_.set_title(key, title);
        }
        leaving_.push_back(std::move(document));
    });
}

void Program::save_copy() {
    if (!document_) return;
    platform::download(file_name_for(title_of(document_->project())), kMediaType,
                       as_bytes(formats::write_gloss(document_->project())));
}

void Program::download_document(std::string const& key) {
    if (document_ && document_->key() == key) return save_copy();
    read_document(key, [this](base::Result<model::History> history, std::uint32_t) {
        if (!history) return notices_.say(ui::NoticeKind::Warning, history.error().message);
        model::Project const& project = history.value().project();
        platform::download(file_name_for(title_of(project)), kMediaType, as_bytes(formats::write_gloss(project)));
    });
}

std::string Program::rescue(std::string const& key) {
    auto const found = rescued_.find(key);
    if (found != rescued_.end()) return found->second;
    rescued_[key] = "";
    read_document(key, [this, key](base::Result<model::History> history, std::uint32_t) {
        rescued_[key] = history ? formats::write_gloss(history.value().project()) : "";
        if (!history) rescued_.erase(key);
    });
    return "";
}

void Program::choose_file() {
    platform::choose_file(".txt,.json,text/plain,application/json", 0);
}

void Program::retry_saving() {
    if (document_) document_->keeper().retry_now(platform::now_ms());
    platform::request_frame();
}

} // namespace app
