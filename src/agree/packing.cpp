#include "agree/packing.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>

namespace agree {

namespace {

constexpr std::size_t kMaximumStates = 200'000;
constexpr std::uint32_t kMaximumReach = 256; // items from the first to the last of a group
constexpr int kSweeps = 30;
constexpr double kRounding = 1e-12;

// Which of the items from the present one on are used already.
struct Used {
    std::array<std::uint64_t, kMaximumReach / 64> words{};

    bool has(std::uint32_t offset) const { return ((words[offset / 64] >> (offset % 64)) & 1) != 0; }
    void add(std::uint32_t offset) { words[offset / 64] |= std::uint64_t(1) << (offset % 64); }
    Used next() const {
        Used moved;
        for (std::size_t i = 0; i < words.size(); ++i)
            moved.words[i] = (words[i] >> 1) | (i + 1 < words.size() ? words[i + 1] << 63 : 0);
        return moved;
    }
    friend bool operator==(Used const&, Used const&) = default;
};

struct HashUsed {
    std::size_t operator()(Used const& used) const {
        std::uint64_t hash = 0;
        for (std::uint64_t const word : used.words) hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL, hash ^= hash >> 29;
        return static_cast<std::size_t>(hash);
    }
};

struct State {
    double gain = 0;
    std::uint32_t trail = 0; // the last group taken on the way here, by index in trail_; 0: none
};

class Packer {
public:
    Packer(std::uint32_t items, std::vector<Group> const& groups) : items_(items), groups_(groups), of_item_(items) {
        for (std::uint32_t g = 0; g < groups.size(); ++g)
            for (std::uint32_t const item : groups[g].items)
                if (item != kNoItem) of_item_[item].push_back(g);
    }

    Packing pack() {
        take_greedily();
        price();
        if (!can_search()) return {best_, false};
        for (std::uint32_t item = 0; item < items_; ++item) {
            go_on(item);
            if (states_.size() > kMaximumStates) return {best_, false};
        }
        take_from_states();
        return {best_, true};
    }

private:
    using States = std::unordered_map<Used, State, HashUsed>;
    struct Step {
        std::uint32_t before = 0;
        std::uint32_t group = 0;
    };

    void take_greedily() {
        std::vector<std::uint32_t> order(groups_.size());
        for (std::uint32_t g = 0; g < order.size(); ++g) order[g] = g;
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return groups_[a].gain != groups_[b].gain ? groups_[a].gain > groups_[b].gain : a < b;
        });
        std::vector<std::uint8_t> used(items_);
        for (std::uint32_t const g : order) {
            auto const& items = groups_[g].items;
            if (std::any_of(items, items + 3, [&](std::uint32_t i) { return i != kNoItem && used[i] != 0; })) continue;
            for (std::uint32_t const item : items)
                if (item != kNoItem) used[item] = 1;
            best_.push_back(g);
            best_gain_ += groups_[g].gain;
        }
    }

    // A price for each item so that no group gains more than its items cost (the dual of the linear programme, lowered
    // item by item): items that are left can gain no more than they cost.
    void price() {
        std::vector<double> prices(items_);
        for (Group const& group : groups_) {
            auto const size = std::count_if(group.items, group.items + 3, [](std::uint32_t i) { return i != kNoItem; });
            for (std::uint32_t const item : group.items)
                if (item != kNoItem) prices[item] = std::max(prices[item], group.gain / static_cast<double>(size));
        }
        for (int sweep = 0; sweep < kSweeps; ++sweep)
            for (std::uint32_t item = 0; item < items_; ++item) prices[item] = least_price(item, prices);
        prices_ = std::move(prices);
    }

    double least_price(std::uint32_t item, std::vector<double> const& prices) const {
        double least = 0;
        for (std::uint32_t const g : of_item_[item]) {
            double rest = groups_[g].gain;
            for (std::uint32_t const other : groups_[g].items)
                if (other != kNoItem && other != item) rest -= prices[other];
            least = std::max(least, rest);
        }
        return least;
    }

    bool can_search() {
        left_.assign(items_ + 1, 0);
        for (std::uint32_t item = items_; item-- > 0;) left_[item] = left_[item + 1] + prices_[item];
        states_.emplace(Used{}, State{});
        trail_.push_back({});
        return std::all_of(groups_.begin(), groups_.end(), [](Group const& group) {
            std::uint32_t const last = group.items[2] != kNoItem ? group.items[2] : group.items[1];
            return last == kNoItem || last - group.items[0] < kMaximumReach;
        });
    }

    void go_on(std::uint32_t item) {
        States next;
        for (auto const& [used, state] : states_) {
            if (!may_win(item, used, state.gain)) continue;
            offer(next, used.next(), state);
            if (used.has(0)) continue;
            for (std::uint32_t const g : of_item_[item])
                if (groups_[g].items[0] == item) try_group(next, item, g, used, state);
        }
        states_ = std::move(next);
    }

    bool may_win(std::uint32_t item, Used const& used, double gain) const {
        double bound = gain + left_[item];
        for (std::uint32_t offset = 0; offset < kMaximumReach && item + offset < items_; ++offset)
            if (used.has(offset)) bound -= prices_[item + offset];
        return bound > best_gain_ - kRounding;
    }

    void try_group(States& next, std::uint32_t item, std::uint32_t g, Used used, State state) {
        for (std::uint32_t const other : groups_[g].items) {
            if (other == kNoItem) continue;
            if (used.has(other - item)) return;
            used.add(other - item);
        }
        trail_.push_back({state.trail, g});
        offer(next, used.next(), {state.gain + groups_[g].gain, static_cast<std::uint32_t>(trail_.size() - 1)});
    }

    static void offer(States& states, Used const& used, State const& state) {
        auto const [place, is_new] = states.emplace(used, state);
        if (!is_new && state.gain > place->second.gain) place->second = state;
    }

    void take_from_states() {
        for (auto const& [used, state] : states_) {
            if (state.gain <= best_gain_ + kRounding) continue;
            best_gain_ = state.gain;
            best_.clear();
            for (std::uint32_t at = state.trail; at != 0; at = trail_[at].before) best_.push_back(trail_[at].group);
        }
    }

    std::uint32_t items_;
    std::vector<Group> const& groups_;
    std::vector<std::vector<std::uint32_t>> of_item_;
    std::vector<double> prices_;
    std::vector<double> left_; // of all items from this one on
    std::vector<std::uint32_t> best_;
    double best_gain_ = 0;
    States states_;
    std::vector<Step> trail_;
};

} // namespace

Packing best_packing(std::uint32_t items, std::vector<Group> const& groups) {
    return Packer(items, groups).pack();
}

} // namespace agree
