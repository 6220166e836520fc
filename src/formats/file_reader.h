// Reads one annotation file from its head to the lines of its findings, a slice at a time.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/job.h"
#include "formats/file_versions.h"
#include "formats/finding_places.h"
#include "formats/project_reader.h"
#include "model/validate.h"

namespace formats {

// Everything that reading a file brings to light.
struct Reading {
    model::Project project;
    std::vector<FileFinding> findings; // sorted by place
    std::optional<Refusal> refusal;    // the first reason not to open the file
    std::vector<model::Orphan> moved;
};

// Opening a file tells about what is wrong with it; what the schema would like besides is the desk's advice.
enum class Purpose : std::uint8_t { Open, Check };

class LibraryCheck;

class FileReader {
public:
    // `bytes` stay until the reader is done.
    FileReader(std::string_view bytes, Purpose);
    ~FileReader();
    FileReader(FileReader const&) = delete;
    FileReader& operator=(FileReader const&) = delete;

    bool step(base::Budget const&); // true: done
    double progress() const;
    Reading take() { return std::move(reading_); }

private:
    enum class Phase : std::uint8_t { Head, Body, Settling, Judging, Documents, Locating, Done };

    Phase go_on(base::Budget const&);
    Phase read_head(base::Budget const&);
    Phase read_body(base::Budget const&);
    Phase end_body(JsonOutcome const&);
    Phase settle(base::Budget const&);
    Phase judge(base::Budget const&);
    Phase check_documents(base::Budget const&);
    Phase locate(base::Budget const&);
    Phase refuse(Refusal);
    void take_findings();

    std::string_view bytes_;
    Purpose purpose_;
    Phase phase_ = Phase::Head;
    HeadReader head_;
    std::optional<ProjectReader> project_;
    std::optional<JsonWalk> walk_;
    std::optional<model::Validation> validation_;
    std::unique_ptr<LibraryCheck> documents_;
    std::optional<Locator> locator_;
    Reading reading_;
};

} // namespace formats
