# What the build takes from installed packages, npm's and Debian's fonts, is compared file by file with a committed list at every
# configure: the lock file's hashes say what npm unpacked, not what lies in its folder today. The lists are in the form of
# sha256sum. For a new version write one anew after looking at the files, in the part's folder, as in:
#   grep -o '[^ ]*$' …/pins/inter.sha256 | xargs sha256sum
set(GLOSS_PINS ${CMAKE_CURRENT_LIST_DIR}/pins)

# gloss_installed_part(<part> <folder> <how to put it right>): checks what pins/<part>.sha256 lists. Where one of these files changes
# later, the next build configures again.
function(gloss_installed_part part folder remedy)
  file(STRINGS ${GLOSS_PINS}/${part}.sha256 lines)
  foreach(line IN LISTS lines)
    string(REGEX MATCH "^([0-9a-f]+)  (.+)$" matched "${line}")
    set(pin ${CMAKE_MATCH_1})
    set(file ${folder}/${CMAKE_MATCH_2})
    if(NOT EXISTS ${file})
      message(FATAL_ERROR "${part} is not whole: its file ${file} is missing. ${remedy}, then configure again.")
    endif()
    file(SHA256 ${file} found)
    if(NOT found STREQUAL pin)
      message(FATAL_ERROR "${part} is not what src/cmake/pins/${part}.sha256 pins: its file ${file} hashes to ${found}, the pin is ${pin}. "
                          "It was changed or comes from a wrong version. ${remedy}, then configure again (or, when the new version is "
                          "meant, write its new list).")
    endif()
    set_property(GLOBAL APPEND PROPERTY GLOSS_PINNED ${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  endforeach()
endfunction()

# Nothing is shipped that no list names.
function(gloss_expect_pinned file)
  get_property(pinned GLOBAL PROPERTY GLOSS_PINNED)
  if(NOT file IN_LIST pinned)
    message(FATAL_ERROR "The build takes ${file}, and no list in src/cmake/pins names it. Look at the file and write its SHA-256 into the "
                        "list of its part, then configure again.")
  endif()
endfunction()
