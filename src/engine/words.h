// Small pieces of the engine's sentences.
#pragma once

#include <QString>

namespace engine {

// "900 ms", "45 s", "3 min", "2 h 5 min", "4 d".
QString duration(qint64 ms);

} // namespace engine
