#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;

namespace gui {

// Names in an order, with what changes the order: add, remove, up, down. Asks for changes; whoever owns the names makes
// them and shows the names again.
class ListEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ListEditor(QWidget *parent = nullptr);

    // What one of them is called ("environment"), for the words of the buttons and screen readers.
    void setWords(const QString &list, const QString &add, const QString &remove);
    void setNames(const QStringList &names, int current);
    void setName(int row, const QString &name);
    int current() const;
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void addWanted();
    void removeWanted(int row);
    void moveWanted(int from, int to);
    void currentChanged(int row);

private:
    void updateActions();

    QListWidget *m_list;
    QLabel *m_none;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_up;
    QAction *m_down;
};

} // namespace gui
