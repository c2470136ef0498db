#include "intake/reading.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace intake {
namespace {

using namespace Qt::StringLiterals;
using domain::KnownIssue;

const QRegularExpression &issueHeading()
{
    static const QRegularExpression pattern(
        u"^(?:known )?(?:issue|problem|symptom|error|failure|incident)\\s*#?\\d*\\s*[:.–—-]\\s*(.+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &fixWord()
{
    static const QRegularExpression pattern(
        u"^(?:possible |quick )?(?:fix(?:es)?|solutions?|resolutions?|resolve|remed(?:y|ies|iation)|workarounds?|actions?|what to do)\\b\\s*:?\\s*(.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &symptomWord()
{
    static const QRegularExpression pattern(u"^(?:symptoms?|errors?|you see|message)\\b\\s*:?\\s*(.*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &otherWord()
{
    static const QRegularExpression pattern(
        u"^(?:(?:root |possible )?causes?|diagnos[ie]s|investigat\\w+|prevention|impact|context|check)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

// What the lines being read belong to.
enum class Part { Symptom, Fix, Other };

void readIssue(Reading &reading, qsizetype heading, const QString &title)
{
    KnownIssue issue;
    issue.title = title.trimmed();
    issue.line = reading.block(heading).line;
    Part part = Part::Symptom;
    const qsizetype end = reading.sectionEnd(heading);
    for (qsizetype i = heading + 1; i < end; ++i) {
        const Block &block = reading.block(i);
        const QString text = block.text.trimmed();
        const bool caption =
            block.kind == Block::Kind::Heading ||
            (block.kind == Block::Kind::Paragraph && (block.raw.startsWith("**"_L1) || text.endsWith(u':')));
        if (caption) {
            QString rest;
            if (const auto fix = fixWord().match(text); fix.hasMatch()) {
                part = Part::Fix;
                rest = fix.captured(1);
            } else if (const auto symptom = symptomWord().match(text); symptom.hasMatch()) {
                part = Part::Symptom;
                rest = symptom.captured(1);
            } else if (text.contains(otherWord())) {
                part = Part::Other;
                continue;
            } else {
                continue;
            }
            if (part == Part::Fix && !rest.isEmpty())
                issue.fixes.append(rest);
            else if (part == Part::Symptom && issue.symptom.isEmpty())
                issue.symptom = rest;
            reading.taken.insert(i);
        } else if (block.kind == Block::Kind::Item && !block.task &&
                   (part == Part::Fix || (block.ordered && part != Part::Other))) {
            issue.fixes.append(text);
            reading.taken.insert(i);
        } else if (part == Part::Symptom && issue.symptom.isEmpty() &&
                   (block.kind == Block::Kind::Item || block.kind == Block::Kind::Code)) {
            issue.symptom = text;
            reading.taken.insert(i);
        }
    }
    issue.id = reading.issueIds.fresh(idOf(issue.title, u"issue"_s));
    reading.document.issues.append(issue);
}

} // namespace

void readIssues(Reading &reading)
{
    constexpr qsizetype mostIssues = 200;
    for (qsizetype i = 0; i < reading.size() && reading.document.issues.size() < mostIssues; ++i) {
        if (reading.block(i).kind != Block::Kind::Heading)
            continue;
        if (const auto match = issueHeading().match(reading.block(i).text); match.hasMatch())
            readIssue(reading, i, match.captured(1));
    }
}

} // namespace intake
