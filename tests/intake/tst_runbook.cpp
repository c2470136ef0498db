#include "intake/markdown.h"
#include "intake/runbook.h"
#include "support/testsupport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;
using intake::Block;
using intake::Runbook;

namespace {

int count(const QList<Runbook::Task> &tasks)
{
    int all = 0;
    for (const auto &task : tasks)
        all += 1 + count(task.children);
    return all;
}

QString outline(const QList<Runbook::Task> &tasks)
{
    QStringList out;
    for (const auto &task : tasks)
        out.append(u"%1%2@%3%4"_s.arg(task.done ? u"✓"_s : QString(), task.text)
                       .arg(task.line)
                       .arg(task.children.isEmpty() ? QString() : u"("_s + outline(task.children) + u")"_s));
    return out.join(u", "_s);
}

} // namespace

class tst_Runbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void everyPartHasItsLineAndSection();
    void tasksKeepTheirNesting();
    void theFrontMatterIsNoHeading();
    void headingsFormAPath();
    void hostileCodeIsKeptAsWritten();
    void hostileDocumentsAreQuick_data();
    void hostileDocumentsAreQuick();
    void realRunbooksKeepEveryTask_data();
    void realRunbooksKeepEveryTask();
};

void tst_Runbook::everyPartHasItsLineAndSection()
{
    const Runbook book =
        intake::readRunbook(u"# Ship *it*\n\n## Before\n- [ ] `make` **works**\n- [x] done \n  twice\n\n"
                            "```sh title\nmake\n```\n\n1. first\n2. second\n\n| A | B |\n|---|---|\n"
                            "| a \\| b | `c` |\n| d |\n"_s);
    QCOMPARE(book.headings.size(), 2);
    QCOMPARE(book.headings.at(0).text, u"Ship it"_s);
    QCOMPARE(book.headings.at(1).line, 3);
    QCOMPARE(outline(book.tasks), u"`make` **works**@4, ✓done twice@5"_s);
    QCOMPARE(book.tasks.first().section, u"Before"_s);
    QCOMPARE(book.code.first().language, u"sh"_s);
    QCOMPARE(book.code.first().line, 8);
    QCOMPARE(book.code.first().text, u"make\n"_s);
    QCOMPARE(book.steps.at(1).number, 2);
    QCOMPARE(book.steps.at(1).text, u"second"_s);
    QCOMPARE(book.steps.at(1).line, 13);
    QCOMPARE(book.tables.first().line, 15);
    QCOMPARE(book.tables.first().header, (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(book.tables.first().rows.first(), (QStringList{u"a | b"_s, u"`c`"_s}));
    QCOMPARE(book.tables.first().rows.size(), 2);
}

void tst_Runbook::tasksKeepTheirNesting()
{
    const Runbook book = intake::readRunbook(u"- [ ] a\n  - [x] b\n    - [ ] c\n  - [ ] d\n- plain\n  - [ ] e\n"
                                             "- [ ] f\n\n  ```\n  - [ ] no task\n  ```\n  - [ ] g\n\n> - [ ] h\n"_s);
    QCOMPARE(outline(book.tasks), u"a@1(✓b@2(c@3), d@4), e@6, f@7(g@12), h@14"_s);
}

void tst_Runbook::theFrontMatterIsNoHeading()
{
    const QString text = u"---\ntitle: \"A: b\"\nx: 1\n---\n# H\n"_s;
    QCOMPARE(intake::readRunbook(text).headings.size(), 1);
    QCOMPARE(intake::readRunbook(text).headings.first().line, 5);
    QCOMPARE(intake::readBlocks(text).title, u"A: b"_s);
}

void tst_Runbook::headingsFormAPath()
{
    const auto markdown = intake::readBlocks(u"# A\n## B\n### C\n## D\n#### E\ntext\n"_s);
    QCOMPARE(markdown.path(markdown.blocks.last()).join(u'/'), u"A/D/E"_s);
    QCOMPARE(markdown.section(markdown.blocks.last()), u"E"_s);
}

void tst_Runbook::hostileCodeIsKeptAsWritten()
{
    const QString code = u"echo [[ * ]] `x`\n"_s.repeated(1'000);
    QCOMPARE(intake::readRunbook(u"```sh\n"_s + code + u"```\n"_s).code.first().text, code);
}

void tst_Runbook::hostileDocumentsAreQuick_data()
{
    QTest::addColumn<QString>("text");
    const std::pair<const char *, QString> rows[] = {
        {"quotes", u">"_s.repeated(1'000'000)},
        {"spaced quotes", u"> "_s.repeated(20'000) + u"x"_s},
        {"list markers", u"- "_s.repeated(20'000) + u"x"_s},
        {"numbers", u"1. "_s.repeated(20'000) + u"x"_s},
        {"lines of quotes", (u"> "_s.repeated(100) + u"x\n"_s).repeated(5'000)},
        {"brackets", u"["_s.repeated(1'000'000)},
        {"bracket lines", u"[a](\n"_s.repeated(200'000)},
        {"closing brackets", u"[a"_s.repeated(200'000) + u"]"_s.repeated(200'000)},
        {"images", u"![["_s.repeated(300'000)},
        {"stars", u"*a_ "_s.repeated(250'000)},
        {"underscores", u"_"_s.repeated(1'000'000)},
        {"backticks", u"`a``b"_s.repeated(200'000)},
        {"html", u"<a "_s.repeated(300'000)},
        {"comments", u"<!--"_s.repeated(250'000)},
        {"declarations", u"a <!A "_s.repeated(160'000)},
        {"entities", u"&#x;"_s.repeated(250'000)},
        {"references", u"[a]: x\n"_s.repeated(140'000) + u"[a]"_s},
        {"table columns", u"|"_s.repeated(200'000) + u"\n"_s + u"|-"_s.repeated(200'000) + u"|\n"_s},
        {"table rows", u"|a|\n|-|\n"_s + u"|x|\n"_s.repeated(200'000)},
        {"headings", u"# a\n"_s.repeated(250'000)},
        {"items", u"- [ ] a\n"_s.repeated(120'000)},
        {"numbered", u"1. a\n"_s.repeated(200'000)},
        {"fences", u"```\n"_s.repeated(250'000)},
        {"blank lines", u"\n"_s.repeated(1'000'000)},
        {"tilde", u"~"_s.repeated(1'000'000)},
        {"indented list", [] {
             QString text;
             for (int i = 0; i < 1'200; ++i)
                 text += u" "_s.repeated(i) + u"- a\n"_s;
             return text;
         }()}};
    for (const auto &[name, text] : rows)
        QTest::newRow(name) << text;
}

void tst_Runbook::hostileDocumentsAreQuick()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const Runbook book = intake::readRunbook(text);
    Q_UNUSED(book)
    QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
}

void tst_Runbook::realRunbooksKeepEveryTask_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(testsupport::input(u"runbooks"_s));
    if (folder.path() == "."_L1 || !folder.exists()) {
        QTest::newRow("absent") << QString();
        return;
    }
    for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void tst_Runbook::realRunbooksKeepEveryTask()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("inputs/runbooks is absent");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const Runbook book = intake::readRunbook(text);
    static const QRegularExpression task(u"^[ \\t]*[-*+] \\[[ xX]\\] "_s, QRegularExpression::MultilineOption);
    static const QRegularExpression fence(u"^[ \\t]*```"_s, QRegularExpression::MultilineOption);
    QCOMPARE(count(book.tasks), text.count(task));
    QCOMPARE(book.code.size(), text.count(fence) / 2);
    QVERIFY(!book.headings.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Runbook)
#include "tst_runbook.moc"
