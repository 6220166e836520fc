// The list that a validation fills, and the parts of the project that it walks through.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/index.h"
#include "model/validate.h"

namespace model {

class Problems {
public:
    void error(std::string path, std::string message) { add(ProblemLevel::Error, std::move(path), std::move(message)); }
    void warning(std::string path, std::string message) {
        add(ProblemLevel::Warning, std::move(path), std::move(message));
    }
    std::vector<Problem> take() { return std::move(problems_); }

private:
    void add(ProblemLevel level, std::string path, std::string message) {
        problems_.push_back({level, std::move(path), std::move(message)});
    }
    std::vector<Problem> problems_;
};

// A JSON pointer grown by one member or index (RFC 6901).
std::string operator/(std::string_view path, std::string_view member);
std::string operator/(std::string_view path, std::size_t index);

inline constexpr std::string_view kSpans = "/spans";
inline constexpr std::string_view kOrphans = "/orphans";
inline constexpr std::string_view kRelations = "/relations";

std::string in_quotes(std::string_view text);

// Each fills in what it finds, in the order of the file.
void validate_schema(Schema const&, Problems&);
void validate_ids(Project const&, Problems&);
void validate_places(Project const&, Problems&);     // fragments, structure
void validate_overlap(Project const&, Problems&);    // overlap, duplicates
void validate_attributes(Project const&, Problems&); // types, attributes, values, what is required
void validate_relations(Project const&, Index const&, Problems&);

} // namespace model
