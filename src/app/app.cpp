#include "app/app.h"

#include <cassert>
#include <utility>

namespace app {

namespace {

// The browser calls frame() by itself, so the program outlives start().
std::unique_ptr<Program>& running() {
    static std::unique_ptr<Program> instance;
    return instance;
}

} // namespace

void start(std::vector<std::string> const& files) {
    running() = std::make_unique<Program>(files);
}

void frame() {
    program().frame();
}

void between_frames() {
    program().go_on();
}

void stop() {
    running().reset();
}

Program& program() {
    assert(running() != nullptr);
    return *running();
}

} // namespace app
