// The files that gloss agree is given, sorted by the text that they are about.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agree/pile.h"
#include "agree/study.h"
#include "base/result.h"

namespace cli {

struct SetApart {
    std::string file;
    agree::Apart apart = agree::Apart::No;
    std::string why; // a sentence
};

// The files about one text; readers of the study stand as the files do.
struct ArticlePile {
    agree::TextMarks text;
    agree::Study study;
    std::vector<agree::HandIn> files;
    std::optional<std::size_t> key;

    void add(std::string name, model::Project const&);
};

// What remains of a pile when nobody takes part twice.
struct SortedPile {
    agree::TextMarks text;
    agree::Study study;
    std::optional<std::size_t> key; // of the study's readers
    std::vector<SetApart> apart;
    std::vector<std::string> notes;
};

SortedPile sorted(ArticlePile const&);

class Piles {
public:
    // Of a file's bytes; what cannot take part is set apart with a sentence.
    void add(std::string const& name, std::string_view bytes);
    void add_file(std::string const& path);
    // Of its own text; its name is not to be added again.
    base::Status add_key(std::string const& path);
    // Files that say of themselves that they are a key become the key of their text, if it has none.
    void take_keys();

    // The key's text, or else the one that most files are about; files about others are set apart.
    SortedPile main_pile() const;
    std::vector<ArticlePile> const& all() const { return piles_; }
    std::vector<SetApart> const& apart() const { return apart_; }

private:
    ArticlePile& pile_of(model::Article const&);
    std::size_t main_place() const;

    std::vector<ArticlePile> piles_;
    std::map<std::string, std::size_t> of_text_; // by SHA-256
    std::vector<SetApart> apart_;
    std::optional<std::string> key_path_;
};

} // namespace cli
