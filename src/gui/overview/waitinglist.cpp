#include "gui/overview/waitinglist.h"

#include "gui/parts/elidedlabel.h"
#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace gui {

namespace {

constexpr int rowHeight = 36;
constexpr int mostRows = 4; // then it scrolls: the board above is what must be seen

class WaitingRow : public QAbstractButton
{
public:
    WaitingRow(QWidget *parent) : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setFixedHeight(rowHeight);
    }

    void setEntry(const models::InboxEntry &entry, qint64 nowMs)
    {
        m_entry = entry;
        m_since = durationText(qMax<qint64>(1000, nowMs - entry.gate.sinceMs));
        QStringList words{visibleText(entry.sentence)};
        if (!entry.progress.isEmpty())
            words.append(entry.progress);
        if (!entry.mine)
            words.append(WaitingList::tr("somebody else must approve it"));
        words.append(WaitingList::tr("waits for %1").arg(m_since));
        setAccessibleName(words.join(QStringLiteral(", ")));
        setToolTip(plainTooltip(words.join(QLatin1Char('\n'))));
        update();
    }
    const models::InboxEntry &entry() const { return m_entry; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens(this);
        if (underMouse())
            paintBox(painter, rect(), t.hover(), {});
        const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
        const QFontMetrics metrics(font());
        const Tone tone = m_entry.gate.question ? Tone::Failed : m_entry.mine ? Tone::Waiting : Tone::Planned;
        paintIcon(painter, mirrored({grid::inside, (height() - grid::icon) / 2, grid::icon, grid::icon}),
                  m_entry.gate.question ? QStringLiteral("status-failed") : iconName(m_entry.gate.kind), t.tone(tone));

        QStringList detail;
        if (!m_entry.progress.isEmpty())
            detail.append(m_entry.progress);
        if (!m_entry.mine)
            detail.append(WaitingList::tr("by somebody else"));
        detail.append(WaitingList::tr("for %1").arg(m_since));
        const QString trailing = detail.join(QStringLiteral(" · "));
        const int trailingWidth = metrics.horizontalAdvance(trailing);
        const int end = width() - grid::inside - grid::smallIcon - grid::inside;
        const int left = grid::inside + grid::icon + grid::inside + grid::unit;
        const int sentence = qMax(80, end - trailingWidth - grid::between - left);
        const int flags = int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
        painter.setFont(font());
        painter.setPen(m_entry.mine ? t.text : t.secondary);
        painter.drawText(mirrored({left, 0, sentence, height()}), flags,
                         metrics.elidedText(visibleText(m_entry.sentence), Qt::ElideRight, sentence));
        painter.setPen(t.secondary);
        painter.drawText(mirrored({end - trailingWidth, 0, trailingWidth, height()}), flags, trailing);
        paintIcon(painter,
                  mirrored({width() - grid::inside - grid::smallIcon, (height() - grid::smallIcon) / 2, grid::smallIcon,
                            grid::smallIcon}),
                  layoutDirection() == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                       : QStringLiteral("chevron-right"),
                  t.secondary);
        if (hasFocus())
            paintFocusRing(painter, rect(), t);
    }

private:
    models::InboxEntry m_entry;
    QString m_since;
};

} // namespace

WaitingList::WaitingList(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(tr("Waiting for you"), this)),
      m_nothing(new ElidedLabel(tr("Nothing waits for you."), this)), m_scroll(new QScrollArea(this)),
      m_rows(new QWidget), m_column(new QVBoxLayout(m_rows))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::between, 12, grid::between, 12);
    column->setSpacing(grid::inside);
    auto *head = new QHBoxLayout;
    head->setSpacing(grid::between);
    head->addWidget(m_title);
    head->addWidget(m_nothing);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(m_scroll);
    m_title->setFont(sectionFont(font()));
    m_nothing->setTone(Tone::Neutral);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_rows);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_rows->setAutoFillBackground(false); // the scroll area thinks otherwise
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(m_title->text());
}

void WaitingList::setEntries(const QList<models::InboxEntry> &entries, qint64 nowMs)
{
    while (m_column->count() > entries.size())
        delete m_column->takeAt(m_column->count() - 1)->widget();
    for (int i = 0; i < entries.size(); ++i) {
        if (i == m_column->count()) {
            auto *row = new WaitingRow(m_rows);
            connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT runWanted(row->entry().gate.run); });
            m_column->addWidget(row);
        }
        static_cast<WaitingRow *>(m_column->itemAt(i)->widget())->setEntry(entries[i], nowMs);
    }
    m_nothing->setVisible(entries.isEmpty());
    m_scroll->setVisible(!entries.isEmpty());
    m_scroll->setFixedHeight(int(qMin<qsizetype>(mostRows, entries.size())) * rowHeight);
}

void WaitingList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    paintBox(painter, rect(), t.surface, t.border);
}

void WaitingList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_title->setFont(sectionFont(font()));
    QWidget::changeEvent(event);
}

} // namespace gui
