// Articles and annotation files that come in and begin a document of their own.
#include "app/program.h"

namespace app {

void Program::begin_article(formats::ImportedArticle imported, std::string const& name) {
    if (!schema_)
        return notices_.say(ui::NoticeKind::Warning,
                            "The schema could not be loaded. Reload the page, then paste again. Nothing was changed.");
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
    std::size_t const remarks = file.findings.size();
    std::string key = free_key(file.project.header.id);
    if (file.project.article.text_left_out) {
        notices_.say(
            ui::NoticeKind::Warning,
            "This file leaves out its article. Ask for the file with the article inside. Nothing was changed.");
        return;
    }
    begin_document(std::move(file.project), key, false);
    note_copied(key);
    if (remarks > 0) {
        std::string const places =
            remarks == 1 ? "one thing that looks" : std::to_string(remarks) + " things that look";
        notices_.say(ui::NoticeKind::Information,
                     name + " was opened. It has " + places + " wrong; the first: " + file.findings.front().message);
    }
}

} // namespace app
