#include "formats/file_reader.h"

#include "formats/file_problems.h"
#include "formats/library_check.h"

namespace formats {

FileReader::FileReader(std::string_view bytes, Purpose purpose) : bytes_(bytes), purpose_(purpose) {}

FileReader::~FileReader() = default;

bool FileReader::step(base::Budget const& budget) {
    while (phase_ != Phase::Done) {
        phase_ = go_on(budget);
        if (phase_ != Phase::Done && budget.is_spent()) return false;
    }
    return true;
}

FileReader::Phase FileReader::go_on(base::Budget const& budget) {
    switch (phase_) {
    case Phase::Head: return read_head(budget);
    case Phase::Body: return read_body(budget);
    case Phase::Settling: return settle(budget);
    case Phase::Judging: return judge(budget);
    case Phase::Documents: return check_documents(budget);
    case Phase::Locating: return locate(budget);
    case Phase::Done: break;
    }
    return Phase::Done;
}

// The walk through the body is nearly all of the work.
double FileReader::progress() const {
    constexpr double kOfBody = 0.9;
    switch (phase_) {
    case Phase::Head: return 0;
    case Phase::Body: return walk_ ? kOfBody * double(walk_->offset()) / double(bytes_.size()) : 0;
    case Phase::Settling: return kOfBody;
    case Phase::Judging:
    case Phase::Documents: return kOfBody + 0.03;
    case Phase::Locating: return kOfBody + 0.05;
    case Phase::Done: break;
    }
    return 1;
}

FileReader::Phase FileReader::refuse(Refusal refusal) {
    reading_.findings.push_back(refusal.finding);
    reading_.refusal = std::move(refusal);
    return Phase::Locating;
}

FileReader::Phase FileReader::read_head(base::Budget const& budget) {
    if (auto refusal = refuse_unread(bytes_)) return refuse(std::move(*refusal));
    if (!walk_) walk_.emplace(bytes_, head_);
    auto const outcome = walk_->step(budget);
    if (!outcome) return Phase::Head;
    walk_.reset();
    if (auto refusal = refuse_by_head(bytes_, head_, *outcome)) return refuse(std::move(*refusal));
    return Phase::Body;
}

FileReader::Phase FileReader::read_body(base::Budget const& budget) {
    if (!project_) walk_.emplace(bytes_, project_.emplace(bytes_));
    auto const outcome = walk_->step(budget);
    if (!outcome) return Phase::Body;
    walk_.reset();
    return end_body(*outcome);
}

FileReader::Phase FileReader::end_body(JsonOutcome const& outcome) {
    if (outcome.ending == JsonEnding::Whole) return Phase::Settling;
    take_findings();
    return refuse(refusal_of(bytes_, outcome));
}

FileReader::Phase FileReader::settle(base::Budget const& budget) {
    if (!project_->finish(budget)) return Phase::Settling;
    take_findings();
    model::Project const& project = project_->project();
    if (auto refusal = refuse_kind(project.header.kind)) return refuse(std::move(*refusal));
    if (project.header.kind == "library") return purpose_ == Purpose::Check ? Phase::Documents : Phase::Locating;
    if (purpose_ == Purpose::Open && reading_.refusal) return Phase::Locating;
    validation_.emplace(project,
                        purpose_ == Purpose::Check ? model::ProblemLevel::Warning : model::ProblemLevel::Error);
    return Phase::Judging;
}

FileReader::Phase FileReader::judge(base::Budget const&) {
    if (validation_->step()) return Phase::Judging;
    add_problems(*project_, validation_->take(), reading_.findings);
    validation_.reset();
    if (purpose_ == Purpose::Open) add_unknown_types(*project_, reading_.findings);
    return Phase::Locating;
}

FileReader::Phase FileReader::check_documents(base::Budget const& budget) {
    if (!documents_) documents_ = std::make_unique<LibraryCheck>(bytes_);
    if (!documents_->step(budget)) return Phase::Documents;
    documents_->add_to(reading_.findings);
    return Phase::Locating;
}

FileReader::Phase FileReader::locate(base::Budget const& budget) {
    if (!locator_) {
        std::vector<FileFinding*> lost;
        for (FileFinding& finding : reading_.findings)
            if (finding.offset == ReadFinding::kUnknownOffset) lost.push_back(&finding);
        if (reading_.refusal && reading_.refusal->finding.offset == ReadFinding::kUnknownOffset)
            lost.push_back(&reading_.refusal->finding);
        locator_.emplace(bytes_, std::move(lost));
    }
    if (!locator_->step(budget)) return Phase::Locating;
    sort_and_place(bytes_, reading_.findings);
    if (project_) {
        reading_.project = std::move(project_->project());
        reading_.moved = std::move(project_->moved());
    }
    return Phase::Done;
}

void FileReader::take_findings() {
    for (ReadFinding& found : project_->take_findings()) {
        if (found.is_fatal && !reading_.refusal) reading_.refusal = Refusal{found.code, found.finding};
        reading_.findings.push_back(std::move(found.finding));
    }
}

} // namespace formats
