// A metric, a comparison, a limit, for how long. `value` is in `unit` as written ("%", "ms", "" …).
#pragma once

#include "domain/probe.h"

namespace domain {

struct ThresholdRule
{
    QString id;
    QString metric;
    Comparison comparison = Comparison::Greater; // the alert holds when metric <comparison> value
    double value = 0;
    QString unit;
    qint64 forMs = 0;
    QString severity;
    int line = 0;
};

template <class Io> void describe(Io &io, ThresholdRule &r)
{
    io("id", r.id);
    io("metric", r.metric);
    io("comparison", r.comparison);
    io("value", r.value);
    io("unit", r.unit);
    io("forMs", r.forMs);
    io("severity", r.severity);
    io("line", r.line);
}

} // namespace domain
