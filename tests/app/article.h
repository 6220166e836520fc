// A short article of the tests' own, with what positions stumble over: curly quotes, accents, an emoji, a combining
// mark.
#pragma once

namespace test {

inline constexpr char const* kArticle =
    "Ferry to Malm\u00F8 island suspended\n"
    "The ferry company said on Monday that the night service to the island would stop for six weeks.\n"
    "\u201CWe have no second ship,\u201D said Aino Lindqvist, who runs the harbour caf\u00E9 \u2615\uFE0F. "
    "Residents reportedly learned it from a notice on the quay.\n"
    "According to a report by the coast guard, two engines failed inspection in Re\u0301ville last autumn. "
    "Critics say the island may lose its school.\n"
    "The mayor denied that. She announced that a fishing boat would carry the mail \U0001F600 from Tuesday.\n"
    "About forty families could leave before winter, officials fear.\n";

} // namespace test
