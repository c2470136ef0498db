#pragma once

#include "models/inbox.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace gui {

class ElidedLabel;

// What waits for a person, one row each; a click leads to its run.
class WaitingList : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingList(QWidget *parent = nullptr);

    void setEntries(const QList<models::InboxEntry> &entries, qint64 nowMs);

Q_SIGNALS:
    void runWanted(const QString &run);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ElidedLabel *m_title;
    ElidedLabel *m_nothing;
    QScrollArea *m_scroll;
    QWidget *m_rows;
    QVBoxLayout *m_column;
};

} // namespace gui
