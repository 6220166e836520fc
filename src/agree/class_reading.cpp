#include "agree/class_reading.h"

#include <utility>
#include <variant>

namespace agree {

ClassReading::ClassReading(ClassPile pile, std::vector<FileSource> sources, StartReading start)
    : pile_(std::move(pile))
    , sources_(std::move(sources))
    , start_(std::move(start)) {}

void ClassReading::begin_next() {
    FileSource& source = sources_[next_];
    auto bytes = source.bytes();
    source.bytes = nullptr;
    if (!bytes) {
        pile_.add(std::move(source.name), bytes.release_error());
        ++next_;
        return;
    }
    bytes_ = bytes.release_value();
    reading_ = start_(bytes_);
}

ClassReading::Stepped ClassReading::step(base::Budget const& budget) {
    do {
        if (next_ == sources_.size()) {
            pile_.settle();
            return std::move(pile_);
        }
        if (!reading_) {
            begin_next();
            continue;
        }
        auto stepped = reading_->step(budget);
        if (auto const* progress = std::get_if<base::Progress>(&stepped)) {
            share_of_file_ = progress->share;
            continue;
        }
        pile_.add(std::move(sources_[next_].name), std::move(*std::get_if<base::Result<model::Project>>(&stepped)));
        reading_.reset();
        bytes_.clear();
        share_of_file_ = 0;
        ++next_;
    } while (!budget.is_spent());
    return base::Progress{(static_cast<double>(next_) + share_of_file_) / static_cast<double>(sources_.size())};
}

} // namespace agree
