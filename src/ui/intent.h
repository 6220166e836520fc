// What the reader wants to happen: pushed by panels, carried out by app. The only way out of ui.
#pragma once

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/identifier.h"
#include "model/reform.h"
#include "model/reshape.h"
#include "ui/class_intent.h"
#include "ui/exercise_intent.h"
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
struct ExtendSpan { // by a word
    base::Identifier span;
    model::SpanSide side = model::SpanSide::End;
};
struct ShrinkSpan {
    base::Identifier span;
    model::SpanSide side = model::SpanSide::End;
};
struct SplitSpan {
    base::Identifier span;
    unicode::Position at;
};
struct JoinSpans {
    std::vector<base::Identifier> spans;
};
struct AddFragment {
    base::Identifier span;
    unicode::Range words;
};
struct RemoveFragment {
    base::Identifier span;
    std::size_t fragment = 0;
};
struct RetypeSpans {
    std::vector<base::Identifier> spans;
    std::string type;
};
struct SetAttributeOfSpans {
    std::vector<base::Identifier> spans;
    std::string attribute;
    std::vector<std::string> values; // empty: unset
};
struct AddToNotes {
    std::vector<base::Identifier> spans;
    std::string note;
};
struct UnlinkMarks {
    std::vector<base::Identifier> marks;
};
struct MarkPlaces {
    std::vector<unicode::Range> places;
    std::string type;
};
struct AddRelation {
    std::string type;
    base::Identifier from;
    base::Identifier to;
};
struct RemoveRelation {
    base::Identifier relation;
};
struct RemoveRelations {
    std::vector<base::Identifier> relations;
};
struct RetypeRelation {
    base::Identifier relation;
    std::string type;
};
struct ReverseRelation {
    base::Identifier relation;
};

struct AddType {
    model::SpanType type;
};
struct ChangeType { // all but its attributes
    std::string type;
    model::SpanType changed;
};
struct RemoveType {
    std::string type;
    model::LeftMarks left = model::LeftMarks::Refuse;
    std::string retype_to;
};
struct AddAttribute {
    std::string type;
    model::Attribute attribute;
};
struct ChangeAttribute {
    std::string type;
    std::string attribute;
    model::Attribute changed;
};
struct RemoveAttribute {
    std::string type;
    std::string attribute;
    model::LeftSettings left = model::LeftSettings::Drop;
};
struct AddRelationType {
    model::RelationType type;
};
struct ChangeRelationType {
    std::string type;
    model::RelationType changed;
};
struct RemoveRelationType {
    std::string type;
};
struct AddCheck {
    model::Check check;
};
struct ChangeCheck {
    std::string check;
    model::Check changed;
};
struct RemoveCheck {
    std::string check;
};
struct ReplaceSchema {
    model::Schema schema;
};
struct MoveInScheme {
    model::SchemeList list = model::SchemeList::Types;
    std::string type; // of an attribute
    std::string id;
    int steps = 1;
};
// One intent for all changes of the scheme.
using SchemaChange = std::variant<AddType, ChangeType, RemoveType, AddAttribute, ChangeAttribute, RemoveAttribute,
                                  AddRelationType, ChangeRelationType, RemoveRelationType, AddCheck, ChangeCheck,
                                  RemoveCheck, ReplaceSchema, MoveInScheme>;
struct ChangeSchema {
    SchemaChange change;
};

struct ChooseScheme {}; // a scheme's file, which takes the place of the document's
struct SaveScheme {};   // download it
struct UseReadyScheme { // one of assets/schemas
    std::string id;
};

struct RenameProject {
    std::string title;
};
struct SetArticleLanguage {
    std::string language;  // BCP 47, empty: not said
    std::string direction; // auto, ltr, rtl
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

using AnyIntent =
    std::variant<AddSpan, RemoveSpans, RetypeSpan, SetAttribute, SetNote, SetLinks, SetFragments, ExtendSpan,
                 ShrinkSpan, SplitSpan, JoinSpans, AddFragment, RemoveFragment, RetypeSpans, SetAttributeOfSpans,
                 AddToNotes, UnlinkMarks, MarkPlaces, AddRelation, RemoveRelation, RemoveRelations, RetypeRelation,
                 ReverseRelation, ChangeSchema, RenameProject, SetArticleLanguage, Undo, Redo, SaveCopy, ChooseFile,
                 BeginFromText, OpenDocument, RenameDocument, DeleteDocument, RestoreDocument, DownloadDocument,
                 DuplicateDocument, EraseDocument, EmptyBin, ExportLibrary, AnswerQuestion, RetrySaving, TakeOver,
                 KeepCopy, LetGo, RefuseEdit, DismissNotice, PressNotice, OpenLink, CopySelection, ChangeSetting,
                 CorrectText, PlaceOrphan, PlaceAgain, AcceptMoves, PutBack, TakePlaceAway, SaveCopyWithoutArticle,
                 ChooseScheme, SaveScheme, UseReadyScheme, TakeExerciseStep, ChangeClass>;

// A class of its own, not a name for the variant: what copies, moves and destroys some seventy alternatives is compiled
// once, in intent.cpp. Else each file that pushes an intent carries it: 10 MB of object, and three times as long to
// compile.
struct Intent : AnyIntent {
    template <typename One, typename = std::enable_if_t<!std::is_same_v<std::remove_cvref_t<One>, Intent> &&
                                                        std::is_constructible_v<AnyIntent, One>>>
    Intent(One&& one) : AnyIntent(std::in_place_type<std::remove_cvref_t<One>>, std::forward<One>(one)) {}
    Intent(Intent const&);
    Intent(Intent&&) noexcept;
    Intent& operator=(Intent const&);
    Intent& operator=(Intent&&) noexcept;
    ~Intent();
};

using Intents = std::vector<Intent>;

} // namespace ui
