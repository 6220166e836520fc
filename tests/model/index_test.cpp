#include "model/index.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

#include "sample.h"

using model::Index;
using model::SpanIndex;
using unicode::Position;
using unicode::range;

namespace {

model::Project random_project(unsigned seed, std::uint32_t count, std::uint32_t length) {
    std::mt19937 random(seed);
    auto const below = [&random](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    model::Project project;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t start = below(length);
        std::vector<unicode::Range> fragments;
        for (std::uint32_t pieces = 1 + below(3); pieces > 0; --pieces) {
            std::uint32_t const size = 1 + below(below(8) == 0 ? length / 2 : 12);
            fragments.push_back(range(start, start + size));
            start += size + 1 + below(10);
        }
        project.spans.push_back(sample::span("s-" + std::to_string(i), below(2) == 0 ? "Claim" : "Cue", fragments));
    }
    for (std::uint32_t i = 0; i < count; ++i)
        project.relations.push_back(sample::relation("r-" + std::to_string(i), "supports",
                                                     "s-" + std::to_string(below(count + 3)),
                                                     "s-" + std::to_string(below(count))));
    model::sort_canonically(project);
    return project;
}

bool meets(model::Span const& span, unicode::Range wanted) {
    return std::any_of(span.fragments.begin(), span.fragments.end(), [wanted](unicode::Range fragment) {
        return wanted.is_empty() ? fragment.contains(wanted.start) : fragment.meets(wanted);
    });
}

std::vector<SpanIndex> all_meeting(model::Project const& project, unicode::Range wanted) {
    std::vector<SpanIndex> found;
    for (SpanIndex i = 0; i < project.spans.size(); ++i)
        if (meets(project.spans[i], wanted)) found.push_back(i);
    return found;
}

std::uint32_t size_of(model::Span const& span) {
    std::uint32_t size = 0;
    for (auto const& fragment : span.fragments) size += fragment.length();
    return size;
}

std::vector<std::uint32_t> listed(std::span<std::uint32_t const> indices) {
    return {indices.begin(), indices.end()};
}

} // namespace

TEST_CASE("what meets a range, contains a position, comes next or before: the same as by looking at every span") {
    for (std::uint32_t count : {0U, 1U, 2U, 3U, 7U, 60U, 500U}) {
        CAPTURE(count);
        constexpr std::uint32_t kLength = 400;
        model::Project const project = random_project(count + 1, count, kLength);
        Index const index(project);
        for (std::uint32_t start = 0; start < kLength + 20; start += 3) {
            for (std::uint32_t size : {0U, 1U, 2U, 9U, 130U})
                CHECK(index.meeting(range(start, start + size)) == all_meeting(project, range(start, start + size)));

            std::vector<SpanIndex> smallest_first = all_meeting(project, range(start, start));
            std::stable_sort(smallest_first.begin(), smallest_first.end(), [&](SpanIndex a, SpanIndex b) {
                return size_of(project.spans[a]) < size_of(project.spans[b]);
            });
            CHECK(index.at(Position(start)) == smallest_first);

            SpanIndex next = Index::kNone;
            SpanIndex previous = Index::kNone;
            for (SpanIndex i = 0; i < project.spans.size(); ++i) {
                std::uint32_t const begins = project.spans[i].extent().start.value();
                if (begins > start && next == Index::kNone) next = i;
                if (begins < start) previous = i;
            }
            CHECK(index.next_after(Position(start)) == next);
            CHECK(index.previous_before(Position(start)) == previous);
        }
    }
}

TEST_CASE("links are found from both ends, by id and by index, in their order") {
    model::Project const project = random_project(5, 200, 300);
    Index const index(project);
    for (std::uint32_t i = 0; i < 203; ++i) {
        std::string const id = "s-" + std::to_string(i);
        std::vector<std::uint32_t> from;
        std::vector<std::uint32_t> to;
        for (std::uint32_t at = 0; at < project.relations.size(); ++at) {
            if (project.relations[at].from == id) from.push_back(at);
            if (project.relations[at].to == id) to.push_back(at);
        }
        CHECK(listed(index.relations_from(id)) == from);
        CHECK(listed(index.relations_to(id)) == to);
        SpanIndex const span = index.find(id);
        CHECK((span == Index::kNone) == (i >= 200));
        if (span == Index::kNone) continue;
        CHECK(project.spans[span].id == id);
        CHECK(listed(index.relations_from(span)) == from);
        CHECK(listed(index.relations_to(span)) == to);
    }
    CHECK(index.relations_from("s-never").empty());
    CHECK(index.find("s-never") == Index::kNone);
    CHECK(index.find("") == Index::kNone);
}

TEST_CASE("spans are counted by type") {
    Index const index(sample::full_project());
    CHECK(index.count_of("Claim") == 4);
    CHECK(index.count_of("Source") == 3);
    CHECK(index.count_of("Cue") == 1);
    CHECK(index.count_of("Verdict") == 0);
}

TEST_CASE("an index of nothing answers nothing") {
    Index const index;
    CHECK(index.meeting(range(0, 100)).empty());
    CHECK(index.at(Position(0)).empty());
    CHECK(index.next_after(Position(0)) == Index::kNone);
    CHECK(index.previous_before(Position(9)) == Index::kNone);
    CHECK(index.find("s-rise") == Index::kNone);
    CHECK(index.relations_to("s-rise").empty());
    CHECK(index.count_of("Claim") == 0);
}
