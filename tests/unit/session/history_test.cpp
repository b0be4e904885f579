#include "session/history.h"

#include <catch2/catch.hpp>

using namespace cluneal;
using session::History;
using session::Scene;

namespace {

Scene scaled(double scale) {
  Scene scene;
  scene.nerve_scale = scale;
  return scene;
}

}  // namespace

TEST_CASE("undo and redo restore whole scenes with their labels") {
  History history(scaled(1));
  CHECK_FALSE(history.can_undo());
  CHECK(history.undo_label().empty());
  history.commit("two", scaled(2));
  history.commit("three", scaled(3));
  CHECK(history.undo_label() == "three");
  history.undo();
  CHECK(history.now() == scaled(2));
  CHECK(history.redo_label() == "three");
  CHECK(history.undo_label() == "two");
  history.undo();
  history.undo();  // Nothing is left: harmless.
  CHECK(history.now() == scaled(1));
  history.redo();
  history.redo();
  history.redo();
  CHECK(history.now() == scaled(3));
}

TEST_CASE("a new change forgets what was undone; no change changes nothing") {
  History history(scaled(1));
  history.commit("two", scaled(2));
  history.undo();
  history.commit("same", scaled(1));
  CHECK(history.can_redo());
  history.commit("four", scaled(4));
  CHECK_FALSE(history.can_redo());
  history.undo();
  CHECK(history.now() == scaled(1));
}

TEST_CASE("a gesture is one entry") {
  History history(scaled(1));
  for (int i = 2; i < 20; ++i) history.commit("drag", scaled(i), "slider.1");
  for (int i = 20; i < 30; ++i) history.commit("drag again", scaled(i), "slider.2");
  CHECK(history.undo_label() == "drag again");
  history.undo();
  CHECK(history.now() == scaled(19));
  // After an undo the same gesture's name begins anew.
  history.commit("drag", scaled(50), "slider.1");
  history.undo();
  CHECK(history.now() == scaled(19));
  history.undo();
  CHECK(history.now() == scaled(1));
}

TEST_CASE("a drag that returns leaves no entry") {
  History history(scaled(1));
  history.commit("drag", scaled(2), "slider");
  history.commit("drag", scaled(1), "slider");
  CHECK_FALSE(history.can_undo());
  history.commit("drag", scaled(3), "slider");
  CHECK(history.can_undo());
}

TEST_CASE("history is bounded") {
  History history(scaled(0), 5);
  for (int i = 1; i <= 100; ++i) history.commit("step", scaled(i));
  int steps = 0;
  while (history.can_undo()) {
    history.undo();
    ++steps;
  }
  CHECK(steps == 5);
  CHECK(history.now() == scaled(95));
}
