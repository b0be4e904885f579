#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "anatomy/ink.h"
#include "anatomy/names.h"
#include "anatomy/roots.h"

namespace cluneal::anatomy {

/// A question to the class. What the picture names is held back until the answer is asked for.
struct TourQuestion {
  std::string ask, answer;
  bool operator==(const TourQuestion&) const = default;
};

enum class TourSides { both, left, right };
enum class TourSkin { by_default, none, ghost, solid };

/// One of the pictures that a slide has side by side.
struct TourPane {
  Id of;                 ///< What it is for, a thing or a topic: its title, and shown in it.
  std::vector<Id> show;  ///< Shown with it, in this picture alone.
  bool operator==(const TourPane&) const = default;
};

/// How far from the body's origin a slide may look, and how much it may show, mm: a body is 2 m high.
inline constexpr double farthest_tour_target = 5000, least_tour_height = 1, largest_tour_height = 2000;

/// From where a slide is seen, where somebody chose that by eye. Patient axes (LPS), millimetres, degrees; the angles
/// are a turntable's: 0 looks at the front, 90 at the left side, 180 at the back; 90 up looks down from above.
struct TourCamera {
  std::array<double, 3> target{};  ///< In the middle of what the words leave free.
  double azimuth = 180, elevation = 0;
  double half_height = 0;  ///< How much of the body is seen above and below the target.
  bool operator==(const TourCamera&) const = default;
};

/// One slide of a tour: what is shown from where, what stands on it and what is said with it. It stands alone: each is
/// told from how the atlas shows itself, so that one may go to any of them at once.
struct TourStep {
  std::string key;    ///< "crest": once in its tour.
  std::string slide;  ///< What the hall reads: at most `most_slide_words`.
  std::string notes;  ///< What the lecturer says.
  int seconds = 60;
  std::string view;                  ///< A named view: "posterior"; empty where there is a camera.
  std::optional<TourCamera> camera;  ///< In place of the view and of the focus.
  std::string body;                  ///< Whose; empty: the default person.
  std::vector<Id> focus;             ///< What fills the picture; empty: all that is shown.
  std::vector<Id> only;              ///< Shows nothing else; empty: what the atlas shows by itself.
  std::vector<Id> show, hide, highlight, variants;
  std::map<Id, double> opacity;  ///< 0 to 1, where not as the atlas shows it.
  std::set<Root> roots;          ///< Only nerves that hold fibres of these; empty: all.
  TourSides sides = TourSides::both;
  TourSkin skin = TourSkin::by_default;
  std::vector<TourPane> beside;  ///< Compared side by side, two to `most_side_by_side`; empty: one picture.
  Id topic;                      ///< Whose places are shown; empty: none.
  Id spread;                     ///< A nerve whose published distances are drawn; empty: none.
  bool labels = true;            ///< Few and large; else none.
  SlideInk ink;                  ///< Drawn on it, over all that it shows.
  std::optional<TourQuestion> question;
  std::vector<std::string> references;
  bool operator==(const TourStep&) const = default;
};

inline constexpr int most_slide_words = 15;
inline constexpr std::size_t least_tour_steps = 8, most_tour_steps = 25;

/// A lecture on the model.
struct Tour {
  Id id;  ///< "tour.superior"
  int order = 0;
  Names names;
  int minutes = 0;
  std::string summary;  ///< For whom, and what they can do afterwards.
  std::vector<TourStep> steps;

  /// All that its steps cite, once each, in order.
  [[nodiscard]] std::vector<std::string> references() const;
  bool operator==(const Tour&) const = default;
};

/// How many words a slide has, as a reader counts.
[[nodiscard]] int words_in(const std::string& text);

}  // namespace cluneal::anatomy
