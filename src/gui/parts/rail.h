#pragma once

#include "gui/theme/tokens.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace gui {

class RailButton;

// The narrow navigation on the leading side: icon and word per page. Tab enters it, arrows move in it.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void addPage(const QString &id, const QString &icon, const QString &word);
    void addSpring(); // what is added after it stands at the bottom
    QString current() const;
    void setCurrent(const QString &id); // emits nothing
    // A small count on the icon ("2 wait for you"); 0 takes it away. The words are for the tooltip and screen readers.
    void setBadge(const QString &id, int count, Tone tone, const QString &words);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QButtonGroup *m_group;
    QHash<QString, RailButton *> m_buttons;
};

} // namespace gui
