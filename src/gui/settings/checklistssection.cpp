#include "gui/settings/checklistssection.h"

#include "ui_settingschecklists.h"

#include "gui/settings/listorder.h"

namespace gui {

using domain::Checklist;
using domain::ChecklistItem;
using domain::Project;
using models::ProjectDraft;

namespace {

QStringList titlesOf(const QList<Checklist> &checklists)
{
    QStringList titles;
    for (const Checklist &c : checklists)
        titles.append(c.title);
    return titles;
}

} // namespace

ChecklistsSection::ChecklistsSection(const Context &context, ProjectDraft &draft, QWidget *parent)
    : Section(context, draft, parent), m_ui(std::make_unique<Ui::SettingsChecklists>())
{
    m_ui->setupUi(this);
    dress();
    m_ui->checklistList->setWords(tr("Checklists"), tr("Add checklist"), tr("Remove checklist"));
    m_ui->itemsTable->setColumns(tr("Items"),
                                 {{tr("What is confirmed"), TableEditor::Column::Text, 0, {}},
                                  {tr("Required"), TableEditor::Column::Tick, 10, {}},
                                  {tr("Confirmed by"), TableEditor::Column::Choice, 18, bindingChoices()}});
    m_ui->itemsTable->setNewRow({tr("New item"), QStringLiteral("true"), domain::nameOf(domain::ItemBinding::Person)});
    m_ui->itemsTable->setMovable(true);
    connect(m_ui->titleLineEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        editCurrent([&](Checklist &c) { c.title = text; });
        m_ui->checklistList->setName(m_ui->checklistList->current(), text);
    });
    connect(m_ui->momentComboBox, &QComboBox::activated, this, [this] {
        editCurrent([&](Checklist &c) { c.moment = chosen(m_ui->momentComboBox->currentData().toString(), c.moment); });
    });
    connect(m_ui->itemsTable, &TableEditor::edited, this, &ChecklistsSection::takeItems);
    connect(m_ui->checklistList, &ListEditor::currentChanged, this, &ChecklistsSection::fill);
    connect(m_ui->checklistList, &ListEditor::addWanted, this, [this] {
        edit([](Project &p) {
            Checklist c;
            c.title = tr("New checklist");
            c.id = ProjectDraft::freeId(c.title, models::idsOf(p.checklists));
            p.checklists.append(c);
        });
        m_ui->checklistList->setNames(titlesOf(project().checklists), int(project().checklists.size()) - 1);
        fill();
        m_ui->titleLineEdit->setFocus();
        m_ui->titleLineEdit->selectAll();
    });
    connect(m_ui->checklistList, &ListEditor::removeWanted, this, [this](int row) {
        if (!current())
            return;
        edit([row](Project &p) { p.checklists.removeAt(row); });
        fill();
    });
    connect(m_ui->checklistList, &ListEditor::moveWanted, this, [this](int from, int to) {
        edit([=](Project &p) { moveWithin(p.checklists, from, to); });
        m_ui->checklistList->setNames(titlesOf(project().checklists), to);
        fill();
    });
}

ChecklistsSection::~ChecklistsSection() = default;

const Checklist *ChecklistsSection::current() const
{
    const int row = m_ui->checklistList->current();
    return row >= 0 && row < project().checklists.size() ? &project().checklists.at(row) : nullptr;
}

void ChecklistsSection::editCurrent(const std::function<void(Checklist &)> &change)
{
    const int row = m_ui->checklistList->current();
    if (current())
        edit([&](Project &p) { change(p.checklists[row]); });
}

void ChecklistsSection::showDraft()
{
    m_ui->checklistList->setNames(titlesOf(project().checklists), std::max(0, m_ui->checklistList->current()));
    m_ui->detail->setVisible(current());
    if (current())
        showChecklist();
}

void ChecklistsSection::showChecklist()
{
    const Checklist &c = *current();
    m_ui->titleLineEdit->setText(c.title);
    fillBox(*m_ui->momentComboBox, momentChoices(), domain::nameOf(c.moment));
    QList<TableEditor::Row> rows;
    for (const ChecklistItem &item : c.items)
        rows.append(
            {item.id, {item.text, item.required ? QStringLiteral("true") : QString(), domain::nameOf(item.binding)}});
    m_ui->itemsTable->setRows(rows);
}

void ChecklistsSection::takeItems()
{
    editCurrent([this](Checklist &c) {
        const QList<ChecklistItem> before = c.items;
        c.items.clear();
        const auto rows = m_ui->itemsTable->rows();
        for (int r = 0; r < rows.size(); ++r) {
            const TableEditor::Row &row = rows.at(r);
            ChecklistItem item;
            for (const ChecklistItem &i : before)
                if (i.id == row.id)
                    item = i;
            if (row.id.isEmpty()) {
                item.id = ProjectDraft::freeId(row.values.at(0), models::idsOf(before));
                m_ui->itemsTable->setId(r, item.id);
            }
            item.text = row.values.at(0);
            item.required = !row.values.at(1).isEmpty();
            item.binding = chosen(row.values.at(2), item.binding);
            c.items.append(item);
        }
    });
}

} // namespace gui
