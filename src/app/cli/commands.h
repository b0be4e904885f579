#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "body/core/body.h"

namespace cluneal::app::cli {

/// Where a command speaks: results to `out`, complaints to `err`.
struct Streams {
  std::ostream& out;
  std::ostream& err;
};

/// The program's exit codes.
inline constexpr int exit_done = 0;
inline constexpr int exit_no = 1;     ///< The answer is no.
inline constexpr int exit_wrong = 2;  ///< The call or the input is wrong.

// What each command was asked for, as parse.h read it, and what carries it out. Lists of ids are not yet checked.

struct RenderOptions {
  std::string output;
  std::string format;  ///< "png", "pdf", "svg"; empty: by the output's ending.
  glm::ivec2 size{1920, 1080};
  std::string view;  ///< Empty: the state's camera, else posterior.
  std::vector<std::string> show, hide, only, highlight, focus, variants, roots;
  std::vector<std::string> beside;  ///< A picture each; empty: one picture.
  std::string topic;                ///< Of the syndrome; empty: none.
  std::string spread;               ///< Of which nerve published distances are drawn; empty: none.
  std::string state_file;
  std::string body;  ///< Empty: the state's, else the default.
  std::optional<bool> labels;
  bool transparent = false;
  bool final_quality = false;
  std::vector<std::string> models;
  std::string unit;         ///< Of models whose files do not say theirs; empty: guessed.
  int text_size = 100;      ///< Percent.
  int dots_per_inch = 300;  ///< What the file says of its size on paper.
  std::string seen_file;    ///< Empty: not asked for.
  std::string language = "en";
};

struct InfoOptions {
  bool json = false;
  std::string language = "en";
  std::string body;
  std::string unit;                ///< Of files that do not say theirs; empty: guessed.
  std::vector<std::string> files;  ///< Where there are some, they are what is asked about.
};

struct ListOptions {
  std::string kind;  ///< Empty: which kinds there are.
  bool json = false;
  bool bibtex = false, csl = false;  ///< Of references.
  std::string language = "en";
};

struct ExplainOptions {
  std::string file;
  std::string language = "en";
  bool json = false;
};

struct TourOptions {
  std::string tour;    ///< An id of the atlas's, or a file.
  std::string output;  ///< A .pdf, a .mp4, or a folder for pictures.
  glm::ivec2 size{1920, 1080};
  bool handout = false;      ///< Slides with notes, on paper.
  bool transparent = false;  ///< Pictures without a background.
  bool final_quality = true;
  std::string language = "en";
};

struct HandoutOptions {
  std::string output;                  ///< A .pdf.
  std::vector<std::string> languages;  ///< One or two; empty: English.
  std::string side;                    ///< "left" or "right".
  std::string nerve;                   ///< Of which group it is about.
  std::string body;                    ///< Whose body is shown; empty: the drawing's, else the default.
  std::string drawing;                 ///< What the patient painted; empty: nothing.
  bool letter = false;                 ///< Paper of the United States; else A4.
};

struct QuizOptions {
  bool json = false;
  std::uint64_t seed = 1;
  int count = 10;
  std::string kind;      ///< A word of study::kind_words; empty: all kinds in turn.
  std::string exam;      ///< A file of an exam, whose questions are asked; empty: they are drawn.
  bool as_exam = false;  ///< They are written as such a file.
  std::string language = "en";
};

struct CardsOptions {
  std::string output;    ///< .apkg or .csv
  std::string only;      ///< A word of study::kind_words; empty: all kinds.
  bool pictures = true;  ///< Of a package.
  std::string body;      ///< Whose pictures; empty: the default.
  std::string language = "en";
};

struct CheckOptions {
  bool json = false;
  bool all = false;                 ///< Notes too.
  bool knowledge = false;           ///< Nothing else: no body is built.
  std::vector<std::string> bodies;  ///< Empty: all.
};

struct ExportOptions {
  std::string output;
  std::vector<std::string> only;
  std::string body;
  body::LevelOfDetail detail = body::LevelOfDetail::still;
  // Of a page (.html):
  std::string state_file;  ///< The scene; empty: as the program starts.
  std::string language = "en";
  std::string nerve, side;  ///< What was talked about; empty: all nerves, no side.
};

enum class BenchScene { shown_by_default, all, bones };

struct BenchOptions {
  bool json = false;
  glm::ivec2 size{1920, 1080};
  int frames = 120;
  BenchScene scene = BenchScene::shown_by_default;
  bool fixed_size = false;
  std::optional<body::LevelOfDetail> detail;  ///< Absent: as the window chooses.
  std::string body;
};

[[nodiscard]] int run_render(const RenderOptions& options, const Streams& console);
[[nodiscard]] int run_info(const InfoOptions& options, const Streams& console);
[[nodiscard]] int run_list(const ListOptions& options, const Streams& console);
[[nodiscard]] int run_explain(const ExplainOptions& options, const Streams& console);
[[nodiscard]] int run_tour(const TourOptions& options, const Streams& console);
[[nodiscard]] int run_handout(const HandoutOptions& options, const Streams& console);
[[nodiscard]] int run_quiz(const QuizOptions& options, const Streams& console);
[[nodiscard]] int run_cards(const CardsOptions& options, const Streams& console);
[[nodiscard]] int run_check(const CheckOptions& options, const Streams& console);
/// Whether what is asked for is a page for a browser (.html), which `run_page` makes.
[[nodiscard]] bool is_page(const ExportOptions& options);
[[nodiscard]] int run_page(const ExportOptions& options, const Streams& console);
int run_export(const ExportOptions& options, const Streams& console);
[[nodiscard]] int run_bench(const BenchOptions& options, const Streams& console);

/// "cluneal: " and the sentence, then what else there is to say, a line each; gives exit_wrong.
int report_error(const Streams& console, const base::Error& error);
/// Warnings that came with a value.
void warn(const Streams& console, const std::vector<base::Diagnostic>& warnings);

}  // namespace cluneal::app::cli
