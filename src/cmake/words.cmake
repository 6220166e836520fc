# <build>/assets/words: the catalogues of other languages (assets/words/*.po), made by GNU gettext. The page's own script has a
# small one of its own (LANGUAGE.page.mo), which it needs before the program is there.
foreach(tool xgettext msgfmt msgmerge msgattrib msgen msgfilter)
  string(TOUPPER GLOSS_${tool} variable)
  find_program(${variable} ${tool})
  if(NOT ${variable})
    message(FATAL_ERROR "The languages are made by gettext's ${tool}, and there is none here. Install Debian's package gettext "
                        "(tests/run and web/serve do), then configure again.")
  endif()
endforeach()
set(words ${CMAKE_BINARY_DIR}/words)
set(from_sources --from-code=UTF-8 --no-location --sort-output --keyword --keyword=say:1 --keyword=english:1 --keyword=say_count:2,3
                 --keyword=form_of:2,3 --keyword=sentence:3,4)

# Every English sentence: of the program (program.pot) and of the page (page.pot). The command line stays English.
file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.cpp ${CMAKE_SOURCE_DIR}/src/*.h)
list(FILTER sources EXCLUDE REGEX "/src/cli/")
file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/boot.mjs ${CMAKE_SOURCE_DIR}/web/page/*.mjs)
string(REPLACE ";" "\n" lines "${sources}")
file(CONFIGURE OUTPUT ${words}/sources.txt CONTENT "${lines}\n" @ONLY)
add_custom_command(OUTPUT ${words}/program.pot
  COMMAND ${GLOSS_XGETTEXT} --language=C++ ${from_sources} --files-from=${words}/sources.txt --output=${words}/program.pot
  DEPENDS ${sources} COMMENT "Gathering the program's sentences" VERBATIM)
add_custom_command(OUTPUT ${words}/page.pot
  COMMAND ${GLOSS_XGETTEXT} --language=JavaScript ${from_sources} ${scripts} --output=${words}/page.pot
  DEPENDS ${scripts} COMMENT "Gathering the page's sentences" VERBATIM)

foreach(language de)
  set(po ${CMAKE_SOURCE_DIR}/assets/words/${language}.po)
  set(made ${CMAKE_BINARY_DIR}/assets/words/${language})
  add_custom_command(OUTPUT ${made}.mo ${made}.page.mo
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/assets/words
    COMMAND ${GLOSS_MSGFMT} --check-domain --no-hash ${po} --output-file=${made}.mo
    COMMAND ${GLOSS_MSGMERGE} --quiet --no-fuzzy-matching ${po} ${words}/page.pot --output-file=${words}/${language}.merged.po
    COMMAND ${GLOSS_MSGATTRIB} --translated --no-obsolete ${words}/${language}.merged.po --output-file=${words}/${language}.page.po
    COMMAND ${GLOSS_MSGFMT} --no-hash ${words}/${language}.page.po --output-file=${made}.page.mo
    DEPENDS ${po} ${words}/page.pot COMMENT "Making the words of ${language}" VERBATIM)
  list(APPEND GLOSS_ASSET_FILES ${made}.mo ${made}.page.mo)
endforeach()

# A language for tests: each sentence in ‹brackets›, so that what is not said through the catalogue stands out.
add_custom_command(OUTPUT ${words}/bracketed.mo
  COMMAND ${GLOSS_MSGEN} ${words}/program.pot --output-file=${words}/english.po
  COMMAND ${GLOSS_MSGFILTER} --input=${words}/english.po --output-file=${words}/bracketed.po sed -e "s/^/‹/" -e "s/$/›/"
  COMMAND ${GLOSS_MSGFMT} --no-hash ${words}/bracketed.po --output-file=${words}/bracketed.mo
  DEPENDS ${words}/program.pot COMMENT "Bracketing the program's sentences" VERBATIM)
add_custom_target(words DEPENDS ${words}/bracketed.mo ${words}/program.pot ${words}/page.pot)
