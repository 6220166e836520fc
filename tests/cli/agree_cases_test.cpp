#include "command_line.h"

using namespace command_line;

namespace {

// A list of cases as a file, and what the command makes of it.
Ran measured(std::string const& cases) {
    Scratch const file(cases);
    return run({"agree", "--cases", file.path()});
}

} // namespace

TEST_CASE("a list of cases becomes a list of values, under the same names and in the same order") {
    Ran const ran = measured(R"([
        {"name": "acts", "metric": "cohen_kappa", "input": {"pair_counts": [
            {"n": 20, "rater1": "STAT", "rater2": "STAT"}, {"n": 20, "rater1": "IReq", "rater2": "STAT"},
            {"n": 10, "rater1": "STAT", "rater2": "IReq"}, {"n": 50, "rater1": "IReq", "rater2": "IReq"}]}},
        {"name": "borders", "metric": "u_alpha_1995_delta2", "input": {
            "g": {"begin": 5, "length": 6, "is_unit": true}, "h": {"begin": 7, "length": 2, "is_unit": true}}}])");
    CHECK(ran.code == 0);
    contains(ran.out, R"({"name":"acts","value":{"kappa":0.34782608695652)");
    contains(ran.out, R"({"name":"borders","value":8.0})");
    CHECK(ran.out.find("acts") < ran.out.find("borders"));
}

TEST_CASE("what is undefined is null, with a reason") {
    Ran const ran = measured(
        R"([{"name": "one", "metric": "krippendorff_alpha_nominal", "input": {"observers": [["A", "A"], ["A", "A"]]}}])");
    CHECK(ran.code == 0);
    contains(ran.out, R"("alpha":null)");
    contains(ran.out, R"("why":{"alpha":"Everything was given one and the same value)");
}

TEST_CASE("a case may take its annotators from another one") {
    Ran const ran = measured(R"([
        {"name": "disorder/pair", "metric": "gamma_best_alignment_disorder", "input": {"annotators": [[[1, 5, "a"]], [[2, 6, "a"]]]}},
        {"name": "gamma/pair", "metric": "gamma", "input": {"annotators": "as disorder/pair"}},
        {"name": "gamma/by-last-part", "metric": "gamma", "input": {"annotators": "as elsewhere/pair"}}])");
    contains(ran.out, R"("name":"disorder/pair","value":0.0625)");
    contains(ran.out, R"({"name":"gamma/pair","value":{"observed":0.0625)");
    contains(ran.out, R"({"name":"gamma/by-last-part","value":{"observed":0.0625)");
}

TEST_CASE("a case that cannot be measured says why, and the others are measured all the same") {
    Ran const ran = measured(R"([
        {"name": "unknown", "metric": "beauty", "input": {}},
        {"name": "empty", "metric": "cohen_kappa"},
        {"name": "shapeless", "metric": "gamma", "input": {"annotators": [[[5, 1, "a"]], []]}},
        {"name": "fine", "metric": "char_f1", "input": {"gold": [[0, 10, "A"]], "pred": [[5, 15, "A"]]}}])");
    CHECK(ran.code == 0);
    contains(ran.out, R"("value":null,"why":"There is no metric \"beauty\".")");
    contains(ran.out, R"({"name":"empty","value":null,"why":"The input lacks pair_counts."})");
    contains(ran.out, R"({"name":"shapeless","value":null,"why":"The input lacks a unit that ends after its start."})");
    contains(ran.out, R"("f1":0.5)");
}

TEST_CASE("a list of cases that is none is refused in a sentence") {
    CHECK(measured("{}").code == 2);
    contains(measured("{}").error, "not a list of cases");
    contains(measured("[{").error, "line 1");
    CHECK(run({"agree", "--cases", "/nowhere/cases.json"}).code == 2);
    contains(run({"agree", "--cases", "/nowhere/cases.json"}).error, "cannot be read");
}
