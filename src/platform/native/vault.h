// The native program's vault, for the window's loop.
#pragma once

#include "platform/file_vault.h"

namespace platform::native {

FileVault& file_vault();

} // namespace platform::native
