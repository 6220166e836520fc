// Any old text, new text, marks and corrections: what is found lies in the new text on whole characters, every mark is
// kept, and what is corrected and undone is as it was.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "model/anchor.h"
#include "model/history.h"
#include "model/places.h"
#include "model/sha256.h"
#include "unicode/segment.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    std::uint32_t below(std::uint32_t limit) {
        if (limit == 0) return 0;
        std::uint32_t value = 0;
        for (int i = 0; i < 2 && !bytes_.empty(); ++i, bytes_.remove_prefix(1))
            value = value << 8 | static_cast<unsigned char>(bytes_.front());
        return value % limit;
    }
    std::string_view words(std::uint32_t most) {
        std::size_t const length = std::min<std::size_t>(below(most), bytes_.size());
        std::string_view const taken = bytes_.substr(0, length);
        bytes_.remove_prefix(length);
        return taken;
    }
    bool is_over() const { return bytes_.empty(); }

private:
    std::string_view bytes_;
};

bool are_in_order(std::vector<unicode::Range> const& fragments, std::uint32_t length) {
    for (std::size_t i = 0; i < fragments.size(); ++i)
        if (fragments[i].start >= fragments[i].end || (i > 0 && fragments[i].start <= fragments[i - 1].end))
            return false;
    return !fragments.empty() && fragments.back().end.value() <= length;
}

std::vector<unicode::Range> some_fragments(Bytes& bytes, std::uint32_t length) {
    std::vector<unicode::Range> fragments;
    std::uint32_t at = bytes.below(length);
    for (std::uint32_t left = 1 + bytes.below(3); left > 0 && at < length; --left) {
        std::uint32_t const end = std::min(length, at + 1 + bytes.below(40));
        fragments.push_back(unicode::range(at, end));
        at = end + 1 + bytes.below(20);
    }
    return fragments;
}

model::Project some_project(Bytes& bytes) {
    model::Project project;
    project.article.text = unicode::Text::from_utf8(unicode::normalize_import(bytes.words(600)));
    project.article.length = project.article.text.length();
    project.article.sha256 = model::sha256_hex(project.article.text.utf8());
    std::vector<model::Span> spans;
    for (std::uint32_t left = bytes.below(12); left > 0 && project.article.length > 0; --left) {
        model::Span span;
        span.id = "s-" + std::to_string(left);
        span.type = "Claim";
        span.fragments = some_fragments(bytes, project.article.length);
        if (!span.fragments.empty()) spans.push_back(std::move(span));
    }
    project.spans = std::move(spans);
    model::sort_canonically(project);
    return project;
}

void check(model::Project const& project, std::size_t marks) {
    require(project.spans.size() + project.orphans.size() == marks);
    for (model::Span const& span : project.spans) require(are_in_order(span.fragments, project.article.text.length()));
}

void try_corrections(model::Project const& project, Bytes& bytes) {
    model::History history(project);
    model::Project const first = history.project();
    std::size_t const marks = project.spans.size();
    for (int i = 0; i < 4 && !bytes.is_over(); ++i) {
        std::uint32_t const start = bytes.below(history.project().article.text.length() + 1);
        std::uint32_t const end = start + bytes.below(60);
        auto edit = model::correct_text(history.project(), unicode::range(start, end), bytes.words(50), {"p-a", "now"});
        if (!edit) continue;
        require(history.perform(edit.release_value()).is_ok());
        check(history.project(), marks);
    }
    model::Project const last = history.project();
    while (history.can_undo()) require(history.undo().is_ok());
    require(history.project() == first);
    while (history.can_redo()) require(history.redo().is_ok());
    require(history.project() == last);
}

void try_another_text(model::Project const& project, unicode::Text const& text) {
    std::vector<model::Quote> quotes;
    std::vector<model::Sought> sought;
    for (model::Span const& span : project.spans)
        quotes.push_back(model::quote_of(project.article.text, span.fragments));
    for (std::size_t i = 0; i < quotes.size(); ++i) sought.push_back({project.spans[i].fragments, &quotes[i]});
    for (model::Found const& found : model::find_places(text, sought)) {
        require(found.fragments.empty() != found.reason.empty());
        require(found.fragments.empty() || are_in_order(found.fragments, text.length()));
        if (found.how != model::kFoundApproximately) continue;
        require(found.score > 0 && found.score <= 1);
    }
    auto const bare = model::without_text(project);
    auto const supply = model::supply_text(bare, text, {"p-a", "now"});
    if (!supply) return;
    model::History history(bare);
    require(history.perform(supply.value().edit).is_ok());
    check(history.project(), project.spans.size());
    require(history.undo().is_ok());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    Bytes bytes({reinterpret_cast<char const*>(data), size});
    model::Project const project = some_project(bytes);
    try_another_text(project, unicode::Text::from_utf8(bytes.words(600)));
    try_corrections(project, bytes);
    return 0;
}
