// What the reader of the class view wants to happen, as one intent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "unicode/position.h"

namespace agree {
enum class KeyStart : std::uint8_t; // agree/adjudication.h
} // namespace agree

namespace ui {

struct AddHandIns {};  // chooses files
struct ForgetClass {}; // all files leave the view; nothing of them is changed
struct RemoveHandIn {  // by file of the pile, as the others
    std::size_t file = 0;
};
struct TakeHandInIn { // looks for its marks in the common text
    std::size_t file = 0;
};
struct OpenHandIn { // as a document of its own
    std::size_t file = 0;
};
struct UseAsKey { // instead of the key that counts now
    std::size_t file = 0;
};
struct UseOpenAsKey {};
struct HideNames {
    bool hides = true;
};
struct BeginKey {
    agree::KeyStart start{};
    std::optional<std::uint32_t> reader;
};
struct SettlePlace {
    std::size_t place = 0;
    std::optional<std::uint32_t> reader; // none: nobody is right, nothing stands there
};
struct SettleOwn {
    std::size_t place = 0;
    std::vector<unicode::Range> fragments;
};
struct WorkOutIntervals { // of the numbers of a type
    std::size_t type = 0;
};
struct WorkOutGamma {
    std::size_t type = 0;
};
struct ShowPair { // two readers side by side; none: what is to be settled again
    std::optional<std::size_t> pair;
};
struct SaveClassReport {};
struct SaveClassTable {};
struct SaveFeedback {
    std::string note;                         // to everybody; may be empty
    std::map<std::string, std::string> notes; // to one, by id of the hand-in
};

using ClassChange = std::variant<AddHandIns, ForgetClass, RemoveHandIn, TakeHandInIn, OpenHandIn, UseAsKey,
                                 UseOpenAsKey, HideNames, BeginKey, SettlePlace, SettleOwn, WorkOutIntervals,
                                 WorkOutGamma, ShowPair, SaveClassReport, SaveClassTable, SaveFeedback>;
struct ChangeClass {
    ClassChange change;
};

} // namespace ui
