// What was understood of a document, as a tree of sections and pieces, with what the person who imports it ticked off
// and corrected. Columns: the piece, what it was understood as, its line. GUI thread; owns all it shows.
#pragma once

#include "models/documentpiece.h"

#include <QAbstractItemModel>

namespace models {

class DocumentModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Summary, Line, ColumnCount };
    enum Role {
        PieceRole = Qt::UserRole + 1, // int(Piece)
        LineRole,                     // 0 = not known
        SourceRole,                   // index into sources, -1 = not known
        WholeTextRole,
        IdRole,  // of a stage
        WordRole // what kind of stage, for icons: the enum's own name
    };

    explicit DocumentModel(QObject *parent = nullptr);
    ~DocumentModel() override;

    void setDocument(const domain::Document &document);
    // As corrected, without what was left out.
    domain::Document edited() const;
    const QList<domain::DocumentSource> &sources() const { return m_document.sources; }

    QList<PieceField> fields(const QModelIndex &index) const;
    bool correct(const QModelIndex &index, const QString &field, const QVariant &value);
    int count(Piece kind) const; // all of them, left out or not

    QModelIndex stageIndex(const QString &id) const;
    // The piece that stands on a line; invalid when none does.
    QModelIndex indexAt(int source, int line) const;
    QList<int> linesNotUnderstood(int source) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void pieceEdited(const QModelIndex &index); // ticked or corrected

private:
    struct Node;

    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node, int column = 0) const;
    Node *addNode(Node *parent, const DocumentPiece &piece);
    void addSection(Piece kind, qsizetype count);
    void addItems(Node *parent, const QList<domain::ChecklistItem> &items);
    int sourceOf(const DocumentPiece &piece) const;
    QString sectionText(const Node &section) const;
    void tick(Node *node, bool on);
    void tellBranch(Node *node);
    template <class Visit> void walk(Visit visit) const;

    domain::Document m_document;
    std::unique_ptr<Node> m_root;
    QSet<QString> m_corrected; // ids of commands
};

} // namespace models
