// Looks at every document of a library as if it stood alone, and says what is wrong with the library's own places.
#pragma once

#include <string_view>
#include <vector>

#include "base/job.h"
#include "formats/file_reader.h"

namespace formats {

class LibraryCheck {
public:
    // `bytes` stay until the check is done, and are those of a whole library.
    explicit LibraryCheck(std::string_view bytes);

    bool step(base::Budget const&); // true: done
    // In place of what the library's own reader has said about the insides of its documents.
    void add_to(std::vector<FileFinding>&);

private:
    void take(std::string_view document, std::vector<FileFinding>);

    std::string_view bytes_;
    std::vector<std::string_view> documents_;
    std::size_t next_ = 0;
    std::unique_ptr<FileReader> reader_; // of that one
    std::vector<FileFinding> findings_;
};

} // namespace formats
