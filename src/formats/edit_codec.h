// Journal payloads: one reversible edit, or a whole project as a snapshot, as bytes with an encoding number.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "formats/history_position.h"
#include "model/history.h"

namespace formats {

using Bytes = std::vector<std::uint8_t>;

inline constexpr std::uint16_t kEditEncoding = 2; // 1: without corrections of the text
inline constexpr std::uint16_t kSnapshotEncoding = 2;
// Begins every snapshot after encoding 1, which begins with the length of a string: no string's length is written so.
inline constexpr std::uint8_t kSnapshotMark[] = {0x00, 0x80, 0x00};

// Every older encoding stays readable; a newer one is ErrorCode::Unsupported with a sentence.
Bytes encode_edit(model::Edit const&);
base::Result<model::Edit> decode_edit(std::span<std::uint8_t const>, std::uint16_t encoding);

// What opening a document begins with. Of encoding 1, which says nothing of it, the position is empty.
struct Snapshot {
    model::Project project;
    HistoryPosition position;
};
// The bytes tell their own encoding. In slices: formats/snapshot_writing.h.
Bytes encode_snapshot(model::Project const&, HistoryPosition const&);
base::Result<Snapshot> decode_snapshot(std::span<std::uint8_t const>);

} // namespace formats
