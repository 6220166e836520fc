// Fills plain values from JSON events by their shapes, keeps what it does not know, and notes everything that does not
// fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/gloss_json.h"
#include "formats/shape.h"

namespace formats {

// Something wrong, with its place. A fatal one would lose a part of the file's meaning, so the file is not opened.
struct ReadFinding {
    static constexpr std::size_t kUnknownOffset = static_cast<std::size_t>(-1); // to be found by the path

    bool is_fatal = false;
    base::ErrorCode code = base::ErrorCode::Malformed;
    FileFinding finding;
};

class ShapeReader : public JsonVisitor {
public:
    ShapeReader(std::string_view bytes, Shape const& root, void* target) : bytes_(bytes), root_{&root, target} {}

    Enter enter(JsonKind, std::size_t start) override;
    void leave(std::size_t end) override;
    void scalar(JsonScalar&) override;
    void skipped(std::size_t start, std::size_t end) override;
    void duplicate(std::size_t start) override;

    std::vector<ReadFinding> take_findings() { return std::move(findings_); }

protected:
    // A list or object of this shape has been read; path() is its place.
    virtual void closed(Shape const&, void* /*target*/, bool /*is_broken*/) {}
    // An object of this shape that need not have its required members.
    virtual bool may_lack_members(Shape const&) const { return false; }

    enum class Weight : std::uint8_t { Fatal, Grave }; // grave: an error, but the file opens
    void note(Weight, std::size_t offset, std::string path, std::string message);
    void note_fatal(base::ErrorCode, std::size_t offset, std::string message);

private:
    struct Frame {
        Slot slot;
        std::uint64_t seen = 0;
        std::size_t start = 0;
        std::size_t count = 0; // elements or members so far
        std::size_t fatal_before = 0;
    };

    Slot next_slot(JsonKind);
    void keep_raw(Slot, std::size_t start, std::size_t end);
    void complain(Shape const&, JsonKind, std::size_t start, std::size_t end);
    void refuse_null(std::size_t start);
    void note_missing(Frame const&);
    void mark_seen(Slot const&);

    std::string_view bytes_;
    Slot root_;
    std::vector<Frame> frames_;
    Slot skipped_slot_;
    std::vector<ReadFinding> findings_;
    std::size_t fatal_count_ = 0;
};

} // namespace formats
