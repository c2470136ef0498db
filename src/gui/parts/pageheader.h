#pragma once

#include "gui/theme/style.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace gui {

class ElidedLabel;

// The top of a page: what it is, one line about it, and what can be done here, on the trailing side.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    // A button that follows the action's text, icon, visibility and whether it is enabled.
    QPushButton *addAction(QAction *action, Emphasis emphasis = Emphasis::Normal);
    // A search field, a switch … among the actions; a chip behind the title.
    void addWidget(QWidget *widget);
    void addBesideTitle(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setFonts();

    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_titleRow;
    QHBoxLayout *m_actions;
};

// A push button for an action; Qt has that only for tool buttons.
QPushButton *actionButton(QAction *action, Emphasis emphasis, QWidget *parent);

} // namespace gui
