# How the program becomes gloss.mjs, gloss.wasm and later.wasm. The same flags link with Emscripten 3.1.6 and every newer one.
find_program(GLOSS_WASM_SPLIT wasm-split HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin NO_CMAKE_FIND_ROOT_PATH)
if(NOT GLOSS_WASM_SPLIT)
  message(FATAL_ERROR "The page is divided by wasm-split, and there is none here. Install Debian's package binaryen, or set "
                      "GLOSS_WASM_SPLIT to the one beside your Emscripten, then configure again.")
endif()
function(gloss_page_options target)
  set_target_properties(${target} PROPERTIES SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/site)
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=web                       # no node or worker branches in the script
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=create_gloss   # `import create_gloss from './gloss.mjs'`; nothing global
    -sDYNAMIC_EXECUTION=0                   # the page's CSP has no 'unsafe-eval'
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sFILESYSTEM=0                          # bytes come through platform; a stray fopen cannot bring the file system's script in
    -sALLOW_MEMORY_GROWTH=1                 # articles have any length
    -sINITIAL_MEMORY=67108864               # untouched pages cost nothing; each growth stops Chromium for 7 ms, 16 MB last for no megabyte of text
    -sTOTAL_STACK=1048576                   # 5 MB by default in 3.1.6, 64 KB in newer ones; the old name is known to both
    -sSUPPORT_LONGJMP=0                     # nobody jumps
    -sMALLOC=dlmalloc                       # 10 to 20 % faster with many small strings than emmalloc, which is 2.7 KB brotli smaller
    -sWASM_BIGINT=1                         # 64-bit numbers cross as BigInt with every compiler, not only with newer ones
    -sBINARYEN_EXTRA_PASSES=--converge,--one-caller-inline-max-function-size=400 # split.mjs divides by functions
    -sASSERTIONS=0
    --profiling-funcs)                      # the names that web/split.mjs goes by; its two modules have none
  # em++ shortens white space only; esbuild shortens the local names too: 10 KB brotli against 14. What the first screen does not
  # need goes into a module of its own (web/split.mjs): 430 KB brotli against 553.
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${GLOSS_NPM}/.bin/esbuild $<TARGET_FILE:${target}> --minify --format=esm --target=es2022 --log-level=warning
            --outfile=$<TARGET_FILE:${target}> --allow-overwrite
    COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_BINARY_DIR}/site/gloss.wasm ${CMAKE_BINARY_DIR}/whole.wasm
    COMMAND ${GLOSS_NODE} ${CMAKE_SOURCE_DIR}/web/split.mjs ${GLOSS_WASM_SPLIT} ${CMAKE_BINARY_DIR}/whole.wasm ${CMAKE_BINARY_DIR}/site
    VERBATIM)
  set(library ${CMAKE_SOURCE_DIR}/web/platform.js)
  file(GLOB found CONFIGURE_DEPENDS ${library})
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${CMAKE_SOURCE_DIR}/web/split.mjs ${CMAKE_SOURCE_DIR}/web/first_screen.txt)
  if(found)
    target_link_options(${target} PRIVATE "SHELL:--js-library ${library}")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${library})
  endif()
endfunction()
