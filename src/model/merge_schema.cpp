#include <algorithm>

#include "model/merging.h"

namespace model {

namespace {

template <typename T>
T* find_by_id(std::vector<T>& items, std::string const& id) {
    auto const found = std::find_if(items.begin(), items.end(), [&](T const& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

template <typename T>
void clear_taken_key(std::vector<T> const& items, T& added) {
    if constexpr (requires { added.key; })
        if (std::any_of(items.begin(), items.end(), [&](T const& item) { return item.key == added.key; }))
            added.key.clear();
}

void unite(std::vector<std::string>& ours, std::vector<std::string> const& theirs) {
    for (std::string const& one : theirs)
        if (std::find(ours.begin(), ours.end(), one) == ours.end()) ours.push_back(one);
}

// Ours with what only theirs has; of what both define, ours.
class SchemaUnion {
public:
    void unite_schemas(Schema& ours, Schema const& theirs) {
        unite_by_id(ours.span_types, theirs.span_types);
        unite_by_id(ours.relations, theirs.relations);
        unite_by_id(ours.checks, theirs.checks);
        model::unite(ours.unknown, theirs.unknown);
    }
    bool was_conflict() const { return was_conflict_; }

private:
    template <typename T>
    void unite_by_id(std::vector<T>& ours, std::vector<T> const& theirs) {
        for (T const& one : theirs) {
            if (T* mine = find_by_id(ours, one.id)) {
                grow(*mine, one);
                continue;
            }
            T added = one;
            clear_taken_key(ours, added);
            ours.push_back(std::move(added));
        }
    }

    void grow(SpanType& ours, SpanType theirs) {
        unite_by_id(ours.attributes, theirs.attributes);
        theirs.attributes = ours.attributes;
        settle(ours, theirs);
    }
    void grow(Attribute& ours, Attribute theirs) {
        if (!ours.is_text) unite_by_id(ours.values, theirs.values);
        theirs.values = ours.values;
        settle(ours, theirs);
    }
    void grow(RelationType& ours, RelationType theirs) {
        unite(ours.from, theirs.from);
        unite(ours.to, theirs.to);
        theirs.from = ours.from;
        theirs.to = ours.to;
        settle(ours, theirs);
    }
    void grow(AttributeValue& ours, AttributeValue theirs) { settle(ours, theirs); }
    void grow(Check& ours, Check theirs) { settle(ours, theirs); }

    template <typename T>
    void settle(T& ours, T& theirs) {
        model::unite(ours.unknown, theirs.unknown);
        theirs.unknown = ours.unknown;
        was_conflict_ = was_conflict_ || !(ours == theirs);
    }

    bool was_conflict_ = false;
};

} // namespace

void unite(UnknownMembers& ours, UnknownMembers const& theirs) {
    for (UnknownMember const& member : theirs)
        if (std::none_of(ours.begin(), ours.end(), [&](UnknownMember const& one) { return one.name == member.name; }))
            ours.push_back(member);
    std::sort(ours.begin(), ours.end(), [](UnknownMember const& a, UnknownMember const& b) { return a.name < b.name; });
}

void merge_schema(Schema const& ours, Schema const& theirs, Merge& merge) {
    if (ours == theirs) return;
    SchemaUnion scheme;
    Schema united = ours;
    scheme.unite_schemas(united, theirs);
    merge.report.schema_kept = scheme.was_conflict();
    merge.report.schema_grew = !(united == ours);
    if (merge.report.schema_grew) merge.edit.schema = Change<Schema>{ours, std::move(united)};
}

} // namespace model
