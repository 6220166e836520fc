#include "ui/command_document.h"

#include "ui/commands.h"
#include "ui/widgets.h"

namespace ui {

void undo(CommandRun const& run) {
    run.intents.push_back(Undo{});
}
void redo(CommandRun const& run) {
    run.intents.push_back(Redo{});
}
void save_copy(CommandRun const& run) {
    run.intents.push_back(SaveCopy{});
}
void save_without_article(CommandRun const& run) {
    run.intents.push_back(SaveCopyWithoutArticle{});
}
void open_file(CommandRun const& run) {
    run.intents.push_back(ChooseFile{});
}
void copy(CommandRun const& run) {
    run.intents.push_back(CopySelection{});
}

void new_article(CommandRun const& run) {
    run.state.sheet = Sheet::Paste;
}
void library(CommandRun const& run) {
    run.state.library_open = !run.state.library_open;
}
void rename(CommandRun const& run) {
    run.state.renaming = kTitleField;
}

void compare(CommandRun const& run) {
    run.state.class_view.is_open = true;
    run.state.library_open = false;
    run.state.sheet = Sheet::None;
    leave_field(run.state);
}

} // namespace ui
