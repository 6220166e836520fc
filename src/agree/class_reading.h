// Reads the files of a class into one pile, a slice at a time; what cannot be read is said and harms nothing else.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "agree/class_pile.h"
#include "base/job.h"

namespace agree {

struct FileSource {
    std::string name;
    std::function<base::Result<std::string>()> bytes; // asked for once, when its turn comes
};

using ProjectReading = base::Job<base::Result<model::Project>>;
// Begins to read a file of these bytes, which stay until the job is gone.
using StartReading = std::function<std::unique_ptr<ProjectReading>(std::string_view)>;

class ClassReading final : public base::Job<ClassPile> {
public:
    // Adds to `pile`, which is settled in the end.
    ClassReading(ClassPile pile, std::vector<FileSource>, StartReading);
    Stepped step(base::Budget const&) override;

    std::size_t files_read() const { return next_; }
    std::size_t files() const { return sources_.size(); }

private:
    void begin_next();

    ClassPile pile_;
    std::vector<FileSource> sources_;
    StartReading start_;
    std::size_t next_ = 0;
    std::string bytes_;
    std::unique_ptr<ProjectReading> reading_; // of the file at next_
    double share_of_file_ = 0;
};

} // namespace agree
