// A talk at the bedside.
#include "app/actions/perform.h"
#include "app/bedside/pages.h"
#include "app/bedside/room.h"

namespace cluneal::app {
namespace {

struct BedsidePerformer {
  Application::State& state;
  double now;

  void operator()(const session::EnterBedside&) const { enter_room(state, now); }
  void operator()(const session::LeaveBedside&) const { leave_room(state, now); }
  void operator()(const session::NewPatient&) const { start_with_new_patient(state, now); }
  void operator()(const session::GoOnAtBedside&) const {
    change([&](BedsideTalk talk) { return gone_on(std::move(talk), bedside_paint(state)); });
  }
  void operator()(const session::GoBackAtBedside&) const {
    if (!state.bedside) return;
    if (std::optional<BedsideTalk> talk = gone_back(state.bedside->talk)) {
      talk_on(state, std::move(*talk), now);
    } else {
      leave_room(state, now);
    }
  }
  void operator()(const session::SeeAsInMirror& a) const { set(&BedsideTalk::mirror, a.on); }
  void operator()(const session::ChooseHurtSide& a) const {
    change([&](BedsideTalk talk) { return with_hurt_side(std::move(talk), a.side); });
  }
  void operator()(const session::AnswerBedside& a) const {
    change([&](BedsideTalk talk) { return answered(std::move(talk), a.question, a.answer); });
  }
  void operator()(const session::AnswerNoToRest&) const { change(answered_no_to_rest); }
  void operator()(const session::ShowPatientFront& a) const { set(&BedsideTalk::front, a.on); }
  void operator()(const session::HurtsFartherDown& a) const { set(&BedsideTalk::farther_down, a.on); }
  void operator()(const session::MoveBrush& a) const { move_brush(state, a.by); }
  void operator()(const session::PaintAtBrush&) const { paint_at_brush(state, now); }
  void operator()(const session::ClearPainting&) const { clear_painting(state, now); }
  void operator()(const session::ChooseNerves& a) const {
    change([&](BedsideTalk talk) { return with_nerves(std::move(talk), a.handout); });
  }
  void operator()(const session::ReadRung& a) const { set(&BedsideTalk::reading, a.treatment); }
  void operator()(const session::SetPages& a) const {
    change([&](BedsideTalk talk) {
      if (a.languages.empty() || a.languages.size() > 2) return talk;
      talk.languages = a.languages;
      talk.letter = a.letter;
      return talk;
    });
  }
  void operator()(const session::SaveHandout& a) const { save_handout(state, a.path, now); }
  void operator()(const session::SavePhonePage& a) const { save_phone_page(state, a.path); }

  template <class Step>
  void change(Step step) const {
    if (state.bedside) talk_on(state, step(state.bedside->talk), now);
  }
  template <class Value>
  void set(Value BedsideTalk::*what, const Value& value) const {
    change([&](BedsideTalk talk) {
      talk.*what = value;
      return talk;
    });
  }
};

}  // namespace

void perform(Application::State& state, const session::BedsideAction& action, double now) {
  std::visit(BedsidePerformer{state, now}, action);
}

}  // namespace cluneal::app
