#include "domain/probe.h"
#include "engine/healthgate.h"
#include "gui/theme/status.h"
#include "intake/documentfile.h"
#include "links/gitclient.h"
#include "probe/judge.h"
#include "run/exitrecord.h"
#include "store/storelock.h"
#include "support/testsupport.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms; // one, or one per plural form
    bool numerus = false;
    bool finished = true;
};

QList<Message> messages(const QString &language)
{
    QFile file(testsupport::source(u"translations/slipway_%1.ts"_s.arg(language)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> out;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            out.append({.context = context, .numerus = xml.attributes().value("numerus"_L1) == "yes"_L1});
        else if (xml.name() == "source"_L1)
            out.last().source = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            out.last().finished = !xml.attributes().hasAttribute("type"_L1);
            if (!out.last().numerus)
                out.last().forms.append(xml.readElementText());
        } else if (xml.name() == "numerusform"_L1)
            out.last().forms.append(xml.readElementText());
    }
    return out;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?\\d+|n)"_s);
    QSet<QString> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    QStringList sorted = found.values();
    sorted.sort();
    return sorted;
}

QChar mnemonic(const QString &text)
{
    static const QRegularExpression pattern(u"&([^&\\s])"_s);
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.captured(1).at(0).toUpper() : QChar();
}

// The texts of a form that are on the screen together: those of each menu, of the menu bar, and of all the rest.
struct Form
{
    QString context;
    QList<QStringList> together;
};

Form form(const QString &path)
{
    Form out;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QHash<QString, QString> texts; // of actions and menus, by their names
    QList<QStringList> menus;      // names
    QStringList names, rest;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        const bool named = xml.name() == "widget"_L1 || xml.name() == "action"_L1;
        if (xml.isEndElement() && named)
            names.removeLast();
        if (!xml.isStartElement())
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == "class"_L1 && out.context.isEmpty())
            out.context = xml.readElementText();
        else if (named) {
            const bool menu = attributes.value("class"_L1).startsWith("QMenu"_L1);
            names.append(menu || xml.name() == "action"_L1 ? attributes.value("name"_L1).toString() : QString());
            if (menu)
                menus.append(QStringList());
        } else if (xml.name() == "addaction"_L1 && !menus.isEmpty())
            menus.last().append(attributes.value("name"_L1).toString());
        else if (xml.name() == "string"_L1) {
            const QString text = xml.readElementText();
            if (mnemonic(text).isNull())
                continue;
            if (names.value(names.size() - 1).isEmpty())
                rest.append(text);
            else
                texts.insert(names.last(), text);
        }
    }
    for (const QStringList &menu : menus) {
        QStringList group;
        for (const QString &name : menu)
            if (texts.contains(name))
                group.append(texts.value(name));
        out.together.append(group);
    }
    out.together.append(rest);
    return out;
}

qsizetype clashes(const QStringList &texts)
{
    QSet<QChar> letters;
    for (const QString &text : texts)
        letters.insert(mnemonic(text));
    return texts.size() - letters.size();
}

} // namespace

// Every sentence has its German, and finds it when the programs run.
class tst_Translations : public QObject
{
    Q_OBJECT

    QTranslator m_german;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_german.load(u":/translations/slipway_de.qm"_s));
        QVERIFY(QCoreApplication::installTranslator(&m_german));
    }
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void everySentenceIsTranslated()
    {
        const QList<Message> all = messages(u"de"_s);
        QVERIFY(all.size() > 900);
        for (const Message &m : all) {
            const QByteArray what = (m.context + u": "_s + m.source).toUtf8();
            QVERIFY2(m.finished, what.constData());
            QVERIFY2(m.forms.size() == (m.numerus ? 2 : 1), what.constData());
            for (const QString &text : m.forms) {
                QVERIFY2(!text.isEmpty(), what.constData());
                QVERIFY2(placeholders(text) == placeholders(m.source), what.constData());
                QVERIFY2(mnemonic(text).isNull() == mnemonic(m.source).isNull(), what.constData());
                QVERIFY2(text.startsWith(u' ') == m.source.startsWith(u' '), what.constData());
                QVERIFY2(text.endsWith(u' ') == m.source.endsWith(u' '), what.constData());
            }
        }
    }

    void everyEnglishPluralHasBothForms()
    {
        QSet<QString> english;
        for (const Message &m : messages(u"en"_s)) {
            QVERIFY2(m.finished && m.forms.size() == 2, qPrintable(m.source));
            for (const QString &text : m.forms)
                QVERIFY2(!text.contains("(s)"_L1) && placeholders(text) == placeholders(m.source),
                         qPrintable(m.source));
            english.insert(m.context + m.source);
        }
        for (const Message &m : messages(u"de"_s))
            QVERIFY2(!m.numerus || english.contains(m.context + m.source), qPrintable(m.source));
    }

    // A context that no code asks for at run time would be translated in vain.
    void everyContextIsOneTheCodeAsksFor()
    {
        static const QRegularExpression stated(
            u"(?:SLIPWAY_TR|Q_DECLARE_TR_FUNCTIONS)\\(([\\w:]+)\\)|(?:NOOP|translate)\\(\\s*\"([\\w:]+)\""_s);
        static const QRegularExpression declared(u"class (\\w+)[^;{]*\\{\\s*Q_OBJECT"_s);
        static const QRegularExpression designed(u"<class>(\\w+)</class>"_s);
        QSet<QString> known;
        for (const QString &folder : {u"src"_s, u"ui"_s})
            for (QDirIterator it(testsupport::source(folder), {u"*.cpp"_s, u"*.h"_s, u"*.ui"_s}, QDir::Files,
                                 QDirIterator::Subdirectories);
                 it.hasNext();) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                const QString room = file.fileName().section(u"/src/"_s, 1).section(u'/', 0, 0);
                for (auto m = stated.globalMatch(text); m.hasNext();) {
                    const auto match = m.next();
                    known.insert(match.captured(1) + match.captured(2));
                }
                for (auto m = declared.globalMatch(text); m.hasNext();)
                    known.insert(room + u"::"_s + m.next().captured(1));
                if (const auto match = designed.match(text); match.hasMatch())
                    known.insert(match.captured(1));
            }
        for (const Message &m : messages(u"de"_s))
            QVERIFY2(known.contains(m.context), qPrintable(m.context + u": "_s + m.source));
    }

    void noFormGainsAMnemonicClash()
    {
        for (QDirIterator it(testsupport::source(u"ui"_s), {u"*.ui"_s}); it.hasNext();) {
            const Form shown = form(it.next());
            QVERIFY2(!shown.context.isEmpty(), qPrintable(it.fileName()));
            for (const QStringList &english : shown.together) {
                QStringList german;
                for (const QString &text : english)
                    german.append(QCoreApplication::translate(qPrintable(shown.context), text.toUtf8().constData()));
                QVERIFY2(clashes(german) <= clashes(english),
                         qPrintable(it.fileName() + u": "_s + german.join(u" | "_s)));
            }
        }
    }

    void eachRoomSpeaksGerman()
    {
        QCOMPARE(domain::Expectation::parse(u"?"_s).error().message, u"„?“ ist keine Erwartung."_s);

        engine::HealthGate gate({.kind = domain::StepKind::HealthGate, .limitMs = 1000, .inARow = 1}, 0);
        gate.answer(1, true, {});
        QCOMPARE(gate.reason(), u"Gesund, 1 gute Antwort."_s);

        QTemporaryDir folder;
        const QString store = folder.filePath(u"slipway.db"_s);
        const auto held = store::StoreLock::acquire(store);
        QVERIFY(held);
        QVERIFY(store::StoreLock::acquire(store).error().message.startsWith(u"Die Ablage „"_s));

        QCOMPARE(intake::readDocumentFile(folder.path()).error().hint, u"Ein Dokument darin wählen."_s);
        QCOMPARE(links::checkRefName(u"-x"_s).error().message,
                 u"„-x“ ist kein Name für einen Branch, Tag oder Commit."_s);
        QCOMPARE(probe::judge({.expect = {{u"status"_s}}}, {}, 200, "application/json", {}, 1).verdict,
                 domain::ProbeVerdict::Unhealthy);
        QVERIFY(probe::judge({.expect = {{u"status"_s}}}, {}, 200, "application/json", {}, 1)
                    .reason.contains(u"der Inhalt ist leer, kein JSON"_s));
        QVERIFY(run::readExitRecord(R"({"end":"nonsense"})", {}).message.contains(u"ist nicht bekannt"_s));
        QCOMPARE(gui::look(domain::RunPhase::Paused).word, u"Angehalten"_s);
        QCOMPARE(QCoreApplication::translate("gui::ApprovalPane", "%1 of %n approval(s) given", nullptr, 2),
                 u"%1 von 2 Freigaben erteilt"_s);
    }

    void theCommandLineSpeaksTheLanguageOfTheSystem()
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"LANG"_s, u"LC_ALL"_s})
            environment.insert(name, u"de_DE.UTF-8"_s);
        environment.insert(u"LANGUAGE"_s, u"de"_s);
        process.setProcessEnvironment(environment);
        process.start(testsupport::binary(u"slipwayctl"_s), {u"--help"_s});
        QVERIFY(process.waitForFinished());
        QVERIFY(QString::fromUtf8(process.readAllStandardOutput()).contains(u"Exit-Status: 0 erledigt"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
