#include "agree/class_report.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "agree/adjudication.h"
#include "agree/class_figures.h"
#include "agree/explain.h"
#include "agree/html_text.h"
#include "agree/place_words.h"
#include "agree/report_rows.h"
#include "base/words.h"
#include "model/index.h"
#include "model/making.h"
#include "model/voices.h"

namespace agree {

namespace {

constexpr std::string_view kStyle = R"(
body{font:15px/1.5 Inter,system-ui,sans-serif;color:#1e2226;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1.5rem}
h1{font:600 1.75rem/1.3 "Source Serif 4",Georgia,serif;margin:0 0 .25rem}
h2{font-size:1.1rem;margin:2.5rem 0 .5rem;break-after:avoid}
h3{font-size:.95rem;margin:1.5rem 0 .5rem;break-after:avoid}
p{margin:.25rem 0 .75rem}
.quiet{color:#5f656c}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #e2ded6}
th{font-weight:500;color:#5f656c;font-size:.85rem}
td.n,th.n{text-align:right}
tr{break-inside:avoid}
blockquote,.article,.words{font-family:"Source Serif 4",Georgia,serif}
.article{font-size:1.05rem;line-height:1.9;white-space:pre-wrap}
.h1,.h2,.h3,.h4,.h5{border-radius:2px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.h1{background:#f4f7fb;border-bottom:1px dotted #5c86c2}.h2{background:#eaf0f8;border-bottom:1px solid #5c86c2}
.h3{background:#dfe8f4;border-bottom:2px solid #5c86c2}.h4{background:#d2dff0;border-bottom:3px solid #5c86c2}
.h5{background:#c3d5ec;border-bottom:4px solid #2a5da8}
@media screen and (max-width:44rem){table{display:block;overflow-x:auto}}
@media print{body{margin:0;max-width:none;font-size:11pt}h2{margin-top:1.5rem}}
)";

constexpr std::size_t kMostPlaces = 60; // of each type, the worst ones

// `form` is the one for this count.
std::string counted(char const* form, std::size_t count) {
    return base::say_with(form, {std::to_string(count)});
}

Study readers_only(ClassTable const& table) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < table.rows.size(); ++i) places.push_back(i);
    return table.study.with_readers(places);
}

class HtmlReport {
public:
    explicit HtmlReport(ClassReport const& report)
        : report_(report)
        , table_(*report.table)
        , common_(*report.pile->common())
        , study_(readers_only(table_)) {}

    std::string write() {
        std::string const title = common_.article.title.empty() ? common_.header.title : common_.article.title;
        html_.begin_page(base::say("Class report: {}", title), base::language(), kStyle);
        html_.element("h1", title);
        html_.element("p",
                      (report_.date.empty() ? "" : report_.date + " \u00B7 ") +
                          counted(base::form_of(table_.rows.size(), "{} reader", "{} readers"), table_.rows.size()) +
                          (table_.key ? std::string(" \u00B7 ") + base::say("compared with a key") : ""),
                      "quiet");
        write_class();
        write_agreement();
        for (std::size_t type = 0; type < study_.types().size(); ++type)
            if (is_used(type)) write_heat(type);
        write_who_says_what();
        write_places();
        write_apart();
        return html_.end_page();
    }

private:
    std::string label(std::size_t type) const { return model::label_of(common_.schema, study_.types()[type]); }
    bool is_used(std::size_t type) const {
        for (std::size_t i = 0; i < study_.readers().size(); ++i)
            if (!study_.marks(i, type).marks.empty()) return true;
        return false;
    }
    void head(std::string_view name) { html_.element("th", name); }
    void number_head(std::string_view name) { html_.element("th", name, "n"); }
    void number(std::string const& text) { html_.element("td", text, "n"); }
    void number(Figure const& figure) { number(digits_of(figure, base::number_signs().decimal)); }
    void begin_row() { html_.open("tr"); }
    void end_row() {
        html_.close("tr");
        html_.line();
    }

    void write_class() {
        html_.element("h2", base::say("The class"));
        html_.open("table");
        begin_row();
        head(base::say("Reader"));
        for (std::size_t type = 0; type < study_.types().size(); ++type) number_head(label(type));
        number_head(base::say("Links"));
        if (table_.key) number_head(base::say("Against the key"));
        number_head(base::say("With the class"));
        number_head(base::say("Minutes"));
        end_row();
        for (std::size_t const at : rows_in_order(report_)) {
            ClassRow const& row = table_.rows[at];
            begin_row();
            html_.open("td");
            html_.apart(row.name);
            html_.close("td");
            for (std::uint32_t const marks : row.marks) number(std::to_string(marks));
            number(std::to_string(row.links));
            if (table_.key) number(row.against_key);
            number(row.against_class);
            number(minutes_of(row.active_seconds));
            end_row();
        }
        html_.close("table");
        html_.element("p",
                      base::say("Numbers against the key and with the class are F1 over all types, from 0 to 1: marks "
                                "with the same borders count whole, marks that only overlap count half. A dash stands "
                                "where there is nothing to compare."),
                      "quiet");
    }

    void write_agreement() {
        if (table_.pairs.pairs.empty()) return;
        constexpr std::array<Measure, 4> kShown = {Measure::F1Exact, Measure::F1Partial, Measure::F1Characters,
                                                   Measure::AlphaUnitizing};
        constexpr std::array<char const*, 4> kNames = {base::english("Exact"), base::english("Partial"),
                                                       base::english("Letters"), base::english("Borders")};
        html_.element("h2", base::say("Agreement"));
        std::size_t const pairs = table_.pairs.pairs.size();
        html_.element(
            "p",
            counted(base::form_of(pairs, "Means over {} pair of readers.", "Means over {} pairs of readers."), pairs),
            "quiet");
        html_.open("table");
        begin_row();
        head(base::say("Type"));
        for (char const* const name : kNames) number_head(base::say(name));
        number_head("\u03B1");
        end_row();
        for (std::size_t type = 0; type < study_.types().size(); ++type) {
            begin_row();
            html_.element("td", label(type));
            for (Measure const measure : kShown) number(table_.pairs.mean(study_, type, measure));
            number(class_figures(study_, type).alpha.value);
            end_row();
        }
        html_.close("table");
        html_.open("p", "quiet");
        for (std::size_t i = 0; i < kShown.size(); ++i)
            html_.text(std::string(base::say(kNames[i])) + ": " + std::string(question_of(kShown[i])) + " ");
        html_.text("\u03B1: " + std::string(question_of(Measure::AlphaCharacters)));
        html_.close("p");
    }

    // Steps of a fifth of the readers.
    void write_heat(std::size_t type) {
        html_.element("h2", base::say("Who marked what as {}", label(type)));
        html_.open("p", "quiet");
        std::size_t const readers = study_.readers().size();
        html_.text(
            counted(base::form_of(readers, "The darker and the thicker the line, the more of the {} reader marked it:",
                                  "The darker and the thicker the line, the more of the {} readers marked it:"),
                    readers) +
            " ");
        for (std::size_t step = 1; step <= 5; ++step) {
            html_.element("span", std::to_string(20 * step) + " %", "h" + std::to_string(step));
            html_.text(" ");
        }
        html_.close("p");
        html_.open("div", "article");
        for (HeatRun const& run : heat_of(study_, type)) {
            std::string_view const words = common_.article.text.slice(run.range);
            if (run.readers == 0) {
                html_.text(words);
                continue;
            }
            std::size_t const step = (std::size_t{5} * run.readers + readers - 1) / readers;
            html_.element("span", words, "h" + std::to_string(step));
        }
        html_.close("div");
        html_.line();
    }

    // The key's, or what the majority makes of it.
    model::Project reference() const {
        if (report_.pile->key()) return *report_.pile->files()[*report_.pile->key()].project;
        ClassWork work{&study_, report_.places, {}, report_.pile->common()};
        for (ClassRow const& row : table_.rows) work.projects.push_back(report_.pile->files()[row.file].project);
        base::IdentifierSource ids(1);
        return begin_key(work, KeyStart::Majority, std::nullopt, ids, {});
    }

    void write_who_says_what() {
        if (table_.rows.empty()) return;
        model::Project const project = reference();
        model::WhoSaysWhat const said = model::who_says_what(project, model::Index(project));
        if (said.voices.empty() && said.unsourced.empty()) return;
        html_.element("h2", base::say("Who says what"));
        html_.element("p",
                      report_.pile->key() ? base::say("As the key has it.")
                                          : base::say("As more than half of the class have it."),
                      "quiet");
        html_.open("table");
        for (model::Voice const& voice : said.voices)
            write_voice(project, model::name_of(project, voice), voice.claims);
        if (!said.unsourced.empty()) write_voice(project, base::say("Nobody is named"), said.unsourced);
        html_.close("table");
    }

    void write_voice(model::Project const& project, std::string const& name,
                     std::vector<model::SpanIndex> const& claims) {
        begin_row();
        html_.open("td");
        html_.apart(name);
        html_.close("td");
        html_.open("td", "words");
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (i > 0) html_.open("br");
            html_.apart(model::text_of(project.article.text, project.spans[claims[i]].fragments));
        }
        html_.close("td");
        end_row();
    }

    void write_places() {
        for (std::size_t type = 0; type < study_.types().size(); ++type) {
            std::vector<std::size_t> const queue = places_to_settle(*report_.places, type);
            if (queue.empty()) continue;
            html_.element("h2", base::say("Where readers differ: {}", label(type)));
            if (queue.size() > kMostPlaces)
                html_.element("p",
                              base::say("The {} of {} places where they differ most.", std::to_string(kMostPlaces),
                                        std::to_string(queue.size())),
                              "quiet");
            html_.open("table");
            for (std::size_t i = 0; i < std::min(queue.size(), kMostPlaces); ++i)
                write_place((*report_.places)[queue[i]]);
            html_.close("table");
        }
    }

    void write_place(Place const& place) {
        begin_row();
        html_.open("td", "words");
        html_.apart(common_.article.text.slice(place.extent));
        html_.close("td");
        html_.open("td");
        html_.text(in_words(place, study_, common_.schema));
        for (Cut const& cut : place.cuts) write_cut(place, cut);
        html_.close("td");
        end_row();
    }

    // The names are apart from each other, so the sentence around them is written in two parts.
    void write_names(Cut const& cut) {
        constexpr std::size_t kMostNames = 6;
        constexpr char kHere = '\n';
        bool const has_more = cut.readers.size() > kMostNames;
        std::string const said = has_more ? base::say("{} and {} more", std::string(1, kHere),
                                                      std::to_string(cut.readers.size() - kMostNames))
                                          : std::string(1, kHere);
        html_.text(said.substr(0, said.find(kHere)));
        for (std::size_t i = 0; i < std::min(cut.readers.size(), kMostNames); ++i) {
            if (i > 0) html_.text(", ");
            html_.apart(study_.readers()[cut.readers[i]].name);
        }
        html_.text(said.substr(said.find(kHere) + 1));
    }

    void write_cut(Place const& place, Cut const& cut) {
        html_.open("br");
        html_.open("span", "quiet");
        write_names(cut);
        html_.text(": ");
        html_.close("span");
        html_.open("span", "words");
        for (std::size_t nth = 0; nth < cut.size(); ++nth) {
            if (nth > 0) html_.text(" | ");
            html_.apart(model::text_of(common_.article.text,
                                       ranges_of(study_.marks(cut.readers.front(), place.type).marks[cut.marks[nth]])));
        }
        html_.close("span");
    }

    std::vector<std::string> notes() const {
        std::vector<std::string> sentences = report_.pile->notes();
        for (PileFile const& file : report_.pile->files()) {
            if (file.place.apart != Apart::No) sentences.push_back(file.place.why);
            if (!file.note.empty()) sentences.push_back(file.note);
        }
        return sentences;
    }

    // File names and sentences about files name people.
    std::vector<std::string> nameless_notes() const {
        auto const& files = report_.pile->files();
        auto const apart = static_cast<std::size_t>(std::count_if(
            files.begin(), files.end(), [](PileFile const& file) { return file.place.apart != Apart::No; }));
        if (apart == 0) return {};
        return {counted(base::form_of(apart, "{} file is not in these numbers.", "{} files are not in these numbers."),
                        apart)};
    }

    void write_apart() {
        std::vector<std::string> const sentences = report_.hides_names ? nameless_notes() : notes();
        if (sentences.empty()) return;
        html_.element("h2", base::say("Files that are not in these numbers, and what else to know"));
        html_.open("ul");
        for (std::string const& sentence : sentences) {
            html_.open("li");
            html_.apart(sentence);
            html_.close("li");
        }
        html_.close("ul");
    }

    ClassReport const& report_;
    ClassTable const& table_;
    model::Project const& common_;
    Study study_;
    HtmlText html_;
};

} // namespace

std::string report_html(ClassReport const& report) {
    if (report.pile->common() == nullptr) {
        HtmlText html;
        html.begin_page(base::say("Class report"), base::language(), kStyle);
        html.element("p", base::say("None of these files could be read."));
        return html.end_page();
    }
    return HtmlReport(report).write();
}

} // namespace agree
