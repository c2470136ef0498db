// Reading a file that a person chose, with the limits that make it safe: a regular file (a link to one is followed), at
// most 1 MB, UTF-8, text. Never blocks on a FIFO or a device. Every refusal is one sentence with the path and a way
// out.
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace intake {

inline constexpr qint64 largestDocument = 1024 * 1024; // bytes

domain::Result<QByteArray> readDocumentFile(const QString &path);

} // namespace intake
