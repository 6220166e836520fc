// A pile of files handed in: which of them belong to one article, and what is kept apart and why.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/project.h"

namespace agree {

// What tells one text from another, and an edited text from a strange one.
struct TextMarks {
    std::string sha256;
    std::string original_sha256; // of the text before it was corrected
    std::string title;
    std::vector<std::uint64_t> paragraphs{}; // by hash, sorted; none where the text was left out
};

TextMarks text_marks_of(model::Article const&);
// Another text that is the same article: one was made from the other, or at least half of their paragraphs are the
// same.
bool is_edited(TextMarks const&, TextMarks const&);

// A file as far as it has to be told from others.
struct HandIn {
    std::string name;      // of the file
    std::string kind;      // of the header
    std::string annotator; // by id
    std::string annotator_name;
    std::string modified; // RFC 3339
    std::string handed_in;
};

HandIn hand_in_of(std::string name, model::Header const&);

enum class Apart : std::uint8_t { No, SamePerson, OtherArticle, EditedText, OtherScheme, OtherKey, NoReading, Broken };

struct PlaceInPile {
    Apart apart = Apart::No;
    std::string why; // a sentence; empty when it takes part
};

// Of files about one text, in their order: of several by one person the latest takes part.
std::vector<PlaceInPile> places_in_pile(std::vector<HandIn> const&);

// Sentences about what is only worth a look: one name under several ids.
std::vector<std::string> notes_on_names(std::vector<HandIn> const&);

// Whether a file of this kind holds what one reader made of an article; else a sentence why it does not.
std::optional<std::string> refusal_of_kind(std::string const& kind);

} // namespace agree
