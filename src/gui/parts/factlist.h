#pragma once

#include <QWidget>

class QToolButton;

namespace gui {

struct Fact
{
    QString label;
    QStringList values; // one, or several side by side
    bool fixed = false; // commits, hashes, paths
    QString detail;     // tooltip
    friend bool operator==(const Fact &, const Fact &) = default;
};

// What is known about something: a word, and what it is. The values can be selected and copied; one that is
// fixed has a button for it.
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
    QToolButton *copyButton(const Fact &fact);

    QList<Fact> m_facts;
    QWidget *m_content = nullptr;
};

} // namespace gui
