#include "anatomy/nerve_traits.h"

#include <catch2/catch.hpp>

#include "anatomy/person.h"
#include "small_atlas.h"

using namespace cluneal;
using namespace cluneal::test;
using base::operator""_id;
using anatomy::NerveTrait;

TEST_CASE("traits add up from branch to branch, and of the rest the most specific word counts") {
  const anatomy::TraitTable table = small_atlas().nerve_traits;
  const anatomy::NerveTraits medial = anatomy::traits_of(table, "nerve.scn.medial.left"_id);
  CHECK(medial.label == 64);
  CHECK(medial.bold == true);
  CHECK(medial.crosses == "curve.iliac_crest.top"_id);
  CHECK(medial.traits == std::set{NerveTrait::forks_in_skin});
  REQUIRE(medial.origin);
  CHECK(medial.origin->last.name() == "L5");
  CHECK(anatomy::branch_with(table, "nerve.scn.medial"_id, NerveTrait::forks_in_skin) == "nerve.scn"_id);

  const anatomy::NerveTraits ramus = anatomy::traits_of(table, "nerve.ramus_dorsal.l2.branch_lateral"_id);
  CHECK(ramus.origin->own_root);
  CHECK_FALSE(ramus.label);
  CHECK(anatomy::has_trait(table, "nerve.ramus_dorsal.l2.branch_lateral"_id, NerveTrait::lumbar_lateral));
  CHECK_FALSE(anatomy::has_trait(table, "nerve.ramus_dorsal.l3"_id, NerveTrait::lumbar_lateral));
  CHECK(anatomy::traits_of(table, "nerve.elsewhere"_id).traits.empty());
  CHECK(anatomy::branch_with(table, "nerve.mcn"_id, NerveTrait::forks_in_skin).empty());
}

TEST_CASE("traits are told of nerves, curves and ligaments that there are") {
  CHECK(says(remarks("nerve_traits.json", R"(["nerve.icn"])", R"(["nerve.xcn"])"), "nerve.xcn: covers no nerve."));
  CHECK(says(remarks("nerve_traits.json", "curve.iliac_crest.top", "curve.rim"), "\"curve.rim\", which is no place"));
  CHECK(says(remarks("nerve_traits.json", "bone.sacrum", "ligament.gone"), "\"ligament.gone\", which is no structure"));
  CHECK(says(refusal("nerve_traits.json", R"("last": "L5")", R"("last": "T1")"), "\"last\" lies above \"first\""));
  CHECK(says(refusal("nerve_traits.json", R"("last": "L5")", R"("last": "L9")"), "\"L9\" is no spinal nerve"));
  CHECK(says(refusal("nerve_traits.json", "forks_in_skin", "forks"), "\"forks\" is not one of"));
  CHECK(says(refusal("nerve_traits.json", R"("label": 64)", R"("label": 100)"), "less than 100"));
}

TEST_CASE("persons are of a sex, and the other one is typical or measured likewise") {
  const anatomy::Persons persons = small_atlas().persons;
  REQUIRE(persons.size() == 3);
  CHECK(persons.front().id == "woman");
  CHECK(anatomy::is_woman(persons, "woman"));
  CHECK_FALSE(anatomy::is_woman(persons, "scanned"));
  CHECK_FALSE(anatomy::is_woman(persons, "nobody"));
  CHECK(anatomy::of_other_sex(persons, "woman")->id == "man");
  CHECK(anatomy::of_other_sex(persons, "scanned") == nullptr);
  CHECK(anatomy::title_of_person(persons, "scanned") == "Measured man");
  CHECK(anatomy::title_of_person(persons, "nobody").empty());
  const auto nobody = anatomy::person_named(persons, "nobody");
  REQUIRE_FALSE(nobody.ok());
  CHECK(nobody.error().message == "there is no body \"nobody\"; choose one of woman, scanned, man");
  CHECK(says(refusal("persons.json", R"("sex": "woman")", R"("sex": "child")"), "\"child\" is no column"));
  CHECK(says(refusal("persons.json", R"("id": "scanned")", R"("id": "man")"), "\"man\" is there twice"));
}
