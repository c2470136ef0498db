#include "gui/plan/remarklist.h"

#include "gui/parts/messagebar.h"
#include "gui/theme/theme.h"

#include <QVBoxLayout>

namespace gui {

namespace {

QString sentence(const domain::Remark &remark)
{
    return remark.hint.isEmpty() ? remark.message : remark.message + QLatin1Char(' ') + remark.hint;
}

} // namespace

RemarkList::RemarkList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid::unit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void RemarkList::setRemarks(const QList<domain::Remark> &blockers, const QList<domain::Remark> &warnings)
{
    while (m_column->count() > 0)
        delete m_column->takeAt(0)->widget();
    const auto add = [this](Severity severity, const QString &words) {
        auto *bar = new MessageBar(this);
        bar->setClosable(false);
        m_column->addWidget(bar);
        bar->say(severity, words);
    };
    for (const domain::Remark &blocker : blockers)
        add(Severity::Error, sentence(blocker));
    QStringList lines; // one bar for all: the plan below is what should be seen
    for (const domain::Remark &warning : warnings)
        lines.append(sentence(warning));
    if (!lines.isEmpty())
        add(Severity::Warning, lines.join(QLatin1Char(' ')));
    setVisible(!blockers.isEmpty() || !warnings.isEmpty());
}

} // namespace gui
