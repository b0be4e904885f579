#include "body/tables/published.h"

#include <algorithm>
#include <set>

#include "anatomy/person.h"
#include "base/json.h"

namespace cluneal::body {
namespace {

using base::JsonReader;

PublishedValue read_value(const JsonReader& json, const std::string& source) {
  json.unknown_keys({"mean", "sd", "named", "weak", "source"});
  PublishedValue value;
  value.mean = json["mean"].number();
  if (json.has("sd")) {
    value.sd = json["sd"].number();
    if (!(*value.sd > 0)) json["sd"].fail("a spread is more than 0");
  }
  value.named = json.boolean_or("named", false);
  value.weak = json.boolean_or("weak", false);
  value.source = json.string_or("source", source);
  if (value.source.empty()) json.fail("a number has its source beside it");
  return value;
}

using Targets = std::map<std::pair<std::string, std::string>, std::map<std::string, PublishedValue>>;

/// What typical.json gives of each bone's measures, by sex. Its own reader names its mistakes.
Targets targets_in(const JsonReader& json) {
  Targets targets;
  const auto add = [&](const std::string& bone, const JsonReader& size) {
    auto& by_sex = targets[{bone, size["measure"].string()}];
    for (const std::string_view column : anatomy::sexes) {
      const std::string sex(column);
      if (!size.has(sex)) continue;
      PublishedValue value;
      value.mean = size[sex]["mean"].number();
      value.sd = size[sex]["sd"].number();
      value.source = "typical.json, " + size["source"].string();
      by_sex[sex] = value;
    }
  };
  for (const JsonReader& bone : json["bones"].items()) {
    for (const JsonReader& size : bone["sizes"].items()) add(bone["bone"].string(), size);
  }
  if (!json.has("pelvis")) return targets;
  const JsonReader pelvis = json["pelvis"];
  const std::string hip = pelvis["bones"]["hip"].string();
  if (pelvis.has("symphysis")) add(hip, pelvis["symphysis"]);
  if (!pelvis.has("wing")) return targets;
  for (const JsonReader& thickness : pelvis["wing"].items()) add(hip, thickness);
  return targets;
}

void read_typical(const JsonReader& json, const Targets& targets, PublishedMeasure& measure) {
  json.unknown_keys({"bone", "measure", "times", "named", "weak"});
  const auto found = targets.find({json["bone"].string(), json["measure"].string()});
  if (found == targets.end()) {
    json.fail("typical.json has no such measure of this bone");
    return;
  }
  const double times = json.number_or("times", 1);
  measure.by_sex = found->second;
  for (auto& [sex, value] : measure.by_sex) {
    value.mean *= times;
    value.sd = *value.sd * times;
    value.weak = json.boolean_or("weak", false);
  }
  if (!json.has("named")) return;
  for (const JsonReader& sex : json["named"].items()) measure.by_sex[sex.string()].named = true;
}

PublishedMeasure read_measure(const JsonReader& json, const Targets& targets) {
  json.unknown_keys({"id", "name", "unit", "sum", "man", "woman", "both", "typical", "source", "note"});
  PublishedMeasure measure;
  measure.id = json["id"].string();
  measure.name = json["name"].string();
  measure.unit = json["unit"].string();
  if (json.has("sum")) {
    for (const JsonReader& part : json["sum"].items()) measure.sum.push_back(part.string());
  }
  if (json.has("typical")) {
    read_typical(json["typical"], targets, measure);
    return measure;
  }
  const std::string source = json.string_or("source", "");
  for (const std::string_view column : anatomy::sexes) {
    const std::string sex(column);
    if (json.has(sex)) {
      measure.by_sex[sex] = read_value(json[sex], source);
    } else if (json.has("both")) {
      measure.by_sex[sex] = read_value(json["both"], source);
    }
  }
  if (measure.by_sex.empty()) json.fail("nobody's number is given: man, woman or both");
  return measure;
}

SexOrder read_order(const JsonReader& json) {
  json.unknown_keys({"id", "larger", "least", "source", "note"});
  SexOrder order{json["id"].string(), json["larger"].string(), json.number_or("least", 0), json["source"].string()};
  if (std::find(anatomy::sexes.begin(), anatomy::sexes.end(), order.larger) == anatomy::sexes.end()) {
    json["larger"].fail("the larger is man or woman");
  }
  return order;
}

NamedDistance read_distance(const JsonReader& json) {
  json.unknown_keys({"id", "name", "claims"});
  NamedDistance distance{json["id"].string(), json["name"].string(), {}};
  for (const JsonReader& claim : json["claims"].items()) distance.claims.push_back(claim.string());
  if (distance.claims.empty()) json.fail("a distance has the claims that speak of it");
  return distance;
}

}  // namespace

base::Result<Published> load_published(const std::filesystem::path& assets) {
  const std::filesystem::path path = assets / "check" / "published.json";
  auto typical = base::JsonDocument::load(assets / "body" / "typical.json");
  if (!typical) return typical.error();
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const Targets targets = targets_in(JsonReader(*typical, mistakes));
  const JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "measures", "orders", "distances"});
  if (json["format"].string() != "cluneal-published/1") {
    json["format"].fail("this program reads \"cluneal-published/1\"");
  }
  Published published;
  std::set<std::string> seen;
  for (const JsonReader& item : json["measures"].items()) {
    published.measures.push_back(read_measure(item, targets));
    if (!seen.insert(published.measures.back().id).second) item["id"].fail("this measure is there twice");
  }
  for (const JsonReader& item : json["orders"].items()) published.orders.push_back(read_order(item));
  for (const JsonReader& item : json["distances"].items()) {
    published.distances.push_back(read_distance(item));
    if (!seen.insert("distance " + published.distances.back().id).second)
      item["id"].fail("this distance is there twice");
  }
  if (!mistakes.empty()) return base::wrong_file(path, std::move(mistakes));
  return published;
}

}  // namespace cluneal::body
