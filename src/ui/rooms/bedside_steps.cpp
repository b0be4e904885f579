#include "ui/rooms/bedside_steps.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/base/large_button.h"
#include "ui/base/pictogram.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/rooms/bedside_phrases.h"

namespace cluneal::ui {
namespace {

using session::Answer;
using session::BedsideStep;
using Actions = std::vector<session::Action>;

void title(const language::Phrase& phrase) {
  ImGui::PushFont(fonts().large_bold);
  wrapped(say(phrase));
  ImGui::PopFont();
}

void said(const std::string& text) {
  ImGui::PushFont(fonts().large);
  wrapped(text);
  ImGui::PopFont();
}

void said(const language::Phrase& phrase) {
  said(say(phrase));
}

void gap() {
  ImGui::Dummy({0, 0.3F * ImGui::GetFontSize()});
}

/// Of so many items in a row, the width of each.
float share(int count) {
  const float space = ImGui::GetStyle().ItemSpacing.x;
  return std::floor((ImGui::GetContentRegionAvail().x - space * static_cast<float>(count - 1)) /
                    static_cast<float>(count));
}

Standing chosen_if(bool on) {
  return on ? Standing::chosen : Standing::usual;
}

void draw_side(const BedsideView& view, Actions& actions) {
  title(phrases::bedside_side);
  ImGui::PushFont(fonts().large_bold);
  const ButtonRow sides = button_row({say(phrases::bedside_left), say(phrases::bedside_right)});
  const auto choose = [&](base::Side side, const char* id, const language::Phrase& words) {
    if (large_button(id, say(words), sides.width, view.side == side ? Standing::chosen : Standing::primary))
      actions.emplace_back(session::ChooseHurtSide{side});
  };
  // As on the picture, which shows the back.
  choose(base::Side::left, "left", phrases::bedside_left);
  sides.next();
  choose(base::Side::right, "right", phrases::bedside_right);
  ImGui::PopFont();
  wrapped(say(phrases::bedside_both));
  gap();
  ImGui::Separator();
  gap();
  wrapped(say(phrases::bedside_look));
  const ButtonRow looks = button_row({say(phrases::bedside_as_seen), say(phrases::bedside_as_in_mirror)});
  if (large_button("seen", say(phrases::bedside_as_seen), looks.width, chosen_if(!view.mirror)))
    actions.emplace_back(session::SeeAsInMirror{false});
  looks.next();
  if (large_button("mirror", say(phrases::bedside_as_in_mirror), looks.width, chosen_if(view.mirror)))
    actions.emplace_back(session::SeeAsInMirror{true});
  quiet_text(say(phrases::bedside_look_words));
  gap();
  wrapped(say(phrases::bedside_body));
  const ButtonRow bodies = button_row({say(phrases::woman), say(phrases::man)});
  bool first = true;
  for (const PersonChoice& person : view.persons) {
    if (!first) bodies.next();
    first = false;
    const std::string words = say(person.woman ? phrases::woman : phrases::man);
    if (large_button(person.id.c_str(), words, bodies.width, chosen_if(person.id == view.person)))
      actions.emplace_back(session::SetBody{person.id});
  }
}

void draw_questions(const BedsideView& view, Actions& actions) {
  title(phrases::bedside_questions);
  constexpr std::array answers{std::pair{Answer::yes, phrases::bedside_yes}, std::pair{Answer::no, phrases::bedside_no},
                               std::pair{Answer::not_sure, phrases::bedside_not_sure}};
  for (std::size_t i = 0; i < view.questions.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    wrapped(view.questions[i].ask);
    const ButtonRow row =
        button_row({say(phrases::bedside_yes), say(phrases::bedside_no), say(phrases::bedside_not_sure)});
    for (const auto& [answer, words] : answers) {
      if (answer != Answer::yes) row.next();
      const std::string id(words.id);
      if (large_button(id.c_str(), say(words), row.width, chosen_if(view.questions[i].answer == answer)))
        actions.emplace_back(session::AnswerBedside{i, answer});
    }
    ImGui::PopID();
  }
  if (view.can_go_on) return;
  // Below the last one, however large the text: nobody says no to what was not seen.
  gap();
  const auto answered = [](const BedsideQuestionView& question) { return question.answer.has_value(); };
  const bool some = std::any_of(view.questions.begin(), view.questions.end(), answered);
  if (large_button("rest", say(some ? phrases::bedside_no_to_rest : phrases::bedside_no_to_all)))
    actions.emplace_back(session::AnswerNoToRest{});
}

void draw_stop(const BedsideView& view, PanelState& state) {
  ImGui::PushStyleColor(ImGuiCol_Text, colour::error);
  title(view.urgency == anatomy::Urgency::at_once    ? phrases::bedside_at_once
        : view.urgency == anatomy::Urgency::same_day ? phrases::bedside_same_day
                                                     : phrases::bedside_again);
  ImGui::PopStyleColor();
  gap();
  said(view.stop.empty() ? say(phrases::bedside_drawn_urgent) : view.stop);
  gap();
  said(phrases::bedside_stops);
  gap();
  if (large_button("save", say(phrases::bedside_save_stop), 0, Standing::primary)) state.save_handout = true;
}

void draw_where(const BedsideView& view, Actions& actions) {
  title(phrases::bedside_where);
  said(phrases::bedside_where_words);
  quiet_text(say(phrases::bedside_where_keys));
  constexpr double brush = 15;  // mm
  const ButtonRow brushes = button_row({say(phrases::bedside_paint), say(phrases::bedside_erase)});
  if (large_button("paint", say(phrases::bedside_paint), brushes.width, chosen_if(!view.erasing)))
    actions.emplace_back(session::SetBrush{brush, false});
  brushes.next();
  if (large_button("erase", say(phrases::bedside_erase), brushes.width, chosen_if(view.erasing)))
    actions.emplace_back(session::SetBrush{brush, true});
  ImGui::BeginDisabled(!view.can_undo);
  const ButtonRow taken_back = button_row({say(phrases::bedside_undo), say(phrases::bedside_clear)});
  if (large_button("undo", say(phrases::bedside_undo), taken_back.width)) actions.emplace_back(session::UndoPainting{});
  taken_back.next();
  if (large_button("clear", say(phrases::bedside_clear), taken_back.width))
    actions.emplace_back(session::ClearPainting{});
  ImGui::EndDisabled();
  if (large_button("turn", say(view.front ? phrases::bedside_show_back : phrases::bedside_show_front)))
    actions.emplace_back(session::ShowPatientFront{!view.front});
  if (large_button("down", say(phrases::bedside_farther_down), 0, chosen_if(view.farther_down)))
    actions.emplace_back(session::HurtsFartherDown{!view.farther_down});
  if (!view.other_side) return;
  ImGui::PushStyleColor(ImGuiCol_Text, colour::warning);
  said(view.side == base::Side::left ? phrases::bedside_painted_right : phrases::bedside_painted_left);
  ImGui::PopStyleColor();
}

unsigned hue_of(const BedsideNerves& nerves) {
  return ImGui::ColorConvertFloat4ToU32(on_ground(nerves.red, nerves.green, nerves.blue));
}

void draw_nerves(const BedsideView& view, Actions& actions) {
  title(phrases::bedside_nerves);
  said(view.nerves.empty() ? phrases::bedside_no_nerves : phrases::bedside_nerves_words);
  gap();
  ImGui::PushFont(fonts().large);
  for (const BedsideNerves& nerves : view.nerves) {
    if (large_button(nerves.handout.text().c_str(), nerves.name, 0, Standing::usual, hue_of(nerves)))
      actions.emplace_back(session::ChooseNerves{nerves.handout});
  }
  ImGui::PopFont();
  gap();
  if (view.farther_down) said(phrases::bedside_farther_words);
  said(phrases::bedside_no_diagnosis);
}

void draw_caught(const BedsideView& view) {
  title(phrases::bedside_caught);
  if (!view.chosen) return;
  ImGui::PushFont(fonts().large_bold);
  swatch(view.chosen->red, view.chosen->green, view.chosen->blue);
  ImGui::SameLine();
  wrapped(view.chosen->name);
  ImGui::PopFont();
  said(view.chosen->plain);
  gap();
  if (view.elsewhere) {
    ImGui::PushStyleColor(ImGuiCol_Text, colour::warning);
    said(phrases::bedside_elsewhere);
    ImGui::PopStyleColor();
    gap();
  }
  for (const std::string& feel : view.feels) wrapped(feel);
  gap();
  quiet_text(say(phrases::bedside_ring));
}

/// Figures two a row, each on a card with its words below.
void draw_postures(const std::vector<BedsidePosture>& postures) {
  const float width = share(2), space = ImGui::GetStyle().ItemSpacing.y;
  const ImVec4 ground = ImGui::GetStyle().Colors[ImGuiCol_FrameBg];
  const float picture = std::min(width * 0.75F, 7 * ImGui::GetFontSize());
  for (std::size_t i = 0; i < postures.size(); i += 2) {
    float words = 0;
    for (std::size_t j = i; j < std::min(i + 2, postures.size()); ++j)
      words = std::max(words, ImGui::CalcTextSize(postures[j].title.c_str(), nullptr, false, width - space).y);
    for (std::size_t j = i; j < std::min(i + 2, postures.size()); ++j) {
      if (j > i) ImGui::SameLine();
      const ImVec2 low = ImGui::GetCursorScreenPos();
      const ImVec2 high{low.x + width, low.y + picture + words + 1.5F * space};
      ImDrawList* draw = ImGui::GetWindowDrawList();
      draw->AddRectFilled(low, high, ImGui::ColorConvertFloat4ToU32(ground), ImGui::GetStyle().FrameRounding);
      draw->AddRect(low, high, colour::line, ImGui::GetStyle().FrameRounding);
      draw_pictogram(postures[j].drawing, {low.x + space, low.y + space}, {high.x - space, low.y + picture}, ground);
      draw->AddText(ImGui::GetFont(), ImGui::GetFontSize(), {low.x + space, low.y + picture + space / 2}, colour::ink,
                    postures[j].title.c_str(), nullptr, width - space);
      ImGui::Dummy({width, high.y - low.y});
    }
  }
}

void draw_worse(const BedsideView& view) {
  title(phrases::bedside_worse);
  draw_postures(view.worse);
  gap();
  title(phrases::bedside_eases);
  draw_postures(view.eases);
}

const language::Phrase& words_of(anatomy::Sureness sure) {
  switch (sure) {
    case anatomy::Sureness::not_tested:
      return phrases::bedside_not_tested;
    case anatomy::Sureness::few:
      return phrases::bedside_few;
    case anatomy::Sureness::no_comparison:
      return phrases::bedside_no_comparison;
    case anatomy::Sureness::unknown:
      break;
  }
  return phrases::bedside_unknown;
}

void draw_help(const BedsideView& view, Actions& actions) {
  title(phrases::bedside_help);
  wrapped(say(phrases::bedside_help_words));
  for (const BedsideRungView& rung : view.rungs) {
    const bool open = rung.treatment == view.reading;
    if (large_button(rung.treatment.text().c_str(), rung.title, 0, chosen_if(open)))
      actions.emplace_back(session::ReadRung{open ? Id{} : rung.treatment});
    if (!open) continue;
    said(rung.plain);
    said(rung.like);
    ImGui::PushStyleColor(ImGuiCol_Text, colour::accent);
    said(words_of(rung.sure));
    ImGui::PopStyleColor();
    gap();
  }
}

void draw_ask(const BedsideView& view) {
  title(phrases::bedside_ask);
  gap();
  ImGui::PushFont(fonts().large);
  for (const std::string& ask : view.asks) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float letter = ImGui::GetFontSize();
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + 0.3F * letter, at.y + 0.55F * letter}, 0.16F * letter,
                                                colour::accent);
    ImGui::Indent(0.9F * letter);
    wrapped(ask);
    ImGui::Unindent(0.9F * letter);
  }
  ImGui::PopFont();
  gap();
  ImGui::Separator();
  gap();
  said(phrases::bedside_teach_back);
  gap();
  ImGui::PushFont(fonts().large_bold);
  wrapped(say(phrases::bedside_no_diagnosis));
  ImGui::PopFont();
}

/// Pressed again a language goes, and a third one takes the place of the first.
std::vector<std::string> with_language(const BedsideView& view, const BedsideLanguage& pressed) {
  std::vector<std::string> chosen;
  for (const BedsideLanguage& language : view.languages) {
    if (language.chosen && language.tag != pressed.tag) chosen.push_back(language.tag);
  }
  if (!pressed.chosen) chosen.push_back(pressed.tag);
  if (chosen.size() > 2) chosen.erase(chosen.begin());
  return chosen;
}

void draw_take_home(const BedsideView& view, PanelState& state, Actions& actions) {
  title(phrases::bedside_take_home);
  ImGui::PushFont(fonts().large);
  if (large_button("page", say(phrases::bedside_save_page), 0, Standing::primary)) state.save_handout = true;
  ImGui::BeginDisabled(!view.phone_page);
  if (large_button("phone", say(phrases::bedside_save_phone))) state.save_phone_page = true;
  ImGui::EndDisabled();
  ImGui::PopFont();
  if (!view.phone_page) quiet_text(say(phrases::bedside_no_phone));
  gap();
  std::vector<std::string> chosen;
  for (const BedsideLanguage& language : view.languages) {
    if (language.chosen) chosen.push_back(language.tag);
  }
  wrapped(say(phrases::bedside_languages));
  const float half = share(2);
  for (std::size_t i = 0; i < view.languages.size(); ++i) {
    if (i % 2 == 1) ImGui::SameLine();
    const BedsideLanguage& language = view.languages[i];
    if (large_button(language.tag.c_str(), language.name, half, chosen_if(language.chosen)))
      actions.emplace_back(session::SetPages{with_language(view, language), view.letter});
  }
  gap();
  wrapped(say(phrases::bedside_paper));
  const ButtonRow papers = button_row({say(phrases::bedside_a4), say(phrases::bedside_letter)});
  if (large_button("a4", say(phrases::bedside_a4), papers.width, chosen_if(!view.letter)))
    actions.emplace_back(session::SetPages{chosen, false});
  papers.next();
  if (large_button("letter", say(phrases::bedside_letter), papers.width, chosen_if(view.letter)))
    actions.emplace_back(session::SetPages{chosen, true});
  gap();
  quiet_text(say(phrases::bedside_not_kept));
}

}  // namespace

void draw_bedside_step(const BedsideView& view, PanelState& state, std::vector<session::Action>& actions) {
  switch (view.step) {
    case BedsideStep::side:
      return draw_side(view, actions);
    case BedsideStep::questions:
      return draw_questions(view, actions);
    case BedsideStep::stop:
      return draw_stop(view, state);
    case BedsideStep::where:
      return draw_where(view, actions);
    case BedsideStep::nerves:
      return draw_nerves(view, actions);
    case BedsideStep::caught:
      return draw_caught(view);
    case BedsideStep::worse:
      return draw_worse(view);
    case BedsideStep::help:
      return draw_help(view, actions);
    case BedsideStep::ask:
      return draw_ask(view);
    case BedsideStep::take_home:
      return draw_take_home(view, state, actions);
  }
}

}  // namespace cluneal::ui
