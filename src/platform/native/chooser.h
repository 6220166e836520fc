// The desktop's own file dialog, as a program of its own that is waited for without stopping the window.
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>

#include "platform/descriptor.h"

namespace platform::native {

class Chooser {
public:
    // False when this desktop has no dialog program (zenity, kdialog) or one is open already.
    bool open(std::uint32_t request);
    bool is_open() const { return child_ > 0; }
    // Takes what the dialog has said; when it has closed, the chosen files come as events.
    void poll();

private:
    void finish();

    pid_t child_ = 0;
    Descriptor output_;
    std::string said_;
    std::uint32_t request_ = 0;
};

} // namespace platform::native
