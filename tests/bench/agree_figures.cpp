// Prints what a class takes, in processor time: 300 readers with 1,000 marks each in an article of 20,000 characters,
// and gamma of 30 readers with 60 marks. No arguments. As WebAssembly: node -r src/cmake/nofetch.cjs
// build/web/bench/agree_figures.js
#include <chrono>
#include <cstdio>
#include <ctime>

#include "../agree/generated_class.h"
#include "agree/class_figures.h"
#include "agree/compare.h"
#include "agree/pair_gammas.h"
#include "agree/settling.h"

namespace {

// The processor's time. WebAssembly has no such clock: there tests/bench/processor_clock.mjs stands behind the other
// one.
double seconds() {
#ifdef __EMSCRIPTEN__
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
#else
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

template <typename Work>
void time(char const* name, Work const& work) {
    double const start = seconds();
    double const figure = work();
    std::printf("%-64s %8.3f s   (%.4f)\n", name, seconds() - start, figure);
}

double number_of(agree::Figure const& figure) {
    return figure.is_defined() ? figure.number() : 0;
}

double compare_all(agree::Study const& study) {
    agree::CompareWork work(study);
    agree::Comparison const comparison = base::run(work);
    double sum = 0;
    for (std::size_t type = 0; type < comparison.types; ++type)
        for (std::size_t m = 0; m < agree::kMeasuresOfPairs; ++m)
            if (m != static_cast<std::size_t>(agree::Measure::Gamma))
                sum += number_of(comparison.mean(study, type, static_cast<agree::Measure>(m)));
    return sum / static_cast<double>(comparison.types * (agree::kMeasuresOfPairs - 1));
}

double class_alphas(agree::Study const& study) {
    double sum = 0;
    for (std::size_t type = 0; type < study.types().size(); ++type) {
        agree::ClassFigures const figures = agree::class_figures(study, type);
        sum += number_of(figures.alpha.value) + number_of(figures.unitizing) + number_of(figures.fleiss.value);
    }
    return sum / static_cast<double>(3 * study.types().size());
}

double places(agree::Study const& study) {
    agree::PlacesWork work(study, study.readers().size());
    return static_cast<double>(base::run(work).size());
}

double gammas(agree::Study const& study) {
    agree::PairGammasWork work(study, agree::pairs_of(study.readers().size(), std::nullopt), {});
    double sum = 0, count = 0;
    for (auto const& figure : base::run(work)) {
        sum += figure ? number_of(*figure) : 0;
        count += 1;
    }
    return sum / count;
}

// Marks that lie upon each other many deep are the hard case of an alignment.
double gamma_of_three(std::uint32_t marks, std::uint32_t length) {
    agree::Study const study = generated::make_class(3, marks, 1, length);
    agree::Continuum continuum;
    for (std::size_t reader = 0; reader < 3; ++reader) continuum.push_back(agree::units_of(study.marks(reader, 0)));
    agree::GammaWork work(continuum, {});
    agree::Gamma const gamma = base::run(work);
    std::printf("    exact: %s\n", gamma.is_exact ? "yes" : "no");
    return number_of(gamma.value);
}

} // namespace

int main() {
    agree::Study const study = generated::make_class(300, 1000, 6, 20'000);
    time("300 readers x 1,000 marks, all pairs, F1, kappa and alphas", [&] { return compare_all(study); });
    agree::Study const single = generated::make_class(300, 1000, 1, 20'000);
    time("the same with marks of one type", [&] { return compare_all(single); });
    time("alpha, unitizing alpha and Fleiss' kappa of the class", [&] { return class_alphas(study); });
    time("places where they differ", [&] { return places(study); });
    time("the same with marks of one type", [&] { return places(single); });
    agree::Study const thirty = generated::make_class(30, 60, 1, 20'000);
    time("gamma of 30 readers x 60 marks, 30 samples a pair", [&] { return gammas(thirty); });
    time("gamma of 3 readers x 60 marks in 20,000 characters", [] { return gamma_of_three(60, 20'000); });
    time("gamma of 3 readers x 60 marks in 3,000 characters", [] { return gamma_of_three(60, 3'000); });
    return 0;
}
