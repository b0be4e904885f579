#pragma once

#include <Eigen/Core>
#include <cstddef>

namespace cluneal::geometry {

/// An index of ours as Eigen counts, with a sign.
inline Eigen::Index eigen_index(std::size_t i) {
  return static_cast<Eigen::Index>(i);
}

}  // namespace cluneal::geometry
