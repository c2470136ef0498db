#pragma once

#include <QWidget>

class QGridLayout;

namespace gui {

struct Fact
{
    QString label;
    QStringList values; // one, or several side by side
    bool fixed = false; // commits, hashes, paths
    QString detail;     // tooltip
};

// What is known about something: a word, and what it is. The values can be selected and copied.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    QString text() const; // "label: value | value" a line

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();

    QList<Fact> m_facts;
    QWidget *m_content = nullptr;
};

} // namespace gui
