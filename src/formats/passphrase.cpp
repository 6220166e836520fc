#include "formats/passphrase.h"

#include <array>
#include <cstdint>

#include <sodium/randombytes.h>

namespace formats {

namespace {

constexpr std::size_t kCount = 1024;
constexpr std::size_t kWords = 4;

// clang-format off
constexpr char kList[] =
    "abbey able acid acorn across action actor adapt admire adult advice afford agenda agree album alert "
    "alley almond along alpine amber ample anchor angle animal ankle answer antler apple april apron arcade "
    "arch arctic arena armour aroma arrive arrow artist ashes aspect atlas atom attic audio august author "
    "autumn avenue awake award axle baby bacon badge bagel baker ballet bamboo banana bank barber barley "
    "basket battle beach beauty beetle before begin behind bell belong bench beside better beyond bingo "
    "birch bishop blaze blend blink blue boat body boil bonnet book border bottle bounce bowl brain branch "
    "brass bread breeze brick bridge bright bring broad bronze broom brown brush bubble bucket budget build "
    "bulb bundle bunker burger bush butter buzzer cabin cable cactus cake calm camel camp canal candle canoe "
    "canvas carbon card cargo carpet carrot castle cattle cave cedar celery cello cement census centre chain "
    "chalk chance chapel cheese cherry chess chief chin choice chorus cider cinema circle city clap class "
    "clay clean clever client cliff climb clock cloth cloud clover coach coast cobra cocoa coffee coin "
    "collar comedy comic cook copper coral corner cotton couch cough couple cousin cover cradle crane crater "
    "crayon cream crisp crown cruise cube cuckoo cuff curve cycle daily dairy daisy dance danger daring data "
    "dawn debate decade decide degree delta depth desert desk detail device diary dice diesel dinner direct "
    "dish divide doctor domain donkey door double dragon drama drawer dream dress drift drill drink drive "
    "drum duck dune dust duty eagle early earth easel east echo edge editor effort eight elbow elder elite "
    "embark emblem emerge empire empty enamel energy engine enjoy enough entire equal errand escape essay "
    "estate evolve exact exotic expert extra fabric fairy falcon family famous fancy farmer father favour "
    "fellow fence fern ferry fever fiddle field figure film final finger finish firm fish flag flame flash "
    "fleet flight flint floor fluent flute foam focus foggy folder folk fond forest forget fork formal forum "
    "fossil frame freeze fresh friend frog front frozen fruit fudge funnel future galaxy game garage garden "
    "garlic gate gather gentle giant ginger glad glass glide globe glove glue gnome goal goat gold golf "
    "goose gorge grace grain grand grape grass gravel green grid grill grocer ground grow guard guide guitar "
    "gull gutter habit hammer handle happy hardly hawk hazel health heart hedge height helmet help herb hero "
    "hiccup hidden hiking hobby hockey hold hollow honest hood hope hotel house hover human humble hunger "
    "hurdle hurry hybrid icon idea igloo image impact import inch index indoor infant inform inland inner "
    "insect inside invite iron island issue item ivory jacket jaguar jazz jeans jelly jewel jigsaw jingle "
    "joke judge juggle juice july jumper june jungle junior jury karate kayak keen keeper kennel kettle "
    "kidney kind kiosk kite kitten kiwi knee knife knock koala label ladder lady lagoon lake lamp laptop "
    "large laser later laugh lawn layer leader leaf league learn left legend lemon length letter level lift "
    "light lilac limit linen lion liquid listen little lizard llama loaf local lodge logic long loop lorry "
    "lotus loud lounge lovely loyal lucky lumber lunch luxury lyric magnet maiden mainly major mammal manage "
    "mango manner maple marble march margin market marsh mask master match matter meadow melody member "
    "memory menu merry method metro middle mild milk mint minute mirror mobile model moment monkey month "
    "moon moral mosaic moss mother motor mouse movie muffin mule mural museum music mutual myth nail napkin "
    "narrow nation nature navy near neck needle nephew nerve nest never news nickel nimble ninety noble "
    "noise noodle normal north notice novel number nurse nutmeg nylon oasis object ocean office often olive "
    "onion online opera option orange orbit order organ origin otter oval oven owner oxygen oyster ozone "
    "paddle page paint palace palm panda panel paper parade parcel parent park parrot party pasta patch path "
    "peach peanut pearl pebble pencil people pepper permit person phone photo phrase piano picnic pigeon "
    "pillow pilot pine pirate pizza place planet plate player plenty plough plum pocket poem poet polar "
    "polite pond pony pool poppy porch possum poster potato powder prefer pretty price print prize proper "
    "proud public pulley puppet purple purse puzzle python queen quick quiet quilt quiver quote rabbit "
    "racket radar radio raft rail rally ramp ranch random range rapid rare raven razor ready reason recipe "
    "record reef region relax remind repair reply report rescue result return reveal reward rhythm ribbon "
    "rice riddle ridge ripple river robin robot rocket roof rope rotate round rowing royal rubber ruby rugby "
    "ruler rumble runner rural rush rustic saddle safari sailor salad salmon salt salute sample sandal satin "
    "scale scarf scene school score scout screen script season second secret select senior series serve "
    "settle seven shadow shark sheep shelf shield shine ship shirt shoe shovel shower signal silk silver "
    "simple singer sister sixty skate sketch skill skin skirt slate sleep slice slide slogan slope slow "
    "small smile smoke smooth snack snail snow soccer social socket soda sofa soft soil solar solid solve "
    "sonata soon soup south space spark speak spice spider spirit splash sponge spoon sport spring square "
    "stable staff stage stairs stamp star steam stem step stereo stick still stitch stone stool storm straw "
    "street string strong submit subway sudden suffix sugar suit summer supper swan swift swim sword syrup "
    "system table tackle tailor talent tango target tartan taste taxi teapot teddy temple tender tennis tent "
    "term test thank thorn thread thrill thumb ticket tidy tiger timber tiny tissue title toast today toffee "
    "tomato tongue topic torch total touch tower town track trade train travel trend trick trophy trout "
    "trust tube tulip tunnel turkey turtle twelve twenty twig twist uncle under unit update uphill upper "
    "urban useful usual vacuum valley value vapour vase vault velvet vendor verse vessel viaduct victory "
    "video view villa vinegar violin visit vital vivid vocal voice volcano volume vote vowel voyage waffle "
    "wagon waiter walnut walrus wander warm wasp watch water wave wealth weather wedding welcome west wheat "
    "wheel whisper white wicker wide wild willow window winter wisdom witness wizard wolf wonder wooden wool "
    "word world worthy wren wrist writer yacht yard yawn year yeast yellow yoga yogurt young zebra zero "
    "zigzag zipper zone zoology";
// clang-format on

} // namespace

std::vector<std::string_view> const& passphrase_words() {
    static std::vector<std::string_view> const words = [] {
        std::vector<std::string_view> found;
        found.reserve(kCount);
        std::string_view rest = kList;
        while (!rest.empty()) {
            std::size_t const length = rest.find(' ');
            found.push_back(rest.substr(0, length));
            rest = length == std::string_view::npos ? std::string_view() : rest.substr(length + 1);
        }
        return found;
    }();
    return words;
}

std::string propose_passphrase() {
    std::array<std::uint16_t, kWords> numbers{};
    randombytes_buf(numbers.data(), sizeof(numbers));
    std::string phrase;
    for (std::uint16_t const number : numbers) {
        if (!phrase.empty()) phrase += ' ';
        phrase += passphrase_words()[number % kCount]; // a power of two: no word is likelier than another
    }
    return phrase;
}

} // namespace formats
