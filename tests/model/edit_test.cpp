#include "model/edit.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "every_maker.h"

using base::Result;
using model::Edit;
using model::Project;
using sample::Maker;
using unicode::range;

namespace {

Edit orphaning(Project const& project, std::string const& id) {
    Edit edit = model::begin_edit(project, "Lose a mark", sample::kAna);
    model::Span const* span = project.find_span(id);
    if (span == nullptr) return edit;
    model::Orphan lost = sample::orphan(id, span->type, span->extent());
    edit.spans.push_back({*span, std::nullopt});
    edit.orphans.push_back({std::nullopt, lost});
    return edit;
}

Edit correcting(Project const& project) {
    Edit edit = model::begin_edit(project, "Correct the text", sample::kAna);
    model::Article corrected = sample::article(std::string("So: ") + sample::kText);
    edit.article = model::Change<model::Article>{project.article, corrected};
    for (model::Span const& span : project.spans) {
        model::Span moved = span;
        for (auto& fragment : moved.fragments) fragment = {fragment.start + 4, fragment.end + 4};
        edit.spans.push_back({span, moved});
    }
    return edit;
}

Edit reforming(Project const& project) {
    Edit edit = model::begin_edit(project, "Rename a type", sample::kAna);
    model::Schema schema = project.schema;
    schema.span_types[0].label = "Statement";
    edit.schema = model::Change<model::Schema>{project.schema, schema};
    return edit;
}

// Those of the table, and edits that no maker makes.
std::vector<Maker> makers() {
    std::vector<Maker> all = sample::every_maker();
    all.push_back({"", "Lose a mark", [](Project const& p) { return orphaning(p, "s-rise"); }});
    all.push_back({"", "Lose a mark", [](Project const& p) { return orphaning(p, "s-mayor"); }});
    all.push_back({"", "Correct the text", [](Project const& p) { return correcting(p); }});
    all.push_back({"", "Rename a type", [](Project const& p) { return reforming(p); }});
    return all;
}

// The functions that the room's headers declare to give an edit; headers for the room alone ("making.h") say nothing
// about what a reader can do.
std::set<std::string> declared_makers() {
    std::set<std::string> makers;
    for (auto const& file : std::filesystem::directory_iterator(std::string(GLOSS_SOURCE_DIR) + "/src/model")) {
        std::string const name = file.path().filename().string();
        if (file.path().extension() != ".h" || name.ends_with("ing.h")) continue;
        std::ostringstream text;
        text << std::ifstream(file.path()).rdbuf();
        std::string const words = text.str();
        for (std::string const made : {"Edit", "Merge", "Import"}) {
            std::string const opening = "base::Result<" + made + "> ";
            for (std::size_t at = words.find(opening); at != std::string::npos; at = words.find(opening, at + 1)) {
                std::size_t const start = at + opening.size();
                makers.insert(words.substr(start, words.find('(', start) - start));
            }
        }
    }
    return makers;
}

bool is_canonical(Project const& project) {
    Project sorted = project;
    std::reverse(sorted.spans.begin(), sorted.spans.end());
    std::reverse(sorted.orphans.begin(), sorted.orphans.end());
    std::reverse(sorted.relations.begin(), sorted.relations.end());
    model::sort_canonically(sorted);
    return sorted == project;
}

} // namespace

TEST_CASE("the table of makers has all that the room offers") {
    std::set<std::string> listed;
    for (Maker const& maker : sample::every_maker()) listed.insert(maker.function);
    std::set<std::string> const declared = declared_makers();
    CHECK(declared.size() > 30);
    for (std::string const& maker : declared) CHECK_MESSAGE(listed.count(maker) == 1, maker);
}

TEST_CASE("every edit, applied and reverted, gives an equal project, and again in both directions") {
    for (Maker const& maker : makers()) {
        CAPTURE(maker.name);
        Project const before = sample::advised_project();
        Project project = before;
        auto made = maker.make(project);
        REQUIRE_MESSAGE(made, (made ? "" : made.error().message));
        if (!made) continue;
        Edit const edit = made.release_value();
        CHECK(project == before);
        CHECK(edit.name == maker.name);
        CHECK_FALSE(edit.is_empty());

        CHECK(model::apply(project, edit));
        CHECK_FALSE(project == before);
        CHECK(project.header.modified == sample::kAna.now);
        CHECK(is_canonical(project));
        Project const after = project;

        CHECK(model::revert(project, edit));
        CHECK(project == before);
        CHECK(model::apply(project, edit));
        CHECK(project == after);
    }
}

TEST_CASE("an edit that does not fit changes nothing and says so") {
    for (Maker const& maker : makers()) {
        CAPTURE(maker.name);
        Project project = sample::advised_project();
        auto made = maker.make(project);
        if (!made) continue;
        Edit edit = made.release_value();
        Project const before = project;
        CHECK_FALSE(model::revert(project, edit));
        CHECK(project == before);

        CHECK(model::apply(project, edit));
        // Made to fit in time, so that only what it takes and puts can refuse it.
        edit.modified_before = edit.time;
        if (edit.header && edit.header->before) edit.header->before->modified = edit.time;
        Project const after = project;
        auto const twice = model::apply(project, edit);
        CHECK_FALSE(twice);
        CHECK(project == after);
        if (!twice) CHECK(twice.error().message.find(maker.name) != std::string::npos);
    }
}

TEST_CASE("an edit in a hundred parts of which the last does not fit leaves the first alone") {
    Project project = sample::full_project();
    Edit edit = model::begin_edit(project, "Add many", sample::kAna);
    for (std::uint32_t i = 0; i < 100; ++i)
        edit.spans.push_back({std::nullopt, sample::span("s-new" + std::to_string(i), "Claim", {range(i, i + 2)})});
    SUBCASE("it removes a mark that has another note") {
        model::Span other = project.spans[0];
        other.note = "not so";
        edit.spans.push_back({other, std::nullopt});
    }
    SUBCASE("it removes a mark that is not there") {
        edit.spans.push_back({sample::span("s-none", "Claim", {range(1, 2)}), std::nullopt});
    }
    SUBCASE("it adds a mark whose id is taken by an orphan") {
        edit.spans.push_back({std::nullopt, sample::span("s-lost", "Claim", {range(1, 2)})});
    }
    SUBCASE("it adds the same mark twice") {
        edit.spans.push_back(edit.spans.back());
    }
    SUBCASE("one change has two ids") {
        model::Span renamed = project.spans[0];
        renamed.id = "s-renamed";
        edit.spans.push_back({project.spans[0], renamed});
    }
    SUBCASE("one change is empty") {
        edit.spans.push_back({});
    }
    SUBCASE("it adds a link that is there") {
        edit.relations.push_back({std::nullopt, sample::relation("r-1", "says", "s-baker", "s-rise")});
    }
    SUBCASE("it removes a link that leads elsewhere") {
        edit.relations.push_back({sample::relation("r-1", "says", "s-baker", "s-rise"), std::nullopt});
    }
    SUBCASE("it removes an orphan that had another place") {
        edit.orphans.push_back({sample::orphan("s-lost", "Claim", range(1, 2)), std::nullopt});
    }
    SUBCASE("it was made before another edit") {
        edit.modified_before = "2020-01-01T00:00:00Z";
    }
    SUBCASE("it changes another header") {
        model::Header header = project.header;
        header.note = "not so";
        edit.header = model::Change<model::Header>{header, header};
    }
    SUBCASE("it replaces another article") {
        edit.article = model::Change<model::Article>{sample::article("Another text."), sample::article("A third.")};
    }
    Project const before = project;
    CHECK_FALSE(model::apply(project, edit));
    CHECK(project == before);
}

TEST_CASE("a hundred marks come and go in one step and stand in order") {
    Project project = sample::full_project();
    Project const before = project;
    Edit edit = model::begin_edit(project, "Mark many", sample::kAna);
    for (std::uint32_t i = 100; i > 0; --i)
        edit.spans.push_back(
            {std::nullopt, sample::span("s-new" + std::to_string(i), "Claim", {range(i * 7 % 90, i * 7 % 90 + 3)})});
    for (std::size_t i = 0; i < project.spans.size(); i += 2)
        if (project.spans[i].type != "Source") edit.spans.push_back({project.spans[i], std::nullopt});
    CHECK(model::apply(project, edit));
    CHECK(is_canonical(project));
    CHECK(model::revert(project, edit));
    CHECK(project == before);
}

TEST_CASE("links follow their ends when these move") {
    Project project = sample::full_project();
    auto moved = model::set_fragments(project, "s-mayor", {range(190, 196)}, sample::kAna);
    REQUIRE(moved);
    if (!moved) return;
    CHECK(project.relations.front().from == "s-mayor");
    CHECK(model::apply(project, moved.value()));
    CHECK(project.relations.front().from != "s-mayor");
    CHECK(is_canonical(project));
}

TEST_CASE("a link to a mark that is not there survives edits around it") {
    Project project = sample::full_project();
    project.relations.push_back(sample::relation("r-dangling", "says", "s-nobody", "s-rise"));
    model::sort_canonically(project);
    Project const before = project;
    auto removed = model::remove_relation(project, "r-dangling", sample::kAna);
    REQUIRE(removed);
    if (!removed) return;
    CHECK(model::apply(project, removed.value()));
    CHECK(model::revert(project, removed.value()));
    CHECK(project == before);
}
