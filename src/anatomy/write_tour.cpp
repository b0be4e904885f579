#include "anatomy/write_tour.h"

#include "anatomy/tour_words.h"
#include "base/json.h"

namespace cluneal::anatomy {

using base::JsonWriter;

namespace {

void write_ids(JsonWriter& json, std::string_view key, const std::vector<Id>& ids) {
  if (ids.empty()) return;
  json.key(key).begin_array();
  for (const Id& id : ids) json.value(id.text());
  json.end_array();
}

template <class Words, class Value>
void write_word(JsonWriter& json, std::string_view key, const Words& words, Value value) {
  for (const auto& [word, of] : words) {
    if (of == value) json.member(key, word);
  }
}

void write_camera(JsonWriter& json, const TourCamera& camera) {
  json.key("camera").begin_object().key("target").begin_array();
  for (const double axis : camera.target) json.value(axis);
  json.end_array().member("azimuth", camera.azimuth).member("elevation", camera.elevation);
  json.member("half_height", camera.half_height).end_object();
}

/// What is shown of the body, in the order in which it is carried out.
void write_shown(JsonWriter& json, const TourStep& step) {
  if (!step.body.empty()) json.member("body", step.body);
  write_ids(json, "focus", step.focus);
  write_ids(json, "only", step.only);
  write_ids(json, "variants", step.variants);
  write_ids(json, "show", step.show);
  write_ids(json, "hide", step.hide);
  write_ids(json, "highlight", step.highlight);
  if (!step.opacity.empty()) {
    json.key("opacity").begin_object();
    for (const auto& [id, opacity] : step.opacity) json.member(id.text(), opacity);
    json.end_object();
  }
  if (!step.roots.empty()) {
    json.key("roots").begin_array();
    for (const Root& root : step.roots) json.value(root.name());
    json.end_array();
  }
  write_word(json, "sides", sides_words, step.sides);
  write_word(json, "skin", skin_words, step.skin);
  if (!step.beside.empty()) {
    json.key("beside").begin_array();
    for (const TourPane& pane : step.beside) {
      json.begin_object().member("of", pane.of.text());
      write_ids(json, "show", pane.show);
      json.end_object();
    }
    json.end_array();
  }
  if (!step.topic.empty()) json.member("topic", step.topic.text());
  if (!step.spread.empty()) json.member("spread", step.spread.text());
  write_word(json, "labels", labels_words, step.labels);
}

void write_ink(JsonWriter& json, const SlideInk& ink) {
  if (ink.empty()) return;
  json.key("ink").begin_array();
  for (const InkStroke& stroke : ink) {
    json.begin_object();
    write_word(json, "colour", ink_words, stroke.colour);
    json.member("width", stroke.width);
    if (stroke.arrow) json.member("arrow", true);
    json.key("points").begin_array();
    for (const std::array<double, 2>& point : stroke.points)
      json.begin_array().value(point[0]).value(point[1]).end_array();
    json.end_array().end_object();
  }
  json.end_array();
}

void write_step(JsonWriter& json, const TourStep& step) {
  json.begin_object().member("key", step.key).member("slide", step.slide).member("notes", step.notes);
  json.member("seconds", step.seconds);
  if (step.camera) {
    write_camera(json, *step.camera);
  } else {
    json.member("view", step.view);
  }
  write_shown(json, step);
  write_ink(json, step.ink);
  if (step.question) {
    json.key("question").begin_object();
    json.member("ask", step.question->ask).member("answer", step.question->answer).end_object();
  }
  json.key("references").begin_array();
  for (const std::string& reference : step.references) json.value(reference);
  json.end_array().end_object();
}

}  // namespace

std::string to_json(const Tour& tour) {
  JsonWriter json;
  json.begin_object().member("id", tour.id.text()).member("order", tour.order);
  json.key("names").begin_object().member("english", tour.names.title);
  if (!tour.names.latin.empty()) json.member("latin", tour.names.latin);
  if (!tour.names.plain.empty()) json.member("plain", tour.names.plain);
  json.end_object().member("minutes", tour.minutes).member("summary", tour.summary);
  json.key("steps").begin_array();
  for (const TourStep& step : tour.steps) write_step(json, step);
  json.end_array().end_object();
  return json.text();
}

}  // namespace cluneal::anatomy
