#include "body/bones/net_check.h"

#include <algorithm>
#include <cstdio>
#include <glm/geometric.hpp>
#include <numeric>

#include "geometry/warp.h"

namespace cluneal::body {
namespace {

/// How many neighbours predict a landmark. They come from both faces of a thin bone, so they never lie in one plane.
constexpr std::size_t predicting_neighbours = 40;
/// Relaxes the spline (in units of the neighbourhood, see Warp), so that one misplaced neighbour does not drag it
/// along.
constexpr double stiffness = 0.5;
/// mm. Sliding of correspondences between two sound persons stays below; a landmark moved by 15 mm comes out above.
constexpr double odd_limit = 10;
/// mm, for the skin: its landmarks stand four times as far apart, and its dimples go with a bone each.
constexpr double odd_limit_skin = 20;

std::vector<std::uint32_t> nearest_to(std::uint32_t landmark, const std::vector<glm::dvec3>& places) {
  std::vector<std::uint32_t> order(places.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto far = [&](std::uint32_t i) { return glm::distance(places[i], places[landmark]); };
  const std::size_t wanted = std::min(predicting_neighbours + 1, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(wanted), order.end(),
                    [&](std::uint32_t a, std::uint32_t b) { return far(a) < far(b); });
  order.resize(wanted);
  std::erase(order, landmark);
  return order;
}

}  // namespace

std::vector<LandmarkOutlier> landmark_deviations(const ControlMeshTable& table) {
  std::vector<LandmarkOutlier> deviations;
  if (table.assembled.size() < 2) return deviations;
  const std::string& first = table.assembled.begin()->first;
  const std::string& second = std::next(table.assembled.begin())->first;
  std::vector<glm::dvec3> from;
  std::vector<glm::dvec3> to;
  for (const NetLandmark& landmark : table.landmarks) {
    from.push_back(landmark.place.at(first));
    to.push_back(landmark.place.at(second));
  }
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    std::vector<glm::dvec3> near_from;
    std::vector<glm::dvec3> near_to;
    for (const std::uint32_t k : nearest_to(i, from)) {
      near_from.push_back(from[k]);
      near_to.push_back(to[k]);
    }
    const auto warp = geometry::Warp::through(near_from, near_to, stiffness);
    if (warp) deviations.push_back({i, glm::distance((*warp)(from[i]), to[i])});
  }
  std::sort(deviations.begin(), deviations.end(),
            [](const LandmarkOutlier& a, const LandmarkOutlier& b) { return a.off > b.off; });
  return deviations;
}

std::vector<base::Diagnostic> misplaced_landmarks(const ControlMeshTable& table) {
  std::vector<base::Diagnostic> remarks;
  const double limit = table.bone.starts_with("skin.") ? odd_limit_skin : odd_limit;
  for (const LandmarkOutlier& odd : landmark_deviations(table)) {
    if (odd.off <= limit) break;
    char text[160];
    std::snprintf(text, sizeof(text),
                  "lies %.1f mm from where its neighbours in the measured persons would have it (at most %.0f): "
                  "one of its places is wrong",
                  odd.off, limit);
    remarks.push_back({base::Severity::error, "", table.bone + " " + table.landmarks[odd.landmark].id, text});
  }
  return remarks;
}

}  // namespace cluneal::body
