#include "random_walk.h"

#include "model/bulk.h"
#include "model/occurrences.h"
#include "model/reshape.h"

namespace sample {

using model::Edit;
using model::Project;

void Walk::change_words() {
    switch (below(7)) {
    case 0: return retype({some_span()});
    case 1: return retype(some_spans(4));
    case 2: return set_attribute();
    case 3: return set_attribute_of_many();
    case 4: return add_to_notes();
    case 5: return set_links();
    default: return set_note();
    }
}

void Walk::retype(Ids const& ids) {
    std::string const type = some_type();
    perform(ids.size() == 1 ? model::retype_span(project(), ids.front(), type, author_)
                            : model::retype_spans(project(), ids, type, author_),
            [&](Naive& next, Edit const&) {
                for (std::string const& id : ids) retype(next.spans[id], type);
                next.forget_relations([&](NaiveRelation const& one) {
                    return !is_allowed(one.type, next.mark(one.from).type, next.mark(one.to).type);
                });
            });
}

void Walk::retype(NaiveSpan& span, std::string const& type) {
    if (span.type == type) return;
    bool const keeps_mode = knows_mode(type) && span.attributes["mode"] == Ids{"direct"};
    span.attributes.clear();
    if (keeps_mode) span.attributes["mode"] = {"direct"};
    span.type = type;
}

void Walk::set(NaiveSpan& span, std::string const& attribute, Ids const& values) {
    span.attributes.erase(attribute);
    if (!values.empty()) span.attributes[attribute] = values;
}

void Walk::set_attribute() {
    static std::vector<std::pair<std::string, Ids>> const kSettings = {
        {"mode", {"direct"}}, {"mode", {"indirect"}},          {"mode", {}},
        {"topics", {"food"}}, {"topics", {"money", "people"}}, {"kind", {"named"}}};
    std::string const id = some_span();
    auto const& setting = kSettings[below(static_cast<std::uint32_t>(kSettings.size()))];
    perform(model::set_attribute(project(), id, setting.first, setting.second, author_),
            [&](Naive& next, Edit const&) { set(next.spans[id], setting.first, setting.second); });
}

// Types that know no mode are passed over.
void Walk::set_attribute_of_many() {
    Ids const ids = some_spans(4);
    Ids const values = below(3) == 0 ? Ids{} : Ids{"direct"};
    perform(model::set_attribute_of_spans(project(), ids, "mode", values, author_), [&](Naive& next, Edit const&) {
        for (std::string const& id : ids)
            if (knows_mode(next.spans[id].type)) set(next.spans[id], "mode", values);
    });
}

void Walk::set_note() {
    bool const of_span = below(2) == 0;
    std::string const id = of_span ? some_span() : some_relation();
    std::string const note = some_note();
    perform(model::set_note(project(), id, note, author_),
            [&](Naive& next, Edit const&) { (of_span ? next.spans[id].note : next.relations[id].note) = note; });
}

void Walk::add_to_notes() {
    Ids const ids = some_spans(4);
    std::string const note = some_note();
    perform(model::add_to_notes(project(), ids, note, author_), [&](Naive& next, Edit const&) {
        for (std::string const& id : ids) append_note(next.spans[id].note, note);
    });
}

void Walk::set_links() {
    std::string const id = some_span();
    Ids const links = below(3) == 0 ? Ids{} : Ids{"https://example.org/" + std::to_string(below(4))};
    perform(model::set_links(project(), id, links, author_),
            [&](Naive& next, Edit const&) { next.spans[id].links = links; });
}

} // namespace sample
