#include "app/opening.h"

#include <algorithm>
#include <string_view>

#include "model/handing.h"

namespace app {

namespace {

constexpr std::size_t kLongestName = 60;

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// A JSON object by name, or by its first sign and the format's own word.
bool looks_like_annotations(std::string_view name, std::string_view bytes) {
    if (ends_with(name, ".json")) return true;
    auto const first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return first != std::string_view::npos && bytes[first] == '{' &&
           bytes.substr(0, 4096).find("\"format\"") != std::string_view::npos;
}

// One file read, whichever kind it is.
template <typename T>
base::Result<OpenedFile> opened(base::Result<T>&& read) {
    if (!read) return read.error();
    return OpenedFile(read.release_value());
}

} // namespace

FileOpening::FileOpening(platform::FileArrived file) : file_(std::move(file)) {
    std::string_view const bytes(reinterpret_cast<char const*>(file_.bytes.data()), file_.bytes.size());
    if (looks_like_annotations(file_.name, bytes)) reading_.emplace(bytes);
}

FileOpening::Stepped FileOpening::step(base::Budget const& budget) {
    if (!reading_) return opened(formats::import_text_file(file_.bytes, file_.name));
    auto stepped = reading_->step(budget);
    if (auto const* progress = std::get_if<base::Progress>(&stepped)) return *progress;
    return opened(std::move(*std::get_if<base::Result<formats::ReadFile>>(&stepped)));
}

base::Result<formats::ImportedArticle> read_paste(platform::Pasted const& pasted) {
    formats::RichText rich;
    rich.plain = pasted.plain;
    rich.title = pasted.title;
    rich.url = pasted.url;
    rich.links = pasted.links;
    rich.language = pasted.language;
    rich.direction = pasted.direction;
    for (platform::ClipBlock const& block : pasted.blocks) rich.blocks.push_back({block.kind, block.level, block.text});
    return formats::import_rich(rich);
}

std::string file_name_for(std::string const& title) {
    std::string const name = model::in_file_name(title, kLongestName);
    return (name.empty() ? "article" : name) + ".gloss.json";
}

} // namespace app
