#include "app/apply_edits.h"
#include "model/bulk.h"
#include "model/occurrences.h"
#include "model/reshape.h"

namespace app {

void apply(Program& program, ui::AddSpan const& intent) {
    bool const added = edit(program, [&](model::Project const& project) {
        return model::add_span(project, intent.fragments, intent.type, program.identifiers(), program.author());
    });
    if (added) program.select_new_span(intent.type);
}

void apply(Program& program, ui::RemoveSpans const& intent) {
    edit(program,
         [&](model::Project const& project) { return model::remove_spans(project, intent.spans, program.author()); });
}

void apply(Program& program, ui::RetypeSpan const& intent) {
    apply(program, ui::RetypeSpans{{intent.span}, intent.type});
}

void apply(Program& program, ui::SetAttribute const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::set_attribute(project, intent.span, intent.attribute, intent.values, program.author());
    });
}

void apply(Program& program, ui::SetNote const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::set_note(project, intent.item, intent.note, program.author());
    });
}

void apply(Program& program, ui::SetLinks const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::set_links(project, intent.item, intent.links, program.author());
    });
}

void apply(Program& program, ui::SetFragments const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::set_fragments(project, intent.span, intent.fragments, program.author());
    });
}

void apply(Program& program, ui::ExtendSpan const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::extend_span(project, intent.span, intent.side, program.author());
    });
}

void apply(Program& program, ui::ShrinkSpan const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::shrink_span(project, intent.span, intent.side, program.author());
    });
}

void apply(Program& program, ui::SplitSpan const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::split_span(project, intent.span, intent.at, program.identifiers(), program.author());
    });
}

void apply(Program& program, ui::JoinSpans const& intent) {
    edit(program,
         [&](model::Project const& project) { return model::join_spans(project, intent.spans, program.author()); });
}

void apply(Program& program, ui::AddFragment const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::add_fragment(project, intent.span, intent.words, program.author());
    });
}

void apply(Program& program, ui::RemoveFragment const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::remove_fragment(project, intent.span, intent.fragment, program.author());
    });
}

// A type that may not have a link takes it off, which is said.
void apply(Program& program, ui::RetypeSpans const& intent) {
    if (program.document() == nullptr) return;
    std::size_t const before = program.document()->project().relations.size();
    edit(program, [&](model::Project const& project) {
        return intent.spans.size() == 1
                   ? model::retype_span(project, intent.spans.front(), intent.type, program.author())
                   : model::retype_spans(project, intent.spans, intent.type, program.author());
    });
    std::size_t const after = program.document()->project().relations.size();
    if (after >= before) return;
    program.notices().say(
        ui::NoticeKind::Information,
        base::say_count(before - after, "{} link does not go with the new type and was removed. Undo brings it back.",
                        "{} links do not go with the new type and were removed. Undo brings them back."));
}

void apply(Program& program, ui::SetAttributeOfSpans const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::set_attribute_of_spans(project, intent.spans, intent.attribute, intent.values, program.author());
    });
}

void apply(Program& program, ui::AddToNotes const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::add_to_notes(project, intent.spans, intent.note, program.author());
    });
}

void apply(Program& program, ui::UnlinkMarks const& intent) {
    edit(program,
         [&](model::Project const& project) { return model::unlink_marks(project, intent.marks, program.author()); });
}

void apply(Program& program, ui::MarkPlaces const& intent) {
    edit(program, [&](model::Project const& project) {
        return model::mark_places(project, intent.places, intent.type, program.identifiers(), program.author());
    });
}

} // namespace app
