// What several readers made of one article, in the form that the measures work on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agree/alpha.h"
#include "agree/mark.h"
#include "agree/matching.h"
#include "agree/relation_score.h"
#include "model/exercise.h"
#include "model/project.h"

namespace agree {

// One reader's marks of one type.
struct TypeMarks {
    std::vector<Mark> marks;  // by comes_before
    MarkPlaces places;        // of the marks
    Ranges covered;           // by any of them
    std::uint32_t length = 0; // of what is covered
    double squares = 0;       // of the lengths of the units: fragments, those that overlap taken as one
};

inline constexpr std::uint32_t kNoValue = static_cast<std::uint32_t>(-1);

struct Reader {
    std::string name;
    std::vector<TypeMarks> types; // by number in Study::types
    std::vector<Link> links;
    // By attribute, for each mark of its type as they stand in `types`: the number of its value, or kNoValue.
    std::vector<std::vector<std::uint32_t>> values;
};

struct StudiedAttribute {
    std::uint32_t type = 0;
    std::string id;
    Scale scale = Scale::Nominal; // Ordinal where the scheme says that the values are a scale
    std::vector<std::string> values;
    std::uint32_t set = 0;             // by hand, over all readers
    std::uint32_t left_at_default = 0; // not set, and the scheme has a default
};

// What an exercise asks about; nothing else is compared.
struct Scope {
    Ranges ranges; // of the article; none: all of it
    std::vector<std::string> hidden_types;
    std::vector<std::pair<std::string, std::string>> hidden_attributes; // type, attribute
    std::vector<std::string> hidden_relations;
    std::vector<std::string> examples; // ids of marks that the exercise came with

    bool hides_type(std::string const&) const;
    bool hides_attribute(std::string const& type, std::string const& attribute) const;
    bool hides_relation(std::string const&) const;
    bool is_example(std::string const& id) const;
    friend bool operator==(Scope const&, Scope const&) = default;
};

Scope scope_of(model::Exercise const&);

// Marks without a place (orphans) are not in it; links that end at them are. A mark that reaches out of the scope's
// ranges is cut there.
class Study {
public:
    explicit Study(std::uint32_t length = 0, Scope = {});

    enum class Marks : std::uint8_t { All, OwnOnly }; // OwnOnly: not what somebody else wrote into the file
    void add(std::string name, model::Project const&, Marks = Marks::All);
    // A reader by the numbers alone, of types "0", "1", …
    void add(std::string name, std::vector<Mark>, std::uint32_t types);
    // Only these readers, in this order.
    Study with_readers(std::vector<std::size_t> const&) const;
    // The same readers compared within a scope that came to light later; of the examples it knows nothing.
    Study within(Scope) const;

    std::uint32_t length() const { return length_; } // of what is compared, in positions
    std::uint32_t extent() const { return extent_; } // of the article
    Scope const& scope() const { return scope_; }
    std::vector<Reader> const& readers() const { return readers_; }
    std::vector<std::string> const& types() const { return types_; }
    std::vector<std::string> const& link_types() const { return link_types_; }
    std::vector<StudiedAttribute> const& attributes() const { return attributes_; }
    TypeMarks const& marks(std::size_t reader, std::size_t type) const { return readers_[reader].types[type]; }

private:
    friend Study in_tokens(Study const&, Ranges const&);
    std::uint32_t type_number(std::string const& id);
    std::uint32_t link_type_number(std::string const& id);
    void learn(model::Schema const&);
    bool counts(model::Project const&, model::Span const&, Marks) const;
    void add_links(Reader&, model::Project const&, Marks);
    void add_values(Reader&, model::Project const&);
    void even_out();
    Reader reader_within(Reader const&, Study const& whole, std::vector<std::uint32_t> const& types,
                         std::vector<std::uint32_t> const& attributes) const;

    std::uint32_t length_ = 0;
    std::uint32_t extent_ = 0;
    Scope scope_;
    std::vector<std::string> types_;
    std::vector<std::string> link_types_;
    std::vector<StudiedAttribute> attributes_;
    std::vector<Reader> readers_;
    std::size_t even_types_ = 0; // that all readers have a place for
    std::size_t even_attributes_ = 0;
};

// The words of a text, without white space and punctuation.
Ranges tokens_of(unicode::Text const&);
// The same study with words for positions: a mark holds every word of which it holds a letter.
Study in_tokens(Study const&, Ranges const& tokens);

} // namespace agree
