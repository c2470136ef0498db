#include "gui/palette.h"

#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "models/fuzzymatch.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace gui {

namespace {

constexpr int entryRole = Qt::UserRole;
constexpr int detailRole = Qt::UserRole + 1;
constexpr int iconRole = Qt::UserRole + 2;
constexpr int mostShown = 60;

class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() + 14};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens(option.widget);
        painter->save();
        const QRect row = option.rect.adjusted(grid::unit, 1, -grid::unit, -1);
        const bool current = option.state & QStyle::State_Selected;
        if (current)
            paintBox(*painter, row, t.ground(Tone::Accent), {});
        const auto mirrored = [&](const QRect &r) { return QStyle::visualRect(option.direction, option.rect, r); };
        const QFontMetrics metrics(option.font);
        const int left = row.left() + grid::inside + grid::icon + grid::inside;
        const QString detail = index.data(detailRole).toString();
        const int detailWidth = qMin(metrics.horizontalAdvance(detail) + 4, row.width() / 3);
        const int end = row.right() - grid::inside;
        if (const QString icon = index.data(iconRole).toString(); !icon.isEmpty())
            paintIcon(
                *painter,
                mirrored({row.left() + grid::inside, row.center().y() - grid::icon / 2 + 1, grid::icon, grid::icon}),
                icon, current ? t.accent : t.secondary);
        const int flags = int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        const int width = end - detailWidth - grid::between - left;
        painter->setPen(current ? t.accent : t.text);
        painter->drawText(mirrored({left, row.top(), width, row.height()}), flags,
                          metrics.elidedText(index.data().toString(), Qt::ElideRight, width));
        painter->setPen(t.secondary);
        painter->drawText(mirrored({end - detailWidth, row.top(), detailWidth, row.height()}), flags,
                          metrics.elidedText(detail, Qt::ElideMiddle, detailWidth));
        painter->restore();
    }
};

} // namespace

Palette::Palette(const QList<PaletteEntry> &entries, const QString &typed, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_entries(entries), m_edit(new QLineEdit(typed, this)),
      m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Find anything"));
    setObjectName(QStringLiteral("palette"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(grid::inside);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    m_edit->setObjectName(QStringLiteral("paletteLineEdit"));
    m_edit->setPlaceholderText(tr("Type a page, a project, a run or an action"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteListWidget"));
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    connect(m_edit, &QLineEdit::textChanged, this, &Palette::filter);
    connect(m_edit, &QLineEdit::returnPressed, this, &Palette::choose);
    connect(m_list, &QListWidget::itemClicked, this, &Palette::choose);
    filter();
    resize(600, 420);
}

QStringList Palette::shown() const
{
    QStringList out;
    for (int i = 0; i < m_list->count(); ++i)
        out.append(m_list->item(i)->text());
    return out;
}

void Palette::filter()
{
    struct Hit
    {
        int score = 0;
        int entry = 0;
    };
    QList<Hit> hits;
    for (int i = 0; i < m_entries.size(); ++i)
        if (const auto score = models::fuzzyScore(m_edit->text(), m_entries[i].text))
            hits.append({*score, i});
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    m_list->clear();
    for (const Hit &hit : hits.mid(0, mostShown)) {
        const PaletteEntry &entry = m_entries[hit.entry];
        auto *item = new QListWidgetItem(visibleText(entry.text), m_list);
        item->setData(entryRole, hit.entry);
        item->setData(detailRole, visibleText(entry.detail));
        item->setData(iconRole, entry.icon);
    }
    if (hits.isEmpty()) {
        auto *nothing = new QListWidgetItem(tr("Nothing fits “%1”").arg(visibleText(m_edit->text())), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void Palette::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const auto act = m_entries[item->data(entryRole).toInt()].act;
    QTimer::singleShot(0, parent(), act); // what it opens must not have a dying dialog above it
    close();
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int page = qMax(1, m_list->viewport()->height() / qMax(1, m_list->sizeHintForRow(0)));
    const QMap<int, int> steps{{Qt::Key_Down, 1}, {Qt::Key_Up, -1}, {Qt::Key_PageDown, page}, {Qt::Key_PageUp, -page}};
    if (!steps.contains(key) || m_list->count() == 0)
        return QDialog::eventFilter(watched, event);
    m_list->setCurrentRow(qBound(0, m_list->currentRow() + steps[key], m_list->count() - 1));
    return true;
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    painter.fillRect(rect(), t.surface);
    painter.setPen(t.border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Palette::showEvent(QShowEvent *event)
{
    if (const QWidget *window = parentWidget()) {
        const QRect over = window->geometry();
        move(over.center().x() - width() / 2, over.top() + qMax(grid::around, over.height() / 8));
    }
    m_edit->setFocus();
    QDialog::showEvent(event);
}

} // namespace gui
