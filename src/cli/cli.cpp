#include "cli/cli.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "cli/commands.h"

namespace cli {

namespace {

#ifdef GLOSS_VERSION
constexpr std::string_view kVersion = GLOSS_VERSION;
#else
constexpr std::string_view kVersion = "0.1.0";
#endif

constexpr std::string_view kHelp = R"(Gloss: who says what, on what source

  gloss [FILE]                    opens a window
  gloss check FILE... [--strict]  says what is wrong with annotation files, one line for each thing:
                                  FILE:LINE: /json/path: sentence (at byte N)
                                  exit code 1 when there are errors; --strict counts warnings as errors
  gloss format FILE               prints an annotation file in its canonical form
  gloss merge A B... [-o OUT]     puts the marks of several files on one text together
  gloss diff A B                  says in words how two files differ
  gloss agree FILE... [--key FILE] [--json]
                                  says how far people agree who marked one article
  gloss adjudicate FILE... [-o OUT]
                                  makes a key of what several people marked
  gloss report FILE... [--key FILE] [-o OUT]
                                  a class as one page to print, as a table, and as feedback to each
  gloss exercise make|seal|open FILE
                                  makes an exercise of a document, seals its key, opens a sealed key
  gloss --help                    prints this; gloss COMMAND --help says more about one command
  gloss --version                 prints the version
)";

int help(Arguments const&, Output const& output) {
    output.out(kHelp);
    return kFine;
}

int version(Arguments const&, Output const& output) {
    output.out("gloss " + std::string(kVersion) + "\n");
    return kFine;
}

constexpr std::string_view kCheckHelp = R"(gloss check FILE... [--strict]

Says what is wrong with annotation files, one line for each thing: FILE:LINE: /json/path: sentence (at byte N).
Errors are what breaks the format, warnings what the scheme does not want.

  --strict  counts warnings as errors

Exit code: 0 no errors, 1 errors, 2 the call was not understood.
)";

constexpr std::string_view kFormatHelp = R"(gloss format FILE

Prints an annotation file in its canonical form: two equal files are equal bytes.

Exit code: 0 fine, 1 the file cannot be read, 2 the call was not understood.
)";

constexpr std::string_view kMergeHelp = R"(gloss merge A B [C...] [-o OUT]

Puts the marks and links of several annotation files together: those of B and the others into A. The files must be about
the same text. What only one file has is added; where one file has a newer version of the same mark, that is taken; what
was changed in both is kept twice. Title, kind and owner stay those of A. The same files always give the same bytes.
The merged file goes to standard output, what was done to standard error.

  -o OUT  writes the merged file to OUT

Exit code: 0 merged, 1 a file cannot be read or merged (then nothing is written), 2 the call was not understood.
)";

constexpr std::string_view kDiffHelp = R"(gloss diff A B

Says in words how two annotation files differ: marks and links that only one of them has, borders that moved, other types,
attributes, notes and links, and what else differs in the header, the article and the scheme. Items are matched by their
id; those under other ids by their words and type.

Exit code: 0 they say the same, 1 they differ, 2 a file cannot be read or the call was not understood.
)";

constexpr std::string_view kAgreeHelp = R"(gloss agree FILE... [--key FILE] [--by type] [--json] [--class]
gloss agree - [--key FILE]
gloss agree --cases FILE

Says how far several people agree who marked one article: each with each, or each with a key. The files that are about
the same text are compared; others, edited texts, broken files and a person's older files are kept apart, and said.

  --key FILE    compares every file with this one; adds precision and recall
  --by type     a row for each type, not only the mean of the types
  --json        everything on one line: {"pairs": [{"a", "b", "types", "relations"}], "types": {TYPE: {...}},
                "relations": {"f1_exact", "f1_overlap"}, "mean": {...}}; "types" are means over the pairs, "mean" is the
                mean of the types. What is undefined is null, with its reason under "why"
  --class       with --json: also what all have in common (Fleiss' kappa, alphas, gamma), attributes on matched marks,
                and the intervals of the means at 95 % (bootstrap over the files)
  --gamma       computes gamma however long it takes; otherwise it is left out, and said, beyond some twenty seconds
  --no-gamma    never computes gamma
  --samples N   random texts for each gamma (30)
  --seed N      gives the same gammas and intervals again (1)
  -             reads standard input: on each line a file's name, a whole file, or the files about one article as
                ["FILE", ...] or {"files": ["FILE", ...], "key": "FILE"}. Writes one line of JSON for each article;
                there a file of kind "key" is the key of its article
  --cases FILE  prints what the measures make of a list of cases, [{"name", "metric", "input"}, ...], as
                [{"name", "value"}, ...], so that they can be held to published figures

f1_exact: marks with the same borders; f1_partial: an overlap counts half; f1_type: any overlap counts; f1_characters,
kappa_characters and alpha_characters: characters, marked or not; alpha_unitizing: borders of units (u-alpha, 2016);
gamma: the best alignment against chance (Mathet and others 2015).

Exit code: 0 compared, 1 a file is broken or nothing could be compared, 2 the call was not understood.
)";

constexpr std::string_view kAdjudicateHelp = R"(gloss adjudicate FILE... [--from START] [--reanchor] [-o OUT]

Makes a key of what several people marked in one article: a file of kind "key" in which each mark says who proposed it
and how many voted for it. Files may also be in archives (.zip). What takes no part is said on standard error.

  --from majority  what more than half marked, cut as most of them cut it (so it is without --from)
  --from FILE      what this one of the files has; the reader's name does as well
  --from nothing   the article and its scheme alone
  --reanchor       looks for the marks of files about an edited text in the common text
  -o OUT           writes the key to OUT, otherwise to standard output

Exit code: 0 done, 1 a file is broken or nobody takes part, 2 the call was not understood.
)";

constexpr std::string_view kReportHelp = R"(gloss report FILE... [--key FILE] [-o OUT] [--csv OUT] [--feedback OUT]

A class as one self-contained page of HTML: a row for each reader, agreement, the article with how many marked what, who
says what, and where readers differ. Nothing in it runs or is fetched. Files may also be in archives (.zip). What takes
no part is said on standard error.

  --key FILE      compares everybody with this key; otherwise with a file of kind "key", where there is one
  --anonymous     numbers instead of names
  --reanchor      looks for the marks of files about an edited text in the common text
  -o OUT          writes the page to OUT; without -o, --csv and --feedback it goes to standard output
  --csv OUT       writes the table of readers as CSV
  --feedback OUT  writes an archive (.zip) with a file for each reader: the own marks beside the key's
  --note TEXT     what the feedback says to everybody

Exit code: 0 done, 1 a file is broken or nobody takes part, 2 the call was not understood.
)";

constexpr std::string_view kExerciseHelp = R"(gloss exercise make FILE [--ask WHAT]... [-o OUT]
gloss exercise seal FILE --key KEY [-o OUT]
gloss exercise open FILE --passphrase WORDS [-o OUT]

make  makes an exercise of any annotation file: its article and scheme without its marks, and what is asked
  --instructions TEXT  what students read first
  --ask TYPE[=N]       to mark what is of this type, at least N of them; may be repeated
  --ask LINK[=N]       to draw links of this kind, at least N of them
  --ask LINK/TYPE      to draw a link of this kind for each mark of the type
  --hide WHAT          not shown to students: a TYPE, a TYPE.ATTRIBUTE or a LINK; may be repeated
  --range START-END    where to look, in characters of the text (otherwise everywhere); may be repeated
  --example ID         a mark that stays as a worked example, with the links among examples; may be repeated
  --minutes N          how long it may take, as advice
  --suggestions on     lets students use suggestions (off)
  --not-blind          lets students see the marks of others before they hand in

seal  puts the reference KEY, an annotation file on the same text, into the exercise, encrypted (Argon2id,
      XChaCha20-Poly1305). Without a passphrase four words are proposed and written to standard error: one that is made
      up can be guessed by whoever has the file
open  prints the key that is sealed in an exercise or in a set begun from one

  --passphrase WORDS      the words that open the key
  --passphrase-file FILE  the same from the first line of a file; - is standard input
  -o OUT                  writes to OUT, not to standard output

Exit code: 0 done, 1 a file cannot be read, does not fit or does not open (then nothing is written), 2 the call was not
understood.
)";

struct Command {
    std::string_view name;
    int (*run)(Arguments const&, Output const&);
    std::string_view help;
};

constexpr std::array<Command, 13> kCommands = {{{"adjudicate", adjudicate, kAdjudicateHelp},
                                                {"agree", agree, kAgreeHelp},
                                                {"check", check, kCheckHelp},
                                                {"diff", diff, kDiffHelp},
                                                {"exercise", exercise, kExerciseHelp},
                                                {"format", format, kFormatHelp},
                                                {"merge", merge, kMergeHelp},
                                                {"report", report, kReportHelp},
                                                {"help", help, kHelp},
                                                {"--help", help, kHelp},
                                                {"-h", help, kHelp},
                                                {"version", version, kHelp},
                                                {"--version", version, kHelp}}};

Command const* find_command(std::string_view name) {
    auto const found =
        std::find_if(kCommands.begin(), kCommands.end(), [&](Command const& each) { return each.name == name; });
    return found == kCommands.end() ? nullptr : &*found;
}

// A file's name has a dot or a slash somewhere; a bare word is a command, if a mistaken one.
bool looks_like_a_file(std::string_view word) {
    return word.find_first_of("./\\") != std::string_view::npos;
}

void print(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
}

} // namespace

bool is_command(Arguments const& arguments) {
    if (arguments.empty()) return false;
    std::string const& first = arguments.front();
    return find_command(first) != nullptr || first.starts_with('-') || !looks_like_a_file(first);
}

int run(Arguments const& arguments, Output const& output) {
    std::string const name = arguments.empty() ? "--help" : arguments.front();
    Command const* command = find_command(name);
    if (command == nullptr) {
        output.error("There is no command \"" + name + "\". gloss --help lists what there is.\n");
        return kNotUnderstood;
    }
    if (arguments.size() > 1 && (arguments[1] == "--help" || arguments[1] == "-h")) {
        output.out(command->help);
        return kFine;
    }
    return command->run(Arguments(arguments.begin() + (arguments.empty() ? 0 : 1), arguments.end()), output);
}

int run(Arguments const& arguments) {
    return run(arguments, {[](std::string_view text) { print(stdout, text); },
                           [](std::string_view text) { print(stderr, text); }});
}

} // namespace cli
