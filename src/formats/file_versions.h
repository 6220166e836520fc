// What a file says it is, and the one table of the versions that can be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "formats/gloss_json.h"
#include "formats/json_events.h"

namespace formats {

inline constexpr std::uint32_t kFileVersion = 1;

// A reason not to open a file, with its place.
struct Refusal {
    base::ErrorCode code = base::ErrorCode::Malformed;
    FileFinding finding;
    bool is_of_whole_file = false; // the sentence says all by itself
};

// Of a file that stops, is damaged or nested too deep: a sentence for where the walk ended.
Refusal refusal_of(std::string_view bytes, JsonOutcome const&);

// What, where, and what to do next, of the first thing that stops the file from being opened.
base::Error error_of(std::string_view bytes, Refusal const&, std::size_t others);

// Of a file that is empty or too large, without reading it.
std::optional<Refusal> refuse_unread(std::string_view bytes);

// Looks at "format" and "version" only, before anything else is believed: a newer version may differ in every other
// member.
class HeadReader final : public JsonVisitor {
public:
    Enter enter(JsonKind, std::size_t start) override;
    void leave(std::size_t) override {}
    void scalar(JsonScalar&) override;
    void skipped(std::size_t, std::size_t) override {}
    void duplicate(std::size_t) override {}
    bool wants_more() const override { return !has_format_ || !has_version_; }

private:
    friend std::optional<Refusal> refuse_by_head(std::string_view bytes, HeadReader const&, JsonOutcome const&);
    std::optional<Refusal> refuse_version() const;

    bool is_object_ = false;
    bool has_format_ = false;
    bool is_gloss_ = false;
    bool has_version_ = false;
    std::optional<std::uint64_t> version_;
    std::size_t version_offset_ = 0;
};

// After a walk with the reader; or with such a walk.
std::optional<Refusal> refuse_by_head(std::string_view bytes, HeadReader const&, JsonOutcome const&);
std::optional<Refusal> refuse_by_head(std::string_view bytes);

std::optional<Refusal> refuse_kind(std::string const& kind);

} // namespace formats
