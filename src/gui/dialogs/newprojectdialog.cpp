#include "gui/dialogs/newprojectdialog.h"

#include "ui_newprojectdialog.h"

#include "gui/prompts.h"
#include "gui/theme/style.h"

#include <QPushButton>

namespace gui {

using namespace domain;

namespace {

EnvironmentKind kindOf(const QString &name)
{
    const QString lower = name.toLower();
    if (lower.startsWith(QLatin1String("dev")))
        return EnvironmentKind::Development;
    if (lower.startsWith(QLatin1String("stag")) || lower.startsWith(QLatin1String("test")))
        return EnvironmentKind::Staging;
    if (lower.startsWith(QLatin1String("prod")) || lower == QLatin1String("live"))
        return EnvironmentKind::Production;
    return EnvironmentKind::Other;
}

} // namespace

NewProjectDialog::NewProjectDialog(const Context &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_ui(std::make_unique<Ui::NewProjectDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->environmentsLineEdit->setText(tr("Development, Staging, Production"));
    m_create = m_ui->buttonBox->addButton(tr("Create project"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createButton"));
    m_create->setDefault(true);
    setEmphasis(*m_create, Emphasis::Primary);
    m_ui->buttonBox->addButton(QDialogButtonBox::Cancel);
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this] {
        const QString folder = m_context.prompts->folder(this, tr("Working copy"), m_ui->folderLineEdit->text());
        if (!folder.isEmpty())
            m_ui->folderLineEdit->setText(folder);
    });
    for (QLineEdit *edit : {m_ui->nameLineEdit, m_ui->environmentsLineEdit})
        connect(edit, &QLineEdit::textChanged, this, &NewProjectDialog::judge);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &NewProjectDialog::create);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
    m_ui->nameLineEdit->setFocus();
}

NewProjectDialog::~NewProjectDialog() = default;

Project NewProjectDialog::project() const
{
    Project out;
    out.name = m_ui->nameLineEdit->text().trimmed();
    out.id = idFromName(out.name);
    out.directory = m_ui->folderLineEdit->text().trimmed();
    for (const QString &part : m_ui->environmentsLineEdit->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const QString name = part.trimmed(); !name.isEmpty())
            out.environments.append({.id = idFromName(name), .name = name, .kind = kindOf(name)});
    return out;
}

void NewProjectDialog::judge()
{
    const Project wanted = project();
    m_create->setEnabled(!wanted.name.isEmpty() && !wanted.environments.isEmpty());
}

void NewProjectDialog::create()
{
    const Project wanted = project();
    m_create->setEnabled(false);
    m_context.desk->send(orchestrator::SaveProject{wanted, true}, this,
                         [this, id = wanted.id](const Result<QJsonObject> &answer) {
                             judge();
                             if (!answer)
                                 return m_ui->messageBar->say(answer.error());
                             Q_EMIT created(id);
                             accept();
                         });
}

} // namespace gui
