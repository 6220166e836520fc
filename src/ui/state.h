// What the screen remembers between frames and the project does not: selection, scroll, panels, what is being linked.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/identifier.h"
#include "text/document.h"
#include "ui/class_state.h"
#include "ui/exercise_state.h"
#include "ui/find_query.h"
#include "ui/scheme_state.h"
#include "ui/tour_state.h"
#include "unicode/position.h"

namespace ui {

enum class Sheet : std::uint8_t {
    None,
    Help,
    About,
    Library,
    Settings,
    ArticleLanguage,
    Commands,
    Paste,
    Question,
    MarkAll,
    Layers,
    Scheme,
    Exercise,     // a student's: instructions, handing in, the key
    MakeExercise, // a teacher's
    Feedback      // to a class
};

class ListOrder;
class VoiceBook;
class ParagraphNumbers;

// What the lower part of the right column shows, on narrow screens the sheet of marks.
// Key: only of feedback.
enum class SideView : std::uint8_t { Marks, Voices, Sources, Key };

// Bundled: all, along one trunk.
enum class LinkShow : std::uint8_t { OfSelection, All, None, Bundled };

// A selection of article text: anchor stays, focus moves. Empty = a caret.
struct TextSelection {
    text::Caret anchor;
    text::Caret focus;
    std::vector<unicode::Range> earlier; // further fragments made with Ctrl + drag

    unicode::Range range() const {
        return anchor.position < focus.position ? unicode::Range{anchor.position, focus.position}
                                                : unicode::Range{focus.position, anchor.position};
    }
    bool is_empty() const { return anchor.position == focus.position && earlier.empty(); }
    // All fragments, sorted, the current one included.
    std::vector<unicode::Range> fragments() const;
};

struct ListFilter {
    std::string type;      // empty: all types
    std::string check;     // only spans that fail this advice
    std::string attribute; // with value: only spans whose effective value is this
    std::string value;
    std::string text;  // what the quote or the note must contain
    std::string place; // "moved": only those moved without being asked; "lost": those without a place
    std::string by{};  // only spans by this annotator
    friend bool operator==(ListFilter const&, ListFilter const&) = default;
};

// Several marks lie over one place and one of them is to be chosen: the smallest first, where the list hangs.
struct MarkChoosing {
    std::vector<base::Identifier> marks; // empty: nothing is asked
    float x = 0;
    float y = 0;
    float scroll = 0;      // of the list, where the page is too low for all of it
    int opened_frame = -1; // of Dear ImGui's

    bool is_open() const { return !marks.empty(); }
};

// A glide of the article: from where to where, since when.
struct ScrollGlide {
    float from = 0;
    float to = 0;
    double started_ms = 0;
};

// How this reader has set the page, kept with the browser and not with a document.
struct Preferences {
    std::string language = "system"; // system, en, de
    bool high_contrast = false;      // false: as the system says
    bool reduced_motion = false;     // false: as the system says
    bool rail_folded = false;
    bool side_folded = false;
    float rail_width = 0;    // px; 0: the theme's
    float library_width = 0; // in the rail's place
    float side_width = 0;
    float inspector_height = 0; // px above the list; 0: what it needs
    float sheet_height = 0;     // px, of the panel at the foot; 0: what it needs
};

// As they were drawn last, px: what the keyboard moves an edge from.
struct DrawnPanels {
    bool is_library = false; // in the rail's place
    float inspector = 0;
    float inspector_most = 0;
    bool is_sheet_the_readers = false; // not that of the welcome, which has its own height
    float sheet = 0;
    float sheet_most = 0;
};

struct State {
    // Article
    TextSelection selection;
    bool has_caret = false;              // the article has the keyboard
    std::optional<float> goal_x;         // for Up and Down
    base::Identifier selected;           // the chosen span, or ""
    std::vector<base::Identifier> group; // several chosen together (choosing.h); then `selected` is empty
    MarkChoosing choosing_mark;
    base::Identifier hovered;          // span under the pointer (article or list), or ""
    base::Identifier opened_relation;  // the link that the inspector lets the reader change
    base::Identifier hovered_relation; // under the pointer (article or inspector), or ""
    int relation_hovered_frame = -1;   // in which of Dear ImGui's frames a panel's row said so; -1: none did
    base::Identifier panel_hovered;    // the one that a panel's row hovers, and in which of Dear ImGui's frames
    int panel_hovered_frame = -1;
    float scroll = 0; // zoom-1 px of the column above the view
    std::optional<ScrollGlide> glide;
    float zoom = 1;                               // 0.5 to 3
    std::optional<unicode::Position> scroll_wish; // bring this into view in the next frame
    double caret_moved_ms = 0;

    std::optional<unicode::Range> correcting; // the words whose correction is being typed
    base::Identifier placing;                 // the mark without a place that is to be put on words

    // Marking and linking
    std::string last_type = "Claim";
    std::string sticky_type;  // every selection becomes a mark of this type, "" = it waits to be marked
    std::string pressed_type; // whose key or row was pressed last, and when: twice makes it sticky
    double pressed_type_ms = 0;
    std::optional<double> selection_due_ms; // the hand has let go of a selection: when it may become a mark
    std::optional<double> sheet_due_ms; // a finger chose a mark: when its sheet may come over the place of a second tap
    base::Identifier adding_to;         // the mark that the next words are added to
    bool mark_palette_dismissed = false; // for the present selection
    base::Identifier linking_from;       // set while L waits for a target
    base::Identifier linking_to;         // set while several relation types are possible and one is to be named
    std::string pressed_key;             // key cap to light up
    double pressed_key_ms = 0;

    FindState find;
    ClassState class_view;
    MarkAllState mark_all;
    SchemeState scheme;
    TourState tour;
    ExerciseState exercise;

    // Panels
    SideView side_view = SideView::Marks;
    float voices_scroll = 0;
    float sources_scroll = 0;
    std::string sources_attribute; // with value: only voices with this value are listed
    std::string sources_value;
    ListFilter filter;
    float list_scroll = 0;
    base::Identifier list_anchor; // the row where Shift began to choose several
    bool list_picks = false;      // touch: a row is chosen in addition to the others
    float inspector_scroll = 0;
    float library_scroll = 0;
    float rail_scroll = 0;
    Sheet sheet = Sheet::None;
    bool library_open = false; // the rail shows the library
    bool share_menu_open = false;
    bool document_menu_open = false;
    bool list_search_open = false;
    bool list_filter_open = false;            // the types and values to filter by are shown
    bool type_menu_open = false;              // the inspector offers the other types
    bool bin_open = false;                    // the library shows what was deleted
    bool library_search_open = false;         // a field above its rows
    std::string library_words;                // what is looked for in its titles
    base::Identifier library_row;             // touch: the row that shows what can be done with it
    int question = 0;                         // the last one that was shown
    bool question_is_answered = false;        // and nobody has taken the answer yet
    std::string expanded_attribute;           // narrow screens: the attribute of which all values are shown
    float sheet_scroll = 0;                   // of help and about
    std::string pasted_article;               // what lies in the paste sheet's field
    std::map<std::string, bool> hidden_types; // layers switched off
    std::string only_type;                    // the marks of all other types are dim, "" = none is
    LinkShow links = LinkShow::OfSelection;
    bool show_margin_notes = true;
    bool inspector_sheet_open = false; // narrow screens
    bool rail_sheet_open = false;
    bool list_sheet_open = false;
    std::string command_words; // what was typed in the command palette
    int command_choice = 0;    // row of the command palette that Enter runs
    int command_followed = -1; // the one that has been brought into view
    float command_scroll = 0;
    std::string renaming;         // document id whose title is a field now
    std::string theme = "system"; // light, dark, system
    Preferences preferences;
    DrawnPanels drawn_panels;
    std::string changing_keys;   // the command for which new keys are waited for
    std::string keys_refusal;    // why the last ones cannot be had
    bool welcome_hidden = false; // for good
    float welcome_scroll = 0;

    // Keyboard focus among controls: the registry id that has the ring, "" = the article or nothing.
    std::string focus;
    bool focus_visible = false;
    std::string pressed_item; // set for one frame: Enter, Space or an outside press on this registry id

    // Text fields being edited: id -> text as the reader last typed it.
    std::map<std::string, std::string> drafts;
    std::string entered_field; // the field that has the keyboard, or ""
    std::size_t note_seen = 0; // bytes of the note's draft in the last frame: a jump is a paste

    // Answers kept from frame to frame; made anew when the project changes.
    std::shared_ptr<ListOrder> list_order;
    base::Identifier list_scrolled_to; // the selection that the list has already brought into view
    std::shared_ptr<VoiceBook> voice_book;
    base::Identifier voices_scrolled_to; // as list_scrolled_to
    std::shared_ptr<ParagraphNumbers> paragraph_numbers;
};

} // namespace ui
