// What the page is made of besides code: fonts, the schema, the sample, the licences; and the moment when all of it is
// there.
#include "app/language.h"
#include "app/program.h"
#include "base/words.h"

#include <algorithm>
#include <utility>

#include "formats/json_members.h"
#include "imgui.h"
#include "ui/fonts.h"
#include "ui/fonts_on_demand.h"

namespace app {

namespace {

constexpr char const* kSchemaAsset = "schemas/news-who-says-what.json";
constexpr char const* kSampleAsset = "sample.gloss.json";
constexpr char const* kLicencesAsset = "licences.json";

std::vector<ui::Licence> read_licences(std::vector<std::uint8_t> const& bytes) {
    std::vector<ui::Licence> licences;
    auto const json = formats::JsonMembers::read({reinterpret_cast<char const*>(bytes.data()), bytes.size()});
    for (std::size_t item = 0; json && item < json->items(); ++item)
        licences.push_back({json->text("name", item), json->text("version", item), json->text("licence", item),
                            json->text("file", item)});
    return licences;
}

} // namespace

void Program::load_assets() {
    awaited_assets_ = ui::needed_fonts();
    awaited_assets_.emplace_back(kSchemaAsset);
    awaited_assets_.emplace_back(kSampleAsset);
    std::string const words = words_asset(wanted_language());
    if (words.empty())
        follow_language();
    else
        awaited_assets_.push_back(words);
    for (std::string const& name : awaited_assets_) platform::fetch_asset(name);
    platform::fetch_asset(kLicencesAsset);
}

void Program::take_asset(std::string const& name, std::vector<std::uint8_t> bytes) {
    awaited_assets_.erase(std::remove(awaited_assets_.begin(), awaited_assets_.end(), name), awaited_assets_.end());
    if (!wanted_scheme_.empty() && name == wanted_scheme_) {
        wanted_scheme_.clear();
        return take_scheme(bytes);
    }
    std::string_view const text(reinterpret_cast<char const*>(bytes.data()), bytes.size());
    if (name == kSchemaAsset) {
        if (auto schema = formats::read_schema(text)) schema_ = schema.release_value();
    } else if (name == kSampleAsset) {
        sample_bytes_ = std::move(bytes);
    } else if (name.rfind(kWordsFolder, 0) == 0) {
        take_words(name, std::move(bytes));
    } else if (name == kLicencesAsset) {
        licences_ = read_licences(bytes);
    } else if (ui::is_wanted_font(name)) {
        if (auto const sentence = ui::take_wanted_font(name, std::move(bytes))) say_letters_are_missing(*sentence);
    } else if (auto const added = ui::add_font(name, std::move(bytes)); !added) {
        notices_.say(ui::NoticeKind::Warning, added.error().message);
    }
    begin_when_loaded();
}

void Program::say_letters_are_missing(std::string const& sentence) {
    notices_.say(ui::NoticeKind::Warning, sentence, base::say("Try again"), [] { ui::fetch_fonts_again(); });
}

void Program::take(platform::AssetFailed const& event) {
    if (event.name == kLicencesAsset) return;
    if (event.name == wanted_scheme_) wanted_scheme_.clear();
    if (ui::is_wanted_font(event.name)) return say_letters_are_missing(ui::refuse_wanted_font(event.name));
    if (event.name.rfind(kWordsFolder, 0) == 0)
        miss_words(event.message);
    else
        notices_.say(ui::NoticeKind::Warning, event.message);
    if (auto const missed = ui::miss_font(event.name); !missed)
        notices_.say(ui::NoticeKind::Warning, missed.error().message);
    awaited_assets_.erase(std::remove(awaited_assets_.begin(), awaited_assets_.end(), event.name),
                          awaited_assets_.end());
    begin_when_loaded();
}

void Program::begin_when_loaded() {
    if (is_desk_begun_ || has_given_up_ || !awaited_assets_.empty() || !library_.is_loaded()) return;
    if (ui::fonts_complete()) return begin_desk();
    has_given_up_ = true;
    platform::give_up(base::say("None of the fonts has arrived, and without one nothing can be shown."));
}

void Program::begin_desk() {
    if (auto const started = renderer_.start(); !started)
        notices_.say(ui::NoticeKind::Warning, started.error().message);
    ui::faces().glyphs = &renderer_.glyphs();
    is_desk_begun_ = true;
    for (std::string const& path : std::exchange(files_, {})) platform::open_file(path, 0);
    last_frame_ms_ = platform::now_ms();
    erase_what_is_due();
    look_at_unknown_documents();
    measure_storage();
    open_first_document();
    platform::request_frame();
}

void Program::open_first_document() {
    std::string const last = platform::read_setting("last_document");
    LibraryEntry const* entry = library_.find(last);
    if (entry == nullptr || !entry->deleted.empty()) entry = library_.newest();
    if (entry != nullptr)
        open_document(entry->key);
    else if (library_.entries().empty())
        open_sample();
}

void Program::open_sample() {
    std::string_view const text(reinterpret_cast<char const*>(sample_bytes_.data()), sample_bytes_.size());
    auto sample = formats::read_gloss(text);
    if (!sample) return;
    model::Project project = std::move(sample.value().project);
    project.header.id = identifiers_.next(base::IdentifierKind::Set);
    std::string const key = project.header.id;
    begin_document(std::move(project), key, true);
}

} // namespace app
