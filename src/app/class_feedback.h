// A file of feedback for each reader of a class, in one archive.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>

#include "agree/class_pile.h"
#include "base/identifier.h"
#include "base/job.h"
#include "formats/zip_archive.h"

namespace app {

struct FeedbackWords {
    std::string to_all;
    std::map<std::string, std::string> to_one; // by id of the hand-in
};

class FeedbackWriting final : public base::Job<std::string> {
public:
    // The pile has a key. The identifiers outlive the work.
    FeedbackWriting(std::shared_ptr<agree::ClassPile const>, FeedbackWords, base::IdentifierSource&, std::string now);
    Stepped step(base::Budget const&) override;

private:
    void write(agree::PileFile const&);

    std::shared_ptr<agree::ClassPile const> pile_;
    FeedbackWords words_;
    base::IdentifierSource& identifiers_;
    std::string now_;
    formats::ZipWriting archive_;
    std::set<std::string> names_;
    std::size_t next_ = 0;
};

} // namespace app
