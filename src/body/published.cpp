#include "body/published.h"

#include <set>

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

PublishedMeasure read_measure(const JsonReader& json) {
  json.unknown_keys({"id", "name", "unit", "man", "woman", "both", "source", "note"});
  PublishedMeasure measure;
  measure.id = json["id"].string();
  measure.name = json["name"].string();
  measure.unit = json["unit"].string();
  const std::string source = json.string_or("source", "");
  for (const char* sex : {"man", "woman"}) {
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
  if (order.larger != "man" && order.larger != "woman") json["larger"].fail("the larger is man or woman");
  return order;
}

}  // namespace

base::Result<Published> load_published(const std::filesystem::path& path) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const JsonReader json(*document, mistakes);
  json.unknown_keys({"format", "note", "measures", "orders"});
  if (json["format"].string() != "cluneal-published/1") {
    json["format"].fail("this program reads \"cluneal-published/1\"");
  }
  Published published;
  std::set<std::string> seen;
  for (const JsonReader& item : json["measures"].items()) {
    published.measures.push_back(read_measure(item));
    if (!seen.insert(published.measures.back().id).second) item["id"].fail("this measure is there twice");
  }
  for (const JsonReader& item : json["orders"].items()) published.orders.push_back(read_order(item));
  if (!mistakes.empty()) {
    std::string message =
        "the file " + path.string() + " is wrong: " + mistakes.front().message + " (" + mistakes.front().path + ")";
    return base::Error{std::move(message), std::move(mistakes)};
  }
  return published;
}

}  // namespace cluneal::body
