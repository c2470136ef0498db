// A document while it is being read: its blocks, what was made of them so far, and which blocks that accounts for. The
// passes below each take what they understand; what none of them took is listed for the person who imports.
#pragma once

#include "domain/document.h"
#include "intake/markdown.h"
#include "intake/words.h"

#include <QSet>

namespace intake {

struct Reading
{
    Markdown markdown;
    QString file;
    domain::Document document;
    QSet<qsizetype> taken; // indices of blocks
    bool graphDrawn = false;
    Ids checklistIds, thresholdIds, issueIds, commandIds, probeIds;

    const Block &block(qsizetype index) const { return markdown.blocks.at(index); }
    qsizetype size() const { return markdown.blocks.size(); }
    // "**Staging Verification:**" right above a block; empty when there is none.
    QString caption(qsizetype index) const;
    // The caption, or the heading above.
    QString title(qsizetype index) const;
    // The titles a block stands under, innermost first.
    QStringList titles(qsizetype index) const;
    // One past the last block of the section that a heading opens.
    qsizetype sectionEnd(qsizetype heading) const;
    void keep(const QString &kind, const QString &title, const QString &text, int line);
    void notUnderstood(int line, const QString &text, const QString &why);
};

// In the order in which they are to be asked.
void readIssues(Reading &reading);
void readGraphs(Reading &reading);
void readChecklists(Reading &reading);
void readThresholds(Reading &reading);
void readPictures(Reading &reading);  // strategies, flags, dashboards, practices: kept as they stand
void readWorkflows(Reading &reading); // YAML: kept, and the commands of its steps
void readCommands(Reading &reading);  // shell blocks: commands, probes, the merge
void offerSteps(Reading &reading);    // a pipeline of numbered steps where no graph is drawn
void listTheRest(Reading &reading);

// A pipeline out of a drawn graph; says what it cannot use.
void usePipeline(Reading &reading, const QString &graph, int firstLine);

// Ties commands, checklists and environments to stages; again after a merge of several documents.
void bind(domain::Document &document);

} // namespace intake
