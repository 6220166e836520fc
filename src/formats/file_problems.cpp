#include "formats/file_problems.h"

#include <algorithm>
#include <map>

#include "base/words.h"

namespace formats {

namespace {

// The id of the item that a path of the model begins with.
template <typename T, typename IdOf>
std::optional<std::string> id_at(model::Sequence<T> const& items, std::string_view path, std::string_view list,
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
std::string path_in_file(ProjectReader const& reader, std::string const& path) {
    model::Project const& project = reader.project();
    auto id = id_at(project.spans, path, "/spans/", [](model::Span const& span) { return span.id; });
    if (!id) id = id_at(project.orphans, path, "/orphans/", [](model::Orphan const& orphan) { return orphan.span.id; });
    if (!id)
        id = id_at(project.relations, path, "/relations/", [](model::Relation const& relation) { return relation.id; });
    if (!id) return path;
    auto const place = reader.place_of(*id);
    if (!place) return path;
    std::size_t const rest = path.find('/', path.find('/', 1) + 1);
    return pointer_to(*place) + (rest == std::string::npos ? "" : path.substr(rest));
}

// Paths that stand within a sentence.
std::string message_for_file(ProjectReader const& reader, std::string message) {
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

} // namespace

void add_problems(ProjectReader const& reader, std::vector<model::Problem> const& problems,
                  std::vector<FileFinding>& findings) {
    for (model::Problem const& problem : problems) {
        FileFinding finding;
        finding.level = problem.level == model::ProblemLevel::Error ? FindingLevel::Error : FindingLevel::Warning;
        finding.offset = ReadFinding::kUnknownOffset;
        finding.path = path_in_file(reader, problem.path);
        finding.message = message_for_file(reader, problem.message);
        if (!is_inside(finding.path, reader.broken())) findings.push_back(std::move(finding));
    }
}

void add_unknown_types(ProjectReader const& reader, std::vector<FileFinding>& findings) {
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
        finding.path = pointer_to(*reader.place_of(spans.second)) + "/type";
        finding.message = base::say_count(
            spans.first, "The schema of this file has no type \"{2}\" ({1} span has it). It is shown as it is.",
            "The schema of this file has no type \"{2}\" ({1} spans have it). It is shown as it is.", type);
        findings.push_back(std::move(finding));
    }
}

} // namespace formats
