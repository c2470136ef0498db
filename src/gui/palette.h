#pragma once

#include <QDialog>
#include <QIcon>

#include <functional>

class QLineEdit;
class QListWidget;

namespace gui {

struct PaletteEntry
{
    QString text;
    QString detail; // shortcut, project, state …
    QString icon;   // name for gui::icon()
    std::function<void()> act;
};

// Everything that can be done or shown, found by typing. Lives as long as it is open; acts after it has closed.
class Palette : public QDialog
{
    Q_OBJECT

public:
    Palette(const QList<PaletteEntry> &entries, const QString &typed, QWidget *parent);

    QStringList shown() const; // in order

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void filter();
    void choose();

    QList<PaletteEntry> m_entries;
    QLineEdit *m_edit;
    QListWidget *m_list;
};

} // namespace gui
