// Articles and annotation files that come in, and how a set joins those that are in the library already.
#include "app/program.h"

namespace app {

namespace {

// Without its times: what two states of the same set differ in.
bool holds_the_same(model::Project left, model::Project const& right) {
    left.header.modified = right.header.modified;
    left.header.generator = right.header.generator;
    return left == right;
}

} // namespace

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

// file-format.md, "Opening a set that is already in the library": never a silent replacement.
void Program::open_read_file(formats::ReadFile file, std::string const& name, std::uint32_t request) {
    LibraryEntry const* known = library_.find_set(file.project.header.id);
    if (known == nullptr) {
        place_read_file(std::move(file), name);
        return platform::answer_open(request, true, "");
    }
    std::string const key = known->key;
    auto const decide = [this, key, name, request](formats::ReadFile read, model::Project const* mine) {
        if (mine != nullptr && holds_the_same(read.project, *mine)) {
            open_document(key);
            return platform::answer_open(request, true, "");
        }
        std::string const sentence =
            "Your library already has another state of this set. Both are kept; this is the one from the file.";
        place_read_file(std::move(read), name);
        notices_.say(ui::NoticeKind::Information, sentence);
        platform::answer_open(request, true, sentence);
    };
    if (document_ && document_->key() == key) return decide(std::move(file), &document_->project());
    auto held = std::make_shared<formats::ReadFile>(std::move(file));
    read_document(key, [held, decide](base::Result<model::History> history, std::uint32_t) {
        decide(std::move(*held), history ? &history.value().project() : nullptr);
    });
}

void Program::place_read_file(formats::ReadFile file, std::string const& name) {
    std::size_t const remarks = file.findings.size();
    std::string key = file.project.header.id;
    if (key.empty() || library_.find(key) != nullptr) key = identifiers_.next(base::IdentifierKind::Set);
    if (file.project.article.text_left_out) {
        notices_.say(
            ui::NoticeKind::Warning,
            "This file leaves out its article. Ask for the file with the article inside. Nothing was changed.");
        return;
    }
    begin_document(std::move(file.project), std::move(key), false);
    if (remarks > 0) {
        std::string const places =
            remarks == 1 ? "one thing that looks" : std::to_string(remarks) + " things that look";
        notices_.say(ui::NoticeKind::Information,
                     name + " was opened. It has " + places + " wrong; the first: " + file.findings.front().message);
    }
}

} // namespace app
