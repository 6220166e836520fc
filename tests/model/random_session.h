// Somebody who marks, links, moves, loses, removes and changes their mind at random, for tests of what follows a
// history.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "every_maker.h"
#include "model/history.h"
#include "sample.h"

namespace sample {

class RandomSession {
public:
    explicit RandomSession(unsigned seed, model::Schema scheme = schema());
    // On another project, and now and then by one of these makers.
    RandomSession(unsigned seed, model::Project, std::vector<Maker> makers);

    // One edit, undo or redo; rarely none, where it would not be allowed.
    void step();
    model::History const& history() const { return history_; }
    model::Project const& project() const { return history_.project(); }
    std::vector<model::Step> take_new_steps() { return history_.take_new_steps(); }
    // Ids of all marks and links that ever were.
    std::vector<std::string> const& ids() const { return ids_seen_; }
    // How many edits of the makers were performed.
    std::size_t made() const { return made_; }

private:
    std::uint32_t below(std::uint32_t limit) { return limit == 0 ? 0 : static_cast<std::uint32_t>(random_() % limit); }
    std::string some_mark();
    template <typename Items>
    std::string some_id(Items const& items) {
        return items.empty() ? "none" : items[below(static_cast<std::uint32_t>(items.size()))].id;
    }
    std::vector<unicode::Range> some_fragments();
    void perform(base::Result<model::Edit>);
    void try_a_maker();
    void make_room();
    void change_one();
    void change_many();
    model::Edit add_many();
    model::Edit lose_or_place();
    model::Edit shift_text();
    model::Edit change_scheme();

    std::mt19937 random_;
    base::IdentifierSource ids_;
    model::Author author_{"p-ana", ""};
    model::History history_;
    std::vector<Maker> makers_;
    std::vector<std::string> ids_seen_;
    int number_ = 0;
    std::size_t made_ = 0;
};

} // namespace sample
