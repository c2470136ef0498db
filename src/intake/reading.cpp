#include "intake/reading.h"

namespace intake {

QString Reading::caption(qsizetype index) const
{
    if (index < 1)
        return {};
    const Block &above = block(index - 1);
    if (above.kind != Block::Kind::Paragraph || above.level >= 0 || above.section != block(index).section)
        return {};
    const QString raw = above.raw.trimmed();
    const bool bold = raw.startsWith(QStringLiteral("**")) &&
                      (raw.endsWith(QStringLiteral("**")) || raw.endsWith(QStringLiteral("**:")));
    if (!bold)
        return {};
    QString text = above.text.trimmed();
    if (text.endsWith(u':'))
        text.chop(1);
    return text.trimmed();
}

QString Reading::title(qsizetype index) const
{
    const QString above = caption(index);
    return above.isEmpty() ? markdown.section(block(index)) : above;
}

QStringList Reading::titles(qsizetype index) const
{
    QStringList out = markdown.path(block(index));
    std::reverse(out.begin(), out.end());
    const QString above = caption(index);
    if (!above.isEmpty())
        out.prepend(above);
    return out;
}

qsizetype Reading::sectionEnd(qsizetype heading) const
{
    qsizetype end = heading + 1;
    while (end < size() && !(block(end).kind == Block::Kind::Heading && block(end).level <= block(heading).level))
        ++end;
    return end;
}

void Reading::keep(const QString &kind, const QString &title, const QString &text, int line)
{
    document.kept.append({kind, title, text, line});
}

void Reading::notUnderstood(int line, const QString &text, const QString &why)
{
    document.notUnderstood.append({line, excerpt(text), why, file});
}

} // namespace intake
