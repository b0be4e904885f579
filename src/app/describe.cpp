// What the information panel says of one thing: names, roots by study, course, sources, shape.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "app/application_state.h"
#include "geometry/curve.h"
#include "geometry/topology.h"

namespace cluneal::app {
namespace {

std::string number(double value, int decimals) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

/// As many decimals as the paper gives, at most two.
std::string as_published(double value) {
  for (int decimals = 0; decimals < 2; ++decimals) {
    const double scale = std::pow(10, decimals);
    if (std::abs(std::round(value * scale) / scale - value) < 1e-9) return number(value, decimals);
  }
  return number(value, 2);
}

std::string short_name(const anatomy::Reference& reference) {
  const std::string first = reference.authors.substr(0, reference.authors.find_first_of(", "));
  const bool several =
      reference.authors.find(',') != std::string::npos || reference.authors.find("et al") != std::string::npos;
  std::string name = first.empty() ? reference.key : first + (several ? " et al." : "");
  if (reference.year > 0) name += " " + std::to_string(reference.year);
  return name;
}

std::string read_so_far(anatomy::Checked checked) {
  switch (checked) {
    case anatomy::Checked::fulltext:
      return "Read in full.";
    case anatomy::Checked::abstract:
      return "Only its abstract was read.";
    case anatomy::Checked::recalled:
      return "From memory: not read again.";
    case anatomy::Checked::measured:
      return "Measured on the data set itself.";
  }
  return {};
}

void cite(const anatomy::Atlas& atlas, const std::string& key, ui::InfoClaim& claim) {
  const auto found = atlas.references.find(key);
  if (found == atlas.references.end()) return;
  const anatomy::Reference& reference = found->second;
  claim.source = short_name(reference);
  claim.full_source = reference.authors + ". " + reference.title + ". " + reference.journal;
  if (reference.year > 0) claim.full_source += " (" + std::to_string(reference.year) + ")";
  if (!reference.doi.empty()) claim.link = "doi:" + reference.doi;
  if (claim.link.empty() && !reference.pmid.empty()) claim.link = "PMID " + reference.pmid;
  claim.checked = read_so_far(reference.checked);
}

std::string end_name(const anatomy::Atlas& atlas, const std::string& end) {
  const auto id = Id::parse(end);
  if (!id || end.find('.') == std::string::npos) return "the " + end;
  return atlas.title_of(*id);
}

ui::InfoClaim told(const anatomy::Atlas& atlas, const anatomy::Claim& claim) {
  ui::InfoClaim told;
  told.text = as_published(claim.value);
  if (claim.spread_kind == anatomy::SpreadKind::sd) told.text += " \xC2\xB1 " + as_published(claim.spread);
  if (claim.spread_kind == anatomy::SpreadKind::unclear && claim.spread > 0) {
    told.text += " \xC2\xB1 " + as_published(claim.spread) + " (kind of spread unclear)";
  }
  told.text += claim.unit == "percent" ? " %" : " " + claim.unit;
  if (claim.low && claim.high) told.text += " (" + as_published(*claim.low) + " to " + as_published(*claim.high) + ")";
  if (claim.quantity == "distance" && !claim.from.empty()) told.text += " from " + end_name(atlas, claim.from);
  if (claim.n) told.text += ", " + std::to_string(*claim.n) + (claim.counted.empty() ? "" : " " + claim.counted);
  cite(atlas, claim.reference, told);
  return told;
}

std::string finding_words(const anatomy::RootShare& share) {
  using anatomy::RootFinding;
  switch (share.finding) {
    case RootFinding::share:
      return as_published(share.percent.value_or(0)) + " %" + (share.of.empty() ? "" : " of " + share.of);
    case RootFinding::present:
      return "Found; how often was not read.";
    case RootFinding::absent:
      return "Looked for and not found.";
    case RootFinding::not_listed:
      return "Not spoken of.";
    case RootFinding::review_range:
      return "Named by reviews as the widest range; nobody counted.";
    case RootFinding::not_reported:
      return "Branch not reported.";
  }
  return {};
}

class Describer {
 public:
  Describer(const Application::State& state, ui::Info& info) : s_(state), info_(info) {}

  void nerve(const anatomy::Nerve& nerve, const Id& sided) {
    names(nerve.names);
    info_.summary = nerve.summary;
    if (nerve.uncertain) info_.summary += "\nUncertain: " + nerve.uncertainty;
    roots(nerve);
    const auto course = s_.body->courses.find(sided);
    const body::Course* laid = course == s_.body->courses.end() ? nullptr : &course->second;
    for (const anatomy::Waypoint& waypoint : nerve.course) step(waypoint, laid);
    sources(nerve.references);
    info_.facts.emplace_back("Diameter as drawn to scale", as_published(nerve.diameter) + " mm");
    if (laid != nullptr)
      info_.facts.emplace_back("Length on this body", number(geometry::length_of(laid->line), 0) + " mm");
  }

  void structure(const anatomy::Structure& structure) {
    names(structure.names);
    info_.summary = structure.summary;
    sources(structure.references);
  }

  void shape(const geometry::Mesh& mesh, double millimetres) {
    const geometry::Topology topology = geometry::topology_of(mesh);
    info_.facts.emplace_back("Triangles", std::to_string(mesh.triangle_count()));
    info_.facts.emplace_back("Closed", topology.closed ? "yes" : "no");
    info_.facts.emplace_back("Surface",
                             number(geometry::area_of(mesh) * millimetres * millimetres / 100, 1) + " cm\xC2\xB2");
    if (topology.closed) {
      const double volume = geometry::volume_of(mesh) * millimetres * millimetres * millimetres / 1000;
      info_.facts.emplace_back("Volume", number(volume, 1) + " cm\xC2\xB3");
    }
  }

 private:
  void names(const anatomy::Names& names) {
    info_.latin = names.latin;
    info_.ta2 = names.ta2.empty() ? "not in TA2" : "TA2 " + names.ta2;
    if (!names.latin.empty() && names.ta2.empty()) info_.ta2.clear();  // A Latin name whose number is not certain.
  }

  void roots(const anatomy::Nerve& nerve) {
    for (const anatomy::RootShare& share : nerve.roots) {
      const auto same = [&](const auto& entry) { return entry.first == share.root; };
      auto at = std::find_if(info_.roots.begin(), info_.roots.end(), same);
      if (at == info_.roots.end()) at = info_.roots.insert(info_.roots.end(), {share.root, {}});
      ui::InfoClaim claim;
      claim.text = finding_words(share);
      if (!share.note.empty()) claim.text += " " + share.note;
      cite(s_.atlas, share.reference, claim);
      at->second.push_back(std::move(claim));
    }
  }

  void step(const anatomy::Waypoint& waypoint, const body::Course* laid) {
    ui::InfoStep step;
    step.text = waypoint.step + (waypoint.note.empty() ? "" : ". " + waypoint.note);
    step.schematic = waypoint.schematic;
    std::set<std::string> cited;
    for (const std::string& key : waypoint.station_claims) {
      const auto claim = s_.atlas.claims.find(key);
      if (claim == s_.atlas.claims.end()) continue;
      step.claims.push_back(told(s_.atlas, claim->second));
      step.claims.back().measured = measured(laid, waypoint.step, key);
      cited.insert(claim->second.reference);
    }
    for (const std::string& key : waypoint.references) {
      if (cited.contains(key)) continue;
      ui::InfoClaim claim;
      cite(s_.atlas, key, claim);
      step.claims.push_back(std::move(claim));
    }
    info_.course.push_back(std::move(step));
  }

  static std::string measured(const body::Course* laid, const std::string& step, const std::string& claim) {
    if (laid == nullptr) return {};
    for (const body::LaidWaypoint& waypoint : laid->waypoints) {
      if (waypoint.step != step) continue;
      for (const auto& residual : waypoint.residuals) {
        if (residual.claim == claim) return "On this body: " + number(residual.measured, 1) + " mm";
      }
    }
    return {};
  }

  void sources(const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
      ui::InfoClaim claim;
      cite(s_.atlas, key, claim);
      if (!claim.source.empty()) info_.sources.push_back(std::move(claim));
    }
  }

  const Application::State& s_;
  ui::Info& info_;
};

}  // namespace

std::optional<ui::Info> describe(const Application::State& state, const Id& id) {
  ui::Info info;
  info.id = id;
  info.title = state.atlas.title_of(id);
  info.opacity = session::opacity_of(state.scene(), id);
  info.shown = session::is_shown(state.scene(), id, true);
  Describer describer(state, info);
  if (const auto index = state.model_index(id)) {
    const session::ImportedModel& model = state.scene().models[*index];
    info.title = model.name;
    info.model = index;
    info.shown = session::is_shown(state.scene(), id, model.shown);
    const auto note = state.unit_notes.find(model.hash);
    info.unit_note = note == state.unit_notes.end() ? "" : note->second;
    const auto loaded = state.models.find(model.hash);
    if (loaded != state.models.end()) describer.shape(*loaded->second.mesh, model.millimetres_per_unit);
    return info;
  }
  const bool sided = base::side_of(id) != base::Side::none;
  const Id whole = sided ? id.parent() : id;
  const Id drawn = sided ? id : id.child("left");
  if (const auto nerve = state.atlas.nerves.find(whole); nerve != state.atlas.nerves.end())
    describer.nerve(nerve->second, drawn);
  if (const auto structure = state.atlas.structures.find(whole); structure != state.atlas.structures.end()) {
    describer.structure(structure->second);
  }
  if (const auto group = state.atlas.groups.find(whole); group != state.atlas.groups.end() && info.summary.empty()) {
    info.summary = group->second.summary;
    info.latin = group->second.names.latin;
  }
  const auto shape = state.body->shapes.find(drawn);
  if (shape != state.body->shapes.end()) describer.shape(shape->second.at(body::Detail::still), 1);
  return info;
}

}  // namespace cluneal::app
