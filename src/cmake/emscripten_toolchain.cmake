# Finds the Emscripten toolchain file of this machine: an activated emsdk first, then em++ on the path, then Debian's package.
if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten")
  set(gloss_emscripten_root "$ENV{EMSDK}/upstream/emscripten")
else()
  find_program(GLOSS_EM_CONFIG em-config)
  if(GLOSS_EM_CONFIG)
    execute_process(COMMAND ${GLOSS_EM_CONFIG} EMSCRIPTEN_ROOT OUTPUT_VARIABLE gloss_emscripten_root
                    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
  if(NOT gloss_emscripten_root)
    set(gloss_emscripten_root /usr/share/emscripten)
  endif()
endif()
set(gloss_emscripten_file "${gloss_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${gloss_emscripten_file}")
  message(FATAL_ERROR "The preset web needs Emscripten 3.1.6 or newer and found none. Install Debian's package "
                      "emscripten (tests/run and web/serve do) or activate an emsdk, then configure again.")
endif()
include("${gloss_emscripten_file}")

# Debian's em++ looks for acorn with Debian's node path; a node from elsewhere does not look there by itself.
if(IS_DIRECTORY /usr/share/nodejs)
  set(ENV{NODE_PATH} /usr/share/nodejs)
  set(CMAKE_C_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
  set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
endif()

# What Emscripten 3.1.6 writes finds node's fetch and dies on it: a file that deletes it is loaded first.
find_program(GLOSS_NODE NAMES node nodejs)
set(CMAKE_CROSSCOMPILING_EMULATOR "${GLOSS_NODE};-r;${CMAKE_CURRENT_LIST_DIR}/nofetch.cjs")
