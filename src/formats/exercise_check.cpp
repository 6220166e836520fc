#include "formats/exercise_check.h"

#include <algorithm>
#include <iterator>

#include "base/words.h"
#include "formats/json_events.h"

namespace formats {

namespace {

struct Wanted {
    std::string_view pattern; // a * stands for any name or index
    JsonKind kind;
};

constexpr Wanted kExercise[] = {
    {"", JsonKind::Object},
    {"/id", JsonKind::Text},
    {"/instructions", JsonKind::Text},
    {"/minutes", JsonKind::Number},
    {"/ranges", JsonKind::List},
    {"/ranges/*", JsonKind::List},
    {"/ranges/*/*", JsonKind::Number},
    {"/ask", JsonKind::List},
    {"/ask/*", JsonKind::Object},
    {"/ask/*/type", JsonKind::Text},
    {"/ask/*/relation", JsonKind::Text},
    {"/ask/*/each", JsonKind::Text},
    {"/ask/*/min", JsonKind::Number},
    {"/hidden", JsonKind::Object},
    {"/hidden/types", JsonKind::List},
    {"/hidden/types/*", JsonKind::Text},
    {"/hidden/attributes", JsonKind::Object},
    {"/hidden/attributes/*", JsonKind::List},
    {"/hidden/attributes/*/*", JsonKind::Text},
    {"/hidden/relations", JsonKind::List},
    {"/hidden/relations/*", JsonKind::Text},
    {"/suggestions", JsonKind::Text},
    {"/blind", JsonKind::Flag},
    {"/examples", JsonKind::List},
    {"/examples/*", JsonKind::Text},
    {"/sealed_key", JsonKind::Object},
    {"/sealed_key/kdf", JsonKind::Text},
    {"/sealed_key/memory_kib", JsonKind::Number},
    {"/sealed_key/passes", JsonKind::Number},
    {"/sealed_key/salt", JsonKind::Text},
    {"/sealed_key/cipher", JsonKind::Text},
    {"/sealed_key/nonce", JsonKind::Text},
    {"/sealed_key/data", JsonKind::Text},
};

bool fits(std::string_view pattern, std::string_view path) {
    while (!pattern.empty() && !path.empty()) {
        std::size_t const step = std::min(pattern.find('/', 1), pattern.size());
        std::size_t const taken = std::min(path.find('/', 1), path.size());
        if (pattern.substr(0, step) != "/*" && pattern.substr(0, step) != path.substr(0, taken)) return false;
        pattern.remove_prefix(step);
        path.remove_prefix(taken);
    }
    return pattern.empty() && path.empty();
}

std::string_view words_for(JsonKind kind) {
    switch (kind) {
    case JsonKind::Number: return base::say("a whole number from 0 up");
    case JsonKind::Text: return base::say("a text in quotation marks");
    case JsonKind::Flag: return base::say("true or false");
    case JsonKind::List: return base::say("a list");
    default: return base::say("an object");
    }
}

class ExerciseVisitor final : public JsonVisitor {
public:
    Enter enter(JsonKind kind, std::size_t) override {
        look_at(kind, true);
        return Enter::Descend;
    }
    void leave(std::size_t) override {}
    void scalar(JsonScalar& value) override {
        look_at(value.kind, value.kind != JsonKind::Number || value.natural.has_value());
    }
    void skipped(std::size_t, std::size_t) override {}
    void duplicate(std::size_t) override {}

    std::vector<WrongShape> wrong;

private:
    void look_at(JsonKind kind, bool is_good) {
        std::string place = path().pointer();
        auto const wanted = std::find_if(std::begin(kExercise), std::end(kExercise),
                                         [&](Wanted const& each) { return fits(each.pattern, place); });
        if (wanted == std::end(kExercise) || (wanted->kind == kind && is_good)) return;
        wrong.push_back({std::move(place), base::say("This should be {}.", std::string(words_for(wanted->kind)))});
    }
};

} // namespace

std::vector<WrongShape> check_exercise(std::string_view json) {
    ExerciseVisitor visitor;
    walk_json(json, visitor);
    return std::move(visitor.wrong);
}

} // namespace formats
