#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace gui {

struct RunFact
{
    QString label;
    QString value;
    bool code = false; // a commit, a hash, a path: fixed font, and can be copied
    friend bool operator==(const RunFact &, const RunFact &) = default;
};

// Names and values under each other.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    void setFacts(const QList<RunFact> &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QGridLayout *m_grid;
    QList<RunFact> m_facts;
    struct Row
    {
        QLabel *label;
        QLabel *value;
        QToolButton *copy;
    };
    QList<Row> m_rows;
};

} // namespace gui
