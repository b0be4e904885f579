#include "body/places/pain_drawing.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>
#include <map>
#include <memory>
#include <utility>

#include "body/places/phrases.h"
#include "geometry/bvh.h"
#include "geometry/topology.h"

namespace cluneal::body {

/// Named, unlike what only this file knows: the map that other sources hold has them as members.
namespace pain {

/// The skin, with a tree over it, and how much of it each vertex stands for.
struct Skin {
  geometry::Mesh mesh;
  geometry::Bvh tree;
  std::vector<double> weights;  ///< mm^2
};

/// A territory or an area, ready to be asked.
struct KnownArea {
  Id id;  ///< Without its side.
  base::Side side = base::Side::none;
  std::vector<Id> conditions;
  bool urgent = false;
  std::shared_ptr<const geometry::Mesh> patch;
  geometry::Bvh tree;
  double size = 0;  ///< mm^2, by m.
};

}  // namespace pain
namespace {

using base::Side;
using base::operator""_id;

constexpr double soft_edge = 6;           ///< mm: the skin's own triangles are as large.
constexpr double off_skin = 4;            ///< mm: a patch lies no farther off the skin than that.
constexpr double beside_patch = 1;        ///< mm
constexpr double least_coverage = 0.5;    ///< Of a drawing that is explained.
constexpr double least_score = 0.1;       ///< Of what explains it.
constexpr double urgent_share = 1.0 / 3;  ///< Of a drawing that wants a doctor.
/// Of one half of an urgent area that wants a doctor however much else is painted. On the man the areas of the inferior
/// cluneal nerves together take 0.54 of their half of the saddle, that of stenosis 0.50; the saddle's own strokes 0.79.
constexpr double urgent_part = 0.6;
/// Of the skin that is urgent and no other area's, likewise: over the saddle the skin beside the midline, which nerves
/// and other conditions leave out. On both sides as they are drawn they take less than 0.12 of it, one moved by 15 mm
/// and a fifth larger 0.15, that of stenosis 0.20; a hatch between the legs, 3 cm wide, takes 0.20 to 0.30, the
/// saddle's own strokes 0.76.
constexpr double urgent_of_own = 0.2;

/// The painted part of the skin: vertices, and how much skin each stands for.
struct Painted {
  std::vector<glm::dvec3> places, normals;
  std::vector<double> weights;  ///< mm^2
  double area = 0;
};

double distance_to(const glm::dvec3& point, const glm::dvec3& a, const glm::dvec3& b) {
  const glm::dvec3 way = b - a;
  const double square = glm::dot(way, way);
  const double t = square > 0 ? std::clamp(glm::dot(point - a, way) / square, 0.0, 1.0) : 0;
  return glm::distance(point, a + t * way);
}

/// A stroke's points on the skin, and where that faces there.
struct LaidStroke {
  double radius = 0;
  std::vector<glm::dvec3> points, normals;
};

LaidStroke on_skin(const Stroke& stroke, const geometry::Mesh& skin, const geometry::Bvh& tree) {
  LaidStroke laid{stroke.radius, {}, {}};
  for (const glm::dvec3& point : stroke.points) {
    const auto nearest = tree.nearest(point);
    if (!nearest) continue;
    laid.points.push_back(nearest->point);
    glm::dvec3 normal(0);
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t v = skin.indices[3 * static_cast<std::size_t>(nearest->triangle) + k];
      normal += nearest->barycentric[k] * glm::dvec3(skin.normals[v]);
    }
    laid.normals.push_back(normal);
  }
  return laid;
}

/// How much of the skin at `place` a stroke covers: 1 inside, 0 outside, between them along its edge.
double cover(const LaidStroke& stroke, const glm::dvec3& place, const glm::dvec3& normal) {
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < stroke.points.size(); ++i) {
    const std::size_t next = std::min(i + 1, stroke.points.size() - 1);
    // Not the skin of the other side of a fold, or of the front of the body.
    if (glm::dot(normal, stroke.normals[i] + stroke.normals[next]) <= 0) continue;
    nearest = std::min(nearest, distance_to(place, stroke.points[i], stroke.points[next]));
  }
  return std::clamp((stroke.radius - nearest) / soft_edge + 0.5, 0.0, 1.0);
}

/// How much of a surface each vertex stands for, in mm^2.
std::vector<double> vertex_areas(const geometry::Mesh& mesh) {
  std::vector<double> weights(mesh.positions.size(), 0);
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    for (std::size_t k = 0; k < 3; ++k) weights[mesh.indices[i + k]] += geometry::area_of_triangle(mesh, i) / 3;
  }
  return weights;
}

pain::Skin prepared(geometry::Mesh mesh) {
  std::vector<double> weights = vertex_areas(mesh);
  geometry::Bvh tree(mesh);
  return {std::move(mesh), std::move(tree), std::move(weights)};
}

/// How much of the skin at each vertex is painted, 0 to 1.
std::vector<double> painted(const std::vector<Stroke>& strokes, const pain::Skin& skin) {
  std::vector<double> paint(skin.mesh.positions.size(), 0);
  for (const Stroke& stroke : strokes) {
    const LaidStroke laid = on_skin(stroke, skin.mesh, skin.tree);
    for (std::size_t v = 0; v < paint.size(); ++v) {
      const double covered = cover(laid, glm::dvec3(skin.mesh.positions[v]), glm::dvec3(skin.mesh.normals[v]));
      paint[v] = stroke.erases ? std::min(paint[v], 1 - covered) : std::max(paint[v], covered);
    }
  }
  return paint;
}

Painted painted_places(const std::vector<Stroke>& strokes, const pain::Skin& skin) {
  const std::vector<double> paint = painted(strokes, skin);
  Painted found;
  for (std::size_t v = 0; v < paint.size(); ++v) {
    if (paint[v] <= 0) continue;
    found.places.emplace_back(skin.mesh.positions[v]);
    found.normals.emplace_back(skin.mesh.normals[v]);
    found.weights.push_back(paint[v] * skin.weights[v]);
    found.area += paint[v] * skin.weights[v];
  }
  return found;
}

double size_of(const geometry::Mesh& patch) {
  double size = 0;
  for (std::size_t i = 0; i + 2 < patch.indices.size(); i += 3) {
    double sum = 0;
    for (std::size_t k = 0; k < 3; ++k) sum += static_cast<double>(patch.occlusion[patch.indices[i + k]]);
    size += geometry::area_of_triangle(patch, i) * sum / 3;
  }
  return size;
}

/// An area as the drawing sees it: m at each painted place, and its own size.
struct Membership {
  std::vector<double> at;
  double size = 0;  ///< mm^2, by m.
};

Membership membership(const pain::KnownArea& area, const Painted& drawing) {
  Membership member{std::vector<double>(drawing.places.size(), 0), area.size};
  for (std::size_t p = 0; p < drawing.places.size(); ++p) {
    const auto nearest = area.tree.nearest(drawing.places[p], off_skin);
    if (!nearest) continue;
    // Beside the patch is not on it, however near its edge.
    const glm::dvec3 way = nearest->point - drawing.places[p];
    if (glm::length(way - glm::dot(way, drawing.normals[p]) * drawing.normals[p]) > beside_patch) continue;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::size_t corner = 3 * static_cast<std::size_t>(nearest->triangle) + k;
      const std::uint32_t v = area.patch->indices[corner];
      member.at[p] += nearest->barycentric[k] * static_cast<double>(area.patch->occlusion[v]);
    }
  }
  return member;
}

struct Fit {
  double score = 0, of_area = 0, of_drawing = 0;
};

Fit fit_of(const Membership& member, const Painted& drawing) {
  double common = 0;
  for (std::size_t p = 0; p < member.at.size(); ++p) common += drawing.weights[p] * member.at[p];
  if (member.size <= 0 || drawing.area <= 0) return {};
  return {common / (drawing.area + member.size - common), std::min(1.0, common / member.size), common / drawing.area};
}

Membership united(const std::vector<const Membership*>& parts) {
  Membership all = *parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    for (std::size_t p = 0; p < all.at.size(); ++p) all.at[p] = std::max(all.at[p], parts[i]->at[p]);
    all.size += parts[i]->size;
  }
  return all;
}

/// The places of `all` at which `wanted` is more than 0.
Painted part_of(const Painted& all, const std::vector<double>& wanted) {
  Painted part;
  for (std::size_t p = 0; p < all.places.size(); ++p) {
    if (wanted[p] <= 0) continue;
    part.places.push_back(all.places[p]);
    part.normals.push_back(all.normals[p]);
    part.weights.push_back(all.weights[p]);
    part.area += all.weights[p];
  }
  return part;
}

/// The greatest m at each place, of the areas that are urgent or of the others.
std::vector<double> greatest(const std::vector<pain::KnownArea>& areas, const Painted& at, bool urgent) {
  std::vector<double> most(at.places.size(), 0);
  for (const pain::KnownArea& area : areas) {
    if (area.urgent != urgent) continue;
    const Membership member = membership(area, at);
    for (std::size_t p = 0; p < most.size(); ++p) most[p] = std::max(most[p], member.at[p]);
  }
  return most;
}

/// How much skin lies where the first of two m exceeds the second, by the difference.
double beyond(const std::vector<double>& first, const std::vector<double>& second, const std::vector<double>& weights) {
  double sum = 0;
  for (std::size_t p = 0; p < weights.size(); ++p) sum += weights[p] * std::max(0.0, first[p] - second[p]);
  return sum;
}

/// The skin that is urgent and no other area's, mm^2.
double urgent_alone_on(const pain::Skin& skin, const std::vector<pain::KnownArea>& areas) {
  const Painted whole{{skin.mesh.positions.begin(), skin.mesh.positions.end()},
                      {skin.mesh.normals.begin(), skin.mesh.normals.end()},
                      skin.weights,
                      0};
  const Painted part = part_of(whole, greatest(areas, whole, true));
  return beyond(greatest(areas, part, true), greatest(areas, part, false), part.weights);
}

/// Holds each area against the drawing once, then what is felt in it.
class Explainer {
 public:
  /// `alone`: how much skin is urgent and no other area's, mm^2.
  Explainer(const Painted& drawing, double alone)
      : drawing_(drawing), alone_(alone), urgent_(drawing.places.size(), 0), others_(drawing.places.size(), 0) {}

  void add(const pain::KnownArea& area) {
    Membership member = membership(area, drawing_);
    const Fit fit = fit_of(member, drawing_);
    if (fit.of_drawing > 0) {
      explanation_.areas.push_back({area.id, area.side, fit.of_area, fit.of_drawing, fit.score});
    }
    if (area.urgent && fit.of_area >= urgent_part) needs_a_doctor_ = true;
    std::vector<double>& most = area.urgent ? urgent_ : others_;
    for (std::size_t p = 0; p < most.size(); ++p) most[p] = std::max(most[p], member.at[p]);
    members_.push_back(std::make_unique<Membership>(std::move(member)));
    for (const Id& condition : area.conditions) {
      by_condition_[{condition, area.side}].push_back(members_.back().get());
    }
  }

  Explanation finish() {
    for (const auto& [key, parts] : by_condition_) {
      Fit best = fit_of(united(parts), drawing_);
      for (const Membership* part : parts) {
        const Fit alone = fit_of(*part, drawing_);
        if (alone.score > best.score) best = alone;
      }
      if (best.of_drawing <= 0) continue;
      explanation_.conditions.push_back({key.first, key.second, best.score, best.of_area, best.of_drawing, 0});
    }
    const auto better = [](const auto& a, const auto& b) { return a.score > b.score; };
    std::stable_sort(explanation_.areas.begin(), explanation_.areas.end(), better);
    std::stable_sort(explanation_.conditions.begin(), explanation_.conditions.end(), better);
    for (std::size_t i = 0; i < explanation_.conditions.size(); ++i) {
      FittingCondition& here = explanation_.conditions[i];
      const bool equal = i > 0 && explanation_.conditions[i - 1].score == here.score;
      here.rank = equal ? explanation_.conditions[i - 1].rank : static_cast<int>(i) + 1;
    }
    std::vector<double> any(urgent_);
    for (std::size_t p = 0; p < any.size(); ++p) any[p] = std::max(any[p], others_[p]);
    const double covered = share_of(any);
    const double best = explanation_.conditions.empty() ? 0 : explanation_.conditions.front().score;
    explanation_.area = drawing_.area;
    const bool alone = alone_ > 0 && beyond(urgent_, others_, drawing_.weights) >= urgent_of_own * alone_;
    const bool urgent = needs_a_doctor_ || alone || share_of(urgent_) >= urgent_share;
    explanation_.verdict = urgent                                           ? Verdict::needs_a_doctor
                           : covered < least_coverage || best < least_score ? Verdict::not_explained
                                                                            : Verdict::explained;
    return std::move(explanation_);
  }

 private:
  /// Of the drawing that lies where these say so.
  [[nodiscard]] double share_of(const std::vector<double>& at) const {
    double sum = 0;
    for (std::size_t p = 0; p < at.size(); ++p) sum += drawing_.weights[p] * at[p];
    return sum / drawing_.area;
  }

  const Painted& drawing_;
  double alone_;
  Explanation explanation_;
  std::vector<std::unique_ptr<Membership>> members_;
  std::map<std::pair<Id, Side>, std::vector<const Membership*>> by_condition_;
  bool needs_a_doctor_ = false;
  std::vector<double> urgent_, others_;  ///< The greatest m at each painted place, of urgent areas and of the others.
};

/// The conditions that are felt in a territory: its nerve, and the group of that.
std::vector<Id> felt_in(const anatomy::Territory& territory, const anatomy::Atlas& atlas) {
  std::vector<Id> conditions{territory.nerve};
  const anatomy::Group* group = atlas.group_of(territory.nerve);
  const bool within = group != nullptr && group->id != territory.nerve && group->id.covers(territory.nerve);
  if (within) conditions.push_back(group->id);
  return conditions;
}

}  // namespace

struct PainMap::Kept {
  pain::Skin skin;
  std::vector<pain::KnownArea> areas;
  double urgent_alone = 0;  ///< mm^2 of skin that is urgent and no other area's.

  void add(const PlacedTerritory& laid, std::vector<Id> conditions, bool urgent) {
    if (!laid.patch || laid.patch->indices.empty()) return;
    const Side side = base::side_of(laid.id);
    areas.push_back({side == Side::none ? laid.id : laid.id.parent(), side, std::move(conditions), urgent, laid.patch,
                     geometry::Bvh(*laid.patch), size_of(*laid.patch)});
  }
};

base::Result<PainMap> PainMap::of(const Body& body, const anatomy::Atlas& atlas) {
  const Shape* skin = skin_of(body);
  if (skin == nullptr) {
    return base::error_of(place_phrases::no_skin_to_draw_on);
  }
  auto kept = std::make_shared<Kept>(Kept{prepared(geometry::welded(skin->at(LevelOfDetail::finest))), {}});
  const auto whole = [](const Id& id) { return base::side_of(id) == Side::none ? id : id.parent(); };
  for (const auto& [id, laid] : body.territories) {
    const auto known = atlas.territories.find(whole(id));
    if (known != atlas.territories.end()) kept->add(laid, felt_in(known->second, atlas), false);
  }
  for (const auto& [id, laid] : body.areas) {
    const auto known = atlas.areas.find(whole(id));
    // Whose root the skin is explains no pain: a root that hurts is a condition of its own.
    const bool condition = known != atlas.areas.end() && !known->second.dermatome;
    if (condition) kept->add(laid, {known->second.topic}, known->second.urgent);
  }
  kept->urgent_alone = urgent_alone_on(kept->skin, kept->areas);
  return PainMap(std::move(kept));
}

base::Result<Explanation> PainMap::explain(const std::vector<Stroke>& strokes) const {
  const Painted drawing = painted_places(strokes, kept_->skin);
  if (drawing.places.empty()) return base::error_of(place_phrases::drawing_meets_no_skin);
  Explainer explainer(drawing, kept_->urgent_alone);
  for (const pain::KnownArea& area : kept_->areas) explainer.add(area);
  return explainer.finish();
}

geometry::Mesh PainMap::patch(const std::vector<Stroke>& strokes) const {
  constexpr float lift = 1.5F;  // mm: above every territory and area.
  const geometry::Mesh& skin = kept_->skin.mesh;
  const std::vector<double> paint = painted(strokes, kept_->skin);
  constexpr std::uint32_t none = 0xffffffff;
  std::vector<std::uint32_t> number(paint.size(), none);
  geometry::Mesh patch;
  for (std::size_t i = 0; i + 2 < skin.indices.size(); i += 3) {
    if (paint[skin.indices[i]] + paint[skin.indices[i + 1]] + paint[skin.indices[i + 2]] <= 0) continue;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t v = skin.indices[i + k];
      if (number[v] == none) {
        number[v] = static_cast<std::uint32_t>(patch.positions.size());
        patch.positions.push_back(skin.positions[v] + lift * skin.normals[v]);
        patch.normals.push_back(skin.normals[v]);
        patch.occlusion.push_back(static_cast<float>(paint[v]));
      }
      patch.indices.push_back(number[v]);
    }
  }
  return patch;
}

}  // namespace cluneal::body
