#include "cli/agree_piles.h"

#include <algorithm>
#include <utility>

#include "cli/class_files.h"
#include "cli/commands.h"
#include "formats/gloss_json.h"

namespace cli {

void ArticlePile::add(std::string name, model::Project const& project) {
    bool const holds_others = project.header.kind == "feedback";
    agree::Scope scope = scope_in(project.header.exercise_json);
    bool const is_news = study.scope() == agree::Scope{} && !(scope == agree::Scope{});
    if (is_news) study = study.within(std::move(scope));
    study.add(name, project, holds_others ? agree::Study::Marks::OwnOnly : agree::Study::Marks::All);
    files.push_back(agree::hand_in_of(std::move(name), project.header));
}

SortedPile sorted(ArticlePile const& pile) {
    SortedPile result{pile.text, agree::Study(), std::nullopt, {}, {}};
    std::vector<agree::HandIn> readers;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < pile.files.size(); ++i) {
        if (i == pile.key) continue;
        readers.push_back(pile.files[i]);
        places.push_back(i);
    }
    std::vector<std::size_t> taking_part;
    auto const in_pile = agree::places_in_pile(readers);
    for (std::size_t i = 0; i < readers.size(); ++i) {
        if (in_pile[i].apart == agree::Apart::No)
            taking_part.push_back(places[i]);
        else
            result.apart.push_back({readers[i].name, in_pile[i].apart, in_pile[i].why});
    }
    if (pile.key) {
        result.key = taking_part.size();
        taking_part.push_back(*pile.key);
    }
    result.study = pile.study.with_readers(taking_part);
    result.notes = agree::notes_on_names(readers);
    return result;
}

ArticlePile& Piles::pile_of(model::Article const& article) {
    auto const [place, is_new] = of_text_.emplace(article.sha256, piles_.size());
    if (is_new)
        piles_.push_back({agree::text_marks_of(article), agree::Study(model::length_of(article)), {}, std::nullopt});
    return piles_[place->second];
}

void Piles::add(std::string const& name, std::string_view bytes) {
    auto read = formats::read_gloss(bytes);
    if (!read) {
        apart_.push_back({name, agree::Apart::Broken, name + ": " + read.error().message});
        return;
    }
    model::Project const& project = read.value().project;
    if (auto const refusal = agree::refusal_of_kind(project.header.kind)) {
        apart_.push_back({name, agree::Apart::NoReading, name + ": " + *refusal});
        return;
    }
    pile_of(project.article).add(name, project);
}

void Piles::add_file(std::string const& path) {
    if (key_path_ == path) return;
    auto const bytes = read_file(path);
    if (bytes)
        add(path, bytes.value());
    else
        apart_.push_back({path, agree::Apart::Broken, bytes.error().message});
}

base::Status Piles::add_key(std::string const& path) {
    model::Project const project = TRY(read_project(path));
    ArticlePile& pile = pile_of(project.article);
    pile.key = pile.files.size();
    pile.add(path, project);
    key_path_ = path;
    return base::Nothing{};
}

void Piles::take_keys() {
    for (ArticlePile& pile : piles_)
        for (std::size_t i = 0; i < pile.files.size() && !pile.key; ++i)
            if (pile.files[i].kind == "key") pile.key = i;
}

std::size_t Piles::main_place() const {
    auto const is_better = [](ArticlePile const& a, ArticlePile const& b) {
        return a.key.has_value() != b.key.has_value() ? b.key.has_value() : a.files.size() < b.files.size();
    };
    return static_cast<std::size_t>(std::max_element(piles_.begin(), piles_.end(), is_better) - piles_.begin());
}

SortedPile Piles::main_pile() const {
    if (piles_.empty()) return {{}, agree::Study(), std::nullopt, apart_, {}};
    std::size_t const main = main_place();
    SortedPile result = sorted(piles_[main]);
    result.apart.insert(result.apart.begin(), apart_.begin(), apart_.end());
    for (std::size_t i = 0; i < piles_.size(); ++i) {
        if (i == main) continue;
        bool const is_edited = agree::is_edited(piles_[i].text, piles_[main].text);
        for (agree::HandIn const& file : piles_[i].files)
            result.apart.push_back(
                {file.name, is_edited ? agree::Apart::EditedText : agree::Apart::OtherArticle,
                 file.name + (is_edited
                                  ? ": The text of this article was edited, so that places in it are not those "
                                    "of the other files. Open it with the common text first."
                                  : ": This file is about another article than the others, so it takes no part.")});
    }
    return result;
}

} // namespace cli
