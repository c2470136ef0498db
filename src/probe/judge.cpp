#include "probe/judge.h"

#include "domain/version.h"
#include "probe/quantity.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace probe {

namespace {

// The context of the sentences, for translators.
struct Judge
{
    Q_DECLARE_TR_FUNCTIONS(probe::Judge)
};

constexpr int maxDepth = 32;

// Qt's own limit is 1024 levels; a health answer that needs more than 32 is no health answer.
bool tooDeep(const QByteArray &json)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > maxDepth)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

struct Body
{
    QString text;
    QJsonValue json; // undefined where it is no JSON
    QString fault;   // why it is none
};

Body readBody(const QByteArray &contentType, const QByteArray &bytes)
{
    Body body;
    body.text = QString::fromUtf8(bytes).trimmed();
    body.json = QJsonValue(QJsonValue::Undefined);
    if (body.text.isEmpty()) {
        body.fault = probe::Judge::tr("the body is empty, not JSON");
    } else if (contentType.toLower().contains("html") || body.text.startsWith(u'<')) {
        body.fault = probe::Judge::tr("the body is HTML, not JSON");
    } else if (tooDeep(bytes)) {
        body.fault = probe::Judge::tr("the body is JSON nested more than %1 levels deep").arg(maxDepth);
    } else {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
        if (document.isObject())
            body.json = document.object();
        else if (document.isArray())
            body.json = document.array();
        else if (body.text.startsWith(u'{') || body.text.startsWith(u'['))
            body.fault = probe::Judge::tr("the body is broken JSON (%1)").arg(error.errorString());
        else
            body.fault = probe::Judge::tr("the body is text, not JSON");
    }
    return body;
}

// A key that itself contains dots wins over the walk: {"db.primary": "up"} is answered by db.primary.
QJsonValue find(const QJsonValue &from, QStringView path)
{
    if (path.isEmpty())
        return from;
    if (from.isObject()) {
        const QJsonObject object = from.toObject();
        for (qsizetype end = path.size(); end > 0; --end) {
            const bool boundary = end == path.size() || path[end] == u'.' || path[end] == u'[';
            const auto it = boundary ? object.constFind(path.first(end)) : object.constEnd();
            if (it == object.constEnd())
                continue;
            QStringView rest = path.sliced(end);
            if (rest.startsWith(u'.'))
                rest = rest.sliced(1);
            const QJsonValue found = find(*it, rest);
            if (!found.isUndefined())
                return found;
        }
    } else if (from.isArray() && path.startsWith(u'[')) {
        const qsizetype close = path.indexOf(u']');
        bool isNumber = false;
        const int index = close > 1 ? path.sliced(1, close - 1).toInt(&isNumber) : -1;
        if (!isNumber || index < 0 || index >= from.toArray().size())
            return QJsonValue(QJsonValue::Undefined);
        QStringView rest = path.sliced(close + 1);
        if (rest.startsWith(u'.'))
            rest = rest.sliced(1);
        return find(from.toArray().at(index), rest);
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return double(whole) == value.toDouble()
                   ? QString::number(whole)
                   : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    default:
        return u"null"_s;
    }
}

// Numbers and versions read better bare, words in quotes.
QString quoted(const QString &text)
{
    static const QRegularExpression bare(u"^[+-]?\\d[^\\s“”]*$"_s);
    const QString safe = shown(text);
    return bare.match(safe).hasMatch() ? safe : u"“%1”"_s.arg(safe);
}

// Less than 0, 0, more than 0; nothing where the two have no order.
std::optional<int> order(const QString &got, const QString &expected)
{
    const auto a = Quantity::parse(got);
    const auto b = Quantity::parse(expected);
    if (a && b) {
        if (a->kind != b->kind)
            return {};
        return a->amount < b->amount ? -1 : a->amount > b->amount ? 1 : 0;
    }
    static const QRegularExpression semver(u"^\\d+\\.\\d+\\.\\d+"_s);
    if (semver.match(got).hasMatch() && semver.match(expected).hasMatch())
        return domain::Version::compare(got, expected);
    return {};
}

bool same(const QJsonValue &got, const QString &expected)
{
    bool isNumber = false;
    const double number = expected.toDouble(&isNumber);
    if (got.isDouble() && isNumber)
        return got.toDouble() == number;
    return textOf(got) == expected;
}

struct Finding
{
    bool met = false;
    QString sentence; // "status is “degraded”, expected “healthy”"
};

Finding compare(const QString &path, const QJsonValue &got, domain::Comparison comparison, const QString &expected)
{
    using enum domain::Comparison;
    const QString text = textOf(got);
    bool met = false;
    switch (comparison) {
    case Equal:
        met = same(got, expected);
        return {met, met ? probe::Judge::tr("%1 is %2").arg(path, quoted(text))
                         : probe::Judge::tr("%1 is %2, expected %3").arg(path, quoted(text), quoted(expected))};
    case NotEqual:
        met = !same(got, expected);
        return {met, met ? probe::Judge::tr("%1 is %2").arg(path, quoted(text))
                         : probe::Judge::tr("%1 is %2, expected anything else").arg(path, quoted(text))};
    default:
        break;
    }
    const auto sign = order(text, expected);
    if (!sign)
        return {
            false,
            probe::Judge::tr("%1 is %2, which cannot be compared with %3").arg(path, quoted(text), quoted(expected))};
    switch (comparison) {
    case Less:
        met = *sign < 0;
        break;
    case LessOrEqual:
        met = *sign <= 0;
        break;
    case Greater:
        met = *sign > 0;
        break;
    default:
        met = *sign >= 0;
        break;
    }
    return {met, met ? probe::Judge::tr("%1 is %2").arg(path, quoted(text))
                     : probe::Judge::tr("%1 is %2, expected %3 %4")
                           .arg(path, quoted(text), domain::nameOf(comparison), quoted(expected))};
}

Finding check(const domain::Expectation &expectation, const QString &version, const Body &body)
{
    QString expected = expectation.value;
    if (expected.contains("{version}"_L1)) {
        if (version.isEmpty())
            return {
                false,
                probe::Judge::tr("%1 cannot be checked: no version is known that shall be live").arg(expectation.path)};
        expected.replace("{version}"_L1, version);
    }
    if (expectation.path == "body"_L1)
        return compare(probe::Judge::tr("the text"), body.text, expectation.comparison, expected);
    if (body.json.isUndefined())
        return {false, body.fault};
    const QJsonValue got = find(body.json, expectation.path);
    if (got.isUndefined())
        return {false, probe::Judge::tr("%1 is missing, expected %2").arg(expectation.path, quoted(expected))};
    if (got.isArray() || got.isObject())
        return {false,
                probe::Judge::tr("%1 is not a single value, expected %2").arg(expectation.path, quoted(expected))};
    return compare(expectation.path, got, expectation.comparison, expected);
}

} // namespace

QString shown(const QString &text)
{
    constexpr int longest = 80;
    QString safe = text.left(4 * longest).simplified();
    for (QChar &c : safe) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u'·';
    }
    return safe.size() > longest ? safe.left(longest) + u'…' : safe;
}

QString subjectOf(const domain::ProbeSpec &spec)
{
    const QString path = QUrl(spec.url).path();
    return path.isEmpty() ? u"/"_s : shown(path);
}

domain::ProbeResult judge(const domain::ProbeSpec &spec, const QString &version, int httpStatus,
                          const QByteArray &contentType, const QByteArray &bytes, qint64 latencyMs)
{
    const Body body = readBody(contentType, bytes);
    domain::ProbeResult result{domain::ProbeVerdict::Unhealthy, {}, httpStatus, {}, latencyMs};
    const QJsonValue live = body.json.toObject().value("version"_L1);
    if (live.isString() || live.isDouble())
        result.version = shown(textOf(live));

    const QString subject = subjectOf(spec);
    if (httpStatus != spec.expectedStatus) {
        result.reason = probe::Judge::tr("%1 answers %2, expected %3")
                            .arg(subject, QString::number(httpStatus), QString::number(spec.expectedStatus));
        return result;
    }
    QStringList met;
    QStringList unmet;
    for (const domain::Expectation &expectation : spec.expect) {
        const Finding finding = check(expectation, version, body);
        QStringList &list = finding.met ? met : unmet;
        if (!list.contains(finding.sentence))
            list.append(finding.sentence);
    }
    const QString findings = (unmet.isEmpty() ? met : unmet).join("; "_L1);
    result.reason = findings.isEmpty()
                        ? probe::Judge::tr("%1 answers %2").arg(subject, QString::number(httpStatus))
                        : probe::Judge::tr("%1 answers %2, %3").arg(subject, QString::number(httpStatus), findings);
    if (unmet.isEmpty())
        result.verdict = domain::ProbeVerdict::Healthy;
    return result;
}

} // namespace probe
