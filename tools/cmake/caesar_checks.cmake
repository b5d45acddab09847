# Two checks of the sources that are part of the build.
#   layer_check    every include goes along the arrows; part of `all`
#   header_check   every header compiles alone; asked for by name

file(GLOB_RECURSE caesar_sources CONFIGURE_DEPENDS
  RELATIVE "${PROJECT_SOURCE_DIR}"
  messages/*.[hc]pp config/*.[hc]pp actors/*.[hc]pp cuda/*.[hc]pp
  cuda/*.cu tools/*.[hc]pp tests/*.[hc]pp)

# -- layer_check --------------------------------------------------------------

find_program(CAESAR_CHECK_PYTHON python3)
mark_as_advanced(CAESAR_CHECK_PYTHON)
if(CAESAR_CHECK_PYTHON)
  set(layer_stamp "${PROJECT_BINARY_DIR}/layer_check.stamp")
  set(layer_sources ${caesar_sources})
  list(TRANSFORM layer_sources PREPEND "${PROJECT_SOURCE_DIR}/")
  add_custom_command(OUTPUT "${layer_stamp}"
    COMMAND "${CAESAR_CHECK_PYTHON}" "${PROJECT_SOURCE_DIR}/tools/check/layers.py"
      --root "${PROJECT_SOURCE_DIR}" --stamp "${layer_stamp}"
    DEPENDS ${layer_sources}
      "${PROJECT_SOURCE_DIR}/tools/check/layers.py"
      "${PROJECT_SOURCE_DIR}/tools/check/sources.py"
    COMMENT "Checking the arrows of include"
    VERBATIM)
  add_custom_target(layer_check ALL DEPENDS "${layer_stamp}")
endif()
add_feature_info(layer_check CAESAR_CHECK_PYTHON "an include against the arrows fails the build (needs python3)")

# -- header_check -------------------------------------------------------------

# caesar_header_check(NAME HEADERS a.hpp ... LINKS lib ...)
#
# Compiles each header as the only include of a file of its own, without the
# precompiled header, which would hide what the header forgets to include.
function(caesar_header_check name)
  cmake_parse_arguments(arg "" "" "HEADERS;LINKS" ${ARGN})
  set(sources "")
  foreach(header IN LISTS arg_HEADERS)
    string(REGEX REPLACE "hpp$" "cpp" source "${header}")
    set(source "${PROJECT_BINARY_DIR}/header_check/${source}")
    file(GENERATE OUTPUT "${source}" CONTENT "#include \"${header}\"\n")
    list(APPEND sources "${source}")
  endforeach()
  if(NOT sources)
    return()
  endif()
  add_library(${name} OBJECT EXCLUDE_FROM_ALL ${sources})
  target_link_libraries(${name} PRIVATE caesar_settings ${arg_LINKS})
  # Nobody debugs these, and optimising nothing is fastest.
  target_compile_options(${name} PRIVATE -g0 -O0)
  add_dependencies(header_check ${name})
endfunction()

if(CAESAR_BUILD_TESTS)
  add_custom_target(header_check)
  set(plain_headers ${caesar_sources})
  list(FILTER plain_headers INCLUDE REGEX "\\.hpp$")
  # These may include torch or Python, which only their own targets know.
  set(torch_headers ${plain_headers})
  list(FILTER torch_headers INCLUDE REGEX "^cuda/(judge|python|runner)/")
  if(torch_headers)
    list(REMOVE_ITEM plain_headers ${torch_headers})
  endif()
  # And these what the CUDA Toolkit declares, if there is one.
  set(cuda_headers ${plain_headers})
  list(FILTER cuda_headers INCLUDE REGEX "^cuda/device/cuda_")
  if(cuda_headers)
    list(REMOVE_ITEM plain_headers ${cuda_headers})
  endif()
  find_package(CUDAToolkit QUIET)
  if(CUDAToolkit_FOUND)
    caesar_header_check(header_check_cuda HEADERS ${cuda_headers}
      LINKS caesar::device CUDA::toolkit)
  endif()
  if(CAESAR_WITH_JUDGE)
    caesar_header_check(header_check_torch HEADERS ${torch_headers}
      LINKS caesar::judge caesar::runner caesar_libtorch_python)
  endif()
  caesar_header_check(header_check_plain HEADERS ${plain_headers}
    LINKS CAF::core CAF::io CAF::openssl Boost::headers
      nlohmann_json::nlohmann_json toml11::toml11 spdlog::spdlog CLI11::CLI11
      SQLite::SQLite3 OpenSSL::SSL caesar_test_main)
endif()
