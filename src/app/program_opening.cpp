// Articles and annotation files that come in and begin a document of their own.
#include "app/program.h"
#include "base/words.h"

#include <algorithm>

#include "model/places.h"

namespace app {

namespace {

// Said in a sentence of its own.
bool has_unsure_places(model::Project const& project) {
    auto const is_moved = [](model::Span const& span) { return span.moved.has_value(); };
    return project.article.text_left_out || !project.orphans.empty() ||
           std::any_of(project.spans.begin(), project.spans.end(), is_moved);
}

} // namespace

void Program::begin_opening(platform::FileArrived file) {
    std::string const name = file.name;
    std::uint32_t const request = file.request;
    work_.begin<base::Result<OpenedFile>>(
        base::say("Opening {}", name), std::make_unique<FileOpening>(std::move(file)),
        [this, name, request](base::Result<OpenedFile>& opened) { finish_opening(opened, name, request); },
        [this, name, request] {
            std::string const sentence = base::say("Opening {} was stopped. Nothing was changed.", name);
            notices_.say(ui::NoticeKind::Information, sentence);
            platform::answer_open(request, false, sentence);
        });
}

void Program::finish_opening(base::Result<OpenedFile>& opened, std::string const& name, std::uint32_t request) {
    if (!opened) {
        notices_.say(ui::NoticeKind::Warning, opened.error().message);
        return platform::answer_open(request, false, opened.error().message);
    }
    if (auto* read = std::get_if<formats::ReadFile>(&opened.value()))
        return open_read_file(std::move(*read), name, request);
    auto& imported = *std::get_if<formats::ImportedArticle>(&opened.value());
    std::string const remark = imported.remark;
    take_article(std::move(imported), name);
    platform::answer_open(request, true, remark);
}

void Program::begin_article(formats::ImportedArticle imported, std::string const& name) {
    if (!schema_)
        return notices_.say(
            ui::NoticeKind::Warning,
            base::say("The schema could not be loaded. Reload the page, then paste again. Nothing was changed."));
    model::Project project = model::begin_project(std::move(imported.article), *schema_, identifiers_, now());
    project.header.generator = std::string("gloss ") + GLOSS_VERSION;
    project.header.annotator = annotator_;
    project.header.annotators = {{annotator_, "", "", {}}};
    if (title_of(project).empty()) project.header.title = name;
    std::string const key = project.header.id;
    begin_document(std::move(project), key, false);
    if (!imported.remark.empty()) notices_.say(ui::NoticeKind::Information, imported.remark);
}

void Program::choose_file() {
    platform::choose_file(".txt,.json,text/plain,application/json", 0);
}

void Program::place_read_file(formats::ReadFile file, std::string const& name) {
    if (file.project.header.kind == "exercise") return begin_exercise(file.project);
    std::size_t const remarks = file.findings.size();
    std::string const key = free_key(file.project.header.id);
    model::Opening opening = model::opening_of(std::move(file.project), file.moved);
    begin_document(std::move(opening.before), key, false, std::move(opening.moves));
    note_copied(key);
    if (document_->project().header.kind == "feedback") show_key();
    say_what_moved();
    if (remarks > 0 && !has_unsure_places(document_->project())) {
        notices_.say(ui::NoticeKind::Information,
                     base::say_count(remarks, "{2} was opened. It has one thing that looks wrong: {3}",
                                     "{2} was opened. It has {1} things that look wrong; the first: {3}", name,
                                     file.findings.front().message));
    }
}

} // namespace app
