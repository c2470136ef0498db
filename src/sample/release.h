// An unpacked release: what its app.conf says (`key=value` lines, `#` comments) and its pages. Read once at the start
// of the service; a fault is one sentence with file and line.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <variant>

namespace sample {

enum class Behaviour { Healthy, NeverHealthy, SmokeFails, TurnsBad };

struct Release
{
    QString version;
    QString greeting;
    Behaviour behaviour = Behaviour::Healthy;
    qint64 turnsBadAfterMs = 120000; // counted from the start of the service
    QMap<QString, QByteArray> pages; // "index" -> HTML with {version}, {greeting}, {pages}
};

std::variant<Release, QString> readRelease(const QString &folder);

} // namespace sample
