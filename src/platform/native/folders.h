// Where the native program finds its own files and keeps the reader's.
#pragma once

#include <string>

namespace platform::native {

// $GLOSS_DATA, else $XDG_DATA_HOME/gloss, else ~/.local/share/gloss.
std::string data_folder();
// $GLOSS_ASSETS, else the folder assets beside the program.
std::string asset_folder();
// $XDG_DOWNLOAD_DIR, else ~/Downloads where it is there, else the home folder.
std::string download_folder();

} // namespace platform::native
