#include "formats/library_file.h"

#include "formats/file_shapes.h"
#include "formats/file_versions.h"

namespace formats {

namespace {

constexpr std::string_view kDocuments = "\n  \"documents\": ";

// Stops at the first member that only annotations have, and at every kind but this one.
class KindReader final : public JsonVisitor {
public:
    Enter enter(JsonKind kind, std::size_t) override {
        if (path().depth() == 0) return kind == JsonKind::Object ? Enter::Descend : Enter::Skip;
        if (path().name() == "documents")
            is_decided_ = is_library = true;
        else if (path().name() == "article" || path().name() == "spans" || path().name() == "schema")
            is_decided_ = true;
        return Enter::Skip;
    }
    void leave(std::size_t) override {}
    void scalar(JsonScalar& value) override {
        if (path().depth() != 1 || path().name() != "kind") return;
        is_decided_ = true;
        is_library = value.kind == JsonKind::Text && *value.text == "library";
    }
    void skipped(std::size_t, std::size_t) override {}
    void duplicate(std::size_t) override {}
    bool wants_more() const override { return !is_decided_; }

    bool is_library = false;

private:
    bool is_decided_ = false;
};

class DocumentsReader final : public JsonVisitor {
public:
    explicit DocumentsReader(std::string_view bytes) : bytes_(bytes) {}

    Enter enter(JsonKind kind, std::size_t) override {
        std::size_t const depth = path().depth();
        bool const is_root = depth == 0 && kind == JsonKind::Object;
        is_inside_ = depth == 1 ? kind == JsonKind::List && path().name() == "documents" : is_inside_;
        return is_root || (depth == 1 && is_inside_) ? Enter::Descend : Enter::Skip;
    }
    void leave(std::size_t) override { is_inside_ = false; }
    void scalar(JsonScalar& value) override { take(value.start, value.end); }
    void skipped(std::size_t start, std::size_t end) override { take(start, end); }
    void duplicate(std::size_t) override {}

    std::vector<std::string_view> documents;

private:
    void take(std::size_t start, std::size_t end) {
        if (is_inside_ && path().depth() == 2) documents.push_back(bytes_.substr(start, end - start));
    }

    std::string_view bytes_;
    bool is_inside_ = false;
};

} // namespace

LibraryWriter::LibraryWriter(std::string_view created, std::string_view generator) {
    out_.open_object();
    auto const put = [this](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out_.name(name);
        out_.text(value);
    };
    put("format", "gloss");
    out_.name("version");
    out_.natural(kFileVersion);
    put("kind", "library");
    put("created", created);
    put("generator", generator);
    out_.name("documents");
    out_.open_list();
}

void LibraryWriter::add(model::Project const& project) {
    out_.element();
    write_file(out_, project);
}

std::string LibraryWriter::take() {
    out_.close_list();
    out_.close_object();
    return out_.take() + '\n';
}

bool is_library(std::string_view bytes) {
    KindReader reader;
    walk_json(bytes, reader);
    return reader.is_library;
}

base::Result<std::vector<std::string_view>> library_documents(std::string_view bytes) {
    if (auto const refusal = refuse_by_head(bytes)) return error_of(bytes, *refusal, 0);
    DocumentsReader reader(bytes);
    JsonOutcome const outcome = walk_json(bytes, reader);
    if (outcome.ending != JsonEnding::Whole) return error_of(bytes, refusal_of(bytes, outcome), 0);
    return std::move(reader.documents);
}

base::Result<std::string> canonical_bytes(std::string_view bytes) {
    ReadFile file = TRY(read_gloss(bytes));
    if (file.project.header.kind != "library") return write_gloss(file.project);
    LibraryWriter writer("", "");
    for (std::string_view const document : TRY(library_documents(bytes))) writer.add(TRY(read_gloss(document)).project);
    // The list as it stands there, between what else the library says.
    std::string list = writer.take();
    list = list.substr(list.find(kDocuments), list.rfind("\n}\n") - list.find(kDocuments));
    file.project.header.documents_json = "[]";
    std::string whole = write_gloss(file.project);
    return whole.replace(whole.find(kDocuments), kDocuments.size() + 2, list);
}

} // namespace formats
