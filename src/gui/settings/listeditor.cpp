#include "gui/settings/listeditor.h"

#include "gui/parts/text.h"
#include "gui/settings/editactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>

namespace gui {

ListEditor::ListEditor(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_none(new QLabel(tr("None yet"), m_list->viewport()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    column->addLayout(buttons);
    m_add = editAction(QStringLiteral("add"), tr("Add"), QStringLiteral("actionAdd"), this, buttons);
    m_remove = editAction(QStringLiteral("remove"), tr("Remove"), QStringLiteral("actionRemove"), this, buttons);
    buttons->addStretch();
    m_up = editAction(QStringLiteral("chevron-up"), tr("Move up"), QStringLiteral("actionUp"), this, buttons);
    m_down = editAction(QStringLiteral("chevron-down"), tr("Move down"), QStringLiteral("actionDown"), this, buttons);
    m_remove->setShortcut(QKeySequence::Delete);
    m_up->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    for (QAction *action : {m_remove, m_up, m_down})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addActions({m_add, m_remove, m_up, m_down});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    auto *middle = new QVBoxLayout(m_list->viewport());
    middle->addWidget(m_none, 0, Qt::AlignCenter);
    setFocusProxy(m_list);

    connect(m_add, &QAction::triggered, this, &ListEditor::addWanted);
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT removeWanted(current()); });
    connect(m_up, &QAction::triggered, this, [this] { Q_EMIT moveWanted(current(), current() - 1); });
    connect(m_down, &QAction::triggered, this, [this] { Q_EMIT moveWanted(current(), current() + 1); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        updateActions();
        Q_EMIT currentChanged(row);
    });
    updateActions();
}

void ListEditor::setWords(const QString &list, const QString &add, const QString &remove)
{
    m_list->setAccessibleName(list);
    m_add->setText(add);
    m_remove->setText(remove);
}

void ListEditor::setNames(const QStringList &names, int current)
{
    const QSignalBlocker quiet(m_list);
    // Whoever clicked is still in the middle of it: rows that stay are kept.
    while (m_list->count() > names.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < names.size())
        m_list->addItem(QString());
    for (qsizetype row = 0; row < names.size(); ++row)
        setName(int(row), names.at(row));
    m_list->setCurrentRow(std::clamp(current, names.isEmpty() ? -1 : 0, int(names.size()) - 1));
    updateActions();
}

void ListEditor::setName(int row, const QString &name)
{
    QListWidgetItem *item = m_list->item(row);
    if (!item)
        return;
    item->setText(name.trimmed().isEmpty() ? tr("(no name)") : visibleText(name));
    item->setToolTip(plainTooltip(name));
}

int ListEditor::current() const
{
    return m_list->currentRow();
}

void ListEditor::updateActions()
{
    m_none->setVisible(m_list->count() == 0);
    const int row = current();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

} // namespace gui
