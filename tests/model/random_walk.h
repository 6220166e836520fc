// Somebody who does everything at random to a small article, and beside each step what a plain model says of it.
#pragma once

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/history.h"
#include "model/import.h"
#include "naive.h"
#include "sample.h"

namespace sample {

using Ids = std::vector<std::string>;
using Positions = std::set<std::uint32_t>;
using Ranges = std::vector<unicode::Range>;

constexpr std::uint32_t kWords = 120;
constexpr std::uint32_t kWordLength = 6; // with the space behind it

model::Project plain_project();
// Types that the scheme has from the beginning, and those among them that know how something is said.
bool is_of_old(std::string const& type);
bool knows_mode(std::string const& type);
bool is_allowed(std::string const& relation, std::string const& from, std::string const& to);
bool holds(Ids const&, std::string const& id);
void append_note(std::string& whole, std::string const& part);

class Walk {
public:
    explicit Walk(unsigned seed);

    void step(int number);
    void check() const;
    // Back to the beginning and forth again, comparing whole projects.
    void check_ends();

    // How often each kind of edit was made, by the first word of its name.
    std::map<std::string, int> const& made() const { return made_; }
    std::size_t steps_made() const { return steps_made_; }

private:
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
    model::Project const& project() const { return history_.project(); }

    template <typename Items>
    std::string some_id(Items const& items) {
        return items.empty() ? "none" : items[below(static_cast<std::uint32_t>(items.size()))].id;
    }
    std::string some_span() { return some_id(project().spans); }
    std::string some_relation() { return some_id(project().relations); }
    Ids some_spans(std::uint32_t most) {
        Ids ids;
        for (std::uint32_t count = 1 + below(most); count > 0; --count)
            if (std::string id = some_span(); !holds(ids, id)) ids.push_back(std::move(id));
        return ids;
    }
    std::string some_type() {
        auto const& types = project().schema.span_types;
        return types[below(static_cast<std::uint32_t>(types.size()))].id;
    }
    std::string some_orphan() {
        auto const& orphans = project().orphans;
        return orphans.empty() ? "none" : orphans[below(static_cast<std::uint32_t>(orphans.size()))].span.id;
    }
    std::string some_note() { return std::string(below(3), static_cast<char>('m' + below(3))); }
    unicode::Range some_range() {
        std::uint32_t const start = below(project().article.text.length() - 20);
        return unicode::range(start, start + 1 + below(15));
    }
    Ranges some_fragments() {
        Ranges fragments(1 + below(3));
        for (unicode::Range& fragment : fragments) fragment = some_range();
        return fragments;
    }
    // Performs what the maker made; the naive model learns of it only when the maker agreed.
    template <typename Change>
    void perform(base::Result<model::Edit> edit, Change change) {
        if (!edit || edit.value().is_empty()) return;
        Naive next = now_;
        change(next, edit.value());
        count(edit.value());
        CHECK(history_.perform(edit.release_value()));
        keep(std::move(next));
    }
    void count(model::Edit const& edit) { ++made_[edit.name.substr(0, edit.name.find(' '))]; }
    void keep(Naive next) {
        past_.erase(past_.begin() + static_cast<std::ptrdiff_t>(at_), past_.end());
        past_.emplace_back(now_, next);
        now_ = std::move(next);
        ++at_;
        ++steps_made_;
    }

    // random_walk.cpp
    void add();
    void mark_places(Ranges const& places, std::string const& type);
    void remove(std::uint32_t most);
    void rename();
    void undo();
    void redo();

    // random_walk_places.cpp
    void change_place();
    void set_fragments();
    void add_fragment();
    void remove_fragment();
    void grow_or_shrink();
    void split();
    void join();

    // random_walk_words.cpp
    void change_words();
    void retype(Ids const& ids);
    static void retype(NaiveSpan& span, std::string const& type);
    static void set(NaiveSpan& span, std::string const& attribute, Ids const& values);
    void set_attribute();
    void set_attribute_of_many();
    void set_note();
    void add_to_notes();
    void set_links();

    // random_walk_relations.cpp
    void change_relations();
    static NaiveRelation turned(Naive const& naive, NaiveRelation one);
    void link();
    void unlink();
    void unlink_marks();
    void retype_relation();
    void reverse_relation();

    // random_walk_whole.cpp
    void change_the_whole();
    void correct();
    void check_correction(Naive const& after, std::uint32_t at, std::uint32_t removed, std::string const& put) const;
    void place_orphan();
    void remove_orphan();
    void change_scheme();
    void add_type();
    void rename_type(std::string const& type);
    void remove_type(std::string const& type);
    void import();
    model::ForeignItems foreign_items();
    void merge();

    std::mt19937 random_;
    base::IdentifierSource ids_;
    model::Author author_{"p-ana", ""};
    model::History history_;
    Naive now_;
    std::vector<NaiveStep> past_;
    std::size_t at_ = 0; // where in the past the project is
    std::size_t steps_made_ = 0;
    std::map<std::string, int> made_;
};

} // namespace sample
