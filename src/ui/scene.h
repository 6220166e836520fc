// Everything one frame shows of the world, read only: the project, how saving stands, the library, notices.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/advice.h"
#include "model/index.h"
#include "model/project.h"

namespace ui {

enum class SaveLook : std::uint8_t { Saved, Saving, Failed, Reading };

struct SaveStatus {
    SaveLook look = SaveLook::Saved;
    std::string label;   // "Saved 14:05", "Saving", "Not saved"
    std::string failure; // sentence
};

// How urgent a copy outside the browser has become.
enum class CopyLook : std::uint8_t { None, Quiet, Advice, Reminder };

struct CopyNote {
    CopyLook look = CopyLook::None;
    std::string words; // "12 edits since the last copy"
};

struct LibraryRow {
    base::Identifier id;
    std::string title;
    std::string language;
    std::string language_name; // "English", or empty
    std::uint32_t spans = 0;
    std::uint32_t relations = 0;
    std::uint32_t paragraphs = 0;
    std::string modified;       // RFC 3339, newest first
    std::string modified_label; // "22 Nov, 14:31"
    bool is_open = false;
    bool is_sample = false;
    bool is_deleted = false;
    std::string gone_label; // of a deleted one, "24 December": then it is erased
    CopyNote copy;
};

// What is said of the storage at the foot of the library, and of work on the whole library while it goes on.
struct StorageNote {
    std::string room;    // "12 MB used, about 2 GB free", or empty
    std::string keeping; // whether it stays
    bool may_be_cleared = false;
};
struct Progress {
    std::string words; // "Writing 3 of 40"; empty: nothing goes on
    float share = 0;
};

// Asked of the reader over the whole desk. The first answer is the one that is offered, the last changes nothing.
struct Question {
    struct Answer {
        std::string id; // under "question/"
        std::string label;
    };
    int id = 0;
    std::string title;
    std::vector<std::string> paragraphs;
    std::vector<Answer> answers;
    bool is_grave = false; // what the first answer does cannot be undone
};

enum class NoticeKind : std::uint8_t { Information, Success, Warning };

struct Notice {
    int id = 0;
    NoticeKind kind = NoticeKind::Information;
    std::string text;                // sentences
    std::string action;              // label of its button, or empty
    std::optional<float> progress{}; // of work that goes on, from 0 to 1; it goes away by itself
};

struct Licence {
    std::string name;
    std::string version;
    std::string licence;
    std::string file; // beside the page, "licences/…"
};

struct ExerciseScene; // ui/exercise_scene.h
struct ClassScene;

struct Scene {
    model::Project const* project = nullptr; // none: nothing is open yet
    model::Index const* index = nullptr;
    std::vector<model::Finding> const* advice = nullptr;
    std::uint64_t revision = 0;
    std::string undo_name; // "" when there is nothing to undo
    std::string redo_name;
    SaveStatus save;
    std::vector<LibraryRow> const* library = nullptr;
    StorageNote const* storage = nullptr;
    Progress const* library_progress = nullptr;
    CopyNote const* copy = nullptr; // of the open document
    Question const* question = nullptr;
    ExerciseScene const* exercise = nullptr; // of the open document, where it was begun from one
    // Of the exercise that is being made: how long its link would be. None where there can be no link.
    std::optional<std::size_t> exercise_link{};
    std::vector<Notice> const* notices = nullptr;
    std::vector<Licence> const* licences = nullptr;
    std::string version;
    bool is_read_only = false; // somebody else writes the document
    std::string read_only;     // then: the sentence that says so
    std::string leftover;      // sentence about steps that could not be saved, "" when there are none
    bool is_sample = false;
    bool drop_hover = false;
    bool loading = false;
    ClassScene const* class_scene = nullptr; // of the class view
    float line_room = 0;                     // px that every line has below it in addition
};

} // namespace ui
