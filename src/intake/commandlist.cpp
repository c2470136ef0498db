#include "domain/tr.h"

namespace intake {
SLIPWAY_TR(intake::Commands)
}

#include "intake/commandlist.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace intake {

namespace {

using namespace Qt::StringLiterals;
using domain::DocumentCommand;
using domain::ProbeSpec;

constexpr qsizetype mostCommands = 1'000;

const QRegularExpression &versionOption()
{
    static const QRegularExpression option(u"(--(?:to-)?version[= ])(?!\\{version\\})[^\\s'\"]+"_s);
    return option;
}

// The health address that a command asks; empty when it asks none, or one with variables in it.
QString healthUrl(const QString &text)
{
    static const QRegularExpression tool(u"(?:^|[\\s;&|(])(?:curl|wget|http)\\s"_s);
    static const QRegularExpression url(u"https?://[^\\s\"'`)]+"_s);
    static const QRegularExpression health(
        u"/(?:[\\w-]*health[\\w-]*|ready[\\w-]*|live[\\w-]*|status|ping)(?:[/?]|$)"_s);
    if (!text.contains(tool))
        return {};
    const QString found = url.match(text).captured();
    const QUrl parsed(found, QUrl::StrictMode);
    if (found.contains(u'$') || found.contains(u'{') || found.contains(u'<') || !parsed.isValid())
        return {};
    return parsed.path().contains(health) ? found : QString();
}

bool tellsHealth(const QString &key, const QString &value)
{
    static const QRegularExpression keys(u"(?:^|\\.)(?:status|state|health|healthy|ok|ready|result|db|database)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QStringList good{u"ok"_s, u"healthy"_s, u"up"_s, u"pass"_s, u"ready"_s, u"connected"_s};
    return key.contains(keys) || good.contains(value.toLower());
}

QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

// An example answer holds what must be so (status, version) and what happens to be so (latency, uptime): only the first
// becomes an expectation.
void expectFrom(const QJsonObject &answer, const QString &prefix, QList<domain::Expectation> &expect,
                QStringList &ignored, int depth = 0)
{
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        const QString path = prefix + it.key();
        if (it->isObject() && depth < 4)
            expectFrom(it->toObject(), path + u'.', expect, ignored, depth + 1);
        else if (it.key() == "version"_L1)
            expect.append({path, domain::Comparison::Equal, u"{version}"_s});
        else if (!it->isArray() && !it->isObject() && !it->isNull() && tellsHealth(path, textOf(*it)))
            expect.append({path, domain::Comparison::Equal, textOf(*it)});
        else
            ignored.append(path);
    }
}

// As written, not by the alphabet of QJsonObject: status first is how people read it.
void sortAsWritten(QList<domain::Expectation> &expect, const QString &text)
{
    const auto place = [&](const domain::Expectation &e) {
        return text.indexOf(u'"' + e.path.section(u'.', -1) + u'"');
    };
    std::stable_sort(expect.begin(), expect.end(), [&](const auto &a, const auto &b) { return place(a) < place(b); });
}

} // namespace

QString CommandList::add(const ShellPart &part, const QString &language, const QStringList &titles,
                         const QString &environment)
{
    if (m_reading.document.commands.size() >= mostCommands) {
        m_reading.notUnderstood(part.line, part.text, tr("Only the first %1 commands are read.").arg(mostCommands));
        return {};
    }
    DocumentCommand entry;
    entry.role = roleOf(part);
    entry.language = language;
    entry.text = part.text;
    entry.note = part.note;
    entry.line = part.line;
    QString runnable = part.text;
    if (entry.role == "rollbackTo"_L1)
        runnable.replace(versionOption(), u"\\1{version}"_s);
    entry.command = commandFor(runnable);
    entry.command.line = part.line;
    entry.command.title = excerpt(part.note.isEmpty() ? part.text : part.note.section(u'\n', 0, 0), 60);

    static const QStringList placed{u"deploy"_s,        u"rollback"_s, u"rollbackTo"_s,
                                    u"rollbackForce"_s, u"smoke"_s,    u"migrate"_s};
    if (placed.contains(entry.role)) {
        entry.environment = environmentIn(part.text);
        if (entry.environment.isEmpty())
            entry.environment = environment;
        if (entry.environment.isEmpty())
            entry.environment = environmentIn(part.note.section(u'\n', 0, 0));
        for (const QString &title : titles)
            if (entry.environment.isEmpty())
                entry.environment = environmentIn(title);
    }
    QString name = entry.role;
    static const QRegularExpression hump(u"([a-z])([A-Z])"_s);
    name.replace(hump, u"\\1-\\2"_s);
    if (name.isEmpty())
        name = entry.command.title;
    else if (!entry.environment.isEmpty())
        name += u'-' + entry.environment;
    QString id = idOf(name.left(60), u"command"_s);
    if (m_reading.commandIds.has(id) && !part.note.isEmpty() && !entry.role.isEmpty())
        id = idOf(QString(name + u'-' + part.note.section(u'\n', 0, 0)).left(60), id);
    entry.command.id = m_reading.commandIds.fresh(id);

    if (entry.role == "probe"_L1)
        addProbe(part);
    else if (entry.role == "merge"_L1)
        addMerge(part.text);
    m_reading.document.commands.append(entry);
    return entry.role;
}

QString CommandList::roleOf(const ShellPart &part) const
{
    static const QRegularExpression merge(u"(?:^|\\n|&&)\\s*git merge\\s+(?!--abort)\\S"_s);
    static const QRegularExpression back(u"roll-?back|rollout undo"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression forced(u"--(?:force|skip-checks|emergency)\\b"_s);
    static const QRegularExpression smoke(u"smoke"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression migrate(
        u"migrat(?:e|ions?)\\b|\\bflyway\\b|\\bliquibase\\b|alembic upgrade|db:push"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression deploy(
        u"(?:^|[\\s:/_-])deploy(?![\\w.-]*/)|kubectl apply|helm (?:upgrade|install)|\\bcf push|docker compose .*up\\b|terraform apply"_s);
    static const QRegularExpression build(
        u"(?:^|\\n|&& ?)\\s*(?:npm (?:ci|install|run build)|yarn (?:install|build)|pnpm (?:install|build)|make(?: "
        u"build| all)?$|"
        "mvn |gradle |\\./gradlew |go build|cargo build|docker build|docker compose build)"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression test(
        u"\\b(?:npm (?:run )?test|yarn test|pnpm test|make test|go test|cargo test|pytest)\\b"_s);
    const QString &text = part.text;
    if (text.contains(merge))
        return u"merge"_s;
    if (!healthUrl(text).isEmpty())
        return text.contains(u'\n') ? QString() : u"probe"_s;
    if (text.contains(back)) {
        if (text.contains(versionOption()))
            return u"rollbackTo"_s;
        return text.contains(forced) ? u"rollbackForce"_s : u"rollback"_s;
    }
    if (text.contains(smoke))
        return u"smoke"_s;
    if (text.contains(migrate))
        return u"migrate"_s;
    if (text.contains(build))
        return u"build"_s;
    if (text.contains(test))
        return u"test"_s;
    return text.contains(deploy) ? u"deploy"_s : QString();
}

void CommandList::addProbe(const ShellPart &part)
{
    auto &probes = m_reading.document.probes;
    const QString url = healthUrl(part.text);
    auto probe = std::find_if(probes.begin(), probes.end(), [&](const ProbeSpec &p) { return p.url == url; });
    if (probe == probes.end()) {
        ProbeSpec spec;
        spec.url = url;
        spec.line = part.line;
        spec.id = m_reading.probeIds.fresh(idOf(QUrl(url).path(), u"health"_s));
        spec.name = part.note.isEmpty() ? QUrl(url).path() : excerpt(part.note.section(u'\n', 0, 0), 60);
        probes.append(spec);
        probe = probes.end() - 1;
    }
    if (part.answer.isEmpty() || !probe->expect.isEmpty())
        return;
    const QJsonDocument answer = QJsonDocument::fromJson(part.answer.toUtf8());
    if (!answer.isObject()) {
        m_reading.notUnderstood(part.answerLine, part.answer,
                                tr("This looks like the answer of a probe, but it is no JSON."));
        return;
    }
    QStringList ignored;
    expectFrom(answer.object(), QString(), probe->expect, ignored);
    sortAsWritten(probe->expect, part.answer);
    if (!ignored.isEmpty())
        m_reading.notUnderstood(part.answerLine, part.answer,
                                tr("The answer shows an example of %1, not a limit: nothing is expected of it.")
                                    .arg(ignored.join(u", "_s)));
}

void CommandList::addMerge(const QString &text)
{
    domain::Document &document = m_reading.document;
    if (!document.mergeBranch.isEmpty())
        return;
    static const QRegularExpression branch(u"git merge\\s+(?:--?[\\w-]+\\s+)*([^\\s-]\\S*)"_s);
    static const QRegularExpression main(u"git (?:checkout|switch)\\s+([^\\s-]\\S*)"_s);
    static const QRegularExpression push(u"git push\\s+\\S+\\s+(\\S+)"_s);
    document.mergeBranch = branch.match(text).captured(1);
    document.mainBranch = main.match(text).captured(1);
    document.pushAfterMerge = text.contains(push);
    if (document.mainBranch.isEmpty())
        document.mainBranch = push.match(text).captured(1);
}

} // namespace intake
