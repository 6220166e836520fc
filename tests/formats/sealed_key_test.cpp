#include "files.h"

#include <set>

#include <sodium/utils.h>

#include "formats/exercise_block.h"
#include "formats/passphrase.h"
#include "formats/sealed_key.h"
#include "model/edit.h"
#include "model/handing.h"

namespace {

model::Project key_project() {
    base::IdentifierSource ids(3);
    model::Project project = opened(file_text("assets/sample.gloss.json"));
    project.spans.changing(0)->explanation = "Because it names who says so.";
    return model::as_key(project, ids, "2026-11-22T15:00:00Z");
}

model::SealedKey sealed(model::Project const& key, std::string const& passphrase) {
    formats::KeySealing sealing(key, passphrase);
    auto result = base::run(sealing);
    CHECK(result.is_ok());
    return result ? result.release_value() : model::SealedKey();
}

base::Result<model::Project> open(model::SealedKey const& key, model::Article const& article,
                                  std::string const& passphrase) {
    formats::KeyOpening opening(key, article, passphrase);
    return base::run(opening);
}

std::string why_not(model::SealedKey const& key, model::Article const& article, std::string const& passphrase) {
    auto const result = open(key, article, passphrase);
    CHECK_FALSE(result.is_ok());
    return result ? std::string() : result.error().message;
}

std::string decoded(std::string const& text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    CHECK(sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                            nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL) == 0);
    bytes.resize(size);
    return bytes;
}

std::string encoded(std::string const& bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

std::string flipped(std::string const& text, std::size_t at) {
    std::string bytes = decoded(text);
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return encoded(bytes);
}

constexpr char const* kWords = "walnut harbour tiger ribbon";

} // namespace

TEST_CASE("a sealed key opens with its passphrase to what was sealed, explanations included") {
    model::Project const key = key_project();
    model::SealedKey const seal = sealed(key, kWords);
    auto const result = open(seal, key.article, kWords);
    CHECK(result.is_ok());
    if (!result) return;
    CHECK(result.value().spans == key.spans);
    CHECK(result.value().relations == key.relations);
    CHECK(result.value() == key);
}

TEST_CASE("a seal says what it is made with and is never the same twice") {
    model::Project const key = key_project();
    model::SealedKey const first = sealed(key, kWords);
    model::SealedKey const second = sealed(key, kWords);
    CHECK(first.kdf == "Argon2id");
    CHECK(first.memory_kib == 65536);
    CHECK(first.passes == 3);
    CHECK(first.cipher == "XChaCha20-Poly1305");
    CHECK(decoded(first.salt).size() == 16);
    CHECK(decoded(first.nonce).size() == 24);
    CHECK(first.salt != second.salt);
    CHECK(first.nonce != second.nonce);
    CHECK(first.data != second.data);
}

TEST_CASE("the size of what is sealed tells nothing but how many times 64 KiB it takes") {
    model::Project key = key_project();
    model::Project one = key;
    one.spans = {key.spans[0]};
    one.relations = {};
    for (auto const& project : {key, one}) {
        std::size_t const plain = formats::write_gloss(project).size();
        std::size_t const size = decoded(sealed(project, kWords).data).size() - 16;
        CHECK(size % 65536 == 0);
        CHECK(size <= plain + 65536);
    }
    model::Project more = one;
    more.header.note = "A few words more than before, which nobody can tell from outside.";
    CHECK(sealed(more, kWords).data.size() == sealed(one, kWords).data.size());
}

TEST_CASE("white space and capitals, which phones add by themselves, do not keep a passphrase from opening") {
    model::Project const key = key_project();
    model::SealedKey const seal = sealed(key, kWords);
    CHECK(open(seal, key.article, "  Walnut  harbour tiger\tribbon ").is_ok());
    CHECK(open(sealed(key, "Mein Passwort"), key.article, "Mein Passwort").is_ok());
}

TEST_CASE("a wrong passphrase is told so") {
    model::Project const key = key_project();
    model::SealedKey const seal = sealed(key, kWords);
    for (char const* const wrong :
         {"walnut harbour tiger", "harbour walnut tiger ribbon", "walnutharbourtigerribbon", "x"})
        CHECK(says(why_not(seal, key.article, wrong), "These words do not open the key."));
    CHECK(says(why_not(seal, key.article, "  "), "Type the words that your teacher says."));
}

TEST_CASE("a key that was tampered with at any of its parts does not open") {
    model::Project const key = key_project();
    model::SealedKey const seal = sealed(key, kWords);
    auto const refuses = [&](auto change, char const* sentence) {
        model::SealedKey other = seal;
        change(other);
        CHECK(says(why_not(other, key.article, kWords), sentence));
    };
    char const* const wrong = "the file was changed on its way";
    std::size_t const size = decoded(seal.data).size();
    for (std::size_t const at : {std::size_t(0), size / 2, size - 17, size - 16, size - 1})
        refuses([&](model::SealedKey& each) { each.data = flipped(seal.data, at); }, wrong);
    refuses([&](model::SealedKey& each) { each.nonce = flipped(seal.nonce, 23); }, wrong);
    refuses([&](model::SealedKey& each) { each.salt = flipped(seal.salt, 0); }, wrong);
    refuses([](model::SealedKey& each) { each.passes = 2; }, wrong);
    refuses([](model::SealedKey& each) { each.memory_kib = 32768; }, wrong);
    char const* const damage = "is damaged";
    refuses([](model::SealedKey& each) { each.data = each.data.substr(0, 8); }, damage);
    refuses([](model::SealedKey& each) { each.data[5] = '!'; }, damage);
    refuses([](model::SealedKey& each) { each.nonce.clear(); }, damage);
    refuses([](model::SealedKey& each) { each.salt += "AAAA"; }, damage);
}

TEST_CASE("a seal of another make, or one that asks for more than a school's computer has, is refused unread") {
    model::Project const key = key_project();
    model::SealedKey const seal = sealed(key, kWords);
    auto const refuses = [&](auto change) {
        model::SealedKey other = seal;
        change(other);
        CHECK(says(why_not(other, key.article, kWords), "this version does not know"));
    };
    refuses([](model::SealedKey& each) { each.kdf = "scrypt"; });
    refuses([](model::SealedKey& each) { each.cipher = "AES-256-GCM"; });
    refuses([](model::SealedKey& each) { each.memory_kib = std::uint64_t(1) << 40; });
    refuses([](model::SealedKey& each) { each.memory_kib = 0; });
    refuses([](model::SealedKey& each) { each.passes = 4'000'000'000; });
    refuses([](model::SealedKey& each) { each.passes = 0; });
}

TEST_CASE("a key is bound to its article, also when that was corrected since") {
    model::Project const key = key_project();
    model::SealedKey const seal = sealed(key, kWords);
    model::Project const other = opened(everything());
    CHECK(says(why_not(seal, other.article, kWords), "These words do not open the key."));

    model::Project corrected = key;
    auto const edit = model::correct_text(corrected, unicode::range(0, 3), "Our", {"p-ana", "2026-11-22T16:00:00Z"});
    CHECK(edit.is_ok());
    if (!edit || !model::apply(corrected, edit.value())) return;
    CHECK(corrected.article.sha256 != key.article.sha256);
    auto const result = open(seal, corrected.article, kWords);
    CHECK(result.is_ok());
    if (result) CHECK(result.value().spans.size() + result.value().orphans.size() == key.spans.size());
}

TEST_CASE("sealing and opening go on in steps and may be given up") {
    model::Project const key = key_project();
    static double now = 0;
    auto const clock = [] { return now += 1; };
    formats::KeySealing sealing(key, kWords);
    auto stepped = sealing.step(base::Budget(clock, 1));
    CHECK(std::holds_alternative<base::Progress>(stepped));
    double share = 0;
    int steps = 0;
    for (; std::holds_alternative<base::Progress>(stepped); ++steps) {
        CHECK(std::get<base::Progress>(stepped).share >= share);
        share = std::get<base::Progress>(stepped).share;
        stepped = sealing.step(base::Budget(clock, 1));
    }
    CHECK(steps >= 10);
    formats::KeyOpening given_up(std::get<base::Result<model::SealedKey>>(stepped).value(), key.article, kWords);
    CHECK(std::holds_alternative<base::Progress>(given_up.step(base::Budget(clock, 1))));
}

TEST_CASE("four words are proposed, from a list in which none can be taken for another") {
    auto const& words = formats::passphrase_words();
    CHECK(words.size() == 1024);
    std::set<std::string> beginnings;
    for (std::string_view const word : words) {
        CHECK(word.size() >= 4);
        CHECK(word.size() <= 7);
        CHECK(beginnings.insert(std::string(word.substr(0, 4))).second);
    }
    std::set<std::string> proposals;
    for (int i = 0; i < 100; ++i) {
        std::string const phrase = formats::propose_passphrase();
        CHECK(std::count(phrase.begin(), phrase.end(), ' ') == 3);
        CHECK(model::tidy_words(phrase) == phrase);
        proposals.insert(phrase);
        for (std::size_t at = 0; at < phrase.size(); at = phrase.find(' ', at) + 1) {
            std::string const word = phrase.substr(at, phrase.find(' ', at) - at);
            CHECK(std::find(words.begin(), words.end(), word) != words.end());
            if (phrase.find(' ', at) == std::string::npos) break;
        }
    }
    CHECK(proposals.size() == 100);
}
