# Writes OUTPUT, a C++ file that defines caesar::text::VARIABLE as one text that
# holds all files of FOLDER whose names have a SUFFIXES, each after a line
# "=== NAME", in the order of their names.
file(GLOB_RECURSE names RELATIVE "${FOLDER}" "${FOLDER}/*")
list(SORT names)
set(all "")
foreach(name IN LISTS names)
  if(NOT name MATCHES "\\.(${SUFFIXES})$")
    continue()
  endif()
  file(READ "${FOLDER}/${name}" text)
  string(APPEND all "=== ${name}\n${text}")
endforeach()
set(INPUT "${OUTPUT}.txt")
file(WRITE "${INPUT}" "${all}")
include("${CMAKE_CURRENT_LIST_DIR}/embed_text.cmake")
