// Whether another window writes a document, asked before the library changes one that is not open here. The vault
// decides in the end (app/program_writership.cpp): an answer may be old by the time that something is stored.
#include "app/program.h"
#include "base/words.h"

#include <algorithm>
#include <utility>

#include "platform/locks.h"

namespace app {

void Program::ask_who_writes(std::string const& key, std::function<void(bool is_elsewhere)> then) {
    if (OpenDocument const* document = loaded_document(key)) return then(!document->may_change());
    asked_.emplace_back(key, std::move(then));
    platform::request_lock(key);
}

// The lock's holder is known. Nobody here wants to keep it, unless the document was opened meanwhile.
void Program::answer_who_writes(std::string const& key, bool is_elsewhere) {
    auto const answered =
        std::stable_partition(asked_.begin(), asked_.end(), [&](auto const& asked) { return asked.first != key; });
    if (answered == asked_.end()) return;
    decltype(asked_) const waiting(std::make_move_iterator(answered), std::make_move_iterator(asked_.end()));
    asked_.erase(answered, asked_.end());
    if (find_open(key) == nullptr) platform::release_lock(key);
    for (auto const& asked : waiting) asked.second(is_elsewhere);
    platform::request_frame();
}

std::string Program::written_elsewhere(std::string_view key) const {
    LibraryEntry const* entry = library_.find(key);
    std::string const title = entry == nullptr || entry->title.empty() ? base::say("Untitled article") : entry->title;
    return base::say("\u201C{}\u201D is being marked in another {}", title, platform::word_for_window());
}

void Program::with_stored_document(std::string const& key, std::function<void(OpenDocument&)> const& work,
                                   std::function<void(base::Error const&)> const& otherwise) {
    ask_who_writes(key, [=, this](bool is_elsewhere) {
        if (is_elsewhere) return otherwise({base::ErrorCode::Conflict, written_elsewhere(key) + "."});
        if (OpenDocument* document = loaded_document(key)) {
            work(*document);
            return describe_in_library(*document);
        }
        read_document(key, [=, this](base::Result<Rebuilt> rebuilt) {
            if (!rebuilt) return otherwise(rebuilt.error());
            // Opened while it was read: asked again.
            if (loaded_document(key) != nullptr) return with_stored_document(key, work, otherwise);
            leaving_.push_back(std::make_unique<OpenDocument>(platform::vault(), key, rebuilt.release_value()));
            work(*leaving_.back());
            describe_in_library(*leaving_.back());
        });
    });
}

} // namespace app
