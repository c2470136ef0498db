#include "gui/settings/thresholdssection.h"

#include "ui_settingsthresholds.h"

namespace gui {

using domain::Project;
using domain::ThresholdRule;
using models::ProjectDraft;

namespace {

std::optional<double> numberOf(const QString &text, const QLocale &locale)
{
    bool ok = false;
    if (const double value = locale.toDouble(text.trimmed(), &ok); ok)
        return value;
    const double value = QLocale::c().toDouble(text.trimmed(), &ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString plain(double value, const QLocale &locale)
{
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

ThresholdsSection::ThresholdsSection(const Context &context, ProjectDraft &draft, QWidget *parent)
    : Section(context, draft, parent), m_ui(std::make_unique<Ui::SettingsThresholds>())
{
    m_ui->setupUi(this);
    dress();
    m_ui->thresholdsTable->setColumns(tr("Thresholds"),
                                      {{tr("Metric"), TableEditor::Column::Text, 0, {}},
                                       {tr("Is"), TableEditor::Column::Choice, 6, comparisonChoices()},
                                       {tr("Limit"), TableEditor::Column::Text, 10, {}},
                                       {tr("Unit"), TableEditor::Column::Text, 8, {}},
                                       {tr("For seconds"), TableEditor::Column::Text, 14, {}},
                                       {tr("Severity"), TableEditor::Column::Text, 14, {}}});
    m_ui->thresholdsTable->setNewRow({tr("new metric"), domain::nameOf(domain::Comparison::Greater),
                                      QStringLiteral("0"), QString(), QStringLiteral("0"), QString()});
    m_ui->thresholdsTable->setMovable(true);
    connect(m_ui->thresholdsTable, &TableEditor::edited, this, &ThresholdsSection::takeRules);
}

ThresholdsSection::~ThresholdsSection() = default;

void ThresholdsSection::showDraft()
{
    QList<TableEditor::Row> rows;
    for (const ThresholdRule &r : project().thresholds)
        rows.append({r.id,
                     {r.metric, domain::nameOf(r.comparison), plain(r.value, locale()), r.unit,
                      plain(double(r.forMs) / 1000, locale()), r.severity}});
    m_ui->thresholdsTable->setRows(rows);
    draft().object(QStringLiteral("thresholds"), {});
}

void ThresholdsSection::takeRules()
{
    QString fault;
    edit([&](Project &p) {
        const QList<ThresholdRule> before = p.thresholds;
        p.thresholds.clear();
        const auto rows = m_ui->thresholdsTable->rows();
        for (int r = 0; r < rows.size(); ++r) {
            const TableEditor::Row &row = rows.at(r);
            ThresholdRule rule;
            for (const ThresholdRule &known : before)
                if (known.id == row.id)
                    rule = known;
            if (row.id.isEmpty()) {
                rule.id = ProjectDraft::freeId(row.values.at(0), models::idsOf(before));
                m_ui->thresholdsTable->setId(r, rule.id);
            }
            rule.metric = row.values.at(0);
            rule.comparison = chosen(row.values.at(1), rule.comparison);
            const auto limit = numberOf(row.values.at(2), locale());
            const auto seconds = numberOf(row.values.at(4), locale());
            if (!limit && fault.isEmpty())
                fault = tr("The limit of “%1” is not a number: “%2”.").arg(rule.metric, row.values.at(2));
            if ((!seconds || *seconds < 0 || *seconds > 1e9) && fault.isEmpty())
                fault = tr("“%2” is not a number of seconds for “%1”.").arg(rule.metric, row.values.at(4));
            rule.value = limit.value_or(rule.value);
            if (seconds && *seconds >= 0 && *seconds <= 1e9)
                rule.forMs = qRound64(*seconds * 1000);
            rule.unit = row.values.at(3).trimmed();
            rule.severity = row.values.at(5).trimmed();
            p.thresholds.append(rule);
        }
    });
    draft().object(QStringLiteral("thresholds"), fault);
}

} // namespace gui
