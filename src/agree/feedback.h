// What a student gets back: the own marks, the key's beside them, and the teacher's word, in one file.
#pragma once

#include <string>

#include "base/identifier.h"
#include "model/exercise.h"
#include "model/project.h"

namespace agree {

// Of kind "feedback": the student's set with the key's marks and links under new ids, told apart by who they are `by`.
// Nothing tells who else proposed what the key has. Of the key only what the exercise asked about: nothing that it hid,
// nothing outside of its passages (of an empty exercise all). `note`: to this student, below his own; may be empty. The
// key is about the same text.
model::Project feedback_for(model::Project const& student, model::Project const& key, model::Exercise const&,
                            std::string const& note, base::IdentifierSource&, std::string const& now);

} // namespace agree
