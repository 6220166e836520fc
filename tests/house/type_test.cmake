# Words are set in the sizes of the theme's scale: no file of the screen has one of its own.
cmake_minimum_required(VERSION 3.25)

file(GLOB rooms ${SOURCE}/src/ui/*.cpp)
set(words "(draw_label|draw_told|draw_article_line|draw_name_line|label_width|name_width|_lines_height|label_wrapped_height)")
set(number "[1-9][0-9]*(\\.[0-9]+F?)?[,)]")
foreach(room IN LISTS rooms)
  file(READ ${room} text)
  if(text MATCHES "${words}[a-z_]*\\([^;{]*(theme\\(\\)\\.[a-z_0-9]+|ink|color|size|Weight::[A-Za-z]+), *${number}")
    message(FATAL_ERROR "${room} sets words in a size of its own: ${CMAKE_MATCH_0} Take one of letters in src/ui/theme.h, or add one.")
  endif()
endforeach()
