#include "store/faults.h"

#include "base/words.h"

namespace store {

using base::ErrorCode;

base::Error conflict_fault() {
    return {ErrorCode::Conflict, base::say("This document was changed in another window. What you do here is not saved "
                                           "any more: save a copy, then open the document again.")};
}

base::Error exists_fault() {
    return {ErrorCode::Conflict,
            base::say("A stored document with this key exists already. Open that one instead of beginning it anew.")};
}

base::Error missing_fault() {
    return {ErrorCode::NotFound, base::say("The stored document is gone: the storage was cleared from outside. Your "
                                           "work goes on here: save a copy to be safe.")};
}

base::Error full_fault() {
    return {ErrorCode::Full, base::say("There is no room left in the storage. Your work goes on here: save a copy, "
                                       "then make room, for instance by deleting documents that you no longer need.")};
}

base::Error refused_fault() {
    return {ErrorCode::Refused, base::say("The storage cannot be used, which a private window or a setting may cause. "
                                          "Your work goes on here, but it is not kept: save a copy before you close.")};
}

base::Error malformed_fault() {
    return {ErrorCode::Malformed,
            base::say("The stored document is damaged and cannot be read. Open the last copy of it that you saved.")};
}

} // namespace store
