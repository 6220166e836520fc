# German has every sentence of the program and of the page, none that is not said any more, and none that waits for a look.
cmake_minimum_required(VERSION 3.25)
foreach(tool msgcat msgmerge msgattrib)
  find_program(${tool} ${tool} REQUIRED)
endforeach()

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE failed ERROR_VARIABLE errors)
  if(failed)
    message(FATAL_ERROR "${ARGN}: ${errors}")
  endif()
endfunction()

# What msgattrib leaves of the merged catalogue with these options, without its header.
function(expect_none reason)
  run(${msgattrib} ${ARGN} ${BUILD}/words/merged.po --output-file=${BUILD}/words/left.po --force-po)
  file(STRINGS ${BUILD}/words/left.po lines ENCODING UTF-8 REGEX "^(#~ )?msgid \"..*\"|^\"[^:]*$")
  if(lines)
    list(JOIN lines "\n" lines)
    message(FATAL_ERROR "assets/words/de.po: ${reason}\n${lines}")
  endif()
endfunction()

run(${msgcat} --use-first ${BUILD}/words/program.pot ${BUILD}/words/page.pot --output-file=${BUILD}/words/gloss.pot)
run(${msgmerge} --quiet --no-fuzzy-matching ${SOURCE}/assets/words/de.po ${BUILD}/words/gloss.pot --output-file=${BUILD}/words/merged.po)
expect_none("these sentences have no German yet" --untranslated)
expect_none("these are not said any more: take them out" --only-obsolete)
expect_none("these are marked as fuzzy: look at them again" --only-fuzzy --no-obsolete)
