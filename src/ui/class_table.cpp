#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/class_parts.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kRow = 40;
constexpr float kName = 170; // at most
constexpr float kLeastName = 120;
constexpr float kShortName = 92; // beside the sum of all types
constexpr float kNumber = 64;    // at most
constexpr float kLeast = 46;     // of a number; below, the types give way to their sum
constexpr float kTools = 620;    // below, the bar has no room for them
constexpr float kMissing = 104;  // what the exercise asks and nobody has

struct Column {
    std::string label;
    agree::ClassColumn column = agree::ClassColumn::Name;
    std::size_t type = 0;
    float x = 0;
    float width = 0;
    std::string description;
};

class Columns {
public:
    explicit Columns(float x) : x_(x) {}
    void add(std::string label, agree::ClassColumn column, float width, std::string description, std::size_t type = 0) {
        columns_.push_back({std::move(label), column, type, x_, width, std::move(description)});
        x_ += width;
    }
    std::vector<Column> take() { return std::move(columns_); }

private:
    float x_;
    std::vector<Column> columns_;
};

bool has_missing(ClassResults const& results) {
    return !results.missing.empty() && results.missing.front().has_value();
}

// All types where they have room, else their sum.
std::vector<Column> columns_of(ClassResults const& results, Rect area) {
    using agree::ClassColumn;
    std::size_t const types = results.readers.types().size();
    std::size_t const others = results.table.key ? 4 : 3;
    float const room = area.width - 32 - (has_missing(results) ? kMissing : 0);
    auto const numbers = static_cast<float>(types + others);
    bool const has_types = room - kLeastName >= kLeast * numbers;
    float const name = has_types ? std::min(kName, room - kLeast * numbers) : kShortName;
    float const number = has_types ? std::min(kNumber, std::floor((room - name) / numbers))
                                   : std::min(kNumber, std::floor((room - name) / static_cast<float>(1 + others)));
    Columns columns(area.x + 16);
    columns.add(base::say("Reader"), ClassColumn::Name, name, base::say("By name"));
    for (std::size_t type = 0; has_types && type < types; ++type)
        columns.add(class_type_label(results, type), ClassColumn::Type, number, base::say("Marks of this type"), type);
    if (!has_types) columns.add(base::say("Marks"), ClassColumn::Marks, number, base::say("Marks of all types"));
    columns.add(base::say("Links"), ClassColumn::Links, number, base::say("Links between marks"));
    if (results.table.key)
        columns.add(base::say("Key F1"), ClassColumn::AgainstKey, number,
                    base::say("F1 against the key over all types: an overlap counts one half"));
    columns.add(base::say("Class"), ClassColumn::AgainstClass, number,
                base::say("The mean of the same F1 with every other reader"));
    columns.add(base::say("Min."), ClassColumn::Time, number, base::say("Time of work, as the files tell"));
    return columns.take();
}

std::string cell_of(ClassResults const& results, std::size_t row, Column const& column) {
    agree::ClassRow const& reader = results.table.rows[row];
    switch (column.column) {
    case agree::ClassColumn::Name: return reader.name;
    case agree::ClassColumn::Marks: return std::to_string(reader.all_marks);
    case agree::ClassColumn::Type: return std::to_string(reader.marks[column.type]);
    case agree::ClassColumn::Links: return std::to_string(reader.links);
    case agree::ClassColumn::AgainstKey: return two_digits(reader.against_key);
    case agree::ClassColumn::AgainstClass: return two_digits(reader.against_class);
    case agree::ClassColumn::Time:
        return reader.active_seconds ? std::to_string((*reader.active_seconds + 59) / 60) : "\u2013";
    default: return "";
    }
}

void draw_heads(Painter& painter, std::vector<Column> const& columns, float y) {
    ClassState& view = painter.state->class_view;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Column const& column = columns[i];
        bool const is_sorted = view.column == column.column && view.column_type == column.type;
        ItemLook look;
        look.is_checked = is_sorted;
        look.description = column.description;
        Rect const rect = {column.x, y, column.width, 28};
        ItemState const now =
            item(painter, "class/column/" + std::to_string(i), base::say("Sort by {}", column.label), rect, look);
        Color const color = now.hovered || is_sorted ? theme().ink : theme().muted;
        float const width = std::min(column.width - 4, label_width(column.label, letters::kCaption, Weight::Medium));
        float const x = i == 0 ? column.x : column.x + column.width - 8 - width;
        draw_label_short(painter, x, y + 6, width + 1, column.label, color, letters::kCaption, Weight::Medium,
                         letters::kCaptionLine);
        if (is_sorted) {
            float const middle = y + 25;
            painter.list->AddRectFilled(ImVec2(x, middle), ImVec2(x + width, middle + 2), theme().accent);
        }
        if (!now.pressed) continue;
        bool const turns = is_sorted;
        view.way = turns    ? (view.way == agree::SortWay::Up ? agree::SortWay::Down : agree::SortWay::Up)
                   : i == 0 ? agree::SortWay::Up
                            : agree::SortWay::Down;
        view.column = column.column;
        view.column_type = column.type;
    }
}

void draw_row(Painter& painter, ClassResults const& results, std::size_t row, std::vector<Column> const& columns,
              Rect rect) {
    agree::ClassRow const& reader = results.table.rows[row];
    ItemLook look;
    look.description = base::say("Opens this hand-in as a document of its own");
    ItemState const now = item(painter, "class/row/" + std::to_string(row), reader.name, rect, look);
    fill_row(painter, rect, look, now.hovered);
    float const middle = std::floor(rect.y + rect.height / 2);
    reader_badge(painter, columns[0].x, middle, row, false);
    draw_name_line(painter, columns[0].x + 28, middle - 9, columns[0].width - 40, reader.name, theme().ink);
    for (std::size_t i = 1; i < columns.size(); ++i) {
        std::string const words = cell_of(results, row, columns[i]);
        draw_label(painter, columns[i].x + columns[i].width - 8 - label_width(words), middle - 9, words, theme().ink2);
    }
    std::optional<std::size_t> const missing = results.missing[row];
    float x = columns.back().x + columns.back().width + 12;
    if (missing && *missing > 0) {
        std::string const words = base::say("{} missing", *missing);
        draw_icon(painter, x, middle - 7, icons::kTriangleAlert, theme().warn, 13);
        draw_label_short(painter, x + 18, middle - 8, rect.right() - x - 22, words, theme().warn, letters::kCaption,
                         Weight::Medium, letters::kCaptionLine);
    } else if (missing) {
        draw_icon(painter, x, middle - 7, icons::kCheck, theme().ok, 14);
    }
    if (now.pressed) change_class(painter, OpenHandIn{reader.file});
}

// What can be done about a file that takes no part, besides leaving it out; no label: nothing.
struct Remedy {
    char const* id = "";
    char const* label = nullptr;
    ClassChange change;
};

Remedy remedy_for(agree::PileFile const& file, std::size_t place) {
    if (file.place.apart == agree::Apart::EditedText)
        return {"/take_in", base::say("Find its marks"), TakeHandInIn{place}};
    if (file.place.apart == agree::Apart::OtherKey) return {"/key", base::say("Use this key"), UseAsKey{place}};
    return {};
}

// Files that take no part, each with its sentence and what can be done about it.
float draw_apart(Painter& painter, ClassResults const& results, Rect area, float y) {
    float const x = area.x + 16;
    float const width = area.width - 32;
    bool has_head = false;
    auto const head = [&] {
        if (!has_head) {
            draw_label(painter, x, y + 12, base::say("Not in these numbers"), theme().ink, letters::kHead,
                       Weight::Semibold, letters::kHeadLine);
            y += 44;
        }
        has_head = true;
    };
    for (std::size_t i = 0; i < results.pile->files().size(); ++i) {
        agree::PileFile const& file = results.pile->files()[i];
        if (file.place.apart == agree::Apart::No) continue;
        head();
        Remedy const remedy = remedy_for(file, i);
        float const buttons = remedy.label != nullptr ? 232.0F : 88.0F;
        float const height = std::max(32.0F, label_wrapped_height(file.place.why, width - buttons - 28));
        draw_icon(painter, x, y + 2, icons::kTriangleAlert, theme().warn, 14);
        std::string const id = "class/file/" + std::to_string(i);
        draw_told(painter, id + "/why", x + 22, y, width - buttons - 28, file.place.why, theme().ink2);
        if (remedy.label != nullptr &&
            outline_button(painter, id + remedy.id, remedy.label, {area.right() - 16 - 224, y - 4, 132, 28}))
            change_class(painter, remedy.change);
        if (text_button(painter, id + "/remove", base::say("Remove"), nullptr, {area.right() - 16 - 84, y - 4, 84, 28}))
            change_class(painter, RemoveHandIn{i});
        y += height + 12;
    }
    std::vector<std::string> notes = results.pile->notes();
    for (agree::PileFile const& file : results.pile->files())
        if (!file.note.empty()) notes.push_back(file.note);
    for (std::string const& note : notes) {
        y += 8;
        draw_icon(painter, x, y + 2, icons::kInfo, theme().muted, 14);
        y += draw_told(painter, "class/note/" + std::to_string(std::hash<std::string>{}(note)), x + 22, y, width - 28,
                       note, theme().ink2) +
             4;
    }
    return y;
}

// What stands in the bar and beside the page where there is room for it.
float draw_tools(Painter& painter, Scene const& scene, Rect area, float y) {
    hairline(painter, area.x + 16, y, area.right() - 16, y);
    float const height = painter.is_touch ? measure::kFingertip : measure::kRowHeight;
    y += 8;
    std::vector<ClassTool> tools = class_tools(scene);
    tools.push_back({"class/add", base::say("Add hand-ins"), "", icons::kPlus, true,
                     [](Painter& at) { change_class(at, AddHandIns{}); }});
    tools.push_back({"class/forget", base::say("Start over"), "", icons::kX, true,
                     [](Painter& at) { change_class(at, ForgetClass{}); }});
    for (ClassTool const& tool : tools) {
        ItemLook look;
        look.is_enabled = tool.is_enabled;
        look.description = tool.description;
        Rect const row = {area.x + 8, y, area.width - 16, height};
        if (text_button(painter, tool.id + "/below", tool.label, tool.icon, row, look)) tool.press(painter);
        y += height;
    }
    return y;
}

} // namespace

void draw_class_table(Painter& painter, Scene const& scene, Rect area) {
    ClassResults const& results = *class_results(scene);
    ClassState& view = painter.state->class_view;
    Rect const paper = {area.x + 24, area.y, area.width - 48, area.height - 16};
    painter.list->AddRectFilled(ImVec2(paper.x, paper.y), ImVec2(paper.right(), paper.bottom()), theme().paper, 2);
    std::vector<Column> const columns = columns_of(results, paper);
    Rect const body = {paper.x, paper.y + 36, paper.width, paper.height - 36};
    draw_heads(painter, columns, paper.y + 6);
    hairline(painter, paper.x, body.y, paper.right(), body.y);
    Rect saved;
    begin_scroll(painter, "class/rows", body, view.table_scroll, view.table_height, saved);
    float y = body.y + 4 - view.table_scroll;
    for (std::size_t const row : agree::order_of(results.table.rows, view.column, view.way, view.column_type)) {
        Rect const rect = {paper.x + 8, y, paper.width - 16, kRow};
        if (rect.bottom() > body.y && rect.y < body.bottom()) draw_row(painter, results, row, columns, rect);
        y += kRow;
    }
    y = draw_apart(painter, results, paper, y + 8);
    if (area.width < kTools) y = draw_tools(painter, scene, paper, y + 8);
    view.table_height = y + 16 - (body.y - view.table_scroll);
    end_scroll(painter, saved);
}

} // namespace ui
