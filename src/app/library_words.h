// What the library's panel says of the storage and of what was brought in.
#pragma once

#include <cstddef>
#include <string>

#include "app/library.h"
#include "store/vault.h"

namespace app {

ui::StorageNote storage_note(store::Usage const&);

// The title of a copy that does not stand in the library yet: "Harbour bridge (copy)", "Harbour bridge (copy 2)".
std::string copy_title(Library const&, std::string const& title);

// What became of the documents of a library that was brought in.
struct JoinCounts {
    std::size_t added = 0;
    std::size_t same = 0;       // were here already
    std::size_t newer = 0;      // than the library's: taken
    std::size_t older = 0;      // than the library's, which stay
    std::size_t apart = 0;      // both are kept
    std::size_t unreadable = 0; // could not be taken
    std::string first_fault;    // of an unreadable one, a sentence
};
std::string join_summary(JoinCounts const&);

} // namespace app
