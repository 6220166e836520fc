# <build>/assets: what lies in assets/, and the fonts cut to what Gloss draws. <build>/licences: the licences of all that is shipped.
find_program(GLOSS_HB_SUBSET hb-subset)
if(NOT GLOSS_HB_SUBSET)
  message(FATAL_ERROR "The fonts are cut by hb-subset, and there is none here. Install Debian's package libharfbuzz-bin "
                      "(tests/run and web/serve do), then configure again.")
endif()
set(GLOSS_ASSET_FILES "")


# Basic Latin to Extended-A with what Vietnamese, Romanian and Pinyin add, combining marks, Greek, Serbian, Russian and Ukrainian
# Cyrillic, punctuation, super- and subscripts, currencies, arrows and a few mathematical signs.
set(GLOSS_LATIN_GREEK_CYRILLIC
  20-7E,A0-17F,18F,192,1A0-1A1,1AF-1B0,1CD-1DC,1FC-1FF,218-21B,237,259,2BB-2BC,2C6-2C7,2C9,2D8-2DD,300-304,306-30C,31B,323,326-328,
  384-38A,38C,38E-3A1,3A3-3CE,400-45F,490-491,1EA0-1EF9,2002-200A,2010-2027,202F-203A,2044,205F,2070,2074-208E,20A0-20BF,2116,2122,
  2126,2190-2199,2202,2206,2211-2212,2215,221A,221E,2248,2260,2264-2265,25CA,25CC,FFFD)
string(REPLACE ";" "" GLOSS_LATIN_GREEK_CYRILLIC "${GLOSS_LATIN_GREEK_CYRILLIC}")

# gloss_font(<name> <source> <hb-subset options…>): assets/fonts/<name>.ttf. No hinting and no name records: the outlines are drawn
# without them, and they are a third of the file.
function(gloss_font name source)
  gloss_expect_pinned(${source})
  string(REGEX MATCH "--unicodes-file=([^;]+)" list_option "${ARGN}")
  set(output ${CMAKE_BINARY_DIR}/assets/fonts/${name}.ttf)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/assets/fonts
    COMMAND ${GLOSS_HB_SUBSET} ${source} --no-hinting --notdef-outline --name-IDs= ${ARGN} --output-file=${output}
    DEPENDS ${source} ${CMAKE_MATCH_1} COMMENT "Cutting the font ${name}" VERBATIM)
  set(GLOSS_ASSET_FILES ${GLOSS_ASSET_FILES} ${output} PARENT_SCOPE)
endfunction()

set(inter ${GLOSS_NPM}/@expo-google-fonts/inter)
set(serif ${GLOSS_NPM}/@expo-google-fonts/source-serif-4)
set(lgc --unicodes=${GLOSS_LATIN_GREEK_CYRILLIC})
# Figures of equal width in lists and counters; Serbian italics and the like in the article. Never '*': that doubles the files.
# Inter's other features (cases, fractions, discretionary forms) are never asked for and are 6 KB a file.
set(GLOSS_INTER_FEATURES ccmp,kern,liga,locl,mark,mkmk,tnum)
gloss_font(inter-400 ${inter}/400Regular/Inter_400Regular.ttf ${lgc} --layout-features=${GLOSS_INTER_FEATURES})
gloss_font(inter-600 ${inter}/600SemiBold/Inter_600SemiBold.ttf ${lgc} --layout-features=${GLOSS_INTER_FEATURES})
gloss_font(source-serif-400 ${serif}/400Regular/SourceSerif4_400Regular.ttf ${lgc} --layout-features+=locl)
gloss_font(source-serif-600 ${serif}/600SemiBold/SourceSerif4_600SemiBold.ttf ${lgc} --layout-features+=locl)
include(${CMAKE_CURRENT_LIST_DIR}/font_packs.cmake)
add_embedded_icons()
gloss_font(icons ${GLOSS_NPM}/lucide-static/font/lucide.ttf --unicodes-file=${CMAKE_BINARY_DIR}/generated/icons/icons.unicodes)

file(GLOB_RECURSE inputs CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/assets ${CMAKE_SOURCE_DIR}/assets/*)
list(REMOVE_ITEM inputs icons.txt fonts.txt)
list(FILTER inputs EXCLUDE REGEX "^words/")
foreach(input IN LISTS inputs)
  set(output ${CMAKE_BINARY_DIR}/assets/${input})
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/assets/${input} ${output}
    DEPENDS ${CMAKE_SOURCE_DIR}/assets/${input} COMMENT "" VERBATIM)
  list(APPEND GLOSS_ASSET_FILES ${output})
endforeach()
include(${CMAKE_CURRENT_LIST_DIR}/words.cmake)
add_custom_target(assets ALL DEPENDS ${GLOSS_ASSET_FILES})

# The licences: one text each and a list of {name, version, licence, file}.
gloss_npm_licence(@expo-google-fonts/inter OFL-1.1 LICENSE_FONT)
gloss_npm_licence(@expo-google-fonts/source-serif-4 OFL-1.1 LICENSE_FONT)
gloss_npm_licence(lucide-static ISC LICENSE)
gloss_npm_licence(idb ISC LICENSE)
set_property(GLOBAL APPEND PROPERTY GLOSS_LICENCES "gloss|${PROJECT_VERSION}|MIT|${CMAKE_SOURCE_DIR}/LICENSE")
if(EMSCRIPTEN)
  foreach(file ${EMSCRIPTEN_ROOT_PATH}/LICENSE /usr/share/doc/emscripten/copyright)
    if(EXISTS ${file})
      set_property(GLOBAL APPEND PROPERTY GLOSS_LICENCES "emscripten|${EMSCRIPTEN_VERSION}|MIT|${file}")
      break()
    endif()
  endforeach()
endif()
get_property(licences GLOBAL PROPERTY GLOSS_LICENCES)
list(SORT licences)
set(rows "")
set(GLOSS_LICENCE_FILES "")
foreach(entry IN LISTS licences)
  string(REPLACE "|" ";" fields "${entry}")
  list(GET fields 0 name)
  list(GET fields 1 version)
  list(GET fields 2 licence)
  list(GET fields 3 file)
  string(REGEX REPLACE "^.*/" "" plain "${name}")
  configure_file(${file} ${CMAKE_BINARY_DIR}/licences/${plain}.txt COPYONLY)
  list(APPEND GLOSS_LICENCE_FILES ${CMAKE_BINARY_DIR}/licences/${plain}.txt)
  string(APPEND rows ",\n  {\"name\": \"${plain}\", \"version\": \"${version}\", \"licence\": \"${licence}\", \"file\": \"licences/${plain}.txt\"}")
endforeach()
string(SUBSTRING "${rows}" 1 -1 rows)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/licences/licences.json CONTENT "[${rows}\n]\n" @ONLY)
list(APPEND GLOSS_LICENCE_FILES ${CMAKE_BINARY_DIR}/licences/licences.json)
# The page reads the list as an asset, for About.
configure_file(${CMAKE_BINARY_DIR}/licences/licences.json ${CMAKE_BINARY_DIR}/assets/licences.json COPYONLY)
list(APPEND GLOSS_ASSET_FILES ${CMAKE_BINARY_DIR}/assets/licences.json)
