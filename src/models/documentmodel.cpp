#include "models/documentmodel.h"

#include "models/documentcut.h"

namespace models {

using namespace Qt::StringLiterals;
using domain::Document;

struct DocumentModel::Node
{
    DocumentPiece piece;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;
    bool ticked = true;
    int source = -1;

    // Of a section or checklist, whose box stands for what is in it.
    bool gathers() const { return !children.empty() && piece.kind != Piece::Item; }
    bool canBeLeftOut() const
    {
        return piece.kind == Piece::Section ? piece.path.value(0) != int(Piece::NotUnderstood)
                                            : piece.kind != Piece::NotUnderstood;
    }
    Qt::CheckState state() const
    {
        if (!gathers())
            return ticked ? Qt::Checked : Qt::Unchecked;
        int on = 0;
        int off = 0;
        for (const auto &child : children) {
            const Qt::CheckState state = child->state();
            on += state != Qt::Unchecked;
            off += state != Qt::Checked;
        }
        return off == 0 ? Qt::Checked : on == 0 ? Qt::Unchecked : Qt::PartiallyChecked;
    }
};

namespace {

// The items that stay; those below one that goes take its place.
QList<domain::ChecklistItem> keptItems(const QList<domain::ChecklistItem> &items, const QList<int> &path,
                                       const QSet<QList<int>> &gone)
{
    QList<domain::ChecklistItem> kept;
    for (int i = 0; i < items.size(); ++i) {
        domain::ChecklistItem item = items.at(i);
        const QList<int> here = path + QList<int>{i};
        item.children = keptItems(item.children, here, gone);
        if (gone.contains(here))
            kept += item.children;
        else
            kept.append(item);
    }
    return kept;
}

template <class T> void removeAt(QList<T> &list, const QSet<int> &gone)
{
    QList<T> kept;
    for (int i = 0; i < list.size(); ++i)
        if (!gone.contains(i))
            kept.append(list.at(i));
    list = kept;
}

} // namespace

DocumentModel::DocumentModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

DocumentModel::~DocumentModel() = default;

void DocumentModel::setDocument(const Document &document)
{
    beginResetModel();
    m_document = document;
    m_corrected.clear();
    m_root = std::make_unique<Node>();
    addSection(Piece::Stage, document.pipeline.stages.size());
    addSection(Piece::Checklist, document.checklists.size());
    addSection(Piece::Threshold, document.thresholds.size());
    addSection(Piece::Command, document.commands.size());
    addSection(Piece::Probe, document.probes.size());
    addSection(Piece::Issue, document.issues.size());
    addSection(Piece::Kept, document.kept.size());
    addSection(Piece::NotUnderstood, document.notUnderstood.size());
    endResetModel();
}

void DocumentModel::addSection(Piece kind, qsizetype count)
{
    if (count == 0)
        return;
    Node *section = addNode(m_root.get(), {Piece::Section, {int(kind)}});
    for (int i = 0; i < count; ++i) {
        Node *node = addNode(section, {kind, {i}});
        if (kind == Piece::Checklist)
            addItems(node, m_document.checklists.at(i).items);
    }
}

void DocumentModel::addItems(Node *parent, const QList<domain::ChecklistItem> &items)
{
    for (int i = 0; i < items.size(); ++i)
        addItems(addNode(parent, {Piece::Item, parent->piece.path + QList<int>{i}}), items.at(i).children);
}

DocumentModel::Node *DocumentModel::addNode(Node *parent, const DocumentPiece &piece)
{
    auto node = std::make_unique<Node>();
    node->piece = piece;
    node->parent = parent;
    node->row = int(parent->children.size());
    node->source = sourceOf(piece);
    parent->children.push_back(std::move(node));
    return parent->children.back().get();
}

// Pieces of merged documents know their line, not their file: it is the one whose line says what the piece says.
int DocumentModel::sourceOf(const DocumentPiece &piece) const
{
    const auto &sources = m_document.sources;
    const int line = pieceLine(m_document, piece);
    if (sources.isEmpty() || line <= 0)
        return -1;
    if (sources.size() == 1)
        return 0;
    if (piece.kind == Piece::NotUnderstood) {
        const QString &file = m_document.notUnderstood.at(piece.path.at(0)).file;
        for (int i = 0; i < sources.size(); ++i)
            if (sources.at(i).file == file)
                return i;
    }
    const QStringList wanted = {pieceName(m_document, piece),
                                pieceText(m_document, piece).trimmed().section(u'\n', 0, 0)};
    for (int i = 0; i < sources.size(); ++i) {
        const QString near = sources.at(i).text.section(u'\n', line - 1, line);
        for (const QString &text : wanted)
            if (!text.isEmpty() && near.contains(text))
                return i;
    }
    return -1;
}

template <class Visit> void DocumentModel::walk(Visit visit) const
{
    const std::function<void(Node &)> each = [&](Node &node) {
        for (const auto &child : node.children) {
            visit(*child);
            each(*child);
        }
    };
    each(*m_root);
}

Document DocumentModel::edited() const
{
    Document document = m_document;
    LeftOut out;
    out.corrected = m_corrected;
    QSet<QList<int>> items;
    QHash<Piece, QSet<int>> others;
    walk([&](const Node &node) {
        if (node.piece.kind == Piece::Section || node.state() != Qt::Unchecked)
            return;
        const int at = node.piece.path.at(0);
        switch (node.piece.kind) {
        case Piece::Stage:
            out.stages.insert(document.pipeline.stages.at(at).id);
            break;
        case Piece::Checklist:
            out.checklists.insert(document.checklists.at(at).id);
            break;
        case Piece::Command:
            out.commands.insert(document.commands.at(at).command.id);
            break;
        case Piece::Item:
            items.insert(node.piece.path);
            break;
        default:
            others[node.piece.kind].insert(at);
        }
    });
    for (int i = 0; i < document.checklists.size(); ++i)
        document.checklists[i].items = keptItems(document.checklists.at(i).items, {i}, items);
    removeAt(document.thresholds, others.value(Piece::Threshold));
    removeAt(document.probes, others.value(Piece::Probe));
    removeAt(document.issues, others.value(Piece::Issue));
    removeAt(document.kept, others.value(Piece::Kept));
    return cut(document, out);
}

QList<PieceField> DocumentModel::fields(const QModelIndex &index) const
{
    return index.isValid() ? pieceFields(m_document, nodeOf(index)->piece) : QList<PieceField>();
}

bool DocumentModel::correct(const QModelIndex &index, const QString &field, const QVariant &value)
{
    if (!index.isValid())
        return false;
    Node *node = nodeOf(index);
    if (!models::correct(m_document, node->piece, field, value))
        return false;
    if (node->piece.kind == Piece::Command && field != "name"_L1)
        m_corrected.insert(m_document.commands.at(node->piece.path.at(0)).command.id);
    // A stage names its command, its checklist and its environment, so others may read differently now.
    for (const auto &section : m_root->children)
        tellBranch(section.get());
    Q_EMIT pieceEdited(indexOf(node));
    return true;
}

int DocumentModel::count(Piece kind) const
{
    int found = 0;
    walk([&](const Node &node) { found += node.piece.kind == kind; });
    return found;
}

QModelIndex DocumentModel::stageIndex(const QString &id) const
{
    const Node *found = nullptr;
    walk([&](const Node &node) {
        if (node.piece.kind == Piece::Stage && m_document.pipeline.stages.at(node.piece.path.at(0)).id == id)
            found = &node;
    });
    return found ? indexOf(found) : QModelIndex();
}

QModelIndex DocumentModel::indexAt(int source, int line) const
{
    const Node *best = nullptr;
    int bestLine = 0;
    walk([&](const Node &node) {
        const int first = pieceLine(m_document, node.piece);
        if (node.source != source || first <= 0 || first > line || first < bestLine)
            return;
        // A fence or a heading stands between the line of a block and its text.
        const auto height = pieceText(m_document, node.piece).count(u'\n') + 1;
        const bool block = node.piece.kind == Piece::Kept || node.piece.kind == Piece::NotUnderstood;
        if (first != line && line >= first + height + (block ? 1 : 0))
            return;
        // Of those on one line the first is meant, but an item rather than its list.
        if (first > bestLine || node.piece.kind == Piece::Item) {
            best = &node;
            bestLine = first;
        }
    });
    return best ? indexOf(best) : QModelIndex();
}

QList<int> DocumentModel::linesNotUnderstood(int source) const
{
    QList<int> lines;
    walk([&](const Node &node) {
        if (node.piece.kind == Piece::NotUnderstood && node.source == source)
            lines.append(pieceLine(m_document, node.piece));
    });
    return lines;
}

DocumentModel::Node *DocumentModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex DocumentModel::indexOf(const Node *node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, column, const_cast<Node *>(node));
}

QModelIndex DocumentModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children.at(size_t(row)).get());
}

QModelIndex DocumentModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int DocumentModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int DocumentModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString DocumentModel::sectionText(const Node &section) const
{
    const auto all = section.children.size();
    const auto on = size_t(std::count_if(section.children.begin(), section.children.end(),
                                         [](const auto &child) { return child->state() != Qt::Unchecked; }));
    const QString title = sectionTitle(Piece(section.piece.path.at(0)));
    return on == all ? tr("%1 · %2").arg(title).arg(all) : tr("%1 · %2 of %3").arg(title).arg(on).arg(all);
}

QVariant DocumentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    const bool section = node.piece.kind == Piece::Section;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return section ? sectionText(node) : pieceName(m_document, node.piece);
        if (index.column() == Summary)
            return pieceSummary(m_document, node.piece);
        if (const int line = pieceLine(m_document, node.piece); line > 0)
            return line;
        return {};
    case Qt::EditRole:
        return index.column() == Name ? pieceName(m_document, node.piece) : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Name && node.canBeLeftOut() ? QVariant(node.state()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Line ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case PieceRole:
        return int(node.piece.kind);
    case LineRole:
        return pieceLine(m_document, node.piece);
    case SourceRole:
        return node.source;
    case WholeTextRole:
        return pieceText(m_document, node.piece);
    case IdRole:
        return node.piece.kind == Piece::Stage ? m_document.pipeline.stages.at(node.piece.path.at(0)).id : QString();
    case WordRole:
        return node.piece.kind == Piece::Stage
                   ? QString(domain::nameOf(m_document.pipeline.stages.at(node.piece.path.at(0)).kind))
                   : QString();
    default:
        return {};
    }
}

bool DocumentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Name)
        return false;
    Node *node = nodeOf(index);
    if (role == Qt::EditRole)
        return correct(index, u"name"_s, value);
    if (role != Qt::CheckStateRole || !node->canBeLeftOut())
        return false;
    tick(node, value.toInt() != Qt::Unchecked);
    tellBranch(node);
    for (Node *up = node->parent; up != m_root.get(); up = up->parent)
        Q_EMIT dataChanged(indexOf(up), indexOf(up, ColumnCount - 1));
    Q_EMIT pieceEdited(indexOf(node));
    return true;
}

void DocumentModel::tick(Node *node, bool on)
{
    node->ticked = on;
    for (const auto &child : node->children)
        tick(child.get(), on);
}

void DocumentModel::tellBranch(Node *node)
{
    Q_EMIT dataChanged(indexOf(node), indexOf(node, ColumnCount - 1));
    for (const auto &child : node->children)
        tellBranch(child.get());
}

Qt::ItemFlags DocumentModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Node &node = *nodeOf(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() != Name || !node.canBeLeftOut())
        return flags;
    flags |= Qt::ItemIsUserCheckable;
    return node.piece.kind == Piece::Section ? flags : flags | Qt::ItemIsEditable;
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    switch (section) {
    case Name:
        return tr("Piece");
    case Summary:
        return tr("Understood as");
    default:
        return tr("Line");
    }
}

} // namespace models
