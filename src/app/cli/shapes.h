#pragma once

#include <vector>

#include "body/core/body.h"
#include "geometry/mesh.h"

namespace cluneal::app::cli {

/// One closed surface of a body, ready to be measured or written: a nerve's tube with its radius applied.
struct NamedShape {
  base::Id id;
  std::shared_ptr<const geometry::Mesh> mesh;
};

/// All that has a shape at this level of detail, in order of the ids.
[[nodiscard]] std::vector<NamedShape> shapes_of(const body::Body& body, body::LevelOfDetail detail);

}  // namespace cluneal::app::cli
