#include "formats/file_writer.h"

#include <algorithm>

#include "base/sort.h"
#include "base/words.h"
#include "formats/file_members.h"
#include "formats/file_versions.h"
#include "formats/gloss_jobs.h"

namespace formats {

namespace {

using model::Project;

// One that is an orphan only as long as the article's text is not there.
bool is_left_out(Project const& project, model::Orphan const& orphan) {
    return project.article.text_left_out && orphan.reason == kTextLeftOut && !orphan.last_fragments.empty();
}

void write_span(JsonText& out, model::Span const& span, model::Quote quote, model::UnknownMembers const& unknown) {
    WrittenSpan written{&span, std::move(quote)};
    written.quote.unknown = unknown;
    out.element();
    written_span_shape().write(out, &written);
}

// Every span with the quote that the article gives; then those whose article is not there.
class WrittenSpans final : public WrittenList {
public:
    std::size_t size(Project const& project) const override { return project.spans.size() + project.orphans.size(); }
    bool write(JsonText& out, Project const& project, std::size_t index) const override {
        if (index < project.spans.size()) {
            model::Span const& span = project.spans[index];
            write_span(out, span, model::quote_of(project.article.text, span.fragments), span.quote_unknown);
            return true;
        }
        model::Orphan const& orphan = project.orphans[index - project.spans.size()];
        if (!formats::is_left_out(project, orphan)) return false;
        model::Span span = orphan.span;
        span.fragments = orphan.last_fragments;
        write_span(out, span, orphan.quote, orphan.quote.unknown);
        return true;
    }
};

class WrittenOrphans final : public WrittenList {
public:
    bool is_left_out(Project const& project) const override {
        return std::all_of(project.orphans.begin(), project.orphans.end(),
                           [&](model::Orphan const& orphan) { return formats::is_left_out(project, orphan); });
    }
    std::size_t size(Project const& project) const override { return project.orphans.size(); }
    bool write(JsonText& out, Project const& project, std::size_t index) const override {
        model::Orphan const& orphan = project.orphans[index];
        if (formats::is_left_out(project, orphan)) return false;
        out.element();
        shape_of<model::Orphan>().write(out, &orphan);
        return true;
    }
};

class WrittenRelations final : public WrittenList {
public:
    std::size_t size(Project const& project) const override { return project.relations.size(); }
    bool write(JsonText& out, Project const& project, std::size_t index) const override {
        out.element();
        shape_of<model::Relation>().write(out, &project.relations[index]);
        return true;
    }
};

class WrittenAnnotatorsShape final : public Typed<std::vector<model::Annotator>> {
public:
    std::string_view wanted() const override { return base::say("a list"); }

protected:
    bool is_absent(std::vector<model::Annotator> const& annotators) const override { return annotators.empty(); }
    void write(JsonText& out, std::vector<model::Annotator> const& annotators) const override {
        auto sorted = annotators;
        base::sort_stably(sorted.begin(), sorted.end(),
                          [](model::Annotator const& a, model::Annotator const& b) { return a.id < b.id; });
        shape_of<std::vector<model::Annotator>>().write(out, &sorted);
    }
};

} // namespace

std::vector<FileWriter::Part> const& FileWriter::parts_of(Project const& project) {
    static WrittenSpans const spans;
    static WrittenOrphans const orphans;
    static WrittenRelations const relations;
    static WrittenAnnotatorsShape const annotators;
    auto const make = [](bool is_library) {
        std::vector<Member> members;
        add_beginning<Root>(members, is_library ? Presence::Optional : Presence::Always, annotators);
        std::size_t const middle = is_library ? 0 : members.size() + 2;
        if (!is_library) {
            members.push_back(member<Root, &Root::project, &Project::article>("article", Presence::Always));
            members.push_back(member<Root, &Root::project, &Project::schema>("schema", Presence::Always));
        }
        add_end<Root>(members);
        std::vector<Part> parts;
        parts.reserve(members.size());
        for (Member const& each : members) parts.push_back({each});
        if (middle == 0) return parts;
        Part const lists[] = {{{"spans"}, &spans}, {{"orphans"}, &orphans}, {{"relations"}, &relations}};
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(middle), std::begin(lists), std::end(lists));
        return parts;
    };
    static std::vector<Part> const of_annotations = make(false);
    static std::vector<Part> const of_library = make(true);
    return project.header.kind == "library" ? of_library : of_annotations;
}

FileWriter::FileWriter(JsonText& out, Project const& project)
    : root_{"gloss", kFileVersion, &project}
    , parts_(parts_of(project))
    , out_(out) {
    out_.open_object();
}

void FileWriter::write(std::size_t enough) {
    while (!is_done_ && out_.bytes().size() < enough) {
        if (part_ == parts_.size())
            end();
        else
            write_part(parts_[part_], enough);
    }
}

void FileWriter::write_part(Part const& part, std::size_t enough) {
    if (part.list != nullptr) return write_items(*part.list, enough);
    ++part_;
    void const* value = part.member.look(&root_);
    if (part.member.presence == Presence::Optional && part.member.shape->is_absent(value)) return;
    out_.name(part.member.name);
    part.member.shape->write(out_, value);
}

void FileWriter::write_items(WrittenList const& list, std::size_t enough) {
    Project const& project = *root_.project;
    if (!is_in_list_ && list.is_left_out(project)) {
        ++part_;
        return;
    }
    if (!std::exchange(is_in_list_, true)) {
        out_.name(parts_[part_].member.name);
        out_.open_list();
    }
    for (std::size_t const end = list.size(project); item_ < end; ++item_) {
        if (out_.bytes().size() >= enough) return;
        written_ += list.write(out_, project, item_) ? 1 : 0;
    }
    out_.close_list();
    is_in_list_ = false;
    item_ = 0;
    ++part_;
}

void FileWriter::end() {
    write_unknown(out_, root_.project->header.unknown);
    out_.close_object();
    is_done_ = true;
}

double FileWriter::progress() const {
    Project const& project = *root_.project;
    std::size_t const items = project.spans.size() + project.orphans.size() + project.relations.size();
    return is_done_ || items == 0 ? 1 : double(written_) / double(items);
}

GlossWriting::GlossWriting(Project project, Sink sink)
    : project_(std::move(project))
    , sink_(std::move(sink))
    , out_(std::make_unique<JsonText>())
    , writer_(std::make_unique<FileWriter>(*out_, project_)) {}

GlossWriting::~GlossWriting() = default;

GlossWriting::Stepped GlossWriting::step(base::Budget const& budget) {
    constexpr std::size_t kAtOnce = std::size_t{256} * 1024;
    constexpr std::size_t kBetweenLooks = std::size_t{16} * 1024;
    std::string& bytes = out_->bytes();
    do {
        writer_->write(bytes.size() + kBetweenLooks);
        if (writer_->is_done()) bytes += '\n';
        if (writer_->is_done() || bytes.size() >= kAtOnce) {
            sink_(bytes);
            bytes.clear();
        }
        if (writer_->is_done()) return base::Nothing{};
    } while (!budget.is_spent());
    return base::Progress{writer_->progress()};
}

void write_file(JsonText& out, Project const& project) {
    FileWriter(out, project).write(std::string::npos);
}

std::string write_gloss(Project const& project) {
    JsonText out;
    out.bytes().reserve(project.article.text.utf8().size() + 640 * (project.spans.size() + 64));
    write_file(out, project);
    return out.take() + '\n';
}

} // namespace formats
