#include "gui/settings/scriptssection.h"

#include "ui_settingsscripts.h"

#include "gui/background.h"
#include "gui/settings/listorder.h"
#include "gui/theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace gui {

using domain::Command;
using domain::Project;
using models::ProjectDraft;

namespace {

enum class Found { Runnable, NotExecutable, Missing };

// Where the runner will look: a bare word in PATH, anything else from the working folder.
Found lookFor(const QString &program, const QString &folder)
{
    if (!program.contains(QLatin1Char('/')))
        return QStandardPaths::findExecutable(program).isEmpty() ? Found::Missing : Found::Runnable;
    const QFileInfo file(QDir(folder).absoluteFilePath(program));
    if (!file.isFile())
        return Found::Missing;
    return file.isExecutable() ? Found::Runnable : Found::NotExecutable;
}

QStringList titlesOf(const QList<Command> &commands)
{
    QStringList titles;
    for (const Command &c : commands)
        titles.append(c.title.isEmpty() ? c.id : c.title);
    return titles;
}

} // namespace

ScriptsSection::ScriptsSection(const Context &context, ProjectDraft &draft, QWidget *parent)
    : Section(context, draft, parent), m_ui(std::make_unique<Ui::SettingsScripts>())
{
    m_ui->setupUi(this);
    dress();
    m_ui->scriptList->setWords(tr("Scripts"), tr("Add script"), tr("Remove script"));
    m_ui->argumentsTable->setColumns(tr("Arguments"), {{tr("Argument"), TableEditor::Column::Code, 0, {}}});
    m_ui->argumentsTable->setMovable(true);
    setUpVariables(*m_ui->environmentTable, tr("Environment of the script"));
    m_ui->programLineEdit->setFont(fixedFont(font()));
    m_ui->textEdit->setFont(fixedFont(font()));
    m_ui->textEdit->setAccessibleName(tr("Script text"));
    connect(m_ui->scriptList, &ListEditor::addWanted, this, &ScriptsSection::add);
    connect(m_ui->scriptList, &ListEditor::removeWanted, this, &ScriptsSection::remove);
    connect(m_ui->scriptList, &ListEditor::moveWanted, this, &ScriptsSection::move);
    connect(m_ui->scriptList, &ListEditor::currentChanged, this, &ScriptsSection::fill);
    connectFields();
}

ScriptsSection::~ScriptsSection() = default;

void ScriptsSection::connectFields()
{
    connect(m_ui->titleLineEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        editCurrent([&](Command &c) { c.title = text; });
        m_ui->scriptList->setName(m_ui->scriptList->current(), text);
    });
    connect(m_ui->programLineEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        editCurrent([&](Command &c) { c.program = text; });
        lookForProgram();
    });
    connect(m_ui->folderLineEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        editCurrent([&](Command &c) { c.workingDirectory = text; });
        lookForProgram();
    });
    connect(m_ui->timeoutBox, &SecondsBox::valueChanged, this,
            [this] { editCurrent([&](Command &c) { c.timeoutMs = m_ui->timeoutBox->milliseconds(); }); });
    connect(m_ui->argumentsTable, &TableEditor::edited, this, [this] {
        editCurrent([&](Command &c) {
            c.arguments.clear();
            const auto rows = m_ui->argumentsTable->rows();
            for (const TableEditor::Row &row : rows)
                c.arguments.append(row.values.at(0));
        });
    });
    connect(m_ui->environmentTable, &TableEditor::edited, this, [this] {
        draft().object(QStringLiteral("scriptEnvironment"), faultOfVariables(*m_ui->environmentTable));
        editCurrent([&](Command &c) { c.environment = variablesOf(*m_ui->environmentTable); });
    });
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, this,
            [this] { editCurrent([&](Command &c) { c.text = m_ui->textEdit->toPlainText(); }); });
}

const Command *ScriptsSection::current() const
{
    const int row = m_ui->scriptList->current();
    return row >= 0 && row < project().commands.size() ? &project().commands.at(row) : nullptr;
}

void ScriptsSection::editCurrent(const std::function<void(Command &)> &change)
{
    const int row = m_ui->scriptList->current();
    if (current())
        edit([&](Project &p) { change(p.commands[row]); });
}

void ScriptsSection::showDraft()
{
    m_ui->scriptList->setNames(titlesOf(project().commands), std::max(0, m_ui->scriptList->current()));
    showScript();
}

void ScriptsSection::showScript()
{
    m_ui->detail->setVisible(current());
    if (!current())
        return;
    const Command &c = *current();
    m_ui->titleLineEdit->setText(c.title);
    m_ui->programLineEdit->setText(c.program);
    m_ui->folderLineEdit->setText(c.workingDirectory);
    m_ui->timeoutBox->setMilliseconds(c.timeoutMs);
    QList<TableEditor::Row> rows;
    for (const QString &argument : c.arguments)
        rows.append({QString(), {argument}});
    m_ui->argumentsTable->setRows(rows);
    fillVariables(*m_ui->environmentTable, c.environment);
    draft().object(QStringLiteral("scriptEnvironment"), {});
    m_ui->textEdit->setPlainText(c.text);
    lookForProgram();
}

void ScriptsSection::lookForProgram()
{
    const QString program = current() ? current()->program : QString();
    if (program.isEmpty()) {
        m_ui->programState->setTone(Tone::Failed);
        m_ui->programState->setText(tr("✖ No program is named."));
        return;
    }
    const QString folder = QDir(project().directory).absoluteFilePath(current()->workingDirectory);
    inBackground(
        this, [program, folder] { return lookFor(program, folder); },
        [this, program](Found found) {
            if (!current() || current()->program != program)
                return;
            switch (found) {
            case Found::Runnable:
                m_ui->programState->setTone(Tone::Succeeded);
                m_ui->programState->setText(tr("● It exists and can be executed."));
                break;
            case Found::NotExecutable:
                m_ui->programState->setTone(Tone::Degraded);
                m_ui->programState->setText(tr("▲ The file is there, but is not executable: chmod +x makes it so."));
                break;
            case Found::Missing:
                m_ui->programState->setTone(Tone::Degraded);
                m_ui->programState->setText(program.contains(QLatin1Char('/'))
                                                ? tr("▲ There is no such file in the project’s folder now.")
                                                : tr("▲ There is no program of this name in PATH."));
                break;
            }
        });
}

void ScriptsSection::add()
{
    edit([](Project &p) {
        Command c;
        c.title = tr("New script");
        c.id = ProjectDraft::freeId(c.title, models::idsOf(p.commands));
        p.commands.append(c);
    });
    m_ui->scriptList->setNames(titlesOf(project().commands), int(project().commands.size()) - 1);
    fill();
    m_ui->titleLineEdit->setFocus();
    m_ui->titleLineEdit->selectAll();
}

void ScriptsSection::remove(int row)
{
    if (!current())
        return;
    edit([row](Project &p) { p.commands.removeAt(row); });
    fill();
}

void ScriptsSection::move(int from, int to)
{
    edit([=](Project &p) { moveWithin(p.commands, from, to); });
    m_ui->scriptList->setNames(titlesOf(project().commands), to);
    fill();
}

} // namespace gui
