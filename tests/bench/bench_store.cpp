// Fills a store with --rows runs, deployments and journal rows (default 1000000) and prints what each question costs.
#include "store/reader.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int projects = 200;
constexpr int environments = 5;

bool fill(const QString &path, int rows)
{
    const QString name = u"fill"_s;
    bool filled = true;
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        db.setDatabaseName(path);
        filled = db.open();
        QSqlQuery query(db);
        const QString numbers =
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(rows);
        const QString project = u"'project-' || (i % %1)"_s.arg(projects);
        const QString environment = u"'environment-' || (i / %1 % %2)"_s.arg(projects).arg(environments);
        const QString id = u"'2026-' || printf('%09d', i)"_s;
        const QStringList statements{
            u"PRAGMA synchronous=OFF"_s,
            u"BEGIN"_s,
            numbers +
                u"INSERT INTO runs SELECT %1, %2, '1.2.3', %3, 'deploy', 'succeeded', 'Ada', i, i + 1, 'Succeeded' FROM n"_s
                    .arg(id, project, environment),
            numbers +
                u"INSERT INTO deployments SELECT i, %2, %3, '1.2.3', '1.2.2', 'deploy', 'succeeded', %1, 'Ada', i, i + 1 FROM n"_s
                    .arg(id, project, environment),
            numbers +
                u"INSERT INTO journal SELECT i, i, 'Ada', 'pauseRequested', 'run/2026-' || printf('%09d', i / 10), '{}', zeroblob(32), zeroblob(32) FROM n"_s,
            numbers +
                u"INSERT OR REPLACE INTO live SELECT %2, %3, '1.2.3', '1.2.2', %1, 'Ada', i, 1 FROM n WHERE i <= %4"_s
                    .arg(id, project, environment)
                    .arg(projects * environments),
            u"COMMIT"_s};
        for (const QString &statement : statements)
            if (filled && !(filled = query.exec(statement)))
                QTextStream(stderr) << query.lastError().text() << '\n';
    }
    QSqlDatabase::removeDatabase(name);
    return filled;
}

template <class Question> void measure(const QString &name, int times, Question question)
{
    QList<double> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (auto answer = question(); !answer) {
            QTextStream(stderr) << name << ": " << answer.error().message << '\n';
            return;
        }
        taken << double(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(taken.begin(), taken.end());
    QTextStream(stdout) << QString::number(taken.at(taken.size() / 2), 'f', 3).rightJustified(10) << " ms  " << name
                        << '\n';
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int at = int(application.arguments().indexOf(u"--rows"_s));
    const int rows = at > 0 ? application.arguments().value(at + 1).toInt() : 1'000'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"store.db"_s);
    auto store = store::Store::open(path);
    if (!store || !fill(path, rows))
        return 1;
    auto opened = store::Reader::open(path);
    if (!opened)
        return 1;
    store::Reader &reader = **opened;
    const QString middle = u"2026-%1"_s.arg(rows / 2, 9, 10, QLatin1Char('0'));
    const QString project = u"project-7"_s;
    const QString environment = u"environment-3"_s;
    measure(u"runs, newest 100"_s, 50, [&] { return reader.runs(); });
    measure(u"runs, 100 in the middle"_s, 50, [&] { return reader.runs({.before = middle}); });
    measure(u"runs of a project, newest 100"_s, 50, [&] { return reader.runs({.project = project}); });
    measure(u"runs of a project, 100 in the middle"_s, 50,
            [&] { return reader.runs({.project = project, .before = middle}); });
    measure(u"runs of an environment, 100 in the middle"_s, 50,
            [&] { return reader.runs({.project = project, .environment = environment, .before = middle}); });
    measure(u"runs still open"_s, 50, [&] { return reader.runs({.openOnly = true}); });
    measure(u"runs with a text that none has"_s, 5, [&] { return reader.runs({.text = u"nowhere"_s}); });
    measure(u"run by its id"_s, 50, [&] { return reader.run(middle); });
    measure(u"deployments, newest 100"_s, 50, [&] { return reader.deployments(); });
    measure(u"deployments, 100 in the middle"_s, 50, [&] { return reader.deployments({.before = rows / 2}); });
    measure(u"deployments of an environment, 100 in the middle"_s, 50,
            [&] { return reader.deployments({.project = project, .environment = environment, .before = rows / 2}); });
    measure(u"what is live, 200 projects by 5 environments"_s, 50, [&] { return reader.live(); });
    measure(u"events of a run"_s, 50,
            [&] { return reader.runEvents(u"2026-%1"_s.arg(rows / 20, 9, 10, QLatin1Char('0'))); });
    measure(u"the journal's head"_s, 50, [&] { return reader.headSeq(); });
    measure(u"one event, durable"_s, 50, [&] {
        domain::Derived derived;
        derived.run = domain::RunRecord{.id = middle, .project = project};
        return (*store)->append({1, u"Ada"_s, domain::PauseRequested{middle, {}}}, derived);
    });
    opened.value().reset();
    store.value().reset();
    measure(u"opening, with its check"_s, 1, [&] { return store::Store::open(path); });
    return 0;
}
