#include "agree/class_pile.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/words.h"
#include "model/places.h"
#include "model/sha256.h"

namespace agree {

namespace {

bool has_same_types(model::Schema const& a, model::Schema const& b) {
    auto const has_all = [](model::Schema const& in, model::Schema const& of) {
        return std::all_of(of.span_types.begin(), of.span_types.end(),
                           [&](model::SpanType const& type) { return in.find_type(type.id) != nullptr; });
    };
    return has_all(a, b) && has_all(b, a);
}

std::string const& scheme_name(model::Schema const& schema) {
    return schema.name.empty() ? schema.id : schema.name;
}

// The value that most have; of several the one that came first.
template <typename Values>
std::string commonest(Values const& values) {
    std::map<std::string, std::size_t> counts;
    std::string best;
    for (std::string const& value : values) ++counts[value];
    for (std::string const& value : values)
        if (best.empty() || counts[value] > counts[best]) best = value;
    return best;
}

// The project on another text, each mark where its words are.
base::Result<model::Project> on_text(model::Project const& project, unicode::Text const& text,
                                     model::Author const& author) {
    model::Project moved = model::without_text(project);
    model::Supply const supply = TRY(model::supply_text(moved, text, author));
    TRY(model::apply(moved, supply.edit));
    return moved;
}

} // namespace

void ClassPile::add(std::string name, base::Result<model::Project> read) {
    PileFile file;
    if (!read) {
        file.hand_in.name = std::move(name);
        file.place = {Apart::Broken, file.hand_in.name + ": " + read.error().message};
    } else {
        file.hand_in = hand_in_of(std::move(name), read.value().header);
        file.project = std::make_shared<model::Project const>(read.release_value());
    }
    files_.push_back(std::move(file));
}

void ClassPile::remove(std::size_t at) {
    files_.erase(files_.begin() + static_cast<std::ptrdiff_t>(at));
    if (chosen_key_ == at) chosen_key_.reset();
    if (chosen_key_ && *chosen_key_ > at) --*chosen_key_;
    settle();
}

void ClassPile::settle() {
    find_key();
    find_common();
    supply_texts();
    for (PileFile& file : files_) judge(file);
    judge_people();
    collect();
}

// Of several keys the one that was changed last.
void ClassPile::find_key() {
    key_.reset();
    if (chosen_key_ && files_[*chosen_key_].project && !refusal_of_kind(files_[*chosen_key_].hand_in.kind))
        key_ = chosen_key_;
    if (key_) return;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        if (!files_[i].project || files_[i].hand_in.kind != "key") continue;
        if (!key_ || files_[*key_].hand_in.modified <= files_[i].hand_in.modified) key_ = i;
    }
}

void ClassPile::find_common() {
    common_ = nullptr;
    std::vector<std::string> texts;
    std::vector<std::string> schemes;
    auto const is_reading = [&](PileFile const& file) {
        return file.project && !refusal_of_kind(file.hand_in.kind) && (!key_ || &file != &files_[*key_]);
    };
    for (PileFile const& file : files_)
        if (is_reading(file)) texts.push_back(file.project->article.sha256);
    std::string const text = key_ ? files_[*key_].project->article.sha256 : commonest(texts);
    for (PileFile const& file : files_)
        if (is_reading(file) && file.project->article.sha256 == text) schemes.push_back(file.project->schema.id);
    std::string const scheme = key_ ? files_[*key_].project->schema.id : commonest(schemes);
    for (PileFile const& file : files_) {
        bool const fits = file.project && !refusal_of_kind(file.hand_in.kind) && file.project->article.sha256 == text &&
                          file.project->schema.id == scheme;
        if (!fits) continue;
        if (common_ == nullptr || (common_->article.text_left_out && !file.project->article.text_left_out))
            common_ = file.project.get();
    }
}

// Files that came without the article's text are given that of another file with the same fingerprint.
void ClassPile::supply_texts() {
    if (common_ == nullptr || common_->article.text_left_out) return;
    for (PileFile& file : files_) {
        bool const wants_text = file.project && file.project->article.text_left_out &&
                                file.project->article.sha256 == common_->article.sha256;
        if (!wants_text) continue;
        auto supplied = on_text(*file.project, common_->article.text, {file.hand_in.annotator, file.hand_in.modified});
        if (supplied) file.project = std::make_shared<model::Project const>(supplied.release_value());
    }
}

void ClassPile::judge(PileFile& file) const {
    if (!file.project) return;
    std::string const& name = file.hand_in.name;
    file.place = {};
    if (auto const refusal = refusal_of_kind(file.hand_in.kind)) {
        file.place = {Apart::NoReading, name + ": " + *refusal};
        return;
    }
    model::Article const& article = file.project->article;
    if (article.sha256 != common_->article.sha256) {
        bool const edited = is_edited(text_marks_of(article), text_marks_of(common_->article));
        file.place = {
            edited ? Apart::EditedText : Apart::OtherArticle,
            edited ? base::say("{}: The text of this article was edited, so its places are not those of the "
                               "other files. Its marks can be looked for in the common text.",
                               name)
                   : base::say("{}: This file is about another article than the others, so it takes no part.", name)};
    } else if (article.text_left_out) {
        file.place = {Apart::NoReading,
                      base::say("{}: The article's text is in none of these files. Add one file that has it.", name)};
    } else if (file.project->schema.id != common_->schema.id) {
        file.place = {Apart::OtherScheme,
                      base::say("{}: It was marked with another scheme (\u201C{}\u201D) than the others "
                                "(\u201C{}\u201D), so it takes no part.",
                                name, scheme_name(file.project->schema), scheme_name(common_->schema))};
    }
}

// Of several files by one person the latest takes part, of several keys one.
void ClassPile::judge_people() {
    std::vector<HandIn> handed_in;
    std::vector<std::size_t> whose;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        PileFile& file = files_[i];
        if (!file.project || file.place.apart != Apart::No || i == key_) continue;
        if (file.hand_in.kind == "key") {
            file.place = {Apart::OtherKey, base::say("{}: This is a second key. Only {} counts.", file.hand_in.name,
                                                     files_[*key_].hand_in.name)};
            continue;
        }
        handed_in.push_back(file.hand_in);
        whose.push_back(i);
    }
    auto const places = places_in_pile(handed_in);
    for (std::size_t i = 0; i < places.size(); ++i) files_[whose[i]].place = places[i];
    notes_ = notes_on_names(handed_in);
}

// The commonest among the readers; of equally common ones the first reader's.
std::string const& ClassPile::exercise_json() const {
    static std::string const none;
    std::map<std::string_view, std::size_t> times;
    for (std::size_t const file : readers_) ++times[files_[file].project->header.exercise_json];
    times.erase(std::string_view());
    std::string const* commonest = &none;
    for (std::size_t const file : readers_) {
        std::string const& own = files_[file].project->header.exercise_json;
        if (!own.empty() && (commonest->empty() || times[own] > times[*commonest])) commonest = &own;
    }
    return *commonest;
}

void ClassPile::collect() {
    readers_.clear();
    for (std::size_t i = 0; i < files_.size(); ++i) {
        if (!files_[i].project || files_[i].place.apart != Apart::No || i == key_) continue;
        readers_.push_back(i);
        if (!has_same_types(files_[i].project->schema, common_->schema))
            notes_.push_back(base::say("{}: Its scheme has other types than that of the others, though it is called "
                                       "the same.",
                                       files_[i].hand_in.name));
    }
    auto const comes_before = [&](std::size_t a, std::size_t b) {
        PileFile const& first = files_[a];
        PileFile const& second = files_[b];
        return first.person() != second.person() ? first.person() < second.person()
                                                 : first.hand_in.name < second.hand_in.name;
    };
    std::sort(readers_.begin(), readers_.end(), comes_before);
}

base::Status ClassPile::take_in(std::size_t at, model::Author const& author) {
    PileFile& file = files_[at];
    if (file.place.apart != Apart::EditedText || common_ == nullptr || common_->article.text_left_out)
        return base::Error{base::ErrorCode::Invalid,
                           base::say("This file is not about an edited text of the common article.")};
    auto moved = on_text(*file.project, common_->article.text, author);
    if (!moved) return moved.release_error();
    std::size_t const found = moved.value().spans.size();
    std::size_t const lost = moved.value().orphans.size();
    if (found == 0 && lost > 0)
        return base::Error{base::ErrorCode::Invalid,
                           base::say("{}: None of its marks has a place in the common text.", file.hand_in.name)};
    char const* const note = lost == 0 ? base::form_of(found, "{}: {} mark found again in the common text.",
                                                       "{}: {} marks found again in the common text.")
                                       : base::form_of(found, "{}: {} mark found again in the common text, {} not.",
                                                       "{}: {} marks found again in the common text, {} not.");
    file.note = base::say_with(note, {file.hand_in.name, std::to_string(found), std::to_string(lost)});
    file.has_moved = true;
    moved.value().article = common_->article;
    file.project = std::make_shared<model::Project const>(moved.release_value());
    settle();
    return base::Nothing{};
}

std::vector<std::string> names_of(ClassPile const& pile, bool anonymous) {
    std::vector<std::string> names(pile.files().size());
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = pile.files()[i].person();
    if (!anonymous) return names;
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t const file : pile.readers()) {
        HandIn const& hand_in = pile.files()[file].hand_in;
        order.emplace_back(model::sha256_hex(hand_in.annotator.empty() ? hand_in.name : hand_in.annotator), file);
    }
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i)
        names[order[i].second] = base::say("Reader {}", std::to_string(i + 1));
    return names;
}

} // namespace agree
