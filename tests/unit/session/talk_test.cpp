#include "session/talk.h"

#include <catch2/catch.hpp>

using namespace cluneal;
using namespace session;

namespace {

/// Three steps, of which the second asks something.
anatomy::Tour tour_of_three() {
  anatomy::Tour tour;
  tour.steps.resize(3);
  tour.steps[1].question = anatomy::TourQuestion{"Which?", "This."};
  return tour;
}

Talk talk() {
  const std::optional<Talk> begun = talk_of(tour_of_three());
  REQUIRE(begun);
  return *begun;
}

Talk with_typed(Talk talk, const std::string& digits) {
  for (const char digit : digits) talk = typed(std::move(talk), digit - '0');
  return talk;
}

}  // namespace

TEST_CASE("A step that asks has its question, its answer and what to keep", "[talk]") {
  CHECK(slides_of(tour_of_three()) == std::vector<Slide>{{0, SlidePart::statement},
                                                         {1, SlidePart::question},
                                                         {1, SlidePart::answer},
                                                         {1, SlidePart::statement},
                                                         {2, SlidePart::statement}});
}

TEST_CASE("A talk begins with the first slide, and there is none of a tour without steps", "[talk]") {
  CHECK(talk().at == 0);
  CHECK(talk().now() == Slide{0, SlidePart::statement});
  CHECK_FALSE(talk_of(anatomy::Tour{}));
}

TEST_CASE("Slides are turned one by one, and the ends are ends", "[talk]") {
  Talk at = talk();
  CHECK(turned(at, -1) == at);
  for (const std::size_t next : {1U, 2U, 3U, 4U, 4U, 4U}) {
    at = turned(at, 1);
    CHECK(at.at == next);
  }
  CHECK(turned(at, -1).at == 3);
  CHECK(at_end(at, false).at == 0);
  CHECK(at_end(talk(), true).at == 4);
}

TEST_CASE("A number that is typed and taken goes to the first slide of that step", "[talk]") {
  CHECK(taken(with_typed(talk(), "3")).at == 4);
  CHECK(taken(with_typed(talk(), "2")).at == 1);
  CHECK(taken(with_typed(talk(), "02")).at == 1);
  CHECK(taken(with_typed(turned(talk(), 3), "1")).at == 0);
  // Beyond the ends the nearest.
  CHECK(taken(with_typed(talk(), "99")).at == 4);
  CHECK(taken(with_typed(turned(talk(), 3), "0")).at == 0);
  CHECK(taken(with_typed(talk(), "3")).typed.empty());
  // Without a number Enter is the next slide.
  CHECK(taken(talk()).at == 1);
}

TEST_CASE("Digits wait for Enter, can be taken back, and are forgotten when a slide is turned", "[talk]") {
  const Talk one = with_typed(talk(), "12");
  CHECK(one.at == 0);
  CHECK(one.typed == "12");
  CHECK(erased(one).typed == "1");
  CHECK(erased(erased(one)).typed.empty());
  CHECK(erased(turned(talk(), 2)).at == 1);
  CHECK(with_typed(talk(), "12345").typed == "123");
  CHECK(turned(one, 1).typed.empty());
  CHECK(at_end(one, true).typed.empty());
}
