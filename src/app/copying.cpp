#include "app/copying.h"

namespace app {

namespace {

std::string escaped(std::string_view text) {
    std::string html;
    for (char const sign : text) {
        switch (sign) {
        case '&': html += "&amp;"; break;
        case '<': html += "&lt;"; break;
        case '>': html += "&gt;"; break;
        case '"': html += "&quot;"; break;
        case '\n': html += "<br>"; break;
        default: html += sign;
        }
    }
    return html;
}

std::string as_html(std::string const& words, model::Article const& article) {
    std::string html = "<blockquote>" + escaped(words) + "</blockquote>";
    std::string const title = article.title.empty() ? article.url : article.title;
    bool const is_web = article.url.rfind("https://", 0) == 0 || article.url.rfind("http://", 0) == 0;
    if (is_web)
        html += "<p><a href=\"" + escaped(article.url) + "\">" + escaped(title) + "</a></p>";
    else if (!title.empty())
        html += "<p>" + escaped(title) + "</p>";
    return html;
}

} // namespace

std::optional<platform::Clip> copied(model::Project const& project, ui::State const& state) {
    std::vector<unicode::Range> fragments = state.selection.fragments();
    if (fragments.empty()) {
        model::Span const* span = project.find_span(state.selected);
        if (span == nullptr) return std::nullopt;
        fragments = span->fragments;
    }
    std::string words;
    for (unicode::Range const& fragment : fragments) {
        if (!words.empty()) words += ' ';
        words += project.article.text.slice(fragment);
    }
    return platform::Clip{words, as_html(words, project.article)};
}

} // namespace app
