#pragma once

#include "gui/settings/choices.h"

#include <QWidget>

class QAction;
class QTableWidget;

namespace gui {

// Rows edited in place: text, a tick, one of several words. Rows are added, removed and, where the order means
// something, moved. A row may carry the id of what it stands for.
class TableEditor : public QWidget
{
    Q_OBJECT

public:
    struct Column
    {
        enum Kind { Text, Code, Tick, Choice };

        QString title;
        Kind kind = Text;
        int width = 0; // in characters; 0 = takes what is left
        Choices choices;
    };
    struct Row
    {
        QString id;
        QStringList values; // Tick: "true" or empty; Choice: the value
    };

    explicit TableEditor(QWidget *parent = nullptr);

    void setColumns(const QString &name, const QList<Column> &columns);
    void setChoices(int column, const Choices &choices);
    void setNewRow(const QStringList &values) { m_newRow = values; }
    void setMovable(bool movable);
    void setRows(const QList<Row> &rows);
    QList<Row> rows() const;
    void setId(int row, const QString &id);
    int current() const;
    QTableWidget *table() const { return m_table; }

Q_SIGNALS:
    void edited();
    void currentChanged(int row);

private:
    void put(int row, const Row &values);
    void add();
    void remove();
    void move(int by);
    void fitHeight();
    void updateActions();

    QTableWidget *m_table;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_up;
    QAction *m_down;
    QList<Column> m_columns;
    QStringList m_newRow;
};

// Names and values, as variables are.
void setUpVariables(TableEditor &table, const QString &name);
void fillVariables(TableEditor &table, const QMap<QString, QString> &variables);
QMap<QString, QString> variablesOf(const TableEditor &table);
// What is wrong with them in one sentence: a value without a name, a name that stands twice.
QString faultOfVariables(const TableEditor &table);

} // namespace gui
