#pragma once

#include <QSet>
#include <QTableView>

namespace gui {

// A table of records: whole rows, no grid, elided words, Return opens. Columns keep the widths a person gave them.
class RecordTable : public QTableView
{
    Q_OBJECT

public:
    explicit RecordTable(QWidget *parent = nullptr);

    // Widths in average characters, leading to trailing; the one that is 0 takes what is left.
    void setColumnWidths(const QList<int> &characters);
    // Columns that give way, first to last, when the table is narrow; they never scroll out of sight one by one.
    void setExpendable(const QList<int> &columns);
    void setColumnWanted(int column, bool wanted);

Q_SIGNALS:
    void opened(const QModelIndex &index); // Return, or a double click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeRoom();

    QList<int> m_characters;
    QList<int> m_expendable;
    QSet<int> m_unwanted;
};

} // namespace gui
