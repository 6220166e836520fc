// An open file of the system, closed with its owner; and the few system calls that need a loop or a second call to be
// whole.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unistd.h>
#include <utility>

#include "base/result.h"

namespace platform {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }

    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }
    // False when the system reports late that something could not be written.
    bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

private:
    int number_ = -1;
};

bool write_all(int descriptor, std::span<std::uint8_t const> bytes);
bool sync_folder_of(std::string const& path);
// The sentence for an errno that writing `path` met.
base::Error writing_fault(std::string const& path, int number);

} // namespace platform
