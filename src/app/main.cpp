#include "app/firstpaint.h"
#include "app/quitonsignals.h"
#include "app/screenshots.h"
#include "gui/mainwindow.h"
#include "gui/prompts.h"
#include "gui/theme/icon.h"
#include "gui/windowsettings.h"
#include "orchestrator/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QMessageBox>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("app::Main", text);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("slipway"));
    QApplication::setApplicationDisplayName(QStringLiteral("Slipway"));
    QApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(SLIPWAY_APP_ID));
    QApplication::setWindowIcon(gui::appIcon());
    orchestrator::loadTranslations(app);
    app::quitOnSignals(app);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr(QT_TRANSLATE_NOOP("app::Main", "Bring versions to their environments, and back.")));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(QStringLiteral("store"), tr(QT_TRANSLATE_NOOP("app::Main", "Use this store.")),
                                   QStringLiteral("FILE"));
    const QCommandLineOption as(QStringLiteral("as"), tr(QT_TRANSLATE_NOOP("app::Main", "Act under this name.")),
                                QStringLiteral("NAME"));
    const QCommandLineOption sample(QStringLiteral("sample"), tr(QT_TRANSLATE_NOOP("app::Main", "Open the sample.")));
    QCommandLineOption bench(QStringLiteral("bench-first-paint"));
    bench.setFlags(QCommandLineOption::HiddenFromHelp);
    QCommandLineOption shots(QStringLiteral("screenshots"), {}, QStringLiteral("DIR"));
    QCommandLineOption only(QStringLiteral("only"), {}, QStringLiteral("NAME")); // of the screenshots
    shots.setFlags(QCommandLineOption::HiddenFromHelp);
    only.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({store, as, sample, bench, shots, only});
    parser.addPositionalArgument(QStringLiteral("FILE"), tr(QT_TRANSLATE_NOOP("app::Main", "Documents to open.")),
                                 QStringLiteral("[FILE…]"));
    parser.process(app);

    if (parser.isSet(shots))
        return app::takeScreenshots(parser.value(shots), parser.value(only));
    gui::applyTheme(app, gui::savedAppearance());
    auto desk = orchestrator::Desk::open({.store = parser.value(store), .actor = parser.value(as)});
    if (!desk) {
        // Not by its own exec(): a signal ends only an application that is running.
        QMessageBox box(QMessageBox::Critical, tr(QT_TRANSLATE_NOOP("app::Main", "Slipway cannot start")),
                        desk.error().message + QLatin1String("\n\n") + desk.error().hint);
        box.setTextFormat(Qt::PlainText);
        QObject::connect(&box, &QDialog::finished, &app, &QCoreApplication::quit);
        box.open();
        QApplication::exec();
        return 1;
    }
    gui::Prompts prompts;
    gui::MainWindow window(
        {.desk = desk->get(), .prompts = &prompts, .now = [] { return QDateTime::currentMSecsSinceEpoch(); }});
    if (parser.isSet(bench))
        new app::FirstPaint(&window);
    window.show();
    window.openDocuments(parser.positionalArguments());
    if (parser.isSet(sample))
        window.openSample();
    return QApplication::exec();
}
