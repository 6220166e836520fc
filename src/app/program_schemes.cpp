// Whole schemes: those that come with the page, and those that lie in files of their own.
#include "app/opening.h"
#include "app/program.h"
#include "base/words.h"
#include "formats/json_members.h"
#include "model/reform.h"
#include "ui/keymap.h"

namespace app {

namespace {

std::string asset_of(std::string const& scheme) {
    return "schemas/" + scheme + ".json";
}

std::string_view text_of(std::vector<std::uint8_t> const& bytes) {
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

// Of another article's file as well: the scheme that lies in it.
base::Result<model::Schema> read_scheme(std::string_view text) {
    auto schema = formats::read_schema(text);
    bool const has_types = schema && !schema.value().span_types.empty();
    if (schema && !has_types)
        return base::Error{base::ErrorCode::Malformed,
                           base::say("This file is no scheme: it names no types of marks. Nothing was changed.")};
    return schema;
}

std::size_t strangers(model::Project const& project) {
    std::size_t count = 0;
    for (model::Span const& span : project.spans) count += project.schema.find_type(span.type) == nullptr ? 1 : 0;
    return count;
}

std::string strangers_sentence(std::size_t count) {
    return base::say_count(count,
                           "One mark is of a type that this scheme does not have. Nothing of it is lost; Undo brings "
                           "the earlier scheme back.",
                           "{} marks are of types that this scheme does not have. Nothing of them is lost; Undo brings "
                           "the earlier scheme back.");
}

} // namespace

bool looks_like_scheme(std::vector<std::uint8_t> const& bytes) {
    constexpr std::size_t kLargest = 4UL * 1024 * 1024;
    std::string_view const text = text_of(bytes);
    std::size_t const first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return text.size() <= kLargest && first != std::string_view::npos && text[first] == '{' &&
           text.find("\"span_types\"") != std::string_view::npos &&
           text.find("\"article\"") == std::string_view::npos && text.find("\"gloss\"") == std::string_view::npos;
}

void Program::choose_scheme() {
    platform::choose_file(".json,application/json", kSchemeRequest);
}

void Program::save_scheme() {
    if (!document_) return;
    model::Schema const& schema = document_->project().schema;
    std::string const bytes = formats::write_schema(schema);
    std::string name = file_name_for(schema.name.empty() ? schema.id : schema.name);
    name.replace(name.rfind(".gloss.json"), std::string::npos, ".scheme.json");
    platform::download(name, "application/json", {reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()});
}

void Program::use_ready_scheme(std::string const& id) {
    wanted_scheme_ = asset_of(id);
    platform::fetch_asset(wanted_scheme_);
}

void Program::take_scheme(std::vector<std::uint8_t> const& bytes) {
    auto schema = read_scheme(text_of(bytes));
    if (!schema) return notices_.say(ui::NoticeKind::Warning, schema.error().message);
    if (!document_)
        return notices_.say(
            ui::NoticeKind::Information,
            base::say("This file is a scheme. Open the article that it is for first, then the scheme."));
    if (is_read_only()) return refuse_edit();
    if (!perform(model::replace_schema(document_->project(), schema.release_value(), author()))) return;
    std::string const sentence = base::say("The scheme is now \u201C{}\u201D.", document_->project().schema.name);
    std::size_t const count = strangers(document_->project());
    notices_.say(count > 0 ? ui::NoticeKind::Information : ui::NoticeKind::Success,
                 count > 0 ? sentence + " " + strangers_sentence(count) : sentence, base::say("Undo"),
                 [this] { undo(); });
    say_lost_keys();
}

void Program::say_lost_keys() {
    std::string const sentence = ui::keymap().lost_to_marks(document_->project().schema);
    if (!sentence.empty()) notices_.say(ui::NoticeKind::Information, sentence);
}

} // namespace app
