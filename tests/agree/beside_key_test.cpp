#include <doctest/doctest.h>

#include "agree/beside_key.h"

namespace {

model::Span span(std::string id, std::string type, std::uint32_t start, std::uint32_t end, std::string by) {
    model::Span made;
    made.id = std::move(id);
    made.type = std::move(type);
    made.fragments = {unicode::range(start, end)};
    made.by = std::move(by);
    return made;
}

// What a student ("p-me") and the key ("p-key") have marked.
model::Project feedback(std::vector<model::Span> spans) {
    model::Project project;
    project.header.kind = "feedback";
    project.header.annotator = "p-me";
    project.article.text = unicode::Text::from_utf8(std::string(200, 'x'));
    model::SpanType claim;
    claim.id = "Claim";
    model::Attribute mode;
    mode.id = "mode";
    mode.default_value = "indirect";
    claim.attributes = {mode};
    model::SpanType source;
    source.id = "Source";
    project.schema.span_types = {claim, source};
    project.spans = std::move(spans);
    model::sort_canonically(project);
    return project;
}

std::string ids_of(model::Project const& project, agree::BesideKey const& row) {
    auto const id = [&](model::SpanIndex at) {
        return at == model::Index::kNone ? std::string("-") : project.spans[at].id;
    };
    return id(row.mine) + " " + id(row.key);
}

} // namespace

TEST_CASE("each mark stands beside the one of the key that answers it, with what differs, in the article's order") {
    model::Project const project =
        feedback({span("m1", "Claim", 0, 10, "p-me"), span("k1", "Claim", 0, 10, "p-key"),
                  span("m2", "Claim", 20, 30, ""), span("k2", "Claim", 20, 35, "p-key"),
                  span("m3", "Claim", 40, 50, "p-me"), span("k3", "Source", 40, 50, "p-key"),
                  span("m4", "Source", 60, 70, "p-me"), span("k5", "Claim", 80, 90, "p-key"),
                  span("m6", "Claim", 100, 110, "p-me"), span("k6", "Source", 105, 120, "p-key")});
    auto const rows = agree::beside_key(project, {});
    CHECK(rows.size() == 6);
    if (rows.size() != 6) return;
    std::vector<std::string> ids;
    std::vector<agree::Beside> kinds;
    for (agree::BesideKey const& row : rows) {
        ids.push_back(ids_of(project, row));
        kinds.push_back(row.beside);
    }
    CHECK(ids == std::vector<std::string>{"m1 k1", "m2 k2", "m3 k3", "m4 -", "- k5", "m6 k6"});
    CHECK(kinds == std::vector<agree::Beside>{agree::Beside::Same, agree::Beside::OtherBorders,
                                              agree::Beside::OtherType, agree::Beside::OnlyMine, agree::Beside::OnlyKey,
                                              agree::Beside::OtherBoth});
}

TEST_CASE("attributes that the key has set are compared by their effective values") {
    model::Span mine = span("m1", "Claim", 0, 10, "p-me");
    model::Span key = span("k1", "Claim", 0, 10, "p-key");
    CHECK(agree::beside_key(feedback({mine, key}), {})[0].beside == agree::Beside::Same);
    key.attributes = {{"mode", {"indirect"}, false}};
    CHECK(agree::beside_key(feedback({mine, key}), {})[0].beside == agree::Beside::Same);
    key.attributes = {{"mode", {"direct"}, false}};
    auto const rows = agree::beside_key(feedback({mine, key}), {});
    CHECK(rows[0].beside == agree::Beside::OtherAttributes);
    CHECK(rows[0].attributes == std::vector<std::string>{"mode"});
}

TEST_CASE("worked examples take no part, neither the exercise's nor the key's") {
    model::Project const project = feedback({span("example", "Claim", 0, 10, "p-key"),
                                             span("k1", "Claim", 0, 10, "p-key"), span("m2", "Claim", 20, 30, "p-me")});
    auto const rows = agree::beside_key(project, {"example"});
    CHECK(rows.size() == 1);
    CHECK(rows[0].beside == agree::Beside::OnlyMine);
    CHECK(agree::beside_key(feedback({}), {}).empty());
}
