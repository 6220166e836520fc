#include "formats/gloss_json.h"

#include <algorithm>
#include <array>
#include <map>

#include "formats/file_versions.h"
#include "formats/finding_places.h"
#include "formats/project_reader.h"
#include "model/validate.h"

namespace formats {

namespace {

using base::Error;
using base::ErrorCode;

// Everything that reading a file brings to light.
struct Reading {
    model::Project project;
    std::vector<FileFinding> findings; // without lines and columns yet
    std::optional<Refusal> refusal;    // the first reason not to open the file
    std::vector<model::Orphan> moved;
};

enum class Purpose : std::uint8_t { Open, Check };

constexpr std::array<std::string_view, 5> kKinds = {"annotations", "exercise", "key", "feedback", "library"};

std::optional<Refusal> refuse_kind(std::string const& kind) {
    if (std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end()) return std::nullopt;
    Refusal refusal;
    refusal.code = ErrorCode::Unsupported;
    refusal.finding.path = "/kind";
    refusal.finding.offset = ReadFinding::kUnknownOffset;
    refusal.finding.message = "This Gloss knows no files of the kind \"" + kind + "\".";
    return refusal;
}

void locate(std::string_view bytes, std::vector<FileFinding>& findings) {
    std::vector<std::string> pointers;
    for (FileFinding const& finding : findings)
        if (finding.offset == ReadFinding::kUnknownOffset) pointers.push_back(finding.path);
    if (pointers.empty()) return;
    auto const offsets = offsets_of(bytes, pointers);
    auto offset = offsets.begin();
    for (FileFinding& finding : findings)
        if (finding.offset == ReadFinding::kUnknownOffset) finding.offset = *offset++;
}

// The id of the item that a path of the model begins with.
template <typename T, typename IdOf>
std::optional<std::string> id_at(std::vector<T> const& items, std::string_view path, std::string_view list,
                                 IdOf id_of) {
    if (!path.starts_with(list)) return std::nullopt;
    std::size_t index = 0;
    for (char const c : path.substr(list.size())) {
        if (c < '0' || c > '9') break;
        index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    return index < items.size() ? std::optional(id_of(items[index])) : std::nullopt;
}

// The model counts in its own order, the file in its.
std::string path_in_file(ProjectReader& reader, std::string const& path) {
    model::Project const& project = reader.project();
    auto id = id_at(project.spans, path, "/spans/", [](model::Span const& span) { return span.id; });
    if (!id) id = id_at(project.orphans, path, "/orphans/", [](model::Orphan const& orphan) { return orphan.span.id; });
    if (!id)
        id = id_at(project.relations, path, "/relations/", [](model::Relation const& relation) { return relation.id; });
    if (!id) return path;
    auto const place = reader.places().find(*id);
    if (place == reader.places().end()) return path;
    std::size_t const rest = path.find('/', path.find('/', 1) + 1);
    return pointer_to(place->second) + (rest == std::string::npos ? "" : path.substr(rest));
}

// Paths that stand within a sentence.
std::string message_for_file(ProjectReader& reader, std::string message) {
    for (std::string_view const list : {"/spans/", "/orphans/", "/relations/"}) {
        for (std::size_t at = message.find(list); at != std::string::npos; at = message.find(list, at + 1)) {
            std::size_t const end = std::min(message.find_first_not_of("0123456789", at + list.size()), message.size());
            message.replace(at, end - at, path_in_file(reader, message.substr(at, end - at)));
        }
    }
    return message;
}

bool is_inside(std::string const& path, std::vector<std::string> const& places) {
    return std::any_of(places.begin(), places.end(), [&](std::string const& place) {
        return path.starts_with(place) && (path.size() == place.size() || path[place.size()] == '/');
    });
}

// Opening a file tells about what is wrong with it; what the schema would like besides is the desk's advice.
void add_problems(ProjectReader& reader, Purpose purpose, std::vector<FileFinding>& findings) {
    for (model::Problem const& problem : model::validate(reader.project())) {
        if (purpose == Purpose::Open && problem.level != model::ProblemLevel::Error) continue;
        FileFinding finding;
        finding.level = problem.level == model::ProblemLevel::Error ? FindingLevel::Error : FindingLevel::Warning;
        finding.offset = ReadFinding::kUnknownOffset;
        finding.path = path_in_file(reader, problem.path);
        finding.message = message_for_file(reader, problem.message);
        if (!is_inside(finding.path, reader.broken())) findings.push_back(std::move(finding));
    }
}

// One finding for each type that the schema does not have, however many spans are of it.
void add_unknown_types(ProjectReader& reader, std::vector<FileFinding>& findings) {
    std::map<std::string_view, std::pair<std::size_t, base::Identifier>> unknown;
    for (model::Span const& span : reader.project().spans) {
        if (reader.project().schema.find_type(span.type) != nullptr) continue;
        auto& [count, first] = unknown[span.type];
        if (++count == 1) first = span.id;
    }
    for (auto const& [type, spans] : unknown) {
        FileFinding finding;
        finding.level = FindingLevel::Warning;
        finding.offset = ReadFinding::kUnknownOffset;
        finding.path = pointer_to(reader.places().at(spans.second)) + "/type";
        finding.message = "The schema of this file has no type \"" + std::string(type) + "\" (" +
                          std::to_string(spans.first) + (spans.first == 1 ? " span has it" : " spans have it") +
                          "). It is shown as it is.";
        findings.push_back(std::move(finding));
    }
}

void take_findings(ProjectReader& reader, Reading& reading) {
    for (ReadFinding& found : reader.take_findings()) {
        if (found.is_fatal && !reading.refusal) reading.refusal = Refusal{found.code, found.finding};
        reading.findings.push_back(std::move(found.finding));
    }
}

bool is_library(model::Project const& project) {
    return project.header.kind == "library";
}

Reading read(std::string_view bytes, Purpose purpose) {
    Reading reading;
    if (auto refusal = refuse_by_head(bytes)) {
        reading.findings.push_back(refusal->finding);
        reading.refusal = std::move(refusal);
        return reading;
    }
    std::optional<ProjectReader> reader;
    JsonOutcome const outcome = walk_json(bytes, reader, bytes);
    if (outcome.ending == JsonEnding::Whole) reader->finish();
    take_findings(*reader, reading);
    if (outcome.ending != JsonEnding::Whole) {
        reading.refusal = refusal_of(bytes, outcome);
        reading.findings.push_back(reading.refusal->finding);
    } else if (auto refusal = refuse_kind(reader->project().header.kind)) {
        reading.findings.push_back(refusal->finding);
        reading.refusal = std::move(refusal);
    } else if (!is_library(reader->project()) && (purpose == Purpose::Check || !reading.refusal)) {
        add_problems(*reader, purpose, reading.findings);
        if (purpose == Purpose::Open) add_unknown_types(*reader, reading.findings);
    }
    reading.project = std::move(reader->project());
    reading.moved = std::move(reader->moved());
    return reading;
}

// What, where, and what to do next, of the first thing that stops the file from being opened.
Error error_of(std::string_view bytes, Refusal const& refusal, std::size_t others) {
    FileFinding const& finding = refusal.finding;
    std::string message = finding.message;
    if (finding.message.find("Nothing was changed.") == std::string::npos) {
        LineAndColumn const place = line_and_column(bytes, finding.offset);
        message = "This file cannot be opened. Line " + std::to_string(place.line) +
                  (finding.path.empty() ? "" : ", " + finding.path) + ": " + finding.message;
        if (others > 0)
            message += " " + std::to_string(others) + (others == 1 ? " more thing is" : " more things are") + " wrong.";
        message += " Nothing was changed. Mend the file or ask for it again.";
    }
    return {refusal.code, std::move(message), finding.offset};
}

void locate(std::string_view bytes, Reading& reading) {
    if (reading.refusal && reading.refusal->finding.offset == ReadFinding::kUnknownOffset)
        reading.refusal->finding.offset = offsets_of(bytes, {reading.refusal->finding.path}).front();
    locate(bytes, reading.findings);
    sort_and_place(bytes, reading.findings);
}

} // namespace

base::Result<ReadFile> read_gloss(std::string_view bytes) {
    Reading reading = read(bytes, Purpose::Open);
    locate(bytes, reading);
    if (reading.refusal) return error_of(bytes, *reading.refusal, reading.findings.size() - 1);
    return ReadFile{std::move(reading.project), std::move(reading.findings), std::move(reading.moved)};
}

std::vector<FileFinding> check_gloss(std::string_view bytes) {
    Reading reading = read(bytes, Purpose::Check);
    locate(bytes, reading);
    return std::move(reading.findings);
}

base::Result<model::Schema> read_schema(std::string_view bytes) {
    struct SchemaReader final : ShapeReader {
        SchemaReader(std::string_view input, model::Schema& target)
            : ShapeReader(input, shape_of<model::Schema>(), &target) {}
    };
    Reading reading;
    std::optional<SchemaReader> reader;
    reading.project.schema = {};
    JsonOutcome const outcome = walk_json(bytes, reader, bytes, reading.project.schema);
    for (ReadFinding& found : reader->take_findings()) {
        if (found.is_fatal && !reading.refusal) reading.refusal = Refusal{found.code, found.finding};
        reading.findings.push_back(std::move(found.finding));
    }
    if (outcome.ending != JsonEnding::Whole) reading.refusal = refusal_of(bytes, outcome);
    if (reading.refusal) return error_of(bytes, *reading.refusal, 0);
    return std::move(reading.project.schema);
}

} // namespace formats
