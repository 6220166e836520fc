// Documents coming and going: from the library, from files and pastes, to the bin, out as copies.
#include "app/program.h"

#include <algorithm>

#include "formats/edit_codec.h"
#include "store/journal.h"

namespace app {

namespace {

constexpr char const* kMediaType = "application/json";

model::StepKind step_kind(store::RecordKind kind) {
    switch (kind) {
    case store::RecordKind::Undo: return model::StepKind::Undo;
    case store::RecordKind::Redo: return model::StepKind::Redo;
    case store::RecordKind::Edit:
    case store::RecordKind::SnapshotMark: break;
    }
    return model::StepKind::Edit;
}

base::Status replay_record(model::History& history, store::Record const& record) {
    model::Step step;
    step.kind = step_kind(record.kind);
    if (step.kind == model::StepKind::Edit) step.edit = TRY(formats::decode_edit(record.payload, record.encoding));
    return history.replay(std::move(step));
}

// The snapshot, then every later record.
base::Result<model::History> rebuild(store::LogContent const& content) {
    model::Project project = TRY(formats::decode_snapshot(content.snapshot, formats::kSnapshotEncoding));
    model::History history(std::move(project), content.snapshot_sequence);
    for (store::Record const& record : store::parse_records(content.records).records) {
        if (record.sequence <= content.snapshot_sequence || record.kind == store::RecordKind::SnapshotMark) continue;
        TRY(replay_record(history, record));
    }
    return history;
}

std::span<std::uint8_t const> as_bytes(std::string const& text) {
    return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

// Without its times: what two states of the same set differ in.
bool holds_the_same(model::Project left, model::Project const& right) {
    left.header.modified = right.header.modified;
    left.header.generator = right.header.generator;
    return left == right;
}

std::string title_of(model::Project const& project) {
    return project.header.title.empty() ? project.article.title : project.header.title;
}

} // namespace

void Program::read_document(std::string const& key, WithProject then) {
    requests_.expect(platform::vault().read_log(key), [then = std::move(then)](store::Completion const& completion) {
        if (!completion.result) return then(completion.result.error(), 0);
        auto const* content = std::get_if<store::LogContent>(&completion.result.value());
        if (content == nullptr)
            return then(base::Error{base::ErrorCode::Malformed, "The stored document could not be read."}, 0);
        then(rebuild(*content), content->epoch);
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
    read_document(key, [this, key](base::Result<model::History> history, std::uint32_t epoch) {
        if (opening_key_ != key) return;
        opening_key_.clear();
        if (!history) return notices_.say(ui::NoticeKind::Warning, history.error().message);
        LibraryEntry const* entry = library_.find(key);
        auto document = std::make_unique<OpenDocument>(platform::vault(), key, history.release_value(),
                                                       Keeper::Begin::ExistingLog, epoch);
        adopt(std::move(document), entry != nullptr && entry->is_sample);
    });
}

void Program::begin_document(model::Project project, std::string key, bool is_sample) {
    auto document = std::make_unique<OpenDocument>(platform::vault(), std::move(key),
                                                   model::History(std::move(project)), Keeper::Begin::NewLog, 0);
    document->tick(platform::now_ms());
    library_.put(describe(document->key(), document->project(), is_sample));
    adopt(std::move(document), is_sample);
}

void Program::adopt(std::unique_ptr<OpenDocument> document, bool is_sample) {
    if (document_ && document_->keeper().has_unsaved()) leaving_.push_back(std::move(document_));
    document_ = std::move(document);
    is_sample_ = is_sample;
    saved_label_.clear();
    ui::State fresh;
    fresh.theme = state_.theme;
    fresh.welcome_hidden = state_.welcome_hidden;
    fresh.last_type = state_.last_type;
    fresh.zoom = state_.zoom;
    state_ = std::move(fresh);
    platform::write_setting("last_document", document_->key());
    platform::set_title(title_of(document_->project()) + " - Gloss");
    platform::request_frame();
}

void Program::begin_article(formats::ImportedArticle imported, std::string const& name) {
    if (!schema_)
        return notices_.say(ui::NoticeKind::Warning,
                            "The schema could not be loaded. Reload the page, then paste again. Nothing was changed.");
    model::Project project = model::begin_project(std::move(imported.article), *schema_, identifiers_, now());
    project.header.generator = std::string("gloss ") + GLOSS_VERSION;
    project.header.annotator = annotator_;
    project.header.annotators = {{annotator_, "", "", {}}};
    if (title_of(project).empty()) project.header.title = name;
    std::string const key = project.header.id;
    begin_document(std::move(project), key, false);
    if (!imported.remark.empty()) notices_.say(ui::NoticeKind::Information, imported.remark);
}

// file-format.md, "Opening a set that is already in the library": never a silent replacement.
void Program::open_read_file(formats::ReadFile file, std::string const& name, std::uint32_t request) {
    LibraryEntry const* known = library_.find_set(file.project.header.id);
    if (known == nullptr) {
        place_read_file(std::move(file), name);
        return platform::answer_open(request, true, "");
    }
    std::string const key = known->key;
    auto const decide = [this, key, name, request](formats::ReadFile read, model::Project const* mine) {
        if (mine != nullptr && holds_the_same(read.project, *mine)) {
            open_document(key);
            return platform::answer_open(request, true, "");
        }
        std::string const sentence =
            "Your library already has another state of this set. Both are kept; this is the one from the file.";
        place_read_file(std::move(read), name);
        notices_.say(ui::NoticeKind::Information, sentence);
        platform::answer_open(request, true, sentence);
    };
    if (document_ && document_->key() == key) return decide(std::move(file), &document_->project());
    auto held = std::make_shared<formats::ReadFile>(std::move(file));
    read_document(key, [held, decide](base::Result<model::History> history, std::uint32_t) {
        decide(std::move(*held), history ? &history.value().project() : nullptr);
    });
}

void Program::place_read_file(formats::ReadFile file, std::string const& name) {
    std::size_t const remarks = file.findings.size();
    std::string key = file.project.header.id;
    if (key.empty() || library_.find(key) != nullptr) key = identifiers_.next(base::IdentifierKind::Set);
    if (file.project.article.text_left_out) {
        notices_.say(
            ui::NoticeKind::Warning,
            "This file leaves out its article. Ask for the file with the article inside. Nothing was changed.");
        return;
    }
    begin_document(std::move(file.project), std::move(key), false);
    if (remarks > 0) {
        std::string const places =
            remarks == 1 ? "one thing that looks" : std::to_string(remarks) + " things that look";
        notices_.say(ui::NoticeKind::Information,
                     name + " was opened. It has " + places + " wrong; the first: " + file.findings.front().message);
    }
}

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
        perform(model::rename_project(document_->project(), title, author()));
        platform::set_title(title + " - Gloss");
        return;
    }
    read_document(key, [this, key, title](base::Result<model::History> history, std::uint32_t epoch) {
        if (!history) return notices_.say(ui::NoticeKind::Warning, history.error().message);
        auto document = std::make_unique<OpenDocument>(platform::vault(), key, history.release_value(),
                                                       Keeper::Begin::ExistingLog, epoch);
        if (auto edit = model::rename_project(document->project(), title, author());
            edit && document->perform(edit.release_value()))
            library_.set_title(key, title);
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
