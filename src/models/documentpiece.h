// One piece of an imported document as a person sees it: its name, what it was understood as, where it stands, and what
// of it can be corrected. Pure functions on the document; `path` names the piece by its places in the document's lists.
#pragma once

#include "domain/document.h"

#include <QVariant>

namespace models {

enum class Piece { Section, Stage, Checklist, Item, Threshold, Command, Probe, Issue, Kept, NotUnderstood };

struct DocumentPiece
{
    Piece kind = Piece::Section;
    QList<int> path; // of a section: the kind of its pieces
};

// Something about a piece that can be corrected. Choices are value and word.
struct PieceField
{
    enum Kind { Text, Number, Choice, Flag };

    QString id;
    QString label;
    Kind kind = Text;
    QVariant value;
    QList<std::pair<QString, QString>> choices = {};
};

QString pieceName(const domain::Document &document, const DocumentPiece &piece);
QString pieceSummary(const domain::Document &document, const DocumentPiece &piece);
QString pieceText(const domain::Document &document, const DocumentPiece &piece); // whole, for looking closer
int pieceLine(const domain::Document &document, const DocumentPiece &piece);     // 0 = not known

QList<PieceField> pieceFields(const domain::Document &document, const DocumentPiece &piece);
// False when the piece has no such field or cannot take the value; then nothing changed.
bool correct(domain::Document &document, const DocumentPiece &piece, const QString &field, const QVariant &value);

QString sectionTitle(Piece kind);
QString word(domain::ItemBinding binding);

} // namespace models
