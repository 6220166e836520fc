#include "platform/native/vault.h"

#include <sys/stat.h>

#include "platform/file_bytes.h"
#include "platform/native/folders.h"
#include "platform/platform.h"

namespace platform {

namespace native {

namespace {

std::string setting_path(std::string_view name) {
    return data_folder() + "/settings/" + file_name_of(name);
}

} // namespace

FileVault& file_vault() {
    static FileVault vault(data_folder());
    return vault;
}

} // namespace native

store::Vault& vault() {
    return native::file_vault();
}

std::string read_setting(std::string_view name) {
    auto const bytes = read_file(native::setting_path(name));
    return bytes ? std::string(bytes.value().begin(), bytes.value().end()) : std::string();
}

void write_setting(std::string_view name, std::string_view value) {
    make_folder(native::data_folder() + "/settings");
    auto const* data = reinterpret_cast<std::uint8_t const*>(value.data());
    // A setting that cannot be kept lasts as long as the program; nothing that matters is only here.
    static_cast<void>(write_file(native::setting_path(name), {data, value.size()}, Sync::No).is_ok());
}

} // namespace platform
