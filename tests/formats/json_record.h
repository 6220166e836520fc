// What a walk over JSON text delivers, written down, so that two walks can be compared.
#pragma once

#include <string>

#include "formats/json_events.h"

class JsonRecord final : public formats::JsonVisitor {
public:
    formats::Enter enter(formats::JsonKind kind, std::size_t start) override {
        note('(', static_cast<std::size_t>(kind), start);
        // Some are skipped, so that both ways are walked.
        return path().depth() > 0 && path().depth() % 3 == 0 ? formats::Enter::Skip : formats::Enter::Descend;
    }
    void leave(std::size_t end) override { note(')', end, 0); }
    void scalar(formats::JsonScalar& value) override {
        note('=', value.start, value.end);
        if (value.text != nullptr) record += *value.text;
        if (value.natural) record += std::to_string(*value.natural);
        if (value.number) record += std::to_string(*value.number);
    }
    void skipped(std::size_t start, std::size_t end) override { note('~', start, end); }
    void duplicate(std::size_t start) override { note('!', start, 0); }

    void end(formats::JsonOutcome const& outcome) {
        record += "\n. " + std::to_string(int(outcome.ending)) + " " + std::to_string(outcome.offset) + outcome.path;
    }

    std::string record;

private:
    void note(char sign, std::size_t first, std::size_t second) {
        record += '\n';
        record += sign + path().pointer() + " " + std::to_string(first) + " " + std::to_string(second) + " ";
    }
};

inline std::string record_in_one_go(std::string_view bytes) {
    JsonRecord record;
    record.end(formats::walk_json(bytes, record));
    return record.record;
}

// With a pause after every value.
inline std::string record_with_pauses(std::string_view bytes) {
    JsonRecord record;
    formats::JsonWalk walk(bytes, record, 0);
    for (;;) {
        auto const outcome = walk.step({[] { return 0.0; }, 0});
        if (!outcome) continue;
        record.end(*outcome);
        return record.record;
    }
}
