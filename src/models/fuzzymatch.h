// How well what was typed fits a text: its words in any order, each with its letters in order. Pure.
#pragma once

#include <QStringView>

#include <optional>

namespace models {

// Higher is better; nothing = it does not fit. Beginnings of words and letters side by side count more.
std::optional<int> fuzzyScore(QStringView typed, QStringView text);

} // namespace models
