#include "platform/native/files.h"

#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>

#include "base/words.h"
#include "platform/file_bytes.h"
#include "platform/file_event.h"
#include "platform/native/chooser.h"
#include "platform/native/folders.h"
#include "platform/native/input.h"

namespace platform {

namespace native {

namespace {

std::vector<std::string> the_asked_assets;
std::vector<std::uint8_t> the_coming_download;
Chooser the_chooser;

// "story.json", "story (2).json", …: the first that is not there yet.
std::string free_path(std::string const& folder, std::string_view name) {
    std::size_t const dot = std::min(name.find('.', 1), name.size());
    std::string path = folder + "/" + std::string(name);
    for (int number = 2; ::access(path.c_str(), F_OK) == 0; ++number)
        path = folder + "/" + std::string(name.substr(0, dot)) + " (" + std::to_string(number) + ")" +
               std::string(name.substr(dot));
    return path;
}

bool is_web_address(std::string_view url) {
    return url.rfind("https://", 0) == 0 || url.rfind("http://", 0) == 0;
}

} // namespace

void deliver_assets() {
    for (std::string& name : std::exchange(the_asked_assets, {})) {
        auto bytes = read_file(asset_folder() + "/" + name);
        if (bytes)
            push(AssetArrived{std::move(name), bytes.release_value()});
        else
            push(AssetFailed{std::move(name), bytes.error().message});
    }
}

bool awaits_assets() {
    return !the_asked_assets.empty();
}
void poll_chooser() {
    the_chooser.poll();
}
bool is_choosing() {
    return the_chooser.is_open();
}

} // namespace native

void download(std::string_view name, std::string_view, std::span<std::uint8_t const> bytes) {
    std::string const path = native::free_path(native::download_folder(), name);
    auto const written = write_file(path, bytes, Sync::Yes);
    if (written)
        std::printf("Written: %s\n", path.c_str());
    else
        native::push(FileFailed{std::string(name), written.error().message, 0});
}

void add_to_download(std::span<std::uint8_t const> bytes) {
    auto& coming = native::the_coming_download;
    coming.insert(coming.end(), bytes.begin(), bytes.end());
}

void finish_download(std::string_view name, std::string_view media_type) {
    download(name, media_type, std::exchange(native::the_coming_download, {}));
}

void drop_download() {
    native::the_coming_download.clear();
}

void choose_file(std::string_view, std::uint32_t request) {
    if (native::the_chooser.open(request) || native::is_choosing()) return;
    native::push(FileFailed{
        "", base::say("This desktop has no file dialog: drop the file on the window, or name it on the command line."),
        request});
}

void open_file(std::string_view path, std::uint32_t request) {
    native::push(file_event(std::string(path), request));
}

void open_link(std::string_view url) {
    if (!native::is_web_address(url)) return;
    std::string const address(url);
    // Forked twice, so that nobody has to wait for the browser.
    pid_t const child = ::fork();
    if (child == 0) {
        if (::fork() == 0) ::execlp("xdg-open", "xdg-open", address.c_str(), nullptr);
        ::_exit(0);
    }
    if (child > 0) ::waitpid(child, nullptr, 0);
}

void answer_open(std::uint32_t, bool, std::string_view) {}

void fetch_asset(std::string_view name) {
    native::the_asked_assets.emplace_back(name);
}

} // namespace platform
