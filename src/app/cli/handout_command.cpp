#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/headless_session.h"
#include "app/cli/ids.h"
#include "app/drawing/pain_words.h"
#include "app/drawing/read_drawing.h"
#include "app/handout/handout.h"
#include "app/models/load.h"
#include "body/places/pain_drawing.h"
#include "documents/write.h"
#include "render/sampling.h"

namespace cluneal::app::cli {
namespace {

using base::Error;
using base::Result;
using base::Status;

/// What can be refused before anything is loaded.
Status check_call(const HandoutOptions& options) {
  const std::filesystem::path path(options.output);
  if (path.extension() != ".pdf") return Error{"\"" + options.output + "\" does not end in .pdf.", {}};
  if (options.languages.size() > 2) return Error{"Two languages can stand side by side, no more.", {}};
  if (options.languages.size() == 2 && options.languages[0] == options.languages[1])
    return Error{"--language names one language twice.", {}};
  return base::Done{};
}

/// Holds the drawing against the side that was told: a page must not mix them up.
Status check_side(const std::vector<body::Stroke>& strokes, OwnSide side) {
  const std::optional<OwnSide> drawn = side_of_drawing(strokes);
  if (!drawn || *drawn == side) return base::Done{};
  const std::string word = *drawn == OwnSide::left ? "left" : "right";
  return Error{"The drawing lies on the patient's " + word + " side, and --side says the other one.", {}};
}

/// The patch that was painted, and whether it lies on skin of the nerves of the page.
struct Painted {
  std::shared_ptr<const geometry::Mesh> patch;
  bool elsewhere = false;
};

/// Warns of what the patch says by itself.
Result<Painted> patch_of(const PainDrawing& drawing, const HeadlessSession& stage, const anatomy::Handout& handout,
                         OwnSide side, const Streams& console) {
  if (const Status status = check_side(drawing.strokes, side); !status) return status.error();
  const Result<body::PainMap> map = body::PainMap::of(stage.body, stage.atlas);
  if (!map) return map.error();
  const Result<body::Explanation> explanation = map->explain(drawing.strokes);
  if (!explanation) return explanation.error();
  if (explanation->verdict == body::Verdict::needs_a_doctor) {
    warn(console, {{base::Severity::warning, "", "", verdict_sentence(stage.atlas.language, explanation->verdict)}});
  }
  if (explanation->urgency == body::Urgency::beside) {
    warn(console, {{base::Severity::warning, "", "", urgency_sentence(stage.atlas.language, explanation->urgency)}});
  }
  const base::Side of = side == OwnSide::left ? base::Side::left : base::Side::right;
  return Painted{std::make_shared<const geometry::Mesh>(map->patch(drawing.strokes)),
                 !touches_skin_of(handout, *explanation, of)};
}

Result<HandoutPicture> draw(HeadlessSession& stage, const anatomy::Handout& handout, OwnSide side,
                            std::shared_ptr<const geometry::Mesh> patch) {
  const session::Scene scene;
  const session::Camera camera;
  HandoutFrame wanted =
      handout_frame(stage.inputs(scene, camera, {1, 1}, body::LevelOfDetail::still), handout, side, std::move(patch));
  const render::Frame& frame = wanted.frame;
  render::DrawOptions drawing;
  drawing.samples = render::still_samples(frame);
  for (bool complete = false; !complete;) {
    const Result<render::DrawStatistics> drawn = stage.renderer->draw(frame, drawing);
    if (!drawn) return drawn.error();
    complete = drawn->complete;
  }
  Result<render::Image> image = stage.renderer->read();
  if (!image) return image.error();
  wanted.picture.image = std::move(*image);
  return std::move(wanted.picture);
}

}  // namespace

int run_handout(const HandoutOptions& options, const Streams& console) {
  if (const Status status = check_call(options); !status) return report_error(console, status.error());
  Result<PainDrawing> drawing = PainDrawing{};
  if (!options.drawing.empty()) drawing = read_drawing(options.drawing);
  if (!drawing) return report_error(console, drawing.error());
  const std::string person = options.drawing.empty() ? options.body : drawing->body;
  if (!options.drawing.empty() && !options.body.empty() && options.body != person)
    return report_error(console, {"The drawing is on the body \"" + person + "\"; leave out --body.", {}});
  const std::string language = options.languages.empty() ? "en" : options.languages.front();
  Result<HeadlessSession> stage = load_headless_session(person, console, language);
  if (!stage) return report_error(console, stage.error());
  const Result<const anatomy::Handout*> handout = handout_about(stage->atlas, options.nerve);
  if (!handout) return report_error(console, handout.error());
  std::vector<const anatomy::Atlas*> atlases{&stage->atlas};
  Result<anatomy::Atlas> second = anatomy::Atlas{};
  if (options.languages.size() == 2) {
    second = load_knowledge(options.languages.back());
    if (!second) return report_error(console, second.error());
    atlases.push_back(&*second);
  }
  if (const Status status = add_renderer(*stage); !status) return report_error(console, status.error());
  const OwnSide side = options.side == "left" ? OwnSide::left : OwnSide::right;
  Result<Painted> painted = Painted{};
  if (!options.drawing.empty()) painted = patch_of(*drawing, *stage, **handout, side, console);
  if (!painted) return report_error(console, painted.error());
  Result<HandoutPicture> picture = draw(*stage, **handout, side, std::move(painted->patch));
  warn_of_late_faults(stage->body, console);
  if (!picture) return report_error(console, picture.error());
  picture->drawn_elsewhere = painted->elsewhere;
  const documents::Document page = handout_page(atlases, (*handout)->id, side, std::move(*picture),
                                                options.letter ? documents::letter : documents::a4);
  const Status written = documents::write_pdf(page, options.output);
  return written ? exit_done : report_error(console, written.error());
}

}  // namespace cluneal::app::cli
