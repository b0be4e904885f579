#include "ui/find/find.h"

#include <catch2/catch.hpp>

namespace cluneal::ui {
namespace {

using base::operator""_id;

std::optional<int> named(const Findable& thing, const char* typed) {
  return rank_of(thing, Query(typed), Way::by_name);
}
std::optional<int> alike(const Findable& thing, const char* typed) {
  return rank_of(thing, Query(typed), Way::by_likeness);
}

const Findable ligament{"Long posterior sacroiliac ligament", "", "Ligamentum sacroiliacum LPSL long dorsal", "Bones",
                        "It is where the middle nerves get caught."};

TEST_CASE("What is compared has neither capitals nor accents nor signs") {
  CHECK(folded("D\xC3\xA9j\xC3\xA9rine's See-through, (left)") == "dejerines see through left");
  CHECK(folded("Stra\xC3\x9F"
               "e \xC3\x96l") == "strase ol");
  CHECK(folded("  ").empty());
  CHECK(folded("\xCE\xB1 angle") == "\xCE\xB1 angle");
}

TEST_CASE("A whole name is found before an abbreviation, that before a beginning, and that before words of the name") {
  const auto rank = [](const char* typed) { return named(ligament, typed).value(); };
  CHECK(rank("long posterior sacroiliac ligament") < rank("LPSL"));
  CHECK(rank("lpsl") < rank("long post"));
  CHECK(rank("long post") < rank("long ligament"));
  CHECK(rank("long ligament") < rank("ligament long"));
  CHECK(rank("ligament long") < rank("dorsal"));
  CHECK(rank("dorsal") < rank("orsal"));
  CHECK(rank("orsal") < rank("bones"));
  CHECK_FALSE(named(ligament, "knee"));
  CHECK_FALSE(named(ligament, "caught"));
  CHECK_FALSE(named(ligament, ""));
}

TEST_CASE("What is called by what it would do is found by its usual name as well") {
  const Findable labels{"Hide labels", "Labels", "", "", ""};
  CHECK(named(labels, "hide labels") == 0);
  CHECK(named(labels, "labels").value() < named({"Labels of bones", "", "", "", ""}, "labels").value());
  CHECK(named(labels, "labels").value() > named({"Labels", "", "", "", ""}, "labels").value());
}

TEST_CASE("A word of small letters is no abbreviation") {
  const Findable hip{"Os coxae", "", "hip", "", ""};
  const Findable institute{"Institute", "", "HIP", "", ""};
  CHECK(named(institute, "hip").value() < named(hip, "hip").value());
}

TEST_CASE("Beginnings of words run together are understood, and so is a wrong letter") {
  CHECK(alike(ligament, "lopossac"));
  CHECK(alike(ligament, "lpl"));
  CHECK_FALSE(alike(ligament, "lpx"));
  CHECK_FALSE(alike(ligament, "saxy long"));
  CHECK(alike(ligament, "sacroilaic"));  // Exchanged,
  CHECK(alike(ligament, "postrior"));    // missing,
  CHECK(alike(ligament, "ligamment"));   // one too many,
  CHECK(alike(ligament, "ligement"));    // another one,
  CHECK(alike(ligament, "sacroilai"));   // and that while it is typed.
  CHECK_FALSE(alike(ligament, "lng"));   // Short words resemble too much.
  CHECK_FALSE(alike(ligament, "figament"));
}

TEST_CASE("Words that are said of a thing are the last resort") {
  CHECK(rank_of(ligament, Query("caught"), Way::by_text));
  CHECK(rank_of(ligament, Query("sacroiliac caught"), Way::by_text));
  CHECK_FALSE(rank_of(ligament, Query("caught knee"), Way::by_text));
}

TEST_CASE("A list shows what is found with all that it lies below, and what lies below it") {
  Model model;
  TreeNode bones{"bone"_id, "Bones", true, false, {}, {}, {}, {}, {}};
  TreeNode hip{"bone.hip"_id, "Hip bone", true, false, {}, {}, {}, {}, {}};
  hip.children = {{"bone.hip.left"_id, "Left", true, false, {}, {}, {}, {}, {}},
                  {"bone.hip.right"_id, "Right", true, false, {}, {}, {}, {}, {}}};
  bones.children = {{"bone.sacrum"_id, "Sacrum", true, false, {}, {}, {}, {}, {}}, hip};
  model.tree = {bones};
  const Found by_name = find_in(model, "hip");
  CHECK(by_name.listed == std::set<const TreeNode*>{&model.tree[0], &model.tree[0].children[1]});
  REQUIRE(by_name.matches.size() == 2);
  CHECK(by_name.matches[0].title == "Hip bone, left");
  CHECK(find_in(model, "hip right").matches.at(0).node->id == "bone.hip.right"_id);
  CHECK(find_in(model, "bones").listed.size() == 3);
  CHECK(find_in(model, "sacrm").matches.at(0).title == "Sacrum");
  CHECK(find_in(model, "knee").matches.empty());
  model.scene.sides = session::Sides::right;
  CHECK(find_in(model, "hip").matches.at(0).title == "Hip bone, right");
}

}  // namespace
}  // namespace cluneal::ui
