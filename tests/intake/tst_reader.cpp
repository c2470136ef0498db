// Other people's documents, in small: what is understood of the ways they write, and what is honestly not.
#include "intake/mapping.h"
#include "intake/reader.h"
#include "intake/shell.h"
#include "support/testsupport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using domain::Document;

namespace {

// One of everything.
const QString everything = uR"(---
title: Ship it
---
# Ship it

```mermaid
flowchart TB
    subgraph before [Before]
        R{{Ready}} --> M[Merge to trunk]
    end
    M --> B[Build]
    B --> S[Deploy to staging] --> C{Smoke OK?}
    C -->|yes| P[Deploy to production] --> W[Monitor]
    C -. no .-> X[Roll back]
```

## Before you ship
- [ ] Plan **written**
  - [x] and read
- [ ] Fallback known (optional)

## Staging
```console
$ make build
built 3 files
$ ./deploy.sh staging "a b"
```

**Verify:**
- [ ] Service is up

| Signal | Warning | Critical |
|---|---|---|
| `errors` | > 1% over 5 min | ≥ 5% |
| disk | > 12 GB (80%) | — |
| drift | Baseline + 3σ | above 10,000 records |

## Way back
```sh
# needs a shell
cat versions | ./rollback.sh --to-version=1.0.0
```

### Problem 1: Queue full
**Symptoms:**
- queue is full

**Resolution:**
- drain it
- restart

## Notes
<b>bold</b> words nobody can use.

```yaml
tasks:
  - [ ] in a fence
```
)"_s;

int lineOf(const QString &words)
{
    return 1 + static_cast<int>(everything.left(everything.indexOf(words)).count(u'\n'));
}

QString why(const Document &document, const QString &text)
{
    for (const auto &entry : document.notUnderstood)
        if (entry.text.contains(text))
            return u"%1: %2"_s.arg(entry.line).arg(entry.why);
    return {};
}

} // namespace

class tst_Reader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void everyPartIsFound();
    void thresholdCellsAreReadOrListed();
    void whatIsNotUnderstoodIsListed();
    void aCycleIsNamedAndTheRestStays();
    void aHalfWrittenGraphNamesItsLine();
    void theGraphThatDecidesIsThePipeline();
    void numberedStepsAreOfferedWithoutAGraph();
    void unplacedStagesAskAPerson();
    void severalDocumentsBecomeOne();
    void aBareGraphIsADocument();
    void simpleLinesNeedNoShell_data();
    void simpleLinesNeedNoShell();
    void commentsStayWithTheirCommand();
    void aDocumentWithNothingIsAnEmptyProject();
    void brokenDocumentsNeverCrash();
    void hugeDocumentsAreQuick_data();
    void hugeDocumentsAreQuick();
    void realRunbooksMakeSoundProjects_data();
    void realRunbooksMakeSoundProjects();
};

void tst_Reader::everyPartIsFound()
{
    const Document document = intake::readMarkdown(everything, u"ship.md"_s);
    QStringList stages;
    for (const auto &s : document.pipeline.stages)
        stages.append(s.id + u'/' + domain::nameOf(s.kind) + u'/' + s.environment + u'/' + s.checklist);
    QCOMPARE(stages.join(u' '),
             u"R/checklist//before-you-ship M/merge// B/build// S/deploy/staging/ "
             "C/decision/staging/verify P/deploy/production/ W/monitor/production/ X/rollback/staging/"_s);
    QCOMPARE(document.pipeline.edges.last().outcome, domain::EdgeOutcome::Failure);
    QCOMPARE(document.groups.first().title, u"Before"_s);
    QCOMPARE(document.checklists.first().items.first().text, u"Plan written"_s);
    QCOMPARE(document.checklists.first().items.first().children.first().done, true);
    QCOMPARE(document.checklists.first().items.last().required, false);
    QCOMPARE(document.checklists.at(1).items.first().binding, domain::ItemBinding::Probes);
    QCOMPARE(document.commands.at(1).command.arguments, (QStringList{u"staging"_s, u"a b"_s}));
    QCOMPARE(document.commands.at(1).line, lineOf(u"./deploy.sh"_s));
    QCOMPARE(document.commands.at(2).role, u"rollbackTo"_s);
    QCOMPARE(document.commands.at(2).command.text, u"cat versions | ./rollback.sh --to-version={version}"_s);
    QCOMPARE(document.issues.first().title, u"Queue full"_s);
    QCOMPARE(document.issues.first().symptom, u"queue is full"_s);
    QCOMPARE(document.issues.first().fixes, (QStringList{u"drain it"_s, u"restart"_s}));
    const auto project = intake::projectFrom(document, QString(), u"/x"_s);
    QVERIFY(project.check().ok());
    QCOMPARE(project.name, u"Ship it"_s);
    QCOMPARE(project.checklists.first().items.size(), 3);
    QVERIFY(project.checklists.first().items.at(1).children.isEmpty());
}

void tst_Reader::thresholdCellsAreReadOrListed()
{
    const Document document = intake::readMarkdown(everything, u"ship.md"_s);
    QStringList rules;
    for (const auto &r : document.thresholds)
        rules.append(u"%1 %2 %3 %4 %5 %6"_s.arg(r.metric, domain::nameOf(r.comparison))
                         .arg(r.value)
                         .arg(r.unit)
                         .arg(r.forMs)
                         .arg(r.severity));
    QCOMPARE(rules, (QStringList{u"errors > 1 % 300000 warning"_s, u"errors >= 5 % 0 critical"_s,
                                 u"disk > 12 GB 0 warning"_s, u"drift > 10000 records 0 critical"_s}));
    QVERIFY(why(document, u"3σ"_s).startsWith(u"%1:"_s.arg(lineOf(u"Baseline"_s))));
}

void tst_Reader::whatIsNotUnderstoodIsListed()
{
    const Document document = intake::readMarkdown(everything, u"ship.md"_s);
    QCOMPARE(document.notUnderstood.first().file, u"ship.md"_s);
    QVERIFY(why(document, u"nobody can use"_s).startsWith(u"%1:"_s.arg(lineOf(u"<b>bold"_s))));
    QVERIFY(why(document, u"in a fence"_s).contains("code block"_L1));
    QVERIFY(why(intake::readMarkdown(u"| a | b |\n|--|--|\n| 1 | 2 |\n"_s, {}), u"a | b"_s).contains("table"_L1));
    QVERIFY(why(intake::readMarkdown(u"> "_s.repeated(500) + u"x"_s, {}), QString()).contains("deeply"_L1));
}

void tst_Reader::aCycleIsNamedAndTheRestStays()
{
    QString text = everything;
    text.replace(u"M --> B[Build]"_s, u"M --> B[Build]\n    B --> R"_s);
    const Document document = intake::readMarkdown(text, {});
    QVERIFY(document.pipeline.stages.isEmpty());
    QVERIFY2(why(document, u"flowchart"_s).contains(u"R → M → B → R"_s), qPrintable(why(document, u"flowchart"_s)));
    QCOMPARE(document.checklists.size(), 2);
    QVERIFY(intake::projectFrom(document, u"x"_s, {}).check().ok());
}

void tst_Reader::aHalfWrittenGraphNamesItsLine()
{
    QString text = everything;
    text.replace(u"B --> S[Deploy to staging]"_s, u"B --> S[Deploy to staging"_s);
    const Document document = intake::readMarkdown(text, {});
    QVERIFY(document.pipeline.stages.isEmpty());
    QVERIFY(document.notUnderstood.first().line >= 12);
    QVERIFY(document.notUnderstood.first().why.contains("S"_L1));
    QCOMPARE(document.checklists.size(), 2);
}

void tst_Reader::theGraphThatDecidesIsThePipeline()
{
    const QString plain = u"```mermaid\ngraph LR\nA-->B-->C-->D\n```\n"_s;
    const QString sequence = u"```mermaid\nsequenceDiagram\nA->>B: hi\n```\n"_s;
    const QString deciding = u"```mermaid\ngraph LR\nX-->Y{ok}\n```\n"_s;
    const Document document = intake::readMarkdown(plain + sequence + deciding, {});
    QCOMPARE(document.pipeline.stages.first().id, u"X"_s);
    QCOMPARE(document.kept.size(), 2);
    QCOMPARE(document.kept.first().kind, u"picture"_s);
}

void tst_Reader::numberedStepsAreOfferedWithoutAGraph()
{
    const Document list = intake::readMarkdown(u"1. Tag it\n2. Push it\n3. Tell people\n"_s, {});
    QCOMPARE(list.pipeline.stages.size(), 3);
    QCOMPARE(list.pipeline.edges.size(), 2);
    QCOMPARE(list.pipeline.stages.at(1).name, u"Push it"_s);
    QCOMPARE(list.pipeline.stages.at(1).line, 2);
    QVERIFY(list.direction.isEmpty());
    const Document headings =
        intake::readMarkdown(u"# T\n## Step 1: Tag\n## Step 2: Push\n### x\n## Step 3: Tell\n"_s, {});
    QCOMPARE(headings.pipeline.stages.size(), 3);
    QCOMPARE(headings.pipeline.stages.at(2).name, u"Tell"_s);
}

void tst_Reader::unplacedStagesAskAPerson()
{
    const Document document =
        intake::readMarkdown(u"```mermaid\ngraph LR\nA[Deploy] --> B{Approved?}\nB --> C[Wait 10 min]\n```\n"_s, {});
    QCOMPARE(document.pipeline.stages.at(0).kind, domain::StageKind::Manual);
    QCOMPARE(document.pipeline.stages.at(1).kind, domain::StageKind::Manual);
    QCOMPARE(document.pipeline.stages.at(2).durationMs, 600'000);
    QVERIFY(why(document, u"Deploy"_s).startsWith("3:"_L1));
}

void tst_Reader::severalDocumentsBecomeOne()
{
    const Document steps =
        intake::readMarkdown(u"# Before release\n- [ ] a\n\n1. x\n2. y\n3. z\n\nLost words.\n"_s, u"a.md"_s);
    const Document graph = intake::readMarkdown(
        u"# G\n```mermaid\ngraph LR\nR[Ready]-->D[Deploy to production]\n```\n```sh\ncurl http://h/health\n```\n"
        "# Before release\n- [ ] b\n"_s,
        u"b.md"_s);
    const Document both = intake::merged({steps, graph, graph});
    QCOMPARE(both.sources.size(), 3);
    QCOMPARE(both.direction, u"LR"_s);
    QCOMPARE(both.pipeline.stages.size(), 2);
    QCOMPARE(both.pipeline.stages.first().checklist, u"before-release"_s);
    QCOMPARE(both.checklists.at(1).id, u"before-release-2"_s);
    QCOMPARE(both.probes.size(), 1);
    QCOMPARE(both.notUnderstood.last().file, u"b.md"_s);
    const auto project = intake::projectFrom(both, u"Both"_s, {});
    QVERIFY2(project.check().ok(), "a merged project");
    QCOMPARE(project.environments.first().probes.first().url, u"http://h/health"_s);
}

void tst_Reader::aBareGraphIsADocument()
{
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    };
    const auto good =
        intake::readDocument(write(u"g.txt"_s, "---\ntitle: x\n---\n%% c\nflowchart LR\n a[Deploy to staging]\n"));
    QVERIFY(good.ok());
    QCOMPARE(good->pipeline.stages.first().environment, u"staging"_s);
    QCOMPARE(good->pipeline.stages.first().line, 6);
    const auto bad = intake::readDocument(write(u"g.mmd"_s, "graph LR\na-->\n"));
    QVERIFY(!bad.ok());
    QVERIFY(bad.error().where.file.endsWith("g.mmd"_L1));
    QCOMPARE(bad.error().where.line, 3);
    const auto words = intake::readDocument(write(u"w.md"_s, "graph theory is not a graph\n"));
    QVERIFY(words.ok());
    QVERIFY(words->pipeline.stages.isEmpty());
}

void tst_Reader::simpleLinesNeedNoShell_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("argv");
    QTest::newRow("plain") << u"npm run x"_s << u"npm|run|x"_s;
    QTest::newRow("quotes") << u"a 'b c' \"d e\"f ''"_s << u"a|b c|d ef|"_s;
    QTest::newRow("variables before") << u"A=1 B='x y' run it"_s << u"A=1|B=x y|run|it"_s;
    for (const char *line : {"a | b", "a && b", "a > f", "a $B", "a `b`", "ls *.x", "cd x", "a; b", "a \"$B\"", "a\nb",
                             "export A=1", "A=1", "a 'b", "a \\b", "cp ~/x y", "a # c", "a {b,c}"})
        QTest::newRow(line) << QString::fromLatin1(line) << QString();
}

void tst_Reader::simpleLinesNeedNoShell()
{
    QFETCH(QString, line);
    QFETCH(QString, argv);
    const domain::Command command = intake::commandFor(line);
    if (argv.isEmpty()) {
        QCOMPARE(command.program, u"bash"_s);
        QCOMPARE(command.arguments, (QStringList{u"-eo"_s, u"pipefail"_s}));
        QCOMPARE(command.text, line);
        return;
    }
    QStringList words;
    for (auto it = command.environment.begin(); it != command.environment.end(); ++it)
        words.append(it.key() + u'=' + it.value());
    QCOMPARE((words + QStringList{command.program} + command.arguments).join(u'|'), argv);
    QVERIFY(command.text.isEmpty());
}

void tst_Reader::commentsStayWithTheirCommand()
{
    const auto block = intake::readShell(
        u"# one\n# more\nfirst \\\n  --on\nsecond\n\n# stands alone\n\n# two\ncurl x\n# {\"a\":1}\n"_s, 10);
    QCOMPARE(block.parts.size(), 2);
    QCOMPARE(block.parts.at(0).note, u"one\nmore\nstands alone"_s);
    QCOMPARE(block.parts.at(0).text, u"first \\\n  --on\nsecond"_s);
    QCOMPARE(block.parts.at(0).line, 12);
    QCOMPARE(block.parts.at(1).answer, u"{\"a\":1}"_s);
    QCOMPARE(block.parts.at(1).answerLine, 20);
    const auto script = intake::readShell(u"if x; then\n\n  y\nfi\n"_s, 1);
    QCOMPARE(script.parts.size(), 1);
}

void tst_Reader::aDocumentWithNothingIsAnEmptyProject()
{
    const Document document = intake::readMarkdown(QString(), {});
    QVERIFY(document.notUnderstood.isEmpty());
    const auto project = intake::projectFrom(document, QString(), {});
    QVERIFY(project.check().ok());
    QVERIFY(intake::merged({}).sources.isEmpty());
}

void tst_Reader::brokenDocumentsNeverCrash()
{
    QRandomGenerator random(20241125);
    const QString marks = u"`*_[](){}<>|#-+=~\"'\\\n\t 0$;&%@:.é→"_s;
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < 2'000; ++round) {
        QString text = everything;
        if (round % 2)
            text.truncate(random.bounded(text.size()));
        for (int change = random.bounded(12); change > 0 && !text.isEmpty(); --change) {
            const qsizetype at = random.bounded(text.size());
            const QChar mark = marks.at(random.bounded(marks.size()));
            if (random.bounded(3) == 0)
                text.insert(at, QString(random.bounded(1, 6), mark));
            else if (random.bounded(2) == 0)
                text.remove(at, random.bounded(1, 20));
            else
                text[at] = mark;
        }
        const Document document = intake::readMarkdown(text, u"x.md"_s);
        const auto project = intake::projectFrom(intake::merged({document, document}), u"x"_s, u"/x"_s);
        const auto sound = project.check();
        QVERIFY2(sound.ok(), qPrintable(sound.ok() ? QString() : sound.error().message + u"\n"_s + text));
    }
    QVERIFY(timer.elapsed() < 20'000);
}

void tst_Reader::hugeDocumentsAreQuick_data()
{
    QTest::addColumn<QString>("text");
    const auto upTo = [](const QString &part) { return part.repeated(1'000'000 / part.size()); };
    QTest::newRow("a document, again and again") << upTo(everything);
    QTest::newRow("tasks") << upTo(u"- [ ] the same task\n"_s);
    QTest::newRow("tasks below headings") << upTo(u"# Before\n- [ ] task\n"_s);
    QTest::newRow("thresholds") << u"| Metric | Alert |\n|--|--|\n"_s + upTo(u"| a | > 1% |\n"_s);
    QTest::newRow("issues") << upTo(u"# Issue: x\n1. fix\n"_s);
    QTest::newRow("nested issues") << upTo(u"# Issue: x\n## Issue: y\n"_s);
    QTest::newRow("commands") << u"```sh\n"_s + upTo(u"npm run deploy\n\n"_s) + u"```\n"_s;
    QTest::newRow("graphs") << upTo(u"```mermaid\ngraph LR\nA-->B\n```\n"_s);
    QTest::newRow("steps") << upTo(u"1. step\n"_s);
    QTest::newRow("headings of the same depth") << upTo(u"## 1. x\n"_s);
    QTest::newRow("shell in one line") << u"```sh\n"_s + upTo(u"deploy "_s) + u"\n```\n"_s;
    QTest::newRow("workflow") << u"```yaml\njobs:\n"_s + upTo(u"  - run: deploy\n"_s) + u"```\n"_s;
}

void tst_Reader::hugeDocumentsAreQuick()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const Document document = intake::readMarkdown(text, u"x.md"_s);
    const qint64 read = timer.restart();
    const auto project = intake::projectFrom(document, u"x"_s, {});
    const auto sound = project.check();
    QVERIFY2(sound.ok(), qPrintable(sound.ok() ? QString() : sound.error().message));
    QVERIFY2(read + timer.elapsed() < 4'000, qPrintable(QString::number(read)));
}

void tst_Reader::realRunbooksMakeSoundProjects_data()
{
    QTest::addColumn<QString>("path");
    const QString folder = testsupport::input(u"runbooks"_s);
    if (folder.isEmpty())
        QTest::newRow("absent") << QString();
    else
        for (const QString &name : QDir(folder).entryList({u"*.md"_s}, QDir::Files))
            QTest::newRow(qPrintable(name)) << folder + u'/' + name;
}

void tst_Reader::realRunbooksMakeSoundProjects()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("inputs/runbooks is absent");
    const auto document = intake::readDocument(path);
    QVERIFY(document.ok());
    QVERIFY(!document->sources.first().title.isEmpty());
    QVERIFY(!document->notUnderstood.isEmpty() || !document->checklists.isEmpty());
    const auto sound = intake::projectFrom(*document, QString(), u"/x"_s).check();
    QVERIFY2(sound.ok(), qPrintable(sound.ok() ? QString() : sound.error().message));
}

QTEST_GUILESS_MAIN(tst_Reader)
#include "tst_reader.moc"
