// Fills the panels' model: the tree of structures, work, messages. What is selected: describe.cpp.
#include <algorithm>
#include <cctype>
#include <limits>

#include "anatomy/fibres.h"
#include "anatomy/roots.h"
#include "app/application_state.h"
#include "app/bedside/room.h"
#include "app/desk/desk.h"
#include "app/drawing/measure.h"
#include "app/drawing/paint.h"
#include "app/files/bookmarks.h"
#include "app/flight/rides.h"
#include "app/models/pair_points.h"
#include "app/phrases.h"
#include "app/present/search_words.h"
#include "app/present/source_list.h"
#include "app/present/topics.h"
#include "app/tours/talk.h"
#include "app/tours/tour_drafts.h"
#include "base/colour.h"
#include "body/build_body.h"
#include "body/tables/measures.h"
#include "render/sampling.h"
#include "session/side_by_side.h"
#include "session/visible.h"

namespace cluneal::app {
namespace {

class TreeBuilder {
 public:
  explicit TreeBuilder(const Application::State& state) : s_(state) {}

  std::vector<ui::TreeNode> build() {
    std::vector<Id> leaves;
    for (const Id& leaf : s_.library.atlas.leaves()) {
      if (s_.library.on_body(leaf)) leaves.push_back(leaf);
    }
    std::vector<ui::TreeNode> top = below(Id{}, leaves);
    // What is not of the atlas's own nerves comes last.
    const Id others = *Id::parse("area");
    std::stable_partition(top.begin(), top.end(), [&](const ui::TreeNode& node) { return node.id != others; });
    // What the atlas is about comes first: what holds its groups of nerves.
    std::stable_partition(top.begin(), top.end(), [&](const ui::TreeNode& node) { return holds_groups(node); });
    for (ui::TreeNode& node : top) by_group(node.children);
    for (ui::TreeNode& node : top) downward(node);
    add_models(top);
    return top;
  }

 private:
  [[nodiscard]] bool holds_groups(const ui::TreeNode& node) const {
    return std::any_of(node.children.begin(), node.children.end(), [this](const ui::TreeNode& child) {
      const auto group = s_.library.atlas.groups.find(child.id);
      return group != s_.library.atlas.groups.end();
    });
  }

  /// The groups of nerves first, in the order of a lecture.
  void by_group(std::vector<ui::TreeNode>& nodes) const {
    const auto order = [this](const ui::TreeNode& node) {
      const auto group = s_.library.atlas.groups.find(node.id);
      return group == s_.library.atlas.groups.end() ? s_.library.atlas.groups.size()
                                                    : static_cast<std::size_t>(group->second.order);
    };
    std::stable_sort(nodes.begin(), nodes.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  }

  /// Vertebrae, discs and roots from above downward, as a column is read.
  static void downward(ui::TreeNode& node) {
    // What has no level comes after what has one.
    const auto order = [](const ui::TreeNode& child) {
      const std::optional<anatomy::Root> level = level_of(child.id);
      return level ? level->index : std::numeric_limits<int>::max();
    };
    std::stable_sort(node.children.begin(), node.children.end(),
                     [&](const auto& a, const auto& b) { return order(a) < order(b); });
    for (ui::TreeNode& child : node.children) downward(child);
  }
  static std::optional<anatomy::Root> level_of(const Id& id) {
    if (const auto root = anatomy::root_in(id)) return root;
    return anatomy::parse_root(id.last().substr(0, id.last().find('_')));
  }

  /// The nodes right below `parent`; a node that has only one below it and no name of its own gives way to that one.
  std::vector<ui::TreeNode> below(const Id& parent, const std::vector<Id>& leaves) {
    std::vector<ui::TreeNode> nodes;
    for (std::size_t i = 0; i < leaves.size();) {
      const Id child = step_down(parent, leaves[i]);
      std::vector<Id> inside;
      for (; i < leaves.size() && child.covers(leaves[i]); ++i) inside.push_back(leaves[i]);
      nodes.push_back(node(child, inside));
    }
    return nodes;
  }

  ui::TreeNode node(const Id& id, const std::vector<Id>& leaves) {
    ui::TreeNode made;
    made.id = id;
    made.title = title(id);
    // Of a side too: beside a variant that stands below the same nerve it is no pair's, and "Left" names nothing.
    made.full = of_this_sex(s_.library.atlas.title_of(id));
    if (leaves.size() > 1 || leaves.front() != id) made.children = below(id, leaves);
    if (made.children.size() == 1 && !named(id)) return made.children.front();
    made.words = search_words(s_.library.atlas, id);
    made.text = said_of(s_.library.atlas, id);
    std::size_t visible = 0;
    for (const Id& leaf : leaves) visible += session::is_switched_on(s_.scene(), s_.library.atlas, leaf) ? 1U : 0U;
    made.shown = visible > 0;
    made.partly = visible > 0 && visible < leaves.size();
    if (const auto group = s_.library.atlas.groups.find(id); group != s_.library.atlas.groups.end()) {
      made.red = base::srgb_of(group->second.red);
      made.green = base::srgb_of(group->second.green);
      made.blue = base::srgb_of(group->second.blue);
    }
    return made;
  }

  static Id step_down(const Id& parent, const Id& leaf) {
    Id at = leaf;
    while (!at.parent().empty() && at.parent() != parent) at = at.parent();
    return at;
  }

  [[nodiscard]] bool named(const Id& id) const {
    return s_.library.atlas.structures.contains(id) || s_.library.atlas.nerves.contains(id) ||
           s_.library.atlas.groups.contains(id) || s_.library.atlas.headings.contains(id) || id.parent().empty();
  }

  [[nodiscard]] std::string title(const Id& id) const {
    // Below a thing's own node its two sides need no more than their names.
    if (base::side_of(id) == base::Side::left) return s_.say(phrases::left);
    if (base::side_of(id) == base::Side::right) return s_.say(phrases::right);
    // Below their common node the levels' branches are told apart by their level alone.
    if (anatomy::parse_root(id.parent().last()) && !named(id.parent())) return upper(id.parent().last());
    return of_this_sex(without(s_.library.atlas.title_of(id), s_.library.atlas.title_of(id.parent())));
  }

  [[nodiscard]] std::string of_this_sex(std::string text) const {
    const bool woman = anatomy::is_woman(s_.library.atlas.persons, s_.scene().body);
    return anatomy::in_words_of(s_.library.atlas.words_by_sex, woman, std::move(text));
  }

  /// What a name adds to the one above it: "Medial" for "Medial superior cluneal nerve" below "Superior cluneal
  /// nerves", "Upper branch" for "Middle cluneal nerve, upper branch" below "Middle cluneal nerves".
  static std::string without(const std::string& name, std::string stem) {
    // A heading of one word ("Bones") would leave half a name.
    if (stem.find(' ') == std::string::npos || stem.back() != 's') return name;
    stem.pop_back();
    const auto same = [](char a, char b) {
      return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    const auto at = std::search(name.begin(), name.end(), stem.begin(), stem.end(), same);
    if (at == name.end()) return name;
    std::string before(name.begin(), at);
    std::string after(at + static_cast<std::ptrdiff_t>(stem.size()), name.end());
    if (!after.empty() && after.front() == 's') after.erase(0, 1);
    if (after.empty() && before.size() > 1 && before.back() == ' ') return before.substr(0, before.size() - 1);
    if (!before.empty() || after.rfind(", ", 0) != 0) return name;
    after.erase(0, 2);
    after.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(after.front())));
    return after;
  }

  static std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return out;
  }

  void add_models(std::vector<ui::TreeNode>& top) const {
    const std::vector<session::ImportedModel>& models = s_.scene().models;
    if (models.empty()) return;
    ui::TreeNode all;
    all.id = Id::parse("model").value_or(Id{});
    all.title = s_.say(phrases::your_models);
    all.shown = false;
    for (std::size_t i = 0; i < models.size(); ++i) {
      ui::TreeNode made;
      made.id = session::model_id(i);
      made.title = models[i].name;
      made.shown = session::is_model_shown(s_.scene(), i);
      all.shown = all.shown || made.shown;
      all.children.push_back(std::move(made));
    }
    top.push_back(std::move(all));
  }

  const Application::State& s_;
};

ui::Switch switch_of(const session::Scene& scene, const std::vector<session::Member>& members) {
  return {!members.empty(), session::shownness(scene, members)};
}

void fill_groups(ui::Model& panel, const Application::State& state) {
  const std::vector<session::GroupMembers> groups = state.library.groups();
  panel.groups.clear();
  for (const session::GroupMembers& members : groups) {
    const anatomy::Group& group = state.library.atlas.groups.at(members.id);
    panel.groups.push_back({group.id, group.short_name, group.names.title, group.names.plain, base::srgb_of(group.red),
                            base::srgb_of(group.green), base::srgb_of(group.blue), members.neighbours,
                            switch_of(state.scene(), members.nerves), switch_of(state.scene(), members.sites),
                            switch_of(state.scene(), members.territory), group.order});
  }
  panel.stage = session::reveal_level(state.scene(), groups);
  panel.stages = session::stage_count(groups);
}

std::vector<ui::PersonChoice> person_choices(const anatomy::Atlas& atlas) {
  std::vector<ui::PersonChoice> choices;
  for (const anatomy::Person& person : atlas.persons) {
    choices.push_back(
        {person.id,
         atlas.language.say(person.typical ? phrases::person_published_means : phrases::person_visible_human,
                            {{"person", person.title}}),
         anatomy::is_woman(person), person.typical});
  }
  return choices;
}

std::optional<ui::BesideStrip> beside_strip_of(const Application::State& state) {
  const std::vector<Id>& beside = state.scene().beside;
  if (beside.size() < 2 || state.has_own_picture()) return std::nullopt;
  ui::BesideStrip strip;
  for (const Id& id : beside) strip.pictures.push_back({id, session::title_beside(state.library.atlas, id)});
  const Id& selected = state.scene().selected;
  const bool there = std::find(beside.begin(), beside.end(), selected) != beside.end();
  if (!there && beside.size() < session::most_side_by_side &&
      session::can_stand_beside(state.library.atlas, selected)) {
    strip.more = ui::InfoLink{selected, state.library.title_of(selected)};
  }
  return strip;
}

}  // namespace

void fill_panel(ui::Model& panel, const Application::State& state) {
  panel.language = state.library.atlas.language;
  panel.tree = TreeBuilder(state).build();
  if (panel.topics.empty()) panel.topics = topic_tree(state.library.atlas);
  fill_groups(panel, state);
  if (panel.comparison.rows.empty())
    panel.comparison = compare_groups(state.library.atlas);  // The atlas never changes.
  panel.ride = ride_strip_of(state);
  panel.beside = beside_strip_of(state);
  panel.pairing = pair_strip_of(state);
  panel.ruler = ruler_strip_of(state);
  panel.painting = paint_panel_of(state);
  panel.talk = talk_view_of(state);
  panel.tour_draft = tour_draft_view_of(state);
  panel.bedside = bedside_view_of(state);
  panel.desk = desk_view_of(state);
  if (panel.sources.empty()) panel.sources = source_rows(state.library.atlas);
  if (panel.tours.empty()) panel.tours = tour_choices(state.library.atlas);
  panel.info = state.scene().selected.empty() ? std::nullopt : describe(state, state.scene().selected);
  panel.scene = state.scene();
  const bool has_skin = state.library.on_body(*Id::parse("skin"));
  panel.skin = has_skin ? std::optional(session::skin_look(state.scene(), state.library.atlas)) : std::nullopt;
  panel.persons = person_choices(state.library.atlas);
  if (panel.levels.empty()) {
    const std::set<anatomy::Root> levels = anatomy::roots_with_fibres(state.library.atlas);
    panel.levels.assign(levels.begin(), levels.end());
  }
  if (panel.variants.empty()) panel.variants = variant_choices(state.library.atlas);
  panel.remember_models = state.options.remember_models;
  panel.undo_label = state.editing.history.can_undo() ? state.editing.history.undo_label() : "";
  panel.redo_label = state.editing.history.can_redo() ? state.editing.history.redo_label() : "";
  panel.camera_back = state.camera.history.can_back();
  panel.camera_forward = state.camera.history.can_forward();
  panel.jobs.clear();
  for (const RunningJob& job : state.work.running) {
    const base::Progress::State now = job.progress->state();
    const std::string what = now.said.empty() ? now.what : state.library.atlas.language.say(now.said);
    panel.jobs.push_back({what.empty() ? job.name : what, now.fraction});
  }
  if (!state.figures.waiting.empty()) {
    const std::size_t waiting = state.figures.waiting.size() - 1;
    const std::string more = waiting == 0
                                 ? state.say(phrases::drawing_figure)
                                 : state.library.atlas.language.count(phrases::drawing_figure_count_more_to, waiting);
    const FigureJob& figure = state.figures.waiting.front();
    panel.jobs.push_back({more, static_cast<double>(figure.samples) /
                                    render::still_samples(figure.figure.pictures[figure.drawn].frame)});
  }
  panel.files = state.browsing.browser;
  panel.recent_files = state.kept.files();
  panel.bookmarks = state.kept.bookmarks();
  panel.deleted_bookmark = state.kept.last_removed();
  panel.bookmark_name = suggested_name(state);
  panel.messages = state.panel.messages;
  panel.hovered = state.picturing.hovered.empty() ? "" : state.library.atlas.title_of(state.picturing.hovered);
  if (const auto model = session::model_index(state.scene(), state.picturing.hovered))
    panel.hovered = state.scene().models[*model].name;
  // In the language of now, which may be another than when it was drawn.
  if (const std::optional<Drawn>& drawn = state.panel.drawn) {
    panel.status = state.library.atlas.language.count(
        drawn->refined ? phrases::count_triangles_refined : phrases::count_triangles, drawn->triangles);
  }
  panel.description = state.panel.description;
}

}  // namespace cluneal::app
