// What a script wrote to $SLIPWAY_OUTPUT: "name=value" lines and "name<<MARK" … "MARK" blocks for values of several
// lines. A later one of a name wins. Lines that are neither, and a block without its end, are left out. Pure but for
// reading the file, of which at most 1 MB counts.
#pragma once

#include <QMap>
#include <QString>

namespace run {

struct Outputs
{
    QMap<QString, QString> values;
    bool cut = false; // the file is longer than what was read
};

Outputs readOutputs(const QString &path);

} // namespace run
