#include "gui/plan/remarklist.h"

#include "gui/parts/messagebar.h"
#include "gui/theme/theme.h"

#include <QVBoxLayout>

namespace gui {

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
    const auto add = [this](Severity severity, const domain::Remark &remark) {
        auto *bar = new MessageBar(this);
        bar->setClosable(false);
        m_column->addWidget(bar);
        bar->say(severity, remark.hint.isEmpty() ? remark.message : remark.message + QLatin1Char(' ') + remark.hint);
    };
    for (const domain::Remark &blocker : blockers)
        add(Severity::Error, blocker);
    for (const domain::Remark &warning : warnings)
        add(Severity::Warning, warning);
    setVisible(!blockers.isEmpty() || !warnings.isEmpty());
}

} // namespace gui
