#pragma once

#include "gui/theme/tokens.h"

#include <QWidget>

#include <optional>

namespace gui {

// One line of text from anywhere: never markup, controls and bidi tricks made visible, elided where it does not fit,
// then whole in the tooltip.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setElideMode(Qt::TextElideMode mode);
    void setAlignment(Qt::Alignment alignment);
    void setTone(std::optional<Tone> tone); // Neutral: secondary text; none: text
    // Shown instead of the text's own tooltip, e.g. the exact time.
    void setDetail(const QString &detail);
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    QString m_shown;
    QString m_detail;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    std::optional<Tone> m_tone;
};

} // namespace gui
