#include "body/check/check_measures.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <optional>

#include "body/bones/frame.h"
#include "body/core/stations.h"
#include "body/tables/measures.h"

namespace cluneal::body {
namespace {

using base::Severity;

/// A typical person's curve against the published line, mm on average.
constexpr double line_limit = 3;
/// mm: what rounding may do to a coordinate that the frame itself fixes.
constexpr double fixed_limit = 0.5;

bool judged(const Body& body) {
  return !body.published.places.empty();
}

std::optional<glm::dvec3> place_of(const Body& body, const Measured& measured, const Id& landmark) {
  // What the surfaces show goes before what the tables say.
  if (const auto seen = measured.points.find(landmark); seen != measured.points.end()) return seen->second;
  for (const Id& id : {sided(landmark, base::Side::left), landmark}) {
    if (const auto found = body.landmarks.find(id); found != body.landmarks.end()) return found->second;
  }
  return std::nullopt;
}

void check_places(const Body& body, const Measured& measured, Findings& findings) {
  const char* axes[] = {"lateral", "posterior", "superior"};
  for (const PublishedPlace& place : body.published.places) {
    const std::string& id = place.landmark.text();
    const auto point = place_of(body, measured, place.landmark);
    if (!point) {
      findings.push_back(
          finding("place." + id, Severity::error, id, "is published, but this body has no such landmark to compare"));
      continue;
    }
    const glm::dvec3 upright = tilted_backward(*point, -body.tilt_backward);
    for (std::size_t axis = 0; axis < 3; ++axis) {
      if (place.sd[axis] > 0) {
        const Held held{upright[axis], place.mean[axis], place.sd[axis], "mm", "VSD"};
        findings.push_back(held_against("place." + id, id, std::string(axes[axis]) + " ", held, place.named, true));
      } else if (std::abs(upright[axis] - place.mean[axis]) > fixed_limit) {
        findings.push_back(finding("place." + id, Severity::error, id,
                                   text_of("lies %+.1f mm %s of where the frame itself puts it",
                                           upright[axis] - place.mean[axis], axes[axis])));
      }
    }
  }
}

void check_lines(const Body& body, Findings& findings) {
  for (const PublishedLine& line : body.published.lines) {
    const auto found = body.curves.find(sided(line.curve, base::Side::left));
    if (found == body.curves.end() || line.points.empty()) continue;
    double sum = 0;
    for (const glm::dvec3& point : line.points) {
      sum += geometry::nearest_on(found->second, tilted_backward(point, body.tilt_backward)).distance;
    }
    const double mean = sum / static_cast<double>(line.points.size());
    findings.push_back(
        finding("line." + line.curve.text(), mean <= line_limit ? Severity::note : Severity::error, found->first.text(),
                text_of("lies %.1f mm from the published line on average (at most %.0f mm)", mean, line_limit)));
  }
}

void check_distances(const Body& body, Findings& findings) {
  for (const PublishedDistance& distance : body.published.distances) {
    const auto from = body.landmarks.find(distance.from);
    const auto to = body.landmarks.find(distance.to);
    if (from == body.landmarks.end() || to == body.landmarks.end()) continue;
    const Held held{glm::distance(from->second, to->second), distance.mean, distance.sd, "mm", "VSD"};
    Finding found = held_against("distance." + distance.name, distance.name, "", held, false, true);
    if (std::abs(held.deviation()) > distance.allowed_sd) found.severity = Severity::error;
    findings.push_back(std::move(found));
  }
}

/// What was measured for a row: itself, or all that it adds up; nothing where one of them is missing.
std::optional<double> measured_for(const PublishedMeasure& measure, const Measured& measured) {
  double sum = 0;
  for (const std::string& part : measure.sum.empty() ? std::vector<std::string>{measure.id} : measure.sum) {
    const auto found = measured.values.find(part);
    if (found == measured.values.end()) return std::nullopt;
    sum += found->second;
  }
  return sum;
}

bool tells_of(const PublishedMeasure& measure, const std::string& id) {
  return measure.id == id || std::find(measure.sum.begin(), measure.sum.end(), id) != measure.sum.end();
}

}  // namespace

Findings check_published_places(const Body& body, const Measured& measured) {
  Findings findings;
  check_places(body, measured, findings);
  check_lines(body, findings);
  check_distances(body, findings);
  return findings;
}

Findings check_measures(const Body& body, const std::string& sex, const Measured& measured,
                        const Published& published) {
  Findings findings;
  for (const PublishedMeasure& measure : published.measures) {
    const std::string rule = "measure." + measure.id;
    const auto value = measure.by_sex.find(sex);
    if (value == measure.by_sex.end()) continue;  // Nobody published it for this sex.
    const auto found = measured_for(measure, measured);
    if (!found) {
      findings.push_back(finding(rule, judged(body) ? Severity::error : Severity::note, measure.id,
                                 measure.name + ": cannot be measured, this body lacks the structure"));
      continue;
    }
    const Held held{*found, value->second.mean, value->second.sd.value_or(0), measure.unit, value->second.source};
    Finding compared = held_against(rule, measure.id, measure.name + ": ", held, value->second.named, judged(body));
    if (value->second.weak) compared.severity = std::min(compared.severity, Severity::warning);
    findings.push_back(std::move(compared));
  }
  for (const auto& [id, value] : measured.values) {
    const bool known = std::any_of(published.measures.begin(), published.measures.end(),
                                   [&id = id](const PublishedMeasure& m) { return tells_of(m, id); });
    if (!known) {
      findings.push_back(finding("measure." + id, Severity::note, id,
                                 text_of("is %.1f, of which no published number was read", value)));
    }
  }
  return findings;
}

Findings check_sex_order(const Measured& man, const Measured& woman, const Published& published) {
  Findings findings;
  for (const SexOrder& order : published.orders) {
    const auto his = man.values.find(order.id), hers = woman.values.find(order.id);
    if (his == man.values.end() || hers == woman.values.end()) continue;
    const double more =
        order.larger == anatomy::sexes.front() ? his->second - hers->second : hers->second - his->second;
    const bool right = more >= order.least;
    findings.push_back(
        finding("sex_order." + order.id, right ? Severity::note : Severity::error, order.id,
                text_of("man %.1f, woman %.1f: the %s has the more of it, by %.1f at least (%s)", his->second,
                        hers->second, order.larger.c_str(), order.least, order.source.c_str())));
  }
  return findings;
}

}  // namespace cluneal::body
