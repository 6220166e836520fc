#include "model/occurrences.h"

#include <algorithm>

#include "unicode/fold.h"
#include "unicode/segment.h"

namespace model {

namespace {

using unicode::Position;
using unicode::Range;

// The ranges that marks of this type cover exactly, in order of their start.
std::vector<Range> marked_ranges(Project const& project, std::string_view type) {
    std::vector<Range> ranges;
    for (Span const& span : project.spans)
        if (span.type == type && span.fragments.size() == 1) ranges.push_back(span.fragments.front());
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

bool stands_free(unicode::Text const& text, Range range, WordBorders borders) {
    if (!unicode::is_grapheme_border(text, range.start) || !unicode::is_grapheme_border(text, range.end)) return false;
    return borders == WordBorders::Ignored ||
           (!unicode::is_inside_word(text, range.start) && !unicode::is_inside_word(text, range.end));
}

// Places of equal bytes; UTF-8 tells where characters begin.
class ByBytes {
public:
    ByBytes(unicode::Text const& text, Range words) : text_(text), words_(text.slice(words)), length_(words.length()) {}

    bool next(Position from, Range& found) const {
        std::size_t const at = text_.utf8().find(words_, text_.to_byte(from));
        if (at == std::string::npos) return false;
        Position const start = text_.from_byte(at);
        found = {start, start + length_};
        return true;
    }

private:
    unicode::Text const& text_;
    std::string_view words_;
    std::uint32_t length_;
};

class ByFoldedLetters {
public:
    ByFoldedLetters(unicode::Text const& text, Range words) : letters_(text.code_points(text.all())) {
        for (char32_t& letter : letters_) letter = unicode::fold(letter);
        words_ = letters_.substr(words.start.value(), words.length());
    }

    bool next(Position from, Range& found) const {
        std::size_t const at = letters_.find(words_, from.value());
        if (at == std::u32string::npos) return false;
        Position const start(static_cast<std::uint32_t>(at));
        found = {start, start + static_cast<std::uint32_t>(words_.size())};
        return true;
    }

private:
    std::u32string letters_;
    std::u32string words_;
};

template <typename Search>
std::vector<Range> places_of(unicode::Text const& text, Search const& search, WordBorders borders) {
    std::vector<Range> places;
    Range found;
    for (Position from(0); from < text.all().end && search.next(from, found);) {
        bool const fits = stands_free(text, found, borders);
        if (fits) places.push_back(found);
        from = fits ? found.end : found.start + 1;
    }
    return places;
}

} // namespace

std::vector<Occurrence> occurrences_of(Project const& project, Range words, std::string_view type, WordBorders borders,
                                       LetterCase letter_case) {
    unicode::Text const& text = project.article.text;
    words.end = std::min(words.end, text.all().end);
    if (words.end <= words.start) return {};
    std::vector<Range> const places = letter_case == LetterCase::Matters
                                          ? places_of(text, ByBytes(text, words), borders)
                                          : places_of(text, ByFoldedLetters(text, words), borders);
    std::vector<Range> const marked = marked_ranges(project, type);
    std::vector<Occurrence> occurrences;
    for (Range const place : places)
        occurrences.push_back({place, std::binary_search(marked.begin(), marked.end(), place)});
    return occurrences;
}

} // namespace model
