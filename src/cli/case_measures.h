// The measures that a list of cases can ask for, each with the shape of its result (gloss agree --cases).
#pragma once

#include <string_view>
#include <utility>

#include "agree/figure.h"
#include "cli/case_input.h"
#include "formats/json_value.h"

namespace cli {

// An object of figures, with the reasons of those that are undefined.
class Members {
public:
    Members& add(std::string_view name, agree::Figure const& figure) {
        object_.add(name, figure.is_defined() ? formats::JsonValue::of(figure.number()) : formats::JsonValue());
        if (!figure.is_defined()) why_.add(name, formats::JsonValue::of(sentence_of(figure.why())));
        return *this;
    }
    Members& add(std::string_view name, formats::JsonValue value) {
        object_.add(name, std::move(value));
        return *this;
    }
    formats::JsonValue take() {
        if (!why_.names.empty()) object_.add("why", std::move(why_));
        return std::move(object_);
    }

private:
    formats::JsonValue object_ = formats::JsonValue::object();
    formats::JsonValue why_ = formats::JsonValue::object();
};

inline formats::JsonValue in_a_list(agree::Figure const& figure) {
    return figure.is_defined() ? formats::JsonValue::of(figure.number()) : formats::JsonValue();
}

formats::JsonValue unitizing_delta(CaseInput&);
formats::JsonValue unitizing_category(CaseInput&);
formats::JsonValue unitizing_1995(CaseInput&);
formats::JsonValue unitizing_2016(CaseInput&);
formats::JsonValue positional(CaseInput&);
formats::JsonValue best_disorder(CaseInput&);
formats::JsonValue replayed_gamma(CaseInput&);
formats::JsonValue gamma_value(CaseInput&);

} // namespace cli
