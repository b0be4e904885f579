#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ui/model/model.h"

namespace cluneal::ui {

/// Small letters without accents, words with one space between them: what is compared.
[[nodiscard]] std::string folded(std::string_view text);

/// What somebody typed to find something.
struct Query {
  explicit Query(std::string_view typed);
  std::string whole;  ///< Folded,
  std::vector<std::string> words;
  std::string letters;  ///< and without the spaces.
};

/// By what something is found, as it is written.
struct Findable {
  std::string title;
  std::string also;   ///< Another whole name: the usual one of something that is called by what it would do now.
  std::string words;  ///< Latin, plain words, abbreviations.
  std::string above;  ///< The names of what it lies below.
  std::string text;   ///< What is said of it.
};

/// In which way something is found. A weaker way counts only where nothing is found in a stronger one.
enum class Way { by_name, by_likeness, by_text };

/// How well something is what was typed: less is better; nothing: it is not that. By name: the whole name, an
/// abbreviation, how a name begins, words of it, other words. By likeness: the beginnings of its words ("supcl"), or a
/// letter that is wrong.
[[nodiscard]] std::optional<int> rank_of(const Findable& thing, const Query& query, Way way);

/// Something of the model that is meant; of a pair one side.
struct Match {
  const TreeNode* node = nullptr;
  std::string title;  ///< "Long posterior sacroiliac ligament, left"
  int rank = 0;
};

struct Found {
  std::vector<Match> matches;  ///< The best first.
  std::set<const TreeNode*>
      listed;  ///< What a list of them shows: they, what they lie below, and what lies below them.
};

/// Whether a thing's two sides share a row: left and right, and no more.
[[nodiscard]] bool is_pair(const TreeNode& node);
/// The things and topics of the model that are what was typed; a trunk or group before what lies below it; of a pair
/// both sides, the left one first unless the right one alone is shown.
[[nodiscard]] Found find_in(const Model& model, std::string_view typed);
/// The same, all of them with what they are found by, for a list that holds other things too. A group comes before
/// what lies below it.
struct Named {
  const TreeNode* node = nullptr;
  Findable findable;
};
[[nodiscard]] std::vector<Named> all_named(const Model& model);

}  // namespace cluneal::ui
