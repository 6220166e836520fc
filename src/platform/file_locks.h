// Who writes which log among the programs on one data folder: a file beside each log, held with flock, that names its
// writer.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/descriptor.h"
#include "platform/event.h"
#include "platform/locks.h"

namespace platform {

class FileLocks {
public:
    // `folder`: the vault's.
    explicit FileLocks(std::string folder);

    void request(std::string_view key, LockWish);
    void release(std::string_view key);
    // What has changed since the last call.
    std::vector<Event> poll();
    bool is_waiting() const; // for a lock: somebody else appends meanwhile
    bool is_empty() const { return locks_.empty(); }

private:
    struct Lock {
        Descriptor file;
        bool is_held = false;
        std::uint64_t look = 0; // of the log when it was last looked at
    };

    std::string log_path(std::string_view key) const;
    bool gain(Lock&) const;
    void poll(std::string const& key, Lock&);
    std::uint64_t look_at(std::string const& key) const;

    std::string folder_;
    std::string name_; // of this program as a writer: its process and what no other in it has
    std::map<std::string, Lock, std::less<>> locks_;
    std::vector<Event> events_;
};

} // namespace platform
