// What happens to documents in the library: described, renamed, duplicated, to the bin and back or gone for good.
#include "app/program.h"
#include "base/words.h"

#include <algorithm>

#include "app/library_words.h"
#include "ui/wording.h"

namespace app {

namespace {

std::string in_quotes(std::string const& title) {
    return "\u201C" + (title.empty() ? base::say("Untitled article") : title) + "\u201D";
}

ui::Question erasing_question(std::string text, char const* button) {
    ui::Question question;
    question.title = base::say("Delete for good?");
    question.paragraphs = {std::move(text)};
    question.answers = {{"erase", button}, {"cancel", base::say("Cancel")}};
    question.is_grave = true;
    return question;
}

} // namespace

void Program::describe_in_library(OpenDocument& document) {
    LibraryEntry entry;
    if (LibraryEntry const* known = library_.find(document.key())) entry = *known;
    entry.key = document.key();
    describe(entry, document.project(), document.paragraphs()->count());
    note_revision(entry.copy, document.history().revision(), now());
    library_.put(std::move(entry));
    ask_to_keep_storage();
    remind_of_copy();
}

// A list that has lost an entry, or cannot read one, looks at the document itself.
void Program::look_at_unknown_documents() {
    for (LibraryEntry const& entry : library_.entries())
        if (!entry.is_known) return look_at_unknown_document(entry.key);
}

void Program::look_at_unknown_document(std::string const& key) {
    read_document(key, [this, key](base::Result<Rebuilt> const& rebuilt) {
        if (!rebuilt) {
            library_.set_unreadable(key);
        } else {
            model::History const& history = rebuilt.value().history;
            library_.change(key, [&](LibraryEntry& entry) {
                describe(entry, history.project(), ui::ParagraphNumbers(history.project().article).count());
                note_revision(entry.copy, history.revision(), now());
            });
        }
        look_at_unknown_documents();
    });
}

void Program::delete_document(std::string const& key) {
    ask_who_writes(key, [this, key](bool is_elsewhere) {
        if (!is_elsewhere) return put_in_bin(key);
        notices_.say(ui::NoticeKind::Information, base::say("{}. Put it in the bin there.", written_elsewhere(key)));
    });
}

void Program::put_in_bin(std::string const& key) {
    LibraryEntry const* entry = library_.find(key);
    if (entry == nullptr) return;
    std::string const title = entry->title;
    library_.set_deleted(key, now());
    notices_.say(ui::NoticeKind::Information, base::say("{} is in the bin.", in_quotes(title)), base::say("Undo"),
                 [this, key] { restore_document(key); });
    if (!document_ || document_->key() != key) return;
    if (document_->keeper().has_unsaved()) leaving_.push_back(std::move(document_));
    document_.reset();
    state_.library_open = true;
    if (LibraryEntry const* next = library_.newest()) open_document(next->key);
}

void Program::restore_document(std::string const& key) {
    if (library_.find(key) == nullptr)
        return notices_.say(ui::NoticeKind::Information,
                            base::say("That article was deleted for good in the meantime."));
    library_.set_deleted(key, "");
    open_document(key);
}

void Program::ask_to_erase(std::string const& key) {
    LibraryEntry const* entry = library_.find(key);
    if (entry == nullptr || entry->deleted.empty()) return;
    std::string const marks =
        entry->spans == 0 ? base::say("It has no marks.")
                          : base::say_count(entry->spans, "Its {} mark goes with it.", "Its {} marks go with it.");
    questions_.ask(
        erasing_question(base::say("{} cannot be brought back after that. {}", in_quotes(entry->title), marks),
                         base::say("Delete for good")),
        [this, key](std::string_view answer) {
            if (answer == "erase") erase_document(key, Saying::Refusals);
        });
}

void Program::ask_to_empty_bin() {
    std::vector<std::string> keys;
    for (LibraryEntry const& entry : library_.entries())
        if (!entry.deleted.empty()) keys.push_back(entry.key);
    if (keys.empty()) return;
    if (keys.size() == 1) return ask_to_erase(keys.front());
    questions_.ask(
        erasing_question(base::say_count(keys.size(), "The {} article in the bin cannot be brought back after that.",
                                         "The {} articles in the bin cannot be brought back after that."),
                         base::say("Empty the bin")),
        [this, keys](std::string_view answer) {
            if (answer != "erase") return;
            for (std::string const& key : keys) erase_document(key, Saying::Refusals);
        });
}

void Program::erase_document(std::string const& key, Saying saying) {
    ask_who_writes(key, [this, key, saying](bool is_elsewhere) {
        if (!is_elsewhere) return erase_log(key);
        if (saying == Saying::Refusals)
            notices_.say(ui::NoticeKind::Information, base::say("{}. It stays in the bin.", written_elsewhere(key)));
    });
}

// The log first: an entry without one shows that something was there, a log without one would come back.
void Program::erase_log(std::string const& key) {
    LibraryEntry const* entry = library_.find(key);
    bool const is_open = opening_key_ == key || (document_ && document_->key() == key);
    if (entry == nullptr || entry->deleted.empty() || is_open) return;
    leaving_.erase(
        std::remove_if(leaving_.begin(), leaving_.end(), [&](auto const& document) { return document->key() == key; }),
        leaving_.end());
    requests_.expect(platform::vault().erase_log(key), [this, key](store::Completion const& completion) {
        if (!completion.result)
            return notices_.say(ui::NoticeKind::Warning,
                                base::say("The article is still in the bin. {}", completion.result.error().message));
        library_.remove(key);
        measure_storage();
    });
}

void Program::erase_what_is_due() {
    base::UnixSeconds const present = platform::wall_clock();
    std::vector<std::string> due;
    for (LibraryEntry const& entry : library_.entries())
        if (auto const gone = gone_at(entry); gone && *gone <= present) due.push_back(entry.key);
    for (std::string const& key : due) erase_document(key, Saying::Nothing);
}

OpenDocument* Program::loaded_document(std::string_view key) {
    if (document_ && document_->key() == key) return document_.get();
    for (auto const& document : leaving_)
        if (document->key() == key) return document.get();
    return nullptr;
}

void Program::rename_document(std::string const& key, std::string const& title) {
    if (document_ && document_->key() == key) {
        if (perform(model::rename_project(document_->project(), title, author())))
            platform::set_title(title + " - Gloss");
        return;
    }
    with_stored_document(
        key,
        [this, key, title](OpenDocument& document) {
            auto edit = model::rename_project(document.project(), title, author());
            if (!edit || !document.perform(edit.release_value())) return;
            LibraryEntry const* entry = library_.find(key);
            document.turn().old_title = entry != nullptr ? entry->title : title;
        },
        [this](base::Error const& error) {
            bool const is_elsewhere = error.code == base::ErrorCode::Conflict;
            notices_.say(is_elsewhere ? ui::NoticeKind::Information : ui::NoticeKind::Warning,
                         is_elsewhere ? error.message + " " + base::say("Change its name there.") : error.message);
        });
}

void Program::keep_new_document(model::Project project, std::string key) {
    auto document =
        std::make_unique<OpenDocument>(platform::vault(), std::move(key), model::History(std::move(project)));
    document->tick(platform::now_ms());
    describe_in_library(*document);
    leaving_.push_back(std::move(document));
}

void Program::duplicate_document(std::string const& key) {
    with_project(key, [this](base::Result<StoredProject> const& stored) {
        if (!stored) return notices_.say(ui::NoticeKind::Warning, stored.error().message);
        model::Project project = *stored.value().project;
        project.header.id = identifiers_.next(base::IdentifierKind::Set);
        project.header.title = copy_title(library_, title_of(project));
        project.header.created = project.header.modified = now();
        std::string const made = project.header.id;
        std::string const title = project.header.title;
        keep_new_document(std::move(project), made);
        notices_.say(ui::NoticeKind::Success, base::say("{} is in your library.", in_quotes(title)),
                     base::say("Open it"), [this, made] { open_document(made); });
    });
}

void Program::with_project(std::string const& key, std::function<void(base::Result<StoredProject>)> then) {
    if (OpenDocument const* document = loaded_document(key))
        return then(StoredProject{&document->project(), document->history().revision()});
    read_document(key, [then = std::move(then)](base::Result<Rebuilt> const& rebuilt) {
        if (rebuilt)
            then(StoredProject{&rebuilt.value().history.project(), rebuilt.value().history.revision()});
        else
            then(rebuilt.error());
    });
}

} // namespace app
