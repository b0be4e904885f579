#include "session/topics.h"

#include <catch2/catch.hpp>

using namespace cluneal;
using base::operator""_id;
using namespace session;

namespace {

anatomy::Topic topic(const char* id, const char* kind, std::vector<Id> places) {
  anatomy::Topic made;
  made.id = *Id::parse(id);
  made.kind = kind;
  made.places = std::move(places);
  return made;
}

/// A treatment at a site, one at a landmark and a nerve, one nowhere, and a case that holds its answer back.
anatomy::Atlas atlas_of_topics() {
  anatomy::Atlas atlas;
  atlas.topic_kinds = {
      {"treatments",
       "treatment",
       "Treatment",
       "S.",
       0,
       false,
       false,
       false,
       false,
       false,
       {{"results", "Results", true, false}}},
      {"cases", "case", "Cases", "S.", 0, false, false, false, false, false, {{"answer", "Answer", true, true}}}};
  for (anatomy::Topic& each :
       std::vector{topic("treatment.a", "treatments", {"site.scn.tunnel"_id}),
                   topic("treatment.b", "treatments", {"landmark.psis"_id, "nerve.scn"_id}),
                   topic("treatment.c", "treatments", {}), topic("case.a", "cases", {"site.scn.tunnel"_id})}) {
    atlas.topics[each.id] = each;
  }
  return atlas;
}

}  // namespace

TEST_CASE("A topic shows and highlights what it speaks of, in place of the topic before", "[topics]") {
  const anatomy::Atlas atlas = atlas_of_topics();
  Scene start;
  start.shown["nerve"_id] = false;
  start.shown["nerve.scn.medial.left"_id] = false;
  start.shown["site.mcn"_id] = true;
  start.highlighted.insert("bone.sacrum"_id);
  const Scene a = with_topic(start, atlas, "treatment.a"_id);
  CHECK(a.selected == "treatment.a"_id);
  CHECK(is_shown(a, "site.scn.tunnel.left"_id, false));
  CHECK(is_highlighted(a, "site.scn.tunnel.right"_id));
  const Scene b = with_topic(a, atlas, "treatment.b"_id);
  CHECK_FALSE(is_shown(b, "site.scn.tunnel.left"_id, false));
  CHECK_FALSE(is_highlighted(b, "site.scn.tunnel.left"_id));
  CHECK(is_shown(b, "landmark.psis.left"_id, false));
  CHECK(is_shown(b, "nerve.scn.medial.left"_id, true));
  CHECK_FALSE(is_shown(b, "nerve.mcn"_id, true));
  // What somebody else asked for stays.
  CHECK(is_shown(b, "site.mcn"_id, false));
  CHECK(is_highlighted(b, "bone.sacrum"_id));
}

TEST_CASE("What a topic showed goes with it, unless it is what is selected next", "[topics]") {
  const anatomy::Atlas atlas = atlas_of_topics();
  const Scene read = with_topic(Scene{}, atlas, "treatment.a"_id);
  const Scene nothing = with_selected(read, atlas, {});
  CHECK(nothing == Scene{});
  const Scene other = with_selected(read, atlas, "bone.sacrum"_id);
  CHECK_FALSE(is_shown(other, "site.scn.tunnel.left"_id, false));
  CHECK(other.selected == "bone.sacrum"_id);
  const Scene site = with_selected(read, atlas, "site.scn.tunnel.left"_id);
  CHECK(is_shown(site, "site.scn.tunnel.left"_id, false));
  CHECK(site.selected == "site.scn.tunnel.left"_id);
}

TEST_CASE("The camera looks at a topic's marks, else at all of it; a case gives nothing away", "[topics]") {
  const anatomy::Atlas atlas = atlas_of_topics();
  CHECK(looked_at(atlas, "treatment.b"_id) == std::vector<Id>{"landmark.psis"_id});
  CHECK(looked_at(atlas, "treatment.c"_id).empty());
  anatomy::Area area;
  area.id = "area.b"_id;
  area.topic = "treatment.b"_id;
  anatomy::Atlas with_area = atlas;
  with_area.areas[area.id] = area;
  CHECK(looked_at(with_area, "treatment.b"_id) == std::vector<Id>{"landmark.psis"_id, "area.b"_id});
  CHECK(is_shown(with_topic(Scene{}, with_area, "treatment.b"_id), "area.b.left"_id, false));
  CHECK(shown_places(atlas, "case.a"_id).empty());
  CHECK(shown_places(atlas, "nerve.scn"_id).empty());
  const Scene told = with_topic(Scene{}, atlas, "case.a"_id);
  CHECK(told.selected == "case.a"_id);
  CHECK(told.shown.empty());
  CHECK(told.highlighted.empty());
}
