#include <catch2/catch.hpp>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

namespace {

render::Image finished(render::Renderer& renderer, const render::Frame& frame, int samples) {
  for (bool complete = false; !complete;) {
    const auto drawn = renderer.draw(frame, {1, samples});
    REQUIRE(drawn);
    complete = drawn->complete;
  }
  return *renderer.read();
}

}  // namespace

TEST_CASE("Pictures side by side are what each would be alone, sample by sample in turn") {
  Studio studio;
  const auto ball = sphere({0, 0, 0}, 40);
  render::Frame first = frame_of({96, 64}), second = frame_of({64, 80});
  first.items = {item_of(ball, {0.8f, 0.2f, 0.2f}, 0.5f)};
  second.items = {item_of(ball, {0.2f, 0.8f, 0.2f}), item_of(sphere({30, 0, 30}, 20), {0.2f, 0.2f, 0.8f})};
  const render::Image first_alone = studio.picture(first, 8);
  const render::Image second_alone = studio.picture(second, 8);

  Studio other;
  const std::unique_ptr<render::Renderer> beside = other.renderer->beside();
  std::size_t buffers = 0;
  for (int i = 0; i < 8; ++i) {
    REQUIRE(other.renderer->draw(first, {1, 8}));
    const auto drawn = beside->draw(second, {1, 8});
    REQUIRE(drawn);
    buffers += drawn->buffers_made;
  }
  CHECK(other.renderer->read()->rgba == first_alone.rgba);
  CHECK(beside->read()->rgba == second_alone.rgba);

  // What both show is on the card once: another picture of the same ball brings nothing new there.
  const std::unique_ptr<render::Renderer> third = other.renderer->beside();
  const auto drawn = third->draw(first, {1, 8});
  REQUIRE(drawn);
  CHECK(buffers > 0);
  CHECK(drawn->buffers_made < buffers);
}

TEST_CASE("A picture beside another goes on after the other is gone") {
  Studio studio;
  render::Frame frame = frame_of({64, 64});
  frame.items = {item_of(sphere({0, 0, 0}, 40), {0.8f, 0.2f, 0.2f})};
  const render::Image alone = studio.picture(frame, 4);
  std::unique_ptr<render::Renderer> beside = studio.renderer->beside();
  studio.renderer.reset();
  CHECK(finished(*beside, frame, 4).rgba == alone.rgba);
}
