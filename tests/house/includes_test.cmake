# cmake -DSOURCE=<repository> -DBUILD=<build folder> -P includes_test.cmake: the register refuses what it should, with its sentence.
cmake_minimum_required(VERSION 3.25)

# Runs the check of the room's real rules over one file of our own and compares what it says (empty: allowed).
function(expect target file text sentence)
  set(root ${BUILD}/checks/scratch)
  file(WRITE ${root}/${file} "${text}\n")
  execute_process(COMMAND ${CMAKE_COMMAND} -DRULES=${BUILD}/checks/${target}.cmake -DROOT=${root} -DFILES=${root}/${file}
                          -P ${SOURCE}/src/cmake/check_includes.cmake
                  RESULT_VARIABLE failed ERROR_VARIABLE said OUTPUT_QUIET)
  string(REGEX REPLACE "[ \n]+" " " said "${said}")
  string(FIND "${said}" "${sentence}" found)
  if(sentence STREQUAL "" AND failed)
    message(FATAL_ERROR "${file}: expected no complaint about «${text}», got: ${said}")
  elseif(NOT sentence STREQUAL "" AND (NOT failed OR found EQUAL -1))
    message(FATAL_ERROR "${file}: expected «${sentence}», got: ${said}")
  endif()
endfunction()

expect(model model/x.cpp "#include \"ui/panel.h\"" "model/x.cpp may include base, unicode; not ui (src/CMakeLists.txt)")
expect(base base/x.h "#include \"model/span.h\"" "base/x.h may include no other room; not model (src/CMakeLists.txt)")
expect(model model/x.cpp "#include <imgui.h>" "model/x.cpp may use sodium; not imgui (src/CMakeLists.txt)")
expect(text text/x.cpp "#include \"model/span.h\"" "text/x.cpp may include base, unicode, font_packs; not model (src/CMakeLists.txt)")
expect(platform platform/x.h "#include <emscripten/html5.h>" "platform/x.h may use no third party; not emscripten (src/CMakeLists.txt)")
expect(platform_headless platform/headless/x.cpp "#include \"ui/panel.h\""
       "platform/headless/x.cpp may include platform, base, store; not ui (src/CMakeLists.txt)")
expect(app app/x.cpp "#include <doctest/doctest.h>" "app/x.cpp may use imgui; not doctest (src/CMakeLists.txt)")
expect(ui ui/x.cpp "EM_ASM({ alert(1) })" "ui/x.cpp writes JavaScript with EM_JS or EM_ASM: put it into web/platform.js")
expect(model model/x.cpp "#include \"span.h\"" "without its room")
expect(model model/x.cpp "#include \"base/result.h\"\n#include \"model/span.h\"\n#include <vector>" "")
expect(text text/x.cpp "#include <hb.h>\n#include <SheenBidi/SheenBidi.h>\n#include \"unicode/position.h\"" "")
