#pragma once

#include "domain/plan.h"

#include <QWidget>

class QVBoxLayout;

namespace gui {

// What stands in the way of a run, and what should be known before it: each with what can be done about it.
class RemarkList : public QWidget
{
    Q_OBJECT

public:
    explicit RemarkList(QWidget *parent = nullptr);

    void setRemarks(const QList<domain::Remark> &blockers, const QList<domain::Remark> &warnings);

private:
    QVBoxLayout *m_column;
};

} // namespace gui
