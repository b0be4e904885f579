#pragma once

#include <optional>
#include <string>
#include <vector>

#include "anatomy/names.h"

namespace cluneal::anatomy {

/// A question to the class. What the picture names is held back until the answer is asked for.
struct TourQuestion {
  std::string ask, answer;
};

enum class TourSides { both, left, right };
enum class TourSkin { by_default, none, ghost, solid };

/// One of the pictures that a slide has side by side.
struct TourPane {
  Id of;                 ///< What it is for, a thing or a topic: its title, and shown in it.
  std::vector<Id> show;  ///< Shown with it, in this picture alone.
};

/// One slide of a tour: what is shown from where, what stands on it and what is said with it. It stands alone: each is
/// told from how the atlas shows itself, so that one may go to any of them at once.
struct TourStep {
  std::string key;    ///< "crest": once in its tour.
  std::string slide;  ///< What the hall reads: at most `most_slide_words`.
  std::string notes;  ///< What the lecturer says.
  int seconds = 60;
  std::string view;       ///< A named view: "posterior".
  std::string body;       ///< Whose; empty: the default person.
  std::vector<Id> focus;  ///< What fills the picture; empty: all that is shown.
  std::vector<Id> only;   ///< Shows nothing else; empty: what the atlas shows by itself.
  std::vector<Id> show, hide, highlight, variants;
  TourSides sides = TourSides::both;
  TourSkin skin = TourSkin::by_default;
  std::vector<TourPane> beside;  ///< Compared side by side, two to `most_side_by_side`; empty: one picture.
  Id topic;                      ///< Whose places are shown; empty: none.
  Id spread;                     ///< A nerve whose published distances are drawn; empty: none.
  bool labels = true;            ///< Few and large; else none.
  std::optional<TourQuestion> question;
  std::vector<std::string> references;
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
};

/// How many words a slide has, as a reader counts.
[[nodiscard]] int words_in(const std::string& text);

}  // namespace cluneal::anatomy
