#include "formats/library_check.h"

#include <algorithm>

#include "base/words.h"
#include "formats/library_file.h"

namespace formats {

namespace {

std::vector<FileFinding> nested_library(std::string_view document) {
    FileFinding finding;
    finding.path = "/kind";
    finding.message = base::say("A library holds annotation files, not other libraries.");
    Locator(document, {&finding}).step(base::Budget());
    return {finding};
}

// Paths that stand within a sentence are the document's own.
std::string message_in_library(std::string message, std::string const& document) {
    for (std::string_view const list : {"/spans/", "/orphans/", "/relations/"}) {
        for (std::size_t at = message.find(list); at != std::string::npos; at = message.find(list, at + 1)) {
            message.insert(at, document);
            at += document.size();
        }
    }
    return message;
}

} // namespace

LibraryCheck::LibraryCheck(std::string_view bytes) : bytes_(bytes) {
    if (auto documents = library_documents(bytes)) documents_ = documents.release_value();
}

bool LibraryCheck::step(base::Budget const& budget) {
    while (next_ < documents_.size()) {
        std::string_view const document = documents_[next_];
        if (is_library(document)) {
            take(document, nested_library(document));
            continue;
        }
        if (!reader_) reader_ = std::make_unique<FileReader>(document, Purpose::Check);
        if (!reader_->step(budget)) return false;
        take(document, reader_->take().findings);
    }
    return true;
}

void LibraryCheck::take(std::string_view document, std::vector<FileFinding> findings) {
    std::string const place = "/documents/" + std::to_string(next_++);
    for (FileFinding& finding : findings) {
        finding.offset += static_cast<std::size_t>(document.data() - bytes_.data());
        finding.path = place + finding.path;
        finding.message = message_in_library(std::move(finding.message), place);
        findings_.push_back(std::move(finding));
    }
    reader_.reset();
}

void LibraryCheck::add_to(std::vector<FileFinding>& findings) {
    if (documents_.empty()) return;
    auto const is_inside = [](FileFinding const& one) { return one.path.starts_with("/documents/"); };
    findings.erase(std::remove_if(findings.begin(), findings.end(), is_inside), findings.end());
    std::move(findings_.begin(), findings_.end(), std::back_inserter(findings));
}

} // namespace formats
