#include "agree/pile.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "base/words.h"

namespace agree {

namespace {

constexpr std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325ULL; // FNV-1a
    for (char const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

bool is_same(std::string const& a, std::string const& b) {
    return !a.empty() && a == b;
}

// The later hand-in, then the later change, then the later file.
bool is_later(HandIn const& a, HandIn const& b) {
    return a.handed_in != b.handed_in ? b.handed_in < a.handed_in : b.modified < a.modified;
}

} // namespace

TextMarks text_marks_of(model::Article const& article) {
    TextMarks marks{article.sha256, article.original_sha256, article.title};
    std::string_view rest = article.text.utf8();
    while (!rest.empty()) {
        std::string_view const line = rest.substr(0, rest.find('\n'));
        if (!line.empty()) marks.paragraphs.push_back(hash_of(line));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    std::sort(marks.paragraphs.begin(), marks.paragraphs.end());
    return marks;
}

bool is_edited(TextMarks const& a, TextMarks const& b) {
    if (a.sha256 == b.sha256) return false;
    if (is_same(a.original_sha256, b.sha256) || is_same(a.sha256, b.original_sha256) ||
        is_same(a.original_sha256, b.original_sha256))
        return true;
    std::vector<std::uint64_t> both;
    std::set_intersection(a.paragraphs.begin(), a.paragraphs.end(), b.paragraphs.begin(), b.paragraphs.end(),
                          std::back_inserter(both));
    if (!both.empty() && 2 * both.size() >= std::min(a.paragraphs.size(), b.paragraphs.size())) return true;
    return both.empty() && is_same(a.title, b.title);
}

HandIn hand_in_of(std::string name, model::Header const& header) {
    HandIn file{std::move(name), header.kind, header.annotator, "", header.modified, header.handed_in};
    for (model::Annotator const& annotator : header.annotators)
        if (annotator.id == header.annotator) file.annotator_name = annotator.name;
    return file;
}

std::vector<PlaceInPile> places_in_pile(std::vector<HandIn> const& files) {
    std::vector<PlaceInPile> places(files.size());
    std::map<std::string_view, std::size_t> of_person;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (files[i].annotator.empty()) continue;
        auto const [place, is_new] = of_person.emplace(files[i].annotator, i);
        if (is_new) continue;
        bool const is_newer = !is_later(files[place->second], files[i]);
        std::size_t const kept = is_newer ? i : place->second;
        std::size_t const left = is_newer ? place->second : i;
        std::string const& person =
            files[kept].annotator_name.empty() ? files[kept].annotator : files[kept].annotator_name;
        places[left] = {Apart::SamePerson,
                        base::say("{}: {} also handed in {}, which is newer. Only that one takes part.",
                                  files[left].name, person, files[kept].name)};
        place->second = kept;
    }
    return places;
}

std::vector<std::string> notes_on_names(std::vector<HandIn> const& files) {
    std::map<std::string_view, std::vector<HandIn const*>> of_name;
    for (HandIn const& file : files)
        if (!file.annotator_name.empty()) of_name[file.annotator_name].push_back(&file);
    std::vector<std::string> notes;
    for (auto const& [name, same] : of_name) {
        bool const is_one = std::all_of(same.begin(), same.end(), [first = same.front()](HandIn const* file) {
            return file->annotator == first->annotator;
        });
        if (is_one) continue;
        std::string files_in_words;
        for (HandIn const* file : same) files_in_words += (files_in_words.empty() ? "" : ", ") + file->name;
        notes.push_back(base::say("The name {} stands in several files under different ids ({}). They count as "
                                  "different people.",
                                  name, files_in_words));
    }
    return notes;
}

std::optional<std::string> refusal_of_kind(std::string const& kind) {
    if (kind == "exercise") return base::say("This is an exercise, not what somebody made of it.");
    if (kind == "library")
        return base::say("This file holds a whole library. Save the document that you mean as a copy first.");
    return std::nullopt;
}

} // namespace agree
