#pragma once

#include "gui/parts/messagebar.h"
#include "orchestrator/desk.h"

#include <QWidget>

namespace gui {

class Prompts;

// What every page is given: the desk to read from and to ask, the person's dialogs, the time.
struct Context
{
    orchestrator::Desk *desk = nullptr;
    Prompts *prompts = nullptr;
    std::function<qint64()> now; // UTC milliseconds
};

// One screen. Made when it is first visited; told what changed while it is shown, and to refresh when it is shown
// again.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(const Context &context, QWidget *parent) : QWidget(parent), m_context(context) {}

    // Reads again. `subjects` as orchestrator::Desk::changed() has them; empty = everything.
    virtual void refresh(const QStringList &subjects) = 0;
    // The project chosen in the header; empty = all. Pages that show one project follow it.
    virtual void setProject(const QString &project) { Q_UNUSED(project) }
    // What the page can do now, for the command palette.
    virtual QList<QAction *> commands() const { return actions(); }

Q_SIGNALS:
    void runWanted(const QString &run); // show this run
    void pageWanted(const QString &page,
                    const QString &project); // "overview", "runs", "versions", "history", "settings", "import"
    void promoteWanted(const QString &project, const QString &version,
                       const QString &environment); // open the Promote dialog; version may be empty
    void rollbackWanted(const QString &project, const QString &environment);
    void said(Severity severity, const QString &sentence); // in the window's message bar

protected:
    const Context &context() const { return m_context; }
    orchestrator::Library &library() const { return m_context.desk->library(); }

private:
    Context m_context;
};

} // namespace gui
