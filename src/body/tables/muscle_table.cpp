#include "body/tables/muscle_table.h"

#include "base/json.h"

namespace cluneal::body {
namespace {

constexpr double largest = 3000;        ///< cm^3: no muscle here is bigger.
constexpr double widest_fascicle = 20;  ///< mm
constexpr double thickest_fat = 80;     ///< mm
constexpr double thickest_flesh = 30;   ///< mm
constexpr double longest_tendon = 150;  ///< mm

std::vector<std::string> names_in(const base::JsonReader& json) {
  std::vector<std::string> names;
  for (const auto& item : json.items()) names.push_back(item.string());
  return names;
}

double number_between(const base::JsonReader& json, double least, double most) {
  const double value = json.number();
  if (!(value >= least && value <= most)) json.fail("is out of range");
  return value;
}

MuscleTable::Attachment read_attachment(const base::JsonReader& json) {
  json.unknown_keys({"id", "bone", "first_edge", "last_edge", "note"});
  MuscleTable::Attachment attachment{json["id"].id(), json["bone"].id(), names_in(json["first_edge"]),
                                     names_in(json["last_edge"])};
  if (!attachment.id.text().starts_with("curve.")) json["id"].fail("becomes curves: its id starts with that");
  if (attachment.first_edge.size() < 2 || attachment.first_edge.size() != attachment.last_edge.size()) {
    json.fail("is an area between two edges of as many landmarks each, two at least");
  }
  return attachment;
}

MuscleTable read_muscle(const base::JsonReader& json) {
  json.unknown_keys({"id", "measured_on", "superficial", "deep", "attachments", "volume", "under_skin", "border_along",
                     "over_bone", "from_deep", "may_thicken", "nerves_go_round", "fascicle", "tendon", "source",
                     "note"});
  MuscleTable muscle;
  muscle.id = json["id"].id();
  muscle.measured_on = json["measured_on"].string();
  muscle.superficial = names_in(json["superficial"]);
  muscle.deep = names_in(json["deep"]);
  if (muscle.superficial.size() < 3 || muscle.superficial.size() != muscle.deep.size()) {
    json.fail("needs as many lines on its superficial face as on its deep one, three at least");
  } else if (muscle.superficial.front() != muscle.deep.front() || muscle.superficial.back() != muscle.deep.back()) {
    json.fail("has borders where both faces meet: the first and the last line are the same on both");
  }
  for (const auto& item : json["attachments"].items()) muscle.attachments.push_back(read_attachment(item));
  if (muscle.attachments.empty()) json["attachments"].fail("is empty: a muscle is tied to a bone");
  for (const auto& [person, volume] : json["volume"].members()) {
    muscle.volume[person] = number_between(volume, 1, largest);
  }
  for (const auto& [person, depth] : json["under_skin"].members()) {
    muscle.under_skin[person] = number_between(depth, 0, thickest_fat);
  }
  muscle.border_along = json.string_or("border_along", "");
  if (json.has("over_bone")) muscle.over_bone = number_between(json["over_bone"], 0, thickest_flesh);
  muscle.from_deep = number_between(json["from_deep"], 0, 1);
  muscle.may_thicken = json.boolean_or("may_thicken", false);
  muscle.nerves_go_round = json.boolean_or("nerves_go_round", false);
  muscle.fascicle = number_between(json["fascicle"], 0, widest_fascicle);
  muscle.tendon = number_between(json["tendon"], 0, longest_tendon);
  muscle.source = json["source"].string();
  return muscle;
}

}  // namespace

base::Result<std::vector<MuscleTable>> load_muscles(const std::filesystem::path& path) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const base::JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "muscles"});
  if (json["format"].string() != "cluneal-muscles/1") json["format"].fail("this program reads \"cluneal-muscles/1\"");
  std::vector<MuscleTable> muscles;
  for (const auto& item : json["muscles"].items()) muscles.push_back(read_muscle(item));
  if (!mistakes.empty()) return base::wrong_file(path, std::move(mistakes));
  return muscles;
}

}  // namespace cluneal::body
