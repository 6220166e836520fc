// An article view on its own stage: a small project and a hand on the mouse.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "imgui_stage.h"
#include "model/index.h"
#include "ui/article_view.h"
#include "ui/look.h"
#include "ui/theme.h"

namespace stage {

inline constexpr char const* kText = "Bridge to close\n"
                                     "The port authority said on Monday that the bridge will close for a year. "
                                     "Nobody is sure what it will cost.\n"
                                     "Repairs may begin in spring, an engineer wrote, unless the cracks grow.";

// Without a colour of their own they wear those of the theme.
inline model::SpanType span_type(char const* id, char const* key) {
    model::SpanType type;
    type.id = type.label = id;
    type.key = key;
    return type;
}

inline model::Schema schema() {
    model::Schema schema;
    schema.id = "stage";
    char const* const names[] = {"Entity", "Source", "Cue", "Claim", "Hedge", "Flag"};
    char const* const keys[] = {"1", "2", "3", "4", "5", "6"};
    for (int i = 0; i < 6; ++i) schema.span_types.push_back(span_type(names[i], keys[i]));
    model::Attribute kind;
    kind.id = kind.label = "kind";
    kind.values.push_back({"vague", "vague source", "", "", {}});
    schema.span_types[5].attributes.push_back(kind);
    model::RelationType says;
    says.id = says.label = "says";
    says.from = {"Source"};
    says.to = {"Claim"};
    model::RelationType supports;
    supports.id = supports.label = "supports";
    supports.from = supports.to = {"Claim"};
    model::RelationType disputes = supports;
    disputes.id = disputes.label = "disputes";
    schema.relations = {says, supports, disputes};
    return schema;
}

inline std::string long_text(int paragraphs) {
    std::string text = "Bridge to close\n";
    for (int i = 0; i < paragraphs; ++i)
        text += "Paragraph " + std::to_string(i) +
                " says that the bridge over the river will close for repairs, and that nobody "
                "knows for how long, because the cracks are deeper than the engineers had thought.\n";
    return text;
}

inline gfx::MarkQuad const* first_of(std::vector<gfx::MarkQuad> const& quads, gfx::MarkShape shape, ui::Color color) {
    auto const found = std::find_if(quads.begin(), quads.end(),
                                    [&](auto const& quad) { return quad.shape == shape && quad.color == color; });
    return found == quads.end() ? nullptr : &*found;
}

template <typename T>
T const* intent_of(ui::Intents const& intents) {
    for (ui::Intent const& intent : intents)
        if (auto const* found = std::get_if<T>(&intent)) return found;
    return nullptr;
}

class Stage {
public:
    explicit Stage(std::string const& text = kText, float width = 1000, float height = 700) : imgui_(width, height) {
        // A press and its release may come in one frame.
        ImGui::GetIO().ConfigInputTrickleEventQueue = false;
        project.article.text = unicode::Text::from_utf8(text);
        project.article.title = "Bridge to close";
        project.article.structure.push_back({unicode::range(0, 15), "heading", 1, {}});
        project.schema = schema();
        project.header.id = "a-stage";
    }
    base::Identifier mark(char const* type, std::uint32_t start, std::uint32_t end) {
        model::Span span;
        span.id = "s-" + std::to_string(project.spans.size() + 1);
        span.type = type;
        span.fragments = {unicode::range(start, end)};
        project.spans.push_back(span);
        return changed(span.id);
    }
    void link(char const* type, base::Identifier const& from, base::Identifier const& to) {
        model::Relation relation;
        relation.id = "r-" + std::to_string(project.relations.size() + 1);
        relation.type = type;
        relation.from = from;
        relation.to = to;
        project.relations.push_back(relation);
        changed("");
    }
    base::Identifier changed(base::Identifier id) {
        model::sort_canonically(project);
        index = model::Index(project);
        ++revision;
        return id;
    }

    // One frame after `ms` of time.
    void frame(double ms = 16) {
        auto const draw = [this] {
            ui::set_type_looks(project.schema); // as the desk does
            ui::Painter painter;
            painter.list = ImGui::GetBackgroundDrawList();
            painter.state = &state;
            painter.intents = &intents;
            painter.clip = area();
            painter.now_ms = imgui_.now_ms;
            painter.reduced_motion = reduced_motion;
            painter.is_touch = is_touch;
            ui::Scene const scene_now = scene();
            view_.draw(painter, scene_now, area(), ruler(), pixel_ratio);
            vertices = painter.list->VtxBuffer.Size;
        };
        imgui_.frame(draw, ms);
    }
    // Frames until no animation is left.
    void rest() {
        for (int i = 0; i < 20; ++i) frame(20);
    }
    ui::Scene scene() const {
        ui::Scene scene;
        scene.project = &project;
        scene.index = &index;
        scene.revision = revision;
        return scene;
    }
    void set_size(float width, float height) {
        imgui_.width = width;
        imgui_.height = height;
    }
    ui::Rect area() const { return {0, 48, imgui_.width - 14, imgui_.height - 48}; }
    ui::Rect ruler() const { return {imgui_.width - 14, 48, 14, imgui_.height - 48}; }
    ui::ArticleView& view() { return view_; }

    // Where a letter is on the screen: the middle of its box.
    ImVec2 at(std::uint32_t position) {
        auto const rects = view_.visible_rects(unicode::range(position, position + 1));
        CHECK(rects.size() == 1);
        if (rects.empty()) return ImVec2(0, 0);
        return ImVec2(rects[0].x + rects[0].width / 2, rects[0].y + rects[0].height / 2);
    }
    void move(ImVec2 to) {
        ImGui::GetIO().AddMousePosEvent(to.x, to.y);
        frame();
    }
    void down() {
        ImGui::GetIO().AddMouseButtonEvent(0, true);
        frame();
    }
    void up() {
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        frame();
    }
    // Long after the last one, so that it is a first click.
    void click(ImVec2 place) {
        frame(1000);
        move(place);
        down();
        up();
    }
    void click_again() {
        down();
        up();
    }
    void drag(ImVec2 from, ImVec2 to) {
        frame(1000);
        move(from);
        down();
        move(ImVec2((from.x + to.x) / 2, (from.y + to.y) / 2));
        move(to);
        up();
    }
    std::string selected_text() const {
        std::string words;
        for (unicode::Range const range : state.selection.fragments()) {
            if (!words.empty()) words += "|";
            words += project.article.text.slice(range);
        }
        return words;
    }
    unicode::Range find(std::string const& words) const {
        std::size_t const byte = project.article.text.utf8().find(words);
        CHECK(byte != std::string::npos);
        unicode::Position const start = project.article.text.from_byte(byte);
        return {start, project.article.text.from_byte(byte + words.size())};
    }
    std::uint32_t start_of(std::string const& words) const { return find(words).start.value(); }
    base::Identifier mark(char const* type, std::string const& words) {
        unicode::Range const range = find(words);
        return mark(type, range.start.value(), range.end.value());
    }

    model::Project project;
    model::Index index;
    std::uint64_t revision = 1;
    ui::State state;
    ui::Intents intents;
    bool reduced_motion = false;
    bool is_touch = false;
    float pixel_ratio = 1;
    int vertices = 0;

private:
    test::ImguiStage imgui_;
    ui::ArticleView view_;
};

} // namespace stage
