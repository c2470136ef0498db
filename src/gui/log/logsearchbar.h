#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace gui {

// The field over the log: what to look for, how often it was found, to the next and the one before.
class LogSearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit LogSearchBar(QWidget *parent = nullptr);

    void open(const QString &text = {});
    QString text() const;
    Qt::CaseSensitivity caseSensitivity() const;
    // current: 1-based, 0 = none chosen
    void setFound(qsizetype current, qsizetype count, bool more, bool searching);

Q_SIGNALS:
    void searchChanged();
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_field;
    QToolButton *m_case;
    QLabel *m_found;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace gui
