#pragma once

#include <QWidget>

class QVBoxLayout;

namespace gui {

class ElidedLabel;

// A surface with a thin border that holds things that belong together.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ElidedLabel *m_title = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace gui
