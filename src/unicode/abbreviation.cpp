#include <algorithm>
#include <string>

#include "unicode/properties.h"
#include "unicode/sentence.h"

// Three kinds of token before a full stop let a sentence go on: those that cannot end one (a title wants its name),
// those that need a figure after them, and those that may also end one (U.S., Inc., p.m.). The last kind, initials
// among them, is decided by the next word: an article or pronoun with a capital begins a new sentence (after Kiss and
// Strunk, "Unsupervised Multilingual Sentence Boundary Detection", 2006, where such words are called frequent sentence
// starters).

namespace unicode {

namespace {

using View = std::u32string_view;

// A token matches as it is or with its first letter made small, so "prof" also stands for "Prof" but "Gov" not for
// "gov". Serbian is written in both of its alphabets.
constexpr View kNeverFinal =
    U" mr mrs ms messrs mx dr drs prof rev hon st ste mt ft vs cf viz approx e.g i.e "
    U" Gen Col Maj Capt Cmdr Cpl Lt Sgt Pvt Adm Brig Gov Sen Sens Rep Reps Pres Supt Det Insp Fr Br Sr "
    U" Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec "
    U" z.b d.h u.a i.d.r bzw vgl ca ggf evtl inkl zzgl Hr Frl Hrn Dipl Ing geb gest sog St Str Fa Jh Nr Abs Ziff Mio "
    U"Mrd Tsd Mag Univ.-Prof Hl "
    U" M mm MM mlle mme mgr av Pr Me éd env p.ex c.-à-d apr bd "
    U" sra srta d dña dra ud uds vd EE FF RR p.ej gral lic avda excmo ilmo pdte núm pág arq "
    U" gđa gđica tzv npr tj odn akad inž dipl sc sv gen ul br mons o "
    U" гђа гђица тзв нпр тј одн акад инж дипл проф др мр св ген ул бр монс ";

// Only as written: Phil, Nat and Med may be names, or end a sentence.
constexpr View kNeverFinalSmall = U" med phil jur rer nat habil hl ";

constexpr View kBeforeFigure =
    U" no nos nr art arts fig figs vol vols p pp ch chap sec secs par para op v al col núm n pág págs tel "
    U" s S Bd Kap Abb Anm Rn Az č čl st str tač god g br sv t čl чл ст стр тач год г бр св т ";

constexpr View kMayBeFinal = U" inc corp ltd co cos bros llc jr sr esq ave blvd rd dept univ assn et al ex "
                             U" a.m p.m u.s u.k u.n e.u u.s.a d.c n.y l.a ph.d m.d b.a m.a "
                             U" Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo "
                             U"Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo W.Va "
                             U" UU AA HH cía god min sek mil mlrd hilj дин мин сек мил млрд хиљ год ";

// Capitalised words that begin sentences far more often than they continue a name.
constexpr View kStarters =
    U" The A An He She It They We I You This That These Those There But And Or In On At For If When While After Before "
    U"As "
    U" Because Although His Her Its Their Our My Your No Not Some Many Most Such With From By To So Yet Still Then Now "
    U"What "
    U" Who How Why Where Asked According However Meanwhile Last Since Under Both Each Another Only Even "
    U" Der Die Das Den Dem Ein Eine Einen Er Sie Es Wir Ich Ihr Dies Diese Dieser Dieses Aber Und Im Am Auf Bei Nach "
    U"Vor Seit "
    U" Mit Für Doch Auch Wenn Als Nun Dann Dort Hier Nicht Zudem Außerdem "
    U" Le La Les Un Une Il Elle Ils Elles Nous Vous Je Ce Cet Cette Ces Cela Mais Et En Dans Au Aux Pour Par Avec Sans "
    U"Selon "
    U" Depuis Après Avant À Son Sa Ses Leur "
    U" El Los Las Una Él Ella Ellos Ellas Es Este Esta Estos Estas Pero Y Con Según Desde Tras Sin Se Su Sus Por Para "
    U" On Ona Ono Oni One To Ta Taj Ovo Ovaj Ova U Na Za Od Do Iz Sa Po Pre Posle Nakon Ali Dok Kada Kad Kako Kao Ako "
    U"Zbog "
    U" Međutim Nije Sve Svi "
    U" Он Она Оно Они Оне То Та Тај Ово Овај Ова У На За Од До Из Са По Пре После Након Али И А Но Док Када Кад Како "
    U"Као Ако "
    U" Због Међутим Није Све Сви ";

// What a German ordinal counts in the news.
constexpr View kCounted = U" Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember "
                          U"Jahrhundert Jahrhunderts "
                          U" Jahrhunderte Jh Jahrtausend Weltkrieg Weltkriegs Weltkrieges Mal Geburtstag Jahrestag "
                          U"Todestag Lebensjahr Bundesliga Liga FC "
                          U" Stock Etage Klasse Platz Spieltag Runde Minute Legislaturperiode ";

bool lists(View list, View token) {
    std::u32string const wanted = U" " + std::u32string(token) + U" ";
    return list.find(wanted) != View::npos;
}

char32_t to_small(char32_t letter) {
    bool const ascii = letter >= U'A' && letter <= U'Z';
    bool const cyrillic = letter >= 0x410 && letter <= 0x42F;
    bool const serbian = letter >= 0x400 && letter <= 0x40F;
    return ascii || cyrillic ? letter + 32 : serbian ? letter + 80 : letter;
}

bool lists_in_any_case(View list, View token) {
    if (lists(list, token)) return true;
    std::u32string small(token);
    for (char32_t& letter : small) letter = token.find(U'.') != View::npos ? to_small(letter) : letter;
    small[0] = to_small(small[0]);
    return lists(list, small);
}

bool is_token_character(char32_t c) {
    Properties const properties = properties_of(c);
    return properties.is_letter_or_digit() || properties.is_mark() || c == U'.' || c == U'-' || c == 0x2010;
}

bool is_digit(char32_t c) {
    return properties_of(c).sentence_break() == SentenceBreak::Numeric;
}

View token_before(View text, std::uint32_t stop) {
    std::uint32_t start = stop;
    while (start > 0 && stop - start < 16 && is_token_character(text[start - 1])) --start;
    return text.substr(start, stop - start);
}

View word_after(View text, std::uint32_t start) {
    std::uint32_t end = start;
    while (end < text.size() && end - start < 32 &&
           (properties_of(text[end]).is_letter_or_digit() || properties_of(text[end]).is_mark()))
        ++end;
    return text.substr(start, end - start);
}

// One letter, or groups of one or two letters between full stops and hyphens: J, U.S, Ph.D, J.-C.
bool is_initials(View token) {
    std::uint32_t group = 0;
    std::uint32_t groups = 1;
    for (char32_t const c : token) {
        bool const separates = c == U'.' || c == U'-' || c == 0x2010;
        if (is_digit(c)) return false;
        groups += separates && group > 0 ? 1 : 0;
        group = separates ? 0 : group + 1;
        if (group > 2) return false;
    }
    return groups > 1 || token.size() == 1;
}

// J.-M, as in French and German first names.
bool is_double_name(View token) {
    return token.size() == 4 && token[1] == U'.' && (token[2] == U'-' || token[2] == 0x2010);
}

bool is_ordinal(View token) {
    return !token.empty() && token.size() <= 2 && std::all_of(token.begin(), token.end(), is_digit);
}

bool begins_sentence(View text, std::uint32_t next) {
    View const word = word_after(text, next);
    std::size_t const after = next + word.size();
    bool const is_initial = word.size() == 1 && after < text.size() && text[after] == U'.';
    return !is_initial && lists(kStarters, word);
}

} // namespace

bool is_abbreviation(View text, std::uint32_t stop, std::uint32_t next) {
    if (text[stop] != U'.' || next >= text.size()) return false;
    View const token = token_before(text, stop);
    if (token.empty() || token.front() == U'.') return false;
    if (is_ordinal(token)) return lists(kCounted, word_after(text, next));
    if (lists_in_any_case(kNeverFinal, token) || lists(kNeverFinalSmall, token)) return true;
    if (is_digit(text[next])) return lists_in_any_case(kBeforeFigure, token) || lists_in_any_case(kMayBeFinal, token);
    if (is_double_name(token)) return true;
    bool const may_be_final = is_initials(token) || lists_in_any_case(kMayBeFinal, token);
    return may_be_final && !begins_sentence(text, next);
}

} // namespace unicode
