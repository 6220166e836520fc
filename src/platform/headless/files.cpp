#include "platform/file_bytes.h"
#include "platform/file_event.h"
#include "platform/headless/state.h"

namespace platform {

namespace headless {

std::vector<Download> const& downloads() {
    return state().downloads;
}
std::vector<std::string> const& links() {
    return state().links;
}
std::vector<std::uint32_t> const& file_choosers() {
    return state().file_choosers;
}
std::vector<OpenAnswer> const& open_answers() {
    return state().open_answers;
}
void set_asset_folder(std::string path) {
    state().asset_folder = std::move(path);
}

void deliver_assets() {
    for (std::string& name : std::exchange(state().asked_assets, {})) {
        auto bytes = read_file(state().asset_folder + "/" + name);
        if (bytes)
            push(AssetArrived{std::move(name), bytes.release_value()});
        else
            push(AssetFailed{std::move(name), bytes.error().message});
    }
}

} // namespace headless

using headless::state;

void download(std::string_view name, std::string_view media_type, std::span<std::uint8_t const> bytes) {
    state().downloads.push_back({std::string(name), std::string(media_type), {bytes.begin(), bytes.end()}});
}

void add_to_download(std::span<std::uint8_t const> bytes) {
    auto& coming = state().coming_download;
    coming.insert(coming.end(), bytes.begin(), bytes.end());
}
void finish_download(std::string_view name, std::string_view media_type) {
    download(name, media_type, std::exchange(state().coming_download, {}));
}
void drop_download() {
    state().coming_download.clear();
}

void choose_file(std::string_view, std::uint32_t request) {
    state().file_choosers.push_back(request);
}
void open_file(std::string_view path, std::uint32_t request) {
    headless::push(file_event(std::string(path), request));
}
void open_link(std::string_view url) {
    state().links.emplace_back(url);
}

void answer_open(std::uint32_t request, bool opened, std::string_view notice) {
    state().open_answers.push_back({request, opened, std::string(notice)});
}

void fetch_asset(std::string_view name) {
    state().asked_assets.emplace_back(name);
}

} // namespace platform
