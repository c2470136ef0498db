#include "gui/parts/chips.h"

#include "gui/parts/painting.h"
#include "gui/parts/text.h"

#include <QFontMetrics>
#include <QPainter>

namespace gui {

StatusChip::StatusChip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

StatusChip::StatusChip(StatusLook look, QWidget *parent) : StatusChip(parent)
{
    setLook(std::move(look));
}

void StatusChip::setLook(StatusLook look)
{
    m_look = std::move(look);
    setAccessibleName(m_look.word);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    return statusChipSize(m_look, font());
}

QSize StatusChip::minimumSizeHint() const
{
    return sizeHint(); // a status is never cut
}

void StatusChip::paintEvent(QPaintEvent *)
{
    if (m_look.icon.isEmpty())
        return;
    QPainter painter(this);
    paintStatusChip(painter, rect(), m_look, font(), tokens(this), layoutDirection());
}

VersionChip::VersionChip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void VersionChip::setVersion(const QString &version, StatusLook look)
{
    m_version = version;
    m_look = std::move(look);
    setAccessibleName(visibleText(version) + QStringLiteral(", ") + m_look.word);
    setToolTip(plainTooltip(version + QStringLiteral(" – ") + m_look.word));
    updateGeometry();
    update();
}

QSize VersionChip::sizeHint() const
{
    const QSize whole = versionChipSize(m_version, font());
    return {qMin(whole.width(), fontMetrics().averageCharWidth() * 40), whole.height()};
}

QSize VersionChip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 12), sizeHint().height()};
}

void VersionChip::paintEvent(QPaintEvent *)
{
    if (m_look.icon.isEmpty())
        return;
    QPainter painter(this);
    paintVersionChip(painter, rect(), m_version, m_look, font(), tokens(this), layoutDirection());
}

ProductionMark::ProductionMark(const QString &name, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setName(name);
}

void ProductionMark::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(tr("%1, production").arg(visibleText(name)));
    setToolTip(plainTooltip(tr("%1 is a production environment.").arg(name)));
    updateGeometry();
    update();
}

QSize ProductionMark::sizeHint() const
{
    const QSize whole = productionMarkSize(m_name, font());
    return {qMin(whole.width(), fontMetrics().averageCharWidth() * 40), whole.height()};
}

QSize ProductionMark::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 12), sizeHint().height()};
}

void ProductionMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintProductionMark(painter, rect(), m_name, font(), tokens(this), layoutDirection());
}

} // namespace gui
