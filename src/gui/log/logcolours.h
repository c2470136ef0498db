#pragma once

#include "gui/theme/tokens.h"
#include "models/logline.h"

namespace gui {

// The colours that scripts print, made readable on our surface: the sixteen named ones become tokens, the others keep
// their hue and move in lightness until they can be read.
QColor logInk(int ink, const Tokens &tokens);
QColor logGround(int ground, const Tokens &tokens); // invalid = none

} // namespace gui
