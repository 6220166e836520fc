#include <utility>

#include "platform/headless/state.h"

namespace platform {

namespace headless {

void break_vault(base::Error error) {
    state().vault.break_with(std::move(error));
}
void mend_vault() {
    state().vault.mend();
}

void set_keeping(store::Keeping keeping) {
    state().vault.set_keeping(keeping);
}

} // namespace headless

store::Vault& vault() {
    return headless::state().vault;
}

std::string read_setting(std::string_view name) {
    auto const& settings = headless::state().settings;
    auto const found = settings.find(name);
    return found == settings.end() ? std::string() : found->second;
}

void write_setting(std::string_view name, std::string_view value) {
    headless::state().settings.insert_or_assign(std::string(name), std::string(value));
}

} // namespace platform
