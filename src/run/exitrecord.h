// Reads the exit.json that slipway-runner leaves, and puts how the script ended into a sentence. A file that is
// missing, cut off or strange is no proof of anything: the end stays Unknown, never a made-up success.
#pragma once

#include "domain/script.h"

#include <QByteArray>

namespace run {

// `started`: the file of that name; it tells a restart of the machine from a runner that was killed.
domain::ScriptResult readExitRecord(const QByteArray &json, const QByteArray &started);
QByteArray exitRecordWithoutBeginning(domain::ScriptEnd end, const QString &why);

} // namespace run
