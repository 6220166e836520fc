#include "files.h"

#include <algorithm>
#include <set>

TEST_CASE("the sample article is canonical, half marked, and without errors") {
    std::string const bytes = file_text("assets/sample.gloss.json");
    model::Project const sample = opened(bytes);
    CHECK(formats::write_gloss(sample) == bytes);
    for (auto const& finding : formats::check_gloss(bytes))
        CHECK_MESSAGE(finding.level == formats::FindingLevel::Warning, finding.path << ": " << finding.message);
    CHECK(sample.header.title == "Harbour bridge to close for repairs");
    CHECK(sample.spans.size() >= 40);
    CHECK(sample.relations.size() >= 12);
    std::set<std::string> types;
    for (model::Span const& span : sample.spans) types.insert(span.type);
    CHECK(types.size() == 6);
    CHECK(sample.spans.back().extent().end.value() < sample.article.length * 6 / 10);
}

TEST_CASE("every shipped schema is read, canonical and without contradictions") {
    for (std::string const name : {"news-who-says-what", "ner-basic", "quotation-attribution", "argument-evidence"}) {
        std::string const bytes = file_text("assets/schemas/" + name + ".json");
        auto const schema = formats::read_schema(bytes);
        CHECK(schema.is_ok());
        if (!schema) continue;
        CHECK(schema.value().id == name);
        CHECK(formats::write_schema(schema.value()) == bytes);
        model::Project project;
        project.header.id = "a-1";
        project.schema = schema.value();
        for (auto const& finding : formats::check_gloss(formats::write_gloss(project)))
            CHECK_MESSAGE(!finding.path.starts_with("/schema/span_types"), finding.path << ": " << finding.message);
    }
}

TEST_CASE("the sample carries the default schema") {
    auto const schema = formats::read_schema(file_text("assets/schemas/news-who-says-what.json"));
    CHECK(schema.is_ok());
    if (schema) CHECK(opened(file_text("assets/sample.gloss.json")).schema == schema.value());
}
