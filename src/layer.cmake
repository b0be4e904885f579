# One folder = one target = one set of tests. Every layer is made by cluneal_layer(), so that standard, warnings and
# sanitizers are the same everywhere, and its USES line is the architecture: tests/lint checks the includes against it.

add_library(cluneal_options INTERFACE)
target_compile_features(cluneal_options INTERFACE cxx_std_20)
target_include_directories(cluneal_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(cluneal_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wold-style-cast -Wcast-qual -Wundef -Wnull-dereference -Wimplicit-fallthrough -Werror)

# The headers of the libraries that most sources include are read once for all layers, and once more with Catch2 for all
# tests. By clang alone: GCC 12 forgets which lines of them are a library's, and then sees overflows in it that are not
# there. So a source includes what it uses all the same: the presets dev, tidy and tsan read each by itself, as clang-tidy
# does in tests/run.sh. What users and tests run (release, asan) reads a dozen sources of a folder as one, in half the time:
# what a source keeps to itself has a name that no other of its folder has.
if(CLUNEAL_PRECOMPILE AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  set(CLUNEAL_PRECOMPILE OFF)
endif()
if(CLUNEAL_PRECOMPILE)
  # Libraries ask for it here and there; precompiled headers want the same everywhere.
  target_compile_options(cluneal_options INTERFACE -pthread)
endif()

# GLM's swizzles and implicit promotions hide mistakes between single and double precision.
target_compile_definitions(cluneal_options INTERFACE GLM_FORCE_EXPLICIT_CTOR GLM_FORCE_SIZE_T_LENGTH GLM_FORCE_XYZW_ONLY)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees null dereferences and overflows in inlined library code that are not there, and copies onto themselves
  # where two strings are added (its bug 105651).
  target_compile_options(cluneal_options INTERFACE -Wno-null-dereference -Wno-restrict)
endif()
if(CLUNEAL_SANITIZE)
  # An access beyond an object stops the program under the address sanitizer anyway, and looking for it twice takes up to a
  # third of the time of compiling.
  target_compile_options(cluneal_options INTERFACE -fsanitize=${CLUNEAL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    -fno-sanitize=object-size)
  target_link_options(cluneal_options INTERFACE -fsanitize=${CLUNEAL_SANITIZE})
endif()

# What libFuzzer is steered by (-fsanitize=fuzzer-no-link would do the same, and differ from the precompiled headers): for
# the layers that read foreign bytes and those below them. In the others it only takes time, a seventh of the compiler's.
set(cluneal_fuzzed_layers base language geometry anatomy text body body_core body_tables body_bones body_typical body_places
  body_soft body_nerves body_measure body_check session io)
set(cluneal_fuzzed_options -fsanitize-coverage=inline-8bit-counters,indirect-calls,trace-cmp,pc-table)
foreach(compared memcmp strncmp strcmp strncasecmp strcasecmp strstr strcasestr memmem)
  list(APPEND cluneal_fuzzed_options -fno-builtin-${compared})
endforeach()

# cluneal_precompiled(NAME LIBRARIES PkgTarget ... HEADERS <more.h> ...): what others reuse where CLUNEAL_PRECOMPILE is on.
function(cluneal_precompiled target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES;HEADERS")
  if(CLUNEAL_PRECOMPILE)
    file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp CONTENT "")
    add_library(${target} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
    target_link_libraries(${target} PRIVATE cluneal_options ${arg_LIBRARIES})
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <cmath> <cstdint> <filesystem> <functional> <map> <memory>
      <optional> <set> <span> <string> <string_view> <utility> <variant> <vector> <glm/glm.hpp> ${arg_HEADERS})
  endif()
endfunction()
cluneal_precompiled(cluneal_precompiled_layers LIBRARIES glm::glm)

# cluneal_layer(NAME SOURCES a.cpp ... USES base geometry ... LIBRARIES PkgTarget ...)
#   USES       layers whose headers this layer's headers and sources may include (public)
#   LIBRARIES  third-party targets that only this layer's sources see (private)
#   SHOWS      third-party targets that appear in this layer's headers (public)
#   COMPACT    little of what anybody waits for is done in it: compiled for size, to about three fifths of its code
function(cluneal_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "COMPACT" "" "SOURCES;USES;LIBRARIES;SHOWS")
  list(TRANSFORM arg_USES PREPEND cluneal_)
  if(NOT arg_SOURCES)
    add_library(cluneal_${name} INTERFACE)
    target_link_libraries(cluneal_${name} INTERFACE cluneal_options ${arg_USES} ${arg_SHOWS})
  else()
    add_library(cluneal_${name} STATIC ${arg_SOURCES})
    if(CLUNEAL_FUZZERS AND name IN_LIST cluneal_fuzzed_layers)
      target_compile_options(cluneal_${name} PRIVATE ${cluneal_fuzzed_options})
    endif()
    target_link_libraries(cluneal_${name} PUBLIC cluneal_options ${arg_USES} ${arg_SHOWS} PRIVATE ${arg_LIBRARIES})
    if(arg_COMPACT)
      target_compile_options(cluneal_${name} PRIVATE $<$<CONFIG:Release,RelWithDebInfo>:-Os>)
    endif()
    if(CLUNEAL_PRECOMPILE)
      target_precompile_headers(cluneal_${name} REUSE_FROM cluneal_precompiled_layers)
    endif()
  endif()
endfunction()

# cluneal_tests(NAME LABEL unit SOURCES a_test.cpp ... USES layer ... LIBRARIES ... APART tag): one Catch2 executable
# NAME_tests, which is one test of ctest, and where APART is given two: its cases with that tag run beside the others.
# COST: the seconds that it takes, if they are many. What takes longest begins first, lest all else waits for it at the end.
function(cluneal_tests name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL;TIMEOUT;COST;APART" "SOURCES;USES;LIBRARIES")
  list(TRANSFORM arg_USES PREPEND cluneal_)
  add_executable(${name}_tests ${arg_SOURCES})
  target_link_libraries(${name}_tests PRIVATE cluneal_options cluneal_test_main ${arg_USES} ${arg_LIBRARIES})
  if(CLUNEAL_PRECOMPILE)
    target_precompile_headers(${name}_tests REUSE_FROM cluneal_precompiled_tests)
  endif()
  target_compile_definitions(${name}_tests PRIVATE
    CLUNEAL_SOURCE_DIR="${CMAKE_SOURCE_DIR}" CLUNEAL_SHARED_DIR="${CMAKE_SOURCE_DIR}/../shared")
  set(tests ${name})
  if(arg_APART)
    list(APPEND tests ${name}_${arg_APART})
    add_test(NAME ${name} COMMAND ${name}_tests "~[${arg_APART}]")
    add_test(NAME ${name}_${arg_APART} COMMAND ${name}_tests "[${arg_APART}]")
  else()
    add_test(NAME ${name} COMMAND ${name}_tests)
  endif()
  if(arg_COST)
    set_tests_properties(${tests} PROPERTIES COST ${arg_COST})
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  if(CLUNEAL_SANITIZE)
    math(EXPR arg_TIMEOUT "5 * ${arg_TIMEOUT}") # Everything takes five to ten times as long.
  endif()
  set_tests_properties(${tests} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "CLUNEAL_ASSETS=${CMAKE_SOURCE_DIR}/assets;XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/test-home/cache;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-home/config;XDG_STATE_HOME=${CMAKE_BINARY_DIR}/test-home/state")
endfunction()
