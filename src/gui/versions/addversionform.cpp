#include "gui/versions/addversionform.h"

#include "ui_addversionform.h"

#include "gui/parts/text.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"

#include <QKeyEvent>

namespace gui {

AddVersionForm::AddVersionForm(QWidget *parent) : QWidget(parent), m_ui(new Ui::AddVersionForm)
{
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(sectionFont(font()));
    m_ui->nameLineEdit->setFont(fixedFont(font()));
    m_ui->refLineEdit->setFont(fixedFont(font()));
    setEmphasis(*m_ui->addButton, Emphasis::Primary);
    connect(m_ui->addButton, &QPushButton::clicked, this, &AddVersionForm::submit);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &AddVersionForm::cancelled);
    for (QLineEdit *edit : {m_ui->nameLineEdit, m_ui->refLineEdit}) {
        connect(edit, &QLineEdit::returnPressed, this, &AddVersionForm::submit);
        connect(edit, &QLineEdit::textEdited, m_ui->messageBar, &MessageBar::clear);
    }
}

AddVersionForm::~AddVersionForm() = default;

void AddVersionForm::begin(const QList<domain::Project> &projects, const QString &project)
{
    m_ui->messageBar->clear();
    m_ui->projectComboBox->clear();
    for (const domain::Project &p : projects)
        m_ui->projectComboBox->addItem(visibleText(p.name), p.id);
    if (const int chosen = m_ui->projectComboBox->findData(project); chosen >= 0)
        m_ui->projectComboBox->setCurrentIndex(chosen);
    const bool choice = projects.size() > 1;
    m_ui->projectLabel->setVisible(choice);
    m_ui->projectComboBox->setVisible(choice);
    m_ui->nameLineEdit->clear();
    m_ui->refLineEdit->clear();
    m_ui->notesPlainTextEdit->clear();
    setBusy(false);
    m_ui->nameLineEdit->setFocus();
}

void AddVersionForm::refuse(const domain::Error &error)
{
    setBusy(false);
    m_ui->messageBar->say(error);
    m_ui->nameLineEdit->setFocus();
}

void AddVersionForm::setBusy(bool busy)
{
    m_ui->addButton->setEnabled(!busy);
}

void AddVersionForm::submit()
{
    if (!m_ui->addButton->isEnabled())
        return;
    domain::Version version;
    version.name = m_ui->nameLineEdit->text().trimmed();
    version.ref = m_ui->refLineEdit->text().trimmed();
    version.notes = m_ui->notesPlainTextEdit->toPlainText().trimmed();
    if (version.name.isEmpty())
        return refuse(domain::usage(tr("The version has no name yet."), tr("Write one, for example 1.4.0.")));
    if (version.ref.isEmpty()) {
        refuse(domain::usage(tr("It is not said what %1 is built from.").arg(version.name),
                             tr("Name a branch, a tag or a commit.")));
        return m_ui->refLineEdit->setFocus();
    }
    setBusy(true);
    Q_EMIT wanted(m_ui->projectComboBox->currentData().toString(), version);
}

void AddVersionForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gui
