# Finds the Python that has torch, and what a program needs that embeds both.
# Sets CAESAR_PYTHON, and defines
#   caesar_embedded_python  Python for embedding, and pybind11's headers
#   caesar_libtorch   ATen of that Python's torch
set(CAESAR_PYTHON "" CACHE FILEPATH "The Python interpreter whose torch is used")

set(ask_torch [=[
import sys, torch
from torch.utils.cpp_extension import include_paths, library_paths
print("@@".join([
    str(torch.__version__), "%d.%d" % sys.version_info[:2],
    ";".join(map(str, include_paths())), ";".join(map(str, library_paths())),
    str(int(torch._C._GLIBCXX_USE_CXX11_ABI))]))
]=])

if(CAESAR_PYTHON)
  set(candidates "${CAESAR_PYTHON}")
else()
  find_program(path_python NAMES python3 NO_CACHE)
  set(candidates /usr/bin/python3 "${path_python}")
endif()
foreach(candidate IN LISTS candidates)
  execute_process(COMMAND "${candidate}" -c "${ask_torch}"
    OUTPUT_VARIABLE answer ERROR_VARIABLE complaint RESULT_VARIABLE status
    OUTPUT_STRIP_TRAILING_WHITESPACE)
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
string(REGEX MATCH "[^\n]*@@[^\n]*$" answer "${answer}")
string(REPLACE ";" "|" answer "${answer}")
string(REPLACE "@@" ";" answer "${answer}")
list(GET answer 0 CAESAR_TORCH_VERSION)
list(GET answer 1 python_version)
list(GET answer 2 torch_includes)
list(GET answer 3 torch_libraries)
list(GET answer 4 torch_cxx11_abi)
string(REPLACE "|" ";" torch_includes "${torch_includes}")
string(REPLACE "|" ";" torch_libraries "${torch_libraries}")

set(Python3_EXECUTABLE "${CAESAR_PYTHON}")
find_package(Python3 ${python_version} EXACT REQUIRED
  COMPONENTS Interpreter Development.Embed)
find_path(CAESAR_PYBIND11 pybind11/pybind11.h HINTS ${torch_includes} REQUIRED)
add_library(caesar_embedded_python INTERFACE)
target_link_libraries(caesar_embedded_python INTERFACE Python3::Python)
target_include_directories(caesar_embedded_python SYSTEM INTERFACE
  "${CAESAR_PYBIND11}" ${Python3_INCLUDE_DIRS})

find_library(CAESAR_TORCH_CPU torch_cpu HINTS ${torch_libraries} REQUIRED)
find_library(CAESAR_C10 c10 HINTS ${torch_libraries} REQUIRED)
add_library(caesar_libtorch INTERFACE)
target_include_directories(caesar_libtorch SYSTEM INTERFACE ${torch_includes})
target_compile_definitions(caesar_libtorch INTERFACE
  _GLIBCXX_USE_CXX11_ABI=${torch_cxx11_abi})
target_link_libraries(caesar_libtorch INTERFACE
  "${CAESAR_TORCH_CPU}" "${CAESAR_C10}")
target_link_options(caesar_libtorch INTERFACE
  "LINKER:-rpath,${torch_libraries}")
message(STATUS "torch ${CAESAR_TORCH_VERSION} of ${CAESAR_PYTHON}")
