#include "app/automation.h"

#include <nlohmann/json.hpp>

#include "app/program.h"
#include "formats/gloss_json.h"
#include "ui/registry.h"
#include "ui/widgets.h"

#ifdef __EMSCRIPTEN__
#include <unistd.h>
#endif
#include <malloc.h>

namespace app {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(Json const& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json rectangle(float x, float y, float width, float height) {
    return {{"x", x}, {"y", y}, {"w", width}, {"h", height}};
}

std::uint32_t number_at(Json const& argument, std::size_t place) {
    bool const is_there = argument.is_array() && place < argument.size() && argument[place].is_number_unsigned();
    return is_there ? argument[place].get<std::uint32_t>() : 0;
}

std::string items(Program&, Json const&) {
    Json list = Json::array();
    for (ui::Item const& item : ui::registry().shown()) {
        Json one = {{"id", item.id},
                    {"label", item.label},
                    {"role", ui::role_name(item.role)},
                    {"rect", rectangle(item.x, item.y, item.width, item.height)}};
        if (!item.is_enabled) one["disabled"] = true;
        if (item.is_checked) one["checked"] = true;
        list.push_back(std::move(one));
    }
    return dumped(list);
}

std::string view(Program& program, Json const&) {
    ui::Rect const area = program.desk().article().area();
    return dumped({{"rect", rectangle(area.x, area.y, area.width, area.height)},
                   {"scroll", program.state().scroll},
                   {"scroll_max", program.desk().article().scroll_max()},
                   {"zoom", program.state().zoom}});
}

// Empty unless it lies in the open article.
unicode::Range range_asked_for(Program& program, Json const& argument) {
    auto const range = unicode::range(number_at(argument, 0), number_at(argument, 1));
    bool const is_there = program.document() != nullptr && range.start < range.end &&
                          range.end <= program.document()->project().article.text.all().end;
    return is_there ? range : unicode::Range{};
}

std::string text_rectangles(Program& program, Json const& argument) {
    Json list = Json::array();
    unicode::Range const range = range_asked_for(program, argument);
    if (range.is_empty()) return "[]";
    for (ui::Rect const& box : program.desk().article().visible_rects(range))
        list.push_back(rectangle(box.x, box.y, box.width, box.height));
    return dumped(list);
}

std::string lines(Program& program, Json const& argument) {
    Json list = Json::array();
    unicode::Range const range = range_asked_for(program, argument);
    if (range.is_empty()) return "[]";
    for (ui::LinePlaces const& line : program.desk().article().line_places(range)) {
        Json graphemes = Json::array();
        for (ui::GraphemePlace const& place : line.graphemes)
            graphemes.push_back({place.start.value(), place.left, place.right});
        list.push_back({{"start", line.range.start.value()},
                        {"end", line.range.end.value()},
                        {"rect", rectangle(line.rect.x, line.rect.y, line.rect.width, line.rect.height)},
                        {"graphemes", std::move(graphemes)}});
    }
    return dumped(list);
}

std::string scrolled(Program& program, Json const& argument) {
    bool const is_resting = !program.state().scroll_wish && !program.state().glide;
    return is_resting && program.desk().article().is_clear(unicode::Position(number_at(argument, 0))) ? "true"
                                                                                                      : "false";
}

std::string project(Program& program, Json const&) {
    return program.document() != nullptr ? formats::write_gloss(program.document()->project()) : "null";
}

std::uint64_t heap_bytes() {
#ifdef __EMSCRIPTEN__
    return reinterpret_cast<std::uintptr_t>(sbrk(0));
#else
    return mallinfo2().uordblks;
#endif
}

std::string stats(Program& program, Json const&) {
    Statistics const& statistics = program.statistics();
    OpenDocument const* document = program.document();
    std::vector<double> const saves = document != nullptr ? document->keeper().durations_ms() : std::vector<double>{};
    ui::ArticleStats const drawn = program.desk().article().stats();
    Json json = {{"frames", statistics.frames},
                 {"frame_ms_last", statistics.frame_ms.last()},
                 {"frame_ms_p95", statistics.frame_ms.percentile_95()}};
    json["revision"] = document != nullptr ? document->history().revision() : 0;
    json["revision_shown"] = statistics.revision_shown;
    json["revision_saved"] = document != nullptr ? document->keeper().saved_revision() : 0;
    json["save_ms_last"] = saves.empty() ? 0 : saves.back();
    json["save_ms_p95"] = Durations::percentile_95_of(saves);
    json["spans"] = document != nullptr ? document->project().spans.size() : 0;
    json["relations"] = document != nullptr ? document->project().relations.size() : 0;
    json["spans_drawn"] = drawn.spans_drawn;
    json["glyphs_drawn"] = drawn.glyphs_drawn;
    json["heap_bytes"] = heap_bytes();
    json["unsaved"] = program.has_unsaved();
    json["writer"] = document != nullptr && document->standing() == Standing::Writing;
    return dumped(json);
}

std::string ready(Program& program, Json const&) {
    return program.is_ready() ? "true" : "false";
}

// {"documents": [{key, title}]} for an empty argument; else the file's text once it was read, null until then.
std::string rescue(Program& program, Json const& argument) {
    if (argument.is_array() && !argument.empty() && argument[0].is_string()) {
        std::string const text = program.rescue(argument[0].get<std::string>());
        return text.empty() ? "null" : dumped(text);
    }
    Json list = Json::array();
    for (LibraryEntry const& entry : program.library().entries()) {
        if (entry.deleted.empty())
            list.push_back({{"key", entry.key}, {"title", entry.title}, {"name", file_name_for(entry.title)}});
    }
    return dumped({{"loaded", program.library().is_loaded()}, {"documents", list}});
}

struct Member {
    std::string_view name;
    std::string (*answer)(Program&, Json const&);
};

constexpr Member kMembers[] = {
    {"ready", ready},   {"items", items},       {"view", view},       {"textRects", text_rectangles},
    {"lines", lines},   {"scrolled", scrolled}, {"project", project}, {"stats", stats},
    {"rescue", rescue},
};

} // namespace

std::string automation(Program& program, std::string_view member, std::string_view argument) {
    Json const parsed = Json::parse(argument.begin(), argument.end(), nullptr, false);
    for (Member const& known : kMembers) {
        if (known.name == member) return known.answer(program, parsed);
    }
    return "null";
}

} // namespace app
