#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"

namespace cluneal::body {

using base::Id;

/// A published size of one sex.
struct PublishedSize {
  double mean = 0;
  double sd = 0;
};

/// A size of a bone: between the middles of two groups of landmarks of its net along an axis of its own frame, or, for
/// x, between landmarks of the left and their twins on the right.
struct BoneSize {
  std::string measure;  ///< "upper endplate, width"
  std::size_t axis = 0;
  std::vector<std::string> from, to;  ///< Landmarks; `from` is empty where `to` is measured across the midline.
  PublishedSize published;
  std::string source;
  bool skin_follows = true;     ///< Else what lies over the bone does not move with it.
  std::optional<double> reach;  ///< mm; of a detail that is set right after the others and moves what is near it alone.
};

/// What the typical person is told about the size of one bone.
struct TypicalBone {
  Id bone;
  std::string form;   ///< The measured person whose form it keeps.
  double reach = 25;  ///< mm over which what one size changes spreads.
  std::vector<BoneSize> sizes;
};

/// A joint of the spine: the height of the disc in the middle, mm, and by how much the plates open to the front,
/// degrees.
struct DiscRoom {
  Id disc;  ///< Of discs.json, which names the plates.
  double height = 0;
  double wedge = 0;
  double back = 0;  ///< mm by which the upper bone stands farther back than on the measured person.
};

/// A bone that hangs from another one at a landmark of that, as on the measured person.
struct HangingBone {
  Id bone, on;
  std::string at;    ///< Landmark of `on`.
  std::string form;  ///< The measured person of whom it is taken.
  double scale = 1;
};

/// One coordinate of a landmark of the hip bone, mm, anterior pelvic plane upright.
struct HipPlace {
  std::string landmark;
  std::size_t axis = 0;
  PublishedSize published;
  std::string source;
};

/// How thick the wing is straight across, so far behind the ASIS and below the crest's top, mm, plane upright.
struct WingThickness {
  std::string measure;  ///< "crest, 80 behind, 30 below"
  double behind = 0, below = 0;
  PublishedSize published;
};

/// Two bones that meet, and the room that their cartilage fills, mm.
struct JointSpace {
  Id first, second;
  double gap = 0;
  double yields = 0.5;  ///< The share by which the second gives way.
};

/// Which bones make the pelvis, and the landmark that the sacrum is laid by.
struct PelvicBones {
  Id sacrum, hip, femur;
  Id plateau;
};

/// assets/body/typical.json for one sex.
struct TypicalTable {
  PelvicBones pelvis;
  std::vector<TypicalBone> bones;
  double sacral_slope = 0;  ///< Of the line from the plateau's middle to the promontory, plane upright, degrees.
  std::optional<double> plateau_height;  ///< Of the plateau's middle, plane upright, mm; else at its published place.
  std::vector<DiscRoom> spine;
  std::vector<HangingBone> hanging;
  PublishedSize femoral_head;  ///< Diameter.
  PublishedSize acetabulum;    ///< Diameter of the lunate surface's sphere.
  PublishedSize symphysis;     ///< Its narrowest width.
  double sacroiliac_gap = 0;   ///< mm between the auricular surfaces.
  std::vector<HipPlace> hip;
  std::vector<WingThickness> wing;
  std::vector<JointSpace> joints;
};
/// For "man" or "woman".
[[nodiscard]] base::Result<TypicalTable> load_typical(const std::filesystem::path& path, const std::string& sex);

}  // namespace cluneal::body
