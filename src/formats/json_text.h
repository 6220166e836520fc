// Writes canonical JSON text piece by piece (file-format.md, "Canonical bytes").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace formats {

enum class JsonLayout : std::uint8_t { Canonical, OneLine };

class JsonText {
public:
    explicit JsonText(JsonLayout layout = JsonLayout::Canonical) : layout_(layout) {}

    void open_object() { open('{'); }
    void close_object() { close('}'); }
    void open_list() { open('['); }
    void close_list() { close(']'); }

    void name(std::string_view); // of the member whose value comes next
    void element();              // before every element of a list

    void text(std::string_view);
    void flag(bool);
    void natural(std::uint64_t);
    void decimal(double); // shortest that reads back the same
    void verbatim(std::string_view json) { out_ += json; }
    void spread_out(std::string_view closed_up_json);

    std::string& bytes() { return out_; } // what is written so far; may be taken away at any time
    std::string take() { return std::move(out_); }

private:
    void open(char bracket);
    void close(char bracket);
    void begin_line();

    std::string out_;
    JsonLayout layout_;
    int depth_ = 0;
    bool is_empty_ = true; // the innermost object or list
};

} // namespace formats
