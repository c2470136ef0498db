#include "gui/pages/importpage.h"

#include "ui_importpage.h"

#include "gui/background.h"
#include "gui/import/piecedelegate.h"
#include "gui/import/pipelinepicture.h"
#include "gui/import/sourceview.h"
#include "gui/parts/emptypage.h"
#include "gui/parts/pageheader.h"
#include "gui/parts/text.h"
#include "gui/prompts.h"
#include "gui/theme/icon.h"
#include "gui/theme/theme.h"
#include "models/documentmodel.h"
#include "orchestrator/documents.h"

#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QUrl>

namespace gui {

using domain::Result;
using models::DocumentModel;

namespace {

const char *const environmentProperty = "environment";
constexpr int urlsInARow = 3;
constexpr int pictureHeight = 116;

bool insideWorkingCopy(const QString &folder)
{
    QDir dir(folder);
    do {
        if (dir.exists(QStringLiteral(".git")))
            return true;
    } while (dir.cdUp());
    return false;
}

} // namespace

ImportPage::ImportPage(const Context &context, QWidget *parent)
    : Page(context, parent), m_ui(std::make_unique<Ui::ImportPage>()), m_model(new DocumentModel(this)),
      m_header(new PageHeader(tr("Import"), this)),
      m_open(new QAction(icon(QStringLiteral("open")), tr("Open a deployment document…"), this)),
      m_openAnother(new QAction(icon(QStringLiteral("open")), tr("Open another…"), this)),
      m_openInstead(new QAction(tr("Open another…"), this))
{
    m_ui->setupUi(this);
    m_ui->pageLayout->insertWidget(0, m_header);
    m_header->addAction(m_openAnother);
    m_open->setObjectName(QStringLiteral("actionOpen"));
    m_openAnother->setObjectName(QStringLiteral("actionOpenAnother"));
    m_openAnother->setVisible(false);
    connect(m_open, &QAction::triggered, this, &ImportPage::choose);
    connect(m_openAnother, &QAction::triggered, this, &ImportPage::choose);
    connect(m_openInstead, &QAction::triggered, this, &ImportPage::choose);
    addAction(m_open);
    m_empty = new EmptyPage(QStringLiteral("import"),
                            tr("Here a runbook, a workflow or a Mermaid graph stands beside what Slipway understood of "
                               "it, before anything is created. Documents can also be dropped anywhere on the window."),
                            m_open, this);
    m_ui->contentStackedWidget->insertWidget(0, m_empty);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ImportPage::cancel);
    setUpPieces();
    setUpFoot();
    startAfresh();
}

ImportPage::~ImportPage() = default;

void ImportPage::setUpPieces()
{
    auto *tree = m_ui->piecesTreeView;
    tree->setModel(m_model);
    tree->setItemDelegate(new PieceDelegate(tree));
    tree->header()->setSectionResizeMode(DocumentModel::Name, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(DocumentModel::Summary, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(DocumentModel::Line, QHeaderView::Fixed);
    const QString widest = m_model->headerData(DocumentModel::Line, Qt::Horizontal, Qt::DisplayRole).toString();
    tree->header()->resizeSection(DocumentModel::Line, tree->fontMetrics().horizontalAdvance(widest) + grid::around);
    tree->header()->setStretchLastSection(false);
    m_ui->pieceForm->setModel(m_model);
    connect(tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportPage::showPiece);
    connect(m_model, &DocumentModel::pieceEdited, this, [this] { showEdited(); });
    connect(m_ui->graphView, &GraphView::selected, this, [this](const QString &stage) {
        if (!m_following && !stage.isEmpty())
            m_ui->piecesTreeView->setCurrentIndex(m_model->stageIndex(stage));
    });
    m_ui->bodySplitter->setSizes({400, 600});
    m_ui->bodySplitter->setStretchFactor(0, 2);
    m_ui->bodySplitter->setStretchFactor(1, 3);
    m_ui->pictureSplitter->setSizes({pictureHeight, 3 * pictureHeight});
    m_ui->pictureSplitter->setStretchFactor(0, 1);
    m_ui->pictureSplitter->setStretchFactor(1, 3);
    m_ui->sourceTabs->setDocumentMode(true);
    m_ui->sourceTabs->setTabBarAutoHide(true);
}

void ImportPage::setUpFoot()
{
    m_ui->footLayout->setRowMinimumHeight(2, grid::unit);
    setEmphasis(*m_ui->createButton, Emphasis::Primary);
    m_ui->createButton->setIcon(icon(QStringLiteral("project")));
    m_ui->folderButton->setIcon(icon(QStringLiteral("folder")));
    for (QLabel *label : {m_ui->nameLabel, m_ui->folderLabel})
        label->setFont(smallFont(font()));
    connect(m_ui->folderButton, &QPushButton::clicked, this, &ImportPage::chooseFolder);
    connect(m_ui->createButton, &QPushButton::clicked, this, &ImportPage::create);
    for (QLineEdit *edit : {m_ui->nameLineEdit, m_ui->folderLineEdit}) {
        connect(edit, &QLineEdit::textEdited, m_ui->messageBar, &MessageBar::clear);
        connect(edit, &QLineEdit::returnPressed, this, &ImportPage::create);
    }
}

void ImportPage::choose()
{
    const QStringList files = context().prompts->documents(this);
    if (!files.isEmpty())
        openFiles(files);
}

void ImportPage::openFiles(const QStringList &files)
{
    if (files.isEmpty())
        return;
    m_ui->messageBar->clear();
    m_ui->busyLabel->setText(files.size() == 1 ? tr("Reading %1…").arg(visibleText(QFileInfo(files.first()).fileName()))
                                               : tr("Reading %n document(s)…", nullptr, int(files.size())));
    m_ui->contentStackedWidget->setCurrentWidget(m_ui->busyPage);
    m_openAnother->setVisible(false);
    const int reading = ++m_reading;
    inBackground(
        this, [files] { return orchestrator::openDocuments(files); },
        [this, files, reading](const Result<domain::Document> &document) {
            if (reading == m_reading)
                take(files, document);
        });
}

void ImportPage::cancel()
{
    ++m_reading;
    m_ui->contentStackedWidget->setCurrentWidget(m_model->rowCount() ? m_ui->bodyPage : m_empty);
    m_openAnother->setVisible(m_model->rowCount() > 0);
}

void ImportPage::take(const QStringList &files, const Result<domain::Document> &document)
{
    if (!document) {
        cancel(); // back to what was there before
        return m_ui->messageBar->say(document.error(), m_openInstead);
    }
    showDocument(*document);
    QStringList names;
    for (const QString &file : files)
        names.append(visibleText(QFileInfo(file).fileName()));
    m_header->setSubtitle(tr("%1 – nothing is created before you say so").arg(names.join(QStringLiteral(", "))));
}

void ImportPage::startAfresh()
{
    showDocument({});
    m_header->setSubtitle({});
    m_openAnother->setVisible(false);
    m_ui->contentStackedWidget->setCurrentWidget(m_empty);
}

void ImportPage::showDocument(const domain::Document &document)
{
    m_model->setDocument(document);
    while (m_ui->sourceTabs->count())
        delete m_ui->sourceTabs->widget(0);
    for (int i = 0; i < document.sources.size(); ++i) {
        auto *view = new SourceView;
        view->setSource(document.sources.at(i).text, m_model->linesNotUnderstood(i));
        connect(view, &SourceView::lineChosen, this, [this, i](int line) { showLine(i, line); });
        const QString name = visibleText(QFileInfo(document.sources.at(i).file).fileName());
        m_ui->sourceTabs->addTab(view, QString(name).replace(QLatin1Char('&'), QLatin1String("&&")));
    }
    auto *tree = m_ui->piecesTreeView;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        tree->setFirstColumnSpanned(row, {}, true);
        tree->setExpanded(m_model->index(row, 0), true);
    }
    m_ui->pieceForm->showPiece({});
    fillFoot(document);
    showEdited();
    m_ui->graphView->setVisible(!document.pipeline.stages.isEmpty());
    m_ui->contentStackedWidget->setCurrentWidget(m_ui->bodyPage);
    m_openAnother->setVisible(true);
}

void ImportPage::fillFoot(const domain::Document &document)
{
    m_ui->nameLineEdit->setText(document.sources.isEmpty() ? QString() : document.sources.first().title.trimmed());
    m_ui->folderLineEdit->clear();
    qDeleteAll(std::exchange(m_urls, {}));
    qDeleteAll(m_ui->urlsWidget->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    for (const domain::Environment &environment : document.environments) {
        const int at = int(m_urls.size());
        auto *label = new QLabel(tr("Address of %1").arg(visibleText(environment.name)), m_ui->urlsWidget);
        label->setTextFormat(Qt::PlainText);
        label->setFont(smallFont(font()));
        auto *edit = new QLineEdit(m_ui->urlsWidget);
        edit->setObjectName(QStringLiteral("url_") + environment.id);
        edit->setProperty(environmentProperty, environment.id);
        edit->setPlaceholderText(tr("https://…, may stay empty"));
        edit->setAccessibleName(label->text());
        label->setBuddy(edit);
        m_ui->urlsLayout->addWidget(label, 2 * (at / urlsInARow), at % urlsInARow);
        m_ui->urlsLayout->addWidget(edit, 2 * (at / urlsInARow) + 1, at % urlsInARow);
        connect(edit, &QLineEdit::textEdited, m_ui->messageBar, &MessageBar::clear);
        connect(edit, &QLineEdit::returnPressed, this, &ImportPage::create);
        m_urls.append(edit);
    }
    m_ui->urlsScrollArea->setVisible(!m_urls.isEmpty());
    const int row = m_ui->nameLineEdit->sizeHint().height() + QFontMetrics(smallFont(font())).height() + 4;
    m_ui->urlsScrollArea->setFixedHeight(m_urls.size() > urlsInARow ? row * 2 : row + 4);
}

SourceView *ImportPage::sourceView(int source) const
{
    return qobject_cast<SourceView *>(m_ui->sourceTabs->widget(source));
}

void ImportPage::showPiece(const QModelIndex &piece)
{
    m_ui->pieceForm->showPiece(piece);
    const QScopedValueRollback following(m_following, true);
    m_ui->graphView->select(piece.data(DocumentModel::IdRole).toString());
    const int source = piece.data(DocumentModel::SourceRole).toInt();
    SourceView *view = piece.isValid() ? sourceView(source) : nullptr;
    if (!view)
        return;
    const int line = piece.data(DocumentModel::LineRole).toInt();
    m_ui->sourceTabs->setCurrentIndex(source);
    if (m_model->indexAt(source, view->shownLine()) != piece.siblingAtColumn(DocumentModel::Name))
        view->showLine(line);
}

void ImportPage::showLine(int source, int line)
{
    const QModelIndex piece = m_model->indexAt(source, line);
    auto *tree = m_ui->piecesTreeView;
    if (!piece.isValid())
        return tree->setCurrentIndex({});
    tree->setCurrentIndex(piece);
    tree->scrollTo(piece);
}

void ImportPage::showEdited()
{
    const QScopedValueRollback following(m_following, true);
    showPipeline(*m_ui->graphView, m_model->edited());
    m_ui->graphView->select(m_ui->piecesTreeView->currentIndex().data(DocumentModel::IdRole).toString());
}

void ImportPage::chooseFolder()
{
    const QString before = m_ui->folderLineEdit->text().trimmed();
    const QString folder = context().prompts->folder(this, tr("The project's git working copy"),
                                                     before.isEmpty() ? QDir::homePath() : before);
    if (folder.isEmpty())
        return;
    m_ui->folderLineEdit->setText(QDir::toNativeSeparators(folder));
    m_ui->messageBar->clear();
}

void ImportPage::refuse(QLineEdit *field, const domain::Error &error)
{
    m_ui->messageBar->say(error);
    field->setFocus();
    field->selectAll();
}

Result<domain::Project> ImportPage::wantedProject()
{
    const QString name = m_ui->nameLineEdit->text().trimmed();
    if (name.isEmpty()) {
        m_ui->nameLineEdit->setFocus();
        return domain::usage(tr("The project has no name yet."), tr("Give it the name of what is deployed."));
    }
    const QString folder = m_ui->folderLineEdit->text().trimmed();
    if (folder.isEmpty() || !QFileInfo(folder).isDir() || !QDir::isAbsolutePath(folder) || !insideWorkingCopy(folder)) {
        m_ui->folderLineEdit->setFocus();
        return folder.isEmpty() ? domain::usage(tr("It is not said where the project's git working copy is."),
                                                tr("Choose its folder; scripts are started there."))
               : !QFileInfo(folder).isDir() || !QDir::isAbsolutePath(folder)
                   ? domain::usage(tr("There is no folder %1.").arg(visibleText(folder)), tr("Choose another one."))
                   : domain::usage(tr("%1 is not in a git working copy.").arg(visibleText(folder)),
                                   tr("Choose the folder that was cloned, or run “git init” in it."));
    }
    domain::Project project = orchestrator::projectFrom(m_model->edited(), name, QDir::cleanPath(folder));
    for (QLineEdit *edit : std::as_const(m_urls)) {
        const QString text = edit->text().trimmed();
        const QUrl url(text, QUrl::StrictMode);
        const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
        if (!text.isEmpty() && (!url.isValid() || !web || url.host().isEmpty())) {
            edit->setFocus();
            return domain::usage(tr("“%1” is not an address that can be asked.").arg(visibleText(text)),
                                 tr("Write it like https://staging.example.com."));
        }
        for (domain::Environment &environment : project.environments)
            if (environment.id == edit->property(environmentProperty).toString())
                for (domain::Target &target : environment.targets)
                    target.url = text;
    }
    return project;
}

void ImportPage::create()
{
    if (!m_ui->createButton->isEnabled())
        return;
    const auto project = wantedProject();
    if (!project)
        return m_ui->messageBar->say(project.error());
    m_ui->messageBar->clear();
    m_ui->createButton->setEnabled(false);
    context().desk->send(orchestrator::SaveProject{*project, true}, this,
                         [this, id = project->id, name = project->name](const Result<QJsonObject> &answer) {
                             m_ui->createButton->setEnabled(true);
                             if (!answer)
                                 return refuse(m_ui->nameLineEdit, answer.error());
                             startAfresh();
                             Q_EMIT pageWanted(QStringLiteral("overview"), id);
                             Q_EMIT said(Severity::Success, tr("%1 was created.").arg(visibleText(name)));
                         });
}

} // namespace gui
