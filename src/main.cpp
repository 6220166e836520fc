// The program: the page on the web; natively the command line when a command is given, else the window.
#include <string>
#include <vector>

#include "app/app.h"
#include "platform/platform.h"

#ifndef __EMSCRIPTEN__
#include <cstdio>

#include "cli/cli.h"
#endif

int main(int argument_count, char** arguments) {
    std::vector<std::string> const words(arguments + (argument_count > 0 ? 1 : 0), arguments + argument_count);
#ifndef __EMSCRIPTEN__
    if (cli::is_command(words)) return cli::run(words);
#endif
    app::start(words);
    platform::run([] { app::frame(); }, [] { app::between_frames(); });
    app::stop();
    return 0;
}
