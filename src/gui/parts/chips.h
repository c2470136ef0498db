#pragma once

#include "gui/theme/status.h"

#include <QWidget>

namespace gui {

// Glyph and word on the ground of the status.
class StatusChip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChip(QWidget *parent = nullptr);
    explicit StatusChip(StatusLook look, QWidget *parent = nullptr);

    void setLook(StatusLook look);
    const StatusLook &shownLook() const { return m_look; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusLook m_look;
};

// A version in the fixed font, with the glyph and colour of its state.
class VersionChip : public QWidget
{
    Q_OBJECT

public:
    explicit VersionChip(QWidget *parent = nullptr);

    void setVersion(const QString &version, StatusLook look);
    QString version() const { return m_version; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_version;
    StatusLook m_look;
};

// The name of a production environment: a thin accent bar and the word, so that nobody acts on it by mistake.
class ProductionMark : public QWidget
{
    Q_OBJECT

public:
    explicit ProductionMark(const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace gui
