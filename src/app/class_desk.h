// The class that is being compared: its files, how they are read and compared, and what came out.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "agree/class_reading.h"
#include "base/job.h"
#include "ui/class_scene.h"

namespace app {

// From a settled pile to everything that the class view shows.
class ClassComparing final : public base::Job<std::shared_ptr<ui::ClassResults>> {
public:
    ClassComparing(std::shared_ptr<agree::ClassPile const>, bool hides_names);
    ~ClassComparing() override;
    Stepped step(base::Budget const&) override;

private:
    enum class Phase : std::uint8_t { Table, Places, Figures };
    void begin_places();
    void add_next_number();
    void finish();

    std::shared_ptr<ui::ClassResults> results_;
    std::optional<agree::ClassTableWork> table_;
    std::optional<agree::PlacesWork> places_;
    Phase phase_ = Phase::Table;
    std::size_t type_ = 0;
};

// Files as they came; archives as the files in them.
std::vector<agree::FileSource> class_sources(std::string const& name, std::vector<std::uint8_t> bytes);

struct ClassDesk {
    agree::ClassPile pile; // settled
    std::shared_ptr<ui::ClassResults> results;
    std::vector<agree::FileSource> waiting; // to be read
    std::uint32_t coming = 0;               // files of the last drop that are not here yet: reading waits for them
    std::string open_key;                   // by which name the open document is in the pile; empty: it is not
    bool is_busy = false;
    bool is_outdated = false; // something changed while the class was compared: it is compared again
    bool hides_names = false; // wanted
    ui::ClassScene scene;
};

} // namespace app
