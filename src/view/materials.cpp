#include "view/materials.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>
#include <string_view>

#include "base/colour.h"

namespace cluneal::view {
namespace {

/// 3:1 against the lighter end of the dark background, and a quarter more for shading: 1.25 (3 (0.025 + 0.05) - 0.05).
constexpr double dark_least_luminance = 0.22;

float linear_channel(double srgb) {
  return static_cast<float>(base::light_of(srgb));
}

float srgb_channel(float linear) {
  return base::srgb_of(std::clamp(linear, 0.0f, 1.0f));
}

/// Small and the same in every run: neighbours in the alphabet (l1, l2, l3) get different tones.
float tone_of(std::string_view text) {
  unsigned sum = 7;
  for (char c : text) sum = sum * 31 + static_cast<unsigned char>(c);
  constexpr std::array<float, 4> tones{1.0f, 0.94f, 1.03f, 0.97f};
  return tones[sum % tones.size()];
}

struct Tint {
  render::Surface surface;
  glm::vec3 colour;
};

Tint look_of(anatomy::Tissue tissue) {
  using anatomy::Tissue;
  using render::Surface;
  switch (tissue) {
    case Tissue::bone:
      return {Surface::bone, linear_from_srgb(231, 219, 194)};
    case Tissue::disc:
      return {Surface::disc, linear_from_srgb(196, 208, 212)};
    case Tissue::ligament:
      return {Surface::ligament, linear_from_srgb(226, 230, 226)};
    case Tissue::fascia:
      return {Surface::ligament, linear_from_srgb(214, 216, 212)};
    case Tissue::muscle:
      return {Surface::muscle, linear_from_srgb(168, 96, 84)};
    case Tissue::nerve:
      return {Surface::nerve, linear_from_srgb(226, 190, 70)};
    case Tissue::vessel:
      return {Surface::muscle, linear_from_srgb(190, 60, 56)};
    case Tissue::skin:
      return {Surface::skin, linear_from_srgb(214, 184, 166)};
  }
  return {Surface::bone, linear_from_srgb(231, 219, 194)};
}

/// The same hue with at least that luminance: brighter as far as the display goes, then paler.
glm::vec3 lightened(const glm::vec3& colour, double least) {
  const double luminance = luminance_of(colour);
  if (luminance >= least || luminance <= 0) return colour;
  const float brightest = std::max({colour.x, colour.y, colour.z});
  const glm::vec3 bright = std::min(static_cast<float>(least / luminance), 1 / brightest) * colour;
  const double missing = least - luminance_of(bright);
  if (missing <= 0) return bright;
  const auto pale = static_cast<float>(missing / (1 - luminance_of(bright)));
  return bright + pale * (glm::vec3(1) - bright);
}

glm::vec3 hue_of(const anatomy::Group* group, bool dark_background) {
  glm::vec3 hue = look_of(anatomy::Tissue::nerve).colour;
  if (group != nullptr) {
    hue = {static_cast<float>(group->red), static_cast<float>(group->green), static_cast<float>(group->blue)};
  }
  return dark_background ? lightened(hue, dark_least_luminance) : hue;
}

render::Pattern pattern_of(const anatomy::Group* group) {
  switch (group != nullptr ? group->pattern : anatomy::GroupPattern::none) {
    case anatomy::GroupPattern::hatched:
      return render::Pattern::hatched;
    case anatomy::GroupPattern::dotted:
      return render::Pattern::dotted;
    case anatomy::GroupPattern::dashed:
      return render::Pattern::dashed;
    case anatomy::GroupPattern::none:
      break;
  }
  return render::Pattern::none;
}

}  // namespace

double luminance_of(const glm::vec3& linear) {
  return 0.2126 * static_cast<double>(linear.x) + 0.7152 * static_cast<double>(linear.y) +
         0.0722 * static_cast<double>(linear.z);
}

glm::vec3 linear_from_srgb(int red, int green, int blue) {
  return {linear_channel(red / 255.0), linear_channel(green / 255.0), linear_channel(blue / 255.0)};
}

glm::vec3 srgb_from_linear(const glm::vec3& linear) {
  return {srgb_channel(linear.x), srgb_channel(linear.y), srgb_channel(linear.z)};
}

render::Material material_of_structure(const base::Id& id, anatomy::Tissue tissue) {
  const Tint look = look_of(tissue);
  render::Material material;
  material.surface = look.surface;
  // Both sides of a pair have the same tone.
  const bool sided = base::side_of(id) != base::Side::none;
  material.colour = tone_of(sided ? id.parent().text() : id.text()) * look.colour;
  return material;
}

render::Material material_of_nerve(const anatomy::Atlas& atlas, const anatomy::Nerve& nerve, bool dark_background) {
  render::Material material;
  material.surface = render::Surface::nerve;
  const auto group = atlas.groups.find(nerve.group);
  material.colour = hue_of(group != atlas.groups.end() ? &group->second : nullptr, dark_background);
  material.halo = true;
  if (nerve.uncertain) material.pattern = render::Pattern::dashed;
  return material;
}

render::Material material_of_site(const anatomy::Group* group, bool dark_background) {
  render::Material material;
  material.surface = render::Surface::marker;
  material.colour = hue_of(group, dark_background);
  material.halo = true;
  return material;
}

render::Material material_of_territory(const base::Id& id, const anatomy::Group* group, bool dark_background) {
  render::Material material;
  material.surface = render::Surface::marker;
  // Toward white, since it lies over what must stay readable; the marks are its hue again. Neighbours of one group are
  // told apart by how far.
  const std::string_view name = std::string_view(id.text()).substr(id.text().rfind('.') + 1);
  const float pale = name == "medial" ? 0.05f : name == "lateral" ? 0.55f : 0.30f;
  material.colour = glm::mix(hue_of(group, dark_background), glm::vec3(1), pale);
  material.opacity = 0.45f;
  material.pattern = pattern_of(group);
  // Nor by the tint alone, which not everybody tells: their lines run three ways, which cross where two overlap.
  if (material.pattern == render::Pattern::hatched && name == "intermediate") material.pattern = render::Pattern::level;
  if (material.pattern == render::Pattern::hatched && name == "lateral")
    material.pattern = render::Pattern::hatched_back;
  material.soft = true;
  return material;
}

render::Material material_of_area(bool urgent, bool dark_background) {
  render::Material material;
  material.surface = render::Surface::marker;
  // Red is for what cannot wait; else an orange, as far from the groups' blue, pink and green as from the
  // neighbours' yellow.
  material.colour = urgent ? linear_from_srgb(190, 24, 32) : linear_from_srgb(206, 92, 26);
  if (dark_background) material.colour = glm::mix(material.colour, glm::vec3(1), 0.2f);
  material.opacity = 0.5f;
  material.soft = true;
  return material;
}

render::Material material_of_dermatome(const anatomy::Dermatome& dermatome, const anatomy::RootColour& colour,
                                       bool dark_background) {
  render::Material material;
  material.surface = render::Surface::marker;
  material.colour = {static_cast<float>(colour.red), static_cast<float>(colour.green), static_cast<float>(colour.blue)};
  if (dark_background) material.colour = lightened(material.colour, dark_least_luminance);
  const bool varies = dermatome.part == anatomy::DermatomePart::varies;
  material.opacity = varies ? 0.3f : 0.8f;
  // Neighbours each their own way, so that their lines cross where they overlap.
  const bool first_way = dermatome.root.index % 2 == 0;
  if (varies) material.pattern = first_way ? render::Pattern::wide : render::Pattern::wide_back;
  material.soft = true;
  return material;
}

render::Material material_of_painting() {
  render::Material material;
  material.surface = render::Surface::marker;
  material.colour = linear_from_srgb(200, 30, 40);
  material.opacity = 0.7f;
  material.soft = true;
  return material;
}

render::Material material_of_finger() {
  render::Material material;
  material.surface = render::Surface::skin;
  material.halo = true;
  material.colour = linear_from_srgb(231, 187, 160);
  return material;
}

render::Material material_of_fingernail() {
  render::Material material = material_of_finger();
  material.colour = linear_from_srgb(247, 224, 214);
  return material;
}

render::Material material_of_landmark(bool dark_background) {
  render::Material material;
  material.surface = render::Surface::marker;
  material.colour = dark_background ? linear_from_srgb(236, 240, 244) : linear_from_srgb(52, 62, 74);
  material.halo = true;
  return material;
}

render::Material material_of_model() {
  render::Material material;
  material.surface = render::Surface::foreign;
  material.colour = linear_from_srgb(146, 163, 184);
  return material;
}

render::Background background_of(const session::Scene& scene, bool transparent, const Look& look) {
  render::Background background;
  background.top = scene.dark_background ? linear_from_srgb(38, 44, 51) : linear_from_srgb(247, 248, 249);
  background.bottom = scene.dark_background ? linear_from_srgb(20, 24, 29) : linear_from_srgb(219, 224, 229);
  if (look.hall && scene.dark_background) {
    background.top = linear_from_srgb(16, 19, 23);
    background.bottom = linear_from_srgb(8, 10, 12);
  }
  if (look.high_contrast) background.top = background.bottom = glm::vec3(0);
  background.transparent = transparent;
  return background;
}

OverlayPalette ink_of(const session::Scene& scene, const Look& look) {
  if (look.high_contrast) {
    return {{1, 1, 1, 1}, {0.92f, 0.92f, 0.92f, 1}, {0.88f, 0.88f, 0.88f, 1}, {1, 1, 1, 1},
            {0, 0, 0, 1}, {1, 0.87f, 0.25f, 1}};
  }
  // A weak projector in a lit hall leaves of black and white a pale grey and a dark one: what is read there is as far
  // apart as can be, and its ground lets nothing through.
  if (look.hall && scene.dark_background) {
    return {{1, 1, 1, 1}, {0.90f, 0.92f, 0.94f, 1}, {0.88f, 0.90f, 0.92f, 1}, {0.95f, 0.96f, 0.97f, 1},
            {0, 0, 0, 1}, {0.60f, 0.86f, 1, 1}};
  }
  if (look.hall) {
    return {{0, 0, 0, 1}, {0.14f, 0.17f, 0.20f, 1}, {0.17f, 0.20f, 0.23f, 1}, {0.10f, 0.12f, 0.15f, 1},
            {1, 1, 1, 1}, {0, 0.25f, 0.50f, 1}};
  }
  if (scene.dark_background) {
    return {{0.95f, 0.96f, 0.97f, 1},     {0.74f, 0.78f, 0.82f, 1},      {0.72f, 0.76f, 0.80f, 1},
            {0.85f, 0.88f, 0.91f, 0.85f}, {0.07f, 0.085f, 0.10f, 0.80f}, {0.42f, 0.78f, 1.0f, 1}};
  }
  return {{0.10f, 0.13f, 0.17f, 1},     {0.28f, 0.33f, 0.38f, 1},      {0.36f, 0.41f, 0.46f, 1},
          {0.18f, 0.22f, 0.27f, 0.85f}, {0.97f, 0.975f, 0.98f, 0.85f}, {0.02f, 0.40f, 0.72f, 1}};
}

}  // namespace cluneal::view
