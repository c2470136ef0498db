// A document without the pieces a person left out, and with what hung on them settled: ways lead past a stage that is
// gone, and no script, stage or checklist names anything that is no longer there. Pure.
#pragma once

#include "domain/document.h"

#include <QSet>

namespace models {

struct LeftOut
{
    QSet<QString> stages;     // ids
    QSet<QString> checklists; // ids
    QSet<QString> commands;   // ids
    QSet<QString> corrected;  // commands whose role or environment a person has set: they come before all others
};

// Parts nobody refers to (items, thresholds, probes …) are simply taken out by whoever asks.
domain::Document cut(domain::Document document, const LeftOut &leftOut);

} // namespace models
