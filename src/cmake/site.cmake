# <build>/site: the page as a folder that any web server can hand out.

# gloss_site_file(<source> <path in the site>)
function(gloss_site_file source path)
  set(output ${CMAKE_BINARY_DIR}/site/${path})
  add_custom_command(OUTPUT ${output} COMMAND ${CMAKE_COMMAND} -E copy ${source} ${output} DEPENDS ${source} COMMENT "" VERBATIM)
  set(GLOSS_SITE_FILES ${GLOSS_SITE_FILES} ${output} PARENT_SCOPE)
endfunction()

set(GLOSS_SITE_FILES "")
foreach(file IN LISTS GLOSS_ASSET_FILES GLOSS_LICENCE_FILES)
  file(RELATIVE_PATH path ${CMAKE_BINARY_DIR} ${file})
  gloss_site_file(${file} ${path})
endforeach()
set(web ${CMAKE_SOURCE_DIR}/web)
file(GLOB files CONFIGURE_DEPENDS RELATIVE ${web} ${web}/*.html ${web}/*.css ${web}/*.svg ${web}/*.png ${web}/*.ico ${web}/*.webmanifest)
foreach(file IN LISTS files)
  gloss_site_file(${web}/${file} ${file})
endforeach()

# boot.mjs with all that it imports; what it imports by import() becomes a file of its own under parts/, loaded when needed.
# Neither that nor the worker imports what boot.mjs does: a part that both need would be a further file to wait for at the start.
file(GLOB scripts CONFIGURE_DEPENDS ${web}/*.mjs ${web}/*/*.mjs)
list(FILTER scripts EXCLUDE REGEX "(node_modules/|eslint\\.config\\.mjs$|/(server|split|gather)\\.mjs$)")
if(EXISTS ${web}/boot.mjs)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/site/boot.mjs ${CMAKE_BINARY_DIR}/site/pattern_worker.mjs
    COMMAND ${GLOSS_NPM}/.bin/esbuild boot.mjs pattern_worker.mjs --bundle --splitting --format=esm --target=es2022 --minify --legal-comments=none
            --external:./gloss.mjs --out-extension:.js=.mjs --chunk-names=parts/[name]-[hash] --log-level=warning
            --outdir=${CMAKE_BINARY_DIR}/site
    WORKING_DIRECTORY ${web} DEPENDS ${scripts} ${web}/package-lock.json COMMENT "Bundling boot.mjs" VERBATIM)
  list(APPEND GLOSS_SITE_FILES ${CMAKE_BINARY_DIR}/site/boot.mjs ${CMAKE_BINARY_DIR}/site/pattern_worker.mjs)
endif()
# The first screen's parts in one archive (web/page/first_assets.mjs). They stand in the site by themselves as well.
set(first fonts/inter-400.ttf fonts/inter-600.ttf fonts/source-serif-400.ttf fonts/source-serif-600.ttf fonts/icons.ttf
          schemas/news-who-says-what.json sample.gloss.json licences.json)
set(first_files ${first})
list(TRANSFORM first_files PREPEND ${CMAKE_BINARY_DIR}/assets/)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/site/assets/first.tar
  COMMAND ${GLOSS_NODE} ${web}/gather.mjs ${CMAKE_BINARY_DIR}/assets ${CMAKE_BINARY_DIR}/first ${first}
  COMMAND ${CMAKE_COMMAND} -E chdir ${CMAKE_BINARY_DIR}/first
          ${CMAKE_COMMAND} -E tar cf ${CMAKE_BINARY_DIR}/site/assets/first.tar --format=gnutar --mtime=1970-01-01 ${first}
  DEPENDS ${first_files} ${web}/gather.mjs COMMENT "Packing what the first screen needs" VERBATIM)
list(APPEND GLOSS_SITE_FILES ${CMAKE_BINARY_DIR}/site/assets/first.tar)
add_custom_target(site ALL DEPENDS ${GLOSS_SITE_FILES})
add_dependencies(site assets)
if(TARGET gloss)
  add_dependencies(site gloss)
endif()
