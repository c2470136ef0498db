#include "domain/version.h"

#include <QRegularExpression>

namespace domain {
namespace {

struct Semver
{
    qint64 numbers[3];
    QStringList pre;
};

std::optional<Semver> semver(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^v?(\\d{1,9})\\.(\\d{1,9})(?:\\.(\\d{1,9}))?(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?$"));
    const auto m = pattern.match(name);
    if (!m.hasMatch())
        return std::nullopt;
    Semver v{{m.captured(1).toLongLong(), m.captured(2).toLongLong(), m.captured(3).toLongLong()}, {}};
    if (!m.captured(4).isEmpty())
        v.pre = m.captured(4).split(QLatin1Char('.'));
    return v;
}

int comparePre(const QString &a, const QString &b)
{
    bool aNumber = false;
    bool bNumber = false;
    const qint64 x = a.toLongLong(&aNumber);
    const qint64 y = b.toLongLong(&bNumber);
    if (aNumber && bNumber)
        return x < y ? -1 : x > y;
    if (aNumber != bNumber)
        return aNumber ? -1 : 1; // numbers before words (semver 2.0.0, 11.4.3)
    return a.compare(b);
}

} // namespace

int Version::compare(const QString &a, const QString &b)
{
    const auto x = semver(a);
    const auto y = semver(b);
    if (!x || !y)
        return a.compare(b);
    for (int i = 0; i < 3; ++i)
        if (x->numbers[i] != y->numbers[i])
            return x->numbers[i] < y->numbers[i] ? -1 : 1;
    if (x->pre.isEmpty() != y->pre.isEmpty())
        return x->pre.isEmpty() ? 1 : -1;
    for (qsizetype i = 0; i < std::min(x->pre.size(), y->pre.size()); ++i)
        if (const int c = comparePre(x->pre[i], y->pre[i]))
            return c;
    return x->pre.size() == y->pre.size() ? 0 : (x->pre.size() < y->pre.size() ? -1 : 1);
}

} // namespace domain
