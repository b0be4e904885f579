#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cluneal::anatomy {

/// How much of a source was read before it was cited, most first: all of it, passages of its text, its abstract, its
/// first paragraphs; nothing (it is remembered); or the data set itself was measured.
enum class Checked { fulltext, part, abstract, opening, recalled, measured };

/// In place of a paper's authors, where no copy that was read shows them.
inline constexpr std::string_view unseen_authors = "Authors not seen";

struct Reference {
  std::string key;  ///< "LU98"
  std::string authors;
  int year = 0;
  std::string title;
  std::string journal;  ///< With volume and pages.
  std::string doi;
  std::string pmid;
  std::string pmcid;  ///< "PMC6778979": of PubMed Central.
  Checked checked = Checked::abstract;
  std::string note;  ///< Says why, where there is neither DOI nor PMID nor PMCID.
};

enum class SpreadKind { none, sd, range, ci, unclear };
enum class Confidence { high, medium, low };

/// One measured statement of one source. Claims that disagree stand side by side.
///
/// `quantity` is one of the words of `known_quantities()`. Three of them must never be mixed up: "passage present" (a
/// tunnel or slit is there), "constricted in cadavers" (the nerve was found pressed), "clinical share" (of patients).
/// Of a treatment, "relief" is the share of those treated who were better as the note says, "recurrence" of those in
/// whom the trouble came back, "revision" of those who were operated on again. Of a sign, "probability" is how likely
/// what it stands for is once it is there; `n` counts all who were examined. Scores are in "points", and the note names
/// the scale; millimetres are kept for what lies on the body.
/// For a distance, `from` and `to` are ids ("landmark.psis", "nerve.scn.medial", "frame.app") or "midline"; a distance
/// from the midline is horizontal, at a right angle to the median plane. A "coordinate" (from "frame.app") is one
/// component of a landmark's place in the atlas's frame, its axis in `metric`: "lateral", "posterior", "superior".
struct Claim {
  std::string key;       ///< "lu98.scn_medial.midline"
  std::string quantity;  ///< "distance", "share", "diameter", "volume"
  double value = 0;
  std::string unit;  ///< "mm", "percent", "ml"
  SpreadKind spread_kind = SpreadKind::none;
  double spread = 0;                ///< SD, or half the CI.
  std::optional<double> low, high;  ///< A range, where one is given.
  std::optional<int> n;
  std::string counted;   ///< "cadavers", "sides", "branches", "patients"
  std::string from, to;  ///< Landmarks or words; for a distance.
  int rank = 0;          ///< Of the branches of `to`, from above and by where they start, the n-th; 0: of all.
  bool named = false;    ///< A body must lie within one standard deviation of it.
  std::string metric;    ///< One of `known_metrics()`; empty where it is no distance.
  std::string posture, material, sex;
  std::string reference;
  Confidence confidence = Confidence::medium;
  Checked checked = Checked::abstract;  ///< Of this number; may be worse than its reference's, never better.
  std::string note;
};

[[nodiscard]] std::vector<std::string> known_quantities();
[[nodiscard]] std::vector<std::string> known_metrics();

/// Whether it is a share of what was counted: in percent, and nothing without a word on what was counted.
[[nodiscard]] bool is_share(const std::string& quantity);

/// The same number as a share in percent of those that were counted: "22 patients" of 50 is 44. Nothing of what is
/// none.
[[nodiscard]] std::optional<double> share_of(const Claim& claim);

/// How far a station that meets `claim` may lie off before it counts as one unit, in mm: the SD where it states one,
/// half the range where it gives that, else 10 mm (the median of the SDs that studies of the superior cluneal nerve at
/// the crest state: 5.3, 8.2, 9.2, 10.2, 11.2, 12.2, 15.0). Squared and inverted it is the claim's weight.
[[nodiscard]] double claim_sigma(const Claim& claim);
/// Why that is none that the source states: "no spread published", "its spread is of unclear kind". Empty: it is
/// stated.
[[nodiscard]] std::string why_assumed(const Claim& claim);

}  // namespace cluneal::anatomy
