#include "formats/file_reader.h"
#include "formats/gloss_jobs.h"
#include "formats/whole_value.h"

namespace formats {

GlossReading::GlossReading(std::string_view bytes)
    : bytes_(bytes)
    , reader_(std::make_unique<FileReader>(bytes, Purpose::Open)) {}

GlossReading::~GlossReading() = default;

GlossReading::Stepped GlossReading::step(base::Budget const& budget) {
    if (!reader_->step(budget)) return base::Progress{reader_->progress()};
    Reading reading = reader_->take();
    if (reading.refusal) return base::Result<ReadFile>(error_of(bytes_, *reading.refusal, reading.findings.size() - 1));
    return base::Result<ReadFile>(
        ReadFile{std::move(reading.project), std::move(reading.findings), std::move(reading.moved)});
}

base::Result<ReadFile> read_gloss(std::string_view bytes) {
    GlossReading reading(bytes);
    return base::run(reading);
}

std::vector<FileFinding> check_gloss(std::string_view bytes) {
    FileReader reader(bytes, Purpose::Check);
    reader.step(base::Budget());
    return reader.take().findings;
}

base::Result<model::Schema> read_schema(std::string_view bytes) {
    model::Schema schema;
    if (auto const refusal = read_whole_value(bytes, shape_of<model::Schema>(), &schema))
        return error_of(bytes, *refusal, 0);
    return schema;
}

ProjectReading::Stepped ProjectReading::step(base::Budget const& budget) {
    auto stepped = reading_.step(budget);
    if (auto const* progress = std::get_if<base::Progress>(&stepped)) return *progress;
    auto& read = *std::get_if<base::Result<ReadFile>>(&stepped);
    if (!read) return base::Result<model::Project>(read.release_error());
    return base::Result<model::Project>(std::move(read.value().project));
}

} // namespace formats
