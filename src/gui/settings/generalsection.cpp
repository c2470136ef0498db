#include "gui/settings/generalsection.h"

#include "ui_settingsgeneral.h"

#include "gui/prompts.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"

namespace gui {

using domain::Project;

GeneralSection::GeneralSection(const Context &context, models::ProjectDraft &draft, QWidget *parent)
    : Section(context, draft, parent), m_ui(std::make_unique<Ui::SettingsGeneral>())
{
    m_ui->setupUi(this);
    dress();
    m_ui->browsePushButton->setIcon(icon(QStringLiteral("folder")));
    setEmphasis(*m_ui->removePushButton, Emphasis::Danger);
    connect(m_ui->nameLineEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { edit([&](Project &p) { p.name = text; }); });
    connect(m_ui->directoryLineEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { edit([&](Project &p) { p.directory = text.trimmed(); }); });
    connect(m_ui->branchLineEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { edit([&](Project &p) { p.mainBranch = text.trimmed(); }); });
    connect(m_ui->pushCheckBox, &QCheckBox::toggled, this,
            [this](bool on) { edit([&](Project &p) { p.pushAfterMerge = on; }); });
    connect(m_ui->browsePushButton, &QPushButton::clicked, this, [this] {
        const QString folder = this->context().prompts->folder(this, tr("Folder of the project"), project().directory);
        if (folder.isEmpty())
            return;
        m_ui->directoryLineEdit->setText(folder);
        edit([&](Project &p) { p.directory = folder; });
    });
    connect(m_ui->removePushButton, &QPushButton::clicked, this, &GeneralSection::remove);
}

GeneralSection::~GeneralSection() = default;

void GeneralSection::showDraft()
{
    m_ui->nameLineEdit->setText(project().name);
    m_ui->idLineEdit->setText(project().id);
    m_ui->directoryLineEdit->setText(project().directory);
    m_ui->branchLineEdit->setText(project().mainBranch);
    m_ui->pushCheckBox->setChecked(project().pushAfterMerge);
    m_ui->sourcesText->setText(project().sources.isEmpty() ? tr("nothing; it was made by hand")
                                                           : project().sources.join(QLatin1Char('\n')));
}

void GeneralSection::remove()
{
    const QString name = project().name;
    if (!context().prompts->confirmed(this, tr("Remove project"),
                                      tr("%1 is removed from Slipway with all its settings. Its folder and the journal "
                                         "stay as they are.")
                                          .arg(name),
                                      tr("Remove project"), true))
        return;
    context().desk->send(orchestrator::RemoveProject{project().id}, this,
                         [this, name](const domain::Result<QJsonObject> &answer) {
                             if (answer)
                                 Q_EMIT removed(name);
                             else
                                 Q_EMIT failed(answer.error());
                         });
}

} // namespace gui
