#include <doctest/doctest.h>

#include "../model/every_maker.h"
#include "formats/edit_codec.h"
#include "formats/gloss_json.h"

TEST_CASE("every edit that there is survives the journal, and its project the file") {
    auto const opened = formats::read_gloss(formats::write_gloss(sample::advised_project()));
    CHECK(opened.is_ok());
    if (!opened) return;
    model::Project const& project = opened.value().project;
    for (sample::Maker const& maker : sample::every_maker()) {
        CAPTURE(maker.name);
        auto const made = maker.make(project);
        CHECK(made.is_ok());
        if (!made) continue;
        auto const read = formats::decode_edit(formats::encode_edit(made.value()), formats::kEditEncoding);
        CHECK(read.is_ok());
        if (read) CHECK(read.value() == made.value());

        model::Project changed = project;
        CHECK(model::apply(changed, made.value()));
        std::string const bytes = formats::write_gloss(changed);
        auto const file = formats::read_gloss(bytes);
        CHECK_MESSAGE(file.is_ok(), (file ? "" : file.error().message));
        if (!file) continue;
        CHECK(formats::write_gloss(file.value().project) == bytes);
        CHECK(file.value().project.spans == changed.spans);
        CHECK(file.value().project.relations == changed.relations);
        CHECK(file.value().project.schema == changed.schema);
    }
}
