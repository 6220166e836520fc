// The functions of web/platform.js: what C++ asks of the page. Bytes as pointer and size, numbers, nothing else.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

void page_start(); // measures the window (gloss_window) and begins to listen

void page_request_frame();
void page_request_work();
void page_request_frame_after(double milliseconds);
void page_wake(); // something has come: a frame even when the page is hidden
void page_show_graphics(int has_graphics);
void page_give_up(char const* text, std::size_t size);
void page_presented(); // the first picture is on the canvas

void page_set_fields(std::uint8_t const* packet, std::size_t size);
void page_focus_field(char const* id, std::size_t size);
void page_leave_fields();
void page_set_caret(int is_shown, float x, float y, float width, float height, std::uint32_t color);

void page_set_cursor(int cursor);
void page_set_title(char const* text, std::size_t size);
void page_announce(char const* text, std::size_t size);
void page_set_colors(std::uint32_t background, int is_dark);
void page_set_motion(int is_reduced);

void page_download(char const* name, std::size_t name_size, char const* type, std::size_t type_size,
                   std::uint8_t const* bytes, std::size_t size);
void page_add_to_download(std::uint8_t const* bytes, std::size_t size);
void page_finish_download(char const* name, std::size_t name_size, char const* type, std::size_t type_size);
void page_drop_download();
void page_choose_file(char const* accept, std::size_t size, std::uint32_t request);
void page_open_link(char const* url, std::size_t size);
void page_write_clipboard(char const* plain, std::size_t plain_size, char const* html, std::size_t html_size);
void page_answer_open(std::uint32_t request, int is_opened, char const* notice, std::size_t size);
void page_fetch(char const* name, std::size_t size);

// Answered by gloss_buffer: the bytes lie there when this comes back with 1.
int page_read_setting(char const* name, std::size_t size);
void page_write_setting(char const* name, std::size_t name_size, char const* value, std::size_t value_size);

// Answered by gloss_buffer. style: as platform::MomentStyle numbers them.
void page_local_moment(double seconds, int style);
void page_address();                                            // into the inbox
void page_reader_languages();                                   // into the inbox, a space between them
void page_set_language(char const* language, std::size_t size); // the signs of its numbers into the inbox

// Characters drawn with the browser's fonts. The picture is answered by gloss_buffer: left, top, width, height, in
// colour.
float page_character_advance(char const* text, std::size_t size, char const* language, std::size_t language_size,
                             int look);
void page_picture_character(char const* text, std::size_t size, char const* language, std::size_t language_size,
                            int look, float em, float shift);
void page_draw_character(int x, int y); // into the texture that is bound

// One request to the database; gloss_completion answers it.
void page_store(double ticket, int operation, char const* key, std::size_t key_size, double first, double second,
                double third, std::uint8_t const* bytes, std::size_t size);

// Answered by gloss_lock.
void page_request_lock(char const* key, std::size_t size, int is_taking);
void page_release_lock(char const* key, std::size_t size);
void page_tell_appended(char const* key, std::size_t size);

// UTF-16 units of a script without spaces; marks[i] becomes 1 where a word ends after unit i. 0: no dictionary.
int page_find_words(char16_t const* units, std::size_t count, std::uint8_t* marks);

// Answered by gloss_pattern.
void page_find_pattern(std::uint32_t search, char const* text, std::size_t text_size, char const* pattern,
                       std::size_t pattern_size, int ignores_case);

// Inside an exported function that the page called: the answer's bytes.
void page_reply(std::uint8_t const* bytes, std::size_t size);

} // extern "C"
