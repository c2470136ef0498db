// The objects of the command line's contract, made of domain values. Keys are stable; absent means unknown.
#pragma once

#include "orchestrator/library.h"

#include <QJsonObject>

namespace cli {

QJsonObject runJson(const orchestrator::RunView &run);
QJsonObject runRecordJson(const domain::RunRecord &record);
QJsonObject planJson(const domain::RunPlan &plan);
QJsonObject gateJson(const domain::WaitingGate &gate);
QJsonObject projectJson(const orchestrator::ProjectView &view);
QJsonObject versionJson(const QString &project, const domain::Version &version, const QStringList &liveIn);

// "▶ running", "◔ waiting" …: glyph and word of a step, for terminals.
QString glyphOf(domain::StepStatus status);

} // namespace cli
