# cmake -DROOT=src -DOUT=header.h -P hash_sources.cmake: writes a header with one hash of all sources that decide what a
# body is. Names and contents count, their order does not: file(GLOB) sorts.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/body/*.h ${ROOT}/body/*.cpp ${ROOT}/geometry/*.h ${ROOT}/geometry/*.cpp)
list(FILTER files EXCLUDE REGEX "^body/(check|measure)/")  # They look at a body that is finished.
set(all "")
foreach(file IN LISTS files)
  file(SHA256 ${ROOT}/${file} hash)
  string(APPEND all "${file} ${hash}\n")
endforeach()
string(SHA256 hash "${all}")
file(CONFIGURE OUTPUT ${OUT} @ONLY CONTENT
"#pragma once

namespace cluneal::body {

/// Of all sources that decide what a body is (hash_sources.cmake).
inline constexpr char modeller_sources[] = \"@hash@\";

}  // namespace cluneal::body
")
