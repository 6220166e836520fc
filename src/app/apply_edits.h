// Intents that change the document: each asks the model for an edit, and the program performs it or says why not.
#pragma once

#include "app/program.h"

namespace app {

// Intents about marks mean nothing while no document is open.
template <typename Make>
bool edit(Program& program, Make make) {
    OpenDocument* document = program.document();
    return document != nullptr && program.perform(make(document->project()));
}

// apply_marks.cpp
void apply(Program&, ui::AddSpan const&);
void apply(Program&, ui::RemoveSpans const&);
void apply(Program&, ui::RetypeSpan const&);
void apply(Program&, ui::SetAttribute const&);
void apply(Program&, ui::SetNote const&);
void apply(Program&, ui::SetLinks const&);
void apply(Program&, ui::SetFragments const&);
void apply(Program&, ui::ExtendSpan const&);
void apply(Program&, ui::ShrinkSpan const&);
void apply(Program&, ui::SplitSpan const&);
void apply(Program&, ui::JoinSpans const&);
void apply(Program&, ui::AddFragment const&);
void apply(Program&, ui::RemoveFragment const&);
void apply(Program&, ui::RetypeSpans const&);
void apply(Program&, ui::SetAttributeOfSpans const&);
void apply(Program&, ui::AddToNotes const&);
void apply(Program&, ui::UnlinkMarks const&);
void apply(Program&, ui::MarkPlaces const&);

// apply_relations.cpp
void apply(Program&, ui::AddRelation const&);
void apply(Program&, ui::RemoveRelation const&);
void apply(Program&, ui::RemoveRelations const&);
void apply(Program&, ui::RetypeRelation const&);
void apply(Program&, ui::ReverseRelation const&);

// apply_schema.cpp
void apply(Program&, ui::ChangeSchema const&);
void apply(Program&, ui::ChooseScheme const&);
void apply(Program&, ui::SaveScheme const&);
void apply(Program&, ui::UseReadyScheme const&);
void apply(Program&, ui::RenameProject const&);
void apply(Program&, ui::SetArticleLanguage const&);

} // namespace app
