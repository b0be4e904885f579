#pragma once

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/obstacle.h"

namespace cluneal::body {

/// Breaks every nerve that has twigs (anatomy::Twigs) up into them; courses and territories must be there, and nothing
/// happens where the body has no skin. A twig leaves the nerve or an earlier twig at a small angle, runs on beneath the
/// skin, comes up gently and ends in it inside the territory's extent, where none of its fellows and no other nerve
/// does. Always the same twigs on the same body; the right ones mirror the left ones. Makes the tubes of those courses
/// again.
void lay_twigs(Body& body, const anatomy::Atlas& atlas, const Obstacle& around);

}  // namespace cluneal::body
