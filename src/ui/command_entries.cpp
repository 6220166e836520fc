#include "ui/command_entries.h"

#include <map>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/kept_back.h"
#include "ui/layers.h"
#include "ui/searched_words.h"
#include "ui/wording.h"

namespace ui {

namespace {

char const* icon_of(std::string_view command) {
    static std::map<std::string_view, char const*> const icons = {
        {"mark", icons::kTag},
        {"select_all", icons::kTextSelect},
        {"grow", icons::kPlus},
        {"shrink", icons::kMinus},
        {"grow_before", icons::kPlus},
        {"shrink_before", icons::kMinus},
        {"mark_all", icons::kTag},
        {"sticky", icons::kLock},
        {"add_words", icons::kPlus},
        {"remove_words", icons::kMinus},
        {"split", icons::kScissors},
        {"join", icons::kMerge},
        {"remove", icons::kTrash2},
        {"copy", icons::kCopy},
        {"inspect", icons::kListFilter},
        {"note", icons::kStickyNote},
        {"link", icons::kLink},
        {"next", icons::kChevronDown},
        {"previous", icons::kChevronUp},
        {"find", icons::kSearch},
        {"find_next", icons::kChevronDown},
        {"find_previous", icons::kChevronUp},
        {"search_list", icons::kListFilter},
        {"choose_here", icons::kLayers},
        {"correct", icons::kPencil},
        {"place", icons::kTextSelect},
        {"look_again", icons::kSearch},
        {"undo", icons::kUndo2},
        {"redo", icons::kRedo2},
        {"save_copy", icons::kDownload},
        {"save_without_article", icons::kFile},
        {"compare", icons::kUsers},
        {"choose_file", icons::kFolderOpen},
        {"new_article", icons::kClipboard},
        {"library", icons::kLibrary},
        {"rename", icons::kPencil},
        {"article_language", icons::kLanguages},
        {"help", icons::kKeyboard},
        {"settings", icons::kSettings},
        {"marks", icons::kListFilter},
        {"fold_rail", icons::kPanelLeft},
        {"fold_side", icons::kPanelRight},
        {"theme", icons::kContrast},
        {"system_theme", icons::kContrast},
        {"zoom_in", icons::kZoomIn},
        {"zoom_out", icons::kZoomOut},
        {"zoom_reset", icons::kType},
        {"show_links", icons::kEye},
        {"margin_notes", icons::kFlag},
        {"who", icons::kQuote},
        {"sources", icons::kUsers},
        {"dim", icons::kFocus},
        {"layers", icons::kLayers},
        {"scheme", icons::kTag},
        {"exercise", icons::kBookOpen},
        {"show_all", icons::kEye},
        {"welcome", icons::kBookOpen},
        {"tour", icons::kArrowRight},
        {"tour_next", icons::kArrowRight},
        {"about", icons::kInfo},
    };
    auto const found = icons.find(command);
    return found == icons.end() ? icons::kCircle : found->second;
}

std::string type_label(Scene const& scene, std::string_view type_id) {
    model::SpanType const* const type = scene.project->schema.find_type(type_id);
    return type ? type->label : std::string(type_id);
}

std::string section_of(CommandGroup group, Scene const& scene, State const& state) {
    if (group == CommandGroup::Move) return base::say("Go to");
    if (group == CommandGroup::Document) return base::say("Document");
    if (group == CommandGroup::View) return base::say("View");
    model::Span const* const span = span_of(scene, state.selected);
    if (!state.selection.is_empty()) return base::say("With this selection");
    if (!span) return base::say("Mark");
    return base::say("With this {}", lower_first(type_label(scene, span->type)));
}

std::string detail_of(Command const& command, Scene const& scene, State const& state) {
    std::string_view const id = command.id;
    if (id == "undo") return scene.undo_name;
    if (id == "redo") return scene.redo_name;
    if (id == "show_links")
        return state.links == LinkShow::All       ? base::say("now: all")
               : state.links == LinkShow::Bundled ? base::say("now: bundled")
               : state.links == LinkShow::None    ? base::say("now: none")
                                                  : base::say("now: of the selection");
    if (id == "dim" && !only_type(scene.project->schema, state).empty())
        return base::say("now: {}", plural_of(lower_first(type_label(scene, state.only_type))));
    if (id == "sticky")
        return state.sticky_type.empty() ? "" : base::say("now: {}", type_label(scene, state.sticky_type));
    if (id == "margin_notes") return state.show_margin_notes ? base::say("now: shown") : base::say("now: hidden");
    return {};
}

// What makes no sense from inside the palette: itself, and what the types stand for.
bool is_left_out(std::string_view id) {
    return id == "commands" || id == "back" || id == "mark";
}

void add_group(std::vector<CommandEntry>& entries, Scene const& scene, State const& state, CommandGroup group) {
    for (CommandRow const& row : command_rows()) {
        if (row.command.group != group || is_left_out(row.command.id) || !row.applies(scene, state)) continue;
        CommandEntry entry;
        entry.id = row.command.id;
        entry.section = section_of(group, scene, state);
        entry.name = base::say(row.command.name);
        entry.detail = detail_of(row.command, scene, state);
        entry.icon = icon_of(entry.id);
        entry.caps = shortcut_caps_of(entry.id);
        entries.push_back(std::move(entry));
    }
}

void add_types(std::vector<CommandEntry>& entries, Scene const& scene, State const& state) {
    model::Span const* const span = span_of(scene, state.selected);
    bool const is_fresh = !state.selection.is_empty();
    if (!scene.project || (!is_fresh && !span)) return;
    for (model::SpanType const* offered : offered_types(scene.project->schema)) {
        model::SpanType const& type = *offered;
        if (!is_fresh && span->type == type.id) continue;
        CommandEntry entry;
        entry.kind = EntryKind::Type;
        entry.id = type.id;
        entry.section = section_of(CommandGroup::Mark, scene, state);
        entry.name = is_fresh ? base::say("Mark as {}", type.label) : base::say("Change to {}", type.label);
        entry.icon = icons::kTag;
        if (!type.key.empty()) entry.caps = {type.key};
        entries.push_back(std::move(entry));
    }
}

void add_advice(std::vector<CommandEntry>& entries, Scene const& scene) {
    if (!scene.project || !scene.advice) return;
    for (model::Check const& check : scene.project->schema.checks) {
        std::size_t count = 0;
        for (model::Finding const& finding : *scene.advice) count += finding.check == &check ? 1 : 0;
        if (count == 0) continue;
        CommandEntry entry;
        entry.kind = EntryKind::Advice;
        entry.id = check.id;
        entry.section = base::say("Find in the marks");
        entry.name = advice_words(check);
        entry.detail = grouped(count);
        entry.icon = icons::kListFilter;
        entries.push_back(std::move(entry));
    }
}

// What is likeliest wanted comes first: a name for a fresh selection; for a mark, what it is linked to and what it is.
std::vector<CommandEntry> all_entries(Scene const& scene, State const& state) {
    std::vector<CommandEntry> entries;
    bool const is_fresh = !state.selection.is_empty();
    if (is_fresh) add_types(entries, scene, state);
    add_group(entries, scene, state, CommandGroup::Link);
    add_group(entries, scene, state, CommandGroup::Describe);
    if (!is_fresh) add_types(entries, scene, state);
    for (CommandGroup const group :
         {CommandGroup::Mark, CommandGroup::Move, CommandGroup::Document, CommandGroup::View})
        add_group(entries, scene, state, group);
    add_advice(entries, scene);
    return entries;
}

void show_advice(CommandRun const& run, std::string const& check) {
    run.state.filter = {};
    run.state.filter.check = check;
    run.state.list_sheet_open = true;
    run.state.side_view = SideView::Marks;
    run.state.list_scroll = 0;
}

} // namespace

std::vector<CommandEntry> command_entries(Scene const& scene, State const& state, std::string_view words) {
    std::vector<CommandEntry> found;
    for (CommandEntry& entry : all_entries(scene, state))
        if (words.empty() || holds_words(entry.name, words) || holds_words(entry.detail, words))
            found.push_back(std::move(entry));
    return found;
}

std::size_t all_entries_count(Scene const& scene, State const& state) {
    return all_entries(scene, state).size();
}

void run_entry(CommandEntry const& entry, CommandRun const& run) {
    switch (entry.kind) {
    case EntryKind::Command: return run_command(entry.id, run.scene, run.state, run.article, run.intents);
    case EntryKind::Type: return mark_as(run, entry.id);
    case EntryKind::Advice: return show_advice(run, entry.id);
    }
}

} // namespace ui
