// Reads a whole file into a project: spans are judged against the article, ids made unique, everything put in order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "formats/file_shapes.h"
#include "formats/shape_reader.h"
#include "model/anchor.h"
#include "model/id_table.h"

namespace formats {

// Where an item stood in the file, whose order is not the project's.
enum class ItemList : std::uint8_t { Spans, Orphans, Relations };
struct ItemPlace {
    ItemList list = ItemList::Spans;
    std::uint32_t index = 0;
};
std::string pointer_to(ItemPlace);

class ProjectReader final : public ShapeReader {
public:
    explicit ProjectReader(std::string_view bytes) : ShapeReader(bytes, read_file_shape(), &draft_) {
        draft_.project.article.text_left_out = true;
    }
    ProjectReader(ProjectReader const&) = delete;
    ProjectReader& operator=(ProjectReader const&) = delete;

    // After the walk: places what waited for the article and puts everything in canonical order. True: all is done.
    bool finish(base::Budget const&);

    model::Project& project() { return draft_.project; }
    model::Project const& project() const { return draft_.project; }
    std::optional<ItemPlace> place_of(std::string_view id) const;
    // The spans that stand elsewhere now, as the file has them: with its quotes and, as their last place, its
    // fragments.
    std::vector<model::Orphan>& moved() { return moved_; }
    // Paths of items with fatal findings: what they are said to lack besides is no news.
    std::vector<std::string> const& broken() const { return broken_; }

private:
    struct Item {
        model::Orphan orphan;
        ItemPlace place;
        bool is_broken = false;
    };

    void closed(Shape const&, void* target, bool is_broken) override;
    bool may_lack_members(Shape const& shape) const override { return &shape == &read_file_shape() && is_library(); }
    bool is_library() const { return draft_.project.header.kind == "library"; }
    void close_item(model::Orphan&, ItemList, bool is_broken);
    void close_article(bool is_broken);
    void check_article(model::Article&, std::string const& path);
    void check_structure(model::Article&, std::string const& path);
    void check_library();
    void check_exercise_block();
    void note_at(std::string path, std::string message);

    bool claim(std::string_view id, ItemPlace);
    void claim_id(base::Identifier&, ItemPlace, bool is_broken);
    void claim_relation_ids();
    void settle(Item);
    void wait_for_text(Item&);
    void place(Item&);
    bool are_sound(std::vector<unicode::Range> const&, std::string const& path);
    void check_quote(Item const&, std::string const& path);
    void find_lost();
    void put(Item&, model::Found);
    void add_span(Item&, std::vector<unicode::Range> fragments);
    void add_orphan(Item&, std::string reason);
    void order_attributes();

    Draft draft_;
    bool has_article_ = false;
    bool schema_came_late_ = false; // after spans whose attributes it puts in order
    std::vector<Item> waiting_;     // spans that came before the article
    std::size_t settled_ = 0;       // of those
    std::vector<Item> lost_;        // not where the file says: looked for together, when all are known
    std::vector<model::Orphan> moved_;
    model::IdTable ids_;
    std::vector<ItemPlace> places_; // of each id of the table
    std::vector<std::string> broken_;
    std::size_t item_count_ = 0;
};

} // namespace formats
