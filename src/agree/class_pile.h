// The files of a class in one heap: which of them belong together, which is the key, and why each other one stays out.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "agree/pile.h"
#include "base/result.h"
#include "model/edit.h"
#include "model/project.h"

namespace agree {

struct PileFile {
    HandIn hand_in;
    std::shared_ptr<model::Project const> project; // null: it could not be read
    PlaceInPile place;                             // as the pile was settled last
    std::string note;                              // a sentence about what had to be done so that it takes part
    bool has_moved = false;                        // its marks were looked for in the common text

    // By the owner, else by the file.
    std::string const& person() const { return hand_in.annotator_name.empty() ? hand_in.name : hand_in.annotator_name; }
};

class ClassPile {
public:
    // A project, or why the file has none.
    void add(std::string name, base::Result<model::Project>);
    void remove(std::size_t at);

    // Decides for every file anew: the key's text and scheme are the common ones, else those of most files.
    void settle();
    // This file is the key, whatever it says of itself; none: a file of kind "key", where there is one.
    void choose_key(std::optional<std::size_t> file) { chosen_key_ = file; }
    // Looks for the marks of a file about an edited text in the common text: by their words and what surrounds them.
    // A sentence where not one of them has a place there. Settles.
    base::Status take_in(std::size_t at, model::Author const&);

    std::vector<PileFile> const& files() const { return files_; }
    // As the last settling left it: who takes part, by name; the key is none of them.
    std::vector<std::size_t> const& readers() const { return readers_; }
    std::optional<std::size_t> key() const { return key_; }
    // Whose article and scheme are the common ones; null where no file could be read.
    model::Project const* common() const { return common_; }
    // The block of the exercise that readers began from, raw; empty where they had none.
    std::string const& exercise_json() const;
    std::vector<std::string> const& notes() const { return notes_; } // what is only worth a look

private:
    void find_key();
    void find_common();
    void supply_texts();
    void judge(PileFile&) const;
    void judge_people();
    void collect();

    std::vector<PileFile> files_;
    std::vector<std::size_t> readers_;
    std::optional<std::size_t> chosen_key_;
    std::optional<std::size_t> key_;
    model::Project const* common_ = nullptr;
    std::vector<std::string> notes_;
};

// Names for a class that does not want to see names: "Reader 1" …, in an order that tells nothing, the same for the
// same files in whatever order they came.
std::vector<std::string> names_of(ClassPile const&, bool anonymous);

} // namespace agree
