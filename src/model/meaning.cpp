#include "model/meaning.h"

#include <string>

namespace model {

namespace {

// FNV-1a over lengths and bytes: the same on every machine.
class Fingerprint {
public:
    void add(std::string_view part) {
        mix(static_cast<std::uint8_t>(part.size()));
        for (char letter : part) mix(static_cast<std::uint8_t>(letter));
    }
    void add(std::vector<std::string> const& parts) {
        add(std::to_string(parts.size()));
        for (std::string const& part : parts) add(part);
    }
    void add(std::vector<unicode::Range> const& ranges) {
        for (unicode::Range range : ranges)
            add(std::to_string(range.start.value()) + "-" + std::to_string(range.end.value()));
    }
    void add(std::vector<AttributeSetting> const& settings) {
        for (AttributeSetting const& setting : settings) {
            add(setting.attribute);
            add(setting.values);
        }
    }
    void add(UnknownMembers const& members) {
        for (UnknownMember const& member : members) {
            add(member.name);
            add(member.json);
        }
    }
    std::uint64_t value() const { return value_; }

private:
    void mix(std::uint8_t byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }
    std::uint64_t value_ = 0xCBF29CE484222325U;
};

template <typename T>
void add_words(Fingerprint& print, T const& item) {
    print.add(item.id);
    print.add(item.note);
    print.add(item.links);
    print.add(item.attributes);
    print.add(item.modified);
    print.add(item.by);
    print.add(item.unknown);
}
} // namespace

std::uint64_t meaning_of(Mark mark) {
    Fingerprint print;
    print.add(mark.body().type);
    print.add(mark.place());
    print.add(mark.body().attributes);
    return print.value();
}
std::uint64_t meaning_of(Relation const& relation) {
    Fingerprint print;
    print.add(relation.type);
    print.add(relation.from);
    print.add(relation.to);
    return print.value();
}

std::uint64_t version_of(Mark mark) {
    Fingerprint print;
    add_words(print, mark.body());
    print.add(mark.body().explanation);
    print.add(std::to_string(meaning_of(mark)));
    return print.value();
}
std::uint64_t version_of(Relation const& relation) {
    Fingerprint print;
    add_words(print, relation);
    print.add(std::to_string(meaning_of(relation)));
    return print.value();
}

} // namespace model
