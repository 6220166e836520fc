// The answers behind window.gloss: what is on the screen and in the project, as JSON (architecture.md, "Automation
// surface").
#pragma once

#include <string>
#include <string_view>

namespace app {

class Program;

// `member`: ready, items, view, textRects, lines, scrolled, project, stats, rescue. `argument`: a JSON array. An
// unknown member gives "null".
std::string automation(Program&, std::string_view member, std::string_view argument);

} // namespace app
