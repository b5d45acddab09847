# What every target of caesar-actors shares: C++20, warnings, sanitizers, and
# includes that are written from the root of the repository.
set(CAESAR_ROOT "${CMAKE_CURRENT_LIST_DIR}/../..")

add_library(caesar_settings INTERFACE)
target_compile_features(caesar_settings INTERFACE cxx_std_20)
target_include_directories(caesar_settings INTERFACE "${CAESAR_ROOT}")
target_compile_options(caesar_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${CAESAR_WERROR}>:-Werror>
  # Debian patches in CAF 0.17.6 and Boost.Asio 1.74 trip these in headers that
  # are instantiated from our files, where a system include does not help.
  -Wno-maybe-uninitialized)
if(CAESAR_SANITIZE)
  target_compile_options(caesar_settings INTERFACE
    -fsanitize=${CAESAR_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(caesar_settings INTERFACE -fsanitize=${CAESAR_SANITIZE})
endif()

# caesar_target(NAME SOURCES a.cpp ... LINKS lib ... [CAF])
#
# Adds `caesar_NAME` as a static library with the alias caesar::NAME. CAF says
# that its sources include messages/caf.hpp, which is then precompiled.
function(caesar_target name)
  cmake_parse_arguments(arg "CAF" "" "SOURCES;LINKS" ${ARGN})
  set(target "caesar_${name}")
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(caesar::${name} ALIAS ${target})
  target_link_libraries(${target} PUBLIC caesar_settings ${arg_LINKS})
  if(arg_CAF)
    caesar_precompile_caf(${target})
  endif()
endfunction()

# caesar_program(NAME SOURCES a.cpp ... LINKS lib ... [CAF])
function(caesar_program name)
  cmake_parse_arguments(arg "CAF" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE caesar_settings ${arg_LINKS})
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
  if(arg_CAF)
    caesar_precompile_caf(${name})
  endif()
endfunction()

# Shares one precompiled messages/caf.hpp between all targets that use CAF.
function(caesar_precompile_caf target)
  if(NOT CAESAR_PCH)
    return()
  endif()
  if(target STREQUAL "caesar_messages")
    target_precompile_headers(${target} PRIVATE "${CAESAR_ROOT}/messages/caf.hpp")
  else()
    target_precompile_headers(${target} REUSE_FROM caesar_messages)
  endif()
endfunction()

# caesar_text(TARGET VARIABLE FILE)
#
# Embeds a text file into TARGET as `extern const std::string_view VARIABLE` of
# namespace caesar::text, so that a program needs no files beside it.
function(caesar_text target variable file)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/text_${variable}.cpp")
  get_filename_component(absolute "${file}" ABSOLUTE)
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" -DINPUT=${absolute} -DOUTPUT=${output}
      -DVARIABLE=${variable} -P "${CAESAR_ROOT}/tools/cmake/embed_text.cmake"
    DEPENDS "${absolute}" "${CAESAR_ROOT}/tools/cmake/embed_text.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
  set_source_files_properties("${output}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# caesar_folder(TARGET VARIABLE FOLDER SUFFIXES)
#
# Embeds the files of a folder whose suffixes match ("h|txt") as one text; see
# embed_folder.cmake.
function(caesar_folder target variable folder suffixes)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/text_${variable}.cpp")
  get_filename_component(absolute "${folder}" ABSOLUTE)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS "${absolute}/*")
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" -DFOLDER=${absolute} -DOUTPUT=${output}
      -DVARIABLE=${variable} "-DSUFFIXES=${suffixes}"
      -P "${CAESAR_ROOT}/tools/cmake/embed_folder.cmake"
    DEPENDS ${files} "${CAESAR_ROOT}/tools/cmake/embed_folder.cmake"
      "${CAESAR_ROOT}/tools/cmake/embed_text.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
  set_source_files_properties("${output}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()
