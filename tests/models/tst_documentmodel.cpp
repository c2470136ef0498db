#include "models/documentmodel.h"
#include "support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace domain;
using models::DocumentModel;
using models::Piece;

namespace {

DocumentCommand command(const char *id, const char *role, const char *environment, int line)
{
    DocumentCommand c;
    c.command.id = c.command.title = c.text = QLatin1String(id);
    c.role = QLatin1String(role);
    c.environment = QLatin1String(environment);
    c.line = line;
    return c;
}

Document bookshop()
{
    Document d;
    d.sources = {{.file = u"/shop.md"_s, .title = u"Shop"_s, .text = u"# Shop\n"_s}};
    d.environments = {{.id = u"staging"_s, .name = u"Staging"_s}};
    d.environments[0].scripts.deploy = u"deploy"_s;
    d.pipeline.stages = {
        {.id = u"A"_s, .name = u"Ready"_s, .kind = StageKind::Checklist, .checklist = u"ready"_s, .line = 2},
        {.id = u"B"_s, .name = u"Deploy"_s, .kind = StageKind::Deploy, .environment = u"staging"_s, .line = 3},
        {.id = u"C"_s, .name = u"Watch"_s, .kind = StageKind::Monitor, .line = 4},
        {.id = u"D"_s, .name = u"Back"_s, .kind = StageKind::Rollback, .line = 5}};
    d.pipeline.edges = {{u"A"_s, u"B"_s, {}, EdgeOutcome::Success},
                        {u"B"_s, u"C"_s, u"Pass"_s, EdgeOutcome::Success},
                        {u"B"_s, u"D"_s, u"Fail"_s, EdgeOutcome::Failure}};
    ChecklistItem parent{.id = u"i1"_s, .text = u"Reviewed"_s, .line = 8};
    parent.children = {{.id = u"i2"_s, .text = u"By two"_s, .line = 9}};
    d.checklists = {{u"ready"_s,
                     u"Ready?"_s,
                     Moment::Prerequisites,
                     {parent, {.id = u"i3"_s, .text = u"Tested"_s, .binding = ItemBinding::Smoke, .line = 10}},
                     8}};
    d.thresholds = {{.id = u"t"_s, .metric = u"Error rate"_s, .value = 1, .unit = u"%"_s, .line = 12}};
    d.commands = {command("deploy", "deploy", "staging", 14), command("deploy2", "deploy", "", 15)};
    d.notUnderstood = {{20, u"???"_s, u"This says nothing Slipway knows."_s, u"/shop.md"_s}};
    return d;
}

QString text(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString out;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex name = model.index(row, 0, parent);
        const QVariant box = name.data(Qt::CheckStateRole);
        const QString mark = !box.isValid()                 ? u"   "_s
                             : box.toInt() == Qt::Checked   ? u"[x]"_s
                             : box.toInt() == Qt::Unchecked ? u"[ ]"_s
                                                            : u"[~]"_s;
        QStringList cells{mark + u' ' + name.data().toString()};
        for (int column = 1; column < model.columnCount(parent); ++column)
            if (const QString cell = model.index(row, column, parent).data().toString(); !cell.isEmpty())
                cells << cell;
        out += QString(2 * depth, u' ') + cells.join(u" | "_s) + u'\n' + text(model, name, depth + 1);
    }
    return out;
}

} // namespace

class tst_DocumentModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        testsupport::failOnUnexpectedWarnings();
        m_model = std::make_unique<DocumentModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setDocument(bookshop());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void everySectionCountsItsPieces();
    void untouchedItGivesBackWhatCameIn();
    void theBoxOfAListStandsForItsItems();
    void waysLeadPastAStageLeftOut();
    void whatNamesALeftOutPieceIsSettled();
    void subItemsOutliveTheirItem();
    void correctionsReachTheDocument();
    void nonsenseIsNotTaken();
    void aCorrectedCommandTakesItsPlace();
    void aLineLeadsToItsPiece();

private:
    QModelIndex piece(const QString &name) const
    {
        return m_model->match(m_model->index(0, 0), Qt::EditRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    void leaveOut(const QString &name) { QVERIFY(m_model->setData(piece(name), Qt::Unchecked, Qt::CheckStateRole)); }

    std::unique_ptr<DocumentModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_DocumentModel::everySectionCountsItsPieces()
{
    leaveOut(u"Watch"_s);
    leaveOut(u"Tested"_s);
    QCOMPARE(text(*m_model), u"[~] Stages · 3 of 4\n"
                             "  [x] Ready | Checklist · Ready? | 2\n"
                             "  [x] Deploy | Deployment · Staging | 3\n"
                             "  [ ] Watch | Monitoring | 4\n"
                             "  [x] Back | Rollback | 5\n"
                             "[~] Checklists · 1\n"
                             "  [~] Ready? | 2 item(s) | 8\n"
                             "    [x] Reviewed | 8\n"
                             "      [x] By two | 9\n"
                             "    [ ] Tested | The smoke test | 10\n"
                             "[x] Thresholds · 1\n"
                             "  [x] Error rate | > 1% | 12\n"
                             "[x] Commands · 2\n"
                             "  [x] deploy | Deploys · Staging | 14\n"
                             "  [x] deploy2 | Deploys | 15\n"
                             "    Not understood · 1\n"
                             "      ??? | This says nothing Slipway knows. | 20\n"_s);
}

void tst_DocumentModel::untouchedItGivesBackWhatCameIn()
{
    const Document edited = m_model->edited();
    const Document came = bookshop();
    QCOMPARE(toJson(edited.pipeline), toJson(came.pipeline));
    QCOMPARE(toJson(edited.environments.first()), toJson(came.environments.first()));
    QCOMPARE(toJson(edited.checklists.first()), toJson(came.checklists.first()));
    QCOMPARE(edited.commands.size(), 2);
    QCOMPARE(edited.thresholds.size(), 1);
}

void tst_DocumentModel::theBoxOfAListStandsForItsItems()
{
    leaveOut(u"Ready?"_s);
    QCOMPARE(piece(u"Tested"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(m_model->edited().checklists.isEmpty());
    QVERIFY(m_model->edited().pipeline.stages.first().checklist.isEmpty());
    QVERIFY(m_model->setData(piece(u"Tested"_s), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(piece(u"Ready?"_s).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    QCOMPARE(m_model->edited().checklists.first().items.size(), 1);
}

void tst_DocumentModel::waysLeadPastAStageLeftOut()
{
    leaveOut(u"Deploy"_s);
    const Pipeline pipeline = m_model->edited().pipeline;
    QCOMPARE(pipeline.stages.size(), 3);
    QCOMPARE(pipeline.edges.size(), 1); // the way that led on after a failure is gone with it
    QCOMPARE(pipeline.edges.first().from, u"A"_s);
    QCOMPARE(pipeline.edges.first().to, u"C"_s);
    QVERIFY(pipeline.check().ok());
}

void tst_DocumentModel::whatNamesALeftOutPieceIsSettled()
{
    leaveOut(u"deploy"_s);
    QCOMPARE(m_model->edited().environments.first().scripts.deploy, u"deploy2"_s);
    leaveOut(u"deploy2"_s);
    QVERIFY(m_model->edited().environments.first().scripts.deploy.isEmpty());
}

void tst_DocumentModel::subItemsOutliveTheirItem()
{
    leaveOut(u"Reviewed"_s);
    QCOMPARE(m_model->edited().checklists.first().items.size(), 1); // what is below goes with it …
    QVERIFY(m_model->setData(piece(u"By two"_s), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(m_model->edited().checklists.first().items.first().text, u"By two"_s); // … unless wanted
}

void tst_DocumentModel::correctionsReachTheDocument()
{
    QSignalSpy told(m_model.get(), &DocumentModel::pieceEdited);
    QVERIFY(m_model->setData(piece(u"Ready"_s), u"  Ready to go "_s));
    QVERIFY(m_model->correct(piece(u"Watch"_s), u"kind"_s, u"manual"_s));
    QVERIFY(m_model->correct(piece(u"Watch"_s), u"environment"_s, u"staging"_s));
    QVERIFY(m_model->correct(piece(u"Tested"_s), u"binding"_s, u"person"_s));
    QVERIFY(m_model->correct(piece(u"Tested"_s), u"required"_s, false));
    QVERIFY(m_model->correct(piece(u"Error rate"_s), u"value"_s, 2.5));
    QCOMPARE(told.count(), 6);
    const Document d = m_model->edited();
    QCOMPARE(d.pipeline.stages.at(0).name, u"Ready to go"_s);
    QCOMPARE(d.pipeline.stages.at(2).kind, StageKind::Manual);
    QCOMPARE(d.pipeline.stages.at(2).environment, u"staging"_s);
    QCOMPARE(d.checklists.first().items.last().binding, ItemBinding::Person);
    QVERIFY(!d.checklists.first().items.last().required);
    QCOMPARE(d.thresholds.first().value, 2.5);
}

void tst_DocumentModel::nonsenseIsNotTaken()
{
    QVERIFY(!m_model->setData(piece(u"Ready"_s), u"  "_s));
    QVERIFY(!m_model->correct(piece(u"Ready"_s), u"kind"_s, u"teapot"_s));
    QVERIFY(!m_model->correct(piece(u"Ready"_s), u"environment"_s, u"moon"_s));
    QVERIFY(!m_model->correct(piece(u"Error rate"_s), u"value"_s, qInf()));
    QVERIFY(!m_model->correct(piece(u"???"_s), u"name"_s, u"!"_s));
    QVERIFY(!m_model->setData(piece(u"???"_s), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(toJson(m_model->edited().pipeline), toJson(bookshop().pipeline));
}

void tst_DocumentModel::aCorrectedCommandTakesItsPlace()
{
    QVERIFY(m_model->correct(piece(u"deploy2"_s), u"environment"_s, u"staging"_s));
    QCOMPARE(m_model->edited().environments.first().scripts.deploy, u"deploy2"_s);
    QVERIFY(m_model->correct(piece(u"deploy2"_s), u"role"_s, u"smoke"_s));
    QCOMPARE(m_model->edited().environments.first().scripts.deploy, u"deploy"_s);
    QCOMPARE(m_model->edited().environments.first().scripts.smoke, u"deploy2"_s);
}

void tst_DocumentModel::aLineLeadsToItsPiece()
{
    QCOMPARE(m_model->indexAt(0, 3), piece(u"Deploy"_s));
    QCOMPARE(m_model->indexAt(0, 8), piece(u"Reviewed"_s));
    QVERIFY(!m_model->indexAt(0, 1).isValid());
    QVERIFY(!m_model->indexAt(0, 17).isValid());
    QVERIFY(!m_model->indexAt(1, 3).isValid());
    QCOMPARE(m_model->linesNotUnderstood(0), QList<int>{20});
}

QTEST_GUILESS_MAIN(tst_DocumentModel)
#include "tst_documentmodel.moc"
