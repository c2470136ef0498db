#include "support/testsupport.h"

#include <QXmlStreamReader>
#include <QtTest>

namespace {

const QString id = QStringLiteral(SLIPWAY_APP_ID);

QString read(const QString &path)
{
    QFile file(testsupport::source(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString desktopFile()
{
    return QStringLiteral("packaging/%1.desktop").arg(id);
}

QString metainfoFile()
{
    return QStringLiteral("packaging/%1.metainfo.xml").arg(id);
}

// Text of the elements with this name, in order.
QStringList elements(const QString &name)
{
    QStringList out;
    for (QXmlStreamReader xml(read(metainfoFile())); !xml.atEnd();)
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == name)
            out.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    return out;
}

} // namespace

// The validators of desktop-file-utils and AppStream pass files whose ids differ, so this looks for itself.
class tst_Packaging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void everythingBearsOneId()
    {
        QCOMPARE(elements(QStringLiteral("id")), QStringList{id});
        QCOMPARE(elements(QStringLiteral("launchable")), QStringList{id + QStringLiteral(".desktop")});
        QCOMPARE(elements(QStringLiteral("icon")), QStringList{id});
        QVERIFY(read(desktopFile()).contains(QStringLiteral("\nIcon=%1\n").arg(id)));
        QVERIFY(!read(QStringLiteral("packaging/icons/slipway.svg")).isEmpty());
    }

    void thePublishedVersionIsTheBuiltOne()
    {
        QVERIFY(read(metainfoFile())
                    .contains(QStringLiteral("<release version=\"%1\"").arg(QStringLiteral(SLIPWAY_VERSION))));
    }

    void theValidatorsAgree_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("desktop file") << QStringLiteral("desktop-file-validate")
                                      << QStringList{testsupport::source(desktopFile())};
        QTest::newRow("metainfo") << QStringLiteral("appstreamcli")
                                  << QStringList{QStringLiteral("validate"), QStringLiteral("--no-net"),
                                                 testsupport::source(metainfoFile())};
    }
    void theValidatorsAgree()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + QStringLiteral(" is not installed")));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }

    void everyPackageListedOnceAndReadable()
    {
        QStringList packages;
        for (const QString &line : read(QStringLiteral("packaging/debian-packages.txt")).split(QLatin1Char('\n'))) {
            const QString name = line.section(QLatin1Char('#'), 0, 0).trimmed();
            if (name.isEmpty())
                continue;
            QVERIFY2(QRegularExpression(QStringLiteral("^[a-z0-9][a-z0-9+.-]+$")).match(name).hasMatch(),
                     qPrintable(name));
            QVERIFY2(!packages.contains(name), qPrintable(name));
            packages.append(name);
        }
        QVERIFY(packages.contains(QStringLiteral("cmake")));
    }
};

QTEST_GUILESS_MAIN(tst_Packaging)
#include "tst_packaging.moc"
