#include "gui/settings/applicationsection.h"

#include "ui_settingsapplication.h"

#include "gui/background.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/theme.h"
#include "gui/windowsettings.h"
#include "orchestrator/care.h"

#include <QApplication>
#include <QDir>
#include <QHeaderView>

namespace gui {

ApplicationSection::ApplicationSection(const Context &context, models::ProjectDraft &draft, QWidget *parent)
    : Section(context, draft, parent), m_ui(std::make_unique<Ui::SettingsApplication>())
{
    m_ui->setupUi(this);
    dress();
    m_ui->appearanceComboBox->addItem(tr("As the desktop"), int(Appearance::Desktop));
    m_ui->appearanceComboBox->addItem(tr("Light"), int(Appearance::Light));
    m_ui->appearanceComboBox->addItem(tr("Dark"), int(Appearance::Dark));
    connect(m_ui->appearanceComboBox, &QComboBox::activated, this, [this] {
        const auto appearance = Appearance(m_ui->appearanceComboBox->currentData().toInt());
        saveAppearance(appearance);
        applyTheme(*qApp, appearance);
    });
    m_ui->backupPushButton->setIcon(icon(QStringLiteral("add")));
    connect(m_ui->backupPushButton, &QPushButton::clicked, this, &ApplicationSection::backUp);
    QTableWidget *table = m_ui->backupsTable;
    table->setAccessibleName(tr("Backups"));
    table->setColumnCount(5);
    table->setHorizontalHeaderLabels({tr("Made"), tr("State"), tr("Events"), tr("Runs"), tr("File")});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 12);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_ui->storeText->setFont(fixedFont(font()));
    m_ui->restoreCommand->setFont(fixedFont(font()));
    m_ui->restoreCommand->setAccessibleName(tr("Command that restores a backup"));
    m_ui->restoreText->setText(tr("Close Slipway everywhere on this store, then run this command. The present store is "
                                  "put aside, never deleted."));
}

ApplicationSection::~ApplicationSection() = default;

void ApplicationSection::showDraft()
{
    const orchestrator::Paths &paths = context().desk->paths();
    m_ui->identityText->setText(context().desk->actor());
    m_ui->storeText->setText(QDir::toNativeSeparators(paths.store));
    m_ui->appearanceComboBox->setCurrentIndex(m_ui->appearanceComboBox->findData(int(savedAppearance())));
    showBackups();
}

void ApplicationSection::showBackups()
{
    inBackground(
        this, [paths = context().desk->paths()] { return orchestrator::backups(paths); },
        [this](const domain::Result<QList<orchestrator::BackupView>> &found) {
            if (!found)
                m_ui->backupBar->say(found.error());
            const QList<orchestrator::BackupView> backups = found ? *found : QList<orchestrator::BackupView>();
            QTableWidget *table = m_ui->backupsTable;
            table->setRowCount(int(backups.size()));
            for (int row = 0; row < backups.size(); ++row) {
                const orchestrator::BackupView &b = backups.at(row);
                const QString state = !b.valid            ? tr("✖ damaged")
                                      : b.beforeMigration ? tr("● good, before a change of format")
                                                          : tr("● good");
                const QString cells[] = {relativeTime(b.atMs, context().now()), state, locale().toString(b.events),
                                         locale().toString(b.runs), QFileInfo(b.path).fileName()};
                const QString tips[] = {exactTime(b.atMs), state, cells[2], cells[3], b.path};
                for (int column = 0; column < 5; ++column) {
                    auto *item = new QTableWidgetItem(cells[column]);
                    item->setToolTip(plainTooltip(tips[column]));
                    table->setItem(row, column, item);
                }
            }
            table->resizeColumnsToContents();
            table->setVisible(!backups.isEmpty());
            table->setFixedHeight(std::clamp(int(backups.size()), 1, 8) *
                                      table->verticalHeader()->defaultSectionSize() +
                                  table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth());
            const QString file = backups.isEmpty() ? QStringLiteral("FILE") : backups.first().path;
            m_ui->restoreCommand->setText(QStringLiteral("slipwayctl --store '%1' --yes backup restore '%2'")
                                              .arg(context().desk->paths().store, file));
            m_ui->restoreCommand->setCursorPosition(0);
        });
}

void ApplicationSection::backUp()
{
    m_ui->backupPushButton->setEnabled(false);
    context().desk->send(orchestrator::MakeBackup{tr("asked for in the settings")}, this,
                         [this](const domain::Result<QJsonObject> &answer) {
                             m_ui->backupPushButton->setEnabled(true);
                             if (answer)
                                 m_ui->backupBar->say(Severity::Success, tr("The store was backed up."));
                             else
                                 m_ui->backupBar->say(answer.error());
                             showBackups();
                         });
}

} // namespace gui
