#include "ui/find/palette_entries.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "language/writing.h"
#include "session/command.h"
#include "ui/base/words.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/find/command_now.h"
#include "ui/find/search_phrases.h"

namespace cluneal::ui {
namespace {

constexpr std::size_t most_recent = 12;

/// What else people call a command.
std::string words_of_command(const session::Command& command) {
  static const std::map<std::string_view, language::Phrase> words{
      {"app.quit", phrases::exit_close_leave},
      {"work.cancel", phrases::stop_abort},
      {"edit.undo", phrases::revert_back},
      {"edit.redo", phrases::again},
      {"select.none", phrases::deselect_unselect_clear},
      {"show.all", phrases::unhide_everything},
      {"scene.reset", phrases::reset_start_default},
      {"isolate.selected", phrases::only_solo},
      {"ghost.selected", phrases::transparent_translucent_glass_opacity},
      {"body.other", phrases::sex_male_female_person},
      {"skin.next", phrases::transparent_opaque},
      {"painting.start", phrases::pain_drawing_draw},
      {"landmarks.toggle", phrases::palpation_points},
      {"bedside.enter", phrases::handout_print_patient},
      {"measure.start", phrases::ruler_distance_length_tape},
      {"labels.toggle", phrases::names_text_annotations},
      {"background.toggle", phrases::black_white_night_light},
      {"nerves.thicker", phrases::thickness_width_bigger},
      {"nerves.thinner", phrases::thickness_width_smaller},
      {"view.posterior", phrases::back_dorsal},
      {"view.anterior", phrases::front_ventral},
      {"view.superior", phrases::above_cranial_top},
      {"view.inferior", phrases::below_caudal_bottom},
      {"fly.all", phrases::fit_frame_zoom_whole},
      {"fly.selected", phrases::zoom_focus_frame},
      {"camera.nearer", phrases::zoom_in_closer},
      {"camera.farther", phrases::zoom_out_away},
      {"ride.start", phrases::flythrough_flight},
      {"ride.pause", phrases::halt_ride_on},
      {"ride.leave", phrases::leave_ride_end},
      {"ride.next", phrases::step_forward},
      {"ride.back", phrases::step_before},
      {"camera.back", phrases::camera_back_undo},
      {"camera.forward", phrases::camera_forward_redo},
      {"camera.turn_left", phrases::turn_orbit},
      {"camera.turn_right", phrases::turn_orbit},
      {"camera.turn_up", phrases::turn_orbit},
      {"camera.turn_down", phrases::turn_orbit},
      {"view.home", phrases::whole_start_all_of_it},
      {"reveal.next", phrases::one_group_more},
      {"reveal.back", phrases::one_group_less},
      {"sites.superior", phrases::where_they_get_caught},
      {"sites.middle", phrases::where_they_get_caught},
      {"sites.inferior", phrases::where_they_get_caught},
      {"sides.left", phrases::alone_only},
      {"sides.right", phrases::alone_only},
      {"beside.selected", phrases::split_compare_beside},
      {"beside.none", phrases::split_end_one_picture},
      {"painting.undo", phrases::stroke_back},
      {"painting.leave", phrases::forget_drawing},
      {"measure.leave", phrases::ruler_away},
      {"points.fit", phrases::lay_register},
      {"points.back", phrases::point_back_undo},
      {"points.leave", phrases::leave_where_it_was},
      {"model.centre", phrases::to_the_centre},
      {"model.as_read", phrases::back_to_its_file},
      {"model.handles", phrases::gizmo_manipulator},
      {"model.points", phrases::register_align_landmarks},
  };
  const auto known = words.find(command.name);
  return command.name + " " + command.menu + (known == words.end() ? "" : " " + say(known->second));
}

/// What else people call a setting.
std::string words_of_preference(const session::Preference& preference) {
  static const std::map<std::string_view, language::Phrase> words{
      {"labels.size", phrases::names_size},
      {"labels.amount", phrases::names_number},
      {"appearance.text_size", phrases::size_font},
      {"mouse.turn_button", phrases::turn_with},
      {"mouse.turn_speed", phrases::turning_speed},
      {"mouse.wheel_forward", phrases::wheel_leads_nearer},
      {"mouse.wheel_speed", phrases::wheel_speed},
      {"mouse.zoom_to_pointer", phrases::wheel_pointer_place},
      {"mouse.double_click_time", phrases::double_click_for},
      {"nerves.thickness", phrases::nerves_thick},
  };
  const auto known = words.find(preference.name);
  return say(phrases::settings_preferences) + " " + say(preference.hint) +
         (known == words.end() ? "" : " " + say(known->second));
}

bool is_view(const session::Command& command) {
  return command.name.starts_with("view.");
}

/// What a thing is, by the first part of its id.
language::Phrase kind_of_thing(const Id& id) {
  static const std::map<std::string_view, language::Phrase> kinds{
      {"bone", phrases::bone},      {"disc", phrases::disc},         {"ligament", phrases::ligament},
      {"muscle", phrases::muscle},  {"fascia", phrases::fascia},     {"nerve", phrases::nerve},
      {"skin", phrases::skin},      {"site", phrases::site},         {"territory", phrases::territory},
      {"area", phrases::pain_area}, {"landmark", phrases::landmark}, {"model", phrases::your_model},
  };
  const auto known = kinds.find(std::string_view(id.text()).substr(0, id.text().find('.')));
  return known == kinds.end() ? phrases::structure : known->second;
}

class Lister {
 public:
  Lister(const Model& model, const PanelState& state) : model_(model), state_(state) {}

  std::vector<PaletteEntry> list() {
    // What ends all comes last.
    const auto ends = [](const session::Command& command) {
      return command.name == "work.cancel" || command.name == "app.quit";
    };
    for (const session::Command& command : session::commands()) {
      // Those of slides and of the rooms have no sense where this can be opened.
      const bool elsewhere = command.mode == session::Mode::presenting || command.mode == session::Mode::bedside ||
                             command.mode == session::Mode::desk;
      if (!ends(command) && !elsewhere) add(command);
    }
    for (const WindowCommand& command : window_commands()) {
      if (command.name != "palette.open") add(command);
    }
    for (const session::Command& command : session::commands()) {
      if (ends(command)) add(command);
    }
    add_choices();
    add_levels();
    add_settings();
    add_kinds_of_topics();
    for (const TourChoice& tour : model_.tours) {
      add(tour.id.text(), {tour.title, "", say(phrases::lecture_slides_presentation) + " " + tour.summary, "", ""},
          say(phrases::tour), session::StartTour{tour.id.text()});
    }
    for (const Bookmark& bookmark : model_.bookmarks) {
      add("bookmark " + std::to_string(bookmark.id),
          {bookmark.name, "", say(phrases::saved_view_when, {{"when", bookmark.when}}), "", ""}, say(phrases::bookmark),
          session::GoToBookmark{bookmark.id});
    }
    add_things();
    for (const VariantChoice& variant : model_.variants) {
      const auto chosen = model_.scene.variants.find(variant.of);
      PaletteEntry& entry =
          add("variant " + variant.of.text() + " " + variant.id.text(), {variant.title, "", variant.words, "", ""},
              say(phrases::variant), session::ChooseVariant{variant.of, variant.id});
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
    entry.findable = {now.does, say(command.title), words_of_command(command), "", ""};
    entry.kind = is_view(command) ? say(phrases::view) : say(phrases::action);
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
    entry.on = on && !panel;
    std::string does = say(command.title);
    if (command.name == "panel.info")
      does = on ? say(phrases::hide_the_information_panel) : say(phrases::show_the_information_panel);
    if (command.name == "panel.structures")
      does = on ? say(phrases::hide_the_structures_panel) : say(phrases::show_the_structures_panel);
    std::string words = say(command.words) + " " + say(command.help) + " " + command.name;
    if (command.name == "settings.open") {
      for (const session::Preference& one : session::all_preferences()) words += " " + say(one.title);
    }
    entry.findable = {does, say(command.title), std::move(words), "", ""};
    entry.kind = say(phrases::action);
    entry.keys = command.keys;
    entry.window = &command;
    entries_.push_back(std::move(entry));
  }

  void add_levels() {
    const std::set<anatomy::Root>& now = model_.scene.roots;
    for (const anatomy::Root& root : model_.levels) {
      const bool on = now.contains(root);
      const language::Phrase does = on            ? phrases::root_left_out
                                    : now.empty() ? phrases::root_alone
                                                  : phrases::root_also;
      add("root " + root.name(),
          {say(does, {{"root", root.name()}}), say(phrases::root_alone, {{"root", root.name()}}),
           say(phrases::root_level_segment) + " " + root.name(), "", ""},
          say(phrases::root), session::SetRoots{session::with_root_toggled(now, root)});
    }
    if (!now.empty())
      add("roots.all", {say(phrases::roots_all), "", say(phrases::root_level_segment), "", ""}, say(phrases::root),
          session::SetRoots{});
  }

  void add_choices() {
    for (const PersonChoice& person : model_.persons) {
      add("person " + person.id, {person.title, "", say(phrases::body_person_man_woman) + " " + person.id, "", ""},
          say(phrases::person), session::SetBody{person.id})
          .on = person.id == model_.scene.body;
    }
    if (model_.skin) {
      struct Look {
        std::string_view key;
        language::Phrase title;
        session::SkinLook look;
      };
      constexpr std::array<Look, 3> looks{{{"skin.none", phrases::skin_none, session::SkinLook::none},
                                           {"skin.ghost", phrases::skin_transparent, session::SkinLook::ghost},
                                           {"skin.solid", phrases::skin_solid, session::SkinLook::solid}}};
      for (const Look& look : looks) {
        add(std::string(look.key), {say(look.title), "", say(phrases::glass_ghost_opaque_hide), "", ""},
            say(phrases::action), session::SetSkin{look.look})
            .on = model_.skin == look.look;
      }
    }
    const bool keeps = model_.remember_models;
    add("models.remember",
        {keeps ? say(phrases::forget_my_models_and_folders) : say(phrases::remember_my_models_and_folders),
         say(phrases::remember_my_models_and_folders), say(phrases::privacy), "", ""},
        say(phrases::action), session::RememberModels{!keeps});
  }

  /// What can be chosen by one step: "Theme: dark". What the scene has commands for is among those.
  void add_settings() {
    for (const session::Preference& preference : session::all_preferences()) {
      const bool has_command = preference.name == "appearance.picture" || preference.name == "labels.shown" ||
                               preference.name == "files.remember_models";
      if (has_command) continue;
      const double now = preference.get(preferences_now(model_, state_));
      if (preference.kind == session::Preference::Kind::flag) {
        add(preference,
            say(now != 0 ? phrases::setting_off : phrases::setting_on, {{"setting", say(preference.title)}}),
            now != 0 ? 0 : 1, false);
      }
      for (std::size_t i = 0; i < preference.choices.size(); ++i) {
        const auto value = static_cast<double>(i);
        const language::Phrase& title = preference.choices[i].title;
        const bool proper = title.id.empty();  // "Deutsch"
        add(preference,
            language::titled(language_now(), say(preference.title), proper ? say(title) : within(say(title))), value,
            now == value);
      }
    }
  }
  void add(const session::Preference& preference, std::string title, double value, bool on) {
    PaletteEntry entry;
    entry.key = "setting " + preference.name + " " + std::to_string(static_cast<int>(value));
    entry.findable = {std::move(title), "", words_of_preference(preference), "", ""};
    entry.kind = say(phrases::setting);
    entry.on = on;
    entry.preference = &preference;
    entry.value = value;
    entries_.push_back(std::move(entry));
  }

  /// Each kind as a page of its own: what is typed as "treatment" means all of them rather than one.
  void add_kinds_of_topics() {
    for (const TreeNode& kind : model_.topics) {
      PaletteEntry entry;
      entry.key = "topics " + kind.id.text();
      entry.findable = {kind.title, "", kind.full + " " + kind.id.text() + "s", "", ""};
      entry.kind = say(phrases::the_syndrome);
      entry.topics = kind.id;
      entries_.push_back(std::move(entry));
    }
  }

  /// "Territories on the skin" before the heading of a group's; nothing before a thing.
  [[nodiscard]] std::string heading_of(const Id& id) const {
    using base::operator""_id;
    if (!"site"_id.covers(id) && !"territory"_id.covers(id)) return {};
    for (const TreeNode& top : model_.tree) {
      if (top.id == id.parent()) return top.title;
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
      if (!named.node->children.empty()) {
        named.findable.title = language::titled(language_now(), heading_of(id), named.findable.title);
      }
      const auto kind = kinds.find(named.node);
      if (kind != kinds.end()) named.findable.above += " " + kind->second->title;
      add(id.text(), std::move(named.findable), kind != kinds.end() ? kind->second->title : say(kind_of_thing(id)),
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
