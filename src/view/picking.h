#pragma once

#include <optional>
#include <vector>

#include "view/mesh_facts.h"
#include "view/screen.h"
#include "view/shown.h"
#include "view/sign_places.h"

namespace cluneal::view {

/// Answers what lies under the pixels of one picture; for many pixels of the same picture. What `inputs` and `memory`
/// refer to must outlive it and must not change.
class Picker {
 public:
  Picker(const Inputs& inputs, FrameCache& memory);
  // Its parts point into each other.
  Picker(const Picker&) = delete;
  Picker& operator=(const Picker&) = delete;

  /// See view::pick.
  [[nodiscard]] std::optional<Picked> at(glm::dvec2 pixel, double tolerance = 8);

 private:
  /// How far a drawn tube reaches from its axis: to the side on the picture, and toward the eye. A band shows more or
  /// less of its width. mm.
  struct Reach {
    double aside = 0, toward = 0;
  };
  /// A nerve's line on the picture, or that of one of its twigs.
  struct Track {
    const SceneItem* nerve = nullptr;
    const geometry::Polyline* line = nullptr;
    const std::vector<double>* radius = nullptr;     ///< One a point.
    std::vector<std::optional<Screen::Spot>> spots;  ///< Of each point of the line.
    std::vector<Reach> reaches;                      ///< The same.
    glm::dvec2 low{0}, high{0};                      ///< Pixels; the drawn tube lies between them.
  };
  /// A nerve with its twigs: where it may be on the picture, and its lines there once a pixel among them is asked for.
  struct Nerve {
    const SceneItem* thing = nullptr;
    glm::dvec2 low{0}, high{0};  ///< Pixels.
    std::vector<Track> tracks;   ///< Empty until asked for.
  };
  /// A place on a nerve's axis near the pointer.
  struct NerveSpot {
    const Track* track = nullptr;
    std::size_t segment = 0;
    double along = 0;  ///< 0 to 1 on the segment.
    double off = 0;    ///< Pixels between pointer and the drawn tube; 0 on it.
    double axis = 0;   ///< Pixels between pointer and the nerve's axis.
    double depth = 0;  ///< Of the drawn tube's surface, mm.
    glm::dvec3 point{0};
  };

  [[nodiscard]] Nerve nerve_of(const SceneItem& thing) const;
  [[nodiscard]] Reach reach_of(const SceneItem& nerve, const geometry::Polyline& line,
                               const std::vector<double>& radius, std::size_t i) const;
  [[nodiscard]] Track track_of(const SceneItem& nerve, const geometry::Polyline& line,
                               const std::vector<double>& radius) const;
  void spots_on(const Track& track, const glm::dvec2& pixel, double tolerance, std::vector<NerveSpot>& spots) const;
  [[nodiscard]] std::optional<NerveSpot> visible_spot(std::vector<NerveSpot>& spots, double tolerance,
                                                      const std::optional<NerveSpot>& best) const;
  [[nodiscard]] std::optional<Picked> pick_mark(const glm::dvec2& pixel) const;
  [[nodiscard]] std::optional<Picked> pick_nerve(const glm::dvec2& pixel, double tolerance);
  [[nodiscard]] std::optional<Picked> pick_surface(const geometry::Ray& ray, bool ghosts) const;

  FrameCache& memory_;
  const session::Camera& camera_;
  std::vector<SceneItem> things_;
  Screen screen_;
  Occluders blockers_;
  double ring_;   ///< Pixels: radius of a mark's ring.
  double least_;  ///< Pixels: half the least width of a drawn tube.
  std::vector<Nerve> nerves_;
  std::map<Id, SignPlace> signs_;
};

}  // namespace cluneal::view
