#include <cmath>
#include <ostream>

#include "app/cli/commands.h"
#include "app/drawing/pain_words.h"
#include "app/drawing/read_drawing.h"
#include "app/models/load.h"
#include "app/present/cite.h"
#include "app/present/topics.h"
#include "base/json.h"
#include "language/writing.h"

namespace cluneal::app::cli {
namespace {

std::string side_word(base::Side side) {
  return side == base::Side::left ? "left" : side == base::Side::right ? "right" : "midline";
}

std::string verdict_word(body::Verdict verdict) {
  switch (verdict) {
    case body::Verdict::explained:
      return "explained";
    case body::Verdict::not_explained:
      return "not_explained";
    case body::Verdict::needs_a_doctor:
      return "needs_a_doctor";
  }
  return {};
}

/// Why a condition stands where it does, and what would tell it from the others.
std::string why(const anatomy::Atlas& atlas, const body::FittingCondition& condition) {
  const std::string text = percent(condition.of_drawing) + " of the drawing lies in its area, " +
                           percent(condition.of_area) + " of which is painted.";
  const std::string finding = telling_finding(atlas, condition.id);
  return finding.empty() ? text : text + " Told apart by: " + finding;
}

std::string as_json(const anatomy::Atlas& atlas, const body::Explanation& explanation) {
  base::JsonWriter json;
  json.begin_object().member("verdict", verdict_word(explanation.verdict));
  json.member("why", urgency_sentence(atlas.language, explanation.urgency)).member("drawn_mm2", explanation.area);
  json.key("rule_out_first").begin_array();
  for (const ui::InfoLink& flag : what_to_rule_out(atlas)) json.value(flag.id.text());
  json.end_array().key("areas").begin_array();
  for (const body::CoveredArea& area : explanation.areas) {
    json.begin_object().member("id", area.id.text()).member("title", atlas.title_of(area.id));
    json.member("side", side_word(area.side)).member("share_of_area", area.of_area);
    json.member("share_of_drawing", area.of_drawing).member("score", area.score).end_object();
  }
  json.end_array().key("conditions").begin_array();
  for (const body::FittingCondition& condition : explanation.conditions) {
    json.begin_object().member("id", condition.id.text()).member("title", atlas.title_of(condition.id));
    json.member("side", side_word(condition.side)).member("score", condition.score).member("rank", condition.rank);
    json.member("why", why(atlas, condition)).end_object();
  }
  json.end_array().end_object();
  return json.text();
}

void print(const anatomy::Atlas& atlas, const body::Explanation& explanation, std::ostream& out) {
  out << verdict_sentence(atlas.language, explanation.verdict) << '\n';
  const std::string urgency = urgency_sentence(atlas.language, explanation.urgency);
  if (!urgency.empty()) out << urgency << '\n';
  out << "Areas that are touched:\n";
  for (const body::CoveredArea& area : explanation.areas) {
    out << "  " << atlas.title_of(area.id) << ", " << side_word(area.side) << ": " << percent(area.of_drawing)
        << " of the drawing, " << percent(area.of_area) << " of the area\n";
  }
  out << "Rule out first:\n";
  for (const ui::InfoLink& flag : what_to_rule_out(atlas)) out << "  " << flag.title << '\n';
  out << "By likeness of areas, which is no probability:\n";
  for (const body::FittingCondition& condition : explanation.conditions) {
    out << "  " << condition.rank << ". " << atlas.title_of(condition.id) << ", " << side_word(condition.side) << " ("
        << language::number(atlas.language, condition.score, 2) << "). " << why(atlas, condition) << '\n';
  }
}

}  // namespace

int run_explain(const ExplainOptions& options, const Streams& console) {
  const base::Result<PainDrawing> drawing = read_drawing(options.file);
  if (!drawing) return report_error(console, drawing.error());
  const base::Result<anatomy::Atlas> atlas = load_knowledge(options.language);
  if (!atlas) return report_error(console, atlas.error());
  const base::Result<body::Body> body = load_person(*atlas, drawing->body);
  if (!body) return report_error(console, body.error());
  warn(console, body.warnings);
  const base::Result<body::PainMap> map = body::PainMap::of(*body, *atlas);
  if (!map) return report_error(console, map.error());
  const base::Result<body::Explanation> explanation = map->explain(drawing->strokes);
  if (!explanation) return report_error(console, explanation.error());
  if (options.json) {
    console.out << as_json(*atlas, *explanation);
  } else {
    print(*atlas, *explanation, console.out);
  }
  return exit_done;
}

}  // namespace cluneal::app::cli
