#include "model/voices.h"

#include <doctest/doctest.h>

#include "sample.h"

namespace {

using Ids = std::vector<std::string>;

constexpr char const* kText =
    "The mayor said prices would rise. She blamed the port. Ana Ortiz, the mayor, left. THE MAYOR stayed silent. "
    "I doubt it. We all do. A report and Critics agree that rents fell.";

// Sources and claims as in the default scheme, on a text of its own.
struct Article {
    model::Project project;

    Article() {
        project.article.text = unicode::Text::from_utf8(kText);
        model::Attribute mode = sample::attribute("mode", {"indirect", "narrator"});
        mode.default_value = "indirect";
        project.schema.span_types = {
            sample::type("Source", "2",
                         {sample::attribute("identity", {"named", "unnamed", "back_reference", "author"}),
                          sample::attribute("kind", {"official", "document"})}),
            sample::type("Claim", "4", {mode}), sample::type("Entity", "1", {})};
        project.schema.relations = {sample::relation_type("says", "s", {"Source"}, {"Claim"}),
                                    sample::relation_type("refers_to", "r", {"Source"}, {"Entity"}),
                                    sample::relation_type("same_as", "=", {"Entity"}, {"Entity"})};
    }
    void mark(std::string const& id, std::string const& type, std::string_view words, std::string const& attribute = "",
              std::string const& value = "") {
        model::Span span;
        span.id = id;
        span.type = type;
        std::size_t const byte = project.article.text.utf8().find(words);
        CHECK(byte != std::string::npos);
        span.fragments = {{project.article.text.from_byte(byte), project.article.text.from_byte(byte + words.size())}};
        if (!attribute.empty()) span.attributes.push_back({attribute, {value}, false});
        project.spans.push_back(span);
    }
    void link(std::string const& type, std::string const& from, std::string const& to) {
        model::Relation relation;
        relation.id = "r-" + from + to;
        relation.type = type;
        relation.from = from;
        relation.to = to;
        project.relations.push_back(relation);
    }
    model::WhoSaysWhat ask() {
        model::sort_canonically(project);
        return model::who_says_what(project, model::Index(project));
    }
    Ids ids(std::vector<model::SpanIndex> const& spans) const {
        Ids ids;
        for (model::SpanIndex span : spans) ids.push_back(project.spans[span].id);
        return ids;
    }
};

} // namespace

TEST_CASE("each voice has its claims in reading order, and the voices come by their first mentions") {
    Article article;
    article.mark("critics", "Source", "Critics");
    article.mark("mayor", "Source", "The mayor");
    article.mark("fell", "Claim", "rents fell");
    article.mark("rise", "Claim", "prices would rise");
    article.mark("port", "Claim", "blamed the port");
    article.link("says", "mayor", "port");
    article.link("says", "mayor", "rise");
    article.link("says", "critics", "fell");
    model::WhoSaysWhat const who = article.ask();
    CHECK(who.voices.size() == 2);
    if (who.voices.size() != 2) return;
    CHECK(model::name_of(article.project, who.voices[0]) == "The mayor");
    CHECK(article.ids(who.voices[0].claims) == Ids{"rise", "port"});
    CHECK(article.ids(who.voices[1].claims) == Ids{"fell"});
    CHECK(who.sourced_count == 3);
    CHECK(who.claim_count() == 3);
}

TEST_CASE("claims without a source stand apart from those that are the writer's own") {
    Article article;
    article.mark("mayor", "Source", "The mayor");
    article.mark("rise", "Claim", "prices would rise");
    article.mark("port", "Claim", "blamed the port", "mode", "narrator");
    article.mark("fell", "Claim", "rents fell", "mode", "narrator");
    article.link("says", "mayor", "fell"); // whatever its mode, it has a source
    model::WhoSaysWhat const who = article.ask();
    CHECK(article.ids(who.unsourced) == Ids{"rise"});
    CHECK(article.ids(who.narrated) == Ids{"port"});
    CHECK(who.sourced_count == 1);
    CHECK(who.claim_count() == 3);
}

TEST_CASE("mentions with the same words or the same name are one voice, a mere back reference is not") {
    Article article;
    article.mark("mayor", "Source", "The mayor");
    article.mark("shouted", "Source", "THE MAYOR");
    article.mark("she", "Source", "She", "identity", "back_reference");
    article.mark("report", "Source", "A report");
    CHECK(article.ask().voices.size() == 3);

    article.mark("ana", "Entity", "Ana Ortiz");
    article.link("refers_to", "she", "ana");
    CHECK(article.ask().voices.size() == 3);
    article.link("refers_to", "mayor", "ana");
    model::WhoSaysWhat const who = article.ask();
    CHECK(who.voices.size() == 2);
    if (who.voices.size() != 2) return;
    CHECK(article.ids(who.voices[0].mentions) == Ids{"mayor", "she", "shouted"});
    CHECK(model::name_of(article.project, who.voices[0]) == "Ana Ortiz");
    CHECK(article.project.spans[who.voices[0].chief].id == "mayor");
    CHECK(who.voice_of[who.voices[0].mentions[2]] == 0);
    CHECK(who.voice_of[0] == 0);
}

TEST_CASE("two names that are the same make one voice, and so does the author's I and we") {
    Article article;
    article.mark("mayor", "Source", "The mayor");
    article.mark("she", "Source", "She", "identity", "back_reference");
    article.mark("ana", "Entity", "Ana Ortiz");
    article.mark("office", "Entity", "the mayor");
    article.link("refers_to", "mayor", "office");
    article.link("refers_to", "she", "ana");
    CHECK(article.ask().voices.size() == 2);
    article.link("same_as", "office", "ana");
    CHECK(article.ask().voices.size() == 1);
    article.mark("i", "Source", "I doubt", "identity", "author");
    article.mark("we", "Source", "We all", "identity", "author");
    CHECK(article.ask().voices.size() == 2);
}

TEST_CASE("what two mentions of one voice say is its claim once, what two voices say is the claim of both") {
    Article article;
    article.mark("mayor", "Source", "The mayor");
    article.mark("shouted", "Source", "THE MAYOR");
    article.mark("critics", "Source", "Critics");
    article.mark("fell", "Claim", "rents fell");
    for (char const* const source : {"mayor", "shouted", "critics"}) article.link("says", source, "fell");
    model::WhoSaysWhat const who = article.ask();
    CHECK(who.voices.size() == 2);
    for (model::Voice const& voice : who.voices) CHECK(article.ids(voice.claims) == Ids{"fell"});
    CHECK(who.claim_count() == 1);
}

TEST_CASE("a claim whose source has lost its place is neither sourced nor without a source") {
    Article article;
    article.mark("fell", "Claim", "rents fell");
    article.link("says", "gone", "fell");
    model::WhoSaysWhat const who = article.ask();
    CHECK(article.ids(who.of_lost) == Ids{"fell"});
    CHECK(who.unsourced.empty());
    CHECK(who.voices.empty());
}

TEST_CASE("a voice's value is its chief mention's, else the first that is set") {
    Article article;
    article.mark("mayor", "Source", "The mayor", "identity", "named");
    article.mark("shouted", "Source", "THE MAYOR", "kind", "official");
    model::WhoSaysWhat const who = article.ask();
    CHECK(who.voices.size() == 1);
    if (who.voices.empty()) return;
    CHECK(model::value_of(article.project, who.voices[0], "identity") == "named");
    CHECK(model::value_of(article.project, who.voices[0], "kind") == "official");
    CHECK(model::value_of(article.project, who.voices[0], "interest").empty());
}

TEST_CASE("a scheme without such a relation has neither voices nor claims") {
    Article article;
    article.project.schema.relations.clear();
    article.mark("mayor", "Source", "The mayor");
    article.mark("fell", "Claim", "rents fell");
    model::WhoSaysWhat const who = article.ask();
    CHECK(who.voices.empty());
    CHECK(who.claim_count() == 0);
    CHECK_FALSE(model::may_be_holder(article.project.schema, "Source"));
}
