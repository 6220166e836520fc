#include "app/automation.h"

#include "app/program.h"
#include "formats/gloss_json.h"
#include "formats/json_members.h"
#include "formats/json_text.h"
#include "ui/registry.h"
#include "ui/widgets.h"

#ifdef __EMSCRIPTEN__
#include <unistd.h>
#endif
#include <malloc.h>

namespace app {

namespace {

using Arguments = formats::JsonMembers;

// An object or a list that is written member by member.
class Answer {
public:
    Answer& open_list() { return json_.open_list(), *this; }
    Answer& close_list() { return json_.close_list(), *this; }
    Answer& open() { return json_.open_object(), *this; }
    Answer& close() { return json_.close_object(), *this; }
    Answer& element() { return json_.element(), *this; }
    Answer& name(char const* name) { return json_.name(name), *this; }

    Answer& value(std::string_view text) { return json_.text(text), *this; }
    Answer& value(char const* text) { return value(std::string_view(text)); }
    Answer& value(bool flag) { return json_.flag(flag), *this; }
    Answer& value(std::uint64_t number) { return json_.natural(number), *this; }
    Answer& value(double number) { return json_.decimal(number), *this; }

    template <typename Value>
    Answer& member(char const* name, Value const& value) {
        return this->name(name).value(value);
    }
    Answer& rectangle(float x, float y, float width, float height) {
        return open()
            .member("x", double(x))
            .member("y", double(y))
            .member("w", double(width))
            .member("h", double(height))
            .close();
    }

    std::string take() { return json_.take(); }

private:
    formats::JsonText json_;
};

std::uint32_t number_at(Arguments const& arguments, std::size_t place) {
    return static_cast<std::uint32_t>(arguments.natural("", place));
}

std::string items(Program& program, Arguments const&) {
    Answer list;
    list.open_list();
    for (ui::Item const& item : ui::registry().shown()) {
        list.element().open().member("id", std::string_view(item.id)).member("label", std::string_view(item.label));
        list.member("role", std::string_view(ui::role_name(item.role)));
        list.name("rect").rectangle(item.x, item.y, item.width, item.height);
        if (!item.is_enabled) list.member("disabled", true);
        if (item.is_checked) list.member("checked", true);
        if (item.id == program.state().focus) list.member("focused", true);
        list.close();
    }
    return list.close_list().take();
}

std::string view(Program& program, Arguments const&) {
    ui::Rect const area = program.desk().article().area();
    Answer answer;
    answer.open().name("rect").rectangle(area.x, area.y, area.width, area.height);
    answer.member("scroll", double(program.state().scroll));
    answer.member("scroll_max", double(program.desk().article().scroll_max()));
    answer.member("zoom", double(program.state().zoom));
    return answer.member("hovered", std::string_view(program.state().hovered)).close().take();
}

// Empty unless it lies in the open article.
unicode::Range range_asked_for(Program& program, Arguments const& arguments) {
    auto const range = unicode::range(number_at(arguments, 0), number_at(arguments, 1));
    bool const is_there = program.document() != nullptr && range.start < range.end &&
                          range.end <= program.document()->project().article.text.all().end;
    return is_there ? range : unicode::Range{};
}

std::string text_rectangles(Program& program, Arguments const& arguments) {
    unicode::Range const range = range_asked_for(program, arguments);
    if (range.is_empty()) return "[]";
    Answer list;
    list.open_list();
    for (ui::Rect const& box : program.desk().article().visible_rects(range))
        list.element().rectangle(box.x, box.y, box.width, box.height);
    return list.close_list().take();
}

void add_graphemes(Answer& answer, std::vector<ui::GraphemePlace> const& graphemes) {
    answer.open_list();
    for (ui::GraphemePlace const& place : graphemes) {
        answer.element().open_list();
        answer.element().value(std::uint64_t(place.start.value()));
        answer.element().value(double(place.left)).element().value(double(place.right)).close_list();
    }
    answer.close_list();
}

std::string lines(Program& program, Arguments const& arguments) {
    unicode::Range const range = range_asked_for(program, arguments);
    if (range.is_empty()) return "[]";
    Answer list;
    list.open_list();
    for (ui::LinePlaces const& line : program.desk().article().line_places(range)) {
        list.element().open().member("start", std::uint64_t(line.range.start.value()));
        list.member("end", std::uint64_t(line.range.end.value()));
        list.name("rect").rectangle(line.rect.x, line.rect.y, line.rect.width, line.rect.height);
        add_graphemes(list.name("graphemes"), line.graphemes);
        list.close();
    }
    return list.close_list().take();
}

std::string scrolled(Program& program, Arguments const& arguments) {
    bool const is_resting = !program.state().scroll_wish && !program.state().glide;
    return is_resting && program.desk().article().is_clear(unicode::Position(number_at(arguments, 0))) ? "true"
                                                                                                       : "false";
}

std::string project(Program& program, Arguments const&) {
    return program.document() != nullptr ? formats::write_gloss(program.document()->project()) : "null";
}

std::uint64_t heap_bytes() {
#ifdef __EMSCRIPTEN__
    return reinterpret_cast<std::uintptr_t>(sbrk(0));
#else
    return mallinfo2().uordblks;
#endif
}

void add_document_stats(Answer& answer, OpenDocument const* document, std::uint64_t revision_shown) {
    std::vector<double> const saves = document != nullptr ? document->keeper().durations_ms() : std::vector<double>{};
    bool const is_open = document != nullptr;
    answer.member("revision", std::uint64_t(is_open ? document->history().revision() : 0));
    answer.member("revision_shown", revision_shown);
    answer.member("revision_saved", std::uint64_t(is_open ? document->keeper().saved_revision() : 0));
    answer.member("save_ms_last", saves.empty() ? 0.0 : saves.back());
    answer.member("save_ms_p95", Durations::percentile_95_of(saves));
    answer.member("spans", std::uint64_t(is_open ? document->project().spans.size() : 0));
    answer.member("relations", std::uint64_t(is_open ? document->project().relations.size() : 0));
    answer.member("writer", is_open && document->standing() == Standing::Writing);
}

std::string stats(Program& program, Arguments const&) {
    Statistics const& statistics = program.statistics();
    ui::ArticleStats const drawn = program.desk().article().stats();
    Answer answer;
    answer.open().member("frames", std::uint64_t(statistics.frames));
    answer.member("frame_ms_last", double(statistics.frame_ms.last()));
    answer.member("frame_ms_p95", double(statistics.frame_ms.percentile_95()));
    answer.member("hand_over_ms_last", double(statistics.hand_over_ms.last()));
    answer.member("hand_over_ms_p95", double(statistics.hand_over_ms.percentile_95()));
    add_document_stats(answer, program.document(), statistics.revision_shown);
    answer.member("spans_drawn", std::uint64_t(drawn.spans_drawn));
    answer.member("glyphs_drawn", std::uint64_t(drawn.glyphs_drawn));
    answer.member("heap_bytes", heap_bytes()).member("unsaved", program.has_unsaved());
    return answer.close().take();
}

std::string ready(Program& program, Arguments const&) {
    return program.is_ready() ? "true" : "false";
}

std::string file_text(Program& program, std::string const& key) {
    std::string const text = program.rescue(key);
    return text.empty() ? "null" : Answer().value(std::string_view(text)).take();
}

// {"documents": [{key, title}]} for an empty argument; else the file's text once it was read, null until then.
std::string rescue(Program& program, Arguments const& arguments) {
    std::string const key = arguments.text("", 0);
    if (!key.empty()) return file_text(program, key);
    Answer answer;
    answer.open().member("loaded", program.library().is_loaded()).name("documents").open_list();
    for (LibraryEntry const& entry : program.library().entries()) {
        if (!entry.deleted.empty()) continue;
        answer.element()
            .open()
            .member("key", std::string_view(entry.key))
            .member("title", std::string_view(entry.title));
        answer.member("name", std::string_view(file_name_for(entry.title))).close();
    }
    return answer.close_list().close().take();
}

struct Member {
    std::string_view name;
    std::string (*answer)(Program&, Arguments const&);
};

constexpr Member kMembers[] = {
    {"ready", ready},   {"items", items},       {"view", view},       {"textRects", text_rectangles},
    {"lines", lines},   {"scrolled", scrolled}, {"project", project}, {"stats", stats},
    {"rescue", rescue},
};

} // namespace

std::string automation(Program& program, std::string_view member, std::string_view argument) {
    Arguments const parsed = formats::JsonMembers::read(argument).value_or(Arguments());
    for (Member const& known : kMembers) {
        if (known.name == member) return known.answer(program, parsed);
    }
    return "null";
}

} // namespace app
