#include "formats/file_shapes.h"

#include "base/sort.h"
#include "formats/gloss_json.h"

namespace formats {

namespace {

using model::Header;
using model::Project;

Shape const& raw_shape() {
    static RawShape const shape;
    return shape;
}

// Where an item is read before it is judged: one place, emptied for each.
class PassingShape final : public Typed<model::Orphan> {
public:
    explicit PassingShape(Shape const& item) : item_(item) {}
    std::string_view wanted() const override { return "a list"; }
    bool opens_with(JsonKind kind) const override { return kind == JsonKind::List; }
    Slot child(void* target, std::string_view, std::size_t, JsonKind) const override {
        *static_cast<model::Orphan*>(target) = {};
        return {&item_, target};
    }

protected:
    bool is_absent(model::Orphan const&) const override { return true; }
    void write(JsonText&, model::Orphan const&) const override {}

private:
    Shape const& item_;
};

// One that is an orphan only as long as the article's text is not there.
bool is_left_out(Project const& project, model::Orphan const& orphan) {
    return project.article.text_left_out && orphan.reason == kTextLeftOut && !orphan.last_fragments.empty();
}

// Every span with the quote that the article gives; then those whose article is not there.
class WrittenSpansShape final : public Typed<Project const*> {
public:
    std::string_view wanted() const override { return "a list"; }

protected:
    bool is_absent(Project const* const&) const override { return false; }
    void write(JsonText& out, Project const* const& project) const override {
        out.open_list();
        for (model::Span const& span : project->spans)
            write_one(out, span, model::quote_of(project->article.text, span.fragments), span.quote_unknown);
        for (model::Orphan const& orphan : project->orphans)
            if (is_left_out(*project, orphan)) write_left_out(out, orphan);
        out.close_list();
    }

private:
    static void write_one(JsonText& out, model::Span const& span, model::Quote quote,
                          model::UnknownMembers const& unknown) {
        WrittenSpan written{&span, std::move(quote)};
        written.quote.unknown = unknown;
        out.element();
        written_span_shape().write(out, &written);
    }
    static void write_left_out(JsonText& out, model::Orphan const& orphan) {
        model::Span span = orphan.span;
        span.fragments = orphan.last_fragments;
        write_one(out, span, orphan.quote, orphan.quote.unknown);
    }
};

class WrittenOrphansShape final : public Typed<Project const*> {
public:
    std::string_view wanted() const override { return "a list"; }

protected:
    bool is_absent(Project const* const& project) const override {
        return std::all_of(project->orphans.begin(), project->orphans.end(),
                           [&](model::Orphan const& orphan) { return is_left_out(*project, orphan); });
    }
    void write(JsonText& out, Project const* const& project) const override {
        out.open_list();
        for (model::Orphan const& orphan : project->orphans) {
            if (is_left_out(*project, orphan)) continue;
            out.element();
            shape_of<model::Orphan>().write(out, &orphan);
        }
        out.close_list();
    }
};

class WrittenRelationsShape final : public Typed<Project const*> {
public:
    std::string_view wanted() const override { return "a list"; }

protected:
    bool is_absent(Project const* const&) const override { return false; }
    void write(JsonText& out, Project const* const& project) const override {
        out.open_list();
        for (model::Relation const& relation : project->relations) {
            out.element();
            shape_of<model::Relation>().write(out, &relation);
        }
        out.close_list();
    }
};

class WrittenAnnotatorsShape final : public Typed<std::vector<model::Annotator>> {
public:
    std::string_view wanted() const override { return "a list"; }

protected:
    bool is_absent(std::vector<model::Annotator> const& annotators) const override { return annotators.empty(); }
    void write(JsonText& out, std::vector<model::Annotator> const& annotators) const override {
        auto sorted = annotators;
        base::sort_stably(sorted.begin(), sorted.end(),
                          [](model::Annotator const& a, model::Annotator const& b) { return a.id < b.id; });
        shape_of<std::vector<model::Annotator>>().write(out, &sorted);
    }
};

struct WrittenFile {
    std::string format;
    std::uint32_t version = 0;
    Project const* project = nullptr;
};

enum class Content : std::uint8_t { Annotations, Library };

// Root::project leads to the project, by value or by pointer.
template <typename Root>
void add_beginning(std::vector<Member>& members, Presence id, Shape const& annotators) {
    members.push_back(member<Root, &Root::format>("format", Presence::Required));
    members.push_back(member<Root, &Root::version>("version", Presence::Required));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::kind>("kind", Presence::Always));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::id>("id", id));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::title>("title"));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::created>("created"));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::modified>("modified"));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::generator>("generator"));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::annotator>("annotator"));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::annotators>(
        "annotators", Presence::Optional, annotators));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::note>("note"));
}

template <typename Root>
void add_end(std::vector<Member>& members) {
    members.push_back(member<Root, &Root::project, &Project::header, &Header::work>("work"));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::handed_in>("handed_in"));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::exercise_json>(
        "exercise", Presence::Optional, raw_shape()));
    members.push_back(member<Root, &Root::project, &Project::header, &Header::documents_json>(
        "documents", Presence::Optional, raw_shape()));
}

std::vector<Member> read_members() {
    static PassingShape const spans(read_span_shape());
    static PassingShape const orphans(shape_of<model::Orphan>());
    std::vector<Member> members;
    add_beginning<Draft>(members, Presence::Required, shape_of<std::vector<model::Annotator>>());
    members.push_back(member<Draft, &Draft::project, &Project::article>("article", Presence::Required));
    members.push_back(member<Draft, &Draft::project, &Project::schema>("schema", Presence::Expected));
    members.push_back(member<Draft, &Draft::span>("spans", Presence::Expected, spans));
    members.push_back(member<Draft, &Draft::orphan>("orphans", Presence::Optional, orphans));
    members.push_back(member<Draft, &Draft::relations>("relations", Presence::Expected));
    add_end<Draft>(members);
    return members;
}

std::vector<Member> written_members(Content content) {
    static WrittenSpansShape const spans;
    static WrittenOrphansShape const orphans;
    static WrittenRelationsShape const relations;
    static WrittenAnnotatorsShape const annotators;
    bool const library = content == Content::Library;
    std::vector<Member> members;
    add_beginning<WrittenFile>(members, library ? Presence::Optional : Presence::Always, annotators);
    if (!library) {
        members.push_back(member<WrittenFile, &WrittenFile::project, &Project::article>("article", Presence::Always));
        members.push_back(member<WrittenFile, &WrittenFile::project, &Project::schema>("schema", Presence::Always));
        members.push_back(member<WrittenFile, &WrittenFile::project>("spans", Presence::Always, spans));
        members.push_back(member<WrittenFile, &WrittenFile::project>("orphans", Presence::Optional, orphans));
        members.push_back(member<WrittenFile, &WrittenFile::project>("relations", Presence::Always, relations));
    }
    add_end<WrittenFile>(members);
    return members;
}

Shape const& written_shape(Content content) {
    auto const unknown = unknown_members<WrittenFile, &WrittenFile::project, &Project::header, &Header::unknown>();
    static ObjectShape<WrittenFile> const annotations(written_members(Content::Annotations), unknown);
    static ObjectShape<WrittenFile> const library(written_members(Content::Library), unknown);
    return content == Content::Library ? library : annotations;
}

} // namespace

template <>
Shape const& ShapeFor<model::Annotator>::get() {
    using model::Annotator;
    static ObjectShape<Annotator> const shape(
        {
            member<Annotator, &Annotator::id>("id", Presence::Required),
            member<Annotator, &Annotator::name>("name"),
            member<Annotator, &Annotator::role>("role"),
        },
        unknown_members<Annotator, &Annotator::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Work>::get() {
    using model::Work;
    static ObjectShape<Work> const shape(
        {
            member<Work, &Work::active_seconds>("active_seconds", Presence::Always),
            member<Work, &Work::first>("first"),
            member<Work, &Work::last>("last"),
        },
        unknown_members<Work, &Work::unknown>());
    return shape;
}

Shape const& read_file_shape() {
    static ObjectShape<Draft> const shape(
        read_members(), unknown_members<Draft, &Draft::project, &Project::header, &Header::unknown>());
    return shape;
}

void write_file(JsonText& out, Project const& project) {
    WrittenFile const file{"gloss", 1, &project};
    written_shape(project.header.kind == "library" ? Content::Library : Content::Annotations).write(out, &file);
}

std::string write_gloss(Project const& project) {
    JsonText out;
    out.reserve(project.article.text.utf8().size() + 1024 * (project.spans.size() + 64));
    write_file(out, project);
    return out.take() + '\n';
}

std::string write_schema(model::Schema const& schema) {
    JsonText out;
    shape_of<model::Schema>().write(out, &schema);
    return out.take() + '\n';
}

} // namespace formats
