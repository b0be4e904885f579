// The table that sets the groups of nerves side by side, from what the atlas knows.
#include "app/application_state.h"
#include "app/phrases.h"
#include "app/present/cite.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

std::vector<const anatomy::Site*> sites_of(const anatomy::Atlas& atlas, const Id& group) {
  std::vector<const anatomy::Site*> sites;
  for (const auto& [id, site] : atlas.sites) {
    const auto nerve = atlas.nerves.find(site.nerve);
    if (nerve != atlas.nerves.end() && nerve->second.group == group) sites.push_back(&site);
  }
  return sites;
}

void add_line(std::string& text, const std::string& line) {
  text += (text.empty() ? "" : "\n") + line;
}

ui::ComparedCell named_sites(const anatomy::Atlas& atlas, const Id& group) {
  ui::ComparedCell cell;
  for (const anatomy::Site* site : sites_of(atlas, group)) add_line(cell.text, "\xE2\x80\xA2 " + site->names.title);
  return cell;
}

/// What clinics counted. Not the shares of cadavers: those stand with each site, apart.
ui::ComparedCell clinical_shares(const anatomy::Atlas& atlas, const Id& group) {
  ui::ComparedCell cell;
  for (const anatomy::Site* site : sites_of(atlas, group)) {
    for (const ui::InfoClaim& claim : told(atlas, site->clinical_share)) {
      add_line(cell.text, language::titled(atlas.language, claim.text, claim.note));
      if (cell.sources.find(claim.source) == std::string::npos)
        cell.sources = language::listed(atlas.language, cell.sources, claim.source);
    }
  }
  if (cell.text.empty()) cell.text = atlas.language.say(phrases::not_counted_in_what_was);
  return cell;
}

}  // namespace

ui::Comparison compare_groups(const anatomy::Atlas& atlas) {
  ui::Comparison table;
  ui::ComparedRow sites{atlas.language.say(phrases::entrapment_sites), {}};
  ui::ComparedRow shares{atlas.language.say(phrases::share_of_patients_in_clinics), {}};
  std::size_t index = 0;
  for (const anatomy::Group* group : atlas.groups_in_order()) {
    const std::size_t place = index++;
    if (group->neighbours) continue;
    table.groups.push_back(place);
    for (std::size_t i = 0; i < group->comparison.size(); ++i) {
      const anatomy::Compared& line = group->comparison[i];
      if (i >= table.rows.size()) table.rows.push_back({line.aspect, {}});
      table.rows[i].cells.push_back({line.text, short_names(atlas, line.references)});
    }
    sites.cells.push_back(named_sites(atlas, group->id));
    shares.cells.push_back(clinical_shares(atlas, group->id));
  }
  table.rows.push_back(std::move(sites));
  table.rows.push_back(std::move(shares));
  return table;
}

}  // namespace cluneal::app
