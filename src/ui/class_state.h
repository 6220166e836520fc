// What the class view remembers between frames: which page, which type, which place is being settled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace agree {
enum class ClassColumn : std::uint8_t; // agree/class_table.h
enum class SortWay : std::uint8_t;     // agree/class_table.h
enum class Measure : std::uint8_t;     // agree/measures.h
} // namespace agree

namespace ui {

enum class ClassPage : std::uint8_t { Table, Article, Numbers, Places }; // Places: where the side has no room

struct ClassState {
    bool is_open = false;
    ClassPage page = ClassPage::Table;
    std::size_t type = 0; // of the study
    bool all_types = false;
    bool shows_heat = true;
    bool shows_lanes = true;
    bool shows_all_lanes = false; // also where readers agree
    bool shows_key = false;
    agree::ClassColumn column{}; // by name
    agree::SortWay way{};        // up
    std::size_t column_type = 0;
    std::optional<std::size_t> place;         // being settled
    std::vector<std::size_t> chosen;          // readers whose lanes are shown, where there are more than five
    std::optional<std::size_t> hovered;       // reader
    std::optional<std::size_t> measure;       // whose number is explained
    agree::Measure shown_measure{};           // that the pairs show; the first: same borders
    bool is_choosing_start = false;           // a reader is to be pressed, from whom a key begins
    std::string note;                         // to every student
    std::map<std::string, std::string> notes; // to one, by id of the hand-in
    float numbers_scroll = 0;
    float pair_scroll = 0;
    float pair_height = 0;
    float feedback_scroll = 0;
    float rail_scroll = 0;
    float rail_height = 0;
    float table_scroll = 0;
    float table_height = 0;
    float queue_scroll = 0;
    float queue_height = 0;
};

} // namespace ui
