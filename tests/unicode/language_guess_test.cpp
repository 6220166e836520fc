#include "unicode/language_guess.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace {

std::pair<char const*, char const*> const kSentences[] = {
    {"en", "The bridge was closed on Monday, and the council said that it will stay closed for a year."},
    {"de", "Die Brücke ist seit Montag gesperrt, und der Rat sagte, dass sie nicht mit Sand zu halten ist."},
    {"fr", "Le pont est fermé depuis lundi, et la mairie dit que les travaux du quai durent une année."},
    {"es", "El puente está cerrado desde el lunes y los vecinos dicen que no es una obra para un año."},
    {"pt", "A ponte está fechada e os vizinhos dizem que não é uma obra para um ano, mas para dois."},
    {"it", "Il ponte è chiuso da lunedì e gli abitanti dicono che non è una cosa per il mese di marzo."},
    {"nl", "De brug is dicht en het college zegt dat een jaar niet genoeg is voor het werk op de kade."},
    {"sv", "Bron är stängd och kommunen säger att det inte är något som tar ett år, för den är ny."},
    {"da", "Broen er lukket, og kommunen siger, at det ikke er noget, der blev besluttet efter valget fra 2020."},
    {"no", "Broen er stengt, og kommunen sier at det ikke er noe som ble bestemt etter valget."},
    {"fi", "Silta on kiinni ja kaupunki sanoo, että se ei ole valmis, mutta työt ovat alkaneet myös rannalla."},
    {"pl", "Most jest zamknięty i nie wiadomo na jak długo, ale rada mówi, że to się do maja zmieni."},
    {"cs", "Most je zavřený a rada se domnívá, že práce na něm jsou hotové ve dvou letech, ale ne dříve."},
    {"hr", "Most je zatvoren i vijeće kaže da se jučer nije znalo gdje su radnici koji su ga čuvali uvijek."},
    {"sr-Latn", "Most je zatvoren i savet kaže da se juče nije znalo gde su radnici koji su ga čuvali uvek."},
    {"sr", "Мост је затворен и савет каже да се није знало где су радници који су га чували за време кише."},
    {"ru", "Мост закрыт, и совет не говорит, на сколько, что в городе понимают как ответ по существу."},
    {"uk", "Міст закрито, і рада не каже, на скільки, що в місті розуміють як відповідь."},
    {"bg", "Мостът е затворен и съветът не казва за колко, но това не се приема от хората, които са на кея."},
    {"hu", "A híd hétfő óta zárva van, és a tanács azt mondja, hogy ez nem egy év munkája."},
    {"ro", "Podul este închis și consiliul spune că nu se deschide în mai, pe care un an de lucrări îl cere."},
    {"tr", "Köprü kapalı ve belediye bir yıl için çok para gerektiğini, bu işin de kolay olmadığını söylüyor."},
    {"vi", "Cây cầu đã đóng và hội đồng nói rằng không có một người nào được đi qua của cầu trong năm."},
    {"ar", "أغلق الجسر يوم الاثنين، وقال المجلس إن العمل على الضفة من شأنه أن يستمر في العام المقبل إلى مايو."},
    {"fa", "پل از دوشنبه بسته است و شورا می گوید که کار در این ساحل را به سال آینده با دقت ادامه می دهد."},
    {"ur", "پل پیر سے بند ہے اور کونسل کے مطابق دریا کی طرف کام کا وقت ایک سال میں ہے۔"},
    {"he", "הגשר סגור מאז יום שני, והמועצה לא אומרת על מה זה עומד, כי הוא של העירייה."},
    {"hi", "पुल सोमवार से बंद है और परिषद के अनुसार नदी की तरफ काम का समय एक साल में है।"},
    {"mr", "पूल सोमवारपासून बंद आहे आणि परिषद म्हणते की हे काम वर्षभर होते, ते सोपे नाही."},
    {"bn", "সেতুটি সোমবার থেকে বন্ধ।"},
    {"ta", "பாலம் திங்கள் முதல் மூடப்பட்டுள்ளது."},
    {"th", "สะพานปิดตั้งแต่วันจันทร์"},
    {"ka", "ხიდი ორშაბათიდან დაკეტილია."},
    {"hy", "Կամուրջը փակ է։"},
    {"am", "ድልድዩ ተዘግቷል።"},
    {"el", "Η γέφυρα είναι κλειστή."},
    {"ko", "다리가 월요일부터 폐쇄되었다."},
    {"ja", "橋は月曜日から閉鎖されている。"},
    {"zh-Hans", "桥从星期一起关闭，市议会说，工程要一年时间。"},
    {"zh-Hant", "橋從星期一起關閉，市議會說，工程要一年時間。"},
};

} // namespace

TEST_CASE("the language of a sentence is told by its script or its small words") {
    for (auto const& one : kSentences) {
        CAPTURE(one.second);
        CHECK(unicode::guess_language(one.second) == one.first);
    }
}

TEST_CASE("capitals are read as small letters") {
    CHECK(unicode::guess_language("THE BRIDGE AND THE QUAY OF THE TOWN") == "en");
    CHECK(unicode::guess_language("МОСТ НЕ В ГОРОДЕ, И ЭТО НЕ НА РЕКЕ") == "ru");
}

TEST_CASE("words of another language do not change what most of the text is written in") {
    std::string const english =
        "The council said that the paper of the town was wrong, and it was not the first time. ";
    CHECK(unicode::guess_language(english + "«Le pont est fermé»") == "en");
    CHECK(unicode::guess_language(english + "橋は") == "en");
    CHECK(unicode::guess_language(english + "الجسر") == "en");
}

TEST_CASE("a quotation in another script does not change what a language without spaces is") {
    std::string const quoted = " The council said that the paper of the town was wrong and it was not the first. ";
    CHECK(unicode::guess_language(
              "สะพานปิดตั้งแต่วันจันทร์เพราะมีรอยร้าวที่เสาต้นกลางและน้ำในแม่น้ำสูงขึ้นมากจนไม่มีเรือลำใดผ่านไปมาได้อีกเลย" + quoted) == "th");
    CHECK(unicode::guess_language("Η γέφυρα είναι κλειστή από τη Δευτέρα και ο δήμος λέει πως θα μείνει έτσι ως την "
                                  "άνοιξη, ενώ οι κάτοικοι περιμένουν." +
                                  quoted) == "el");
    CHECK(unicode::guess_language("橋は月曜日から閉鎖されていて、いつまでなのかはだれにもわからないと市はいっている。"
                                  "そのあいだはふねでわたるほかなく、あさはながいれつができるという。それでもだれもおこ"
                                  "らない。みんながまっている。" +
                                  quoted) == "ja");
}

TEST_CASE("where nothing tells, no language is named") {
    for (char const* text :
         {"", "12.5 %, 2026", "Bridge", "Kovač Ilić", "Мост", "\xF0\x9F\x8C\x89", "xyzzy plugh the"}) {
        CAPTURE(text);
        CHECK(unicode::guess_language(text).empty());
    }
}

TEST_CASE("only the beginning is looked at: a long text costs no more than a short one") {
    std::string text = "The bridge of the town was closed and the council said so. ";
    std::string const beginning = text;
    while (text.size() < 17 * 1024) text += beginning;
    for (int i = 0; i < 100'000; ++i) text += "и не на что ";
    CHECK(unicode::guess_language(text) == "en");
}
