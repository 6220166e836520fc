// A library as one file (kind: library): whole documents in a row, written one after the other, read one at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/json_text.h"
#include "model/project.h"

namespace formats {

// Canonical bytes, with never more than one document in memory beside what is written already.
class LibraryWriter {
public:
    LibraryWriter(std::string_view created, std::string_view generator);

    void add(model::Project const&);
    std::string take(); // the end; nothing can be added after it

private:
    JsonText out_;
};

// Does it say so of itself? Looks no further than a file's first members.
bool is_library(std::string_view bytes);

// The bytes of each document, for read_gloss; or a sentence why the file cannot be opened.
base::Result<std::vector<std::string_view>> library_documents(std::string_view bytes);

// The file in canonical bytes, of whatever kind; the documents of a library too, in their order.
base::Result<std::string> canonical_bytes(std::string_view bytes);

} // namespace formats
