// What a patient's eyes may meet: nothing of a kind of knowledge that is for professionals.
#include <algorithm>

#include "../unit/ui/screen.h"
#include "../unit/ui/words_on_screen.h"
#include "app/handout/handout.h"
#include "app/models/load.h"
#include "desk.h"
#include "session/command.h"
#include "ui/find/window_commands.h"

using namespace scenario;

namespace {

using session::BedsideStep;

const anatomy::Atlas& told_atlas() {
  static const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  REQUIRE(atlas.ok());
  return *atlas;
}

std::vector<const anatomy::Topic*> procedures() {
  std::vector<const anatomy::Topic*> all;
  for (const anatomy::TopicKind& kind : told_atlas().topic_kinds) {
    if (!kind.professional) continue;
    for (const anatomy::Topic* topic : told_atlas().topics_of(kind.key)) all.push_back(topic);
  }
  REQUIRE(all.size() >= 5);
  return all;
}

/// Beginnings of all that procedures say, as long as fits a line.
std::vector<std::string> words_of_procedures() {
  std::vector<std::string> words;
  const auto add = [&](const std::string& text) {
    if (text.size() > 12) words.push_back(text.substr(0, 24));
  };
  for (const anatomy::Topic* topic : procedures()) {
    add(topic->names.title);
    add(topic->names.plain);
    add(topic->text);
    for (const anatomy::Section& section : topic->sections) {
      for (const anatomy::Statement& said : section.statements) add(said.text);
    }
  }
  return words;
}

/// The first words of a procedure that stand in the text; nothing where none do.
std::string told_of_procedures(const std::string& text) {
  for (const std::string& words : words_of_procedures()) {
    if (text.find(words) != std::string::npos) return words;
  }
  return {};
}

std::string words_of(const documents::Words& words) {
  std::string all;
  for (const documents::Run& run : words) all += run.text;
  return all;
}

std::string text_of(const documents::Document& document) {
  std::string all;
  for (const documents::Block& block : document.blocks) {
    if (const auto* heading = std::get_if<documents::Heading>(&block)) all += heading->text + "\n";
    if (const auto* paragraph = std::get_if<documents::Paragraph>(&block)) all += words_of(paragraph->words) + "\n";
    if (const auto* picture = std::get_if<documents::Picture>(&block))
      all += picture->alt + "\n" + words_of(picture->beside) + "\n";
    if (const auto* list = std::get_if<documents::List>(&block)) {
      for (const documents::Words& item : list->items) all += words_of(item) + "\n";
    }
    if (const auto* table = std::get_if<documents::Table>(&block)) {
      for (const auto& row : table->rows) {
        for (const documents::Words& cell : row) all += words_of(cell) + "\n";
      }
    }
  }
  return all;
}

documents::Document page_to_take_home(const anatomy::Atlas& atlas, const Id& handout) {
  return app::handout_page({&atlas}, handout, app::OwnSide::left, {}, documents::a4);
}

/// The room for the bedside on a screen, with a procedure open in the window behind it.
class AtTheBed {
 public:
  AtTheBed() : desk_(home_), screen_(1440, 900, 1) {
    desk_.perform(session::Visit{procedures().front()->id});
    desk_.settle();
    REQUIRE(desk_.panel().info);
    CHECK_FALSE(told_of_procedures(read()).empty());  // So that what is looked for below can be found.
    perform(session::EnterBedside{});
  }
  void perform(const session::Action& action) {
    desk_.perform(action);
    (void)desk_.frame();
    desk_.settle();
  }
  void paint() {
    for (const double x : {0.0, 10.0, 20.0})
      desk_.perform(session::PaintAt{Desk::middle() + glm::dvec2(-110 + x, -40)});
    perform(session::EndStroke{});
  }
  const ui::BedsideView& room() {
    REQUIRE(desk_.panel().bedside);
    return *desk_.panel().bedside;
  }
  /// Asks for every procedure in every way in which the window goes anywhere, and looks at what there is to see.
  void look_for_procedures() {
    INFO("step " << static_cast<int>(room().step));
    for (const anatomy::Topic* topic : procedures()) {
      for (const session::Action& way :
           {session::Action(session::Visit{topic->id}), session::Action(session::Select{topic->id}),
            session::Action(session::FlyTo{topic->id}), session::Action(session::PutBeside{topic->id, true}),
            session::Action(session::Isolate{topic->id})})
        desk_.perform(way);
    }
    CHECK(told_of_procedures(read()).empty());
    for (const render::OverlayText& text : desk_.frame().overlay.texts) CHECK(told_of_procedures(text.text).empty());
    // No key goes to a topic, or opens what finds one.
    for (const session::Command& command : session::commands()) {
      if (!session::holds_in(command, session::Mode::bedside) || command.action == nullptr) continue;
      const auto action = command.action(desk_.scene());
      CHECK_FALSE((action && session::is<session::Visit>(*action)));
    }
    for (const ui::WindowCommand& command : ui::window_commands()) {
      const bool goes_on = command.name.starts_with("text.") || command.name == "window.full_screen";
      INFO(command.name);
      CHECK(command.holds.in_rooms == goes_on);
    }
  }

 private:
  std::string read() {
    for (int i = 0; i < 3; ++i) (void)screen_.frame(desk_.panel());
    std::string text;
    for (const ui::LineOnScreen& line : ui::lines_on_screen()) text += line.text + "\n";
    return text;
  }

  Home home_;
  Desk desk_;
  ui::Screen screen_;
};

}  // namespace

TEST_CASE("no step of a talk at the bedside shows a procedure, whatever is asked for") {
  AtTheBed bed;
  bed.look_for_procedures();
  bed.perform(session::ChooseHurtSide{base::Side::left});
  bed.look_for_procedures();
  bed.perform(session::AnswerNoToRest{});
  bed.look_for_procedures();
  bed.paint();
  bed.perform(session::GoOnAtBedside{});
  REQUIRE(bed.room().step == BedsideStep::nerves);
  bed.look_for_procedures();
  REQUIRE_FALSE(bed.room().nerves.empty());
  bed.perform(session::ChooseNerves{bed.room().nerves.front().handout});
  while (bed.room().step < BedsideStep::take_home) {
    bed.look_for_procedures();
    const std::vector<ui::BedsideRungView> rungs = bed.room().rungs;
    for (const ui::BedsideRungView& rung : rungs) {
      bed.perform(session::ReadRung{rung.treatment});
      CHECK(told_of_procedures(rung.title + "\n" + rung.plain + "\n" + rung.like).empty());
    }
    bed.perform(session::GoOnAtBedside{});
  }
  bed.look_for_procedures();
}

TEST_CASE("no page that a patient takes home says anything of a procedure, even where its data names one") {
  anatomy::Atlas atlas = told_atlas();
  for (auto& [id, handout] : atlas.handouts.all) {
    CHECK(told_of_procedures(text_of(page_to_take_home(atlas, id))).empty());
    for (const anatomy::Topic* topic : procedures()) {
      handout.later.push_back(topic->id);
      handout.feels.push_back(topic->id);
      handout.worse.push_back(topic->id);
    }
    const std::string page = text_of(page_to_take_home(atlas, id));
    CHECK(page.size() > 1000);
    CHECK(told_of_procedures(page).empty());
  }
}
