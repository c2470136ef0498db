#include "support/testsupport.h"

#include <QLibraryInfo>
#include <QRegularExpression>
#include <QtTest>

namespace {

// What a room may include beside itself. A room that is not listed here does not exist.
const QMap<QString, QStringList> &arrows()
{
    static const auto map = [] {
        const QStringList six{QStringLiteral("engine"), QStringLiteral("store"),  QStringLiteral("run"),
                              QStringLiteral("probe"),  QStringLiteral("intake"), QStringLiteral("links")};
        const QStringList domain{QStringLiteral("domain")};
        QMap<QString, QStringList> m{{QStringLiteral("domain"), {}},
                                     {QStringLiteral("layout"), domain},
                                     {QStringLiteral("runner"), {}},
                                     {QStringLiteral("sample"), {}}};
        for (const QString &room : six)
            m[room] = domain;
        m[QStringLiteral("orchestrator")] = six + domain;
        m[QStringLiteral("models")] = QStringList{QStringLiteral("orchestrator"), QStringLiteral("layout")} + domain;
        m[QStringLiteral("cli")] = m[QStringLiteral("models")];
        m[QStringLiteral("gui")] = m[QStringLiteral("models")] + QStringList{QStringLiteral("models")};
        m[QStringLiteral("app")] = m.keys();
        m[QStringLiteral("app")].removeOne(QStringLiteral("runner"));
        m[QStringLiteral("app")].removeOne(QStringLiteral("sample"));
        return m;
    }();
    return map;
}

// Which rooms may use a Qt module; Qt Core is everybody's except the runner's.
const QMap<QString, QStringList> &modules()
{
    static const QStringList window{QStringLiteral("gui"), QStringLiteral("app")};
    static const QMap<QString, QStringList> map{
        {QStringLiteral("QtGui"), QStringList{QStringLiteral("models")} + window},
        {QStringLiteral("QtWidgets"), window},
        {QStringLiteral("QtSvg"), window},
        {QStringLiteral("QtSvgWidgets"), window},
        {QStringLiteral("QtCharts"), window},
        {QStringLiteral("QtPrintSupport"), window},
        {QStringLiteral("QtDBus"), {QStringLiteral("links"), QStringLiteral("app")}},
        {QStringLiteral("QtSql"), {QStringLiteral("store")}},
        {QStringLiteral("QtNetwork"),
         {QStringLiteral("probe"), QStringLiteral("links"), QStringLiteral("orchestrator"), QStringLiteral("cli"),
          QStringLiteral("sample"), QStringLiteral("app")}}};
    return map;
}

// "QPushButton" -> "QtWidgets": the module whose folder holds the header. Empty for what is not Qt's.
QString moduleOf(const QString &header)
{
    static QHash<QString, QString> known;
    if (header.contains(QLatin1Char('/')))
        return header.startsWith(QLatin1String("Qt")) ? header.section(QLatin1Char('/'), 0, 0) : QString();
    if (const auto it = known.constFind(header); it != known.constEnd())
        return *it;
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    QString found;
    for (const QString &module :
         headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (found.isEmpty() && QFileInfo(headers.filePath(module + QLatin1Char('/') + header)).isFile())
            found = module;
    known.insert(header, found);
    return found;
}

// Why `room` may not include it, or nothing.
QString faultOfOurs(const QString &room, const QString &path)
{
    if (path.startsWith(QLatin1String("../")) || path.startsWith(QLatin1String("./")))
        return QStringLiteral("includes start at src/");
    const QString other = path.section(QLatin1Char('/'), 0, 0);
    if (!path.contains(QLatin1Char('/')) || other == room || !arrows().contains(other))
        return {}; // its own file, a generated one, a library's
    return arrows().value(room).contains(other) ? QString()
                                                : QStringLiteral("no arrow leads from %1 to %2").arg(room, other);
}

QString faultOfQt(const QString &room, const QString &header)
{
    const QString module = moduleOf(header);
    const QString name = header.section(QLatin1Char('/'), -1);
    if (module.isEmpty())
        return {};
    if (room == QLatin1String("runner"))
        return QStringLiteral("runner uses no Qt");
    if (room == QLatin1String("domain") && (name == QLatin1String("QObject") || name == QLatin1String("qobject.h")))
        return QStringLiteral("domain has values, no QObject");
    if (module == QLatin1String("QtCore"))
        return {};
    if (!modules().value(module).contains(room))
        return QStringLiteral("%1 does not use %2").arg(room, module);
    if (room == QLatin1String("orchestrator") && !name.startsWith(QLatin1String("QLocal")))
        return QStringLiteral("orchestrator uses local sockets only");
    return {};
}

QStringList faultsOfFile(const QString &room, const QString &name, const QString &path)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {name + QStringLiteral(": cannot be read")};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    QStringList faults;
    if (name.endsWith(QLatin1String(".h")) && room != QLatin1String("gui") &&
        !lines.first().startsWith(QLatin1String("//")))
        faults.append(name + QStringLiteral(":1: a header starts with its contract"));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString fault;
        if (const auto match = include.match(lines.at(i)); match.hasMatch())
            fault = match.captured(1) == QLatin1String("\"") ? faultOfOurs(room, match.captured(2))
                                                             : faultOfQt(room, match.captured(2));
        else if (room == QLatin1String("domain") && lines.at(i).contains(QLatin1String("Q_OBJECT")))
            fault = QStringLiteral("domain has values, no QObject");
        if (!fault.isEmpty())
            faults.append(QStringLiteral("%1:%2: %3").arg(name).arg(i + 1).arg(fault));
    }
    return faults;
}

QStringList faultsOf(const QString &source, int *files = nullptr)
{
    QStringList faults;
    const QDir root(source);
    for (QDirIterator it(source, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        const QString path = it.next();
        const QString name = root.relativeFilePath(path);
        const QString room = name.section(QLatin1Char('/'), 0, 0);
        if (files)
            ++*files;
        if (arrows().contains(room))
            faults += faultsOfFile(room, name, path);
        else
            faults.append(name + QStringLiteral(": is in no room of the house"));
    }
    faults.sort();
    return faults;
}

} // namespace

class tst_Layers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void everyIncludeFollowsAnArrow()
    {
        int files = 0;
        const QStringList faults = faultsOf(testsupport::source(QStringLiteral("src")), &files);
        QVERIFY2(files > 30, "the sources were not found");
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    void aForbiddenIncludeIsFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *what, const char *file, const char *text, const QString &fault) {
            QTest::newRow(what) << QString::fromLatin1(file) << QString::fromLatin1(text)
                                << (fault.isEmpty() ? QStringList() : QStringList{fault});
        };
        row("against the arrow", "domain/a.cpp", "\n#include \"store/journal.h\"\n",
            QStringLiteral("domain/a.cpp:2: no arrow leads from domain to store"));
        row("between the six", "run/a.cpp", "#include \"probe/httpprobe.h\"",
            QStringLiteral("run/a.cpp:1: no arrow leads from run to probe"));
        row("past the orchestrator", "gui/pages/a.cpp", "#include \"engine/plan.h\"",
            QStringLiteral("gui/pages/a.cpp:1: no arrow leads from gui to engine"));
        row("the sample is somebody else's", "sample/a.cpp", "#include \"domain/result.h\"",
            QStringLiteral("sample/a.cpp:1: no arrow leads from sample to domain"));
        row("by a detour", "cli/a.cpp", "#include \"../engine/plan.h\"",
            QStringLiteral("cli/a.cpp:1: includes start at src/"));
        row("widgets in a model", "models/a.cpp", "#include <QWidget>",
            QStringLiteral("models/a.cpp:1: models does not use QtWidgets"));
        row("with the module's name", "engine/a.cpp", "#  include <QtNetwork/QTcpSocket>",
            QStringLiteral("engine/a.cpp:1: engine does not use QtNetwork"));
        row("SQL outside the store", "orchestrator/a.cpp", "#include <QSqlQuery>",
            QStringLiteral("orchestrator/a.cpp:1: orchestrator does not use QtSql"));
        row("the orchestrator on the network", "orchestrator/a.cpp", "#include <QNetworkAccessManager>",
            QStringLiteral("orchestrator/a.cpp:1: orchestrator uses local sockets only"));
        row("an object in the domain", "domain/a.h", "// contract\n#include <QObject>",
            QStringLiteral("domain/a.h:2: domain has values, no QObject"));
        row("Qt in the runner", "runner/a.cpp", "#include <QString>",
            QStringLiteral("runner/a.cpp:1: runner uses no Qt"));
        row("a header without a contract", "run/a.h", "#pragma once",
            QStringLiteral("run/a.h:1: a header starts with its contract"));
        row("a room nobody planned", "utils/a.cpp", "", QStringLiteral("utils/a.cpp: is in no room of the house"));
        row("what is allowed", "orchestrator/a.cpp",
            "#include \"orchestrator/a.h\"\n#include \"engine/plan.h\"\n#include \"domain/plan.h\"\n#include "
            "<QLocalServer>\n"
            "#include <QObject>\n#include <memory>",
            QString());
        row("the window", "gui/pages/a.h",
            "#pragma once\n#include \"models/a.h\"\n#include \"ui_a.h\"\n#include <QWidget>", QString());
    }
    void aForbiddenIncludeIsFound()
    {
        QFETCH(QString, file);
        QFETCH(QString, text);
        QTemporaryDir folder;
        const QFileInfo info(folder.filePath(file));
        QVERIFY(QDir().mkpath(info.path()));
        QFile out(info.filePath());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text.toUtf8());
        out.close();
        QTEST(faultsOf(folder.path()), "expected");
    }
};

QTEST_GUILESS_MAIN(tst_Layers)
#include "tst_layers.moc"
