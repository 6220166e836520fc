#include <utility>

#include <emscripten.h>

#include "base/words.h"
#include "platform/web/bridge.h"
#include "platform/web/input.h"
#include "platform/web/packet.h"

namespace platform {

namespace web {

namespace {

enum class FileFault : std::uint8_t { Unreadable, TooLarge, NotThere, NotBeside };

std::string file_sentence(std::string const& name, FileFault fault) {
    if (fault == FileFault::TooLarge)
        return base::say("The file {} is larger than 256 MiB, which is more than Gloss can open. Nothing was changed. "
                         "Open a part of it.",
                         name);
    if (fault == FileFault::NotThere)
        return base::say(
            "The exercise {} could not be loaded: it does not lie beside this page, or the network is away. "
            "Look at the address, or ask for the file.",
            name);
    if (fault == FileFault::NotBeside)
        return base::say("The address names {} as an exercise. Only a file beside this page is opened so: ask for the "
                         "right address, or for the file.",
                         name);
    return base::say("The file {} could not be read. It may be a folder, or it was moved: choose it again.", name);
}

} // namespace

} // namespace web

void download(std::string_view name, std::string_view media_type, std::span<std::uint8_t const> bytes) {
    page_download(name.data(), name.size(), media_type.data(), media_type.size(), bytes.data(), bytes.size());
}

void add_to_download(std::span<std::uint8_t const> bytes) {
    page_add_to_download(bytes.data(), bytes.size());
}

void finish_download(std::string_view name, std::string_view media_type) {
    page_finish_download(name.data(), name.size(), media_type.data(), media_type.size());
}

void drop_download() {
    page_drop_download();
}

void choose_file(std::string_view accept, std::uint32_t request) {
    page_choose_file(accept.data(), accept.size(), request);
}

void open_file(std::string_view, std::uint32_t) {}

void open_link(std::string_view url) {
    page_open_link(url.data(), url.size());
}

void answer_open(std::uint32_t request, bool opened, std::string_view notice) {
    page_answer_open(request, opened ? 1 : 0, notice.data(), notice.size());
}

void fetch_asset(std::string_view name) {
    page_fetch(name.data(), name.size());
}

std::string read_setting(std::string_view name) {
    return page_read_setting(name.data(), name.size()) != 0 ? web::take_inbox_text() : std::string();
}

void write_setting(std::string_view name, std::string_view value) {
    page_write_setting(name.data(), name.size(), value.data(), value.size());
}

} // namespace platform

using namespace platform;

extern "C" {

// The inbox: name, media type; the blob: the file.
EMSCRIPTEN_KEEPALIVE void gloss_file(std::uint32_t request, std::uint32_t more) {
    auto packet = web::inbox();
    std::string name = packet.string();
    std::string media_type = packet.string();
    web::push(FileArrived{std::move(name), std::move(media_type), web::take_blob(), request, more});
}

// The inbox: name.
EMSCRIPTEN_KEEPALIVE void gloss_file_failed(std::uint32_t request, int fault, std::uint32_t more) {
    std::string const name = web::inbox().string();
    web::push(FileFailed{name, web::file_sentence(name, static_cast<web::FileFault>(fault)), request, more});
}

EMSCRIPTEN_KEEPALIVE void gloss_drop_hover(int is_over) {
    web::push(DropHover{is_over != 0});
}

// The inbox: name; the blob: the file.
EMSCRIPTEN_KEEPALIVE void gloss_asset() {
    web::push(AssetArrived{web::inbox().string(), web::take_blob()});
}

EMSCRIPTEN_KEEPALIVE void gloss_asset_failed() {
    std::string const name = web::inbox().string();
    web::push(AssetFailed{
        name,
        base::say("A part of the page, {}, could not be loaded. Check the network and load the page again.", name)});
}

} // extern "C"
