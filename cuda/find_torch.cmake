# Finds the Python that has torch, and what a program needs that embeds both.
# Sets CAESAR_PYTHON, and defines
#   caesar_python_headers   those of Python and pybind11
#   caesar_embedded_python  Python for embedding, and those headers
#   caesar_libtorch         ATen of that Python's torch
#   caesar_libtorch_python  the same with what torch has for Python
set(CAESAR_PYTHON "" CACHE FILEPATH "The Python interpreter whose torch is used")

# -- which Python -------------------------------------------------------------

if(CAESAR_PYTHON)
  set(candidates "${CAESAR_PYTHON}")
else()
  find_program(path_python NAMES python3 NO_CACHE)
  set(candidates /usr/bin/python3 "${path_python}")
endif()
foreach(candidate IN LISTS candidates)
  execute_process(
    COMMAND "${candidate}" -B "${CMAKE_CURRENT_LIST_DIR}/python_facts.py"
    OUTPUT_VARIABLE facts ERROR_VARIABLE complaint RESULT_VARIABLE status)
  if(status EQUAL 0)
    set(CAESAR_PYTHON "${candidate}" CACHE FILEPATH
      "The Python interpreter whose torch is used" FORCE)
    break()
  endif()
endforeach()
if(NOT status EQUAL 0)
  message(FATAL_ERROR "No Python with torch among: ${candidates}\n${complaint}\n"
    "Install python3-torch and libtorch-dev, name the right interpreter with "
    "-DCAESAR_PYTHON=..., or build without evaluation: -DCAESAR_WITH_JUDGE=OFF")
endif()

# Some versions of torch print more than they are asked for.
foreach(key python python_headers python_library python_needs torch torch_cuda
    torch_includes torch_libraries torch_cxx11_abi torch_pybind11_abi)
  set(${key} "")
  if(facts MATCHES "caesar: ${key}=([^\n]*)")
    set(${key} "${CMAKE_MATCH_1}")
  endif()
endforeach()

# -- Python -------------------------------------------------------------------

if(NOT python_headers)
  message(FATAL_ERROR "Python ${python} of ${CAESAR_PYTHON} has no header files "
    "(Python.h). Install python${python}-dev, or, where this Python is not the "
    "system's, what its distributor calls its development files.")
endif()
if(NOT python_library)
  message(FATAL_ERROR "Python ${python} of ${CAESAR_PYTHON} has no library to "
    "embed (libpython${python}.so or .a). Install libpython${python}-dev, or "
    "take a Python that was built with --enable-shared.")
endif()
find_path(CAESAR_PYBIND11 pybind11/pybind11.h HINTS ${torch_includes})
if(NOT CAESAR_PYBIND11)
  message(FATAL_ERROR "This torch brings no pybind11, and the system has none. "
    "Install pybind11-dev, or say -DCAESAR_PYBIND11=FOLDER.")
endif()

add_library(caesar_python_headers INTERFACE)
target_include_directories(caesar_python_headers SYSTEM INTERFACE
  "${CAESAR_PYBIND11}" "${python_headers}")
add_library(caesar_embedded_python INTERFACE)
target_link_libraries(caesar_embedded_python INTERFACE caesar_python_headers)
if(python_library MATCHES "\\.a$")
  # Modules of Python look for its functions in the program, all of them. Few
  # distributors compile this library for any address.
  target_link_libraries(caesar_embedded_python INTERFACE
    "-Wl,--whole-archive" "${python_library}" "-Wl,--no-whole-archive"
    ${python_needs} Threads::Threads)
  target_link_options(caesar_embedded_python INTERFACE
    -no-pie LINKER:--export-dynamic)
else()
  target_link_libraries(caesar_embedded_python INTERFACE
    "${python_library}" Threads::Threads)
  get_filename_component(python_lib "${python_library}" DIRECTORY)
  if(NOT python_lib IN_LIST CMAKE_CXX_IMPLICIT_LINK_DIRECTORIES)
    target_link_options(caesar_embedded_python INTERFACE
      "LINKER:-rpath,${python_lib}")
  endif()
endif()

# -- torch --------------------------------------------------------------------

find_library(CAESAR_TORCH_CPU torch_cpu HINTS ${torch_libraries} REQUIRED)
find_library(CAESAR_C10 c10 HINTS ${torch_libraries} REQUIRED)
add_library(caesar_libtorch INTERFACE)
target_include_directories(caesar_libtorch SYSTEM INTERFACE ${torch_includes})
target_compile_definitions(caesar_libtorch INTERFACE
  _GLIBCXX_USE_CXX11_ABI=${torch_cxx11_abi})
target_link_libraries(caesar_libtorch INTERFACE
  "${CAESAR_TORCH_CPU}" "${CAESAR_C10}")
foreach(folder IN LISTS torch_libraries)
  target_link_options(caesar_libtorch INTERFACE "LINKER:-rpath,${folder}")
endforeach()
# A torch for CUDA needs libraries that only it knows where to find.
target_link_options(caesar_libtorch INTERFACE LINKER:--allow-shlib-undefined)

find_library(CAESAR_TORCH_PYTHON torch_python HINTS ${torch_libraries} REQUIRED)
add_library(caesar_libtorch_python INTERFACE)
target_link_libraries(caesar_libtorch_python INTERFACE
  "${CAESAR_TORCH_PYTHON}" caesar_libtorch)
# As torch compiles extensions, so that they share what pybind11 keeps.
target_compile_definitions(caesar_libtorch_python INTERFACE
  ${torch_pybind11_abi})

message(STATUS "torch ${torch} (CUDA: ${torch_cuda}) of ${CAESAR_PYTHON}")
message(STATUS "Python ${python}: ${python_headers}, ${python_library}")
message(STATUS "pybind11: ${CAESAR_PYBIND11}")
message(STATUS "compiler: ${CMAKE_CXX_COMPILER} "
  "(${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION})")
