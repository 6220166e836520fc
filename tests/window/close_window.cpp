// close_window <number>: asks a window to close as a window manager does when its cross is clicked (ICCCM 4.2.8.1);
// xdotool of Debian 12 can only destroy it.
#include <cstdlib>

#include <X11/Xlib.h>

int main(int argument_count, char** arguments) {
    Display* const display = XOpenDisplay(nullptr);
    if (display == nullptr || argument_count != 2) return 1;
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = std::strtoul(arguments[1], nullptr, 0);
    event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
    event.xclient.data.l[1] = CurrentTime;
    bool const is_sent = XSendEvent(display, event.xclient.window, False, NoEventMask, &event) != 0;
    XCloseDisplay(display);
    return is_sent ? 0 : 1;
}
