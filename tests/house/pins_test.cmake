# A third party is taken from the folder GLOSS_SOURCES; a tampered or missing one stops the configure with a sentence.
cmake_minimum_required(VERSION 3.25)
set(place ${BUILD}/checks/pins)
file(REMOVE_RECURSE ${place})
file(WRITE ${place}/sources/thing-1.0/LICENSE "as you like\n")
file(WRITE ${place}/sources/thing-1.0/thing.h "int thing();\n")
file(WRITE ${place}/sources/thing-1.0/unused.c "not of ours\n")
file(WRITE ${place}/project/CMakeLists.txt "cmake_minimum_required(VERSION 3.25)
project(pins LANGUAGES NONE)
include(${SOURCE}/src/cmake/third_party.cmake)
gloss_part(NAME \${NAME} VERSION 1.0 SPDX MIT LICENCE_FILE LICENSE DEBIAN thing DEBIAN_VERSION 1.0
  GIT ${place}/nowhere COMMIT 1 FILES *.h SHA256 \${PIN})
")

# Configures the little project and expects `sentence` (empty: success).
function(expect name pin sentence)
  execute_process(COMMAND ${CMAKE_COMMAND} -G Ninja -S ${place}/project -B ${place}/build -DNAME=${name} -DPIN=${pin} -DGLOSS_APT_GET=
                          -DGLOSS_SOURCES=${place}/sources
                  RESULT_VARIABLE failed ERROR_VARIABLE said OUTPUT_QUIET)
  string(REGEX REPLACE "[ \n]+" " " said "${said}")
  string(FIND "${said}" "${sentence}" found)
  if((sentence STREQUAL "" AND failed) OR (NOT sentence STREQUAL "" AND (NOT failed OR found EQUAL -1)))
    message(FATAL_ERROR "expected «${sentence}», got: ${said}")
  endif()
endfunction()

file(SHA256 ${place}/sources/thing-1.0/LICENSE licence)
file(SHA256 ${place}/sources/thing-1.0/thing.h header)
string(SHA256 pin "${licence} LICENSE\n${header} thing.h\n")
expect(thing ${pin} "")
file(APPEND ${place}/project/build/third_party/thing-1.0/thing.h "int other();\n")
expect(thing ${pin} "thing 1.0 is not what src/cmake/parts.cmake pins")
file(REMOVE_RECURSE ${place}/project/build/third_party/thing-1.0)
file(APPEND ${place}/sources/thing-1.0/thing.h "int other();\n")
expect(thing ${pin} "thing 1.0 is not what src/cmake/parts.cmake pins")
expect(other ${pin} "other 1.0 is missing: it is neither in the folder GLOSS_SOURCES")
