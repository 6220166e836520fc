// Another tab at the document that the session has open, and how the two may stand at the beginning of a test.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "app/rebuild.h"
#include "article.h"
#include "formats/edit_codec.h"
#include "session.h"
#include "store/journal.h"

namespace test {

// Another tab at the same stored document: reads and writes the vault by itself.
class OtherTab {
public:
    explicit OtherTab(std::string key) : key_(std::move(key)) { reread(); }

    void reread() {
        auto const answer = ask(platform::vault().read_log(key_));
        auto const* log = answer ? std::get_if<store::LogContent>(&answer.value()) : nullptr;
        REQUIRE(log != nullptr);
        if (log == nullptr) return;
        auto rebuilt = app::rebuild(*log);
        REQUIRE(rebuilt.is_ok());
        if (rebuilt) history_ = std::move(rebuilt.value().history);
        epoch_ = log->epoch;
    }

    void take_over() {
        auto const answer = ask(platform::vault().take_over(key_));
        REQUIRE(answer.is_ok());
        epoch_ = std::get<std::uint32_t>(answer.value());
    }

    // Marks the words and stores the step; false: the vault refused it.
    bool mark(std::string_view words, std::string const& type = "Claim") {
        auto const& text = history_.project().article.text;
        std::size_t const start = text.utf8().find(words);
        unicode::Range const range{text.from_byte(start), text.from_byte(start + words.size())};
        auto edit =
            model::add_span(history_.project(), {range}, type, identifiers_, {"p-other", "2026-11-27T10:00:00Z"});
        REQUIRE(edit.is_ok());
        return edit && perform(edit.release_value());
    }

    bool perform(model::Edit edit) {
        std::uint64_t const before = history_.revision();
        store::Record record{before + 1, epoch_, formats::kEditEncoding, store::RecordKind::Edit, {}};
        record.payload = formats::encode_edit(edit);
        store::Bytes bytes;
        store::append_record(bytes, record);
        if (!ask(platform::vault().append(key_, before, epoch_, bytes, before + 1))) return false;
        CHECK(history_.perform(std::move(edit)).is_ok());
        return true;
    }

    void tell() const { platform::headless::push(platform::AppendedElsewhere{key_}); }
    model::Project const& project() const { return history_.project(); }

private:
    decltype(store::Completion::result) ask(store::Ticket ticket) {
        for (auto& completion : platform::vault().take_completions())
            if (completion.ticket == ticket) return std::move(completion.result);
        return base::Error{base::ErrorCode::NotFound, "No answer."};
    }

    std::string key_;
    model::History history_;
    std::uint32_t epoch_ = 0;
    base::IdentifierSource identifiers_;
};

inline std::string key_of_open() {
    return app::program().document()->key();
}
inline app::Standing standing() {
    return app::program().document()->standing();
}
inline bool is_shown(std::string_view id) {
    return ui::registry().find_shown(id) != nullptr;
}
inline bool is_enabled(std::string_view id) {
    ui::Item const* item = ui::registry().find_shown(id);
    return item != nullptr && item->is_enabled;
}
inline std::string label_of(std::string_view id) {
    ui::Item const* item = ui::registry().find_shown(id);
    return item != nullptr ? item->label : "";
}
inline bool is_said(std::string_view words) {
    auto const& notices = app::program().notices().shown();
    return std::any_of(notices.begin(), notices.end(),
                       [&](ui::Notice const& notice) { return notice.text.find(words) != std::string::npos; });
}
inline bool has_words(model::Project const& project, std::string_view words) {
    return std::any_of(project.spans.begin(), project.spans.end(), [&](model::Span const& span) {
        return model::quote_of(project.article.text, span.fragments).exact == words;
    });
}

// The article is stored and open, and another tab has its lock.
struct Reading {
    std::string key;
    std::unique_ptr<Session> session = std::make_unique<Session>();
    std::unique_ptr<OtherTab> other;

    Reading() {
        session->paste(kArticle);
        session->drag_over("The ferry company");
        session->press('2');
        key = key_of_open();
        session.reset();
        platform::headless::hold_lock_elsewhere(key);
        session = std::make_unique<Session>(Session::Vault::Kept);
        other = std::make_unique<OtherTab>(key);
    }
};

// The article is open and written here; another tab knows the same state.
struct Writing {
    Session session;
    std::string key;
    std::unique_ptr<OtherTab> other;

    Writing() {
        session.paste(kArticle);
        session.drag_over("The ferry company");
        session.press('2');
        key = key_of_open();
        other = std::make_unique<OtherTab>(key);
    }
    void let_other_take_over() {
        other->take_over();
        platform::headless::hold_lock_elsewhere(key);
    }
};

} // namespace test
