// Takes a picture of every section of the settings, light and dark, large and small, into $SLIPWAY_SHOTS.
#include "gui/pages/settingspage.h"
#include "gui/prompts.h"
#include "gui/theme/theme.h"
#include "support/guitestsupport.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace gui;

int main(int argc, char **argv)
{
    testsupport::prepareGui();
    QApplication app(argc, argv);
    testsupport::dressGui(app);
    const QTemporaryDir folder;
    auto desk = orchestrator::Desk::open(
        {.store = folder.filePath(QStringLiteral("slipway.db")), .actor = QStringLiteral("alice")});
    if (!desk)
        return 1;
    QFile file(testsupport::source(QStringLiteral("resources/sample/project.json")));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const auto project = domain::fromJson<domain::Project>(QJsonDocument::fromJson(file.readAll()).object());
    if (!project) {
        qWarning("%s", qPrintable(project.error().message));
        return 1;
    }
    int answered = 0;
    for (int i = 0; i < 2; ++i)
        (*desk)->send(i == 0 ? orchestrator::Request(orchestrator::SaveProject{.project = *project})
                             : orchestrator::Request(orchestrator::MakeBackup{}),
                      &app, [&](const auto &) { ++answered; });
    if (!QTest::qWaitFor([&] { return answered == 2; }))
        return 1;

    Prompts prompts;
    const Context context{
        .desk = desk->get(), .prompts = &prompts, .now = [] { return QDateTime::currentMSecsSinceEpoch(); }};
    const auto shoot = [&](SettingsPage &page, const QString &name) {
        QTest::qWait(150);
        testsupport::shoot(page, name);
    };
    for (const bool dark : {false, true}) {
        applyTheme(app, dark ? Appearance::Dark : Appearance::Light);
        for (const QSize size : {QSize(1200, 720), QSize(944, 560)}) { // windows of 1280 × 800 and 1024 × 640
            SettingsPage page(context, nullptr);
            page.resize(size);
            page.setProject(project->id);
            page.show();
            const QString suffix =
                QStringLiteral("-%1-%2").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width());
            const QStringList sections = page.sections();
            for (const QString &section : sections) {
                page.showSection(section);
                shoot(page, section + suffix);
            }
            page.showSection(QStringLiteral("general"));
            auto *general = page.findChild<QWidget *>(QStringLiteral("generalSection"));
            QTest::keyClicks(general->findChild<QLineEdit *>(QStringLiteral("nameLineEdit")), QStringLiteral(" 2"));
            shoot(page, QStringLiteral("changed") + suffix);
            if (!dark && size.width() > 1000) {
                page.setLayoutDirection(Qt::RightToLeft);
                page.findChild<QPushButton *>(QStringLiteral("discardPushButton"))->click();
                page.showSection(QStringLiteral("environments"));
                shoot(page, QStringLiteral("rtl"));
            }
        }
    }
    return 0;
}
