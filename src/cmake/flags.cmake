# Compiler and linker flags of every target, third parties included. Each has its reason or its measured gain beside it.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)

option(GLOSS_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(GLOSS_FUZZ "Build the libFuzzer targets (clang only)" OFF)

find_program(GLOSS_CCACHE ccache)
if(GLOSS_CCACHE)
  # What ccache asks for before it keeps anything that was compiled with headers compiled ahead (cmake/ahead.cmake); its manual,
  # "Precompiled headers".
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${GLOSS_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${GLOSS_CCACHE})
endif()

# Nothing is thrown in any room on any platform; measured on the page: 241,560 bytes against 354,999 with exceptions.
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
# One section per function, so that the linker drops what nobody calls; HarfBuzz with HB_LEAN only links natively this way.
add_compile_options(-ffunction-sections -fdata-sections)

if(EMSCRIPTEN)
  # -Oz by default: the page is small before it is fast; rooms registered as FAST are compiled with -O2. em++ adds
  # -fno-inline-functions as soon as it sees -Oz, and then not even a vector's one-line members are inlined: with inlining the
  # page is 13 KB brotli smaller, and a megabyte's first screen costs 53 ms of CPU against 95.
  # NDEBUG: assertions guard against a programmer's error and are proven by the native tests.
  set(CMAKE_C_FLAGS_RELEASE "-Oz -finline-functions -DNDEBUG")
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -finline-functions -DNDEBUG")
  # WebAssembly that every browser with WebGL2 knows (Safari 15, 2021, was the last to learn it): without it each rounding of a float
  # to a whole number is six instructions, and a copy of a few bytes is a call.
  add_compile_options(-msign-ext -mnontrapping-fptoint -mbulk-memory)
  add_link_options(-msign-ext -mnontrapping-fptoint -mbulk-memory)
  # libc++'s smaller std::function, which no function of its library takes.
  add_compile_definitions($<$<COMPILE_LANGUAGE:CXX>:_LIBCPP_ABI_OPTIMIZED_FUNCTION>)
  # No threads on the page: no lock around function-level statics.
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>)
else()
  # Natively assertions stay on (no NDEBUG); line tables are enough for a readable backtrace and halve the objects.
  set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g1")
  set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g1")
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
  add_link_options(-Wl,--gc-sections)
endif()

if(GLOSS_SANITIZE)
  # A report of either sanitizer ends the program, so that a test cannot pass over it. vptr wants the RTTI that we do not have.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(GLOSS_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
  # The table of what was covered would keep each function that nobody calls.
  add_link_options(-Wl,-z,start-stop-gc)
endif()

# What only our own code is compiled with. Its warnings are errors; third parties' headers come in as system headers.
add_library(gloss_ours INTERFACE)
target_compile_options(gloss_ours INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wall> $<$<COMPILE_LANGUAGE:CXX>:-Wextra>
                                                $<$<COMPILE_LANGUAGE:CXX>:-Wshadow> $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
# g++ 12 warns of std::string's own copying, wrongly; it forgets that a header is the system's where the header is compiled ahead.
target_compile_options(gloss_ours INTERFACE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-array-bounds> $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-stringop-overflow>
                                            $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-restrict>)
target_compile_definitions(gloss_ours INTERFACE GLOSS_VERSION="${PROJECT_VERSION}")

# -O2 on the page for what lays out text and computes agreement: HarfBuzz is 3.6 times slower under -Os, for 17 KB of brotli.
function(gloss_fast target)
  if(EMSCRIPTEN)
    # With inlining a megabyte is laid out two to three times as fast (Latin 9.1 MB/s against 3.5, letters without a space 0.9 s
    # against 3.3). A threshold of 60 instead of 225 is as fast and 11 KB brotli smaller.
    target_compile_options(${target} PRIVATE -O2 "SHELL:-mllvm -inline-threshold=60")
  endif()
endfunction()
