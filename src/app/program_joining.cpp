// How a set that comes in joins the library: file-format.md, "Opening a set that is already in the library".
#include "app/program.h"
#include "base/words.h"

#include <algorithm>
#include <utility>

#include "model/merge.h"
#include "model/take_state.h"

namespace app {

namespace {

constexpr char const* kTakeNewer = base::english("Take the newer state");
constexpr double kSliceMs = 8;
constexpr std::size_t kMostWaiting = 4; // documents that are not saved yet: no more are read meanwhile

std::string whose_title(model::Project const& project) {
    std::string const title = title_of(project);
    return title.empty() ? base::say("Untitled article") : title;
}

} // namespace

void Program::look_up_set(std::shared_ptr<formats::ReadFile> const& file,
                          std::function<void(Acquaintance)> const& then) {
    auto const keys = std::make_shared<std::vector<std::string>>(library_.keys_of_set(file->project.header.id));
    std::reverse(keys->begin(), keys->end());
    look_up_next(file, keys, {}, then);
}

// The library may hold several states of one set: the one that fits best is meant.
void Program::look_up_next(std::shared_ptr<formats::ReadFile> const& file,
                           std::shared_ptr<std::vector<std::string>> const& keys, Acquaintance best,
                           std::function<void(Acquaintance)> const& then) {
    if (keys->empty()) return then(std::move(best));
    std::string const key = std::move(keys->back());
    keys->pop_back();
    with_project(key, [=, this](base::Result<StoredProject> const& stored) {
        Acquaintance found = best;
        if (stored) {
            auto comparison = model::compare(*stored.value().project, file->project);
            if (best.key.empty() || fits_better(comparison, best.comparison)) found = {key, std::move(comparison)};
        }
        look_up_next(file, keys, std::move(found), then);
    });
}

void Program::open_read_file(formats::ReadFile read, std::string const& name, std::uint32_t request) {
    auto const file = std::make_shared<formats::ReadFile>(std::move(read));
    look_up_set(file, [this, file, name, request](Acquaintance const& known) {
        // Feedback on the reader's own work is no newer state of it: both stay.
        bool const is_feedback = file->project.header.kind == "feedback";
        if (known.key.empty() || (is_feedback && known.comparison.kinship != model::Kinship::Equal)) {
            place_read_file(std::move(*file), name);
            return platform::answer_open(request, true, "");
        }
        join_opened(known, file, name, request);
    });
}

void Program::join_opened(Acquaintance const& known, std::shared_ptr<formats::ReadFile> const& file,
                          std::string const& name, std::uint32_t request) {
    if (known.comparison.kinship == model::Kinship::Apart) return ask_about_set(known, file, name, request);
    open_and(known.key, [this, kinship = known.comparison.kinship, file, name, request](bool is_open) {
        std::string sentence;
        if (!is_open || (kinship == model::Kinship::SecondGoesOn && !take_newer_state(file->project)))
            place_read_file(std::move(*file), name);
        else if (kinship == model::Kinship::SecondGoesOn)
            sentence =
                base::say("The file is newer than what your library had: its state was taken. Undo brings yours back.");
        else if (kinship == model::Kinship::FirstGoesOn)
            sentence =
                base::say("Your library has a newer state of this article than the file. The newer one is open.");
        if (!sentence.empty()) notices_.say(ui::NoticeKind::Information, sentence);
        platform::answer_open(request, true, sentence);
    });
}

bool Program::take_newer_state(model::Project const& theirs) {
    if (!perform(model::take_state(document_->project(), theirs, kTakeNewer))) return false;
    note_copied(document_->key());
    return true;
}

void Program::ask_about_set(Acquaintance const& known, std::shared_ptr<formats::ReadFile> const& file,
                            std::string const& name, std::uint32_t request) {
    ui::Question question = same_set_question(whose_title(file->project), known.comparison);
    platform::answer_open(request, false, question.title + ". " + question.paragraphs.front());
    questions_.ask(std::move(question), [this, key = known.key, file, name](std::string_view answer) {
        if (answer == "both") {
            place_read_file(std::move(*file), name);
            notices_.say(ui::NoticeKind::Information,
                         base::say("Both are in your library. This is the one from the file."));
        } else if (answer == "merge") {
            open_and(key, [this, file](bool is_open) {
                if (is_open) merge_into_open(file->project);
            });
        }
    });
}

void Program::merge_into_open(model::Project const& theirs) {
    auto merged = model::merge(document_->project(), theirs, author());
    if (!merged) return notices_.say(ui::NoticeKind::Warning, merged.error().message);
    std::string const sentence = model::in_words(merged.value().report);
    if (perform(std::move(merged.value().edit))) notices_.say(ui::NoticeKind::Success, sentence);
}

void Program::note_copied(std::string_view key) {
    library_.change(key, [this](LibraryEntry& entry) { note_copy(entry.copy, now()); });
}

// Opens the document, or has it open, and goes on then; one that cannot be opened has said so itself.
void Program::open_and(std::string const& key, std::function<void(bool)> then) {
    opened_key_ = key;
    when_opened_ = std::move(then);
    open_document(key);
    go_on_when_opened();
}

void Program::go_on_when_opened() {
    if (!when_opened_ || opening_key_ == opened_key_) return;
    auto const then = std::exchange(when_opened_, nullptr);
    then(document_ && document_->key() == opened_key_);
}

void Program::import_library(std::vector<std::uint8_t> bytes, std::uint32_t request) {
    auto coming = std::make_unique<LibraryImport>();
    coming->bytes = std::move(bytes);
    coming->request = request;
    auto documents =
        formats::library_documents({reinterpret_cast<char const*>(coming->bytes.data()), coming->bytes.size()});
    base::Error const busy{base::ErrorCode::Refused,
                           base::say("Another library is being brought in. Open this one after it.")};
    if (import_ || !documents) {
        std::string const sentence = import_ ? busy.message : documents.error().message;
        notices_.say(ui::NoticeKind::Warning, sentence);
        return platform::answer_open(request, false, sentence);
    }
    coming->documents = documents.release_value();
    import_ = std::move(coming);
    state_.library_open = true;
    platform::request_frame();
}

bool Program::may_import() const {
    return import_ && !import_->is_waiting && leaving_.size() < kMostWaiting;
}

void Program::import_for_a_while() {
    double const until_ms = platform::now_ms() + kSliceMs;
    if (import_ && std::any_of(leaving_.begin(), leaving_.end(), [](auto const& document) {
            return document->keeper().state() == store::SaveState::Failed;
        }))
        return finish_import(base::say("The rest was left out because it cannot be stored at present: bring the file "
                                       "in again when there is room."));
    do {
        if (!may_import()) return;
        if (import_->next == import_->documents.size()) return finish_import("");
        import_next();
    } while (platform::now_ms() < until_ms);
}

void Program::import_next() {
    auto read = formats::read_gloss(import_->documents[import_->next++]);
    bool const is_whole = read && !read.value().project.article.text_left_out;
    if (!is_whole) {
        ++import_->counts.unreadable;
        if (import_->counts.first_fault.empty())
            import_->counts.first_fault =
                read ? base::say("One of them comes without its article.") : read.error().message;
        return;
    }
    auto const file = std::make_shared<formats::ReadFile>(read.release_value());
    import_->is_waiting = true;
    look_up_set(file, [this, file](Acquaintance const& known) {
        if (!import_) return;
        import_->is_waiting = false;
        join_imported(known, *file);
        platform::request_frame();
    });
}

// Nobody is asked in the middle of a library: where both have something of their own, both stay.
void Program::join_imported(Acquaintance const& known, formats::ReadFile& file) {
    JoinCounts& counts = import_->counts;
    if (known.key.empty()) {
        ++counts.added;
        return keep_imported(std::move(file.project));
    }
    switch (known.comparison.kinship) {
    case model::Kinship::Equal: ++counts.same; return;
    case model::Kinship::FirstGoesOn: ++counts.older; return;
    case model::Kinship::SecondGoesOn: return take_imported_state(known.key, std::move(file.project));
    case model::Kinship::Apart: ++counts.apart; return keep_imported(std::move(file.project));
    }
}

// The newer state of a document that another window writes is kept beside it.
void Program::take_imported_state(std::string const& key, model::Project project) {
    auto const theirs = std::make_shared<model::Project>(std::move(project));
    auto const go_on = [this](std::size_t JoinCounts::*counted) {
        import_->is_waiting = false;
        ++(import_->counts.*counted);
        platform::request_frame();
    };
    auto const keep_both = [=, this] {
        if (!import_) return;
        keep_imported(std::move(*theirs));
        go_on(&JoinCounts::apart);
    };
    import_->is_waiting = true;
    with_stored_document(
        key,
        [=, this](OpenDocument& document) {
            if (!import_) return;
            if (!document.perform(model::take_state(document.project(), *theirs, kTakeNewer))) return keep_both();
            go_on(&JoinCounts::newer);
        },
        [=](base::Error const&) { keep_both(); });
}

void Program::keep_imported(model::Project project) {
    std::string const key = free_key(project.header.id);
    keep_new_document(std::move(project), key);
    note_copied(key);
}

void Program::finish_import(std::string const& addition) {
    auto const done = std::move(import_);
    std::string sentence = join_summary(done->counts);
    if (!addition.empty()) sentence += " " + addition;
    bool const is_whole = done->counts.unreadable == 0 && addition.empty();
    notices_.say(is_whole ? ui::NoticeKind::Success : ui::NoticeKind::Warning, sentence);
    platform::answer_open(done->request, true, sentence);
    measure_storage();
    if (!document_ && opening_key_.empty())
        if (LibraryEntry const* newest = library_.newest()) open_document(newest->key);
}

std::string Program::free_key(std::string const& set) {
    return set.empty() || library_.find(set) != nullptr ? identifiers_.next(base::IdentifierKind::Set) : set;
}

ui::Progress Program::library_progress() const {
    auto const progress = [](char const* what, std::size_t done, std::size_t all) {
        return ui::Progress{base::say(what, done, all),
                            all == 0 ? 1.0F : static_cast<float>(done) / static_cast<float>(all)};
    };
    if (export_) return progress(base::english("Writing {} of {}"), export_->next, export_->keys.size());
    if (import_) return progress(base::english("Bringing in {} of {}"), import_->next, import_->documents.size());
    return {};
}

} // namespace app
