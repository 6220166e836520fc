# The third parties: one gloss_part() with its pin and one target each. To add one: write it here without SHA256, configure,
# copy the pin from the message after looking at the files, name its headers in rooms.cmake and USE it in src/CMakeLists.txt.

gloss_part(NAME imgui VERSION 1.92.2b SPDX MIT LICENCE_FILE LICENSE.txt SHIPPED
  DEBIAN imgui DEBIAN_VERSION 1.92.2b+ds
  GIT https://github.com/ocornut/imgui.git COMMIT 45acd5e0e82f4c954432533ae9985ff0e1aad6d5
  FILES *.h imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp backends/imgui_impl_opengl3*
  SHA256 d76ad562c36636b8435cfb5fd5bc3d457120ced68ec84ff80c5fa46b2c114d69)
# No demo, no debug tools, no tables, no built-in font, no second stb_truetype, no ini or log files, no shell: 100 KB of the page that nobody can reach. No item hooks
# either: every item on the page is one of ui's own, which register themselves (ui/widgets.h).
gloss_part_library(imgui INCLUDE ${imgui_DIR} ${imgui_DIR}/backends
  SOURCES ${imgui_DIR}/imgui.cpp ${imgui_DIR}/imgui_draw.cpp ${imgui_DIR}/imgui_widgets.cpp
          ${CMAKE_SOURCE_DIR}/src/cmake/imgui_without_tables.cpp
          ${imgui_DIR}/backends/imgui_impl_opengl3.cpp
  DEFINE IMGUI_USE_WCHAR32 IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_DEFAULT_FONT
         IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS
         $<$<BOOL:${EMSCRIPTEN}>:IMGUI_IMPL_OPENGL_ES3>
  PRIVATE_DEFINE $<$<BOOL:${EMSCRIPTEN}>:glGetIntegerv=gfx_remembered_integer>
                 IMGUI_DISABLE_STB_TRUETYPE_IMPLEMENTATION IMGUI_STB_TRUETYPE_FILENAME=<stb_truetype.h>)
target_link_libraries(imgui PUBLIC ${CMAKE_DL_LIBS} PRIVATE stb)

gloss_part(NAME harfbuzz VERSION 10.2.0 SPDX MIT-Modern-Variant LICENCE_FILE COPYING SHIPPED
  DEBIAN harfbuzz DEBIAN_VERSION 10.2.0
  GIT https://github.com/harfbuzz/harfbuzz.git COMMIT 10.2.0
  FILES src/*.cc src/*.h src/*.hh src/graph/*.hh src/OT/*.hh src/OT/*/*.hh src/OT/*/*/*.hh src/OT/*/*/*.cc
  SHA256 192a5aec06973e82f58bc01c4f971a61448ad18ccdbd13a23bcf2bf158470221)
# LEAN and MINI drop what no shipped font needs (90,835 bytes brotli against 167,477); NO_MT: no threads on the page.
gloss_part_library(harfbuzz FAST INCLUDE ${harfbuzz_DIR}/src SOURCES ${harfbuzz_DIR}/src/harfbuzz.cc
  DEFINE HB_NO_MT HB_LEAN HB_MINI PRIVATE_DEFINE NDEBUG)

gloss_part(NAME sheenbidi VERSION 3.0.0 SPDX Apache-2.0 LICENCE_FILE LICENSE SHIPPED
  DEBIAN sheenbidi DEBIAN_VERSION 3.0.0
  GIT https://github.com/Tehreer/SheenBidi.git COMMIT v3.0.0
  FILES Headers/SheenBidi/*.h Source/*.c Source/*/*.c Source/*/*.h
  SHA256 0d4ec61203b90ad9118b0ba1f9a75f1909478c1584bfe56281192b65ceb541eb)
gloss_part_library(sheenbidi FAST INCLUDE ${sheenbidi_DIR}/Headers PRIVATE_INCLUDE ${sheenbidi_DIR}/Source
  SOURCES ${sheenbidi_DIR}/Source/SheenBidi.c PRIVATE_DEFINE SB_CONFIG_UNITY)

gloss_part(NAME libunibreak VERSION 6.1 SPDX Zlib LICENCE_FILE LICENCE SHIPPED
  DEBIAN libunibreak DEBIAN_VERSION 6.1
  GIT https://github.com/adah1972/libunibreak.git COMMIT libunibreak_6_1
  FILES src/*.c src/*.h src/*Test.txt
  SHA256 64fabca353fd95a46a379ec35a02f90d4c92505f9c15a525bb8e170c25b575f9)
file(GLOB libunibreak_sources ${libunibreak_DIR}/src/*.c)
list(FILTER libunibreak_sources EXCLUDE REGEX "/tests\\.c$")
gloss_part_library(libunibreak FAST INCLUDE ${libunibreak_DIR}/src SOURCES ${libunibreak_sources})

gloss_part(NAME stb VERSION 2022.09 SPDX MIT LICENCE_FILE LICENSE SHIPPED
  DEBIAN libstb DEBIAN_VERSION 0.0~git20220908.8b5f1f3+ds
  GIT https://github.com/nothings/stb.git COMMIT 8b5f1f37b5b75829fc72d38e7b5d4bcbf8a26d55
  FILES stb_truetype.h stb_rect_pack.h stb_image.h stb_image_write.h
  SHA256 a69d2fadf358c1afb70c90591244caaa828f94d73e714083467d28a093ef8630)
file(WRITE ${CMAKE_BINARY_DIR}/generated/stb/truetype.c.new "#define STB_TRUETYPE_IMPLEMENTATION\n#include <stb_truetype.h>\n")
file(COPY_FILE ${CMAKE_BINARY_DIR}/generated/stb/truetype.c.new ${CMAKE_BINARY_DIR}/generated/stb/truetype.c ONLY_IF_DIFFERENT)
gloss_part_library(stb FAST INCLUDE ${stb_DIR} SOURCES ${CMAKE_BINARY_DIR}/generated/stb/truetype.c)

gloss_part(NAME json VERSION 3.11.2 SPDX MIT LICENCE_FILE LICENSE.MIT SHIPPED
  DEBIAN nlohmann-json3 DEBIAN_VERSION 3.11.2
  GIT https://github.com/nlohmann/json.git COMMIT v3.11.2
  FILES single_include/nlohmann/*.hpp
  SHA256 36198295c43729402a86a86630d1bd64c415c56bd763d6dda8428d84529e8b91)
gloss_part_library(json INCLUDE ${json_DIR}/single_include DEFINE JSON_NOEXCEPTION)

gloss_part(NAME zlib VERSION 1.2.13 SPDX Zlib LICENCE_FILE LICENSE SHIPPED
  DEBIAN zlib DEBIAN_VERSION 1:1.2.13.dfsg
  GIT https://github.com/madler/zlib.git COMMIT v1.2.13
  FILES zlib.h zconf.h zutil.* inflate.* inftrees.* inffast.* inffixed.h deflate.* trees.* adler32.c crc32.*
  SHA256 81d9949bcebc4541f7e84e0991eaf462f8e0b0646e47f24a6e3056229eec8f21)
# Deflate and inflate of bytes in memory, without files.
gloss_part_library(zlib INCLUDE ${zlib_DIR} DEFINE Z_SOLO
  SOURCES ${zlib_DIR}/inflate.c ${zlib_DIR}/inftrees.c ${zlib_DIR}/inffast.c ${zlib_DIR}/deflate.c ${zlib_DIR}/trees.c
          ${zlib_DIR}/adler32.c ${zlib_DIR}/crc32.c ${zlib_DIR}/zutil.c)

gloss_part(NAME sodium VERSION 1.0.18 SPDX ISC LICENCE_FILE LICENSE SHIPPED
  DEBIAN libsodium DEBIAN_VERSION 1.0.18
  GIT https://github.com/jedisct1/libsodium.git COMMIT 1.0.18
  FILES src/libsodium/crypto_hash/sha256/*.c src/libsodium/crypto_hash/sha256/cp/*.c src/libsodium/crypto_pwhash/argon2/*.[ch]
        src/libsodium/crypto_generichash/blake2b/ref/*.[ch] src/libsodium/crypto_aead/xchacha20poly1305/sodium/*.c
        src/libsodium/crypto_core/hchacha20/*.c src/libsodium/crypto_stream/chacha20/*.[ch] src/libsodium/crypto_stream/chacha20/ref/*.[ch]
        src/libsodium/crypto_onetimeauth/poly1305/*.[ch] src/libsodium/crypto_onetimeauth/poly1305/donna/*.[ch]
        src/libsodium/crypto_verify/sodium/verify.c src/libsodium/sodium/codecs.c
        src/libsodium/include/sodium/*.h src/libsodium/include/sodium/private/*.h
  SHA256 f4cc71f0e34c5812d8643df764120d73e27fb0dde05ce788bf183437f9d5f06d)
# SHA-256, Argon2id, XChaCha20-Poly1305 and base 64 in their portable form, the same code natively and on the page. What they
# call outside themselves stands here: its own files would pull in the guarded allocator and the choice among processors.
file(WRITE ${CMAKE_BINARY_DIR}/generated/sodium/outside.c.new [[
#include <stddef.h>
#include <stdlib.h>
#include <sys/random.h>
#include <unistd.h>
void sodium_memzero(void* const bytes, const size_t size) {
    volatile unsigned char* next = bytes;
    for (size_t i = 0; i < size; ++i) next[i] = 0;
}
void sodium_misuse(void) { abort(); }
void randombytes_buf(void* const bytes, const size_t size) {
    for (size_t at = 0; at < size; at += 256)
        if (getentropy((char*)bytes + at, size - at < 256 ? size - at : 256) != 0) abort();
}
]])
file(COPY_FILE ${CMAKE_BINARY_DIR}/generated/sodium/outside.c.new ${CMAKE_BINARY_DIR}/generated/sodium/outside.c ONLY_IF_DIFFERENT)
set(sodium_source ${sodium_DIR}/src/libsodium)
set(sodium_sources crypto_hash/sha256/hash_sha256.c crypto_hash/sha256/cp/hash_sha256_cp.c
    crypto_pwhash/argon2/argon2-core.c crypto_pwhash/argon2/argon2-fill-block-ref.c crypto_pwhash/argon2/blake2b-long.c
    crypto_generichash/blake2b/ref/blake2b-ref.c crypto_generichash/blake2b/ref/blake2b-compress-ref.c
    crypto_generichash/blake2b/ref/generichash_blake2b.c crypto_aead/xchacha20poly1305/sodium/aead_xchacha20poly1305.c
    crypto_core/hchacha20/core_hchacha20.c crypto_stream/chacha20/stream_chacha20.c crypto_stream/chacha20/ref/chacha20_ref.c
    crypto_onetimeauth/poly1305/onetimeauth_poly1305.c crypto_onetimeauth/poly1305/donna/poly1305_donna.c
    crypto_verify/sodium/verify.c sodium/codecs.c)
list(TRANSFORM sodium_sources PREPEND ${sodium_source}/)
gloss_part_library(sodium FAST INCLUDE ${sodium_source}/include ${sodium_source} PRIVATE_INCLUDE ${sodium_source}/include/sodium
  SOURCES ${sodium_sources} ${CMAKE_BINARY_DIR}/generated/sodium/outside.c
  DEFINE SODIUM_STATIC PRIVATE_DEFINE CONFIGURED=1)

gloss_part(NAME doctest VERSION 2.4.9 SPDX MIT LICENCE_FILE LICENSE.txt
  DEBIAN doctest DEBIAN_VERSION 2.4.9~ds
  GIT https://github.com/doctest/doctest.git COMMIT v2.4.9
  FILES doctest/doctest.h
  SHA256 1ddcb529895a083cf7624300907302b5c008e494297de139006bbf2e94a8b375)
gloss_part_library(doctest INCLUDE ${doctest_DIR} DEFINE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)

# The window and OpenGL natively come from Debian's packages; on the page both are the browser's.
add_library(gl INTERFACE)
add_library(emscripten INTERFACE)
if(NOT EMSCRIPTEN)
  find_package(OpenGL REQUIRED)
  find_package(glfw3 3.3 REQUIRED)
  target_link_libraries(gl INTERFACE OpenGL::GL)
endif()
