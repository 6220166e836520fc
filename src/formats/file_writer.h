// Writes canonical bytes member by member and item by item, so that it can stop after each.
#pragma once

#include <string>
#include <vector>

#include "base/job.h"
#include "formats/json_text.h"
#include "formats/shape.h"
#include "model/project.h"

namespace formats {

// One of the file's lists of spans, orphans or relations.
class WrittenList {
public:
    virtual ~WrittenList() = default;
    virtual bool is_left_out(model::Project const&) const { return false; } // the whole list
    virtual std::size_t size(model::Project const&) const = 0;
    // False: this one does not stand in the list.
    virtual bool write(JsonText&, model::Project const&, std::size_t index) const = 0;
};

class FileWriter {
public:
    FileWriter(JsonText&, model::Project const&); // which stay as they are
    FileWriter(FileWriter const&) = delete;
    FileWriter& operator=(FileWriter const&) = delete;

    // Goes on until there are `enough` bytes to take or everything is written.
    void write(std::size_t enough);
    bool is_done() const { return is_done_; }
    double progress() const; // by items

private:
    struct Root {
        std::string format;
        std::uint32_t version = 0;
        model::Project const* project = nullptr;
    };
    // A member with a shape, or one of the lists.
    struct Part {
        Member member;
        WrittenList const* list = nullptr;
    };

    static std::vector<Part> const& parts_of(model::Project const&);
    void write_part(Part const&, std::size_t enough);
    void write_items(WrittenList const&, std::size_t enough);
    void end();

    Root root_;
    std::vector<Part> const& parts_;
    JsonText& out_;
    std::size_t part_ = 0;
    std::size_t item_ = 0;    // of the list that is being written
    std::size_t written_ = 0; // items of all lists so far
    bool is_in_list_ = false;
    bool is_done_ = false;
};

} // namespace formats
