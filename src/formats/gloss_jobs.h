// Reading and writing a *.gloss.json file in slices: the same as read_gloss and write_gloss, which do it in one go.
#pragma once

#include <functional>
#include <memory>

#include "base/job.h"
#include "formats/gloss_json.h"

namespace formats {

class FileReader;

class GlossReading final : public base::Job<base::Result<ReadFile>> {
public:
    // `bytes` stay until the job is gone.
    explicit GlossReading(std::string_view bytes);
    ~GlossReading() override;

    Stepped step(base::Budget const&) override;

private:
    std::string_view bytes_;
    std::unique_ptr<FileReader> reader_;
};

// The same for whoever wants the project alone.
class ProjectReading final : public base::Job<base::Result<model::Project>> {
public:
    explicit ProjectReading(std::string_view bytes) : reading_(bytes) {}
    Stepped step(base::Budget const&) override;

private:
    GlossReading reading_;
};

class FileWriter;
class JsonText;

class GlossWriting final : public base::Job<base::Nothing> {
public:
    // Takes the next bytes of the file, some hundred kilobytes at a time; they are gone when it returns.
    using Sink = std::function<void(std::string_view)>;

    GlossWriting(model::Project, Sink);
    ~GlossWriting() override;

    Stepped step(base::Budget const&) override;

private:
    model::Project project_;
    Sink sink_;
    std::unique_ptr<JsonText> out_;
    std::unique_ptr<FileWriter> writer_;
};

} // namespace formats
