// The class view: files that come in, comparing them, the key that is made of them, and what is saved.
#include <algorithm>

#include "agree/class_report.h"
#include "agree/pair_gammas.h"
#include "app/class_desk.h"
#include "app/class_feedback.h"
#include "app/program.h"
#include "base/words.h"
#include "formats/gloss_jobs.h"
#include "formats/zip_archive.h"
#include "model/places.h"
#include "ui/class_view.h"

namespace app {

namespace {

// What choose_file is asked with for hand-ins.
constexpr std::uint32_t kHandInRequest = 0xFFFFFFFC;

std::span<std::uint8_t const> as_bytes(std::string const& text) {
    return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

} // namespace

ClassDesk& Program::class_desk() {
    if (!class_) class_ = std::make_unique<ClassDesk>();
    return *class_;
}

void Program::choose_hand_ins() {
    platform::choose_file(".json,.zip,application/json,application/zip", kHandInRequest);
}

// Several files that came together, an archive, or anything while the class view is open.
bool Program::take_hand_in(platform::FileArrived& event) {
    std::string_view const bytes(reinterpret_cast<char const*>(event.bytes.data()), event.bytes.size());
    bool const is_zip = formats::is_zip(bytes);
    bool const is_meant =
        event.request == kHandInRequest || state_.class_view.is_open || event.request == platform::kOneOfSeveral;
    bool const is_file = bytes.find("\"gloss\"") != std::string_view::npos;
    if (!is_zip && !(is_meant && (is_file || state_.class_view.is_open))) return false;
    for (agree::FileSource& source : class_sources(event.name, std::move(event.bytes)))
        class_desk().waiting.push_back(std::move(source));
    state_.class_view.is_open = true;
    platform::answer_open(event.request, true, "");
    return true;
}

// All files of a drop are read together: the class is compared once.
void Program::await_hand_ins(std::uint32_t coming) {
    if (!class_) return;
    class_->coming = coming;
    read_hand_ins();
}

void Program::read_hand_ins() {
    ClassDesk& desk = class_desk();
    if (desk.is_busy || desk.coming > 0 || desk.waiting.empty()) return;
    desk.is_busy = true;
    std::size_t const count = desk.waiting.size();
    auto const start = [](std::string_view bytes) { return std::make_unique<formats::ProjectReading>(bytes); };
    work_.begin<agree::ClassPile>(
        base::say_count(count, "Reading {} hand-in", "Reading {} hand-ins"),
        std::make_unique<agree::ClassReading>(desk.pile, std::exchange(desk.waiting, {}), start),
        [this](agree::ClassPile& pile) {
            class_desk().pile = std::move(pile);
            class_desk().is_busy = false;
            if (class_desk().waiting.empty())
                compare_class();
            else
                read_hand_ins();
        },
        [this] {
            class_desk().is_busy = false;
            class_desk().waiting.clear();
            notices_.say(ui::NoticeKind::Information,
                         base::say("Reading was stopped. None of these hand-ins was taken."));
        });
}

void Program::compare_class() {
    ClassDesk& desk = class_desk();
    if (desk.is_busy) {
        desk.is_outdated = true;
        return;
    }
    desk.is_outdated = false;
    if (desk.pile.files().empty()) return desk.results.reset();
    desk.is_busy = true;
    work_.begin<std::shared_ptr<ui::ClassResults>>(
        base::say("Comparing the class"),
        std::make_unique<ClassComparing>(std::make_shared<agree::ClassPile>(desk.pile), desk.hides_names),
        [this](std::shared_ptr<ui::ClassResults>& results) { show_class(std::move(results)); },
        [this] {
            ClassDesk& stopped = class_desk();
            stopped.is_busy = false;
            if (stopped.results) stopped.hides_names = stopped.results->hides_names;
            notices_.say(ui::NoticeKind::Information,
                         base::say("Comparing was stopped. What is shown is from before."));
        });
}

// After a key was chosen; and why files stay out is said in the language that is spoken now.
void Program::settle_class_again() {
    if (!class_ || class_->is_busy || class_->pile.files().empty()) return;
    class_->pile.settle();
    compare_class();
}

void Program::show_class(std::shared_ptr<ui::ClassResults> results) {
    ClassDesk& desk = class_desk();
    desk.is_busy = false;
    desk.results = std::move(results);
    ui::ClassState& view = state_.class_view;
    std::size_t const types = desk.results->readers.types().size();
    if (view.type >= types) view.type = 0;
    view.place.reset();
    view.chosen.clear();
    if (types == 0) {
        std::string const why = desk.pile.files().empty() ? "" : desk.pile.files().front().place.why;
        notices_.say(ui::NoticeKind::Warning, base::say("Nobody takes part yet. {}", why));
        desk.results.reset();
    }
    read_hand_ins();
    if (desk.is_outdated) compare_class();
    platform::request_frame();
}

ui::ClassScene const* Program::class_scene() {
    if (!class_) return nullptr;
    ClassDesk& desk = *class_;
    desk.scene.results = desk.results.get();
    if (desk.results && state_.class_view.page == ui::ClassPage::Numbers)
        desk.scene.gamma_takes = agree::duration_in_words(
            agree::gamma_estimate(desk.results->readers, state_.class_view.type, agree::GammaOptions{}));
    desk.scene.is_busy = desk.is_busy || desk.coming > 0;
    desk.scene.hides_names = desk.hides_names;
    desk.scene.has_open_key = desk.results && document_ && document_->project().header.kind == "key" &&
                              document_->project().article.sha256 == desk.results->page.article.sha256;
    return &desk.scene;
}

void Program::change(ui::AddHandIns const&) {
    choose_hand_ins();
}
void Program::change(ui::ForgetClass const&) {
    if (!class_desk().is_busy) class_ = std::make_unique<ClassDesk>();
}
// While files are read the pile is in their hands: what were changed now would be lost.
void Program::change(ui::RemoveHandIn const& wish) {
    if (class_desk().is_busy) return;
    if (wish.file < class_desk().pile.files().size()) class_desk().pile.remove(wish.file);
    compare_class();
}
void Program::change(ui::TakeHandInIn const& wish) {
    if (class_desk().is_busy) return;
    if (auto const taken = class_desk().pile.take_in(wish.file, author()); !taken)
        return notices_.say(ui::NoticeKind::Warning, taken.error().message);
    compare_class();
}
void Program::change(ui::HideNames const& wish) {
    class_desk().hides_names = wish.hides;
    compare_class();
}

void Program::change(ui::UseAsKey const& wish) {
    if (class_desk().is_busy || wish.file >= class_desk().pile.files().size()) return;
    class_desk().pile.choose_key(wish.file);
    settle_class_again();
}

// The open key as it stands now, instead of the one that was taken before.
void Program::change(ui::UseOpenAsKey const&) {
    if (!document_ || class_desk().is_busy) return;
    agree::ClassPile& pile = class_desk().pile;
    std::string& name = class_desk().open_key;
    for (std::size_t i = 0; i < pile.files().size() && !name.empty(); ++i)
        if (pile.files()[i].hand_in.name == name) {
            pile.remove(i);
            break;
        }
    name = base::say("The open key");
    pile.add(name, document_->project());
    pile.choose_key(pile.files().size() - 1);
    settle_class_again();
}

void Program::change(ui::OpenHandIn const& wish) {
    auto const& files = class_desk().pile.files();
    if (wish.file >= files.size() || !files[wish.file].project) return;
    model::Project project = *files[wish.file].project;
    state_.class_view.is_open = false;
    std::string const set = project.header.id;
    if (library_.find(set) != nullptr) return open_document(set);
    begin_document(std::move(project), free_key(set), false);
}

void Program::change(ui::BeginKey const& wish) {
    ClassDesk& desk = class_desk();
    if (!desk.results) return;
    model::Project key = agree::begin_key(desk.results->work, wish.start, wish.reader, identifiers_, author());
    key.header.generator = std::string("gloss ") + GLOSS_VERSION;
    key.header.annotators.push_back({annotator_, "", "", {}});
    key.header.title = base::say("Key: {}", title_of(key));
    model::sort_canonically(key);
    std::string const set = key.header.id;
    begin_document(std::move(key), set, false);
    state_.class_view.is_open = true;
    state_.class_view.shows_key = true;
    if (!state_.class_view.place) ui::step_to_first_place(*class_scene()->results, state_);
    notices_.say(ui::NoticeKind::Success,
                 base::say("The key is a document of your library now. Every step can be undone."));
}

void Program::change(ui::SettlePlace const& wish) {
    ClassDesk& desk = class_desk();
    if (!desk.results || !document_) return;
    perform(wish.reader ? agree::take_cut(desk.results->work, document_->project(), wish.place, *wish.reader,
                                          identifiers_, author())
                        : agree::take_none(desk.results->work, document_->project(), wish.place, author()));
}

void Program::change(ui::SettleOwn const& wish) {
    ClassDesk& desk = class_desk();
    if (!desk.results || !document_) return;
    bool const is_done = perform(
        agree::take_own(desk.results->work, document_->project(), wish.place, wish.fragments, identifiers_, author()));
    if (is_done) state_.selection = {};
}

namespace {

agree::ClassReport report_of(ui::ClassResults const& results, std::string const& date) {
    return {results.pile.get(), &results.table, &results.places, results.hides_names, date};
}

} // namespace

void Program::change(ui::SaveClassReport const&) {
    if (!class_desk().results) return;
    std::string const html = agree::report_html(report_of(*class_desk().results, now().substr(0, 10)));
    platform::download("class-report.html", "text/html", as_bytes(html));
}

void Program::change(ui::SaveClassTable const&) {
    if (!class_desk().results) return;
    std::string const csv = agree::report_csv(report_of(*class_desk().results, ""));
    platform::download("class-table.csv", "text/csv", as_bytes(csv));
}

void Program::change(ui::SaveFeedback const& wish) {
    ClassDesk& desk = class_desk();
    if (!desk.results || !desk.results->pile->key()) return;
    state_.class_view.note = wish.note;
    state_.class_view.notes = wish.notes;
    work_.begin<std::string>(
        base::say("Writing feedback"),
        std::make_unique<FeedbackWriting>(desk.results->pile, FeedbackWords{wish.note, wish.notes}, identifiers_,
                                          now()),
        [](std::string& archive) { platform::download("feedback.zip", "application/zip", as_bytes(archive)); }, [] {});
}

void Program::change_class(ui::ClassChange const& wish) {
    std::visit([this](auto const& one) { change(one); }, wish);
}

} // namespace app
