#pragma once

#include "base/phrase.h"

namespace cluneal::render::phrases {

// What this folder says to people (base/phrase.h), in alphabetical order.

using base::Phrase;

inline constexpr Phrase driver_out_of_memory{"render.driver_out_of_memory",
                                             "The graphics driver ran out of memory; draw a smaller picture."};
inline constexpr Phrase no_drawing_surface{
    "render.no_drawing_surface",
    "The graphics driver cannot make a drawing surface of {width} x {height} pixels; ask for a smaller picture."};
inline constexpr Phrase opengl_error{"render.opengl_error",
                                     "OpenGL reported error {number} while drawing, so that the picture may be wrong; "
                                     "change the view to draw it again."};
inline constexpr Phrase picture_too_large{
    "render.picture_too_large", "A picture of {width} x {height} pixels cannot be drawn; ask for 1 to {most} a side."};

}  // namespace cluneal::render::phrases
