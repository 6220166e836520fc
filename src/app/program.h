// The running program: what is open, what is shown, what is being waited for; one frame at a time.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/exercise_desk.h"
#include "app/input.h"
#include "app/joining.h"
#include "app/leftover.h"
#include "app/library.h"
#include "app/library_rows.h"
#include "app/library_transfer.h"
#include "app/long_work.h"
#include "app/notices.h"
#include "app/open_document.h"
#include "app/opening.h"
#include "app/preferences.h"
#include "app/questions.h"
#include "app/renderer.h"
#include "app/requests.h"
#include "app/statistics.h"
#include "base/identifier.h"
#include "platform/platform.h"
#include "text/fonts.h"
#include "ui/desk.h"
#include "ui/finding.h"

struct ImGuiContext;

namespace ui {
struct ClassResults; // ui/class_scene.h
}

namespace app {

struct ClassDesk; // app/class_desk.h

class Program {
public:
    explicit Program(std::vector<std::string> files);
    ~Program();
    Program(Program const&) = delete;
    Program& operator=(Program const&) = delete;

    void frame();
    // Between two frames: what the vault has done, and long work.
    void go_on();

    // For apply_intents.
    OpenDocument* document() { return document_.get(); }
    OpenDocument const* document() const { return document_.get(); }
    ui::State& state() { return state_; }
    ui::State const& state() const { return state_; }
    ui::Desk& desk() { return desk_; }
    Library& library() { return library_; }
    Notices& notices() { return notices_; }
    Questions& questions() { return questions_; }
    base::IdentifierSource& identifiers() { return identifiers_; }
    Statistics const& statistics() const { return statistics_; }
    model::Author author() const;
    std::string now() const; // RFC 3339

    bool is_ready() const { return is_ready_; }
    bool has_unsaved() const;

    // Performs an edit on the open document; a refusal becomes a notice.
    bool perform(base::Result<model::Edit>);
    void undo();
    void redo();
    // After a mark was made: it is the chosen one, and its type the one to begin with next time.
    void select_new_span(std::string const& type);
    // The mark has its place: it is chosen and shown.
    void select_placed(base::Identifier const& id);
    void copy_selection();

    void open_document(std::string const& key);
    void begin_document(model::Project, std::string key, bool is_sample, model::Edit first_step = {});
    void begin_article(formats::ImportedArticle, std::string const& name);
    // The article that the open set came without, or else the beginning of a new set.
    void take_article(formats::ImportedArticle, std::string const& name);
    void save_copy_without_article();
    void delete_document(std::string const& key);
    void restore_document(std::string const& key);
    void ask_to_erase(std::string const& key);
    void ask_to_empty_bin();
    void duplicate_document(std::string const& key);
    void export_library();
    void rename_document(std::string const& key, std::string const& title);
    void download_document(std::string const& key);
    void save_copy();
    void retry_saving();
    void take_over();
    void keep_copy();
    void let_leftover_go();
    void refuse_edit();
    void change_setting(std::string const& name, std::string const& value);
    void keep_view(); // zoom, links and columns, when they have changed
    void choose_file();
    void choose_scheme();
    void save_scheme();
    void use_ready_scheme(std::string const& id); // when it has been fetched
    void take_exercise_step(ui::TakeExerciseStep const&);
    void change_class(ui::ClassChange const&);

    // For the page without graphics: the document's file, once it has been read from the vault.
    std::string rescue(std::string const& key);

    ui::Scene scene();

private:
    void load_assets();
    std::string wanted_language() const;
    void follow_language();
    void take_words(std::string const& asset, std::vector<std::uint8_t> bytes);
    void miss_words(std::string const& sentence);
    void take_asset(std::string const& name, std::vector<std::uint8_t> bytes);
    void take_scheme(std::vector<std::uint8_t> const& bytes);
    void say_lost_keys(); // that commands have lost to the marks of this scheme
    void fetch_fonts();
    void say_letters_are_missing(std::string const& sentence);
    void begin_when_loaded();
    void begin_desk();
    void open_first_document();
    void open_sample();

    void take_events();
    bool must_wait(platform::Event const&) const;
    void take(platform::PointerEvent const& event) { input_.take(event, platform::now_ms()); }
    void take(platform::WheelEvent const& event) { input_.take(event); }
    void take(platform::KeyEvent const&);
    void take(platform::WindowChanged const&) {}
    void take(platform::FocusLost const&) { input_.release_everything(); }
    void take(platform::VisibilityChanged const&);
    void take(platform::Pasted const&);
    void take(platform::CutRequested const&);
    void take(platform::FileArrived&);
    void take(platform::FileFailed const&);
    void take_file(platform::FileArrived&);
    void take(platform::DropHover const& event) { drop_hover_ = event.over; }
    void take(platform::AssetArrived const& event) { take_asset(event.name, event.bytes); }
    void take(platform::AssetFailed const&);
    void take(platform::FieldChanged const&);
    void take(platform::FieldEntered const&);
    void take(platform::FieldLeft const&);
    void take(platform::LockGained const&);
    void take(platform::LockBusy const&);
    void take(platform::LockLost const&);
    void take(platform::AppendedElsewhere const&);
    void take(platform::PatternFound const& event) { ui::take_pattern(state_, event); }
    void take(platform::ContextLost const&) { renderer_.lose_context(); }
    void take(platform::ContextRestored const&);
    void take(platform::CloseRequested const&);
    void take(platform::ItemPressed const&);
    void take(platform::ScrollRequested const&);
    void take(platform::TourRequested const&);
    void take_completions();

    void draw();
    void apply(ui::Intents const&);
    void hand_over();
    void write_on(base::Budget const&);
    void keep_saving();
    void schedule_next_frame(bool drew, bool applied);
    void show_notice_of_failure();
    void catch_up_with_vault();
    void take_begun(OpenDocument&);
    void give_free_keys();
    void give_free_key(std::unique_ptr<OpenDocument>&);
    void set_answers();

    using WithProject = std::function<void(base::Result<Rebuilt>)>;
    void read_document(std::string const& key, WithProject);
    void adopt(std::unique_ptr<OpenDocument>, bool is_sample);
    OpenDocument* find_open(std::string_view key);
    bool is_on_desk(OpenDocument const&) const;
    void yield_to_others(OpenDocument&);
    void take_turns();
    void take_turn(OpenDocument&);
    void read_along(OpenDocument&);
    void give_up_renaming(OpenDocument const&);
    void set_aside(Leftover, bool asks);
    void catch_up(OpenDocument&);
    void take_news(OpenDocument&, store::Completion const&);
    base::Result<bool> reread(OpenDocument&, store::LogContent const&);
    void miss_news(OpenDocument&, base::Error const&);
    void show_news(OpenDocument const&);
    void settle(OpenDocument&);
    bool is_read_only() const;
    std::string read_only_sentence() const;
    std::string leftover_sentence() const;
    void begin_opening(platform::FileArrived);
    void finish_opening(base::Result<OpenedFile>&, std::string const& name, std::uint32_t request);
    void open_read_file(formats::ReadFile, std::string const& name, std::uint32_t request);
    void place_read_file(formats::ReadFile, std::string const& name);
    void say_what_moved();
    void show_places(std::string const& place);
    bool supply_article(unicode::Text);
    void look_for_article(std::size_t at);
    void settle_selection();
    std::string free_key(std::string const& set); // the set's id, or a new one where that is taken

    // app/program_joining.cpp
    void look_up_set(std::shared_ptr<formats::ReadFile> const&, std::function<void(Acquaintance)> const& then);
    void look_up_next(std::shared_ptr<formats::ReadFile> const&, std::shared_ptr<std::vector<std::string>> const& keys,
                      Acquaintance best, std::function<void(Acquaintance)> const& then);
    void join_opened(Acquaintance const&, std::shared_ptr<formats::ReadFile> const&, std::string const& name,
                     std::uint32_t request);
    void ask_about_set(Acquaintance const&, std::shared_ptr<formats::ReadFile> const&, std::string const& name,
                       std::uint32_t request);
    void merge_into_open(model::Project const&);
    bool take_newer_state(model::Project const&);
    void note_copied(std::string_view key);
    void open_and(std::string const& key, std::function<void(bool is_open)> then);
    void go_on_when_opened();
    void import_library(std::vector<std::uint8_t> bytes, std::uint32_t request);
    bool may_import() const;
    void import_for_a_while();
    void import_next();
    void join_imported(Acquaintance const&, formats::ReadFile&);
    void take_imported_state(std::string const& key, model::Project);
    void keep_imported(model::Project);
    void finish_import(std::string const& addition);
    ui::Progress library_progress() const;

    // app/program_class.cpp
    ClassDesk& class_desk();
    ui::ClassScene const* class_scene();
    void choose_hand_ins();
    bool take_hand_in(platform::FileArrived&);
    void await_hand_ins(std::uint32_t coming);
    void read_hand_ins();
    void compare_class();
    void settle_class_again();
    void show_class(std::shared_ptr<ui::ClassResults>);
    void change(ui::AddHandIns const&);
    void change(ui::ForgetClass const&);
    void change(ui::RemoveHandIn const&);
    void change(ui::TakeHandInIn const&);
    void change(ui::OpenHandIn const&);
    void change(ui::UseAsKey const&);
    void change(ui::UseOpenAsKey const&);
    void change(ui::HideNames const&);
    void change(ui::BeginKey const&);
    // app/program_class_numbers.cpp
    void change(ui::WorkOutIntervals const&);
    void change(ui::WorkOutGamma const&);
    void change(ui::ShowPair const&);
    void change(ui::SettlePlace const&);
    void change(ui::SettleOwn const&);
    void change(ui::SaveClassReport const&);
    void change(ui::SaveClassTable const&);
    void change(ui::SaveFeedback const&);

    // app/program_library.cpp
    void describe_in_library(OpenDocument&);
    void look_at_unknown_documents();
    void look_at_unknown_document(std::string const& key);
    void put_in_bin(std::string const& key);
    enum class Saying : std::uint8_t { Nothing, Refusals };
    void erase_document(std::string const& key, Saying);
    void erase_log(std::string const& key);
    void erase_what_is_due();
    OpenDocument* loaded_document(std::string_view key); // on the desk or not yet saved to the end
    struct StoredProject {
        model::Project const* project = nullptr;
        std::uint64_t revision = 0;
    };
    void with_project(std::string const& key, std::function<void(base::Result<StoredProject>)> then);
    void keep_new_document(model::Project, std::string key);

    // app/program_asking.cpp
    void ask_who_writes(std::string const& key, std::function<void(bool is_elsewhere)> then);
    void answer_who_writes(std::string const& key, bool is_elsewhere);
    std::string written_elsewhere(std::string_view key) const; // a sentence without its full stop
    // A Conflict says that another window writes it.
    void with_stored_document(std::string const& key, std::function<void(OpenDocument&)> const& work,
                              std::function<void(base::Error const&)> const& otherwise);

    // app/program_exercises.cpp
    void begin_exercise(model::Project const& file);
    void take_step(ui::HandIn const&);
    void take_step(ui::OpenKey const&);
    void take_step(ui::MakeExercise const&);
    void take_step(ui::CopyExerciseLink const&);
    bool unpack_link(platform::FileArrived&);
    void show_beside_key(base::Result<model::Project>& opened, std::string const& key);
    void show_key();
    void save_exercise(model::Project const&);

    // app/program_copies.cpp
    void begin_download(model::Project, std::string const& name, std::string const& when_stopped,
                        std::function<void()> done);
    void hand_out(std::string const& key, model::Project const&);
    void begin_saving_copy(model::Project, std::function<void()> done);
    void remind_of_copy();
    void export_next();
    void finish_export();
    void take_usage(store::Completion const&);
    void measure_storage();
    void ask_to_keep_storage();
    ui::SaveStatus save_status() const;
    bool is_dark() const;

    std::vector<std::string> files_;
    base::IdentifierSource identifiers_;
    std::string annotator_;
    View view_kept_;
    Requests requests_;
    Library library_;
    Notices notices_;
    Questions questions_;
    std::unique_ptr<LibraryExport> export_;
    std::unique_ptr<LibraryImport> import_;
    std::string opened_key_; // what open_and waits for
    std::function<void(bool)> when_opened_;
    store::Usage usage_;
    ui::StorageNote storage_;
    ui::Progress progress_;
    bool has_asked_to_keep_ = false;
    bool was_library_open_ = false;
    LongWork work_{notices_};
    Input input_;
    ImGuiContext* context_ = nullptr;
    text::Fonts article_faces_;
    Renderer renderer_;
    ui::Desk desk_;
    ui::State state_;
    ui::Intents intents_;
    std::deque<platform::Event> waiting_events_;
    std::optional<model::Schema> schema_;
    std::vector<std::uint8_t> sample_bytes_;
    std::vector<ui::Licence> licences_;
    std::vector<std::string> awaited_assets_;
    std::string wanted_scheme_; // the asset that takes the place of the document's scheme when it is there
    std::unique_ptr<OpenDocument> document_;
    ExerciseDesk exercise_desk_;
    std::vector<std::unique_ptr<OpenDocument>> leaving_;                   // closed, but not yet saved to the end
    std::vector<std::pair<std::string, std::function<void(bool)>>> asked_; // who writes them is asked
    std::optional<Leftover> leftover_;
    std::unique_ptr<ClassDesk> class_; // once a class is compared
    LibraryRows rows_;
    std::map<std::string, std::string> rescued_;
    std::string opening_key_; // being read from the vault
    std::string saved_label_;
    std::string said_failure_;
    Statistics statistics_;
    double last_frame_ms_ = 0;
    int settle_frames_ = 0;
    bool has_input_ = false; // something happened since the last frame
    bool is_desk_begun_ = false;
    bool has_given_up_ = false;
    bool is_ready_ = false;
    bool is_sample_ = false;
    bool drop_hover_ = false;
};

} // namespace app
