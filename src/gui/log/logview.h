#pragma once

#include "models/logfile.h"
#include "models/logfolds.h"

#include <QAbstractScrollArea>
#include <QTimer>

class QPushButton;

namespace gui {

class LogSearchBar;
class MarkedScrollBar;
struct Tokens;

// A log as it is written: fixed font, times at the edge, colours made readable, groups to fold, search with all hits in
// the scroll bar. It follows the end until it is scrolled away from it. Only what is seen is ever read.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    void open(const QString &path, bool growing);
    void setGrowing(bool growing);
    void close();
    models::LogFile *file() const { return m_file; }

    bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    void openSearch();
    void closeSearch();
    void findNext();
    void findPrevious();
    void selectAll();
    bool hasSelection() const { return m_anchor != m_caret; }
    void copy(); // the selection, as plain text, to the clipboard
    void setFolded(qint64 groupRow, bool folded);
    void showRow(qint64 row); // in the middle, with its group open

    QSize sizeHint() const override;

Q_SIGNALS:
    void followingChanged(bool following);
    void copied(bool cut); // cut: only the beginning of it fitted

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place
    {
        qint64 row = 0; // of the file
        int column = 0;
        // NOLINTNEXTLINE(modernize-use-nullptr): there is none
        friend auto operator<=>(const Place &, const Place &) = default;
    };

    void contentChanged();
    void updateMarks();
    void updateScrollBars();
    void updateFound();
    void placeOverlays();
    void setFonts();
    void pick(qsizetype hit);
    int gutterWidth() const;
    int rowsInView() const;
    int columnX(const QString &text, int column) const;
    Place placeAt(const QPoint &position) const;
    QString stateSentence() const;
    void paintRow(QPainter &painter, qint64 row, int top, qint64 lastTime, const Tokens &tokens);
    void paintText(QPainter &painter, const models::LogLine &line, int left, int top, const Tokens &tokens) const;
    void paintHits(QPainter &painter, const QString &text, int left, int top, bool current, const Tokens &tokens) const;
    void paintSelection(QPainter &painter, qint64 row, const QString &text, int left, int top,
                        const Tokens &tokens) const;

    models::LogFile *m_file;
    models::LogFolds m_folds;
    MarkedScrollBar *m_bar;
    LogSearchBar *m_search;
    QPushButton *m_follow;
    QTimer m_autoScroll; // while a selection is drawn beyond the edge
    QFont m_fixed;
    qreal m_charWidth = 8;
    int m_lineHeight = 16;
    int m_widest = 0;
    bool m_following = true;
    bool m_scrollingItself = false;
    bool m_hasTimes = false;
    bool m_selecting = false;
    Place m_anchor;
    Place m_caret;
    qsizetype m_currentHit = -1;
};

} // namespace gui
