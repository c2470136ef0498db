// Canonical JSON after RFC 8785: UTF-8, keys sorted by UTF-16 code unit, no white space, shortest escapes, whole
// numbers without exponent. The journal hashes exactly these bytes. Pure; refuses NaN and infinity by writing null.
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace domain {

QByteArray canonicalJson(const QJsonObject &object);

} // namespace domain
