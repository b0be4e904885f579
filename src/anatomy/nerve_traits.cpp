#include "anatomy/nerve_traits.h"

#include <array>

#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

constexpr Words<NerveTrait, 10> trait_words{{{"bundle", NerveTrait::bundle},
                                             {"source", NerveTrait::source},
                                             {"lumbar_lateral", NerveTrait::lumbar_lateral},
                                             {"arches_over_ala", NerveTrait::arches_over_ala},
                                             {"behind_sacrum", NerveTrait::behind_sacrum},
                                             {"kept_on_bone", NerveTrait::kept_on_bone},
                                             {"led_by_bone", NerveTrait::led_by_bone},
                                             {"forks_in_skin", NerveTrait::forks_in_skin},
                                             {"leaves_pelvis", NerveTrait::leaves_pelvis},
                                             {"enters_lesser_foramen", NerveTrait::enters_lesser_foramen}}};

Root read_root_name(const JsonReader& at) {
  const std::string text = non_empty_string(at);
  const std::optional<Root> root = parse_root(text);
  if (!root && !text.empty()) at.fail("\"" + text + "\" is no spinal nerve");
  return root.value_or(Root{});
}

Origin read_origin(const JsonReader& at) {
  at.unknown_keys({"called", "ramus", "first", "last", "why", "own_root"});
  Origin origin{non_empty_string(at["called"]), read_enum(at["ramus"], ramus_words), read_root_name(at["first"]),
                read_root_name(at["last"]),     non_empty_string(at["why"]),         at.boolean_or("own_root", false)};
  if (origin.last < origin.first) at.fail("\"last\" lies above \"first\"");
  return origin;
}

NerveTraits read_traits(const JsonReader& at) {
  at.unknown_keys({"ids", "label", "bold", "origin", "crosses", "passes", "traits", "note"});
  NerveTraits traits;
  if (at.has("label")) traits.label = at["label"].number();
  if (traits.label && !(*traits.label >= 0 && *traits.label < 100)) at["label"].fail("is 0 or more and less than 100");
  if (at.has("bold")) traits.bold = at["bold"].boolean();
  if (at.has("origin")) traits.origin = read_origin(at["origin"]);
  traits.crosses = optional_id(at, "crosses");
  traits.passes = optional_id(at, "passes");
  if (at.has("traits")) {
    for (const JsonReader& one : at["traits"].items()) traits.traits.insert(read_enum(one, trait_words));
  }
  return traits;
}

}  // namespace

NerveTraits traits_of(const TraitTable& table, const Id& nerve) {
  NerveTraits all;
  for (Id at = nerve; !at.empty(); at = at.parent()) {
    const auto found = table.find(at);
    if (found == table.end()) continue;
    const NerveTraits& here = found->second;
    if (!all.label) all.label = here.label;
    if (!all.bold) all.bold = here.bold;
    if (!all.origin) all.origin = here.origin;
    if (all.crosses.empty()) all.crosses = here.crosses;
    if (all.passes.empty()) all.passes = here.passes;
    all.traits.insert(here.traits.begin(), here.traits.end());
  }
  return all;
}

bool has_trait(const TraitTable& table, const Id& nerve, NerveTrait trait) {
  return !branch_with(table, nerve, trait).empty();
}

Id branch_with(const TraitTable& table, const Id& nerve, NerveTrait trait) {
  for (Id at = nerve; !at.empty(); at = at.parent()) {
    const auto found = table.find(at);
    if (found != table.end() && found->second.traits.contains(trait)) return at;
  }
  return {};
}

void read_nerve_traits(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "nerve_traits")) {
    const NerveTraits traits = read_traits(at);
    for (const JsonReader& id : at["ids"].items()) insert_unique(id, atlas.nerve_traits, id.id(), id.string(), traits);
    if (at["ids"].items().empty()) at.fail("is of no nerve");
  }
}

}  // namespace cluneal::anatomy
