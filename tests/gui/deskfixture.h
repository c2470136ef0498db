// A real desk on a store of its own, with a project in three environments, and dialogs that are answered by the test.
#pragma once

#include "gui/page.h"
#include "gui/prompts.h"

#include <QTemporaryDir>

namespace fixture {

domain::Project storefront();

class Answers : public gui::Prompts
{
public:
    QStringList documents(QWidget *) override { return files; }
    QString folder(QWidget *, const QString &, const QString &) override { return path; }
    QString evidenceFile(QWidget *) override { return path; }
    QString saveFile(QWidget *, const QString &, const QString &) override { return path; }
    std::optional<QString> reason(QWidget *, const QString &, const QString &sentence, const QString &, bool,
                                  bool) override
    {
        asked << sentence;
        return why;
    }
    bool confirmed(QWidget *, const QString &, const QString &sentence, const QString &, bool) override
    {
        asked << sentence;
        return yes;
    }

    QStringList files;
    QString path;
    std::optional<QString> why;
    bool yes = false;
    QStringList asked;
};

class Desk
{
public:
    Desk();

    // Sends and waits for the answer; the error's sentence, or nothing.
    QString ask(const orchestrator::Request &request);
    void addVersion(const QString &name, const QString &notes, bool built = true);

    gui::Context context() const;
    orchestrator::Desk &desk() const { return *m_desk; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Answers answers;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<orchestrator::Desk> m_desk;
};

// The table as text: a line a row, cells separated by " | ".
QString text(const QAbstractItemModel &model);

} // namespace fixture
