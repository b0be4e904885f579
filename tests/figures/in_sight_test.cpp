// The figures that teach: each group, site and territory, and all together, from three sides; and where labels stand.
// What must be in sight is met by rays, which know nothing of the renderer; nothing is drawn here.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "app/cli/headless_session.h"
#include "app/cli/ids.h"
#include "app/models/load.h"
#include "session/camera.h"
#include "session/groups.h"
#include "text/font.h"
#include "view/framing.h"
#include "view/label_layout.h"
#include "view/label_text.h"
#include "view/labels.h"
#include "view/metrics.h"
#include "view/picking.h"
#include "view/screen.h"

using namespace cluneal;
using Names = std::vector<std::string>;

namespace {

constexpr glm::ivec2 sight_size{960, 640};
constexpr int ray_step = 2;  ///< Pixels between rays: about two of them for the width of a nerve.

/// What is asked of a figure, as `cluneal render` is asked.
struct Wish {
  std::string view = "posterior";
  Names only, show, highlight, focus;
  glm::ivec2 size = sight_size;
  double scale = app::cli::scale_for(sight_size), text = 1;
};

/// A person with what figures of it are laid out by.
class Theatre {
 public:
  explicit Theatre(const std::string& person) {
    base::Result<anatomy::Atlas> atlas = app::load_knowledge();
    REQUIRE(atlas.ok());
    atlas_ = std::move(*atlas);
    base::Result<body::Body> body = app::load_person(atlas_, person);
    REQUIRE(body.ok());
    body_ = std::move(*body);
    base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
    REQUIRE(fonts.ok());
    fonts_ = std::move(*fonts);
    nameable_ = app::cli::nameable_ids(atlas_, body_);
    scene_of_person_.body = person;
  }
  [[nodiscard]] const body::Body& body() const { return body_; }
  [[nodiscard]] std::vector<base::Id> ids(const Names& names) const {
    const base::Result<std::vector<base::Id>> known = app::cli::known_ids(names, nameable_);
    REQUIRE(known.ok());
    return *known;
  }

  /// Calls `see` with the figure's inputs, which live as long as the call.
  template <class See>
  void stage(const Wish& wish, See see) {
    session::Scene scene = scene_of_person_;
    if (!wish.only.empty()) session::show_only(scene, atlas_, ids(wish.only));
    for (const base::Id& id : ids(wish.show)) app::cli::set_shown(scene, id, true);
    for (const base::Id& id : ids(wish.highlight)) scene.highlighted.insert(id);
    const auto named = session::find_view(wish.view);
    REQUIRE(named);
    session::Camera camera;
    camera.azimuth = named->azimuth, camera.elevation = named->elevation;
    const view::Inputs framing = inputs(wish, scene, camera, body::LevelOfDetail::moving);
    const double aspect = static_cast<double>(wish.size.x) / wish.size.y;
    geometry::Bounds near;
    for (const base::Id& id : ids(wish.focus)) near.add(view::bounds_of_shown(framing, id));
    REQUIRE(near.empty() == wish.focus.empty());
    camera = near.empty() ? session::framed(camera, view::framing_of_shown(framing).points, aspect, scene.labels)
                          : view::framed_close(framing, near, aspect);
    see(inputs(wish, scene, camera, body::LevelOfDetail::still));
  }

 private:
  [[nodiscard]] view::Inputs inputs(const Wish& wish, const session::Scene& scene, const session::Camera& camera,
                                    body::LevelOfDetail detail) const {
    return {.atlas = atlas_,
            .body = body_,
            .models = no_models_,
            .scene = scene,
            .camera = camera,
            .fonts = *fonts_,
            .size = wish.size,
            .scale = wish.scale,
            .detail = detail,
            .hovered = {},
            .text = wish.text};
  }

  anatomy::Atlas atlas_;
  body::Body body_;
  std::unique_ptr<text::Fonts> fonts_;
  std::map<std::string, view::LoadedModel> no_models_;
  Names nameable_;
  session::Scene scene_of_person_;
};

/// Those of `wanted` that no ray of the grid meets. Coarse rows and columns go first, the whole grid last: most figures
/// show what they should long before.
std::set<base::Id> out_of_sight(const view::Inputs& inputs, const std::vector<base::Id>& wanted) {
  std::set<base::Id> missing(wanted.begin(), wanted.end());
  view::FrameCache memory;
  view::Picker picker(inputs, memory);
  const int columns = inputs.size.x / ray_step, rows = inputs.size.y / ray_step, coarsest = 16;
  for (int stride = coarsest; stride > 0; stride /= 2) {
    for (int y = 0; y < rows; y += stride) {
      for (int x = 0; x < columns && !missing.empty(); x += stride) {
        const bool before = stride < coarsest && x % (2 * stride) == 0 && y % (2 * stride) == 0;
        if (before) continue;
        const glm::dvec2 pixel{x * ray_step + ray_step / 2 + 0.5, y * ray_step + ray_step / 2 + 0.5};
        if (const auto picked = picker.at(pixel, 0)) missing.erase(picked->id);
      }
    }
  }
  return missing;
}

void check_in_sight(Theatre& theatre, const Wish& wish, const std::vector<base::Id>& wanted) {
  theatre.stage(wish, [&](const view::Inputs& inputs) {
    for (const base::Id& id : out_of_sight(inputs, wanted)) {
      FAIL_CHECK(id.text() << " is not in sight from " << wish.view);
    }
  });
}

Names left(Names names) {
  for (std::string& name : names) name += ".left";
  return names;
}

Names together(std::initializer_list<Names> lists) {
  Names all;
  for (const Names& list : lists) all.insert(all.end(), list.begin(), list.end());
  return all;
}

const Names teaching_views{"posterior", "posterior-oblique-left", "left"};

// What an anatomist wants to see of each group from everywhere behind and beside: the roots' branches that are not
// covered by bone there, and the nerves on their way to the skin.
const Names superior{"nerve.ramus_dorsal.t12.branch_lateral",
                     "nerve.ramus_dorsal.l1.branch_lateral",
                     "nerve.ramus_dorsal.l2.branch_lateral",
                     "nerve.ramus_dorsal.l3.branch_lateral",
                     "nerve.scn.medial",
                     "nerve.scn.intermediate",
                     "nerve.scn.lateral"};
const Names middle{"nerve.mcn.upper", "nerve.mcn.middle", "nerve.mcn.lower", "nerve.ramus_dorsal.s4.branch_lateral"};
const Names inferior{"nerve.icn.lateral.first", "nerve.icn.lateral.second", "nerve.icn.lateral.third",
                     "nerve.icn.medial", "nerve.pfcn"};

/// The left sites and territories, and of each site the nerve that it is on.
std::map<base::Id, std::vector<base::Id>> left_marks(const body::Body& body) {
  std::map<base::Id, std::vector<base::Id>> marks;
  for (const auto& [id, site] : body.sites) {
    if (base::side_of(id) == base::Side::left) marks[id] = {id, site.nerve};
  }
  for (const auto& [id, territory] : body.territories) {
    if (base::side_of(id) == base::Side::left) marks[id] = {id};
  }
  return marks;
}

/// A label, in pixels from the patient's midline at its anchor's depth.
struct SeenLabel {
  base::Id id;
  double words = 0, anchor = 0;
};

std::vector<SeenLabel> labels_of(Theatre& theatre, const Wish& wish) {
  std::vector<SeenLabel> labels;
  theatre.stage(wish, [&](const view::Inputs& inputs) {
    view::FrameCache memory;
    (void)view::make_picture(inputs, memory);
    const view::Screen screen(inputs.camera, inputs.size);
    for (const view::FrameCache::Label& label : memory.labels) {
      const auto anchor = screen.project(label.anchor), midline = screen.project({0, label.anchor.y, label.anchor.z});
      if (!anchor || !midline) continue;
      labels.push_back(
          {label.id, static_cast<double>(label.place.x) - midline->pixel.x, anchor->pixel.x - midline->pixel.x});
    }
  });
  return labels;
}

/// `at_left`: the patient's side that is at the left of the picture.
void check_sides(const std::vector<SeenLabel>& labels, base::Side at_left) {
  for (const SeenLabel& label : labels) {
    const base::Side side = base::side_of(label.id);
    if (side == base::Side::none) continue;
    INFO("the label of " << label.id.text() << ": words " << label.words << ", anchor " << label.anchor);
    if (side == at_left) {
      CHECK(label.words < 0);
    } else {
      CHECK(label.words > 0);
    }
    const bool crosses_midline = std::abs(label.anchor) > 10 && label.anchor * label.words < 0;
    CHECK_FALSE(crosses_midline);
  }
}

}  // namespace

TEST_CASE("each group is in sight from root to skin") {
  Theatre theatre("man");
  const std::vector<std::pair<Names, Names>> groups{
      {{"nerve.spinal", "nerve.ramus_dorsal", "nerve.scn"}, superior},
      {{"nerve.ramus_dorsal", "nerve.plexus_sacral_posterior", "nerve.mcn"}, middle},
      {{"nerve.ramus_ventral", "nerve.pfcn", "nerve.icn"}, inferior}};
  for (const auto& [shown, wanted] : groups) {
    for (const std::string& view : teaching_views) {
      check_in_sight(theatre, {view, together({{"bone", "ligament"}, shown}), {}, {}, {}}, theatre.ids(left(wanted)));
    }
  }
}

TEST_CASE("the inferior nerves' roots are in sight from the front") {
  Theatre theatre("man");
  Names roots;
  for (const char* root : {"s1", "s2", "s3"}) {
    for (const char* side : {".left", ".right"}) roots.push_back(std::string("nerve.ramus_ventral.") + root + side);
  }
  check_in_sight(theatre, {"anterior", {}, {}, {}, {}}, theatre.ids(roots));
}

TEST_CASE("each site with its nerve and each territory is in sight from near by") {
  Theatre theatre("man");
  const auto marks = left_marks(theatre.body());
  CHECK(marks.size() >= 15);
  for (const auto& [mark, wanted] : marks) {
    const Names name{mark.text()};
    for (const std::string& view : teaching_views) {
      // It lies beside the cleft, over the sacrum: from the side the buttock stands before it.
      if (mark.text() == "territory.mcn.left" && view == "left") continue;
      check_in_sight(theatre, {view, {}, name, name, name}, wanted);
    }
  }
}

TEST_CASE("what one looks for in a view has a name there") {
  struct Sought {
    Wish wish;
    Names ids;
    Names hers = {};  ///< Besides, where her broader pelvis has room for it.
  };
  const glm::ivec2 hd{1920, 1080};
  const auto at = [&](const char* view, Names show, Names focus) {
    Wish wish{view, {}, std::move(show), {}, std::move(focus)};
    wish.size = hd, wish.scale = app::cli::scale_for(hd);
    return wish;
  };
  const std::vector<Sought> sought{
      {at("posterior", {}, {}), {"ligament.sacroiliac_posterior_long", "bone.sacrum"}, {"nerve.icn.perforating"}},
      {at("inferior", {}, {}), {"nerve.pfcn.perineal", "nerve.neighbour.pudendal"}},
      {at("posterior", {"site", "territory"}, {}),
       {"nerve.scn.medial", "nerve.mcn", "nerve.icn", "site.scn.crest_tunnel"}},
      {at("posterior", {"site.scn.crest_tunnel.left"}, {"site.scn.crest_tunnel.left"}),
       {"nerve.scn.medial", "site.scn.crest_tunnel"},
       {"nerve.ramus_dorsal.l4.branch_lateral"}}};
  for (const char* person : {"man", "woman"}) {
    Theatre theatre(person);
    for (const Sought& each : sought) {
      const std::vector<SeenLabel> labels = labels_of(theatre, each.wish);
      Names wanted = each.ids;
      if (std::string(person) == "woman") wanted.insert(wanted.end(), each.hers.begin(), each.hers.end());
      for (const std::string& id : wanted) {
        INFO(person << ", " << each.wish.view << (each.wish.show.empty() ? "" : " with " + each.wish.show.front())
                    << ": " << id);
        CHECK(std::any_of(labels.begin(), labels.end(),
                          [&](const SeenLabel& label) { return base::Id::parse(id)->covers(label.id); }));
      }
    }
  }
}

TEST_CASE("on a narrow page no words stand on skin that hurts where there is room beside it") {
  Theatre theatre("man");
  for (const auto& [size, text] : {std::pair{glm::ivec2(700, 990), 1.0},
                                   {glm::ivec2(700, 990), 2.0},
                                   {glm::ivec2(480, 700), 1.0},
                                   {glm::ivec2(420, 700), 1.0},
                                   {glm::ivec2(560, 800), 1.5},
                                   {glm::ivec2(500, 500), 1.5}}) {
    for (const char* skin : {"territory.scn", "territory.icn"}) {
      Wish wish{"posterior", {}, {skin}, {skin}, {}};
      wish.size = size, wish.scale = 1, wish.text = text;
      INFO(skin << ", " << size.x << " x " << size.y << ", " << text << " times");
      theatre.stage(wish, [&](const view::Inputs& inputs) {
        view::FrameCache memory;
        (void)view::make_picture(inputs, memory);
        view::Picker picker(inputs, memory);
        const double em = view::metrics_of(inputs).em * memory.labels_smaller;
        CHECK(memory.labels.size() > 4);
        int on_skin = 0;
        for (const view::FrameCache::Label& label : memory.labels) {
          double width = 0;
          for (const std::string& line : label.lines)
            width = std::max(width, em * view::width_of(inputs, memory, line, label.bold));
          const glm::dvec2 edge(label.place);
          bool on = false;
          for (const double share : {0.1, 0.3, 0.5, 0.7, 0.9}) {
            const auto picked = picker.at(edge + glm::dvec2((label.left_column ? -1 : 1) * share * width, 0), 0);
            on = on || (picked && base::Id::parse("territory")->covers(picked->id));
          }
          on_skin += on ? 1 : 0;
        }
        CHECK(on_skin == 0);
      });
    }
  }
}

TEST_CASE("by themselves figures show nerves within a ghost of the skin, which leaves their hues") {
  for (const char* person : {"man", "woman"}) {
    Theatre theatre(person);
    for (const char* view : {"posterior", "left", "inferior"}) {
      INFO(person << ", " << view);
      theatre.stage({view, {}, {}, {}, {}}, [](const view::Inputs& inputs) {
        int ghosts = 0;
        for (const view::SceneItem& thing : view::visible_items(inputs)) {
          ghosts += view::is_veil(thing) ? 1 : 0;
          if (thing.kind == view::Kind::nerve && thing.material.opacity >= 1)
            CHECK(thing.material.shines_through > 0.9f);
        }
        CHECK(ghosts == 1);
      });
    }
  }
}

TEST_CASE("all together are in sight") {
  Theatre theatre("man");
  for (const std::string& view : teaching_views) {
    std::vector<base::Id> wanted = theatre.ids(left(together({superior, middle, inferior})));
    for (const auto& [mark, with_nerve] : left_marks(theatre.body())) {
      // Both lie beside the cleft: from the side the buttock and what is painted on it stand before them.
      const bool beside_cleft = mark.text() == "territory.mcn.left" || mark.text() == "territory.icn.medial.left";
      if (view != "left" || !beside_cleft) wanted.push_back(mark);
    }
    check_in_sight(theatre, {view, {}, {"site", "territory"}, {}, {}}, wanted);
  }
}

TEST_CASE("in a figure no label stands beyond the midline from its side") {
  const std::vector<std::pair<std::string, base::Side>> views{{"posterior", base::Side::left},
                                                              {"anterior", base::Side::right},
                                                              {"superior", base::Side::left},
                                                              {"inferior", base::Side::right},
                                                              {"posterior-oblique-left", base::Side::left},
                                                              {"posterior-oblique-right", base::Side::left}};
  const Names near{"bone.vertebra.t11",           "bone.sacrum",     "nerve.scn",
                   "nerve.mcn.middle.right",      "nerve.icn",       "territory.scn.medial",
                   "ligament.sacrotuberous.left", "bone.femur.right"};
  for (const char* person : {"man", "woman"}) {
    Theatre theatre(person);
    for (const auto& [view, at_left] : views) {
      INFO(person << ", " << view);
      const std::vector<SeenLabel> labels = labels_of(theatre, {view, {}, {}, {}, {}});
      CHECK(labels.size() > 5);
      check_sides(labels, at_left);
    }
    for (const std::string& focus : near) {
      INFO(person << ", close to " << focus);
      check_sides(labels_of(theatre, {"posterior", {}, {focus}, {}, {focus}}), base::Side::left);
    }
  }
}

TEST_CASE("from the side the nearer twins are named") {
  Theatre theatre("man");
  for (const auto& [view, near] : {std::pair{"left", base::Side::left}, std::pair{"right", base::Side::right}}) {
    int sided = 0;
    for (const SeenLabel& label : labels_of(theatre, {view, {}, {}, {}, {}})) {
      const base::Side side = base::side_of(label.id);
      if (side == base::Side::none) continue;
      ++sided;
      INFO(view << ": the label of " << label.id.text());
      CHECK(side == near);
    }
    CHECK(sided > 5);
  }
}

TEST_CASE("however large the text, each group of nerves that is seen has a name before bones have theirs") {
  for (const char* person : {"man", "woman"}) {
    Theatre theatre(person);
    // The picture alone on a small screen, and beside the panels on a larger one at twice the scale.
    for (const auto& [size, scale, text] : {std::tuple{glm::ivec2(1366, 768), 1.0, 2.5},
                                            {glm::ivec2(1366, 768), 1.0, 1.5},
                                            {glm::ivec2(840, 900), 2.0, 1.0}}) {
      Wish wish;
      wish.size = size, wish.scale = scale, wish.text = text;
      std::set<std::string> groups;
      for (const SeenLabel& label : labels_of(theatre, wish)) {
        for (const char* group : {"nerve.scn", "nerve.mcn", "nerve.icn"}) {
          if (base::Id::parse(group)->covers(label.id)) groups.insert(group);
        }
      }
      INFO(person << " at " << size.x << " x " << size.y << ", " << text << " times " << scale);
      CHECK(groups == std::set<std::string>{"nerve.scn", "nerve.mcn", "nerve.icn"});
    }
  }
}

TEST_CASE("no leader runs behind the colours' key or the notes") {
  Theatre theatre("man");
  const Names near{"nerve.neighbour.sciatic.left",
                   "ligament.sacrotuberous.left",
                   "nerve.scn",
                   "bone.sacrum",
                   "ligament.sacrospinous.left",
                   "nerve.icn"};
  for (const glm::ivec2 size : {glm::ivec2(1366, 768), glm::ivec2(684, 640)}) {
    for (const std::string& focus : near) {
      Wish wish{"posterior", {}, {focus}, {}, {focus}};
      wish.size = size, wish.scale = 1;
      INFO("close to " << focus << ", " << size.x << " x " << size.y);
      theatre.stage(wish, [&](const view::Inputs& inputs) {
        view::FrameCache memory;
        const view::Picture picture = view::make_picture(inputs, memory);
        const view::Screen screen(inputs.camera, inputs.size);
        const view::LabelMetrics metrics = view::smaller(view::metrics_of(inputs), memory.labels_smaller);
        for (const render::OverlayBox& box : picture.frame.overlay.boxes) {
          const bool plate = box.high.y > static_cast<float>(size.y) - 2 * static_cast<float>(metrics.margin) &&
                             box.high.x - box.low.x > 5 * static_cast<float>(metrics.note);
          if (!plate) continue;
          for (const view::FrameCache::Label& label : memory.labels) {
            const auto anchor = screen.project(label.anchor);
            REQUIRE(anchor);
            const auto leader = view::leader_line(static_cast<double>(label.place.x), label.left_column,
                                                  static_cast<double>(label.place.y), anchor->pixel, metrics);
            INFO(label.id.text());
            CHECK_FALSE(view::enters(leader, glm::dvec2(box.low), glm::dvec2(box.high)));
          }
        }
      });
    }
  }
}

TEST_CASE("what one palpates is named in place of the bone that it is a part of, and vertebrae by their numbers") {
  for (const char* person : {"man", "woman"}) {
    Theatre theatre(person);
    const auto named = [&](const std::string& view, const std::string& id) {
      const auto labels = labels_of(theatre, {view, {}, {}, {}, {}});
      return std::any_of(labels.begin(), labels.end(),
                         [&](const SeenLabel& label) { return base::Id::parse(id)->covers(label.id); });
    };
    INFO(person);
    for (const auto& [view, ids] : std::vector<std::pair<std::string, Names>>{
             {"posterior",
              {"landmark.psis", "landmark.iliac_crest.summit", "landmark.greater_trochanter", "bone.vertebra.l4"}},
             {"anterior", {"landmark.asis", "landmark.iliac_crest.summit", "bone.vertebra.l4"}},
             {"left", {"landmark.asis", "landmark.greater_trochanter", "bone.vertebra.l4"}}}) {
      INFO(view);
      for (const std::string& id : ids) {
        INFO(id);
        CHECK(named(view, id));
      }
      CHECK_FALSE(named(view, "bone.hip"));
    }
    const Names below{"anterior", "inferior", "left", "right"};
    CHECK(std::any_of(below.begin(), below.end(),
                      [&](const std::string& view) { return named(view, "landmark.ischial_tuberosity"); }));
  }
}
