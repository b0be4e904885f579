// What the window shows of a talk at the bedside.
#include <algorithm>
#include <utility>

#include "anatomy/plain_topic.h"
#include "app/bedside/room.h"
#include "app/page/page_file.h"
#include "app/present/postures.h"
#include "base/colour.h"

namespace cluneal::app {

using anatomy::Atlas;
using base::Id;

namespace {

ui::BedsideNerves nerves_of(const Atlas& atlas, const anatomy::Handout& handout) {
  ui::BedsideNerves nerves{handout.id, handout.short_name, handout.plain, 0, 0, 0};
  if (const auto group = atlas.groups.find(handout.of); group != atlas.groups.end()) {
    nerves.red = base::srgb_of(group->second.red);
    nerves.green = base::srgb_of(group->second.green);
    nerves.blue = base::srgb_of(group->second.blue);
  }
  return nerves;
}

std::vector<ui::BedsidePosture> postures_of(const Atlas& atlas, const std::vector<Id>& ids, base::Side side) {
  std::vector<ui::BedsidePosture> postures;
  for (const Id& id : ids) {
    const std::optional<anatomy::PlainTopic> topic = anatomy::plain_topic(atlas, id);
    if (!topic) continue;
    std::optional<ui::InfoPicture> picture = picture_of(atlas, id);
    if (!picture) continue;
    anatomy::Drawing drawing = std::move(picture->drawing);
    if (side == base::Side::left) drawing = of_left_side(std::move(drawing));
    postures.push_back({std::move(drawing), topic->name});
  }
  return postures;
}

void add_handout(ui::BedsideView& view, const Atlas& atlas, const anatomy::Handout& handout) {
  view.chosen = nerves_of(atlas, handout);
  for (const Id& id : handout.feels) {
    if (const auto topic = anatomy::plain_topic(atlas, id)) view.feels.push_back(topic->text);
  }
  view.worse = postures_of(atlas, handout.worse, view.side);
  view.eases = postures_of(atlas, handout.eases, view.side);
  for (const auto* list : {&handout.first, &handout.later}) {
    for (const Id& id : *list) {
      const auto topic = anatomy::plain_topic(atlas, id);
      const anatomy::BedsideRung* rung = atlas.bedside.rung_of(id);
      if (!topic || rung == nullptr) continue;
      view.rungs.push_back({id, topic->name, topic->text, rung->like, rung->sure});
    }
  }
}

/// Man and woman of the kind that is shown: typical, or measured.
std::vector<ui::PersonChoice> persons_like(const Application::State& state) {
  const anatomy::Persons& persons = state.library.atlas.persons;
  const auto shown = std::find_if(persons.begin(), persons.end(), [&state](const anatomy::Person& person) {
    return person.id == state.bedside->shown.body;
  });
  std::vector<ui::PersonChoice> choices;
  for (const anatomy::Person& person : persons) {
    if (shown == persons.end() || person.typical == shown->typical)
      choices.push_back({person.id, person.title, anatomy::is_woman(person), person.typical});
  }
  return choices;
}

}  // namespace

std::optional<ui::BedsideView> bedside_view_of(const Application::State& state) {
  if (!state.bedside) return std::nullopt;
  const Atlas& atlas = state.library.atlas;
  const BedsideTalk& talk = state.bedside->talk;
  const BedsidePaint paint = bedside_paint(state);
  ui::BedsideView view;
  view.step = talk.step;
  view.side = talk.side;
  view.mirror = talk.mirror;
  view.can_go_on = can_go_on(talk, paint);
  view.waits = state.awaits_body();
  view.persons = persons_like(state);
  view.person = state.bedside->shown.body;
  for (std::size_t i = 0; i < atlas.bedside.questions.size() && i < talk.answers.size(); ++i)
    view.questions.push_back({atlas.bedside.questions[i].ask, talk.answers[i]});
  if (talk.stopped_by && *talk.stopped_by < atlas.bedside.questions.size()) {
    const anatomy::BedsideQuestion& question = atlas.bedside.questions[*talk.stopped_by];
    view.urgency = question.urgency;
    if (const auto topic = anatomy::plain_topic(atlas, question.of)) view.stop = topic->text;
  }
  view.painted = paint.there;
  view.other_side = paint.other_side;
  if (state.doing.painting) {
    view.can_undo = !state.doing.painting->gestures.empty();
    view.erasing = state.doing.painting->erasing;
  }
  view.front = talk.front;
  view.farther_down = talk.farther_down;
  view.brush_shown = state.bedside->brush_shown;
  view.brush_x = state.bedside->brush.x;
  view.brush_y = state.bedside->brush.y;
  for (const anatomy::Handout* handout : nerves_painted(state)) view.nerves.push_back(nerves_of(atlas, *handout));
  if (const auto handout = atlas.handouts.all.find(talk.handout); handout != atlas.handouts.all.end())
    add_handout(view, atlas, handout->second);
  view.elsewhere = painted_elsewhere(state);
  view.reading = talk.reading;
  for (const anatomy::BedsideAsk& ask : atlas.bedside.asks) view.asks.push_back(ask.ask);
  for (const language::Choice& choice : language::choices()) {
    const bool chosen = std::find(talk.languages.begin(), talk.languages.end(), choice.tag) != talk.languages.end();
    view.languages.push_back({std::string(choice.tag), std::string(choice.name), chosen});
  }
  view.letter = talk.letter;
  view.phone_page = has_viewer();
  return view;
}

}  // namespace cluneal::app
