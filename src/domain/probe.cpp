#include "domain/probe.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace domain {

Result<Expectation> Expectation::parse(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*([\\w.\\-\\[\\]]+)\\s*(==|!=|<=|>=|<|>)\\s*(.+?)\\s*$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return usage(QCoreApplication::translate("domain::Expectation", "“%1” is not an expectation.").arg(text),
                     QCoreApplication::translate("domain::Expectation", "Write it like: status == healthy"));
    QString value = match.captured(3);
    if (value.size() >= 2 && value.startsWith(QLatin1Char('"')) && value.endsWith(QLatin1Char('"')))
        value = value.mid(1, value.size() - 2);
    return Expectation{match.captured(1), *valueOf<Comparison>(match.captured(2)), value};
}

} // namespace domain
