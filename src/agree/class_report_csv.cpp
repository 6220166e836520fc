#include <string>
#include <string_view>
#include <vector>

#include "agree/class_report.h"
#include "agree/report_rows.h"
#include "base/words.h"
#include "model/making.h"

namespace agree {

namespace {

// A spreadsheet runs what begins like a formula (OWASP, "CSV injection").
std::string cell(std::string const& text) {
    bool const is_formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    std::string safe = (is_formula ? "'" : "") + text;
    if (safe.find_first_of(",\"\r\n;") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (char const c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

// Empty where it is undefined, so that a spreadsheet leaves it out of its sums.
std::string csv_number(Figure const& figure) {
    return figure.is_defined() ? digits_of(figure, ".") : "";
}

void add_line(std::string& csv, std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) csv += (i > 0 ? "," : "") + cell(cells[i]);
    csv += "\r\n";
}

} // namespace

std::string report_csv(ClassReport const& report) {
    std::string csv = "\uFEFF";
    ClassTable const& table = *report.table;
    std::vector<std::string> cells = {base::say("Reader"), base::say("File")};
    for (std::string const& type : table.study.types())
        cells.push_back(report.pile->common() == nullptr ? type : model::label_of(report.pile->common()->schema, type));
    for (char const* name : {base::english("Links"), base::english("F1 against the key"), base::english("Precision"),
                             base::english("Recall"), base::english("F1 with the class"), base::english("Minutes"),
                             base::english("Handed in"), base::english("Note")})
        cells.emplace_back(base::say(name));
    add_line(csv, cells);
    for (std::size_t const at : rows_in_order(report)) {
        ClassRow const& row = table.rows[at];
        PileFile const& file = report.pile->files()[row.file];
        cells = {row.name, report.hides_names ? "" : file.hand_in.name};
        for (std::uint32_t const marks : row.marks) cells.push_back(std::to_string(marks));
        cells.push_back(std::to_string(row.links));
        for (Figure const& figure : {row.against_key, row.precision, row.recall, row.against_class})
            cells.push_back(csv_number(figure));
        cells.push_back(row.active_seconds ? minutes_of(row.active_seconds) : "");
        cells.push_back(row.handed_in);
        cells.push_back(report.hides_names ? "" : file.note);
        add_line(csv, cells);
    }
    for (PileFile const& file : report.pile->files()) {
        if (file.place.apart == Apart::No || report.hides_names) continue;
        cells.assign(2 + table.study.types().size() + 8, "");
        cells[1] = file.hand_in.name;
        cells.back() = file.place.why;
        add_line(csv, cells);
    }
    return csv;
}

} // namespace agree
