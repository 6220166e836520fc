// What the open document has to do with an exercise: read once, counted anew when the document changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/open_document.h"
#include "ui/exercise_scene.h"

namespace app {

class ExerciseDesk {
public:
    // Null where the document was not begun from an exercise, or its block cannot be read. `wants_missing`: somebody
    // looks at what is missing before handing in.
    ui::ExerciseScene const* scene_of(OpenDocument&, bool wants_missing);
    ui::ExerciseScene& scene() { return scene_; }
    // How long the link of an exercise of this document would be, in characters; none where its article is too long
    // for any. `made`: as it goes out.
    std::optional<std::size_t> link_length(OpenDocument const&, model::Exercise const& made);

private:
    void read(OpenDocument const&);
    void count(OpenDocument&);
    void set_beside(model::Project const&);

    ui::ExerciseScene scene_;
    std::string key_; // of the document
    std::string block_;
    std::uint64_t revision_ = 0;
    bool is_counted_ = false;
    bool is_missing_counted_ = false;
    bool is_read_ = false; // the block could be

    model::Exercise measured_; // what the length of a link was counted of
    std::string measured_key_;
    std::uint64_t measured_revision_ = 0;
    std::optional<std::size_t> length_;
};

} // namespace app
