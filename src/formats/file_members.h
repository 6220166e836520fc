// The members of a file's outermost object that are no list of items, as they are read and written.
#pragma once

#include "formats/file_shapes.h"

namespace formats {

// Root::project leads to the project, by value or by pointer.
template <typename Root>
void add_beginning(std::vector<Member>& members, Presence id, Shape const& annotators) {
    members.push_back(member<Root, &Root::format>("format", Presence::Required));
    members.push_back(member<Root, &Root::version>("version", Presence::Required));
    members.push_back(
        member<Root, &Root::project, &model::Project::header, &model::Header::kind>("kind", Presence::Always));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::id>("id", id));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::title>("title"));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::created>("created"));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::modified>("modified"));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::generator>("generator"));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::annotator>("annotator"));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::annotators>(
        "annotators", Presence::Optional, annotators));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::note>("note"));
}

template <typename Root>
void add_end(std::vector<Member>& members) {
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::work>("work"));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::handed_in>("handed_in"));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::exercise_json>(
        "exercise", Presence::Optional, raw_json_shape()));
    members.push_back(member<Root, &Root::project, &model::Project::header, &model::Header::documents_json>(
        "documents", Presence::Optional, raw_json_shape()));
}

} // namespace formats
