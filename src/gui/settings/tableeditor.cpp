#include "gui/settings/tableeditor.h"

#include "gui/settings/editactions.h"
#include "gui/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>

namespace gui {

namespace {

constexpr int valueRole = Qt::UserRole;
constexpr int idRole = Qt::UserRole + 1;
constexpr int leastRows = 2;
constexpr int mostRows = 9;

class ChoiceDelegate : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const Choices &choices, QObject *parent) : QStyledItemDelegate(parent), m_choices(choices) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *box = new QComboBox(parent);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<ChoiceDelegate *>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        fillBox(*static_cast<QComboBox *>(editor), m_choices, index.data(valueRole).toString());
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const QString value = static_cast<QComboBox *>(editor)->currentData().toString();
        if (value == index.data(valueRole).toString())
            return;
        model->setItemData(index, {{valueRole, value}, {Qt::DisplayRole, wordOf(m_choices, value)}});
    }

private:
    Choices m_choices;
};

} // namespace

TableEditor::TableEditor(QWidget *parent) : QWidget(parent), m_table(new QTableWidget(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    column->addLayout(buttons);
    m_add = editAction(QStringLiteral("add"), tr("Add row"), QStringLiteral("actionAddRow"), this, buttons);
    m_remove = editAction(QStringLiteral("remove"), tr("Remove row"), QStringLiteral("actionRemoveRow"), this, buttons);
    m_up = editAction(QStringLiteral("chevron-up"), tr("Move row up"), QStringLiteral("actionRowUp"), this, buttons);
    m_down =
        editAction(QStringLiteral("chevron-down"), tr("Move row down"), QStringLiteral("actionRowDown"), this, buttons);
    buttons->addStretch();
    m_remove->setShortcut(QKeySequence::Delete);
    m_up->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    for (QAction *action : {m_remove, m_up, m_down})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_add, m_remove, m_up, m_down});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setFocusProxy(m_table);

    connect(m_add, &QAction::triggered, this, &TableEditor::add);
    connect(m_remove, &QAction::triggered, this, &TableEditor::remove);
    connect(m_up, &QAction::triggered, this, [this] { move(-1); });
    connect(m_down, &QAction::triggered, this, [this] { move(1); });
    connect(m_table, &QTableWidget::itemChanged, this, &TableEditor::edited);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row, int, int before) {
        updateActions();
        if (row != before)
            Q_EMIT currentChanged(row);
    });
    setMovable(false);
    updateActions();
}

void TableEditor::setColumns(const QString &name, const QList<Column> &columns)
{
    m_columns = columns;
    m_table->setAccessibleName(name);
    m_table->setColumnCount(int(columns.size()));
    QHeaderView *header = m_table->horizontalHeader();
    for (int c = 0; c < columns.size(); ++c) {
        const Column &column = columns.at(c);
        auto *title = new QTableWidgetItem(column.title);
        title->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        m_table->setHorizontalHeaderItem(c, title);
        header->setSectionResizeMode(c, column.width > 0 ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (column.width > 0)
            m_table->setColumnWidth(c, fontMetrics().averageCharWidth() * column.width + 2 * grid::inside);
        setChoices(c, column.choices);
    }
    if (columns.size() == 1)
        header->hide();
    fitHeight();
}

void TableEditor::setChoices(int column, const Choices &choices)
{
    if (m_columns.at(column).kind != Column::Choice)
        return;
    m_columns[column].choices = choices;
    delete m_table->itemDelegateForColumn(column);
    m_table->setItemDelegateForColumn(column, new ChoiceDelegate(choices, m_table));
}

void TableEditor::setMovable(bool movable)
{
    m_up->setVisible(movable);
    m_down->setVisible(movable);
}

void TableEditor::setRows(const QList<Row> &rows)
{
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(0);
        m_table->setRowCount(int(rows.size()));
        for (int r = 0; r < rows.size(); ++r)
            put(r, rows.at(r));
        if (!rows.isEmpty())
            m_table->setCurrentCell(0, 0);
    }
    fitHeight();
    updateActions();
}

void TableEditor::put(int row, const Row &values)
{
    const QSignalBlocker quiet(m_table);
    for (int c = 0; c < m_columns.size(); ++c) {
        const Column &column = m_columns.at(c);
        const QString value = values.values.value(c);
        auto *item = new QTableWidgetItem;
        switch (column.kind) {
        case Column::Code:
            item->setFont(fixedFont(font()));
            [[fallthrough]];
        case Column::Text:
            item->setText(value);
            break;
        case Column::Tick:
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(value.isEmpty() ? Qt::Unchecked : Qt::Checked);
            break;
        case Column::Choice:
            item->setData(valueRole, value);
            item->setText(wordOf(column.choices, value));
            break;
        }
        m_table->setItem(row, c, item);
    }
    setId(row, values.id);
}

void TableEditor::setId(int row, const QString &id)
{
    const QSignalBlocker quiet(m_table);
    m_table->item(row, 0)->setData(idRole, id);
}

QList<TableEditor::Row> TableEditor::rows() const
{
    QList<Row> rows;
    for (int r = 0; r < m_table->rowCount(); ++r) {
        Row row{m_table->item(r, 0)->data(idRole).toString(), {}};
        for (int c = 0; c < m_columns.size(); ++c) {
            const QTableWidgetItem *item = m_table->item(r, c);
            if (m_columns.at(c).kind == Column::Tick)
                row.values.append(item->checkState() == Qt::Checked ? QStringLiteral("true") : QString());
            else
                row.values.append(m_columns.at(c).kind == Column::Choice ? item->data(valueRole).toString()
                                                                         : item->text());
        }
        rows.append(row);
    }
    return rows;
}

int TableEditor::current() const
{
    return m_table->currentRow();
}

void TableEditor::add()
{
    const int row = m_table->rowCount();
    {
        const QSignalBlocker quiet(m_table);
        m_table->insertRow(row);
        put(row, {QString(), m_newRow});
    }
    fitHeight();
    m_table->setCurrentCell(row, 0);
    Q_EMIT edited();
    m_table->setFocus();
    m_table->editItem(m_table->item(row, 0));
}

void TableEditor::remove()
{
    const int row = current();
    if (row < 0)
        return;
    m_table->removeRow(row);
    fitHeight();
    updateActions();
    Q_EMIT edited();
    Q_EMIT currentChanged(current());
}

void TableEditor::move(int by)
{
    QList<Row> all = rows();
    const int from = current();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= all.size())
        return;
    all.swapItemsAt(from, to);
    setRows(all);
    m_table->setCurrentCell(to, 0);
    Q_EMIT edited();
}

void TableEditor::fitHeight()
{
    const int rows = std::clamp(m_table->rowCount(), leastRows, mostRows);
    const int header = m_table->horizontalHeader()->isHidden() ? 0 : m_table->horizontalHeader()->sizeHint().height();
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize() + header +
                            2 * m_table->frameWidth());
}

void TableEditor::updateActions()
{
    const int row = current();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
}

void setUpVariables(TableEditor &table, const QString &name)
{
    table.setColumns(name, {{TableEditor::tr("Name"), TableEditor::Column::Code, 26, {}},
                            {TableEditor::tr("Value"), TableEditor::Column::Code, 0, {}}});
}

void fillVariables(TableEditor &table, const QMap<QString, QString> &variables)
{
    QList<TableEditor::Row> rows;
    for (auto it = variables.begin(); it != variables.end(); ++it)
        rows.append({QString(), {it.key(), it.value()}});
    table.setRows(rows);
}

QMap<QString, QString> variablesOf(const TableEditor &table)
{
    QMap<QString, QString> variables;
    const auto rows = table.rows();
    for (const TableEditor::Row &row : rows)
        if (!row.values.at(0).trimmed().isEmpty())
            variables.insert(row.values.at(0).trimmed(), row.values.at(1));
    return variables;
}

QString faultOfVariables(const TableEditor &table)
{
    QStringList seen;
    const auto rows = table.rows();
    for (const TableEditor::Row &row : rows) {
        const QString name = row.values.at(0).trimmed();
        if (name.isEmpty() && !row.values.at(1).isEmpty())
            return TableEditor::tr("The variable with the value “%1” has no name.").arg(row.values.at(1));
        if (!name.isEmpty() && seen.contains(name))
            return TableEditor::tr("The variable “%1” stands twice.").arg(name);
        seen.append(name);
    }
    return {};
}

} // namespace gui
