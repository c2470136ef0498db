// Renders the Runs page in its telling states, light and dark, into the folder named by the first argument. Not a test:
// the pictures are for eyes. Every state is a real run of the small shop.
#include "runfixture.h"

#include "gui/dialogs/rollbackdialog.h"
#include "gui/pages/runspage.h"
#include "gui/run/rundetail.h"
#include "gui/theme/theme.h"
#include "support/guitestsupport.h"

#include <QtWidgets>

#include <cstdio>

using namespace gui;
using namespace domain;
using testsupport::Shop;

namespace {

QString folder;

void shoot(RunsPage &page, const QString &name)
{
    for (const QSize size : {QSize(1208, 720), QSize(952, 560)}) {
        page.resize(size);
        for (const bool dark : {false, true}) {
            applyTheme(*qApp, dark ? Appearance::Dark : Appearance::Light);
            QTest::qWait(120); // logs and layouts settle
            const QString file = QStringLiteral("%1/%2-%3%4.png")
                                     .arg(folder, name)
                                     .arg(size.width())
                                     .arg(dark ? QStringLiteral("-dark") : QString());
            page.grab().save(file);
        }
    }
    applyTheme(*qApp, Appearance::Light);
}

void confirm(Shop &shop, const QString &run)
{
    for (const char *item : {"tests", "told"})
        shop.ask(orchestrator::Confirm{.run = run, .item = QLatin1String(item), .note = QStringLiteral("Build 4711")});
}

bool reaches(Shop &shop, const QString &run, RunPhase phase)
{
    return QTest::qWaitFor([&] { return shop.state(run).phase == phase; }, 20000);
}

bool waitsAt(Shop &shop, const QString &run, const char *step)
{
    return QTest::qWaitFor(
        [&] { return shop.state(run).steps.value(QLatin1String(step)).status == StepStatus::Waiting; }, 20000);
}

bool runsAt(Shop &shop, const QString &run, const char *step)
{
    return QTest::qWaitFor(
        [&] { return shop.state(run).steps.value(QLatin1String(step)).status == StepStatus::Running; }, 20000);
}

void finish(Shop &shop, const QString &run)
{
    shop.ask(
        orchestrator::Steer{.run = run, .action = ActionKind::FinishManual, .reason = QStringLiteral("Looked at it")});
}

bool ship(Shop &shop, const QString &version, const QString &environment)
{
    const QString run = shop.start(version, environment);
    confirm(shop, run);
    if (!waitsAt(shop, run, "look.manual"))
        return false;
    finish(shop, run);
    if (environment == QLatin1String("production")) {
        if (!waitsAt(shop, run, "production.approval"))
            return false;
        shop.ask(orchestrator::Decide{run, {}, true, QStringLiteral("Go")});
    }
    return reaches(shop, run, RunPhase::Succeeded);
}

} // namespace

int main(int argc, char **argv)
{
    testsupport::prepareGui();
    QApplication app(argc, argv);
    testsupport::dressGui(app);
    folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    QDir().mkpath(folder);

    Shop shop;
    if (!shop.open()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(shop.trouble));
        return 1;
    }
    RunsPage page(shop.context(), nullptr);
    QObject::connect(&shop.desk(), &orchestrator::Desk::changed, &page, &Page::refresh);
    page.resize(1208, 720);
    page.show();
    shoot(page, QStringLiteral("empty"));

    ship(shop, QStringLiteral("1.0.0"), QStringLiteral("production"));
    const QString run = shop.start();
    page.showRun(run);
    shop.ask(orchestrator::Confirm{
        .run = run, .item = QStringLiteral("tests"), .note = QStringLiteral("Build 4711 is green")});
    shoot(page, QStringLiteral("checklist"));
    shop.holdDeploys();
    confirm(shop, run);
    runsAt(shop, run, "staging.deploy");
    QTest::qWait(1500);
    shoot(page, QStringLiteral("running"));
    shop.letGo();
    waitsAt(shop, run, "look.manual");
    shoot(page, QStringLiteral("manual"));
    finish(shop, run);
    waitsAt(shop, run, "production.approval");
    shoot(page, QStringLiteral("approval"));
    page.findChild<RunDetail *>()->selectStep(QStringLiteral("build.artifact"));
    shoot(page, QStringLiteral("artifact"));
    page.findChild<QToolButton *>(QStringLiteral("followButton"))->click();
    shop.breakDeploys();
    shop.ask(orchestrator::Decide{run, {}, true, QStringLiteral("Go")});
    reaches(shop, run, RunPhase::Failing);
    shop.ask(orchestrator::Steer{.run = run, .action = ActionKind::Retry});
    const auto twice = [&] {
        const RunState state = shop.state(run);
        return state.phase == RunPhase::Failing &&
               state.steps.value(QStringLiteral("production.deploy")).attempts.size() == 2;
    };
    if (!QTest::qWaitFor(twice, 20000))
        return 1;
    shoot(page, QStringLiteral("failing"));
    for (QAction *action : page.commands())
        if (action->objectName() == QLatin1String("actionRollBack"))
            action->trigger();
    if (auto *dialog = page.findChild<RollbackDialog *>()) {
        QTest::qWait(200);
        dialog->grab().save(folder + QStringLiteral("/rollbackdialog.png"));
        dialog->close();
    }
    shop.ask(orchestrator::RollBackRun{run, {}, false, QStringLiteral("Customers cannot pay")});
    reaches(shop, run, RunPhase::RolledBack);
    shoot(page, QStringLiteral("rolledback"));
    page.findChild<QTabWidget *>()->setCurrentIndex(1);
    shoot(page, QStringLiteral("story"));
    page.findChild<QTabWidget *>()->setCurrentIndex(0);
    page.setLayoutDirection(Qt::RightToLeft);
    shoot(page, QStringLiteral("rtl"));
    return 0;
}
