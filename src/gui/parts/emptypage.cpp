#include "gui/parts/emptypage.h"

#include "gui/parts/pageheader.h"
#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

namespace {
constexpr int disc = 64;
constexpr int glyph = 32;
} // namespace

EmptyPage::EmptyPage(const QString &iconName, const QString &sentence, QAction *action, QWidget *parent)
    : EmptyPage(iconName, sentence, action ? QList<QAction *>{action} : QList<QAction *>{}, parent)
{
}

EmptyPage::EmptyPage(const QString &iconName, const QString &sentence, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent), m_icon(iconName), m_glyphRoom(new QWidget(this)), m_words(new QLabel(this))
{
    m_glyphRoom->setFixedSize(disc, disc);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_words->setFixedWidth(380);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid::between);
    column->addStretch(2);
    column->addWidget(m_glyphRoom, 0, Qt::AlignHCenter);
    column->addWidget(m_words, 0, Qt::AlignHCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::inside);
    row->addStretch(1);
    for (QAction *action : actions)
        row->addWidget(actionButton(action, action == actions.first() ? Emphasis::Primary : Emphasis::Normal, this));
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3); // the eye's middle is above the page's
    setSentence(sentence);
    dress();
}

void EmptyPage::setSentence(const QString &sentence)
{
    m_words->setText(visibleText(sentence));
    m_words->setMinimumHeight(qMax(0, m_words->heightForWidth(m_words->width())));
    setAccessibleName(visibleText(sentence));
}

void EmptyPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    const QRect room = m_glyphRoom->geometry();
    paintBox(painter, room, t.ground(Tone::Accent), {}, disc / 2.0);
    QRect inner(0, 0, glyph, glyph);
    inner.moveCenter(room.center());
    paintIcon(painter, inner, m_icon, t.accent);
}

void EmptyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QWidget::changeEvent(event);
}

void EmptyPage::dress()
{
    QPalette p = m_words->palette();
    if (p.color(QPalette::WindowText) == tokens(this).secondary)
        return;
    p.setColor(QPalette::WindowText, tokens(this).secondary);
    m_words->setPalette(p);
}

} // namespace gui
