#pragma once

#include <QPersistentModelIndex>
#include <QWidget>

class QHBoxLayout;

namespace models {
class DocumentModel;
struct PieceField;
} // namespace models

namespace gui {

class ElidedLabel;

// What of the chosen piece can be corrected, side by side under the tree. Changes go to the model as they are made.
class PieceForm : public QWidget
{
    Q_OBJECT

public:
    explicit PieceForm(QWidget *parent = nullptr);

    void setModel(models::DocumentModel *model) { m_model = model; }
    void showPiece(const QModelIndex &piece);

private:
    QWidget *editorFor(const models::PieceField &field);
    void correct(const QString &field, const QVariant &value);

    models::DocumentModel *m_model = nullptr;
    QPersistentModelIndex m_piece;
    QHBoxLayout *m_row;
    QWidget *m_fields = nullptr;
};

} // namespace gui
