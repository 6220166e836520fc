// Where the ends of relations stand, kept up to date edit by edit: the canonical order of relations needs it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/project.h"

namespace model {

class Placement {
public:
    // Spans by the start of their extent, then orphans by the start that they had, then what is not there at all.
    using Place = std::uint64_t;
    static constexpr Place kNowhere = static_cast<Place>(-1);
    static Place place_of(Span const&);
    static Place place_of(Orphan const&);

    Placement() = default;
    explicit Placement(Project const&);

    Place place_of(std::string_view id) const;
    bool is_placed(std::string_view id) const { return place_of(id) != kNowhere; }
    bool has_relations(std::string_view id) const;
    bool knows_relation(std::string_view id) const { return relations_.find(id) != relations_.end(); }

    void place(std::string const& id, Place); // kNowhere: takes it away
    void link(Relation const&);
    void unlink(Relation const&);

    // By place of from, place of to, type, id.
    bool comes_before(Relation const&, Relation const&) const;

private:
    struct Entry {
        Place place = kNowhere;
        std::uint32_t relation_ends = 0;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>{}(id); }
    };
    void drop_if_unused(std::string const& id);

    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
    std::unordered_set<std::string, Hash, std::equal_to<>> relations_;
};

} // namespace model
