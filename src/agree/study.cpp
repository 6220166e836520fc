#include "agree/study.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/sort.h"
#include "unicode/segment.h"

namespace agree {

namespace {

template <typename Items, typename IdOf>
std::uint32_t place_of(Items const& items, std::string_view id, IdOf id_of) {
    auto const found = std::find_if(items.begin(), items.end(), [&](auto const& item) { return id_of(item) == id; });
    return static_cast<std::uint32_t>(found - items.begin());
}

std::uint32_t number_in(std::vector<std::string>& ids, std::string const& id) {
    std::uint32_t const place = place_of(ids, id, [](std::string const& each) { return std::string_view(each); });
    if (place == ids.size()) ids.push_back(id);
    return place;
}

Mark mark_of(std::vector<unicode::Range> const& fragments, std::uint32_t type, std::uint32_t span) {
    unicode::Range const extent = model::extent_of(fragments);
    Mark mark = mark_at(extent.start.value(), extent.end.value(), type, span);
    if (fragments.size() > 1) mark.pieces = fragments;
    return mark;
}

void measure(TypeMarks& type) {
    std::sort(type.marks.begin(), type.marks.end(), comes_before);
    type.places = places_of(type.marks);
    Ranges all;
    for (Mark const& mark : type.marks) {
        if (mark.pieces.empty())
            all.push_back(unicode::range(mark.start, mark.end));
        else
            all.insert(all.end(), mark.pieces.begin(), mark.pieces.end());
    }
    type.squares = 0;
    for (unicode::Range const unit : without_overlaps(all)) type.squares += double(unit.length()) * unit.length();
    type.covered = united(std::move(all));
    type.length = total_length(type.covered);
}

// The number of each id; the first of several.
std::unordered_map<std::string_view, std::uint32_t> numbers_of(model::Sequence<model::Span> const& spans) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < spans.size(); ++i) numbers.emplace(spans[i].id, i);
    return numbers;
}

} // namespace

bool Scope::hides_type(std::string const& type) const {
    return std::find(hidden_types.begin(), hidden_types.end(), type) != hidden_types.end();
}
bool Scope::hides_attribute(std::string const& type, std::string const& attribute) const {
    return std::find(hidden_attributes.begin(), hidden_attributes.end(), std::pair(type, attribute)) !=
           hidden_attributes.end();
}
bool Scope::hides_relation(std::string const& relation) const {
    return std::find(hidden_relations.begin(), hidden_relations.end(), relation) != hidden_relations.end();
}
bool Scope::is_example(std::string const& id) const {
    return std::find(examples.begin(), examples.end(), id) != examples.end();
}

Scope scope_of(model::Exercise const& exercise) {
    Scope scope;
    scope.ranges = exercise.ranges;
    scope.hidden_types = exercise.hidden.types;
    scope.hidden_relations = exercise.hidden.relations;
    for (model::HiddenAttributes const& hidden : exercise.hidden.attributes)
        for (std::string const& attribute : hidden.attributes)
            scope.hidden_attributes.emplace_back(hidden.type, attribute);
    scope.examples = exercise.examples;
    return scope;
}

Study::Study(std::uint32_t length, Scope scope) : length_(length), extent_(length), scope_(std::move(scope)) {
    if (scope_.ranges.empty()) return;
    scope_.ranges = intersection(united(std::move(scope_.ranges)), {unicode::range(0, length)});
    length_ = total_length(scope_.ranges);
}

std::uint32_t Study::type_number(std::string const& id) {
    return number_in(types_, id);
}
std::uint32_t Study::link_type_number(std::string const& id) {
    return number_in(link_types_, id);
}

void Study::learn(model::Schema const& schema) {
    for (model::SpanType const& type : schema.span_types) {
        if (scope_.hides_type(type.id)) continue;
        std::uint32_t const number = type_number(type.id);
        for (model::Attribute const& attribute : type.attributes) {
            bool const is_known =
                std::any_of(attributes_.begin(), attributes_.end(), [&](StudiedAttribute const& known) {
                    return known.type == number && known.id == attribute.id;
                });
            if (is_known || attribute.is_text || scope_.hides_attribute(type.id, attribute.id)) continue;
            StudiedAttribute studied;
            studied.type = number;
            studied.id = attribute.id;
            studied.scale = attribute.ordered && !attribute.multi ? Scale::Ordinal : Scale::Nominal;
            for (model::AttributeValue const& value : attribute.values) studied.values.push_back(value.id);
            attributes_.push_back(std::move(studied));
        }
    }
    for (model::RelationType const& relation : schema.relations)
        if (!scope_.hides_relation(relation.id)) link_type_number(relation.id);
}

bool Study::counts(model::Project const& project, model::Span const& span, Marks which) const {
    bool const is_own = span.by.empty() || span.by == project.header.annotator;
    return (which == Marks::All || is_own) && !scope_.hides_type(span.type) && !scope_.is_example(span.id);
}

void Study::add(std::string name, model::Project const& project, Marks which) {
    learn(project.schema);
    Reader reader;
    reader.name = std::move(name);
    reader.types.resize(types_.size());
    for (std::uint32_t i = 0; i < project.spans.size(); ++i) {
        model::Span const& span = project.spans[i];
        if (!counts(project, span, which)) continue;
        Ranges const fragments = scope_.ranges.empty() ? span.fragments : intersection(span.fragments, scope_.ranges);
        if (fragments.empty()) continue;
        std::uint32_t const type = type_number(span.type);
        if (type >= reader.types.size()) reader.types.resize(type + 1);
        reader.types[type].marks.push_back(mark_of(fragments, type, i));
    }
    for (TypeMarks& type : reader.types) measure(type);
    add_links(reader, project, which);
    add_values(reader, project);
    readers_.push_back(std::move(reader));
    even_out();
}

// Where an exercise is about a part, links between marks that both stand outside of it are none of its business.
void Study::add_links(Reader& reader, model::Project const& project, Marks which) {
    std::vector<bool> is_compared(project.spans.size());
    for (TypeMarks const& type : reader.types)
        for (Mark const& mark : type.marks) is_compared[mark.span] = true;
    auto const is_about = [&](std::uint32_t from, std::uint32_t to) {
        bool const is_lost = from == kNoMark || to == kNoMark;
        return scope_ == Scope{} || is_lost || (is_compared[from] && is_compared[to]);
    };
    auto const numbers = numbers_of(project.spans);
    auto const number = [&](std::string const& id) {
        auto const found = numbers.find(id);
        return found == numbers.end() ? kNoMark : found->second;
    };
    for (model::Relation const& relation : project.relations) {
        if (which == Marks::OwnOnly && !relation.by.empty() && relation.by != project.header.annotator) continue;
        std::uint32_t const from = number(relation.from);
        std::uint32_t const to = number(relation.to);
        if (scope_.hides_relation(relation.type) || !is_about(from, to)) continue;
        model::RelationType const* type = project.schema.find_relation(relation.type);
        reader.links.push_back({link_type_number(relation.type), from, to, type != nullptr && type->symmetric});
    }
}

void Study::add_values(Reader& reader, model::Project const& project) {
    reader.values.resize(attributes_.size());
    for (std::size_t a = 0; a < attributes_.size(); ++a) {
        StudiedAttribute& attribute = attributes_[a];
        if (attribute.type >= reader.types.size()) continue;
        for (Mark const& mark : reader.types[attribute.type].marks) {
            model::Span const& span = project.spans[mark.span];
            std::string const value = model::effective_value(project.schema, span, attribute.id);
            bool const is_set = span.find_attribute(attribute.id) != nullptr;
            attribute.set += is_set ? 1 : 0;
            attribute.left_at_default += !is_set && !value.empty() ? 1 : 0;
            reader.values[a].push_back(value.empty() ? kNoValue : number_in(attribute.values, value));
        }
    }
}

void Study::add(std::string name, std::vector<Mark> marks, std::uint32_t types) {
    while (types_.size() < types) types_.push_back(std::to_string(types_.size()));
    Reader reader;
    reader.name = std::move(name);
    reader.types.resize(types_.size());
    for (Mark& mark : marks) reader.types[mark.type].marks.push_back(std::move(mark));
    for (TypeMarks& type : reader.types) measure(type);
    readers_.push_back(std::move(reader));
    even_out();
}

// Everybody has a place for everything, also for what only later readers have used.
void Study::even_out() {
    bool const has_grown = types_.size() != even_types_ || attributes_.size() != even_attributes_;
    for (std::size_t i = has_grown ? 0 : readers_.size() - 1; i < readers_.size(); ++i) {
        Reader& reader = readers_[i];
        reader.types.resize(types_.size());
        reader.values.resize(attributes_.size());
        for (std::size_t a = 0; a < attributes_.size(); ++a)
            reader.values[a].resize(reader.types[attributes_[a].type].marks.size(), kNoValue);
    }
    even_types_ = types_.size();
    even_attributes_ = attributes_.size();
}

Study Study::with_readers(std::vector<std::size_t> const& places) const {
    Study study;
    study.length_ = length_;
    study.extent_ = extent_;
    study.scope_ = scope_;
    study.types_ = types_;
    study.link_types_ = link_types_;
    study.attributes_ = attributes_;
    for (std::size_t const place : places) study.readers_.push_back(readers_[place]);
    return study;
}

Study Study::within(Scope scope) const {
    Study study(extent_, std::move(scope));
    std::vector<std::uint32_t> types;
    std::vector<std::uint32_t> attributes;
    for (std::uint32_t type = 0; type < types_.size(); ++type) {
        if (study.scope_.hides_type(types_[type])) continue;
        types.push_back(type);
        study.types_.push_back(types_[type]);
    }
    for (std::uint32_t i = 0; i < attributes_.size(); ++i) {
        auto const type = std::find(types.begin(), types.end(), attributes_[i].type);
        if (type == types.end() || study.scope_.hides_attribute(types_[*type], attributes_[i].id)) continue;
        attributes.push_back(i);
        study.attributes_.push_back(attributes_[i]);
        study.attributes_.back().type = static_cast<std::uint32_t>(type - types.begin());
    }
    study.link_types_ = link_types_;
    for (Reader const& reader : readers_)
        study.readers_.push_back(study.reader_within(reader, *this, types, attributes));
    if (!study.readers_.empty()) study.even_out();
    return study;
}

Reader Study::reader_within(Reader const& from, Study const& whole, std::vector<std::uint32_t> const& types,
                            std::vector<std::uint32_t> const& attributes) const {
    Reader reader;
    reader.name = from.name;
    reader.values.resize(attributes.size());
    std::unordered_map<std::uint32_t, bool> is_compared;
    for (std::uint32_t type = 0; type < types.size(); ++type) {
        std::vector<std::pair<Mark, std::size_t>> marks; // with their places before
        for (Mark const& mark : from.types[types[type]].marks) {
            Ranges const fragments =
                scope_.ranges.empty() ? ranges_of(mark) : intersection(ranges_of(mark), scope_.ranges);
            if (fragments.empty()) continue;
            marks.emplace_back(mark_of(fragments, type, mark.span), &mark - from.types[types[type]].marks.data());
            is_compared[mark.span] = true;
        }
        base::sort_stably(marks.begin(), marks.end(),
                          [](auto const& a, auto const& b) { return comes_before(a.first, b.first); });
        reader.types.emplace_back();
        for (auto& [mark, before] : marks) {
            for (std::size_t i = 0; i < attributes.size(); ++i)
                if (attributes_[i].type == type) reader.values[i].push_back(from.values[attributes[i]][before]);
            reader.types.back().marks.push_back(std::move(mark));
        }
        measure(reader.types.back());
    }
    auto const stands = [&](std::uint32_t mark) { return mark == kNoMark || is_compared.contains(mark); };
    for (Link const& link : from.links)
        if (!scope_.hides_relation(whole.link_types_[link.type]) && stands(link.from) && stands(link.to))
            reader.links.push_back(link);
    return reader;
}

Ranges tokens_of(unicode::Text const& text) {
    Ranges tokens;
    unicode::Position at;
    while (at < unicode::Position(text.length())) {
        unicode::Range word = unicode::word_at(text, at);
        // At a paragraph's end the word is the one before it.
        if (word.end <= at) word = {at, at + 1};
        bool is_word = false;
        for (unicode::Position p = word.start; p < word.end && !is_word; p = p + 1)
            is_word = unicode::is_word_character(text.at(p));
        if (is_word) tokens.push_back(word);
        at = word.end;
    }
    return tokens;
}

namespace {

// The words of which the range holds a letter, counted.
unicode::Range counted(unicode::Range range, Ranges const& tokens) {
    auto const first = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](unicode::Range token) { return token.end <= range.start; });
    auto const last =
        std::partition_point(first, tokens.end(), [&](unicode::Range token) { return token.start < range.end; });
    return unicode::range(static_cast<std::uint32_t>(first - tokens.begin()),
                          static_cast<std::uint32_t>(last - tokens.begin()));
}

Ranges counted(Mark const& mark, Ranges const& tokens) {
    Ranges ranges;
    for (unicode::Range const piece : ranges_of(mark)) {
        unicode::Range const words = counted(piece, tokens);
        if (!words.is_empty()) ranges.push_back(words);
    }
    return united(std::move(ranges));
}

} // namespace

Study in_tokens(Study const& study, Ranges const& tokens) {
    Study result = study;
    result.extent_ = static_cast<std::uint32_t>(tokens.size());
    result.length_ = result.extent_;
    if (!study.scope_.ranges.empty()) {
        result.scope_.ranges.clear();
        for (unicode::Range const range : study.scope_.ranges) result.scope_.ranges.push_back(counted(range, tokens));
        result.scope_.ranges = united(std::move(result.scope_.ranges));
        result.length_ = total_length(result.scope_.ranges);
    }
    for (Reader& reader : result.readers_) {
        reader.values.clear();
        for (TypeMarks& type : reader.types) {
            std::vector<Mark> marks;
            for (Mark const& mark : type.marks) {
                Ranges const words = counted(mark, tokens);
                if (!words.empty()) marks.push_back(mark_of(words, mark.type, mark.span));
            }
            type.marks = std::move(marks);
            measure(type);
        }
    }
    result.attributes_.clear();
    return result;
}

} // namespace agree
