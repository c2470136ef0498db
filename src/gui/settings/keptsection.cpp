#include "gui/settings/keptsection.h"

#include "ui_settingskept.h"

#include "gui/parts/text.h"
#include "gui/theme/theme.h"

#include <QSignalBlocker>

namespace gui {

KeptSection::KeptSection(const Context &context, models::ProjectDraft &draft, QWidget *parent)
    : Section(context, draft, parent), m_ui(std::make_unique<Ui::SettingsKept>())
{
    m_ui->setupUi(this);
    dress();
    m_ui->keptList->setAccessibleName(tr("Kept parts"));
    m_ui->keptTextEdit->setAccessibleName(tr("Text of the kept part"));
    m_ui->keptTextEdit->setFont(fixedFont(font()));
    connect(m_ui->keptList, &QListWidget::currentRowChanged, this, &KeptSection::showPart);
}

KeptSection::~KeptSection() = default;

void KeptSection::showDraft()
{
    const int row = std::max(0, m_ui->keptList->currentRow());
    const auto &kept = project().kept;
    {
        const QSignalBlocker quiet(m_ui->keptList);
        m_ui->keptList->clear();
        for (const domain::KeptPart &part : kept) {
            auto *item =
                new QListWidgetItem(visibleText(part.title.isEmpty() ? part.kind : part.title), m_ui->keptList);
            item->setToolTip(plainTooltip(part.title));
        }
        m_ui->keptList->setCurrentRow(std::min(row, int(kept.size()) - 1));
    }
    m_ui->keptHint->setText(kept.isEmpty()
                                ? tr("Nothing: the documents this project came from had no part Slipway only keeps.")
                                : tr("Parts of the imported documents that Slipway keeps as they stood."));
    m_ui->keptList->setVisible(!kept.isEmpty());
    m_ui->keptTextEdit->setVisible(!kept.isEmpty());
    showPart(m_ui->keptList->currentRow());
}

void KeptSection::showPart(int row)
{
    m_ui->keptTextEdit->setPlainText(row >= 0 && row < project().kept.size() ? project().kept.at(row).text : QString());
}

} // namespace gui
