#include "app/present/cite.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>

#include "app/phrases.h"
#include "app/present/bibliography.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

constexpr std::string_view doi_site = "https://doi.org/";
constexpr std::string_view pubmed_site = "https://pubmed.ncbi.nlm.nih.gov/";
constexpr std::string_view central_site = "https://pmc.ncbi.nlm.nih.gov/articles/PMC";
constexpr std::string_view digits = "0123456789";
constexpr std::string_view doi_signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._;()/:";

language::Phrase read_so_far(anatomy::Checked checked) {
  switch (checked) {
    case anatomy::Checked::fulltext:
      return phrases::read_in_full;
    case anatomy::Checked::part:
      return phrases::passages_of_its_text_were;
    case anatomy::Checked::abstract:
      return phrases::only_its_abstract_was_read;
    case anatomy::Checked::opening:
      return phrases::only_its_opening_was_read;
    case anatomy::Checked::recalled:
      return phrases::from_memory_not_read_again;
    case anatomy::Checked::measured:
      return phrases::measured_on_the_data_set;
  }
  return {};
}

}  // namespace

std::string web_address(const anatomy::Reference& reference) {
  for (const std::string& address :
       {std::string(doi_site) + reference.doi, std::string(pubmed_site) + reference.pmid + "/",
        std::string(central_site) + (reference.pmcid.empty() ? "" : reference.pmcid.substr(3)) + "/"}) {
    if (is_web_address(address)) return address;
  }
  return {};
}

bool is_web_address(std::string_view text) {
  const auto all = [](std::string_view part, std::string_view allowed) {
    return !part.empty() && part.find_first_not_of(allowed) == std::string_view::npos;
  };
  for (const std::string_view site : {pubmed_site, central_site}) {
    if (!text.starts_with(site) || !text.ends_with('/')) continue;
    text.remove_prefix(site.size());
    text.remove_suffix(1);
    return all(text, digits);
  }
  if (!text.starts_with(doi_site)) return false;
  text.remove_prefix(doi_site.size());
  // 10.REGISTRANT/NAME. Names may hold more than these signs; none here does.
  const std::size_t slash = text.find('/');
  if (!text.starts_with("10.") || slash == std::string_view::npos) return false;
  return all(text.substr(3, slash - 3), "0123456789.") && all(text.substr(slash + 1), doi_signs);
}

std::string with_names(const anatomy::Atlas& atlas, const std::string& text) {
  const auto of_key = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; };
  std::string said;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && of_key(text[end])) ++end;
    const std::string word = text.substr(i, std::max<std::size_t>(1, end - i));
    const auto found = atlas.references.find(word);
    said += found == atlas.references.end() ? word : short_name(found->second);
    i += word.size();
  }
  return said;
}

std::string as_published(const language::Language& language, double value) {
  for (int decimals = 0; decimals < 2; ++decimals) {
    const double scale = std::pow(10, decimals);
    if (std::abs(std::round(value * scale) / scale - value) < 1e-9) return language::number(language, value, decimals);
  }
  return language::number(language, value, 2);
}

std::string short_names(const anatomy::Atlas& atlas, const std::vector<std::string>& keys, Authored authored) {
  std::string names;
  for (const std::string& key : keys) {
    const auto found = atlas.references.find(key);
    if (found == atlas.references.end()) continue;
    names = language::listed(atlas.language, names, short_name(found->second, authored));
  }
  return names;
}

void cite(const anatomy::Atlas& atlas, const std::string& key, ui::InfoClaim& claim) {
  const auto found = atlas.references.find(key);
  if (found == atlas.references.end()) return;
  const anatomy::Reference& reference = found->second;
  claim.source = short_name(reference);
  const auto sentence = [](const std::string& words) {
    return words.empty() ? words : words + (words.ends_with('.') ? " " : ". ");
  };
  claim.full_source = sentence(reference.authors) + sentence(reference.title) + reference.journal;
  const bool dated = reference.journal.find(std::to_string(reference.year)) != std::string::npos;
  if (reference.year > 0 && !dated) claim.full_source += " (" + std::to_string(reference.year) + ")";
  if (!reference.doi.empty()) claim.link = "doi:" + reference.doi;
  if (claim.link.empty() && !reference.pmid.empty()) claim.link = "PMID " + reference.pmid;
  if (claim.link.empty()) claim.link = reference.pmcid;
  claim.address = web_address(reference);
  claim.checked = atlas.language.say(read_so_far(reference.checked));
}

std::string end_name(const anatomy::Atlas& atlas, const std::string& end) {
  if (end == "midline") return atlas.language.say(phrases::midline);
  const auto id = base::Id::parse(end);
  if (!id || end.find('.') == std::string::npos) return end;
  return atlas.language.within(atlas.title_of(*id));
}

std::string from_end(const anatomy::Atlas& atlas, const std::string& end) {
  return atlas.language.say(phrases::from_the_place, {{"place", end_name(atlas, end)}});
}

ui::InfoClaim told(const anatomy::Atlas& atlas, const anatomy::Claim& claim) {
  ui::InfoClaim told;
  told.text = as_published(atlas.language, claim.value);
  if (claim.spread_kind == anatomy::SpreadKind::sd)
    told.text += " \xC2\xB1 " + as_published(atlas.language, claim.spread);
  if (claim.spread_kind == anatomy::SpreadKind::unclear && claim.spread > 0) {
    told.text += " \xC2\xB1 " + atlas.language.say(phrases::spread_kind_of_spread_unclear,
                                                   {{"spread", as_published(atlas.language, claim.spread)}});
  }
  if (claim.unit != "ratio")
    told.text += claim.unit == "percent" ? " %" : " " + atlas.language.find("claim/unit", claim.unit);
  if (claim.low && claim.high) {
    const std::string range = atlas.language.say(
        phrases::low_to_high,
        {{"low", as_published(atlas.language, *claim.low)}, {"high", as_published(atlas.language, *claim.high)}});
    told.text = language::with_remark(atlas.language, told.text, range);
  }
  if (claim.quantity == "distance" && !claim.from.empty()) {
    told.text = atlas.language.say(phrases::distance_from_the_place,
                                   {{"distance", told.text}, {"place", end_name(atlas, claim.from)}});
  }
  // Without a number "counted" ends with the reason why there is none.
  std::string counted = claim.n ? std::to_string(*claim.n) + (claim.counted.empty() ? "" : " ") : "";
  counted += claim.counted;
  if (!counted.empty() && !claim.sex.empty()) {
    counted = atlas.language.say(
        phrases::some_next,
        {{"some", counted}, {"next", atlas.language.say(claim.sex == "female" ? phrases::women : phrases::men)}});
  }
  // "5 / 7 patients", not "5 patients, 7 patients", where it is so many of them.
  const std::string unit = atlas.language.find("claim/unit", claim.unit);
  if (claim.quantity == "count" && claim.n && !unit.empty() && claim.counted.starts_with(unit)) {
    told.text = atlas.language.say(phrases::some_of_counted,
                                   {{"some", as_published(atlas.language, claim.value)}, {"counted", counted}});
  } else if (!counted.empty()) {
    told.text = atlas.language.say(phrases::some_next, {{"some", told.text}, {"next", counted}});
  }
  told.note = with_names(atlas, claim.note);
  cite(atlas, claim.reference, told);
  return told;
}

std::string title_of_end(const anatomy::Atlas& atlas, const std::string& end) {
  std::string name = end_name(atlas, end);
  if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

std::string title_of_target(const anatomy::Atlas& atlas, const anatomy::Claim& claim) {
  const std::string title = title_of_end(atlas, claim.to);
  return claim.to == claim.from ? atlas.language.say(phrases::place_of_the_other_side, {{"place", title}}) : title;
}

ui::InfoClaim told_from_here(const anatomy::Atlas& atlas, const anatomy::Claim& claim) {
  anatomy::Claim from_here = claim;
  from_here.from.clear();
  ui::InfoClaim info = told(atlas, from_here);
  info.text = language::titled(atlas.language, title_of_target(atlas, claim), info.text);
  return info;
}

std::vector<ui::InfoClaim> told(const anatomy::Atlas& atlas, const std::vector<std::string>& keys) {
  std::vector<ui::InfoClaim> all;
  for (const std::string& key : keys) {
    const auto claim = atlas.claims.find(key);
    if (claim != atlas.claims.end()) all.push_back(told(atlas, claim->second));
  }
  return all;
}

}  // namespace cluneal::app
