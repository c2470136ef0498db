#include "gui/prompts.h"

#include "ui_reasondialog.h"

#include "gui/parts/text.h"
#include "gui/theme/style.h"

#include <QFileDialog>
#include <QPushButton>

namespace gui {

namespace {

class ReasonDialog : public QDialog
{
public:
    ReasonDialog(QWidget *parent, const QString &title, const QString &sentence, const QString &action, bool dangerous)
        : QDialog(parent)
    {
        m_ui.setupUi(this);
        setWindowTitle(visibleText(title));
        m_ui.sentenceLabel->setText(visibleText(sentence));
        m_ui.sentenceLabel->setVisible(!sentence.isEmpty());
        m_action = m_ui.buttonBox->addButton(visibleText(action), QDialogButtonBox::AcceptRole);
        m_action->setObjectName(QStringLiteral("actionButton"));
        QPushButton *cancel = m_ui.buttonBox->addButton(QDialogButtonBox::Cancel);
        setEmphasis(*m_action, dangerous ? Emphasis::Danger : Emphasis::Primary);
        // Return must never set off what cannot be taken back.
        m_action->setAutoDefault(!dangerous);
        m_action->setDefault(!dangerous);
        cancel->setAutoDefault(dangerous);
        cancel->setDefault(dangerous);
        connect(m_ui.buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(m_ui.buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
        if (dangerous)
            cancel->setFocus();
    }

    void askReason(bool required)
    {
        const auto check = [this, required] {
            m_action->setEnabled(!required || !m_ui.reasonLineEdit->text().trimmed().isEmpty());
        };
        connect(m_ui.reasonLineEdit, &QLineEdit::textChanged, this, check);
        check();
        if (!required)
            m_ui.reasonLineEdit->setPlaceholderText(Prompts::tr("Optional"));
        m_ui.reasonLineEdit->setFocus();
    }
    void askNothing()
    {
        m_ui.reasonLabel->hide();
        m_ui.reasonLineEdit->hide();
        resize(width(), 0);
    }
    QString reason() const { return m_ui.reasonLineEdit->text().trimmed(); }

private:
    Ui::ReasonDialog m_ui;
    QPushButton *m_action;
};

} // namespace

QStringList Prompts::documents(QWidget *parent)
{
    return QFileDialog::getOpenFileNames(
        parent, tr("Open document"), {},
        tr("Documents (*.md *.markdown *.mmd *.mermaid *.yml *.yaml *.json);;All files (*)"));
}

QString Prompts::folder(QWidget *parent, const QString &title, const QString &start)
{
    return QFileDialog::getExistingDirectory(parent, title, start);
}

QString Prompts::evidenceFile(QWidget *parent)
{
    return QFileDialog::getOpenFileName(parent, tr("Evidence"));
}

QString Prompts::saveFile(QWidget *parent, const QString &title, const QString &name)
{
    return QFileDialog::getSaveFileName(parent, title, name);
}

std::optional<QString> Prompts::reason(QWidget *parent, const QString &title, const QString &sentence,
                                       const QString &action, bool required, bool dangerous)
{
    ReasonDialog dialog(parent, title, sentence, action, dangerous);
    dialog.askReason(required);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.reason()) : std::nullopt;
}

bool Prompts::confirmed(QWidget *parent, const QString &title, const QString &sentence, const QString &action,
                        bool dangerous)
{
    ReasonDialog dialog(parent, title, sentence, action, dangerous);
    dialog.askNothing();
    return dialog.exec() == QDialog::Accepted;
}

} // namespace gui
