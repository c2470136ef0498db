#include "gui/run/manualpane.h"

#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

ManualPane::ManualPane(QWidget *parent)
    : StepPane(parent), m_words(new QLabel(this)), m_form(new QWidget(this)), m_note(new QLineEdit(m_form))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("noteLineEdit"));
    m_note->setPlaceholderText(tr("Note (kept in the journal)"));
    m_note->setAccessibleName(tr("Note"));
    auto *done = new QPushButton(icon(QStringLiteral("approve")), tr("&Done"), m_form);
    auto *failed = new QPushButton(icon(QStringLiteral("reject")), tr("It &failed"), m_form);
    done->setObjectName(QStringLiteral("doneButton"));
    failed->setObjectName(QStringLiteral("failedButton"));
    setEmphasis(*done, Emphasis::Primary);
    for (QPushButton *button : {done, failed})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::inside);
    buttons->addStretch(1);
    buttons->addWidget(failed);
    buttons->addWidget(done);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins({});
    form->setSpacing(grid::inside);
    form->addWidget(m_note);
    form->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::between);
    column->addWidget(m_words);
    column->addWidget(m_form);
    column->addStretch(1);
    connect(done, &QPushButton::clicked, this, [this] { Q_EMIT finished(m_step, true, m_note->text().trimmed()); });
    connect(failed, &QPushButton::clicked, this, [this] { Q_EMIT finished(m_step, false, m_note->text().trimmed()); });
}

void ManualPane::show(const StepScene &scene)
{
    const QString key = scene.run.id + QLatin1Char('/') + scene.step.id;
    if (key != m_key)
        m_note->clear();
    m_key = key;
    m_step = scene.step.id;
    const bool open = scene.state.status == StepStatus::Waiting;
    m_form->setVisible(open);
    m_words->setText(open ? tr("Slipway cannot do this. Do it, and say here how it went.")
                     : scene.state.status == StepStatus::Planned ? tr("A person will be asked to do this.")
                                                                 : QString());
    m_words->setVisible(!m_words->text().isEmpty());
}

void ManualPane::takeFocus()
{
    m_note->setFocus(Qt::OtherFocusReason);
}

} // namespace gui
