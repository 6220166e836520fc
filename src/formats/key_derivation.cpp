#include "formats/key_derivation.h"

#include <string>

#include <sodium/utils.h>
extern "C" {
#include <crypto_pwhash/argon2/argon2-core.h>
}

namespace formats {

// What argon2_ctx in libsodium does in one go, with a pause after each of a pass's four slices: of 64 MiB the page does
// one in some 40 ms, all three passes in half a second.
struct KeyDerivation::State {
    std::string passphrase;
    Salt salt;
    argon2_context context{};
    argon2_instance_t instance{};
    std::uint32_t done = 0; // slices
    bool has_memory = false;

    State(std::string_view words, Salt const& of, DerivedKey& out, std::uint32_t memory_kib, std::uint32_t passes)
        : passphrase(words)
        , salt(of) {
        context.out = out.data();
        context.outlen = static_cast<std::uint32_t>(out.size());
        context.pwd = reinterpret_cast<std::uint8_t*>(passphrase.data());
        context.pwdlen = static_cast<std::uint32_t>(passphrase.size());
        context.salt = salt.data();
        context.saltlen = static_cast<std::uint32_t>(salt.size());
        context.t_cost = passes;
        context.m_cost = memory_kib;
        context.lanes = 1;
        context.threads = 1;
        context.flags = ARGON2_FLAG_CLEAR_MEMORY;
        instance.segment_length = memory_kib / ARGON2_SYNC_POINTS;
        instance.lane_length = instance.segment_length * ARGON2_SYNC_POINTS;
        instance.memory_blocks = instance.lane_length;
        instance.passes = passes;
        instance.current_pass = ~0U;
        instance.lanes = 1;
        instance.threads = 1;
        instance.type = Argon2_id;
        has_memory = validate_inputs(&context) == ARGON2_OK && initialize(&instance, &context) == ARGON2_OK;
    }
    ~State() {
        if (has_memory && instance.region != nullptr) free_instance(&instance, ARGON2_FLAG_CLEAR_MEMORY);
        sodium_memzero(passphrase.data(), passphrase.size());
    }
    State(State const&) = delete;
    State& operator=(State const&) = delete;

    std::uint32_t slices() const { return instance.passes * ARGON2_SYNC_POINTS; }
};

KeyDerivation::KeyDerivation(std::string_view passphrase, Salt const& salt, std::uint32_t memory_kib,
                             std::uint32_t passes)
    : state_(std::make_unique<State>(passphrase, salt, key_, memory_kib, passes)) {}

KeyDerivation::~KeyDerivation() {
    sodium_memzero(key_.data(), key_.size());
}

bool KeyDerivation::has_memory() const {
    return state_->has_memory;
}

bool KeyDerivation::step() {
    argon2_position_t position{};
    position.pass = state_->done / ARGON2_SYNC_POINTS;
    position.slice = static_cast<std::uint8_t>(state_->done % ARGON2_SYNC_POINTS);
    fill_segment_ref(&state_->instance, position);
    if (++state_->done < state_->slices()) return true;
    finalize(&state_->context, &state_->instance); // gives the memory back
    return false;
}

double KeyDerivation::progress() const {
    return double(state_->done) / double(state_->slices());
}

} // namespace formats
