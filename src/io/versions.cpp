#include "io/versions.h"

#include <assimp/version.h>
#include <png.h>

namespace cluneal::io {

std::vector<std::pair<std::string, std::string>> library_versions() {
  const std::string assimp = std::to_string(aiGetVersionMajor()) + "." + std::to_string(aiGetVersionMinor()) + "." +
                             std::to_string(aiGetVersionPatch());
  return {{"Assimp", assimp}, {"libpng", png_get_libpng_ver(nullptr)}};
}

}  // namespace cluneal::io
