// A folder of its own for one test, removed with everything in it.
#pragma once

#include <cstdlib>
#include <dirent.h>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace test {

inline std::vector<std::string> files_in(std::string const& folder) {
    std::vector<std::string> names;
    if (DIR* const directory = ::opendir(folder.c_str())) {
        while (dirent const* entry = ::readdir(directory)) {
            std::string const name = entry->d_name;
            if (name != "." && name != "..") names.push_back(name);
        }
        ::closedir(directory);
    }
    return names;
}

inline void remove_all(std::string const& path) {
    for (std::string const& name : files_in(path)) remove_all(path + "/" + name);
    if (::rmdir(path.c_str()) != 0) ::unlink(path.c_str());
}

inline std::vector<std::uint8_t> bytes_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write_bytes(std::string const& path, std::vector<std::uint8_t> const& bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(reinterpret_cast<char const*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

class ScratchFolder {
public:
    ScratchFolder() {
        char const* const place = std::getenv("TMPDIR");
        path_ = std::string(place && *place ? place : "/tmp") + "/gloss-test-XXXXXX";
        if (!::mkdtemp(path_.data())) std::abort();
    }
    ~ScratchFolder() { remove_all(path_); }
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;

    std::string const& path() const { return path_; }
    std::string operator/(std::string const& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

} // namespace test
