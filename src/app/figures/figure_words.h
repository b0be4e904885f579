#pragma once

#include <string>
#include <vector>

#include "language/language.h"
#include "view/view.h"

namespace cluneal::app {

/// One source of what a figure shows.
struct FigureSource {
  std::string text;     ///< "Lu et al. 1998, Spine 23:1282-9"
  std::string link;     ///< "doi:10.1097/...", as one reads it; empty: none.
  std::string address;  ///< Where that leads.
};

/// What a figure says below itself.
struct FigureWords {
  std::string title;                  ///< What is shown: "Superior cluneal nerves, middle cluneal nerves".
  std::string about;                  ///< On whom, from where, and what must be known of it.
  std::vector<FigureSource> sources;  ///< Of what is shown, those first that most of it rests on.
  language::Language language;        ///< In which all that is said.
};

[[nodiscard]] FigureWords figure_words(const view::Inputs& inputs);
/// Of several side by side, which have titles.
[[nodiscard]] FigureWords figure_words(const std::vector<view::Inputs>& pictures);

}  // namespace cluneal::app
