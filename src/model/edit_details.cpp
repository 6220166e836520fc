#include <algorithm>
#include <cassert>

#include "base/words.h"
#include "model/making.h"

namespace model {

namespace {

bool holds(std::vector<std::string> const& values, std::string const& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

// One change to a span or a relation, found by its id; an unchanged one makes the edit empty.
template <typename Change>
base::Result<Edit> edit_item(Project const& project, base::Identifier const& id, std::string name, Author const& author,
                             Change change) {
    Edit edit = begin_edit(project, std::move(name), author);
    auto const replace = [&](auto const& before, auto& changes) {
        auto after = before;
        change(after);
        if (after == before) return;
        after.modified = author.now;
        changes.push_back({before, std::move(after)});
    };
    if (Span const* span = project.find_span(id)) {
        replace(*span, edit.spans);
        return edit;
    }
    if (Relation const* relation = project.find_relation(id)) {
        replace(*relation, edit.relations);
        return edit;
    }
    return invalid(base::say("This mark or link is not in the document any more. Choose another one."));
}

std::string trimmed(std::string const& text) {
    constexpr std::string_view kWhite = " \t\n\r\f\v";
    std::size_t const start = text.find_first_not_of(kWhite);
    if (start == std::string::npos) return "";
    return text.substr(start, text.find_last_not_of(kWhite) - start + 1);
}

std::vector<std::string> without_repetition(std::vector<std::string> const& links) {
    std::vector<std::string> result;
    for (std::string const& link : links) {
        std::string one = trimmed(link);
        if (!one.empty() && !holds(result, one)) result.push_back(std::move(one));
    }
    return result;
}

} // namespace

base::Result<Edit> set_note(Project const& project, base::Identifier const& id, std::string note,
                            Author const& author) {
    return edit_item(project, id, "Edit note", author, [&](auto& item) { item.note = note; });
}

base::Result<Edit> set_links(Project const& project, base::Identifier const& id, std::vector<std::string> links,
                             Author const& author) {
    return edit_item(project, id, "Edit links", author, [&](auto& item) { item.links = without_repetition(links); });
}

base::Result<Edit> rename_project(Project const& project, std::string title, Author const& author) {
    Edit edit = begin_edit(project, "Rename", author);
    title = trimmed(title);
    if (title.empty()) return invalid(base::say("A document needs a title. Write at least one character."));
    if (title == project.header.title) return edit;
    Header after = project.header;
    after.title = std::move(title);
    after.modified = author.now;
    edit.header = Change<Header>{project.header, std::move(after)};
    return edit;
}

base::Result<Edit> set_article_language(Project const& project, std::string language, std::string direction,
                                        Author const& author) {
    Edit edit = begin_edit(project, "Set language", author);
    Article const& before = project.article;
    // What the file says stays, whatever it is.
    assert(direction == before.direction || direction == "auto" || direction == "ltr" || direction == "rtl");
    if (language != before.language && !language.empty() && !is_language_tag(language))
        return invalid(
            base::say("\u201C{}\u201D names no language. Use a tag of letters, digits and hyphens, as \u201Csr\u201D "
                      "or \u201Czh-Hant\u201D.",
                      language));
    bool const is_same_direction = direction == (before.direction.empty() ? "auto" : before.direction);
    if (language == before.language && is_same_direction) return edit;
    if (language == before.language) edit.name = "Set direction";
    Article after = before;
    after.language = std::move(language);
    after.direction = std::move(direction);
    edit.article = Change<Article>{before, std::move(after)};
    return edit;
}

} // namespace model
