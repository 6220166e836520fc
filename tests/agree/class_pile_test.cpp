#include "agree/class_pile.h"

#include <doctest/doctest.h>

#include "agree/class_reading.h"
#include "agree/class_table.h"
#include "model/places.h"
#include "small_class.h"

using namespace agree;

namespace {

constexpr unicode::Range kPromise = {unicode::Position(0), unicode::Position(32)};
constexpr unicode::Range kDoubt = {unicode::Position(33), unicode::Position(50)};

model::Project ana() {
    return small::project("Ana", {{"Claim", {kPromise}}, {"Source", {unicode::range(0, 9)}}}, {{1, 0}});
}
model::Project ben() {
    return small::project("Ben", {{"Claim", {kPromise}}, {"Claim", {kDoubt}}});
}
model::Project the_key() {
    model::Project key = small::project("Teacher", {{"Claim", {kPromise}}, {"Source", {unicode::range(0, 9)}}});
    key.header.kind = "key";
    return key;
}

ClassPile pile_of(std::vector<std::pair<std::string, model::Project>> files) {
    ClassPile pile;
    for (auto& [name, project] : files) pile.add(name, std::move(project));
    pile.settle();
    return pile;
}

ClassTable table_of(ClassPile const& pile) {
    ClassTableWork work(pile, names_of(pile, false));
    return base::run(work);
}

} // namespace

TEST_CASE("each file that takes no part says why, and the others are compared") {
    model::Project other = small::project("Cem", {}, {}, "Quite another text.");
    other.article.title = "Weather";
    model::Project edited = small::project("Dana", {{"Claim", {kPromise}}}, {}, std::string("Now: ") + small::kText);
    model::Project scheme = small::project("Eli", {{"Claim", {kPromise}}});
    scheme.schema.id = "other";
    model::Project exercise = ana();
    exercise.header.kind = "exercise";
    model::Project older = ana();
    older.header.modified = "2026-11-22T13:00:00Z";
    ClassPile pile = pile_of({{"ana.json", ana()},
                              {"ben.json", ben()},
                              {"cem.json", other},
                              {"dana.json", edited},
                              {"eli.json", scheme},
                              {"task.json", exercise},
                              {"ana-old.json", older},
                              {"key.json", the_key()}});
    pile.add("torn.json", base::Error{base::ErrorCode::Truncated, "This file stops in the middle (line 3)."});
    pile.settle();
    auto const apart = [&](std::size_t file) { return pile.files()[file].place.apart; };
    CHECK(apart(0) == Apart::No);
    CHECK(apart(1) == Apart::No);
    CHECK(apart(2) == Apart::OtherArticle);
    CHECK(apart(3) == Apart::EditedText);
    CHECK(apart(4) == Apart::OtherScheme);
    CHECK(apart(5) == Apart::NoReading);
    CHECK(apart(6) == Apart::SamePerson);
    CHECK(apart(8) == Apart::Broken);
    CHECK(pile.key() == std::optional<std::size_t>(7));
    CHECK(pile.readers() == std::vector<std::size_t>{0, 1});
    for (std::size_t const file : {2, 3, 4, 5, 6, 8}) {
        std::string const& why = pile.files()[file].place.why;
        CHECK_MESSAGE(why.starts_with(pile.files()[file].hand_in.name + ": "), why);
        CHECK_MESSAGE(why.back() == '.', why);
    }
}

TEST_CASE("the order in which files come decides nothing") {
    std::vector<std::pair<std::string, model::Project>> const files = {
        {"ana.json", ana()}, {"ben.json", ben()}, {"cem.json", small::project("Cem", {})}};
    std::vector<std::string> const forward = names_of(pile_of(files), true);
    std::vector<std::string> const backward = names_of(pile_of({files.rbegin(), files.rend()}), true);
    CHECK(std::vector<std::string>(backward.rbegin(), backward.rend()) == forward);
    for (std::string const& name : forward) CHECK(name.starts_with("Reader "));
    ClassPile const pile = pile_of({files.rbegin(), files.rend()});
    CHECK(table_of(pile).rows[0].name == "Ana");
}

TEST_CASE("marks on an edited text are found again in the common one, on request") {
    model::Project edited =
        small::project("Dana", {{"Claim", {unicode::range(5, 37)}}}, {}, std::string("Now: ") + small::kText);
    ClassPile pile = pile_of({{"ana.json", ana()}, {"ben.json", ben()}, {"dana.json", edited}});
    REQUIRE(pile.files()[2].place.apart == Apart::EditedText);
    REQUIRE(pile.take_in(2, {"p-teacher", "2026-11-23T09:00:00Z"}).is_ok());
    CHECK(pile.files()[2].place.apart == Apart::No);
    CHECK(pile.files()[2].note == "dana.json: 1 mark found again in the common text.");
    REQUIRE(pile.files()[2].project->spans.size() == 1);
    CHECK(pile.files()[2].project->spans[0].fragments == std::vector<unicode::Range>{kPromise});
    CHECK(pile.readers().size() == 3);
    CHECK_FALSE(pile.take_in(0, {}).is_ok());
}

TEST_CASE("a file without the article's text is given that of the others") {
    model::Project bare = model::without_text(ben());
    ClassPile const pile = pile_of({{"ben.json", bare}, {"ana.json", ana()}});
    CHECK(pile.readers().size() == 2);
    CHECK(pile.files()[0].project->spans == ben().spans);
    ClassPile const none = pile_of({{"ben.json", bare}});
    CHECK(none.files()[0].place.apart == Apart::NoReading);
}

TEST_CASE("of several keys the latest counts, and a chosen one before it") {
    model::Project newer = the_key();
    newer.header.modified = "2026-11-23T14:00:00Z";
    ClassPile pile = pile_of({{"key.json", the_key()}, {"key-2.json", newer}, {"ana.json", ana()}});
    CHECK(pile.key() == std::optional<std::size_t>(1));
    CHECK(pile.files()[0].place.apart == Apart::OtherKey);
    pile.choose_key(2);
    pile.settle();
    CHECK(pile.key() == std::optional<std::size_t>(2));
    pile.remove(2);
    CHECK(pile.key() == std::optional<std::size_t>(1));
}

TEST_CASE("a pile of nothing but broken files has nothing in common and does not fall over") {
    ClassPile pile;
    pile.add("a.json", base::Error{base::ErrorCode::Malformed, "This is not JSON (line 1)."});
    pile.settle();
    CHECK(pile.common() == nullptr);
    CHECK(table_of(pile).rows.empty());
    pile.remove(0);
    CHECK(pile.files().empty());
}

TEST_CASE("a row tells what was marked and how near it is to the key and the class") {
    model::Project slow = ben();
    slow.header.work.emplace();
    slow.header.work->active_seconds = 1830;
    ClassPile const pile = pile_of({{"ana.json", ana()}, {"ben.json", slow}, {"key.json", the_key()}});
    ClassTable const table = table_of(pile);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].marks == std::vector<std::uint32_t>{1, 1});
    CHECK(table.rows[0].links == 1);
    CHECK(table.rows[0].against_key == Figure(1.0));
    CHECK(table.rows[1].against_key == Figure(0.5));
    CHECK(table.rows[0].against_class == Figure(0.5));
    CHECK(table.rows[1].active_seconds == std::optional<std::uint64_t>(1830));
    CHECK(order_of(table.rows, ClassColumn::AgainstKey, SortWay::Up) == std::vector<std::size_t>{1, 0});
    CHECK(order_of(table.rows, ClassColumn::Name, SortWay::Down) == std::vector<std::size_t>{1, 0});
    CHECK(order_of(table.rows, ClassColumn::Time, SortWay::Up) == std::vector<std::size_t>{1, 0});
    CHECK(order_of(table.rows, ClassColumn::Time, SortWay::Down) == std::vector<std::size_t>{1, 0});
    CHECK(order_of(table.rows, ClassColumn::Type, SortWay::Down, 0) == std::vector<std::size_t>{1, 0});
}

namespace {

// Two steps for each file: the text of the file is the reader's name, or "broken".
class SlowReading final : public ProjectReading {
public:
    explicit SlowReading(std::string_view bytes) : bytes_(bytes) {}
    Stepped step(base::Budget const& budget) override {
        if (budget.is_spent() && !looked_) {
            looked_ = true;
            return base::Progress{0.5};
        }
        if (bytes_ == "broken")
            return base::Result<model::Project>(base::Error{base::ErrorCode::Malformed, "This is not JSON."});
        return base::Result<model::Project>(small::project(std::string(bytes_), {{"Claim", {kPromise}}}));
    }

private:
    std::string_view bytes_;
    bool looked_ = false;
};

std::vector<FileSource> sources(std::vector<std::string> const& texts) {
    std::vector<FileSource> all;
    for (std::string const& text : texts)
        all.push_back({text + ".json", [text]() -> base::Result<std::string> {
                           if (text == "gone") return base::Error{base::ErrorCode::NotFound, "It is gone."};
                           return text;
                       }});
    return all;
}

} // namespace

TEST_CASE("files are read in slices, and the share of what is done never falls") {
    ClassReading work({}, sources({"Ana", "broken", "gone", "Ben"}),
                      [](std::string_view bytes) { return std::make_unique<SlowReading>(bytes); });
    double share = 0;
    int steps = 0;
    for (;;) {
        auto stepped = work.step(base::Budget([] { return 1.0; }, 0));
        if (auto const* progress = std::get_if<base::Progress>(&stepped)) {
            CHECK(progress->share >= share);
            share = progress->share;
            ++steps;
            continue;
        }
        ClassPile const& pile = *std::get_if<ClassPile>(&stepped);
        CHECK(pile.files().size() == 4);
        CHECK(pile.readers().size() == 2);
        CHECK(pile.files()[2].place.why == "gone.json: It is gone.");
        break;
    }
    CHECK(steps >= 4);
}

TEST_CASE("the exercise of a class is the one that most of its readers began from") {
    model::Project first = ana();
    first.header.exercise_json = R"({"id":"old"})";
    model::Project second = ben();
    second.header.exercise_json = R"({"id":"new"})";
    model::Project third = small::project("Cem", {{"Claim", {kDoubt}}});
    third.header.exercise_json = second.header.exercise_json;
    CHECK(pile_of({{"ana.json", first}, {"ben.json", second}, {"cem.json", third}}).exercise_json() ==
          second.header.exercise_json);
    CHECK(pile_of({{"ana.json", first}, {"ben.json", second}}).exercise_json() == first.header.exercise_json);
    CHECK(pile_of({{"ana.json", ana()}}).exercise_json().empty());
}
