// Makes a snapshot in slices, item by item: of the project as it was when this began, whatever is done to it meanwhile.
#pragma once

#include <cstddef>
#include <memory>

#include "base/job.h"
#include "formats/edit_codec.h"

namespace formats {

class ByteWriter;

class SnapshotWriting final : public base::Job<Bytes> {
public:
    // `expected_bytes`: about how long it will be, 0 where that is not known.
    SnapshotWriting(model::Project, HistoryPosition, std::size_t expected_bytes);
    ~SnapshotWriting() override;

    Stepped step(base::Budget const&) override;

private:
    bool write_next(); // false: that was the last

    model::Project project_;
    HistoryPosition position_;
    std::unique_ptr<ByteWriter> writer_;
    std::size_t item_ = 0; // of spans, orphans and relations in a row
};

} // namespace formats
