#pragma once

#include <QPlainTextEdit>
#include <QSet>

namespace gui {

// A document as it is written: fixed font, line numbers, one line marked. Never rendered, never changed. Lines that
// were not understood carry a mark beside their number.
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    void setSource(const QString &text, const QList<int> &linesToMark);
    // Marks the line and brings it into view; 0 = none. Emits nothing.
    void showLine(int line);
    int shownLine() const { return m_line; }

Q_SIGNALS:
    void lineChosen(int line); // by the person: clicked, or the cursor moved there

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Gutter;

    int gutterWidth() const;
    void place();
    void mark();
    void paintGutter(const QRect &area);

    Gutter *m_gutter;
    QSet<int> m_marked;
    int m_line = 0;
    bool m_showing = false; // the cursor moves, but nobody moved it
};

} // namespace gui
