#pragma once

#include <QWidget>

class QComboBox;
class QToolButton;

namespace gui {

class ElidedLabel;

// Above every page: which project, what waits, the way to everything else, and who is acting.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString id;
        QString name;
    };

    explicit HeaderBar(QWidget *parent = nullptr);

    void setProjects(const QList<Entry> &projects); // keeps the choice where it still exists
    QString project() const;                        // empty = all
    void setProject(const QString &project);        // emits nothing
    void setWaiting(int count);
    void setPerson(const QString &name);
    void setRole(const QString &word, const QString &detail); // empty word: nothing unusual

Q_SIGNALS:
    void projectChosen(const QString &project);
    void waitingClicked();
    void searchClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QComboBox *m_projects;
    ElidedLabel *m_role;
    QToolButton *m_waiting;
    QToolButton *m_search;
    ElidedLabel *m_person;
};

} // namespace gui
