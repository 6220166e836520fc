#include "formats/snapshot_writing.h"

#include <algorithm>
#include <utility>

#include "formats/model_fields.h"

namespace formats {

namespace {

// Between two looks at the clock.
constexpr std::size_t kItemsAtOnce = 256;
constexpr std::size_t kRoomForTheRest = 16'384; // header, schema and a first few marks

// As ByteWriter writes the whole list: its length, then each.
template <typename T>
void write_item(ByteWriter& writer, model::Sequence<T> const& items, std::size_t item) {
    if (item == 0)
        writer(std::uint64_t{items.size()});
    else
        writer(items[item - 1]);
}

} // namespace

SnapshotWriting::SnapshotWriting(model::Project project, HistoryPosition position, std::size_t expected_bytes)
    : project_(std::move(project))
    , position_(std::move(position))
    , writer_(std::make_unique<ByteWriter>()) {
    // What is put first is known to need this much; growing past it would move a megabyte of text.
    writer_->reserve(std::max(expected_bytes, project_.article.text.utf8().size() + kRoomForTheRest));
    for (std::uint8_t const byte : kSnapshotMark) writer_->put_byte(byte);
    (*writer_)(std::uint32_t{kSnapshotEncoding}, project_.header, project_.article, project_.schema);
}

SnapshotWriting::~SnapshotWriting() = default;

// Each list is one longer than its items: the length comes first.
bool SnapshotWriting::write_next() {
    std::size_t item = item_++;
    if (item <= project_.spans.size()) {
        write_item(*writer_, project_.spans, item);
        return true;
    }
    item -= project_.spans.size() + 1;
    if (item <= project_.orphans.size()) {
        write_item(*writer_, project_.orphans, item);
        return true;
    }
    item -= project_.orphans.size() + 1;
    if (item <= project_.relations.size()) {
        write_item(*writer_, project_.relations, item);
        return true;
    }
    (*writer_)(position_);
    return false;
}

SnapshotWriting::Stepped SnapshotWriting::step(base::Budget const& budget) {
    do {
        for (std::size_t left = kItemsAtOnce; left > 0; --left)
            if (!write_next()) return writer_->take();
    } while (!budget.is_spent());
    std::size_t const all = project_.spans.size() + project_.orphans.size() + project_.relations.size() + 3;
    return base::Progress{double(item_) / double(all)};
}

Bytes encode_snapshot(model::Project const& project, HistoryPosition const& position) {
    SnapshotWriting writing(project, position, 0);
    return base::run(writing);
}

} // namespace formats
