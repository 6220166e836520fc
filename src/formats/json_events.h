// JSON as a stream of events, each with its place: byte offsets, path, depth limit and duplicate members; never a
// document in memory.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/job.h"

namespace formats {

enum class JsonKind : std::uint8_t { Null, Flag, Number, Text, List, Object };

// A value that is neither list nor object. [start, end) are its bytes.
struct JsonScalar {
    JsonKind kind = JsonKind::Null;
    bool flag = false;
    std::string* text = nullptr;          // of a Text; may be moved from
    std::optional<std::uint64_t> natural; // of a Number that is one
    std::optional<double> number;         // of a Number that a double can hold
    std::size_t start = 0;
    std::size_t end = 0;
};

// Where the walk stands: the members and indices from the root to the value whose event is being delivered.
class JsonPath {
public:
    std::string pointer() const; // RFC 6901; "" is the whole document
    // The innermost name or index; the path is not empty.
    std::string const& name() const { return levels_[depth_ - 1].name; }
    std::size_t index() const { return levels_[depth_ - 1].index; }
    std::size_t depth() const { return depth_; }

private:
    friend class JsonEvents;
    struct Level {
        bool is_object = false;
        std::size_t index = 0;
        std::string name;
        std::vector<std::string> names; // of the members seen so far, the first few
        std::unordered_set<std::string> more_names;
    };
    std::vector<Level> levels_; // never shrinks: names keep their room
    std::size_t depth_ = 0;
};

enum class Enter : std::uint8_t { Descend, Skip };

class JsonVisitor {
public:
    virtual ~JsonVisitor() = default;

    virtual Enter enter(JsonKind list_or_object, std::size_t start) = 0;
    virtual void leave(std::size_t end) = 0; // the innermost that was entered
    virtual void scalar(JsonScalar&) = 0;
    virtual void skipped(std::size_t start, std::size_t end) = 0; // a list or object that was not entered
    // The same name again in one object, also inside skipped values; the value follows all the same. `start`: of the
    // name.
    virtual void duplicate(std::size_t start) = 0;
    // Asked after every event.
    virtual bool wants_more() const { return true; }

    JsonPath const& path() const { return *path_; }

private:
    friend class JsonEvents;
    JsonPath const* path_ = nullptr;
};

enum class JsonEnding : std::uint8_t { Whole, Stopped, Truncated, Malformed, TooDeep };

struct JsonOutcome {
    JsonEnding ending = JsonEnding::Whole;
    std::size_t offset = 0; // where it went wrong
    std::string path;       // in what
};

class JsonEvents;

// One walk over `bytes`, as far as each call's budget lasts.
class JsonWalk {
public:
    static constexpr std::size_t kBetweenLooks = std::size_t{16} * 1024; // bytes read between two looks at the budget

    JsonWalk(std::string_view bytes, JsonVisitor&, std::size_t between_looks = kBetweenLooks);
    ~JsonWalk();
    JsonWalk(JsonWalk const&) = delete;
    JsonWalk& operator=(JsonWalk const&) = delete;

    std::optional<JsonOutcome> step(base::Budget const&); // nothing: not yet at its end
    std::size_t offset() const;                           // what lies before it is done with

private:
    std::unique_ptr<JsonEvents> events_;
};

JsonOutcome walk_json(std::string_view bytes, JsonVisitor&);

} // namespace formats
