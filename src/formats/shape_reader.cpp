#include "formats/shape_reader.h"

#include <algorithm>

#include "base/sort.h"
#include "base/words.h"
#include "formats/json_layout.h"

namespace formats {

namespace {

std::string description_of(JsonKind kind, std::string_view raw) {
    constexpr std::size_t kShown = 40;
    switch (kind) {
    case JsonKind::Null: return "null";
    case JsonKind::Flag:
    case JsonKind::Number:
    case JsonKind::Text: break;
    case JsonKind::List: return base::say("a list");
    case JsonKind::Object: return base::say("an object");
    }
    if (raw.size() <= kShown) return std::string(raw);
    return kind == JsonKind::Text ? base::say("a longer text") : base::say("a longer number");
}

void sort_by_name(model::UnknownMembers& unknown) {
    base::sort_stably(unknown.begin(), unknown.end(), [](auto const& a, auto const& b) { return a.name < b.name; });
}

std::string quoted(std::string_view name) {
    return '"' + std::string(name) + '"';
}

} // namespace

void ShapeReader::note(Weight weight, std::size_t offset, std::string path, std::string message) {
    ReadFinding found;
    found.is_fatal = weight == Weight::Fatal;
    fatal_count_ += found.is_fatal;
    found.finding.offset = offset;
    found.finding.path = std::move(path);
    found.finding.message = std::move(message);
    findings_.push_back(std::move(found));
}

void ShapeReader::note_fatal(base::ErrorCode code, std::size_t offset, std::string message) {
    note(Weight::Fatal, offset, path().pointer(), std::move(message));
    findings_.back().code = code;
}

// Null stands for "not there", so it marks nothing as seen and makes no room.
Slot ShapeReader::next_slot(JsonKind kind) {
    if (frames_.empty()) return root_;
    Frame& frame = frames_.back();
    ++frame.count;
    return frame.slot.shape->child(frame.slot.target, path().name(), path().index(), kind);
}

void ShapeReader::mark_seen(Slot const& slot) {
    if (slot.member >= 0 && !frames_.empty()) frames_.back().seen |= std::uint64_t(1) << slot.member;
}

void ShapeReader::keep_raw(Slot slot, std::size_t start, std::size_t end) {
    std::string_view const raw = bytes_.substr(start, end - start);
    if (slot.shape != nullptr) {
        *static_cast<std::string*>(slot.target) = close_up(raw);
        return;
    }
    Frame& frame = frames_.back();
    if (model::UnknownMembers* unknown = frame.slot.shape->unknown(frame.slot.target))
        unknown->push_back({path().name(), std::string(raw)});
}

void ShapeReader::complain(Shape const& shape, JsonKind kind, std::size_t start, std::size_t end) {
    note(Weight::Fatal, start, path().pointer(),
         base::say("This should be {}, but is {}.", std::string(shape.wanted()),
                   description_of(kind, bytes_.substr(start, end - start))));
}

Enter ShapeReader::enter(JsonKind kind, std::size_t start) {
    Slot slot = next_slot(kind);
    skipped_slot_ = slot;
    mark_seen(slot);
    if (slot.shape == nullptr || slot.shape->is_raw()) return Enter::Skip;
    if (slot.target != nullptr) slot = slot.shape->prepare(slot.target);
    if (slot.target == nullptr || !slot.shape->opens_with(kind)) {
        if (slot.target != nullptr) complain(*slot.shape, kind, start, start);
        skipped_slot_ = {slot.shape, nullptr};
        return Enter::Skip;
    }
    frames_.push_back({slot, 0, start, 0, fatal_count_});
    return Enter::Descend;
}

void ShapeReader::skipped(std::size_t start, std::size_t end) {
    if (skipped_slot_.shape == nullptr || skipped_slot_.target != nullptr) keep_raw(skipped_slot_, start, end);
}

void ShapeReader::scalar(JsonScalar& value) {
    Slot slot = next_slot(value.kind);
    if (slot.shape == nullptr) return keep_raw(slot, value.start, value.end);
    if (value.kind == JsonKind::Null && slot.member >= 0) {
        if (!slot.shape->accepts_null()) refuse_null(value.start);
        return;
    }
    mark_seen(slot);
    if (slot.target == nullptr) return;
    if (slot.shape->is_raw()) return keep_raw(slot, value.start, value.end);
    Slot const ready = slot.shape->prepare(slot.target);
    if (!ready.shape->take(ready.target, value)) complain(*ready.shape, value.kind, value.start, value.end);
}

void ShapeReader::refuse_null(std::size_t start) {
    note(Weight::Grave, start, path().pointer(),
         base::say("This is null; a member that is not set is left out. It was read as not set."));
}

void ShapeReader::note_missing(Frame const& frame) {
    if (may_lack_members(*frame.slot.shape)) return;
    std::string const place = path().pointer();
    for (std::string_view const name : frame.slot.shape->missing(frame.seen, Presence::Required))
        note(Weight::Fatal, frame.start, place, base::say("The member {} is missing here.", quoted(name)));
    for (std::string_view const name : frame.slot.shape->missing(frame.seen, Presence::Expected))
        note(Weight::Grave, frame.start, place,
             base::say("The member {} is missing here; it was read as empty.", quoted(name)));
}

void ShapeReader::leave(std::size_t) {
    Frame const frame = frames_.back();
    frames_.pop_back();
    std::string_view const complaint = frame.slot.shape->complaint(frame.slot.target, frame.count);
    if (!complaint.empty()) note(Weight::Fatal, frame.start, path().pointer(), std::string(complaint));
    note_missing(frame);
    if (model::UnknownMembers* unknown = frame.slot.shape->unknown(frame.slot.target)) sort_by_name(*unknown);
    closed(*frame.slot.shape, frame.slot.target, fatal_count_ != frame.fatal_before);
}

// Inside a value that is only passed through, a duplicate loses nothing.
void ShapeReader::duplicate(std::size_t start) {
    bool const inside_raw = path().depth() > frames_.size();
    note(inside_raw ? Weight::Grave : Weight::Fatal, start, path().pointer(),
         base::say("The member {} stands twice in this object.", quoted(path().name())));
}

} // namespace formats
