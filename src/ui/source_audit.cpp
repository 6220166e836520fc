#include "ui/source_audit.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/look.h"
#include "ui/relation_chooser.h"
#include "ui/rows.h"
#include "ui/sections.h"
#include "ui/voice_book.h"
#include "ui/voice_list.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kLabel = 112; // of a value, before its bar
constexpr float kTail = 56;   // figures, after the bar
constexpr float kBar = 8;

struct Audit {
    Scene const& scene;
    State& state;
    VoiceBook const& book;
    float x = 0;
    float width = 0;
    bool is_touch = false;

    float padding() const { return is_touch ? space::kWide : space::kPanel; }
    float left() const { return x + padding(); }
    float inner() const { return width - 2 * padding(); }
    float row() const { return is_touch ? measure::kFingertip : 28.0F; }
    float voice_row() const { return is_touch ? 56.0F : 46.0F; }
    Rect row_at(float y) const { return {left() - 8, y, inner() + 16, row()}; }
};

Color source_color(Audit const& audit) {
    return type_colors(audit.book.holder_type()->id).line;
}

void draw_right(Painter& painter, float right, float y, std::string const& words, Color color) {
    draw_label(painter, right - label_width(words, letters::kCaption), y, words, color, letters::kCaption,
               Weight::Regular, letters::kCaptionLine);
}

void draw_section_label(Painter& painter, Audit const& audit, float y, std::string const& words) {
    draw_label(painter, audit.left(), y, words, theme().muted, letters::kCaption, Weight::Medium,
               letters::kCaptionLine);
}

// "73 %"
std::string percent(std::size_t part, std::size_t whole) {
    auto const share = static_cast<double>(part) * 100 / static_cast<double>(std::max<std::size_t>(whole, 1));
    return std::to_string(std::lround(share)) + "\u00A0%";
}

struct Share {
    char const* id;
    std::string label;
    std::size_t count;
    Color color;
    VoiceGroup group;
};

std::vector<Share> shares_of(Audit const& audit) {
    model::WhoSaysWhat const& who = audit.book.who();
    std::string const source = lower_first(audit.book.holder_type()->label);
    std::vector<Share> const all = {
        {"voices", base::say("From a {}", source), who.sourced_count, source_color(audit), VoiceGroup::Voices},
        {"narrated", base::say("The writer\u2019s own"), who.narrated.size(), theme().hint, VoiceGroup::Narrated},
        {"unsourced", base::say("No {} yet", source), who.unsourced.size(), theme().warn, VoiceGroup::Unsourced},
        {"lost", base::say("Its {} is lost", source), who.of_lost.size(), theme().edge, VoiceGroup::Lost},
    };
    std::vector<Share> shares;
    std::copy_if(all.begin(), all.end(), std::back_inserter(shares), [](Share const& one) { return one.count > 0; });
    return shares;
}

void draw_share_bar(Painter& painter, Audit const& audit, std::vector<Share> const& shares, float y) {
    auto const whole = static_cast<float>(std::max<std::size_t>(1, audit.book.who().claim_count()));
    std::size_t before = 0;
    for (Share const& share : shares) {
        float const x0 = audit.left() + std::round(audit.inner() * static_cast<float>(before) / whole);
        before += share.count;
        float const x1 = audit.left() + std::round(audit.inner() * static_cast<float>(before) / whole);
        bool const is_last = before == audit.book.who().claim_count();
        painter.list->AddRectFilled({x0, y}, {std::max(x0 + 2, is_last ? x1 : x1 - 1), y + kBar}, share.color, 2);
    }
}

void draw_share(Painter& painter, Audit const& audit, Share const& share, float y) {
    Rect const row = audit.row_at(y);
    std::string const figures = base::number_words(static_cast<std::int64_t>(share.count)) + " \u00B7 " +
                                percent(share.count, audit.book.who().claim_count());
    ItemLook look;
    look.role = Role::Link;
    look.description = base::say("Show these claims");
    ItemState const button =
        item(painter, std::string("sources/claims/") + share.id, share.label + ": " + figures, row, look);
    if (button.hovered || button.focused) fill_row(painter, row, theme().hover);
    float const middle = std::floor(y + row.height / 2);
    painter.list->AddRectFilled({audit.left(), middle - 5}, {audit.left() + 10, middle + 5}, share.color, 2);
    draw_label_short(painter, audit.left() + 20, middle - 9, audit.inner() - 110, share.label, theme().ink2);
    draw_right(painter, audit.left() + audit.inner(), middle - 8, figures, theme().muted);
    if (!button.pressed) return;
    audit.state.side_view = SideView::Voices;
    scroll_to_group(painter, audit.scene, share.group);
}

Section title_section(Audit const& audit) {
    return {46, [audit](Painter& painter, float y) {
                std::string const title = counted(audit.book.who().voices.size(), audit.book.holder_type()->label);
                float const width = draw_label(painter, audit.left(), y + 14, title, theme().ink, letters::kHead,
                                               Weight::Semibold, letters::kHeadLine);
                std::string const places = base::say_count(audit.book.mention_count(), "{} mention", "{} mentions");
                bool const has_more = audit.book.mention_count() > audit.book.who().voices.size();
                if (has_more)
                    draw_label(painter, audit.left() + width + 12, y + 17, places, theme().muted, letters::kCaption,
                               Weight::Regular, letters::kCaptionLine);
                register_container(painter, "sources/title", has_more ? title + ", " + places : title, Role::Status,
                                   {audit.left(), y + 14, audit.inner(), 20});
            }};
}

Section claims_section(Audit const& audit) {
    std::size_t const claims = audit.book.who().claim_count();
    if (claims == 0) return {};
    auto const shares = shares_of(audit);
    float const height = 44 + audit.row() * static_cast<float>(shares.size()) + 12;
    return {height, [audit, shares, claims](Painter& painter, float y) {
                draw_section_label(painter, audit, y, plural_of(audit.book.claim_type()->label));
                draw_right(painter, audit.left() + audit.inner(), y, grouped(claims), theme().muted);
                draw_share_bar(painter, audit, shares, y + 24);
                y += 40;
                for (Share const& share : shares) {
                    draw_share(painter, audit, share, y);
                    y += audit.row();
                }
            }};
}

void draw_value(Painter& painter, Audit const& audit, AttributeCount const& attribute, ValueCount const& value,
                float y) {
    State& state = audit.state;
    Rect const row = audit.row_at(y);
    ItemLook look;
    look.role = Role::Checkbox;
    look.is_checked = state.sources_attribute == attribute.attribute && state.sources_value == value.value;
    look.description = look.is_checked ? base::say("List all again") : base::say("List only these below");
    std::string const id = "sources/value/" + attribute.attribute + "/" + (value.value.empty() ? "-" : value.value);
    std::string const count = grouped(value.count);
    ItemState const button = item(painter, id, attribute.label + " " + value.label + ": " + count, row, look);
    fill_row(painter, row, look, button.hovered || button.focused);
    float const middle = std::floor(y + row.height / 2);
    draw_label_short(painter, audit.left(), middle - 9, kLabel - 8, value.label,
                     value.value.empty() ? theme().muted : theme().ink2, letters::kText,
                     look.is_checked ? Weight::Semibold : Weight::Regular);
    float const room = audit.inner() - kLabel - kTail + 24;
    float const share =
        static_cast<float>(value.count) / static_cast<float>(std::max<std::size_t>(1, audit.book.who().voices.size()));
    float const x = audit.left() + kLabel;
    painter.list->AddRectFilled({x, middle - 3}, {x + std::max(3.0F, std::round(room * share)), middle + 3},
                                value.value.empty() ? theme().edge : with_alpha(source_color(audit), 0.75F), 3);
    draw_right(painter, audit.left() + audit.inner(), middle - 8, count, theme().muted);
    if (!button.pressed) return;
    state.sources_attribute = look.is_checked ? std::string() : attribute.attribute;
    state.sources_value = look.is_checked ? std::string() : value.value;
}

Section attribute_section(Audit const& audit, AttributeCount const& attribute) {
    float const height = 24 + audit.row() * static_cast<float>(attribute.values.size()) + 12;
    return {height, [audit, &attribute](Painter& painter, float y) {
                draw_section_label(painter, audit, y + 4, capitalised(attribute.label));
                y += 24;
                for (ValueCount const& value : attribute.values) {
                    draw_value(painter, audit, attribute, value, y);
                    y += audit.row();
                }
            }};
}

struct Missing {
    model::Check const* check = nullptr;
    std::size_t count = 0;
};

std::vector<Missing> missing_links(Scene const& scene) {
    std::vector<Missing> missing;
    if (!scene.advice) return missing;
    for (model::Check const& check : scene.project->schema.checks) {
        if (check.severity != model::Severity::Warn) continue;
        auto const count = std::count_if(scene.advice->begin(), scene.advice->end(),
                                         [&](model::Finding const& finding) { return finding.check == &check; });
        if (count > 0) missing.push_back({&check, static_cast<std::size_t>(count)});
    }
    return missing;
}

void draw_missing(Painter& painter, Audit const& audit, Missing const& one, float y) {
    Rect const row = audit.row_at(y);
    std::string const words = advice_words(*one.check);
    std::string const count = grouped(one.count);
    ItemLook look;
    look.role = Role::Link;
    look.description = one.check->message;
    ItemState const button = item(painter, "sources/check/" + one.check->id, words + ": " + count, row, look);
    if (button.hovered || button.focused) fill_row(painter, row, theme().hover);
    float const middle = std::floor(y + row.height / 2);
    draw_icon(painter, audit.left() - 1, middle - 7, icons::kTriangleAlert, theme().warn, 14);
    draw_label_short(painter, audit.left() + 20, middle - 9, audit.inner() - 60, words, theme().ink2);
    draw_right(painter, audit.left() + audit.inner(), middle - 8, count, theme().muted);
    if (!button.pressed) return;
    audit.state.filter = {};
    audit.state.filter.check = one.check->id;
    audit.state.list_scroll = 0;
    audit.state.side_view = SideView::Marks;
}

Section missing_section(Audit const& audit) {
    auto const missing = missing_links(audit.scene);
    if (missing.empty()) return {};
    float const height = 24 + audit.row() * static_cast<float>(missing.size()) + 12;
    return {height, [audit, missing](Painter& painter, float y) {
                draw_section_label(painter, audit, y + 4, base::say("Still to do"));
                y += 24;
                for (Missing const& one : missing) {
                    draw_missing(painter, audit, one, y);
                    y += audit.row();
                }
            }};
}

bool is_listed(Audit const& audit, std::uint32_t voice) {
    State const& state = audit.state;
    if (state.sources_attribute.empty()) return true;
    return model::value_of(*audit.scene.project, audit.book.who().voices[voice], state.sources_attribute) ==
           state.sources_value;
}

void draw_voice(Painter& painter, Audit const& audit, std::uint32_t voice, float y) {
    State& state = audit.state;
    model::Voice const& one = audit.book.who().voices[voice];
    model::Span const& chief = audit.scene.project->spans[one.chief];
    std::string const& caption = audit.book.caption(voice);
    model::SpanIndex const selected = audit.scene.index->find(state.selected);
    ItemLook look;
    look.role = Role::ListItem;
    look.is_checked = selected != model::Index::kNone && audit.book.who().voice_of[selected] == voice;
    Rect const row{audit.left() - 8, y, audit.inner() + 16, audit.voice_row()};
    std::string const says = counted(one.claims.size(), audit.book.claim_type()->label);
    ItemState const button =
        item(painter, "sources/of/" + chief.id,
             audit.book.name(voice) + ", " + says + (caption.empty() ? "" : ", " + caption), row, look);
    fill_row(painter, row, look, button.hovered || button.focused || state.hovered == chief.id);
    float const right = audit.left() + audit.inner();
    float const top = y + (row.height - (caption.empty() ? 20 : 36)) / 2;
    bool const is_silent = one.claims.empty();
    float const tail = label_width(says, letters::kCaption) + 12;
    draw_right(painter, right, top + 2, says, is_silent ? theme().warn : theme().muted);
    draw_name_line(painter, audit.left(), top, audit.inner() - tail, audit.book.name(voice), theme().ink,
                   letters::kText, Weight::Medium, letters::kTextProse);
    if (!caption.empty())
        draw_name_line(painter, audit.left(), top + 20, audit.inner(), caption, theme().muted, letters::kCaption,
                       Weight::Regular, letters::kCaptionLine);
    if (button.hovered) hover_from_panel(state, chief.id);
    if (!button.pressed) return;
    if (state.linking_from.empty())
        choose_span(state, audit.scene, chief.id);
    else
        link_to(audit.scene, state, *painter.intents, chief.id);
}

// Which sources the list below holds.
std::string list_label(Audit const& audit) {
    std::string label =
        base::say("{} per {}", plural_of(audit.book.claim_type()->label), lower_first(audit.book.holder_type()->label));
    for (AttributeCount const& attribute : audit.book.counts())
        for (ValueCount const& value : attribute.values)
            if (attribute.attribute == audit.state.sources_attribute && value.value == audit.state.sources_value)
                return label + " \u00B7 " +
                       (value.value.empty() ? base::say("{} not set", attribute.label) : value.label);
    return label;
}

Section voices_section(Audit const& audit) {
    std::vector<std::uint32_t> voices;
    for (std::uint32_t voice : audit.book.by_claims())
        if (is_listed(audit, voice)) voices.push_back(voice);
    if (voices.empty()) return {};
    float const height = 28 + audit.voice_row() * static_cast<float>(voices.size());
    return {height, [audit, voices](Painter& painter, float y) {
                draw_section_label(painter, audit, y + 4, list_label(audit));
                y += 28;
                // A little more at each end, so that the keyboard goes on where the eye cannot.
                constexpr float kBeyond = 60;
                float const row = audit.voice_row();
                for (std::uint32_t voice : voices) {
                    if (y + row > painter.clip.y - kBeyond && y < painter.clip.bottom() + kBeyond)
                        draw_voice(painter, audit, voice, y);
                    y += row;
                }
            }};
}

// A value that no source has any more lists all again.
void settle_filter(State& state, VoiceBook const& book) {
    for (AttributeCount const& attribute : book.counts())
        for (ValueCount const& value : attribute.values)
            if (attribute.attribute == state.sources_attribute && value.value == state.sources_value) return;
    state.sources_attribute.clear();
    state.sources_value.clear();
}

} // namespace

void draw_source_audit(Painter& painter, Scene const& scene, ArticleView&, Rect area) {
    State& state = *painter.state;
    VoiceBook const& book = voice_book(state, scene);
    Audit const audit{scene, state, book, area.x, area.width, painter.is_touch};
    std::string const nothing = empty_words(book, scene, painter.is_touch);
    if (!nothing.empty()) {
        float const height =
            draw_label_wrapped(painter, audit.left(), area.y + 16, audit.inner(), nothing, theme().muted);
        register_container(painter, "sources/empty", nothing, Role::Status,
                           {audit.left(), area.y + 16, audit.inner(), height});
        return settle_hover(state);
    }
    settle_filter(state, book);
    std::vector<Section> sections = {title_section(audit), claims_section(audit)};
    for (AttributeCount const& attribute : book.counts()) sections.push_back(attribute_section(audit, attribute));
    sections.push_back(missing_section(audit));
    sections.push_back(voices_section(audit));
    draw_sections(painter, "sources/rows", area, sections, 16, state.sources_scroll);
    settle_hover(state);
}

std::string first_source_row(Scene const& scene, State& state) {
    if (!scene.project || !scene.index) return {};
    VoiceBook const& book = voice_book(state, scene);
    if (!book.holder_type() || !book.claim_type()) return {};
    if (book.who().claim_count() > 0) {
        Audit const audit{scene, state, book};
        return std::string("sources/claims/") + shares_of(audit).front().id;
    }
    if (book.by_claims().empty()) return {};
    return "sources/of/" + scene.project->spans[book.who().voices[book.by_claims().front()].chief].id;
}

} // namespace ui
