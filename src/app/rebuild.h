// A document from what the vault has of it: the newest snapshot that can be read, every later record, and the older
// ones as the past that can be undone. And what others have appended to it since.
#pragma once

#include <cstdint>
#include <string>

#include "app/snapshots.h"
#include "base/result.h"
#include "model/history.h"
#include "store/vault.h"

namespace app {

struct Rebuilt {
    model::History history;
    std::uint32_t epoch = 0;
    Snapshots::Stored stored;
    std::uint64_t lost_steps = 0;   // the last ones: damaged, or not to be understood
    std::uint64_t out_of_reach = 0; // steps that were done and can be undone no more
    bool is_past_damaged = false;   // and that is why
};

base::Result<Rebuilt> rebuild(store::LogContent const&);

// What the reader is told of what is missing; empty when nothing is.
std::string missing_sentence(Rebuilt const&);

// Replays the records of a tail (store::Vault::read_tail) onto the history, and follows them in what is stored. False:
// they do not go on from its revision, the whole log is to be read.
base::Result<bool> replay_tail(model::History&, Snapshots&, store::LogContent const& tail);

} // namespace app
