#include "platform/file_vault.h"

#include <dirent.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "platform/file_bytes.h"
#include "store/faults.h"

namespace platform {

namespace {

using Value =
    std::variant<base::Nothing, store::LogContent, std::vector<store::NamedEntry>, store::Usage, std::uint32_t>;
using Answer = base::Result<Value>;

template <typename Result>
Answer as_answer(Result result) {
    return result ? Answer(Value(result.release_value())) : Answer(result.release_error());
}

bool stands_for_itself(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '-' || character == '_';
}

int hexadecimal(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    return character >= 'A' && character <= 'F' ? character - 'A' + 10 : -1;
}

std::vector<std::string> names_in(std::string const& folder) {
    std::vector<std::string> names;
    if (DIR* const directory = ::opendir(folder.c_str())) {
        while (dirent const* entry = ::readdir(directory)) {
            if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
        }
        ::closedir(directory);
    }
    return names;
}

std::uint64_t bytes_under(std::string const& folder) {
    std::uint64_t bytes = 0;
    for (std::string const& name : names_in(folder)) {
        struct stat status {};
        std::string const path = folder + "/" + name;
        if (::lstat(path.c_str(), &status) == 0)
            bytes += S_ISDIR(status.st_mode) ? bytes_under(path) : static_cast<std::uint64_t>(status.st_size);
    }
    return bytes;
}

bool by_name(store::NamedEntry const& left, store::NamedEntry const& right) {
    return left.name < right.name;
}

base::Status plainly(base::Status const& status) {
    if (status) return base::Nothing{};
    return status.error().code == base::ErrorCode::Full ? store::full_fault() : store::refused_fault();
}

} // namespace

void make_folder(std::string const& path) {
    for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1))
        ::mkdir(path.substr(0, slash).c_str(), 0777);
    ::mkdir(path.c_str(), 0777);
}

std::string file_name_of(std::string_view name) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (char const character : name) {
        auto const byte = static_cast<unsigned char>(character);
        if (stands_for_itself(character))
            out += character;
        else
            out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
    return out;
}

std::string name_of_file(std::string_view file_name) {
    std::string out;
    for (std::size_t at = 0; at < file_name.size(); ++at) {
        if (stands_for_itself(file_name[at])) {
            out += file_name[at];
            continue;
        }
        if (file_name[at] != '%' || at + 2 >= file_name.size()) return {};
        int const high = hexadecimal(file_name[at + 1]);
        int const low = hexadecimal(file_name[at + 2]);
        if (high < 0 || low < 0) return {};
        out += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return out;
}

FileVault::FileVault(std::string folder) : folder_(std::move(folder)) {}

store::Ticket FileVault::answer(Answer answer) {
    completions_.push_back({++last_ticket_, std::move(answer)});
    return last_ticket_;
}

// The folders are made again for every request: they may have been deleted in the meantime.
LogFolder& FileVault::log(std::string_view key) {
    make_folder(folder_ + "/logs");
    auto const found = logs_.find(key);
    if (found != logs_.end()) return found->second;
    return logs_.emplace(std::string(key), LogFolder(folder_ + "/logs/" + file_name_of(key))).first->second;
}

std::string FileVault::entry_path(std::string_view name) const {
    return folder_ + "/entries/" + file_name_of(name);
}

store::Ticket FileVault::begin_log(std::string_view key, std::span<std::uint8_t const> snapshot,
                                   std::uint64_t sequence) {
    return answer(as_answer(log(key).begin(snapshot, sequence)));
}

store::Ticket FileVault::append(std::string_view key, std::uint64_t expected_sequence, std::uint32_t epoch,
                                std::span<std::uint8_t const> records, std::uint64_t new_last_sequence) {
    return answer(as_answer(log(key).append(expected_sequence, epoch, records, new_last_sequence)));
}

store::Ticket FileVault::put_snapshot(std::string_view key, std::uint32_t epoch, std::span<std::uint8_t const> snapshot,
                                      std::uint64_t sequence) {
    return answer(as_answer(log(key).put_snapshot(epoch, snapshot, sequence)));
}

store::Ticket FileVault::read_log(std::string_view key) {
    return answer(as_answer(log(key).read()));
}
store::Ticket FileVault::read_tail(std::string_view key, std::uint64_t sequence) {
    return answer(as_answer(log(key).read_tail(sequence)));
}
store::Ticket FileVault::take_over(std::string_view key) {
    return answer(as_answer(log(key).take_over()));
}
store::Ticket FileVault::erase_log(std::string_view key) {
    return answer(as_answer(log(key).erase()));
}

store::Ticket FileVault::list_logs() {
    std::vector<store::NamedEntry> logs;
    for (std::string const& file_name : names_in(folder_ + "/logs"))
        if (std::string key = name_of_file(file_name); !key.empty()) logs.push_back({std::move(key), {}});
    std::sort(logs.begin(), logs.end(), by_name);
    return answer(Value(std::move(logs)));
}

store::Ticket FileVault::put_entry(std::string_view name, std::span<std::uint8_t const> bytes) {
    make_folder(folder_ + "/entries");
    return answer(as_answer(plainly(write_file(entry_path(name), bytes, Sync::Yes))));
}

store::Ticket FileVault::remove_entry(std::string_view name) {
    std::string const path = entry_path(name);
    bool const is_gone = ::unlink(path.c_str()) == 0 || errno == ENOENT;
    return answer(is_gone ? Answer(Value(base::Nothing{})) : Answer(store::refused_fault()));
}

store::Ticket FileVault::read_entries(std::string_view prefix) {
    std::vector<store::NamedEntry> entries;
    for (std::string const& file_name : names_in(folder_ + "/entries")) {
        std::string const name = name_of_file(file_name);
        if (name.empty() || name.compare(0, prefix.size(), prefix) != 0) continue;
        auto bytes = read_file(folder_ + "/entries/" + file_name);
        if (!bytes) return answer(store::refused_fault());
        entries.push_back({name, bytes.release_value()});
    }
    std::sort(entries.begin(), entries.end(), by_name);
    return answer(Value(std::move(entries)));
}

store::Ticket FileVault::measure() {
    store::Usage usage;
    usage.keeping = store::Keeping::Kept;
    usage.used_bytes = bytes_under(folder_);
    struct statvfs disk {};
    if (::statvfs(folder_.c_str(), &disk) == 0)
        usage.free_bytes = static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
    return answer(Value(usage));
}

std::vector<store::Completion> FileVault::take_completions() {
    return std::exchange(completions_, {});
}

} // namespace platform
