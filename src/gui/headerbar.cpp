#include "gui/headerbar.h"

#include "gui/parts/elidedlabel.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

namespace gui {

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent), m_projects(new QComboBox(this)), m_role(new ElidedLabel(this)), m_waiting(new QToolButton(this)),
      m_search(new QToolButton(this)), m_person(new ElidedLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::around, grid::inside, grid::around, grid::inside);
    row->setSpacing(grid::between);
    row->addWidget(m_projects);
    row->addStretch(1);
    row->addWidget(m_role);
    row->addWidget(m_waiting);
    row->addWidget(m_search);
    row->addWidget(m_person);

    m_projects->setObjectName(QStringLiteral("projectComboBox"));
    m_projects->setAccessibleName(tr("Project"));
    m_projects->setMinimumContentsLength(16);
    m_projects->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_projects, &QComboBox::activated, this, [this] { Q_EMIT projectChosen(project()); });

    m_waiting->setObjectName(QStringLiteral("waitingToolButton"));
    m_waiting->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_waiting->setIcon(icon(QStringLiteral("status-waiting"), Tone::Waiting));
    setEmphasis(*m_waiting, Emphasis::Quiet);
    connect(m_waiting, &QToolButton::clicked, this, &HeaderBar::waitingClicked);

    m_search->setObjectName(QStringLiteral("searchToolButton"));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search->setIcon(icon(QStringLiteral("search")));
    m_search->setText(tr("Ctrl+K"));
    m_search->setAccessibleName(tr("Find anything"));
    m_search->setToolTip(tr("Find any page, project, run or action"));
    connect(m_search, &QToolButton::clicked, this, &HeaderBar::searchClicked);

    m_role->setTone(Tone::Neutral);
    setWaiting(0);
    setRole({}, {});
}

void HeaderBar::setProjects(const QList<Entry> &projects)
{
    const QString chosen = project();
    const QSignalBlocker quiet(m_projects);
    m_projects->clear();
    m_projects->addItem(tr("All projects"), QString());
    for (const Entry &entry : projects)
        m_projects->addItem(icon(QStringLiteral("project")), visibleText(entry.name), entry.id);
    setProject(chosen);
    m_projects->setVisible(!projects.isEmpty());
}

QString HeaderBar::project() const
{
    return m_projects->currentData().toString();
}

void HeaderBar::setProject(const QString &project)
{
    const QSignalBlocker quiet(m_projects);
    m_projects->setCurrentIndex(qMax(0, m_projects->findData(project)));
}

void HeaderBar::setWaiting(int count)
{
    m_waiting->setText(tr("Waiting for you: %1").arg(locale().toString(count)));
    m_waiting->setVisible(count > 0);
}

void HeaderBar::setPerson(const QString &name)
{
    m_person->setText(name);
    m_person->setDetail(tr("You act as %1; everything you do is kept under this name.").arg(name));
    m_person->setAccessibleName(tr("Acting as %1").arg(name));
    update();
}

void HeaderBar::setRole(const QString &word, const QString &detail)
{
    m_role->setText(word);
    m_role->setDetail(detail);
    m_role->setVisible(!word.isEmpty());
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(0, height() - 1, width(), 1, t.border);
}

void HeaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_search->setIcon(icon(QStringLiteral("search"), tokens(this).secondary));
    QWidget::changeEvent(event);
}

} // namespace gui
