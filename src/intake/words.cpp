#include "intake/words.h"

#include "domain/project.h"

#include <QRegularExpression>

namespace intake {
namespace {

using namespace Qt::StringLiterals;
using domain::EdgeOutcome;
using domain::ItemBinding;
using domain::Moment;
using domain::StageKind;

QRegularExpression words(const QString &alternatives)
{
    return QRegularExpression(u"(?<![a-z0-9])(?:"_s + alternatives + u")(?![a-z0-9])"_s,
                              QRegularExpression::CaseInsensitiveOption);
}

struct Place
{
    const char16_t *words;
    const char16_t *id;
};

// Short names only where they cannot be a path, a package or an option.
constexpr Place places[] = {
    {u"pre-?prod(?:uction)?", u"preproduction"},
    {u"production|prod", u"production"},
    {u"staging|stg", u"staging"},
    {u"development(?= env)|development$|(?<=deploy[-:_ ])(?:dev|development)|(?<=to )`?dev`?(?= |$)|(?<=env=)dev",
     u"development"},
    {u"uat", u"uat"},
    {u"qa", u"qa"},
    {u"(?<=deploy[-:_ ])preview|(?<=to )`?preview`?(?= |$)|preview env", u"preview"},
    {u"test(?= env)|(?<=deploy[-:_ ])test", u"test"}};

} // namespace

QString environmentIn(const QString &text)
{
    static const auto patterns = [] {
        QList<std::pair<QRegularExpression, QString>> out;
        for (const Place &place : places)
            out.append({words(QString::fromUtf16(place.words)), QString::fromUtf16(place.id)});
        return out;
    }();
    static const QRegularExpression nodeMode(u"\\b(?:NODE|RAILS|APP|RACK)_ENV=\\w+"_s);
    static const QRegularExpression promotion(u"\\bto\\s+[`*]*$"_s);
    const QString plain = QString(text).remove(nodeMode);
    QString found;
    qsizetype best = -1;
    for (const auto &[pattern, id] : patterns) {
        const auto match = pattern.match(plain);
        if (!match.hasMatch())
            continue;
        const qsizetype start = match.capturedStart();
        if (plain.left(start).contains(promotion))
            return id; // "from staging to production"
        if (best < 0 || start < best) {
            best = start;
            found = id;
        }
    }
    return found;
}

domain::EnvironmentKind environmentKind(const QString &id)
{
    return domain::valueOf<domain::EnvironmentKind>(id).value_or(domain::EnvironmentKind::Other);
}

int environmentRank(const QString &id)
{
    static const QStringList path{u"development"_s, u"preview"_s, u"test"_s,          u"qa"_s,
                                  u"uat"_s,         u"staging"_s, u"preproduction"_s, u"production"_s};
    const qsizetype rank = path.indexOf(id);
    return static_cast<int>(rank < 0 ? path.indexOf(u"staging"_s) : rank);
}

QString environmentName(const QString &id)
{
    if (id.size() <= 3)
        return id.toUpper();
    return id.left(1).toUpper() + id.mid(1);
}

Moment momentIn(const QStringList &titles)
{
    static const QRegularExpression before =
        words(u"pre|before|prerequisites?|preconditions?|preflight|preparations?"_s);
    static const QRegularExpression after = words(u"post|after|afterwards"_s);
    static const QRegularExpression staging = words(u"staging|verify|verification"_s);
    for (const QString &title : titles) {
        if (title.contains(after))
            return Moment::PostDeployment;
        if (title.contains(before))
            return Moment::Prerequisites;
        if (title.contains(staging))
            return Moment::StagingVerification;
    }
    return Moment::Other;
}

// Before a deployment nothing runs yet that could confirm an item.
ItemBinding bindingOf(const QString &item, Moment moment)
{
    static const QRegularExpression smoke = words(u"smoke tests?"_s);
    static const QRegularExpression migrations =
        words(u"migrations? (?:has |have |were )?(?:run|ran|applied|done|complete|completed|succeeds?|succeeded)"_s);
    static const QRegularExpression probes = words(
        u"health ?-?checks? (?:are |is )?(?:pass|passes|passing|passed|green|ok)|(?:application|app|service)s? (?:starts?|started|is up|up|healthy|is healthy)"_s);
    if (moment != Moment::StagingVerification && moment != Moment::PostDeployment)
        return ItemBinding::Person;
    if (item.contains(smoke))
        return ItemBinding::Smoke;
    if (item.contains(migrations))
        return ItemBinding::Migrations;
    if (item.contains(probes))
        return ItemBinding::Probes;
    return ItemBinding::Person;
}

StageKind stageKind(const QString &text, bool diamond)
{
    static const std::pair<QRegularExpression, StageKind> table[] = {
        {words(u"roll(?:ed)?[ -]?back|revert"_s), StageKind::Rollback},
        {words(u"merge[ds]?"_s), StageKind::Merge},
        {words(u"monitor(?:ing)?|observe|watch|bake"_s), StageKind::Monitor},
        {words(u"smoke tests?"_s), StageKind::Decision},
        {words(u"deploy(?:s|ed|ment|ing)?|promote|roll ?out"_s), StageKind::Deploy},
        {words(u"builds?|building|compile|package|ci|ci/cd|pipeline"_s), StageKind::Build},
        {words(u"wait|pause|soak"_s), StageKind::Wait},
        {words(u"validat(?:e|ed|ion)|prerequisites?|checklist|ready|readiness"_s), StageKind::Checklist}};
    for (const auto &[pattern, kind] : table) {
        if (!text.contains(pattern))
            continue;
        // A diamond asks a question; only the way back is never one.
        return diamond && kind != StageKind::Rollback ? StageKind::Decision : kind;
    }
    return diamond ? StageKind::Decision : StageKind::Manual;
}

EdgeOutcome outcomeOf(const QString &label)
{
    static const QRegularExpression failure =
        words(u"no|fail(?:s|ed|ure|ing)?|errors?|bad|unhealthy|reject(?:ed|s)?|red|not ok|ko|broken|abort"_s);
    static const QRegularExpression always = words(u"always|finally|in any case"_s);
    if (label.contains(always))
        return EdgeOutcome::Always;
    return label.contains(failure) ? EdgeOutcome::Failure : EdgeOutcome::Success;
}

qint64 durationIn(const QString &text)
{
    static const QRegularExpression duration(
        u"(\\d+(?:\\.\\d+)?)\\s*(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hours?)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = duration.match(text);
    if (!match.hasMatch())
        return 0;
    const QString unit = match.captured(2).toLower();
    const double factor = unit.startsWith("ms"_L1) || unit.startsWith("mil"_L1) ? 1
                          : unit.startsWith(u's')                               ? 1'000
                          : unit.startsWith(u'm')                               ? 60'000
                                                                                : 3'600'000;
    return qRound64(std::min(match.captured(1).toDouble(), 1e6) * factor);
}

QString idOf(const QString &name, const QString &fallback)
{
    const QString id = domain::idFromName(name.left(200));
    const bool nothingLeft = id == "project"_L1 && !name.contains("project"_L1, Qt::CaseInsensitive);
    return nothingLeft ? fallback : id;
}

QString Ids::fresh(const QString &id)
{
    QString candidate = id;
    int &next = m_next[id];
    while (m_taken.contains(candidate)) {
        next = std::max(next, 1) + 1;
        candidate = u"%1-%2"_s.arg(id).arg(next);
    }
    m_taken.insert(candidate);
    return candidate;
}

QString excerpt(const QString &text, qsizetype limit)
{
    const QString line = text.left(limit * 4).simplified();
    return line.size() > limit ? line.left(limit - 1) + u'…' : line;
}

} // namespace intake
