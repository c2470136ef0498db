#include "gui/settings/issuessection.h"

#include "ui_settingsissues.h"

#include "gui/settings/listorder.h"

namespace gui {

using domain::KnownIssue;
using domain::Project;
using models::ProjectDraft;

namespace {

QStringList titlesOf(const QList<KnownIssue> &issues)
{
    QStringList titles;
    for (const KnownIssue &k : issues)
        titles.append(k.title);
    return titles;
}

} // namespace

IssuesSection::IssuesSection(const Context &context, ProjectDraft &draft, QWidget *parent)
    : Section(context, draft, parent), m_ui(std::make_unique<Ui::SettingsIssues>())
{
    m_ui->setupUi(this);
    dress();
    m_ui->issueList->setWords(tr("Known issues"), tr("Add known issue"), tr("Remove known issue"));
    m_ui->fixesTable->setColumns(tr("What to do"), {{tr("Step"), TableEditor::Column::Text, 0, {}}});
    m_ui->fixesTable->setMovable(true);
    connect(m_ui->titleLineEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        editCurrent([&](KnownIssue &k) { k.title = text; });
        m_ui->issueList->setName(m_ui->issueList->current(), text);
    });
    connect(m_ui->symptomLineEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { editCurrent([&](KnownIssue &k) { k.symptom = text; }); });
    connect(m_ui->fixesTable, &TableEditor::edited, this, [this] {
        editCurrent([&](KnownIssue &k) {
            k.fixes.clear();
            const auto rows = m_ui->fixesTable->rows();
            for (const TableEditor::Row &row : rows)
                if (!row.values.at(0).trimmed().isEmpty())
                    k.fixes.append(row.values.at(0));
        });
    });
    connect(m_ui->issueList, &ListEditor::currentChanged, this, &IssuesSection::fill);
    connect(m_ui->issueList, &ListEditor::addWanted, this, [this] {
        edit([](Project &p) {
            KnownIssue k;
            k.title = tr("New known issue");
            k.id = ProjectDraft::freeId(k.title, models::idsOf(p.knownIssues));
            p.knownIssues.append(k);
        });
        m_ui->issueList->setNames(titlesOf(project().knownIssues), int(project().knownIssues.size()) - 1);
        fill();
        m_ui->titleLineEdit->setFocus();
        m_ui->titleLineEdit->selectAll();
    });
    connect(m_ui->issueList, &ListEditor::removeWanted, this, [this](int row) {
        if (!current())
            return;
        edit([row](Project &p) { p.knownIssues.removeAt(row); });
        fill();
    });
    connect(m_ui->issueList, &ListEditor::moveWanted, this, [this](int from, int to) {
        edit([=](Project &p) { moveWithin(p.knownIssues, from, to); });
        m_ui->issueList->setNames(titlesOf(project().knownIssues), to);
        fill();
    });
}

IssuesSection::~IssuesSection() = default;

const KnownIssue *IssuesSection::current() const
{
    const int row = m_ui->issueList->current();
    return row >= 0 && row < project().knownIssues.size() ? &project().knownIssues.at(row) : nullptr;
}

void IssuesSection::editCurrent(const std::function<void(KnownIssue &)> &change)
{
    const int row = m_ui->issueList->current();
    if (current())
        edit([&](Project &p) { change(p.knownIssues[row]); });
}

void IssuesSection::showDraft()
{
    m_ui->issueList->setNames(titlesOf(project().knownIssues), std::max(0, m_ui->issueList->current()));
    m_ui->detail->setVisible(current());
    if (current())
        showIssue();
}

void IssuesSection::showIssue()
{
    const KnownIssue &k = *current();
    m_ui->titleLineEdit->setText(k.title);
    m_ui->symptomLineEdit->setText(k.symptom);
    QList<TableEditor::Row> rows;
    for (const QString &fix : k.fixes)
        rows.append({QString(), {fix}});
    m_ui->fixesTable->setRows(rows);
}

} // namespace gui
