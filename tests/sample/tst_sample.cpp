#include "machine.h"

#include "domain/project.h"

#include <QtTest>

using namespace Qt::StringLiterals;

// The whole way of the sample: repository, build, migration, deployment, smoke tests, the bad days, the way back.
class tst_Sample : public QObject
{
    Q_OBJECT

    static QByteArray rawProject()
    {
        QFile file(testsupport::source(u"resources/sample/project.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // Placeholders replaced as resources/sample/README.md says.
    static domain::Result<domain::Project> project()
    {
        QString text = QString::fromUtf8(rawProject());
        text.replace(u"{SAMPLE_ROOT}"_s, u"/srv/sample"_s).replace(u"{SAMPLE_BIN}"_s, u"/usr/bin/slipway-sample"_s);
        text.replace(QRegularExpression(u"\\{PORT:[a-z0-9-]+\\}"_s), u"20001"_s);
        return domain::fromJson<domain::Project>(QJsonDocument::fromJson(text.toUtf8()).object());
    }

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void theDefinitionIsAProject()
    {
        const auto loaded = project();
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error().message));
        const domain::Outcome sound = loaded->check();
        QVERIFY2(sound.ok(), sound.ok() ? "" : qPrintable(sound.error().message));
        QCOMPARE(loaded->pipeline.order().join(u' '), u"A B C D E F G H"_s);
        QCOMPARE(loaded->environments.size(), 3);
        QCOMPARE(loaded->environment(u"production"_s)->targets.size(), 2);
        QCOMPARE(loaded->checklists.size(), 3);
        QCOMPARE(loaded->thresholds.size(), 5);
        QCOMPARE(loaded->knownIssues.size(), 3);
        for (const domain::Command &command : loaded->commands)
            QVERIFY2(QFileInfo(testsupport::source(u"resources/sample/"_s + command.program)).isExecutable(),
                     qPrintable(command.program));
    }

    void theRepositoryIsTheSameForEverybody()
    {
        QTemporaryDir folder;
        QStringList heads;
        for (const QString &name : {u"one"_s, u"two"_s}) {
            // A user's git that signs, runs hooks and calls the main branch otherwise.
            QDir(folder.path()).mkpath(name + u"-home"_s);
            QFile config(folder.filePath(name + u"-home/.gitconfig"_s));
            QVERIFY(config.open(QIODevice::WriteOnly));
            config.write("[init]\n\tdefaultBranch = trunk\n[commit]\n\tgpgSign = true\n[core]\n\thooksPath = /nowhere\n"
                         "[user]\n\tname = " +
                         name.toUtf8() + "\n");
            config.close();
            const Ran made =
                ran(u"bash"_s,
                    {testsupport::source(u"resources/sample/create-repository.sh"_s), folder.filePath(name),
                     testsupport::source(u"resources/sample"_s)},
                    {{u"HOME"_s, folder.filePath(name + u"-home"_s)}, {u"GIT_AUTHOR_DATE"_s, u"yesterday"_s}});
            QVERIFY2(made.code == 0, qPrintable(made.text));
            heads.append(ran(u"git"_s, {u"-C"_s, folder.filePath(name), u"for-each-ref"_s}).text);
        }
        QCOMPARE(heads.at(0), heads.at(1));
        for (const char *ref : {"refs/heads/main", "refs/tags/1.2.0", "refs/tags/1.2.1", "refs/tags/1.2.2",
                                "refs/heads/feature/0001-user-auth", "refs/heads/feature/0006-conflict"})
            QVERIFY2(heads.first().contains(QLatin1String(ref)), ref);
        QVERIFY(ran(u"bash"_s, {testsupport::source(u"resources/sample/create-repository.sh"_s),
                                folder.filePath(u"one"_s), testsupport::source(u"resources/sample"_s)})
                    .text.contains(u"there already"_s));
    }

    void onlyTheConflictingBranchConflicts()
    {
        QTemporaryDir folder;
        const QString repository = folder.filePath(u"r"_s);
        QCOMPARE(ran(u"bash"_s, {testsupport::source(u"resources/sample/create-repository.sh"_s), repository,
                                 testsupport::source(u"resources/sample"_s)})
                     .code,
                 0);
        const auto merge = [&](const QString &branch) {
            return ran(u"git"_s,
                       {u"-C"_s, repository, u"merge"_s, u"--no-ff"_s, u"-m"_s, u"Merge"_s, u"feature/"_s + branch});
        };
        for (const QString &branch : {u"0002-new-checkout"_s, u"0001-user-auth"_s, u"0003-fast-search"_s,
                                      u"0004-gift-cards"_s, u"0005-loyalty"_s}) {
            const Ran merged = merge(branch);
            QVERIFY2(merged.code == 0, qPrintable(merged.text));
        }
        const Ran conflict = merge(u"0006-conflict"_s);
        QVERIFY(conflict.code != 0);
        QVERIFY2(conflict.text.contains(u"CONFLICT (content): Merge conflict in app/pages/login.html"_s),
                 qPrintable(conflict.text));
    }

    void aVersionIsBuiltDeployedAndTakenBack()
    {
        const Machine machine;
        QCOMPARE(machine.up(), QString());
        for (const auto &[version, ref] :
             {std::pair{u"1.2.2"_s, u"1.2.2"_s}, {u"1.3.0"_s, u"feature/0001-user-auth"_s}}) {
            const Ran built = machine.build(version, ref);
            QVERIFY2(built.code == 0 && built.text.contains(u"::progress 100::"_s), qPrintable(built.text));
        }
        for (const QString &script : {u"migrate"_s, u"deploy"_s, u"smoke"_s}) {
            const Ran done = machine.script(script, u"1.2.2"_s);
            QVERIFY2(done.code == 0, qPrintable(done.text));
        }
        QVERIFY(machine.get(u"/health"_s).startsWith(u"{\"status\":\"healthy\",\"version\":\"1.2.2\"}"_s));
        QVERIFY(QRegularExpression(u"\"latency\":\"\\d+ms\",\"status\":\"connected\""_s)
                    .match(machine.get(u"/health/db"_s))
                    .hasMatch());
        QVERIFY(machine.get(u"/metrics"_s).contains(u"build_info{version=\"1.2.2\"} 1"_s));
        QFile output(machine.path(u"output"_s));
        QVERIFY(output.open(QIODevice::ReadOnly));
        QVERIFY(output.readAll().contains("url=" + machine.status(u"staging-1"_s).value("url"_L1).toString().toUtf8()));

        QCOMPARE(machine.script(u"deploy"_s, u"1.3.0"_s, {{u"PREVIOUS_VERSION"_s, u"1.2.2"_s}}).code, 0);
        QVERIFY(machine.get(u"/login"_s).contains(u"e-mail address"_s));
        // The broken version's files may be gone altogether, and so may the old artifact.
        QDir(machine.path(u"targets/staging-1/releases/1.3.0"_s)).removeRecursively();
        const Ran back = machine.script(u"rollback"_s, u"1.2.2"_s, {{u"SLIPWAY_ARTIFACT"_s, u"/nowhere"_s}});
        QVERIFY2(back.code == 0, qPrintable(back.text));
        QVERIFY(machine.get(u"/health"_s).contains(u"\"version\":\"1.2.2\""_s));
    }

    void aMissingReleaseFolderIsUnpackedAgainForTheWayBack()
    {
        const Machine machine;
        QCOMPARE(machine.up(), QString());
        QCOMPARE(machine.build(u"1.2.2"_s, u"1.2.2"_s).code, 0);
        const Ran back = machine.script(u"rollback"_s, u"1.2.2"_s, {{u"SLIPWAY_FORCE"_s, u"1"_s}});
        QVERIFY2(back.code == 0 && back.text.contains(u"the kept artifact is unpacked"_s), qPrintable(back.text));
        QVERIFY(machine.get(u"/health"_s).contains(u"\"version\":\"1.2.2\""_s));
    }

    void anArtifactThatWasChangedIsNotDeployed()
    {
        const Machine machine;
        QCOMPARE(machine.up(), QString());
        QCOMPARE(machine.build(u"1.2.2"_s, u"1.2.2"_s).code, 0);
        const Ran refused =
            machine.script(u"deploy"_s, u"1.2.2"_s, {{u"SLIPWAY_ARTIFACT_SHA256"_s, QString(64, u'0')}});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.text.contains(u"its SHA-256 differs"_s), qPrintable(refused.text));
        QVERIFY(!QFileInfo::exists(machine.path(u"targets/staging-1/current"_s)));
        QCOMPARE(machine.status(u"staging-1"_s).value("state"_L1).toString(), u"stopped"_s);
    }

    void aMigrationThatFailsLeavesTheDatabaseAsItWas()
    {
        const Machine machine;
        QCOMPARE(machine.up(), QString());
        QCOMPARE(machine.build(u"1.2.2"_s, u"1.2.2"_s).code, 0);
        QCOMPARE(machine.build(u"1.3.4"_s, u"feature/0005-loyalty"_s).code, 0);
        QCOMPARE(machine.script(u"migrate"_s, u"1.2.2"_s).code, 0);
        const Ran failed = machine.script(u"migrate"_s, u"1.3.4"_s);
        QCOMPARE(failed.code, 1);
        QVERIFY2(failed.text.contains(u"Migration 0004_loyalty failed"_s), qPrintable(failed.text));
        const auto sql = [&](const QString &text) {
            return ran(u"sqlite3"_s, {machine.path(u"data/staging.db"_s), text}).text.trimmed();
        };
        QCOMPARE(sql(u"SELECT group_concat(name) FROM (SELECT name FROM schema_migrations ORDER BY name)"_s),
                 u"0001_products,0002_customers"_s);
        QCOMPARE(sql(u"SELECT count(*) FROM pragma_table_info('customers') WHERE name = 'points'"_s), u"0"_s);
    }

    void theBadVersionsAreBadInTheirOwnWay()
    {
        const Machine machine;
        QCOMPARE(machine.up(), QString());
        // All merged: a bad day must not spoil a version that is none.
        for (const QString &branch : {u"0001-user-auth"_s, u"0002-new-checkout"_s, u"0003-fast-search"_s})
            QCOMPARE(machine.git({u"merge"_s, u"-q"_s, u"--no-ff"_s, u"-m"_s, u"Merge"_s, u"feature/"_s + branch}).code,
                     0);
        for (const QString &version : {u"1.3.0"_s, u"1.3.1"_s, u"1.3.2"_s})
            QCOMPARE(machine.build(version, u"main"_s).code, 0);

        QCOMPARE(machine.script(u"deploy"_s, u"1.3.1"_s).code, 0);
        QVERIFY(machine.get(u"/health"_s).endsWith(u"\n503"_s));
        QCOMPARE(machine.script(u"smoke"_s, u"1.3.1"_s).code, 1);

        QCOMPARE(machine.script(u"deploy"_s, u"1.3.2"_s).code, 0);
        QVERIFY(machine.get(u"/health"_s).endsWith(u"\n200"_s));
        const Ran smoke = machine.script(u"smoke"_s, u"1.3.2"_s);
        QCOMPARE(smoke.code, 1);
        QVERIFY2(smoke.text.contains(u"FAIL  checkout"_s) && smoke.text.contains(u"ok    home page"_s),
                 qPrintable(smoke.text));

        QCOMPARE(machine.script(u"deploy"_s, u"1.3.0"_s).code, 0);
        QCOMPARE(machine.script(u"smoke"_s, u"1.3.0"_s).code, 0);
    }
};

QTEST_GUILESS_MAIN(tst_Sample)
#include "tst_sample.moc"
