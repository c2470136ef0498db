#pragma once

#include "domain/result.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace gui {

enum class Severity { Info, Success, Warning, Error };

// In the page, under the header: glyph, one sentence, one action. Hidden while there is nothing to say.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    // The action lives elsewhere; null = none.
    void say(Severity severity, const QString &sentence, QAction *action = nullptr);
    void say(const domain::Error &error, QAction *action = nullptr);
    void clear();
    void setClosable(bool closable);
    QString sentence() const { return m_sentence; }
    Severity severity() const { return m_severity; }

Q_SIGNALS:
    void closed(); // by the person

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    Severity m_severity = Severity::Info;
    QString m_sentence;
    QLabel *m_words;
    QPushButton *m_button = nullptr;
    QToolButton *m_close;
};

} // namespace gui
