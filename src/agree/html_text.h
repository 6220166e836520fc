// Writes HTML in which whatever somebody else wrote can only ever be text.
#pragma once

#include <string>
#include <string_view>

namespace agree {

// For text and for attributes in double quotation marks; control characters become U+FFFD.
std::string escaped_html(std::string_view);

class HtmlText {
public:
    // A whole page begins and ends with these. Its policy allows this very style sheet and nothing else: no script, no
    // picture, no address.
    void begin_page(std::string_view title, std::string_view language, std::string_view style);
    std::string end_page();

    // Names of elements and classes are the program's own.
    void open(std::string_view element, std::string_view class_name = "");
    void open_with(std::string_view element, std::string_view attribute, std::string_view value);
    void close(std::string_view element);
    void text(std::string_view foreign) { out_ += escaped_html(foreign); }
    void element(std::string_view element, std::string_view foreign, std::string_view class_name = "");
    // Somebody's words inside ours, with a direction of their own.
    void apart(std::string_view foreign);
    void line() { out_ += '\n'; }

private:
    std::string out_;
};

} // namespace agree
