#include "ui/palette_entries.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "session/command.h"
#include "ui/command_now.h"
#include "ui/settings_dialog.h"

namespace cluneal::ui {
namespace {

constexpr std::size_t most_recent = 12;

/// What else people call a command.
std::string words_of_command(const session::Command& command) {
  static const std::map<std::string_view, const char*> words{
      {"app.quit", "exit close leave"},
      {"work.cancel", "stop abort"},
      {"edit.undo", "revert back"},
      {"edit.redo", "again"},
      {"select.none", "deselect unselect clear"},
      {"show.all", "unhide everything"},
      {"scene.reset", "reset start default"},
      {"isolate.selected", "only solo"},
      {"ghost.selected", "transparent translucent glass opacity"},
      {"body.other", "sex male female person"},
      {"skin.next", "transparent opaque"},
      {"painting.start", "pain drawing draw"},
      {"landmarks.toggle", "palpation points"},
      {"labels.toggle", "names text annotations"},
      {"background.toggle", "black white night light"},
      {"nerves.thicker", "thickness width bigger"},
      {"nerves.thinner", "thickness width smaller"},
      {"view.posterior", "back dorsal"},
      {"view.anterior", "front ventral"},
      {"view.superior", "above cranial top"},
      {"view.inferior", "below caudal bottom"},
      {"fly.all", "fit frame zoom whole"},
      {"fly.selected", "zoom focus frame"},
      {"camera.nearer", "zoom in closer"},
      {"camera.farther", "zoom out away"},
      {"model.points", "register align landmarks"},
  };
  const auto known = words.find(command.name);
  return command.name + " " + command.menu + (known == words.end() ? "" : std::string(" ") + known->second);
}

bool is_view(const session::Command& command) {
  return command.name.starts_with("view.");
}

/// What a thing is, by the first part of its id.
std::string kind_of_thing(const Id& id) {
  static const std::map<std::string_view, const char*> kinds{
      {"bone", "Bone"},           {"disc", "Disc"},      {"ligament", "Ligament"}, {"muscle", "Muscle"},
      {"fascia", "Fascia"},       {"nerve", "Nerve"},    {"skin", "Skin"},         {"site", "Site"},
      {"territory", "Territory"}, {"area", "Pain area"}, {"landmark", "Landmark"}, {"model", "Your model"},
  };
  const auto known = kinds.find(std::string_view(id.text()).substr(0, id.text().find('.')));
  return known == kinds.end() ? "Structure" : known->second;
}

class Lister {
 public:
  Lister(const Model& model, const PanelState& state) : model_(model), state_(state) {}

  std::vector<PaletteEntry> list() {
    // What ends all comes last.
    const auto ends = [](const session::Command& command) { return command.menu == "File"; };
    for (const session::Command& command : session::commands()) {
      if (!ends(command)) add(command);
    }
    for (const WindowCommand& command : window_commands()) {
      if (command.name != "palette.open") add(command);
    }
    for (const session::Command& command : session::commands()) {
      if (ends(command)) add(command);
    }
    add_choices();
    add_settings();
    for (const Bookmark& bookmark : model_.bookmarks) {
      add("bookmark " + std::to_string(bookmark.id), {bookmark.name, "", "saved view " + bookmark.when, "", ""},
          "Bookmark", session::GoToBookmark{bookmark.id});
    }
    add_things();
    for (const VariantChoice& variant : model_.variants) {
      const auto chosen = model_.scene.variants.find(variant.of);
      PaletteEntry& entry =
          add("variant " + variant.of.text() + " " + variant.id.text(), {variant.title, "", variant.words, "", ""},
              "Variant", session::ChooseVariant{variant.of, variant.id});
      entry.on = variant.id.empty() ? chosen == model_.scene.variants.end()
                                    : chosen != model_.scene.variants.end() && chosen->second == variant.id;
    }
    return std::move(entries_);
  }

 private:
  PaletteEntry& add(std::string key, Findable findable, std::string kind, session::Action action) {
    PaletteEntry entry;
    entry.key = std::move(key);
    entry.findable = std::move(findable);
    entry.kind = std::move(kind);
    entry.action = std::move(action);
    entries_.push_back(std::move(entry));
    return entries_.back();
  }

  void add(const session::Command& command) {
    CommandNow now = command_now(command, model_);
    PaletteEntry entry;
    entry.key = command.name;
    entry.findable = {now.does, command.title, words_of_command(command), "", ""};
    entry.kind = is_view(command) ? "View" : "Action";
    entry.keys = command.keys;
    entry.why_not = std::move(now.why_not);
    entry.on = now.on && now.does == now.title;  // "Hide labels" says by itself that they are shown.
    entry.action = std::move(now.action);
    entries_.push_back(std::move(entry));
  }

  void add(const WindowCommand& command) {
    PaletteEntry entry;
    entry.key = command.name;
    const bool on = command.on != nullptr && command.on(state_);
    const bool panel = command.name.starts_with("panel.");
    const std::string verb = on ? "Hide the " : "Show the ";
    entry.on = on && !panel;
    std::string does = command.title;
    if (panel) does = verb + (command.name == "panel.info" ? "information panel" : "structures panel");
    entry.findable = {does, command.title, command.words + " " + command.help + " " + command.name, "", ""};
    entry.kind = "Action";
    entry.keys = command.keys;
    entry.window = &command;
    entries_.push_back(std::move(entry));
  }

  void add_choices() {
    for (const PersonChoice& person : model_.persons) {
      add("person " + person.id, {person.title, "", "body person man woman " + person.id, "", ""}, "Person",
          session::SetBody{person.id})
          .on = person.id == model_.scene.body;
    }
    if (model_.skin) {
      constexpr std::array looks{std::pair{"Skin: none", session::SkinLook::none},
                                 std::pair{"Skin: see-through", session::SkinLook::ghost},
                                 std::pair{"Skin: solid", session::SkinLook::solid}};
      for (const auto& look : looks) {
        add(look.first, {look.first, "", "glass ghost opaque hide", "", ""}, "Action", session::SetSkin{look.second})
            .on = model_.skin == look.second;
      }
    }
    const bool keeps = model_.remember_models;
    add("models.remember",
        {keeps ? "Forget my models and folders" : "Remember my models and folders", "Remember my models and folders",
         "privacy", "", ""},
        "Action", session::RememberModels{!keeps});
  }

  /// What can be chosen by one step: "Theme: dark". What the scene has commands for is among those.
  void add_settings() {
    for (const session::Preference& preference : session::all_preferences()) {
      const bool has_command = preference.name == "appearance.picture" || preference.name == "labels.shown" ||
                               preference.name == "files.remember_models";
      if (has_command) continue;
      const double now = preference.get(preferences_now(model_, state_));
      if (preference.kind == session::Preference::Kind::flag) {
        add(preference, preference.title + (now != 0 ? ": off" : ": on"), now != 0 ? 0 : 1, false);
      }
      for (std::size_t i = 0; i < preference.choices.size(); ++i) {
        const auto value = static_cast<double>(i);
        add(preference, preference.title + ": " + small(preference.choices[i].title), value, now == value);
      }
    }
  }
  void add(const session::Preference& preference, std::string title, double value, bool on) {
    PaletteEntry entry;
    entry.key = "setting " + preference.name + " " + std::to_string(static_cast<int>(value));
    entry.findable = {std::move(title), "", "settings preferences " + preference.hint, "", ""};
    entry.kind = "Setting";
    entry.on = on;
    entry.preference = &preference;
    entry.value = value;
    entries_.push_back(std::move(entry));
  }
  static std::string small(std::string text) {
    text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return text;
  }

  /// "Territories on the skin: " before the heading of a group's; nothing before a thing.
  [[nodiscard]] std::string heading_of(const Id& id) const {
    const std::string kind = kind_of_thing(id);
    if (kind != "Site" && kind != "Territory") return {};
    for (const TreeNode& top : model_.tree) {
      if (top.id == id.parent()) return top.title + ": ";
    }
    return {};
  }

  void add_things() {
    std::map<const TreeNode*, const TreeNode*> kinds;  // Of topics.
    for (const TreeNode& kind : model_.topics) {
      for (const TreeNode& topic : kind.children) kinds[&topic] = &kind;
    }
    for (Named& named : all_named(model_)) {
      const Id& id = named.node->id;
      // "Superior cluneal nerves" are the nerves; what they mean as a heading is said.
      if (!named.node->children.empty()) named.findable.title = heading_of(id) + named.findable.title;
      const auto kind = kinds.find(named.node);
      if (kind != kinds.end()) named.findable.above += " " + kind->second->title;
      add(id.text(), std::move(named.findable), kind != kinds.end() ? kind->second->title : kind_of_thing(id),
          session::Visit{id});
    }
  }

  const Model& model_;
  const PanelState& state_;
  std::vector<PaletteEntry> entries_;
};

struct Ranked {
  const PaletteEntry* entry;
  int rank;
  std::size_t recent;  ///< How many were taken since.
  bool impossible;
};

std::vector<Ranked> ranked(const std::vector<PaletteEntry>& entries, const std::string& typed,
                           const std::vector<std::string>& recent) {
  const Query query(typed);
  const auto age = [&](const PaletteEntry& entry) {
    return static_cast<std::size_t>(std::find(recent.begin(), recent.end(), entry.key) - recent.begin());
  };
  std::vector<Ranked> all;
  if (query.words.empty()) {
    for (const PaletteEntry& entry : entries) {
      if (entry.why_not.empty()) all.push_back({&entry, 0, age(entry), false});
    }
    return all;
  }
  for (const Way way : {Way::by_name, Way::by_likeness, Way::by_text}) {
    for (const PaletteEntry& entry : entries) {
      if (const std::optional<int> rank = rank_of(entry.findable, query, way))
        all.push_back({&entry, *rank, age(entry), !entry.why_not.empty()});
    }
    if (!all.empty()) break;
  }
  return all;
}

}  // namespace

std::vector<PaletteEntry> palette_entries(const Model& model, const PanelState& state) {
  return Lister(model, state).list();
}

std::vector<const PaletteEntry*> palette_found(const std::vector<PaletteEntry>& entries, const std::string& typed,
                                               const std::vector<std::string>& recent) {
  std::vector<Ranked> all = ranked(entries, typed, recent);
  std::stable_sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) {
    return std::tie(a.rank, a.recent, a.impossible) < std::tie(b.rank, b.recent, b.impossible);
  });
  std::vector<const PaletteEntry*> found;
  found.reserve(all.size());
  for (const Ranked& one : all) found.push_back(one.entry);
  return found;
}

void remember_taken(std::vector<std::string>& recent, const std::string& key) {
  // Models are the user's own, of which nothing is kept unless asked for; their numbers change too.
  if (key.starts_with("model.") && std::isdigit(static_cast<unsigned char>(key.back())) != 0) return;
  std::erase(recent, key);
  recent.insert(recent.begin(), key);
  if (recent.size() > most_recent) recent.resize(most_recent);
}

}  // namespace cluneal::ui
