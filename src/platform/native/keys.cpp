#include "platform/native/keys.h"

#include <GLFW/glfw3.h>

namespace platform::native {

namespace {

struct NamedKey {
    int glfw_key;
    Key key;
};

constexpr NamedKey kNamedKeys[] = {
    {GLFW_KEY_ESCAPE, Key::Escape}, {GLFW_KEY_ENTER, Key::Enter},    {GLFW_KEY_KP_ENTER, Key::Enter},
    {GLFW_KEY_TAB, Key::Tab},       {GLFW_KEY_DELETE, Key::Delete},  {GLFW_KEY_BACKSPACE, Key::Backspace},
    {GLFW_KEY_INSERT, Key::Insert}, {GLFW_KEY_LEFT, Key::Left},      {GLFW_KEY_RIGHT, Key::Right},
    {GLFW_KEY_UP, Key::Up},         {GLFW_KEY_DOWN, Key::Down},      {GLFW_KEY_HOME, Key::Home},
    {GLFW_KEY_END, Key::End},       {GLFW_KEY_PAGE_UP, Key::PageUp}, {GLFW_KEY_PAGE_DOWN, Key::PageDown},
    {GLFW_KEY_SPACE, Key::Space},
};

// Decodes the first character of UTF-8 that GLFW made, so that it is well formed.
char32_t first_character(char const* utf8) {
    auto const lead = static_cast<unsigned char>(utf8[0]);
    int const more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    char32_t character = more == 0 ? lead : lead & (0x3F >> more);
    for (int at = 1; at <= more; ++at) character = (character << 6) | (static_cast<unsigned char>(utf8[at]) & 0x3F);
    return character;
}

} // namespace

Key named_key(int glfw_key) {
    for (NamedKey const& named : kNamedKeys) {
        if (named.glfw_key == glfw_key) return named.key;
    }
    if (glfw_key >= GLFW_KEY_F1 && glfw_key <= GLFW_KEY_F12)
        return static_cast<Key>(static_cast<int>(Key::F1) + glfw_key - GLFW_KEY_F1);
    return Key::Character;
}

char32_t plain_character(int glfw_key, int scancode) {
    char const* const name = glfwGetKeyName(glfw_key, scancode);
    return name != nullptr ? first_character(name) : 0;
}

char32_t us_letter(int glfw_key) {
    bool const is_letter = glfw_key >= GLFW_KEY_A && glfw_key <= GLFW_KEY_Z;
    return is_letter ? static_cast<char32_t>(glfw_key - GLFW_KEY_A + 'a') : 0;
}

Modifiers modifiers_of(int glfw_bits) {
#ifdef __APPLE__
    int const control = GLFW_MOD_SUPER;
#else
    int const control = GLFW_MOD_CONTROL;
#endif
    return {(glfw_bits & control) != 0, (glfw_bits & GLFW_MOD_SHIFT) != 0, (glfw_bits & GLFW_MOD_ALT) != 0};
}

} // namespace platform::native
