// The errors a vault answers with, in words that are the same wherever the bytes lie.
#pragma once

#include "base/result.h"

namespace store {

base::Error conflict_fault();  // somebody else has written in the meantime
base::Error exists_fault();    // begin_log: the key is taken
base::Error missing_fault();   // no such log
base::Error full_fault();      // no room left
base::Error refused_fault();   // the system does not let us
base::Error malformed_fault(); // what is stored cannot be read

} // namespace store
