#include "layout/tracks.h"
#include "support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// "0>20 10>30" -> "1 0": the track of each turn.
QString tracksOf(const QString &text)
{
    std::vector<layout::Turn> turns;
    for (const QString &word : text.split(u' '))
        turns.push_back({word.section(u'>', 0, 0).toInt(), word.section(u'>', 1, 1).toInt()});
    const layout::Tracks tracks = layout::assignTracks(turns);
    QStringList result;
    for (const int t : tracks.track)
        result << QString::number(t);
    if (tracks.stuck >= 0)
        result << u"stuck"_s;
    return result.join(u' ');
}

} // namespace

class TestTracks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void turnsThatMeetGetTheirOwnTrack_data()
    {
        QTest::addColumn<QString>("turns");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one") << u"0>20"_s << u"0"_s;
        QTest::newRow("apart they share one") << u"0>20 30>40"_s << u"0 0"_s;
        QTest::newRow("down: the lower one turns first") << u"0>20 10>30"_s << u"1 0"_s;
        QTest::newRow("up: the upper one turns first") << u"20>0 30>10"_s << u"0 1"_s;
        QTest::newRow("the one that frees a row turns first") << u"0>20 20>40"_s << u"1 0"_s;
        QTest::newRow("an exact swap has no order") << u"0>20 20>0"_s << u"0 1 stuck"_s;
    }
    void turnsThatMeetGetTheirOwnTrack()
    {
        QFETCH(QString, turns);
        QTEST(tracksOf(turns), "expected");
    }
};

QTEST_GUILESS_MAIN(TestTracks)
#include "tst_tracks.moc"
