// What the reader wants to happen: pushed by panels, carried out by app. The only way out of ui.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/identifier.h"
#include "unicode/position.h"

namespace ui {

struct AddSpan {
    std::vector<unicode::Range> fragments;
    std::string type;
};
struct RemoveSpans {
    std::vector<base::Identifier> spans;
};
struct RetypeSpan {
    base::Identifier span;
    std::string type;
};
struct SetAttribute {
    base::Identifier span;
    std::string attribute;
    std::vector<std::string> values; // empty: unset
};
struct SetNote {
    base::Identifier item; // span or relation
    std::string note;
};
struct SetLinks {
    base::Identifier item;
    std::vector<std::string> links;
};
struct SetFragments {
    base::Identifier span;
    std::vector<unicode::Range> fragments;
};
struct AddRelation {
    std::string type;
    base::Identifier from;
    base::Identifier to;
};
struct RemoveRelation {
    base::Identifier relation;
};
struct RenameProject {
    std::string title;
};
struct CorrectText { // other words in the place of these
    unicode::Range range;
    std::string words;
};
struct PlaceOrphan {
    base::Identifier orphan;
    std::vector<unicode::Range> fragments;
};
struct PlaceAgain { // look for the words of marks without a place; none named: of all
    std::vector<base::Identifier> orphans;
};
struct AcceptMoves { // none named: all
    std::vector<base::Identifier> spans;
};
struct PutBack {
    base::Identifier span;
};
struct TakePlaceAway {
    base::Identifier span;
};
struct Undo {};
struct Redo {};

struct SaveCopy {}; // download the open document
struct SaveCopyWithoutArticle {};
struct ChooseFile {};
struct BeginFromText { // the paste box of the empty library and of narrow screens
    std::string text;
};
struct OpenDocument {
    base::Identifier document;
};
struct RenameDocument {
    base::Identifier document;
    std::string title;
};
struct DeleteDocument { // to the bin; a notice offers Undo
    base::Identifier document;
};
struct RestoreDocument {
    base::Identifier document;
};
struct DownloadDocument {
    base::Identifier document;
};
struct DuplicateDocument {
    base::Identifier document;
};
struct EraseDocument { // for good, from the bin; asked about first
    base::Identifier document;
};
struct EmptyBin {};      // asked about first
struct ExportLibrary {}; // everything as one file
struct AnswerQuestion {
    int question = 0;
    std::string answer; // empty: it was closed
};
struct RetrySaving {};
struct TakeOver {};   // write the document here from now on
struct KeepCopy {};   // of the steps that could not be saved
struct LetGo {};      // of them
struct RefuseEdit {}; // says why nothing can be changed here
struct DismissNotice {
    int notice = 0;
};
struct PressNotice { // its action button
    int notice = 0;
};
struct OpenLink {
    std::string url;
};
struct CopySelection {};
struct ChangeSetting { // "theme" = light, dark, system; "welcome" = hidden ...
    std::string name;
    std::string value;
};

using Intent =
    std::variant<AddSpan, RemoveSpans, RetypeSpan, SetAttribute, SetNote, SetLinks, SetFragments, AddRelation,
                 RemoveRelation, RenameProject, Undo, Redo, SaveCopy, ChooseFile, BeginFromText, OpenDocument,
                 RenameDocument, DeleteDocument, RestoreDocument, DownloadDocument, DuplicateDocument, EraseDocument,
                 EmptyBin, ExportLibrary, AnswerQuestion, RetrySaving, TakeOver, KeepCopy, LetGo, RefuseEdit,
                 DismissNotice, PressNotice, OpenLink, CopySelection, ChangeSetting, CorrectText, PlaceOrphan,
                 PlaceAgain, AcceptMoves, PutBack, TakePlaceAway, SaveCopyWithoutArticle>;

using Intents = std::vector<Intent>;

} // namespace ui
