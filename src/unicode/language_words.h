// Small words that are frequent in running text, by language, lower case. Words that several languages have stand with
// each.
#pragma once

#include <string_view>

namespace unicode {

struct FrequentWords {
    std::string_view language; // BCP 47
    std::string_view words;    // UTF-8, between single spaces
};

inline constexpr FrequentWords kFrequentWords[] = {
    {"en", "the of and to in that is was for with said on it"},
    {"de", "der die und das nicht mit von den ist ein eine auch zu"},
    {"fr", "le la les des et que est une dans pour qui du au"},
    {"es", "el la los las que y en una por con para del es"},
    {"pt", "o os que não uma com para do da em ao dos um"},
    {"it", "il che di gli è una per con della non sono del la"},
    {"ca", "els amb que i la una per és dels les més el al"},
    {"gl", "o os que non unha con para do da en ao dos un"},
    {"nl", "de het een van en niet dat is op zijn voor met te"},
    {"sv", "och att det som en är för inte på med av den"},
    {"da", "og at det er ikke af på til efter blev fra der"},
    {"no", "og at det er ikke av på til etter ble fra som"},
    {"is", "og að er ekki það sem til við um en á í"},
    {"fi", "ja on ei että se oli hän ovat myös mutta kun"},
    {"et", "ja on ei et see oli ta kui ka mis aga"},
    {"pl", "i w nie się na z że jest do to o"},
    {"cs", "a se že je na v ve bylo jsou jako ale"},
    {"sk", "a sa že je na v vo bolo sú ako ale"},
    {"sl", "in je se da na ki za so v ni pa"},
    {"hr", "i je se da na u za nije su koji od što gdje uvijek poslije jučer ovdje vrijeme tijekom"},
    {"sr-Latn", "i je se da na u za nije su koji od šta gde uvek posle juče ovde vreme tokom"},
    {"hu", "a az és hogy nem is egy van volt meg"},
    {"ro", "și de la în nu că este un pe din cu"},
    {"sq", "dhe të në një për është nga që me ka"},
    {"tr", "ve bir bu için de da ile olarak çok değil"},
    {"vi", "và của là có được không trong cho một người các"},
    {"lt", "ir yra kad tai į su iš buvo ne kaip"},
    {"lv", "un ir ka par ar no bija tas uz nav"},
    {"eu", "eta da ez bat du dira zen hau ere"},
    {"ga", "agus an na is ar ní bhí go sé leis"},
    {"cy", "y yn a ac mae ar o bod wedi ei"},
    {"id", "yang dan di ini itu dengan untuk tidak dari pada"},
    {"sw", "na ya wa kwa ni katika la za kuwa hiyo"},
    {"tl", "ang ng sa mga na ay ito hindi"},
    {"ru", "и в не на что с по как это он"},
    {"uk", "і в не на що з до як це він та"},
    {"be", "і ў не на што з да як гэта ён"},
    {"bg", "и на да е не се от за са това в"},
    {"mk", "и на во да се не од ќе ова е"},
    {"sr", "и је се да на у за су није који од"},
    {"kk", "және бұл мен да деп үшін бір"},
    {"ar", "في من على أن إلى عن التي الذي هذا"},
    {"fa", "در به از که این را است با می و"},
    {"ur", "کے میں کی اور ہے سے کا نے کو"},
    {"he", "של את על לא הוא כי עם זה"},
    {"hi", "है के में की और का से को ने"},
    {"mr", "आहे आणि या होते की हे ते"},
    {"ne", "छ र मा छन् हो गर्न पनि भने"},
};

} // namespace unicode
