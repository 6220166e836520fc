// A record counts as stored when write and fdatasync have both returned. What cannot be believed is moved to a
// damaged-N file before the segment is cut, so that nothing is ever deleted that might still be looked at.
#include "platform/log_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/file_bytes.h"
#include "store/faults.h"
#include "store/journal.h"
#include "store/sealed.h"

namespace platform {

namespace {

base::Error fault_of(int number) {
    if (number == ENOSPC || number == EDQUOT || number == EFBIG) return store::full_fault();
    return number == ENOENT ? store::missing_fault() : store::refused_fault();
}

base::Status stored_safely(base::Status const& status) {
    if (status) return base::Nothing{};
    bool const is_full = status.error().code == base::ErrorCode::Full;
    return is_full ? store::full_fault() : store::refused_fault();
}

std::string numbered(char const* kind, std::uint64_t number) {
    char name[64];
    std::snprintf(name, sizeof name, "%s-%020llu", kind, static_cast<unsigned long long>(number));
    return name;
}

// The number of "kind-N"; false when the name is another.
bool read_number(char const* name, char const* kind, std::uint64_t& number) {
    std::size_t const length = std::strlen(kind);
    if (std::strncmp(name, kind, length) != 0 || name[length] != '-') return false;
    char* end = nullptr;
    number = std::strtoull(name + length + 1, &end, 10);
    return *end == '\0' && std::strlen(name) == length + 21;
}

void remove_folder(std::string const& folder) {
    DIR* const directory = ::opendir(folder.c_str());
    if (!directory) return;
    while (dirent const* entry = ::readdir(directory)) {
        if (entry->d_name[0] != '.') ::unlink((folder + "/" + entry->d_name).c_str());
    }
    ::closedir(directory);
    ::rmdir(folder.c_str());
}

// `path`, or the first of path.2, path.3, … that nothing is called yet.
std::string free_name(std::string const& path) {
    std::string name = path;
    for (int number = 2; ::access(name.c_str(), F_OK) == 0; ++number) name = path + "." + std::to_string(number);
    return name;
}

std::uint64_t size_of(std::string const& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

} // namespace

std::string LogFolder::path(char const* kind, std::uint64_t number) const {
    return folder_ + "/" + numbered(kind, number);
}

base::Result<Descriptor> LogFolder::lock() const {
    if (::access(folder_.c_str(), F_OK) != 0) return store::missing_fault();
    Descriptor file(::open((folder_ + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (!file) return fault_of(errno);
    while (::flock(file.number(), LOCK_EX) != 0) {
        if (errno != EINTR) return store::refused_fault();
    }
    return file;
}

base::Result<LogFolder::Listing> LogFolder::list() const {
    DIR* const directory = ::opendir(folder_.c_str());
    if (!directory) return fault_of(errno);
    Listing listing;
    while (dirent const* entry = ::readdir(directory)) {
        std::uint64_t number = 0;
        std::string const file = folder_ + "/" + entry->d_name;
        if (read_number(entry->d_name, "records", number))
            listing.segments[number] = size_of(file);
        else if (read_number(entry->d_name, "snapshot", number))
            listing.snapshots[number] = size_of(file);
    }
    ::closedir(directory);
    return listing;
}

base::Result<std::uint32_t> LogFolder::read_epoch() const {
    auto const bytes = read_file(folder_ + "/epoch");
    if (!bytes)
        return bytes.error().code == base::ErrorCode::NotFound ? store::missing_fault() : store::refused_fault();
    std::string const text(bytes.value().begin(), bytes.value().end());
    auto const epoch = static_cast<std::uint32_t>(std::strtoul(text.c_str(), nullptr, 10));
    if (epoch == 0) return store::malformed_fault();
    return epoch;
}

base::Status LogFolder::write_epoch(std::uint32_t epoch) const {
    std::string const text = std::to_string(epoch) + "\n";
    auto const* data = reinterpret_cast<std::uint8_t const*>(text.data());
    return stored_safely(write_file(folder_ + "/epoch", {data, text.size()}, Sync::Yes));
}

base::Status LogFolder::begin(std::span<std::uint8_t const> snapshot, std::uint64_t sequence) {
    if (::access(folder_.c_str(), F_OK) == 0) {
        auto const epoch = read_epoch();
        if (epoch || epoch.error().code != base::ErrorCode::NotFound) return store::exists_fault();
        TRY(leave_ruin());
    }
    LogFolder fresh(folder_ + ".begun", limits_);
    remove_folder(fresh.folder_);
    if (::mkdir(fresh.folder_.c_str(), 0777) != 0) return errno == ENOENT ? store::refused_fault() : fault_of(errno);
    TRY(stored_safely(write_file(fresh.path("snapshot", sequence), store::seal(snapshot), Sync::Yes)));
    TRY(fresh.write_epoch(store::kFirstEpoch));
    if (::rename(fresh.folder_.c_str(), folder_.c_str()) != 0)
        return errno == EEXIST || errno == ENOTEMPTY ? store::exists_fault() : fault_of(errno);
    return sync_folder_of(folder_) ? base::Status(base::Nothing{}) : fault_of(errno);
}

base::Status LogFolder::append(std::uint64_t expected_sequence, std::uint32_t epoch,
                               std::span<std::uint8_t const> records, std::uint64_t new_last_sequence) {
    Descriptor const held = TRY(lock());
    TRY(check(expected_sequence, epoch));
    std::uint64_t const segment = listing_.segments.empty() ? expected_sequence + 1 : listing_.segments.rbegin()->first;
    std::uint64_t& size = listing_.segments[segment];
    auto written = write_records(path("records", segment), size, records);
    is_known_ = written.is_ok();
    if (written) {
        size += records.size();
        last_sequence_ = new_last_sequence;
    }
    return written;
}

base::Status LogFolder::write_records(std::string const& file, std::uint64_t old_size,
                                      std::span<std::uint8_t const> records) const {
    Descriptor const segment(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    if (!segment) return fault_of(errno);
    bool is_stored = write_all(segment.number(), records) && ::fdatasync(segment.number()) == 0;
    is_stored = is_stored && (old_size != 0 || sync_folder_of(file));
    if (is_stored) return base::Nothing{};
    int const number = errno;
    // Not reported as stored, so it must not be found there by the retry.
    if (::ftruncate(segment.number(), static_cast<off_t>(old_size)) == 0) ::fdatasync(segment.number());
    return fault_of(number);
}

base::Status LogFolder::check(std::uint64_t expected_sequence, std::uint32_t epoch) {
    auto const refreshed = refresh();
    bool const has_snapshot = refreshed || refreshed.error().code != base::ErrorCode::Malformed;
    if (!refreshed && has_snapshot) return refreshed.error();
    if (has_snapshot) {
        std::uint32_t const stored_epoch = TRY(read_epoch());
        if (stored_epoch != epoch || last_sequence_ > expected_sequence) return store::conflict_fault();
        if (last_sequence_ == expected_sequence) return base::Nothing{};
    }
    // What had been stored is not there any more: files were taken away underneath. What is left is no log.
    TRY(leave_ruin());
    return store::missing_fault();
}

// Out of the way, under a name that no key has.
base::Status LogFolder::leave_ruin() {
    is_known_ = false;
    if (::rename(folder_.c_str(), free_name(folder_ + ".damaged").c_str()) != 0) return fault_of(errno);
    return sync_folder_of(folder_) ? base::Status(base::Nothing{}) : fault_of(errno);
}

base::Status LogFolder::refresh() {
    Listing const listing = TRY(list());
    if (!is_known_ || !(listing == listing_)) TRY(scan());
    return base::Nothing{};
}

base::Status LogFolder::put_snapshot(std::uint32_t epoch, std::span<std::uint8_t const> snapshot,
                                     std::uint64_t sequence) {
    Descriptor const held = TRY(lock());
    TRY(refresh());
    std::uint32_t const stored_epoch = TRY(read_epoch());
    if (stored_epoch != epoch || sequence > last_sequence_) return store::conflict_fault();
    TRY(stored_safely(write_file(path("snapshot", sequence), store::seal(snapshot), Sync::Yes)));
    listing_.snapshots[sequence] = snapshot.size() + 4;
    end_segment();
    drop_old_files();
    return base::Nothing{};
}

void LogFolder::end_segment() {
    if (listing_.segments.empty() || listing_.segments.rbegin()->second <= limits_.segment_bytes) return;
    std::string const next = path("records", last_sequence_ + 1);
    Descriptor const made(::open(next.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
    if (made) listing_.segments[last_sequence_ + 1] = 0;
}

void LogFolder::drop_old_files() {
    Files& snapshots = listing_.snapshots;
    while (snapshots.size() > 2) {
        ::unlink(path("snapshot", snapshots.begin()->first).c_str());
        snapshots.erase(snapshots.begin());
    }
    Files& segments = listing_.segments;
    std::uint64_t bytes = 0;
    for (auto const& segment : segments) bytes += segment.second;
    while (segments.size() > 1 && std::next(segments.begin())->first <= snapshots.begin()->first + 1) {
        if (bytes <= limits_.bytes && last_sequence_ - segments.begin()->first < limits_.records) break;
        bytes -= segments.begin()->second;
        ::unlink(path("records", segments.begin()->first).c_str());
        segments.erase(segments.begin());
    }
}

base::Result<store::LogContent> LogFolder::read() {
    Descriptor const held = TRY(lock());
    return scan();
}

// Reads only the segments that hold later records, and leaves a torn tail to those who write.
base::Result<store::LogContent> LogFolder::read_tail(std::uint64_t sequence) const {
    Descriptor const held = TRY(lock());
    Listing const listing = TRY(list());
    store::LogContent tail;
    tail.epoch = TRY(read_epoch());
    if (!listing.snapshots.empty()) tail.last_sequence = listing.snapshots.rbegin()->first;
    auto segment = listing.segments.upper_bound(sequence + 1);
    if (segment != listing.segments.begin()) --segment;
    for (; segment != listing.segments.end(); ++segment) {
        auto const bytes = read_file(path("records", segment->first));
        if (!bytes) return store::refused_fault();
        auto const parsed = store::parse_records(bytes.value());
        auto const later = store::records_after(std::span(bytes.value()).first(parsed.whole_bytes), sequence);
        tail.records.insert(tail.records.end(), later.begin(), later.end());
        if (!parsed.records.empty()) tail.last_sequence = std::max(tail.last_sequence, parsed.records.back().sequence);
    }
    return tail;
}

base::Result<store::LogContent> LogFolder::scan() {
    is_known_ = false;
    Listing const listing = TRY(list());
    store::StoredLog stored;
    stored.epoch = TRY(read_epoch());
    for (auto const& snapshot : listing.snapshots) {
        // One that cannot be read is as good as damaged.
        auto bytes = read_file(path("snapshot", snapshot.first));
        stored.snapshots.push_back({snapshot.first, bytes ? bytes.release_value() : store::Bytes{}});
    }
    for (auto const& segment : listing.segments) {
        auto bytes = read_file(path("records", segment.first));
        if (!bytes) return store::refused_fault();
        stored.pieces.push_back({segment.first, bytes.release_value()});
    }
    store::Assembly assembly = TRY(store::assemble(stored));
    TRY(mend(stored, assembly.mending));
    last_sequence_ = assembly.content.last_sequence;
    listing_ = TRY(list());
    is_known_ = true;
    return std::move(assembly.content);
}

// First the damaged bytes are safe under another name, then what is whole takes its place: a crash in between costs
// nothing, as the next reader does it again.
base::Status LogFolder::mend(store::StoredLog const& stored, store::Mending const& mending) const {
    for (std::uint64_t const sequence : mending.snapshots) {
        std::string const file = path("snapshot", sequence);
        if (::rename(file.c_str(), free_name(file + "-damaged").c_str()) != 0) return fault_of(errno);
    }
    for (store::DamagedPiece const& piece : mending.pieces) {
        std::uint64_t const segment = stored.pieces[piece.place].first;
        TRY(stored_safely(write_file(free_name(path("damaged", segment)), piece.aside, Sync::Yes)));
        if (!piece.kept.empty()) TRY(stored_safely(write_file(path("records", piece.first), piece.kept, Sync::Yes)));
        bool const is_in_place = !piece.kept.empty() && piece.first == segment;
        if (!is_in_place && ::unlink(path("records", segment).c_str()) != 0) return fault_of(errno);
    }
    if (!mending.is_needed() || sync_folder_of(folder_ + "/")) return base::Nothing{};
    return fault_of(errno);
}

base::Result<std::uint32_t> LogFolder::take_over() {
    Descriptor const held = TRY(lock());
    std::uint32_t const epoch = TRY(read_epoch());
    TRY(write_epoch(epoch + 1));
    return epoch + 1;
}

base::Status LogFolder::erase() {
    is_known_ = false;
    std::string const gone = folder_ + ".erased";
    remove_folder(gone);
    if (::rename(folder_.c_str(), gone.c_str()) != 0)
        return errno == ENOENT ? base::Status(base::Nothing{}) : fault_of(errno);
    remove_folder(gone);
    return sync_folder_of(folder_) ? base::Status(base::Nothing{}) : fault_of(errno);
}

} // namespace platform
