#include "files.h"
#include "json_record.h"

TEST_CASE("a walk that pauses after every value delivers what one in one go delivers") {
    for (std::string const& bytes :
         {everything(), file_text("assets/sample.gloss.json"), "\xEF\xBB\xBF" + everything(), everything() + "x"})
        CHECK(record_with_pauses(bytes) == record_in_one_go(bytes));
}

TEST_CASE("pauses change nothing in what is said of damaged text") {
    for (std::string const bytes : {"",
                                    " ",
                                    "[",
                                    "[1",
                                    "[1,",
                                    "[1,]",
                                    "[1 2]",
                                    "{\"a\"",
                                    "{\"a\":1",
                                    "{\"a\":1,",
                                    "{\"a\":1,}",
                                    "{\"a\":1]",
                                    "[1e999",
                                    "[1e999]",
                                    "[1e999,2",
                                    "{\"a\":-1e999}",
                                    "1e999",
                                    "1e999 ",
                                    "1e999 1",
                                    "\"a\"",
                                    "\"a\" b",
                                    "[[]]]",
                                    "[[],[1],\"\xFF\"]",
                                    "{\"a\":{\"a\":1,\"a\":2},\"a\":3}",
                                    "[1,-]",
                                    "[0,01]",
                                    "[tru]",
                                    "[null,true,false,nul]"})
        CHECK_MESSAGE(record_with_pauses(bytes) == record_in_one_go(bytes), bytes);
    std::string const bytes = everything();
    for (std::size_t length = 0; length < bytes.size(); length += 5) {
        std::string const cut = bytes.substr(0, length);
        CHECK(record_with_pauses(cut) == record_in_one_go(cut));
    }
}
