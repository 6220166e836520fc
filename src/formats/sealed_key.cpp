#include "formats/sealed_key.h"

#include <array>

#include <sodium/crypto_aead_xchacha20poly1305.h>
#include <sodium/randombytes.h>
#include <sodium/utils.h>

#include "base/words.h"
#include "model/handing.h"
#include "model/places.h"

namespace formats {

namespace {

constexpr std::string_view kKdf = "Argon2id";
constexpr std::string_view kCipher = "XChaCha20-Poly1305";
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

unsigned char const* bytes_of(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

std::string base64(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the zero at its end
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t size = 0;
    auto* const out = reinterpret_cast<unsigned char*>(bytes.data());
    if (sodium_base642bin(out, bytes.size(), text.data(), text.size(), nullptr, &size, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::string padded(std::string text) {
    text.append((kSealPadding - text.size() % kSealPadding) % kSealPadding, ' ');
    return text;
}

std::string_view as_text(Salt const& salt) {
    return {reinterpret_cast<char const*>(salt.data()), salt.size()};
}

std::string encrypted(std::string_view plain, std::string_view bound_to, std::string_view nonce,
                      DerivedKey const& key) {
    std::string out(plain.size() + kTagBytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(out.data()), nullptr, bytes_of(plain),
                                               plain.size(), bytes_of(bound_to), bound_to.size(), nullptr,
                                               bytes_of(nonce), key.data());
    return out;
}

base::Error no_memory() {
    return {base::ErrorCode::Full,
            base::say("There is not enough memory for the key. Close other tabs or programs, then try again.")};
}

base::Error damaged() {
    return {base::ErrorCode::Malformed,
            base::say("The key in this file is damaged, so that no passphrase opens it. Ask for the file again.")};
}

base::Error foreign() {
    return {
        base::ErrorCode::Unsupported,
        base::say(
            "The key in this file is sealed in a way that this version does not know. Open it with a newer Gloss.")};
}

base::Error wrong_words() {
    return {base::ErrorCode::Refused,
            base::say("These words do not open the key. Check each of them and their order. If they are right, the "
                      "file was changed on its way: ask for it again.")};
}

std::string without_capitals(std::string text) {
    for (char& sign : text)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    return text;
}

// Goes on with the derivation until the budget is spent; false: there is more to do.
bool is_derived(KeyDerivation& derivation, base::Budget const& budget) {
    while (derivation.step())
        if (budget.is_spent()) return false;
    return true;
}

} // namespace

KeySealing::KeySealing(model::Project key, std::string_view passphrase)
    : key_(std::move(key))
    , passphrase_(model::tidy_words(passphrase)) {
    key_.header.kind = "key";
    randombytes_buf(salt_.data(), salt_.size());
}

KeySealing::~KeySealing() {
    sodium_memzero(passphrase_.data(), passphrase_.size());
}

KeySealing::Stepped KeySealing::step(base::Budget const& budget) {
    using Sealed = base::Result<model::SealedKey>;
    if (passphrase_.empty())
        return Sealed(base::Error{base::ErrorCode::Invalid,
                                  base::say("The key needs a passphrase. Take the four proposed words.")});
    if (!derivation_) derivation_ = std::make_unique<KeyDerivation>(passphrase_, salt_, kSealMemoryKib, kSealPasses);
    if (!derivation_->has_memory()) return Sealed(no_memory());
    if (!is_derived(*derivation_, budget)) return base::Progress{derivation_->progress()};
    std::string nonce(kNonceBytes, '\0');
    randombytes_buf(nonce.data(), nonce.size());
    std::string const bound_to = key_.article.sha256;
    std::string const plain = padded(write_gloss(model::without_text(std::move(key_))));
    return Sealed(model::SealedKey{std::string(kKdf), kSealMemoryKib, kSealPasses, base64(as_text(salt_)),
                                   std::string(kCipher), base64(nonce),
                                   base64(encrypted(plain, bound_to, nonce, derivation_->key()))});
}

KeyOpening::KeyOpening(model::SealedKey sealed, model::Article article, std::string_view passphrase)
    : sealed_(std::move(sealed))
    , article_(std::move(article))
    , candidates_{model::tidy_words(passphrase)} {
    // Phones begin with a capital whether one likes it or not.
    std::string small = without_capitals(candidates_.front());
    if (small != candidates_.front()) candidates_.push_back(std::move(small));
}

KeyOpening::~KeyOpening() {
    for (std::string& words : candidates_) sodium_memzero(words.data(), words.size());
}

KeyOpening::Stepped KeyOpening::step(base::Budget const& budget) {
    using Opened = base::Result<model::Project>;
    if (!derivation_)
        if (auto error = begin()) return Opened(std::move(*error));
    if (!reading_) {
        if (!is_derived(*derivation_, budget))
            return base::Progress{(double(tried_) + derivation_->progress()) / double(candidates_.size()) * 0.9};
        bool const is_open = decrypt();
        derivation_.reset();
        ++tried_;
        if (!is_open && tried_ == candidates_.size()) return Opened(wrong_words());
        if (!is_open) return base::Progress{double(tried_) / double(candidates_.size()) * 0.9};
    }
    auto stepped = reading_->step(budget);
    if (auto const* progress = std::get_if<base::Progress>(&stepped))
        return base::Progress{0.9 + 0.1 * progress->share};
    auto& read = std::get<base::Result<ReadFile>>(stepped);
    return read ? key_of(read.release_value()) : Opened(damaged());
}

std::optional<base::Error> KeyOpening::begin() {
    if (reading_) return std::nullopt;
    if (candidates_.front().empty())
        return base::Error{base::ErrorCode::Invalid, base::say("Type the words that your teacher says.")};
    if (sealed_.kdf != kKdf || sealed_.cipher != kCipher) return foreign();
    if (sealed_.memory_kib < 8 || sealed_.memory_kib > kMaximumMemoryKib || sealed_.passes < 1 ||
        sealed_.passes > kMaximumPasses)
        return foreign();
    auto const salt_bytes = from_base64(sealed_.salt);
    auto const nonce = from_base64(sealed_.nonce);
    auto data = from_base64(sealed_.data);
    if (!salt_bytes || !nonce || !data || salt_bytes->size() != kSaltBytes || nonce->size() != kNonceBytes ||
        data->size() < kTagBytes)
        return damaged();
    cipher_text_ = std::move(*data);
    Salt salt{};
    for (std::size_t i = 0; i < salt.size(); ++i) salt[i] = static_cast<std::uint8_t>((*salt_bytes)[i]);
    derivation_ =
        std::make_unique<KeyDerivation>(candidates_[tried_], salt, static_cast<std::uint32_t>(sealed_.memory_kib),
                                        static_cast<std::uint32_t>(sealed_.passes));
    if (!derivation_->has_memory()) return no_memory();
    return std::nullopt;
}

// Bound to the text as it was handed out: a correction since then has changed its hash.
bool KeyOpening::decrypt() {
    std::string const nonce = from_base64(sealed_.nonce).value_or("");
    plain_.assign(cipher_text_.size() - kTagBytes, '\0');
    for (std::string const& bound_to : {article_.sha256, article_.original_sha256}) {
        if (bound_to.empty() || crypto_aead_xchacha20poly1305_ietf_decrypt(
                                    reinterpret_cast<unsigned char*>(plain_.data()), nullptr, nullptr,
                                    bytes_of(cipher_text_), cipher_text_.size(), bytes_of(bound_to), bound_to.size(),
                                    bytes_of(nonce), derivation_->key().data()) != 0)
            continue;
        reading_ = std::make_unique<GlossReading>(plain_);
        return true;
    }
    return false;
}

base::Result<model::Project> KeyOpening::key_of(ReadFile read) const {
    model::Project& key = read.project;
    if (key.header.kind != "key") return damaged();
    if (!key.article.text_left_out || article_.text_left_out) return std::move(key);
    auto const supply = TRY(model::supply_text(key, article_.text, {"", key.header.modified}));
    TRY(model::apply(key, supply.edit));
    return std::move(key);
}

} // namespace formats
