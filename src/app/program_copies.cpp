// Copies outside the browser: of one document, of everything, and how the reader is reminded of them.
#include "app/program.h"
#include "base/words.h"

#include <algorithm>

#include "base/sort.h"
#include "model/places.h"
#include "ui/wording.h"

namespace app {

namespace {

constexpr char const* kMediaType = "application/json";
constexpr std::uint32_t kRealWork = 3; // marks in a document of one's own: worth asking the browser to keep it

std::span<std::uint8_t const> as_bytes(std::string const& text) {
    return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

bool is_worth_keeping(LibraryEntry const& entry) {
    bool const is_untouched_sample = entry.is_sample && entry.copy.revision == 0;
    return entry.deleted.empty() && !is_untouched_sample;
}

std::string left_out_words(std::vector<std::string> const& titles) {
    std::string words;
    for (std::string const& title : titles) words += (words.empty() ? "" : ", ") + title;
    return words;
}

} // namespace

void Program::hand_out(std::string const& key, model::Project const& project) {
    LibraryEntry const* const known = library_.find(key);
    std::uint64_t const revision = known != nullptr ? known->copy.revision : 0;
    begin_saving_copy(project, [this, key, revision] {
        library_.change(key, [&](LibraryEntry& entry) {
            bool const went_on = entry.copy.revision != revision;
            note_copy(entry.copy, now());
            if (!went_on) return;
            entry.copy.copied_revision = revision;
            entry.copy.changed = now();
        });
    });
}

void Program::begin_saving_copy(model::Project project, std::function<void()> done) {
    std::string const name = file_name_for(title_of(project));
    begin_download(std::move(project), name, base::say("No copy of {} was saved. Your work is as it was.", name),
                   std::move(done));
}

// What is written is of now; the reader may go on meanwhile.
void Program::begin_download(model::Project project, std::string const& name, std::string const& when_stopped,
                             std::function<void()> done) {
    auto const sink = [](std::string_view bytes) {
        platform::add_to_download({reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()});
    };
    work_.begin<base::Nothing>(
        base::say("Saving {}", name), std::make_unique<formats::GlossWriting>(std::move(project), sink),
        [name, done = std::move(done)](base::Nothing&) {
            platform::finish_download(name, kMediaType);
            done();
        },
        [this, when_stopped] {
            platform::drop_download();
            notices_.say(ui::NoticeKind::Information, when_stopped);
        });
}

void Program::save_copy() {
    state_.tour.has_saved = document_ != nullptr;
    if (document_) hand_out(document_->key(), document_->project());
}

void Program::save_copy_without_article() {
    if (!document_) return;
    state_.tour.has_saved = true;
    begin_saving_copy(model::without_text(document_->project()), [this] {
        notices_.say(ui::NoticeKind::Information, base::say("The copy holds your marks and their words, but not the "
                                                            "article. Who opens it is asked for the article."));
    });
}

void Program::download_document(std::string const& key) {
    with_project(key, [this, key](base::Result<StoredProject> const& stored) {
        if (!stored) return notices_.say(ui::NoticeKind::Warning, stored.error().message);
        hand_out(key, *stored.value().project);
    });
}

std::string Program::rescue(std::string const& key) {
    if (rescued_.find(key) == rescued_.end()) {
        rescued_[key] = "";
        with_project(key, [this, key](base::Result<StoredProject> const& stored) {
            if (stored)
                rescued_[key] = formats::write_gloss(*stored.value().project);
            else
                rescued_.erase(key);
        });
    }
    // What is open already is there at once.
    auto const found = rescued_.find(key);
    return found == rescued_.end() ? std::string() : found->second;
}

void Program::remind_of_copy() {
    LibraryEntry const* entry = document_ ? library_.find(document_->key()) : nullptr;
    if (entry == nullptr || !is_reminder_due(entry->copy, platform::wall_clock())) return;
    notices_.say(ui::NoticeKind::Warning,
                 base::say("This article has {}. A copy on your disk is safe whatever happens to this browser.",
                           copy_words(entry->copy)),
                 base::say("Save a copy"), [this] { save_copy(); });
    library_.change(document_->key(), [this](LibraryEntry& changed) { note_reminder(changed.copy, now()); });
}

void Program::export_library() {
    if (export_) return;
    export_ = std::make_unique<LibraryExport>(
        LibraryExport{formats::LibraryWriter(now(), std::string("gloss ") + GLOSS_VERSION), {}, 0, {}, {}});
    std::vector<LibraryEntry const*> entries;
    for (LibraryEntry const& entry : library_.entries())
        if (is_worth_keeping(entry)) entries.push_back(&entry);
    base::sort_stably(entries.begin(), entries.end(), [](LibraryEntry const* left, LibraryEntry const* right) {
        return left->set != right->set ? left->set < right->set : left->key < right->key;
    });
    for (LibraryEntry const* entry : entries) export_->keys.push_back(entry->key);
    export_next();
}

void Program::export_next() {
    platform::request_frame();
    if (export_->next == export_->keys.size()) return finish_export();
    std::string const key = export_->keys[export_->next++];
    with_project(key, [this, key](base::Result<StoredProject> const& stored) {
        LibraryEntry const* entry = library_.find(key);
        if (stored) {
            export_->writer.add(*stored.value().project);
            export_->written.emplace_back(key, stored.value().revision);
        } else if (entry != nullptr) {
            export_->unreadable.push_back(entry->title);
        }
        export_next();
    });
}

void Program::finish_export() {
    auto const done = std::move(export_);
    if (done->written.empty())
        return notices_.say(ui::NoticeKind::Information, base::say("There is nothing of your own to save yet."));
    std::string const bytes = done->writer.take();
    platform::download("gloss-library-" + now().substr(0, 10) + ".gloss.json", kMediaType, as_bytes(bytes));
    for (auto const& document : done->written) {
        library_.change(document.first, [&](LibraryEntry& entry) {
            entry.copy.revision = std::max(entry.copy.revision, document.second);
            note_copy(entry.copy, now());
        });
    }
    std::string sentence =
        base::say_count(done->written.size(), "{} document is in the file.", "{} documents are in the file.");
    if (!done->unreadable.empty())
        sentence += " " + base::say("These could not be read and are not: {}.", left_out_words(done->unreadable));
    if (bytes.size() > formats::kMaximumFileBytes)
        sentence +=
            " " +
            std::string(base::say(
                "It is larger than the 256 MiB that Gloss opens: save the largest documents one by one as well."));
    bool const is_whole = done->unreadable.empty() && bytes.size() <= formats::kMaximumFileBytes;
    notices_.say(is_whole ? ui::NoticeKind::Success : ui::NoticeKind::Warning, sentence);
}

void Program::take_usage(store::Completion const& completion) {
    if (!completion.result) return;
    auto const* usage = std::get_if<store::Usage>(&completion.result.value());
    if (usage == nullptr) return;
    usage_ = *usage;
    storage_ = storage_note(usage_);
}

void Program::measure_storage() {
    requests_.expect(platform::vault().measure(), [this](store::Completion const& done) { take_usage(done); });
}

// Once, when there is work of the reader's own that would be missed.
void Program::ask_to_keep_storage() {
    LibraryEntry const* entry = document_ ? library_.find(document_->key()) : nullptr;
    bool const is_work = entry != nullptr && !entry->is_sample && entry->spans >= kRealWork;
    if (has_asked_to_keep_ || !is_work || usage_.keeping != store::Keeping::MayBeCleared) return;
    has_asked_to_keep_ = true;
    requests_.expect(platform::vault().ask_to_keep(), [this](store::Completion const& done) { take_usage(done); });
}

} // namespace app
