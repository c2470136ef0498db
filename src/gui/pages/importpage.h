#pragma once

#include "domain/document.h"
#include "gui/page.h"

class QLineEdit;
class QModelIndex;

namespace Ui {
class ImportPage;
}

namespace models {
class DocumentModel;
}

namespace gui {

class EmptyPage;
class PageHeader;
class SourceView;

// Documents beside what was understood of them, to be ticked off and corrected. Nothing is created before the person
// says so.
class ImportPage : public Page
{
    Q_OBJECT

public:
    ImportPage(const Context &context, QWidget *parent);
    ~ImportPage() override;

    // Reads them on another thread, instead of what is shown now.
    void openFiles(const QStringList &files);

    void refresh(const QStringList &subjects) override { Q_UNUSED(subjects) }

private:
    void setUpPieces();
    void setUpFoot();
    void choose();
    void cancel();
    void take(const QStringList &files, const domain::Result<domain::Document> &document);
    void showDocument(const domain::Document &document);
    void fillFoot(const domain::Document &document);
    void startAfresh();
    void showPiece(const QModelIndex &piece);
    void showLine(int source, int line);
    void showEdited();
    void chooseFolder();
    void create();
    domain::Result<domain::Project> wantedProject();
    void refuse(QLineEdit *field, const domain::Error &error);
    SourceView *sourceView(int source) const;

    std::unique_ptr<Ui::ImportPage> m_ui;
    models::DocumentModel *m_model;
    PageHeader *m_header;
    EmptyPage *m_empty;
    QAction *m_open;
    QAction *m_openAnother;
    QAction *m_openInstead;    // of one that could not be read
    QList<QLineEdit *> m_urls; // one per environment, its id as property
    int m_reading = 0;         // the latest reading; answers of earlier ones are not wanted any more
    bool m_following = false;  // selecting here because something was selected there
};

} // namespace gui
