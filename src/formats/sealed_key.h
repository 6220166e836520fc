// The teacher's reference inside an exercise, encrypted: Argon2id and XChaCha20-Poly1305 as file-format.md says.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/job.h"
#include "base/result.h"
#include "formats/gloss_jobs.h"
#include "formats/key_derivation.h"
#include "model/exercise.h"

namespace formats {

// What is sealed now. Opening takes what the file says, up to limits that a school's computer can be asked for.
inline constexpr std::uint32_t kSealMemoryKib = 65536;
inline constexpr std::uint32_t kSealPasses = 3;
inline constexpr std::uint64_t kMaximumMemoryKib = 262144;
inline constexpr std::uint64_t kMaximumPasses = 10;
// The size of what is sealed says only how many of these it takes.
inline constexpr std::size_t kSealPadding = 65536;

// A kind: key file of `key` without its text, padded with spaces. Bound to the text by its hash.
class KeySealing final : public base::Job<base::Result<model::SealedKey>> {
public:
    KeySealing(model::Project key, std::string_view passphrase);
    ~KeySealing() override;

    Stepped step(base::Budget const&) override;

private:
    model::Project key_;
    std::string passphrase_;
    Salt salt_{};
    std::unique_ptr<KeyDerivation> derivation_;
};

// The key on the exercise's article, which may have been corrected since. A sentence where the passphrase does not
// open it, or where what is sealed is none of ours; nothing of it comes out before.
class KeyOpening final : public base::Job<base::Result<model::Project>> {
public:
    KeyOpening(model::SealedKey, model::Article, std::string_view passphrase);
    ~KeyOpening() override;

    Stepped step(base::Budget const&) override;

private:
    std::optional<base::Error> begin(); // the next passphrase that may be meant
    bool decrypt();
    base::Result<model::Project> key_of(ReadFile) const;

    model::SealedKey sealed_;
    model::Article article_;
    std::vector<std::string> candidates_; // as typed, and without capitals
    std::size_t tried_ = 0;
    std::string cipher_text_;
    std::string plain_;
    std::unique_ptr<KeyDerivation> derivation_;
    std::unique_ptr<GlossReading> reading_;
};

} // namespace formats
