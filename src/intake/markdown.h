// A Markdown document as a flat list of blocks in document order, each with its line (1-based) and the section it
// stands in. The only file of ours that knows the Markdown library (cmark-gfm). HTML is text, nothing is rendered.
// Pure, any thread; hostile nesting is cut, never followed.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace intake {

struct Block
{
    enum class Kind { Heading, Paragraph, Item, Code, Table, Html };
    Kind kind = Kind::Paragraph;
    int level = 0; // of a heading: 1 to 6; of an item: lists around it, the outermost is 0
    int list = -1; // which list an item belongs to; -1 outside of lists
    bool ordered = false;
    int number = 0; // of an item of an ordered list
    bool task = false;
    bool done = false;
    QString text;            // without markup; of code: the code
    QString raw;             // as written
    QString language;        // of code
    QList<QStringList> rows; // of a table, as written, the header first
    int line = 0;
    int lastLine = 0;
    qsizetype section = -1; // index of the heading it stands under; a heading's is the next higher one; -1: none

    int rowLine(qsizetype row) const { return line + static_cast<int>(row) + (row > 0 ? 1 : 0); }
};

struct Markdown
{
    QString title;    // of the front matter
    QList<int> tamed; // lines whose nesting was cut
    QList<Block> blocks;

    // The headings above a block, outermost first.
    QStringList path(const Block &block) const;
    QString section(const Block &block) const; // the innermost of them
};

Markdown readBlocks(const QString &text);

} // namespace intake
