#include "formats/file_versions.h"

#include <algorithm>
#include <array>

#include "base/words.h"
#include "formats/finding_places.h"
#include "formats/shape_reader.h"

namespace formats {

namespace {

using base::ErrorCode;

// Every version that can be read, oldest first. A version that differs from today's gets a function here that turns its
// members into today's before anything else sees them; version 1 needs none.
constexpr std::array<std::uint64_t, 1> kReadable = {1};

constexpr std::array<std::string_view, 5> kKinds = {"annotations", "exercise", "key", "feedback", "library"};

Refusal refusal(ErrorCode code, std::size_t offset, std::string path, std::string message) {
    Refusal result;
    result.code = code;
    result.is_of_whole_file = true;
    result.finding.offset = offset;
    result.finding.path = std::move(path);
    result.finding.message = std::move(message);
    return result;
}

bool is_blank(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_readable(std::uint64_t version) {
    for (std::uint64_t const each : kReadable)
        if (each == version) return true;
    return false;
}

Refusal refuse_early_end(std::string_view bytes, JsonOutcome const& outcome) {
    bool const began_as_json =
        outcome.ending != JsonEnding::Malformed || outcome.offset > bytes.find_first_not_of(" \t\r\n");
    if (began_as_json) return refusal_of(bytes, outcome);
    return refusal(ErrorCode::Malformed, outcome.offset, "",
                   base::say("This is not a Gloss file: it does not begin like JSON. Nothing was changed. Choose a "
                             "file whose name ends in .gloss.json."));
}

} // namespace

Refusal refusal_of(std::string_view bytes, JsonOutcome const& outcome) {
    LineAndColumn const place = line_and_column(bytes, outcome.offset);
    switch (outcome.ending) {
    case JsonEnding::Truncated:
        return refusal(
            ErrorCode::Truncated, outcome.offset, outcome.path,
            base::say("This file stops in the middle (line {}). Nothing was changed. Ask for the file again.",
                      place.line));
    case JsonEnding::TooDeep:
        return refusal(ErrorCode::TooLarge, outcome.offset, outcome.path,
                       base::say("Lists and objects are nested more than {} deep in line {}; Gloss opens files of up "
                                 "to that many. Nothing was changed. Ask for the file again.",
                                 kMaximumDepth, place.line));
    default: break;
    }
    return refusal(ErrorCode::Malformed, outcome.offset, outcome.path,
                   base::say("This file is damaged: what stands in line {}, column {} is not JSON in UTF-8. Nothing "
                             "was changed. Ask for the file again.",
                             place.line, place.column));
}

Enter HeadReader::enter(JsonKind kind, std::size_t) {
    bool const is_root = path().depth() == 0;
    is_object_ = is_object_ || (is_root && kind == JsonKind::Object);
    return is_root && is_object_ ? Enter::Descend : Enter::Skip;
}

void HeadReader::scalar(JsonScalar& value) {
    if (path().depth() != 1) return;
    if (path().name() == "format") {
        is_gloss_ = value.kind == JsonKind::Text && *value.text == "gloss";
        has_format_ = true;
    } else if (path().name() == "version") {
        version_ = value.natural;
        version_offset_ = value.start;
        has_version_ = true;
    }
}

std::optional<Refusal> HeadReader::refuse_version() const {
    if (!version_)
        return refusal(
            ErrorCode::Malformed, version_offset_, "/version",
            base::say("The version of a Gloss file is a whole number. Nothing was changed. Ask for the file again."));
    if (is_readable(*version_)) return std::nullopt;
    std::string const number = std::to_string(*version_);
    if (*version_ > kFileVersion)
        return refusal(ErrorCode::Unsupported, version_offset_, "/version",
                       base::say("This file was written by a newer Gloss (version {}). Nothing was changed. Open it "
                                 "with that Gloss, or reload this page to get the newest one.",
                                 number));
    return refusal(
        ErrorCode::Unsupported, version_offset_, "/version",
        base::say("There is no version {} of Gloss files. Nothing was changed. Ask for the file again.", number));
}

std::optional<Refusal> refuse_unread(std::string_view bytes) {
    if (bytes.size() > kMaximumFileBytes)
        return refusal(ErrorCode::TooLarge, 0, "",
                       base::say("This file has {} MiB; Gloss opens files of up to 256 MiB. Nothing was changed.",
                                 bytes.size() / 1024 / 1024));
    if (is_blank(bytes))
        return refusal(ErrorCode::Empty, 0, "",
                       base::say("This file is empty. Nothing was changed. Choose another file."));
    return std::nullopt;
}

std::optional<Refusal> refuse_by_head(std::string_view bytes, HeadReader const& head, JsonOutcome const& outcome) {
    if (head.is_gloss_ && head.has_version_) return head.refuse_version();
    if (outcome.ending != JsonEnding::Whole && outcome.ending != JsonEnding::Stopped)
        return refuse_early_end(bytes, outcome);
    if (head.is_gloss_)
        return refusal(
            ErrorCode::Malformed, 0, "",
            base::say("This Gloss file does not say its version. Nothing was changed. Ask for the file again."));
    return refusal(ErrorCode::Malformed, 0, "",
                   base::say("This is JSON, but not a Gloss file: it has no \"format\": \"gloss\". Nothing was "
                             "changed. Choose a file whose name ends in .gloss.json."));
}

// What, where, and what to do next, of the first thing that stops the file from being opened.
base::Error error_of(std::string_view bytes, Refusal const& refusal, std::size_t others) {
    FileFinding const& finding = refusal.finding;
    if (refusal.is_of_whole_file) return {refusal.code, finding.message, finding.offset};
    LineAndColumn const place = line_and_column(bytes, finding.offset);
    std::string message =
        finding.path.empty()
            ? base::say("This file cannot be opened. Line {}: {}", place.line, finding.message)
            : base::say("This file cannot be opened. Line {}, {}: {}", place.line, finding.path, finding.message);
    if (others > 0) message += " " + base::say_count(others, "{} more thing is wrong.", "{} more things are wrong.");
    message += " ";
    message += base::say("Nothing was changed. Mend the file or ask for it again.");
    return {refusal.code, std::move(message), finding.offset};
}

std::optional<Refusal> refuse_by_head(std::string_view bytes) {
    if (auto refused = refuse_unread(bytes)) return refused;
    HeadReader head;
    JsonOutcome const outcome = walk_json(bytes, head);
    return refuse_by_head(bytes, head, outcome);
}

std::optional<Refusal> refuse_kind(std::string const& kind) {
    if (std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end()) return std::nullopt;
    return refusal(ErrorCode::Unsupported, ReadFinding::kUnknownOffset, "/kind",
                   base::say("This Gloss knows no files of the kind \"{}\".", kind));
}

} // namespace formats
