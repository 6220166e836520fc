// The composition root: makes the program's parts, runs one frame, takes them down again.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/program.h"

namespace app {

// `files`: to be opened once the library is there (native command line).
void start(std::vector<std::string> const& files);
void frame();
void between_frames(); // goes on with what needs no picture
void stop();

// The running program, for tests. Only between start() and stop().
Program& program();

} // namespace app
