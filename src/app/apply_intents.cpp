#include "app/apply_intents.h"

#include "app/apply_edits.h"
#include "model/places.h"

namespace app {

namespace {

void apply(Program& program, ui::CorrectText const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::correct_text(project, intent.range, intent.words, program.author());
    });
}

void apply(Program& program, ui::PlaceOrphan const& intent) {
    bool const is_placed = edit(program, [&](model::Project const& project) {
        return model::place_orphan(project, intent.orphan, intent.fragments, program.author());
    });
    if (is_placed) program.select_placed(intent.orphan);
}

void apply(Program& program, ui::PlaceAgain const& intent) {
    bool const is_placed = edit(program, [&](model::Project const& project) {
        return model::place_again(project, intent.orphans, program.author());
    });
    if (is_placed && intent.orphans.size() == 1) program.select_placed(intent.orphans.front());
}

void apply(Program& program, ui::AcceptMoves const& intent) {
    edit(program,
         [&](model::Project const& project) { return model::accept_moves(project, intent.spans, program.author()); });
}

void apply(Program& program, ui::PutBack const& intent) {
    edit(program,
         [&](model::Project const& project) { return model::put_back(project, intent.span, program.author()); });
}

void apply(Program& program, ui::TakePlaceAway const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::take_place_away(project, intent.span, program.document()->history().earlier_quote(intent.span),
                                      program.author());
    });
}

void apply(Program& program, ui::SaveCopyWithoutArticle const&) {
    program.save_copy_without_article();
}

void apply(Program& program, ui::BeginFromText const& intent) {
    auto article = formats::import_plain(intent.text, "", "text/plain");
    if (!article) return program.notices().say(ui::NoticeKind::Warning, article.error().message);
    program.take_article(article.release_value(), "");
}

void apply(Program& program, ui::ChangeClass const& intent) {
    program.change_class(intent.change);
}
void apply(Program& program, ui::CopySelection const&) {
    program.copy_selection();
}
void apply(Program& program, ui::Undo const&) {
    program.undo();
}
void apply(Program& program, ui::Redo const&) {
    program.redo();
}
void apply(Program& program, ui::SaveCopy const&) {
    program.save_copy();
}
void apply(Program& program, ui::ChooseFile const&) {
    program.choose_file();
}
void apply(Program& program, ui::OpenDocument const& intent) {
    program.open_document(intent.document);
}
void apply(Program& program, ui::RenameDocument const& intent) {
    program.rename_document(intent.document, intent.title);
}
void apply(Program& program, ui::DeleteDocument const& intent) {
    program.delete_document(intent.document);
}
void apply(Program& program, ui::RestoreDocument const& intent) {
    program.restore_document(intent.document);
}
void apply(Program& program, ui::DownloadDocument const& intent) {
    program.download_document(intent.document);
}
void apply(Program& program, ui::DuplicateDocument const& intent) {
    program.duplicate_document(intent.document);
}
void apply(Program& program, ui::EraseDocument const& intent) {
    program.ask_to_erase(intent.document);
}
void apply(Program& program, ui::EmptyBin const&) {
    program.ask_to_empty_bin();
}
void apply(Program& program, ui::ExportLibrary const&) {
    program.export_library();
}
void apply(Program& program, ui::AnswerQuestion const& intent) {
    program.questions().answer(intent.question, intent.answer);
}
void apply(Program& program, ui::RetrySaving const&) {
    program.retry_saving();
}
void apply(Program& program, ui::TakeOver const&) {
    program.take_over();
}
void apply(Program& program, ui::KeepCopy const&) {
    program.keep_copy();
}
void apply(Program& program, ui::LetGo const&) {
    program.let_leftover_go();
}
void apply(Program& program, ui::RefuseEdit const&) {
    program.refuse_edit();
}
void apply(Program& program, ui::DismissNotice const& intent) {
    program.notices().dismiss(intent.notice);
}
void apply(Program& program, ui::PressNotice const& intent) {
    program.notices().press(intent.notice);
}
void apply(Program&, ui::OpenLink const& intent) {
    platform::open_link(intent.url);
}
void apply(Program& program, ui::TakeExerciseStep const& intent) {
    program.take_exercise_step(intent);
}
void apply(Program& program, ui::ChangeSetting const& intent) {
    program.change_setting(intent.name, intent.value);
}

} // namespace

void apply_intent(Program& program, ui::Intent const& intent) {
    std::visit([&program](auto const& one) { apply(program, one); }, intent);
}

} // namespace app
