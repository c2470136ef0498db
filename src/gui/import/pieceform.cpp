#include "gui/import/pieceform.h"

#include "gui/parts/elidedlabel.h"
#include "gui/parts/text.h"
#include "gui/theme/theme.h"
#include "models/documentmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace gui {

using models::PieceField;

PieceForm::PieceForm(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins({});
    showPiece({});
}

void PieceForm::showPiece(const QModelIndex &piece)
{
    m_piece = piece.isValid() ? piece.siblingAtColumn(models::DocumentModel::Name) : QModelIndex();
    delete m_fields;
    m_fields = new QWidget;
    auto *columns = new QHBoxLayout(m_fields);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(grid::inside);
    const auto fields = m_model ? m_model->fields(m_piece) : QList<PieceField>();
    for (const PieceField &field : fields) {
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        QWidget *editor = editorFor(field);
        editor->setObjectName(field.id + QStringLiteral("Field"));
        editor->setAccessibleName(field.label);
        auto *label = new QLabel(field.kind == PieceField::Flag ? QString() : field.label);
        label->setFont(smallFont(font()));
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(editor);
        column->addWidget(label);
        column->addWidget(editor);
        columns->addLayout(column, field.id == QLatin1String("name") ? 3 : field.kind == PieceField::Flag ? 0 : 2);
    }
    if (fields.isEmpty()) {
        auto *words = new ElidedLabel(
            piece.data(models::DocumentModel::PieceRole) == int(models::Piece::NotUnderstood)
                ? piece.siblingAtColumn(models::DocumentModel::Summary).data().toString()
                : tr("Choose a piece to correct it, or a line of the source to find what was made of it."));
        words->setTone(Tone::Neutral);
        columns->addWidget(words);
    }
    m_row->addWidget(m_fields);
    m_fields->show();
}

QWidget *PieceForm::editorFor(const PieceField &field)
{
    if (field.kind == PieceField::Flag) {
        auto *box = new QCheckBox(field.label);
        box->setChecked(field.value.toBool());
        connect(box, &QCheckBox::toggled, this, [this, id = field.id](bool on) { correct(id, on); });
        return box;
    }
    if (field.kind == PieceField::Choice) {
        auto *combo = new QComboBox;
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(3);
        combo->setMinimumWidth(72);
        combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        for (const auto &[value, word] : field.choices)
            combo->addItem(visibleText(word), value);
        combo->setCurrentIndex(combo->findData(field.value));
        connect(combo, &QComboBox::activated, this,
                [this, combo, id = field.id] { correct(id, combo->currentData()); });
        return combo;
    }
    const bool number = field.kind == PieceField::Number;
    auto *edit = new QLineEdit(number ? QLocale().toString(field.value.toDouble(), 'g', QLocale::FloatingPointShortest)
                                      : field.value.toString());
    edit->setCursorPosition(0);
    edit->setMinimumWidth(64);
    edit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, number, id = field.id] {
        bool understood = true;
        const QVariant value =
            number ? QVariant(QLocale().toDouble(edit->text().trimmed(), &understood)) : QVariant(edit->text());
        if (understood)
            correct(id, value);
        const auto fields = m_model->fields(m_piece); // what it is now, where it could not take that
        for (const PieceField &now : fields)
            if (now.id == id)
                edit->setText(number ? QLocale().toString(now.value.toDouble(), 'g', QLocale::FloatingPointShortest)
                                     : now.value.toString());
    });
    return edit;
}

void PieceForm::correct(const QString &field, const QVariant &value)
{
    const auto fields = m_model->fields(m_piece);
    for (const PieceField &now : fields)
        if (now.id == field && now.value != value)
            m_model->correct(m_piece, field, value);
}

} // namespace gui
