#include "app/apply_edits.h"
#include "model/reform.h"

namespace app {

namespace {

using Made = base::Result<model::Edit>;

Made make(model::Project const& project, ui::AddType const& change, model::Author const& author) {
    return model::add_type(project, change.type, author);
}
Made make(model::Project const& project, ui::ChangeType const& change, model::Author const& author) {
    return model::change_type(project, change.type, change.changed, author);
}
Made make(model::Project const& project, ui::RemoveType const& change, model::Author const& author) {
    return model::remove_type(project, change.type, change.left, change.retype_to, author);
}
Made make(model::Project const& project, ui::AddAttribute const& change, model::Author const& author) {
    return model::add_attribute(project, change.type, change.attribute, author);
}
Made make(model::Project const& project, ui::ChangeAttribute const& change, model::Author const& author) {
    return model::change_attribute(project, change.type, change.attribute, change.changed, author);
}
Made make(model::Project const& project, ui::RemoveAttribute const& change, model::Author const& author) {
    return model::remove_attribute(project, change.type, change.attribute, change.left, author);
}
Made make(model::Project const& project, ui::AddRelationType const& change, model::Author const& author) {
    return model::add_relation_type(project, change.type, author);
}
Made make(model::Project const& project, ui::ChangeRelationType const& change, model::Author const& author) {
    return model::change_relation_type(project, change.type, change.changed, author);
}
Made make(model::Project const& project, ui::RemoveRelationType const& change, model::Author const& author) {
    return model::remove_relation_type(project, change.type, author);
}
Made make(model::Project const& project, ui::AddCheck const& change, model::Author const& author) {
    return model::add_check(project, change.check, author);
}
Made make(model::Project const& project, ui::ChangeCheck const& change, model::Author const& author) {
    return model::change_check(project, change.check, change.changed, author);
}
Made make(model::Project const& project, ui::RemoveCheck const& change, model::Author const& author) {
    return model::remove_check(project, change.check, author);
}
Made make(model::Project const& project, ui::ReplaceSchema const& change, model::Author const& author) {
    return model::replace_schema(project, change.schema, author);
}
Made make(model::Project const& project, ui::MoveInScheme const& change, model::Author const& author) {
    return model::move_in_scheme(project, change.list, change.type, change.id, change.steps, author);
}

} // namespace

void apply(Program& program, ui::ChangeSchema const& intent) {
    edit(program, [&](model::Project const& project) {
        auto const made = [&](auto const& change) { return make(project, change, program.author()); };
        return std::visit(made, intent.change);
    });
}

void apply(Program& program, ui::ChooseScheme const&) {
    program.choose_scheme();
}
void apply(Program& program, ui::SaveScheme const&) {
    program.save_scheme();
}
void apply(Program& program, ui::UseReadyScheme const& intent) {
    program.use_ready_scheme(intent.id);
}

void apply(Program& program, ui::RenameProject const& intent) {
    edit(program,
         [&](model::Project const& project) { return model::rename_project(project, intent.title, program.author()); });
}

void apply(Program& program, ui::SetArticleLanguage const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::set_article_language(project, intent.language, intent.direction, program.author());
    });
}

} // namespace app
