#include "model/sequence.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

#include "sample.h"

using model::Counted;
using model::Relation;
using model::Sequence;

namespace {

bool stands_before(Relation const& a, Relation const& b) {
    return a.type < b.type;
}

// What the sequence should hold, as plainly as can be.
struct Plain {
    std::vector<Relation> items;

    std::vector<std::string> at(std::string const& mark) const {
        std::vector<std::string> ids;
        for (Relation const& item : items)
            if (item.from == mark || item.to == mark) ids.push_back(item.id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }
};

std::vector<std::string> found_at(Sequence<Relation> const& sequence, std::string const& mark) {
    std::vector<std::string> ids;
    sequence.with_key(mark, [&](Relation const& item) {
        if (item.from == mark || item.to == mark) ids.push_back(item.id);
    });
    std::sort(ids.begin(), ids.end());
    return ids;
}

class Walk {
public:
    void step() {
        std::uint32_t const size = static_cast<std::uint32_t>(plain.items.size());
        switch (size == 0 ? 0 : below(5)) {
        case 0: return insert();
        case 1: return push();
        case 2: return erase();
        case 3: return change(below(size));
        default: return replace(below(size));
        }
    }

    Sequence<Relation> sequence;
    Plain plain;

private:
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
    std::string some_mark() { return "s-" + std::to_string(below(12)); }
    Relation some_relation() {
        return sample::relation("r-" + std::to_string(next_id_++), std::string(1, static_cast<char>('a' + below(26))),
                                some_mark(), some_mark());
    }

    void insert() {
        std::vector<Relation> added(1 + below(4));
        for (Relation& one : added) one = some_relation();
        std::stable_sort(added.begin(), added.end(), stands_before);
        std::stable_sort(plain.items.begin(), plain.items.end(), stands_before);
        sequence.sort(stands_before);
        auto const places = sequence.insert_in_order({added.begin(), added.end()}, stands_before);
        for (Relation const& one : added)
            plain.items.insert(std::upper_bound(plain.items.begin(), plain.items.end(), one, stands_before), one);
        CHECK(places.size() == added.size());
        for (std::size_t i = 0; i < places.size(); ++i) CHECK(sequence[places[i]] == added[i]);
    }
    void push() {
        plain.items.push_back(some_relation());
        sequence.push_back(plain.items.back());
    }
    void erase() {
        std::vector<std::size_t> gone;
        for (std::size_t i = 0; i < plain.items.size(); ++i)
            if (below(4) == 0) gone.push_back(i);
        sequence.erase_at(gone);
        for (auto at = gone.rbegin(); at != gone.rend(); ++at)
            plain.items.erase(plain.items.begin() + static_cast<std::ptrdiff_t>(*at));
    }
    void change(std::uint32_t at) {
        std::string const from = some_mark();
        sequence.changing(at)->from = from;
        plain.items[at].from = from;
    }
    void replace(std::uint32_t at) {
        plain.items[at] = some_relation();
        sequence.replace(at, plain.items[at]);
    }

    std::mt19937 random_{7};
    int next_id_ = 0;
};

} // namespace

TEST_CASE("a sequence keeps to a plain list, and finds by id and by end what is there and nothing else") {
    Walk walk;
    std::vector<std::pair<Sequence<Relation>, std::vector<Relation>>> copies;
    for (int number = 0; number < 3000; ++number) {
        walk.step();
        if (number % 100 == 0) copies.emplace_back(walk.sequence, walk.plain.items);
        if (number % 7 != 0) continue;
        auto const& items = walk.plain.items;
        CHECK(std::equal(walk.sequence.begin(), walk.sequence.end(), items.begin(), items.end()));
        for (int mark = 0; mark < 12; ++mark) {
            std::string const id = "s-" + std::to_string(mark);
            CHECK(found_at(walk.sequence, id) == walk.plain.at(id));
            CHECK(walk.sequence.find(id) == nullptr); // the end of a relation is not its id
        }
        for (Relation const& item : items) CHECK((walk.sequence.find(item.id) && *walk.sequence.find(item.id) == item));
    }
    // What was copied on the way is as it was then.
    for (auto const& [copy, items] : copies) {
        CHECK(std::equal(copy.begin(), copy.end(), items.begin(), items.end()));
        for (Relation const& item : items) CHECK((copy.find(item.id) != nullptr && *copy.find(item.id) == item));
    }
}

TEST_CASE("copies share what neither has changed") {
    model::Project const project = sample::full_project();
    model::Project copy = project;
    copy.spans.changing(1)->note = "mine";
    CHECK(copy.spans[0] == project.spans[0]);
    CHECK(&copy.spans[0] == &project.spans[0]);
    CHECK(&copy.spans[1] != &project.spans[1]);
    CHECK(project.spans[1].note.empty());
    CHECK(copy != project);
    copy.spans.changing(1)->note.clear();
    CHECK(copy == project);
}

TEST_CASE("what an edit holds is what the project holds, until both let go of it") {
    Counted<model::Span> kept;
    {
        model::Project project = sample::full_project();
        kept = project.spans.counted(2);
        CHECK(kept.get() == &project.spans[2]);
        project.spans.erase_at({2});
        CHECK(project.find_span("s-rise") == nullptr);
    }
    CHECK(kept->id == "s-rise");
    CHECK(kept == Counted<model::Span>(*kept));
    CHECK(kept != Counted<model::Span>());
}

TEST_CASE("a mark at which ten thousand relations end is no slower to add to, and each of them is found") {
    Sequence<Relation> star;
    for (int i = 0; i < 10000; ++i) {
        std::string const number = std::to_string(i);
        star.push_back(sample::relation("r-" + number, "says", "s-" + number, "s-hub"));
    }
    CHECK(found_at(star, "s-hub").size() == 10000);
    CHECK(found_at(star, "s-77") == std::vector<std::string>{"r-77"});
    CHECK(star.find("r-9999") == &star.back());
}
