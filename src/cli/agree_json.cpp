#include <utility>

#include "agree/bootstrap.h"
#include "agree/class_figures.h"
#include "agree/pair_gammas.h"
#include "cli/agree_results.h"
#include "formats/json_text.h"

namespace cli {

namespace {

using agree::Ends;
using agree::Figure;
using agree::Measure;
using agree::Overlap;
using OfLinks = agree::Comparison::OfLinks;
using Reasons = std::vector<std::pair<std::string, agree::Why>>;

class Writer {
public:
    Writer(AgreeResults const& results, AgreeRequest const& request)
        : results_(results)
        , request_(request)
        , study_(results.pile.study)
        , comparison_(results.comparison)
        , measures_(measures_for(results)) {}

    std::string write() {
        out_.open_object();
        write_article();
        write_pairs();
        write_types();
        out_.name("relations");
        write_relations([&](Ends ends, OfLinks measure) { return comparison_.mean_of_links(study_, ends, measure); });
        out_.name("mean");
        write_figures([&](Measure measure) { return mean_over_types(results_, measure); });
        if (request_.whole_class) write_class();
        write_gamma();
        write_apart();
        out_.close_object();
        return out_.take();
    }

private:
    void put(std::string_view name, std::string_view text) {
        out_.name(name);
        out_.text(text);
    }
    void put(std::string_view name, Figure const& figure, Reasons& reasons) {
        out_.name(name);
        figure.is_defined() ? out_.decimal(figure.number()) : out_.verbatim("null");
        if (!figure.is_defined()) reasons.emplace_back(name, figure.why());
    }
    void put_reasons(Reasons const& reasons) {
        if (reasons.empty()) return;
        out_.name("why");
        out_.open_object();
        for (auto const& [name, why] : reasons) put(name, sentence_of(why));
        out_.close_object();
    }

    void write_article() {
        out_.name("article");
        out_.open_object();
        put("sha256", results_.pile.text.sha256);
        put("title", results_.pile.text.title);
        out_.close_object();
        out_.name("files");
        out_.open_list();
        for (std::size_t i = 0; i < study_.readers().size(); ++i) {
            if (i == results_.pile.key) continue;
            out_.element();
            out_.text(study_.readers()[i].name);
        }
        out_.close_list();
        if (results_.pile.key) put("key", study_.readers()[*results_.pile.key].name);
    }

    template <typename FigureOf>
    void write_figures(FigureOf figure_of) {
        Reasons reasons;
        out_.open_object();
        for (Measure const measure : measures_) put(agree::name_of(measure), figure_of(measure), reasons);
        put_reasons(reasons);
        out_.close_object();
    }

    template <typename FigureOf>
    void write_relations(FigureOf figure_of) {
        Reasons reasons;
        out_.open_object();
        put("f1_exact", figure_of(Ends::Exact, &Overlap::f1), reasons);
        put("f1_overlap", figure_of(Ends::Overlapping, &Overlap::f1), reasons);
        if (results_.pile.key) {
            put("precision_exact", figure_of(Ends::Exact, &Overlap::precision), reasons);
            put("precision_overlap", figure_of(Ends::Overlapping, &Overlap::precision), reasons);
            put("recall_exact", figure_of(Ends::Exact, &Overlap::recall), reasons);
            put("recall_overlap", figure_of(Ends::Overlapping, &Overlap::recall), reasons);
        }
        put_reasons(reasons);
        out_.close_object();
    }

    // Against a key the file stands first.
    void write_pairs() {
        out_.name("pairs");
        out_.open_list();
        for (std::size_t pair = 0; pair < comparison_.pairs.size(); ++pair) {
            out_.element();
            write_pair(pair);
        }
        out_.close_list();
    }

    void write_pair(std::size_t pair) {
        agree::ReaderPair const readers = comparison_.pairs[pair];
        bool const has_key = results_.pile.key.has_value();
        out_.open_object();
        put("a", study_.readers()[has_key ? readers.b : readers.a].name);
        put("b", study_.readers()[has_key ? readers.a : readers.b].name);
        out_.name("types");
        out_.open_object();
        for (std::size_t type = 0; type < comparison_.types; ++type) {
            out_.name(study_.types()[type]);
            write_figures([&](Measure measure) { return comparison_.figure(study_, pair, type, measure); });
        }
        out_.close_object();
        out_.name("relations");
        write_relations(
            [&](Ends ends, OfLinks measure) { return (comparison_.links_of(study_, pair, ends).*measure)(); });
        out_.close_object();
    }

    void write_types() {
        out_.name("types");
        out_.open_object();
        for (std::size_t type = 0; type < comparison_.types; ++type) {
            out_.name(study_.types()[type]);
            write_figures([&](Measure measure) { return comparison_.mean(study_, type, measure); });
        }
        out_.close_object();
    }

    void write_class() {
        out_.name("class");
        out_.open_object();
        out_.name("types");
        out_.open_object();
        for (std::size_t type = 0; type < comparison_.types; ++type) {
            out_.name(study_.types()[type]);
            write_class_of(type);
        }
        out_.close_object();
        write_all_types();
        write_attributes();
        Reasons reasons;
        out_.name("relations");
        out_.open_object();
        put("alpha_labels", agree::krippendorff_alpha(*comparison_.link_types).value, reasons);
        put_reasons(reasons);
        out_.close_object();
        out_.close_object();
    }

    // The four schemas of SemEval-2013, where a mark of another type answers too.
    void write_all_types() {
        std::vector<Figure> strict;
        std::vector<Figure> exact;
        std::vector<Figure> partial;
        std::vector<Figure> type;
        for (agree::ReaderPair const pair : comparison_.pairs) {
            agree::SemEval2013 const scores = agree::score_all_types(study_, pair);
            strict.push_back(scores.strict.f1());
            exact.push_back(scores.exact.f1());
            partial.push_back(scores.partial.f1());
            type.push_back(scores.type.f1());
        }
        Reasons reasons;
        out_.name("all_types");
        out_.open_object();
        put("f1_strict", agree::mean(strict), reasons);
        put("f1_exact", agree::mean(exact), reasons);
        put("f1_partial", agree::mean(partial), reasons);
        put("f1_type", agree::mean(type), reasons);
        put_reasons(reasons);
        out_.close_object();
    }

    // The key is no reader of the class.
    agree::Study readers_only() const {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < study_.readers().size(); ++i)
            if (i != results_.pile.key) places.push_back(i);
        return study_.with_readers(places);
    }

    void write_class_of(std::size_t type) {
        agree::ClassFigures const figures = agree::class_figures(readers_only(), type);
        Reasons reasons;
        out_.open_object();
        put("kappa_fleiss", figures.fleiss.value, reasons);
        put("alpha_characters", figures.alpha.value, reasons);
        put("alpha_unitizing", figures.unitizing, reasons);
        if (!results_.pile.key) put("gamma", class_gamma(type), reasons);
        out_.name("intervals");
        out_.open_object();
        agree::BootstrapOptions options;
        options.seed = request_.seed;
        for (Measure const measure : measures_) {
            auto const interval =
                agree::interval_over_readers(comparison_, study_, type, measure, results_.pile.key, options);
            if (interval) put(agree::name_of(measure), *interval);
        }
        out_.close_object();
        put_reasons(reasons);
        out_.close_object();
    }

    // Of two or three readers that of their best common alignment, beyond that the mean over pairs.
    Figure class_gamma(std::size_t type) const {
        agree::Study const readers = readers_only();
        bool const is_known = comparison_.gammas.empty() || readers.readers().size() > 3;
        if (is_known) return comparison_.mean(study_, type, Measure::Gamma);
        agree::Continuum continuum;
        for (agree::Reader const& reader : readers.readers()) continuum.push_back(agree::units_of(reader.types[type]));
        agree::GammaOptions options;
        options.seed = request_.seed;
        options.samples = request_.samples;
        agree::GammaWork work(std::move(continuum), std::move(options));
        return base::run(work).value;
    }

    void put(std::string_view name, agree::Interval const& interval) {
        out_.name(name);
        out_.open_list();
        out_.element();
        out_.decimal(interval.low);
        out_.element();
        out_.decimal(interval.high);
        out_.close_list();
    }

    static Figure share_of_same(agree::Coincidences const& pairs) {
        double same = 0;
        for (std::size_t value = 0; value < pairs.categories(); ++value) same += pairs.at(value, value);
        return agree::share(same, pairs.total(), agree::Why::NothingShared);
    }

    void write_attributes() {
        out_.name("attributes");
        out_.open_list();
        for (std::size_t i = 0; i < study_.attributes().size(); ++i) {
            agree::StudiedAttribute const& attribute = study_.attributes()[i];
            agree::Coincidences const& pairs = comparison_.attributes[i];
            Reasons reasons;
            out_.element();
            out_.open_object();
            put("type", study_.types()[attribute.type]);
            put("attribute", attribute.id);
            put("scale", attribute.scale == agree::Scale::Ordinal ? "ordinal" : "nominal");
            put("alpha", agree::krippendorff_alpha(pairs, attribute.scale).value, reasons);
            put("same", share_of_same(pairs), reasons);
            put("left_at_default",
                agree::share(attribute.left_at_default, attribute.set + attribute.left_at_default,
                             agree::Why::NothingToCompare),
                reasons);
            put_reasons(reasons);
            out_.close_object();
        }
        out_.close_list();
    }

    void write_gamma() {
        out_.name("gamma");
        out_.open_object();
        out_.name("seed");
        out_.natural(request_.seed);
        out_.name("samples");
        out_.natural(request_.samples);
        if (!results_.gamma_left_out.empty()) put("left_out", results_.gamma_left_out);
        out_.close_object();
    }

    static std::string_view name_of(agree::Apart apart) {
        switch (apart) {
        case agree::Apart::No: return "";
        case agree::Apart::SamePerson: return "same_person";
        case agree::Apart::OtherArticle: return "other_article";
        case agree::Apart::EditedText: return "edited_text";
        case agree::Apart::OtherScheme: return "other_scheme";
        case agree::Apart::OtherKey: return "other_key";
        case agree::Apart::NoReading: return "no_reading";
        case agree::Apart::Broken: return "broken";
        }
        return "";
    }

    void write_apart() {
        out_.name("set_apart");
        out_.open_list();
        for (SetApart const& file : results_.pile.apart) {
            out_.element();
            out_.open_object();
            put("file", file.file);
            put("reason", name_of(file.apart));
            put("why", file.why);
            out_.close_object();
        }
        out_.close_list();
        out_.name("notes");
        out_.open_list();
        for (std::string const& note : results_.pile.notes) {
            out_.element();
            out_.text(note);
        }
        out_.close_list();
    }

    AgreeResults const& results_;
    AgreeRequest const& request_;
    agree::Study const& study_;
    agree::Comparison const& comparison_;
    std::vector<Measure> measures_;
    formats::JsonText out_{formats::JsonLayout::OneLine};
};

} // namespace

std::string results_as_json(AgreeResults const& results, AgreeRequest const& request) {
    return Writer(results, request).write() + "\n";
}

} // namespace cli
