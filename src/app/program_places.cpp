// Marks whose places are not sure: what a file's opening moved, and sets that come without their article.
#include <algorithm>

#include "app/program.h"
#include "base/words.h"
#include "model/places.h"
#include "unicode/segment.h"

namespace app {

namespace {

std::size_t count_moved(model::Project const& project) {
    return static_cast<std::size_t>(std::count_if(project.spans.begin(), project.spans.end(),
                                                  [](model::Span const& span) { return span.moved.has_value(); }));
}

// "4 marks were moved, 1 lost its place."
std::string sentence_about(std::size_t moved, std::size_t lost) {
    if (lost == 0) return base::say_count(moved, "{} mark was moved.", "{} marks were moved.");
    if (moved == 0) return base::say_count(lost, "{} mark lost its place.", "{} marks lost their places.");
    std::string const first = base::say_count(moved, "{} mark was moved", "{} marks were moved");
    return base::say_count(lost, "{2}, {1} lost its place.", "{2}, {1} lost their places.", first);
}

base::Result<model::Edit> edit_of(base::Result<model::Supply> supply) {
    if (!supply) return supply.error();
    return std::move(supply.value().edit);
}

} // namespace

void Program::show_places(std::string const& place) {
    state_.filter = {};
    state_.filter.place = place;
    state_.list_scroll = 0;
    state_.side_view = ui::SideView::Marks;
    state_.list_sheet_open = true;
}

void Program::say_what_moved() {
    if (!document_ || document_->project().article.text_left_out) return;
    std::size_t const moved = count_moved(document_->project());
    std::size_t const lost = document_->project().orphans.size();
    if (moved + lost == 0) return;
    notices_.say(ui::NoticeKind::Information,
                 base::say("The article is not quite the one that was marked: {}", sentence_about(moved, lost)),
                 base::say("Show them"), [this, moved] { show_places(moved > 0 ? "moved" : "lost"); });
}

void Program::take_article(formats::ImportedArticle imported, std::string const& name) {
    if (document_ && document_->project().article.text_left_out && supply_article(imported.article.text)) return;
    begin_article(std::move(imported), name);
}

// False when none of the marks stands in it: then it is another article.
bool Program::supply_article(unicode::Text text) {
    model::Project const& project = document_->project();
    auto supply = model::supply_text(project, std::move(text), author());
    bool const is_same = supply && supply.value().is_same;
    if (supply && !is_same && supply.value().edit.spans.empty() && !project.orphans.empty()) {
        notices_.say(ui::NoticeKind::Information,
                     base::say("None of the marks stands in this text, so it began a set of its own. The set without "
                               "its article is kept in the library."));
        return false;
    }
    if (!perform(edit_of(std::move(supply)))) return true;
    if (is_same)
        notices_.say(ui::NoticeKind::Success,
                     base::say("This is the article that was marked. Every mark is in its place."));
    else
        say_what_moved();
    return true;
}

// Through the library, one document after the other, until one has the very text.
void Program::look_for_article(std::size_t at) {
    std::string const key = document_ ? document_->key() : std::string();
    auto const& entries = library_.entries();
    while (at < entries.size() && (entries[at].key == key || !entries[at].deleted.empty())) ++at;
    if (at >= entries.size()) return;
    read_document(entries[at].key, [this, key, at](base::Result<Rebuilt> const& rebuilt) {
        if (!document_ || document_->key() != key || !document_->project().article.text_left_out) return;
        model::Article const* article = rebuilt ? &rebuilt.value().history.project().article : nullptr;
        bool const is_it =
            article != nullptr && !article->text_left_out && article->sha256 == document_->project().article.sha256;
        if (!is_it) return look_for_article(at + 1);
        if (perform(edit_of(model::supply_text(document_->project(), article->text, author()))))
            notices_.say(ui::NoticeKind::Success,
                         base::say("The article was taken from your library. Every mark is in its place."));
    });
}

// A correction may have taken the words away that were selected.
void Program::settle_selection() {
    state_.correcting.reset();
    if (!document_) return;
    unicode::Text const& text = document_->project().article.text;
    ui::TextSelection& selection = state_.selection;
    auto const settle = [&](unicode::Position position) {
        return unicode::snap_to_grapheme(text, std::min(position, text.all().end));
    };
    selection.anchor.position = settle(selection.anchor.position);
    selection.focus.position = settle(selection.focus.position);
    auto const is_outside = [&](unicode::Range range) { return range.end > text.all().end; };
    auto& earlier = selection.earlier;
    earlier.erase(std::remove_if(earlier.begin(), earlier.end(), is_outside), earlier.end());
}

void Program::select_placed(base::Identifier const& id) {
    state_.placing.clear();
    model::Span const* span = document_->project().find_span(id);
    if (span == nullptr) return;
    state_.selected = id;
    state_.selection = {};
    state_.selection.anchor = state_.selection.focus = {span->extent().start};
    state_.scroll_wish = span->extent().start;
}

} // namespace app
