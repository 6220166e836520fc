#include "cli/agree_stream.h"

#include <cstdio>
#include <memory>

#include "cli/agree_results.h"
#include "formats/json_value.h"

namespace cli {

namespace {

using formats::JsonKind;
using formats::JsonValue;

class Stream {
public:
    Stream(AgreeRequest const& request, Output const& output) : request_(request), output_(output) {}

    base::Status begin() { return request_.key ? collected_.add_key(*request_.key) : base::Status(base::Nothing{}); }

    void take(std::string const& line) {
        ++line_;
        std::size_t const first = line.find_first_not_of(" \t\r");
        if (first == std::string::npos) return;
        bool const is_list = line[first] == '[';
        bool const is_object = line[first] == '{';
        if (is_list || (is_object && line.find("\"article\"") == std::string::npos))
            take_group(line);
        else if (is_object)
            collected_.add("line " + std::to_string(line_), line);
        else
            collected_.add_file(line.substr(first, line.find_last_not_of(" \t\r") + 1 - first));
    }

    int finish() {
        collected_.take_keys();
        say(collected_.apart());
        for (ArticlePile const& pile : collected_.all()) put(sorted(pile));
        return is_fine_ ? kFine : kSomethingWrong;
    }

private:
    // ["a.gloss.json", …] or {"files": […], "key": "…"}: the files about one article, done with at once.
    void take_group(std::string const& line) {
        auto const read = formats::read_json(line);
        if (!read) return refuse(read.error().message);
        JsonValue const* files = read.value().kind == JsonKind::List ? &read.value() : read.value().find("files");
        if (files == nullptr || files->kind != JsonKind::List) return refuse("It has no list of \"files\".");
        Piles piles;
        JsonValue const* key = read.value().find("key");
        if (key != nullptr && key->kind == JsonKind::Text) {
            auto const added = piles.add_key(key->text);
            if (!added) return refuse(added.error().message);
        }
        for (JsonValue const& file : files->elements) {
            if (file.kind == JsonKind::Text) piles.add_file(file.text);
        }
        if (key == nullptr) piles.take_keys();
        SortedPile pile = piles.main_pile();
        say(pile.apart);
        put(std::move(pile));
    }

    void refuse(std::string const& why) {
        is_fine_ = false;
        output_.error("Line " + std::to_string(line_) + ": " + why + "\n");
    }

    void say(std::vector<SetApart> const& files) {
        for (SetApart const& file : files) {
            output_.error(file.why + "\n");
            is_fine_ = is_fine_ && file.apart != agree::Apart::Broken;
        }
    }

    void put(SortedPile pile) { output_.out(results_as_json(results_of(std::move(pile), request_), request_)); }

    AgreeRequest const& request_;
    Output const& output_;
    Piles collected_;
    std::size_t line_ = 0;
    bool is_fine_ = true;
};

} // namespace

NextLine lines_of_standard_input() {
    auto const block = std::make_shared<std::string>();
    auto const at = std::make_shared<std::size_t>(0);
    return [block, at](std::string& line) {
        line.clear();
        for (;;) {
            std::size_t const end = block->find('\n', *at);
            line.append(*block, *at, end == std::string::npos ? end : end - *at);
            if (end != std::string::npos) {
                *at = end + 1;
                return true;
            }
            block->resize(std::size_t(1) << 16);
            block->resize(std::fread(block->data(), 1, block->size(), stdin));
            *at = 0;
            if (block->empty()) return !line.empty();
        }
    };
}

int agree_stream(NextLine const& next, AgreeRequest const& request, Output const& output) {
    Stream stream(request, output);
    auto const begun = stream.begin();
    if (!begun) {
        output.error(begun.error().message + "\n");
        return kNotUnderstood;
    }
    std::string line;
    while (next(line)) stream.take(line);
    return stream.finish();
}

} // namespace cli
