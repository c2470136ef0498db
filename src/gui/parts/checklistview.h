#pragma once

#include "domain/checklist.h"

#include <QWidget>

class QVBoxLayout;

namespace gui {

class ChecklistRow;

// The items of a checklist as a form: box, sentence, who and when, evidence, what checks it by itself. The whole row is
// the click target; Space toggles, arrows move. It decides nothing: it shows the states it is given, and says what was
// asked for.
class ChecklistView : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistView(QWidget *parent = nullptr);

    // Rows stay, with their focus, while the items are the same.
    void setChecklist(const domain::Checklist &checklist, const QMap<QString, domain::ItemState> &states);
    void setNow(qint64 nowMs); // for "2 h ago"
    void setReadOnly(bool readOnly);

    // "3 of 5 confirmed"
    static QString progressText(const domain::Checklist &checklist, const QMap<QString, domain::ItemState> &states);

Q_SIGNALS:
    void toggled(const QString &item); // confirm it, or take that back; a failing one needs a reason first
    void annotateRequested(const QString &item);
    void evidenceActivated(const QString &item);

private:
    void add(const domain::ChecklistItem &item, int depth);
    void refresh();
    void moveFocus(ChecklistRow *from, int steps);

    QVBoxLayout *m_column;
    QList<ChecklistRow *> m_rows;
    QMap<QString, domain::ItemState> m_states;
    qint64 m_nowMs = 0;
    bool m_readOnly = false;
};

} // namespace gui
