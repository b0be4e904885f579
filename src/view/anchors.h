#pragma once

#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "view/metrics.h"
#include "view/seen_map.h"
#include "view/sightings.h"

namespace cluneal::view {

/// Where a leader may end.
struct Anchor {
  glm::dvec3 point{0};  ///< LPS millimetres; on a nerve about on its axis.
  glm::dvec2 pixel{0};
  double dot = 0;     ///< Pixels: the radius of the dot, which lies wholly on the thing.
  double room = 0;    ///< Pixels: of the greatest disc about it that does.
  double alone = 0;   ///< Pixels to the nearest nerve of another name and the same hue, as far as that matters: a dot
                      ///< has its nerve's hue, and is not taken for one of another.
  double clear = 0;   ///< Pixels to the nearest nerve of another name, whatever its hue, likewise.
  bool twig = false;  ///< On a nerve that breaks up into twigs: on one of those.
  double share = 1;   ///< Of the largest part that is seen of the thing: how large the one is that it lies on.
};

/// For each thing the places at which a dot says without doubt what is meant: the whole dot, with a margin, lies where
/// that very thing is what one sees, on a part of it that is not dissolving and not a mere scrap. On a nerve the dot's
/// middle does: the dot may be wider than the nerve where no other one of its hue is near.
class Anchors {
 public:
  /// `namesakes`: of each thing the place of the first one that bears the same name, as the strands of a bundle do.
  Anchors(const Screen& screen, double em, const std::vector<SceneItem>& things, SeenMap map,
          std::shared_ptr<const VisibilityMap> sightings, std::vector<std::size_t> namesakes);

  struct Places {
    std::vector<Anchor> anchors;
    glm::dvec2 middle{0};  ///< Pixels: of the largest part.
  };
  /// Of the thing at that place among the things.
  [[nodiscard]] const Places& of(std::size_t thing) const { return places_[thing]; }
  /// On the thing at a point of its surface that the eye sees, or as near beside it as there is room for a dot. Empty
  /// where there is none.
  [[nodiscard]] Places about(const Screen& screen, std::size_t thing, const glm::dvec3& point) const;
  [[nodiscard]] const VisibilityMap& sightings() const { return *sightings_; }
  /// The share of the box, pixels, in which anything is drawn, also what is dissolving.
  [[nodiscard]] double drawn(const glm::dvec2& low, const glm::dvec2& high) const;
  /// The heights between which skin that is singled out or hurts is seen in that share of the picture's width.
  [[nodiscard]] std::optional<std::pair<double, double>> sore_between(double left, double right) const;
  /// What a straight line runs over of other nerves than the `own` one.
  struct Crossed {
    int nerves = 0;
    double length = 0;  ///< Pixels of the line.
  };
  [[nodiscard]] Crossed crossed(const glm::dvec2& from, const glm::dvec2& to, int own) const;
  /// Whether a straight line runs along a nerve somewhere, on it or close beside it: within 15
  /// degrees of its direction, over more than a letter's width.
  [[nodiscard]] bool runs_along(const glm::dvec2& from, const glm::dvec2& to) const;

 private:
  void add_marks(const Screen& screen, const std::vector<SceneItem>& things);
  void add_cells(const Screen& screen, const std::vector<SceneItem>& things);
  [[nodiscard]] bool fits(const SceneItem& thing, int column, int row, double largest) const;
  [[nodiscard]] glm::dvec3 point_at(const Screen& screen, const glm::dvec2& pixel, double depth) const;
  /// Whether it is a nerve of another name,
  [[nodiscard]] bool is_other(int thing, std::size_t own) const;
  /// and of the same hue.
  [[nodiscard]] bool is_rival(int thing, std::size_t own) const;
  /// Where those of another name are seen.
  [[nodiscard]] std::vector<CellBox> others_of(std::size_t own) const;
  /// Finds how far from others the anchor lies.
  void find_others(Anchor& anchor, std::size_t own, const std::vector<CellBox>& others) const;

  friend std::shared_ptr<const Anchors> anchors_of(const Inputs& inputs, FrameCache& memory, const Screen& screen,
                                                   const LabelMetrics& metrics, const std::vector<SceneItem>& things);
  double em_;
  SeenMap map_;
  std::shared_ptr<const VisibilityMap> sightings_;  ///< What they were found with.
  std::vector<std::size_t> namesakes_;              ///< By thing: the first one that bears the same name.
  std::vector<glm::vec3> hues_;                     ///< By thing.
  std::vector<bool> sore_;                          ///< The same: skin that is singled out or hurts.
  std::array<glm::dvec2, 24> ring_;                 ///< Directions all round.
  std::vector<Places> places_;
};

/// The last ones where the sightings are; else new ones, kept in `memory`.
[[nodiscard]] std::shared_ptr<const Anchors> anchors_of(const Inputs& inputs, FrameCache& memory, const Screen& screen,
                                                        const LabelMetrics& metrics,
                                                        const std::vector<SceneItem>& things);

}  // namespace cluneal::view
