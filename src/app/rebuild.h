// Histories from the vault's records: of a whole log, and of what others have appended to it since.
#pragma once

#include "base/result.h"
#include "model/history.h"
#include "store/vault.h"

namespace app {

// The snapshot, then every later record.
base::Result<model::History> rebuild(store::LogContent const&);

// Replays the records of a tail (store::Vault::read_tail) onto the history. False: they do not go on from its revision,
// the whole log is to be read.
base::Result<bool> replay_tail(model::History&, store::LogContent const& tail);

} // namespace app
