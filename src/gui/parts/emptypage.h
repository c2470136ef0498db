#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace gui {

// What a page shows while it has nothing to show: one sentence on what will be here, and the buttons that put it there,
// the first of them the obvious one.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(const QString &iconName, const QString &sentence, QAction *action = nullptr,
                       QWidget *parent = nullptr);
    EmptyPage(const QString &iconName, const QString &sentence, const QList<QAction *> &actions,
              QWidget *parent = nullptr);

    void setSentence(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QString m_icon;
    QWidget *m_glyphRoom;
    QLabel *m_words;
};

} // namespace gui
