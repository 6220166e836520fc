// Reads what a case of a list of cases gives a measure to work on (gloss agree --cases).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agree/continuum.h"
#include "agree/mark.h"
#include "agree/unitizing.h"
#include "formats/json_value.h"

namespace cli {

// Numbers for labels of any kind (text, number), in the order of their arrival.
class Labels {
public:
    std::uint32_t number_of(formats::JsonValue const& label);
    std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
    std::string const& name(std::uint32_t number) const { return names_[number]; }

private:
    std::vector<std::string> names_;
};

// Everything that is missing or of another shape is remembered, and reads as nothing.
class CaseInput {
public:
    explicit CaseInput(formats::JsonValue const& input) : input_(input) {}

    bool has(std::string_view name) const { return input_.find(name) != nullptr; }
    double number(std::string_view name);
    double number(std::string_view name, double otherwise) const;
    std::uint32_t offset(std::string_view name); // a number from 0 to 2^31
    formats::JsonValue const& list(std::string_view name);
    formats::JsonValue const& object(std::string_view name);
    std::string text(std::string_view name) const;
    // The members that were asked for in vain.
    std::vector<std::string> const& faults() const { return faults_; }

    double number_at(formats::JsonValue const& list, std::size_t at);
    agree::Ranges ranges(formats::JsonValue const& list); // [[start, end], …]
    agree::Mark mark(formats::JsonValue const& triple, Labels&, std::uint32_t number);
    agree::Continuum continuum(formats::JsonValue const& readers, Labels&); // [[[start, end, label], …], …]
    // "spans": [{observer, start, end, category}] of "observers"; those of one label, or all.
    agree::UnitStudy units(Labels&);
    void fault(std::string_view what) { faults_.emplace_back(what); }

private:
    formats::JsonValue const& input_;
    std::vector<std::string> faults_;
};

} // namespace cli
