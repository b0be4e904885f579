#include "app/cli/ids.h"

#include <algorithm>
#include <set>

#include "app/cli/nearest.h"

namespace cluneal::app::cli {

std::vector<std::string> nameable_ids(const anatomy::Atlas& atlas, const body::Body& body) {
  std::set<std::string> ids;
  const auto add = [&ids](base::Id id) {
    for (; !id.empty(); id = id.parent()) ids.insert(id.text());
  };
  for (const base::Id& id : atlas.leaves()) add(id);
  for (const auto& [id, shape] : body.shapes) add(id);
  for (const auto& [id, course] : body.courses) add(id);
  return {ids.begin(), ids.end()};
}

base::Result<std::vector<base::Id>> known_ids(const std::vector<std::string>& words,
                                              const std::vector<std::string>& nameable) {
  std::vector<base::Id> ids;
  for (const std::string& word : words) {
    const auto id = base::Id::parse(word);
    if (id && std::binary_search(nameable.begin(), nameable.end(), word)) {
      ids.push_back(*id);
      continue;
    }
    std::string sentence = "There is no \"" + word + "\"; ";
    const std::vector<std::string> near = nearest(word, nameable, 3);
    if (near.empty()) {
      sentence += "\"cluneal info\" lists what there is.";
    } else {
      sentence += "did you mean ";
      for (std::size_t i = 0; i < near.size(); ++i) sentence += (i == 0 ? "" : " or ") + near[i];
      sentence += "?";
    }
    return base::Error{sentence, {}};
  }
  return ids;
}

void set_shown(session::Scene& scene, const base::Id& id, bool shown) {
  std::erase_if(scene.shown, [&id](const auto& entry) { return id.covers(entry.first); });
  scene.shown[id] = shown;
}

base::Result<const anatomy::Handout*> handout_about(const anatomy::Atlas& atlas, const std::string& nerve) {
  std::vector<std::string> groups;
  for (const auto& [id, handout] : atlas.handouts.all) groups.push_back(handout.of.text());
  const auto id = base::Id::parse(nerve);
  if (const anatomy::Handout* found = id ? atlas.handouts.of(*id) : nullptr; found != nullptr) return found;
  std::string listed;
  for (const std::string& group : groups) listed += (listed.empty() ? "" : ", ") + group;
  return base::Error{"There is no page about \"" + nerve + "\"; there are pages about " + listed + ".", {}};
}

}  // namespace cluneal::app::cli
