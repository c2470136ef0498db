#include "domain/tr.h"

namespace intake {
SLIPWAY_TR(intake::Thresholds)
}

#include "intake/reading.h"

#include <QRegularExpression>

namespace intake {

namespace {

using namespace Qt::StringLiterals;
using domain::Comparison;
using domain::ThresholdRule;

struct Columns
{
    qsizetype metric = -1;
    QList<std::pair<qsizetype, QString>> limits; // column, severity
};

Columns columnsOf(const QStringList &header)
{
    static const QRegularExpression metric(u"^(?:key )?(?:metrics?|slis?|indicators?|signals?|measures?|kpis?)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression limit(u"threshold|\\blimit\\b|alert (?:when|if|at)|^alerts?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression level(u"^(?:warn(?:ing)?|critical|page|error)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    Columns columns;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString cell = QString(header.at(i)).remove(u'*').remove(u'`').trimmed();
        const auto severity = level.match(cell);
        if (columns.metric < 0 && cell.contains(metric))
            columns.metric = i;
        else if (severity.hasMatch())
            columns.limits.append({i, severity.captured().toLower()});
        else if (cell.contains(limit))
            columns.limits.append({i, QString()});
    }
    return columns;
}

std::optional<ThresholdRule> ruleIn(const QString &cell)
{
    static const QRegularExpression rule(
        u"^(>=|<=|>|<|≥|≤|above|over|more than|exceeds|below|under|less than)\\s*"
        "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*([^\\s\\d(]*(?:/[a-z]+)?)\\s*(?:\\(([^()]*)\\))?\\s*"
        "(?:(?:over|for|in|within|during)\\s+(.+))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = rule.match(cell);
    if (!match.hasMatch())
        return std::nullopt;
    static const QHash<QString, Comparison> comparisons{
        {u">"_s, Comparison::Greater},        {u"above"_s, Comparison::Greater},
        {u"over"_s, Comparison::Greater},     {u"more than"_s, Comparison::Greater},
        {u"exceeds"_s, Comparison::Greater},  {u">="_s, Comparison::GreaterOrEqual},
        {u"≥"_s, Comparison::GreaterOrEqual}, {u"<"_s, Comparison::Less},
        {u"below"_s, Comparison::Less},       {u"under"_s, Comparison::Less},
        {u"less than"_s, Comparison::Less},   {u"<="_s, Comparison::LessOrEqual},
        {u"≤"_s, Comparison::LessOrEqual}};
    ThresholdRule out;
    out.comparison = comparisons.value(match.captured(1).toLower());
    out.value = match.captured(2).remove(u',').toDouble();
    out.unit = match.captured(3);
    if (const QString span = match.captured(5); !span.isEmpty()) {
        out.forMs = durationIn(span);
        if (out.forMs == 0)
            return std::nullopt; // "over the baseline": not a rule of ours
    }
    return out;
}

bool saysNothing(const QString &cell)
{
    static const QStringList dashes{QString(), u"-"_s, u"–"_s, u"—"_s, u"n/a"_s, u"none"_s};
    return dashes.contains(cell.toLower());
}

void readRow(Reading &reading, const Columns &columns, const QStringList &row, int line)
{
    static const QRegularExpression several(u"\\s*(?:;|,\\s(?=[<>≥≤])|\\bor\\b|\\band\\b)\\s*"_s);
    auto &rules = reading.document.thresholds;
    const QString metric = QString(row.value(columns.metric)).remove(u"**"_s).remove(u'`').trimmed();
    for (const auto &[column, severity] : columns.limits) {
        const QString cell = QString(row.value(column)).remove(u'`').remove(u"**"_s).trimmed();
        if (saysNothing(cell))
            continue;
        for (const QString &part : cell.split(several)) {
            auto rule = ruleIn(part);
            if (!rule || metric.isEmpty()) {
                reading.notUnderstood(
                    line, metric + u": "_s + part,
                    tr("This is not a comparison with a number, such as “> 1%” or “> 500 ms over 5 min”."));
                continue;
            }
            rule->metric = metric;
            rule->severity = severity;
            rule->line = line;
            rule->id = reading.thresholdIds.fresh(idOf(metric, u"threshold"_s));
            rules.append(*rule);
        }
    }
}

} // namespace

void readThresholds(Reading &reading)
{
    constexpr qsizetype mostRows = 500;
    for (qsizetype i = 0; i < reading.size(); ++i) {
        const Block &table = reading.block(i);
        if (table.kind != Block::Kind::Table)
            continue;
        const Columns columns = columnsOf(table.rows.value(0));
        if (columns.metric < 0 || columns.limits.isEmpty())
            continue;
        reading.taken.insert(i);
        for (qsizetype row = 1; row < table.rows.size() && row <= mostRows; ++row)
            readRow(reading, columns, table.rows.at(row), table.rowLine(row));
        if (table.rows.size() > mostRows)
            reading.notUnderstood(table.rowLine(mostRows + 1), table.rows.at(mostRows + 1).join(u' '),
                                  tr("Only the first %1 rows of a table are read.").arg(mostRows));
    }
}

} // namespace intake
