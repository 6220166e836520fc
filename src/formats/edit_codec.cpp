#include "formats/edit_codec.h"

#include <algorithm>
#include <iterator>

#include "base/words.h"
#include "formats/model_fields.h"

namespace formats {

namespace {

using base::Error;
using base::ErrorCode;

Error newer(char const* what, std::uint32_t encoding) {
    return {ErrorCode::Unsupported, base::say("{} was stored by a newer Gloss (encoding {}). Nothing was changed. "
                                              "Reload the page to get the newer Gloss.",
                                              base::say(what), encoding)};
}

Error broken(char const* what, ArchiveState state, std::size_t offset) {
    bool const truncated = state == ArchiveState::Truncated;
    return {truncated ? ErrorCode::Truncated : ErrorCode::Malformed,
            base::say(truncated ? base::english(
                                      "{} stops in the middle. It was left out; what was stored before it is whole.")
                                : base::english("{} is damaged. It was left out; what was stored before it is whole."),
                      base::say(what)),
            offset};
}

// What every span of the model promises (model/span.h).
bool are_in_order(std::vector<unicode::Range> const& fragments) {
    for (std::size_t i = 0; i < fragments.size(); ++i)
        if (fragments[i].start >= fragments[i].end || (i > 0 && fragments[i].start <= fragments[i - 1].end))
            return false;
    return !fragments.empty();
}

bool has_sound_text(model::Edit const& edit) {
    if (!edit.text) return true;
    std::uint64_t least = 0;
    for (model::TextPiece const& piece : edit.text->pieces) {
        if (piece.at.value() < least || (piece.removed.empty() && piece.inserted.empty())) return false;
        least = std::uint64_t(piece.at.value()) + 1;
    }
    return !edit.text->pieces.empty();
}

bool is_sound(model::Edit const& edit) {
    auto const is_placed = [](model::Counted<model::Span> const& span) {
        return !span || are_in_order(span->fragments);
    };
    bool const are_placed =
        std::all_of(edit.spans.begin(), edit.spans.end(), [&](model::Change<model::Span> const& change) {
            return is_placed(change.before) && is_placed(change.after);
        });
    return are_placed && has_sound_text(edit);
}

bool is_sound(model::Project const& project) {
    return std::all_of(project.spans.begin(), project.spans.end(), [&](model::Span const& span) {
        return are_in_order(span.fragments) && span.fragments.back().end.value() <= project.article.text.length();
    });
}

bool has_mark(std::span<std::uint8_t const> bytes) {
    return bytes.size() >= std::size(kSnapshotMark) &&
           std::equal(std::begin(kSnapshotMark), std::end(kSnapshotMark), bytes.begin());
}

constexpr char const* kEdit = base::english("A step of this document's history");
constexpr char const* kSnapshot = base::english("The stored copy of this document");

} // namespace

Bytes encode_edit(model::Edit const& edit) {
    ByteWriter writer;
    writer(edit, edit.text);
    return writer.take();
}

base::Result<model::Edit> decode_edit(std::span<std::uint8_t const> bytes, std::uint16_t encoding) {
    if (encoding == 0 || encoding > kEditEncoding) return newer(kEdit, encoding);
    model::Edit edit;
    ByteReader reader(bytes);
    reader(edit);
    if (encoding > 1) reader(edit.text);
    if (reader.finish() != ArchiveState::Good) return broken(kEdit, reader.finish(), reader.offset());
    if (!is_sound(edit)) return broken(kEdit, ArchiveState::Malformed, reader.offset());
    return edit;
}

base::Result<Snapshot> decode_snapshot(std::span<std::uint8_t const> bytes) {
    Snapshot snapshot;
    ByteReader reader(bytes);
    if (has_mark(bytes)) {
        reader = ByteReader(bytes.subspan(std::size(kSnapshotMark)));
        std::uint32_t encoding = 0;
        reader(encoding);
        if (encoding > kSnapshotEncoding) return newer(kSnapshot, encoding);
        if (encoding < 2) return broken(kSnapshot, ArchiveState::Truncated, reader.offset());
        reader(snapshot.project, snapshot.position);
    } else {
        reader(snapshot.project);
    }
    bool const is_whole = reader.finish() == ArchiveState::Good;
    if (!is_whole) return broken(kSnapshot, reader.finish(), reader.offset());
    if (is_sound(snapshot.project) && snapshot.position.is_sound()) return snapshot;
    return broken(kSnapshot, ArchiveState::Malformed, reader.offset());
}

} // namespace formats
