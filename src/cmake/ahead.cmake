# What nearly every file of a room includes is compiled once, ahead of all of them: reading headers is four fifths of the compiler's
# work here (a panel of ui takes 0.8 s of CPU instead of 2.5). A file names what it uses all the same; every header is compiled
# alone by `tests/run --long`, where nothing comes ahead.
set(GLOSS_AHEAD <algorithm> <array> <cassert> <cmath> <cstddef> <cstdint> <cstring> <functional> <map> <memory> <numeric> <optional>
                <span> <string> <string_view> <unordered_map> <unordered_set> <utility> <variant> <vector>)

# Compiles `headers` of the room (as in "ui/scene.h") and the library's ahead of the files of `target`, where these are many.
function(gloss_ahead target files)
  list(LENGTH files count)
  if(count LESS 12)
    return()
  endif()
  set(headers ${GLOSS_AHEAD})
  foreach(header IN LISTS ARGN)
    list(APPEND headers ${CMAKE_SOURCE_DIR}/src/${header})
  endforeach()
  target_precompile_headers(${target} PRIVATE ${headers})
  # Without it ccache does not know a compiled header of g++.
  target_compile_options(${target} PRIVATE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
endfunction()
