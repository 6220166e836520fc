// Everything about a project that its own rules or its schema do not allow, found all at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/project.h"

namespace model {

enum class ProblemLevel : std::uint8_t { Error, Warning };

struct Problem {
    ProblemLevel level = ProblemLevel::Error;
    std::string path; // JSON pointer into the file: "/spans/3/fragments/0"
    std::string message;
    friend bool operator==(Problem const&, Problem const&) = default;
};

// file-format.md, "gloss check". What only a file can be wrong about (hash, quotes, duplicate members) is found in
// formats/.
std::vector<Problem> validate(Project const&);

// The same in steps of some milliseconds each for a large project, which stays as it is meanwhile.
class Validation {
public:
    // `least`: Error leaves warnings out, and the work of looking for them.
    Validation(Project const&, ProblemLevel least);
    ~Validation();
    Validation(Validation const&) = delete;
    Validation& operator=(Validation const&) = delete;

    bool step(); // false: that was the last one
    std::vector<Problem> take();

    struct State;

private:
    std::unique_ptr<State> state_;
};

} // namespace model
