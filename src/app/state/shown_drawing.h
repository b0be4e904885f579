#pragma once

#include <memory>
#include <string>

#include "anatomy/atlas.h"
#include "base/result.h"
#include "body/core/body.h"
#include "geometry/mesh.h"

namespace cluneal::app {

/// What the patient of the selected case has painted, on the skin of the body that is shown: made up with the case and
/// no patient's own, so that a figure may show it.
struct ShownDrawing {
  base::Id of;                                  ///< The topic.
  std::string person;                           ///< On whom.
  std::shared_ptr<const geometry::Mesh> patch;  ///< Null where the topic has no drawing, or the body no skin for it.

  /// Lays the drawing of another topic, or on another body; does nothing while both are the same. Fails, once, where
  /// this body lacks a place that the drawing names.
  [[nodiscard]] base::Status renew(const base::Id& topic, const anatomy::Atlas& atlas, const body::Body& body);
};

}  // namespace cluneal::app
