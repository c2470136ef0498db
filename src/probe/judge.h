// Whether an answer is the one that was wished for: status, then each expectation, in one sentence for a person.
// Pure, any thread. Fails closed: what cannot be read or compared is Unhealthy, never Healthy.
// A path is dotted, with [n] for lists ("checks[0].status"); the path "body" is the whole trimmed text of the answer.
// "==" is exact text, except that two numbers are compared as numbers; "<" and friends know units and version order.
#pragma once

#include "domain/probe.h"

#include <QByteArray>

namespace probe {

// `version` replaces {version} in the expectations; where it is empty, such an expectation is not met.
domain::ProbeResult judge(const domain::ProbeSpec &spec, const QString &version, int httpStatus,
                          const QByteArray &contentType, const QByteArray &body, qint64 latencyMs);

// What a sentence about this probe begins with: the path of its url.
QString subjectOf(const domain::ProbeSpec &spec);

// Text from outside, made fit to stand inside a sentence: one line, short, no invisible or direction characters.
QString shown(const QString &text);

} // namespace probe
