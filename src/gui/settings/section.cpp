#include "gui/settings/section.h"

#include "gui/theme/theme.h"

#include <QLabel>
#include <QScopedValueRollback>

namespace gui {

Section::Section(const Context &context, models::ProjectDraft &draft, QWidget *parent)
    : QWidget(parent), m_context(context), m_draft(draft)
{
}

void Section::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    showDraft();
}

void Section::edit(const std::function<void(domain::Project &)> &change)
{
    if (!m_filling)
        m_draft.edit(change);
}

void Section::dress()
{
    const auto labels = findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->objectName().endsWith(QLatin1String("Heading"))) {
            label->setFont(sectionFont(font()));
            label->setContentsMargins(0, grid::between - grid::unit, 0, 0);
        } else if (label->objectName().endsWith(QLatin1String("Hint"))) {
            label->setFont(smallFont(font()));
            label->setForegroundRole(QPalette::PlaceholderText);
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
        }
    }
}

} // namespace gui
