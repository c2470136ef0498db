// A small shop in a store of its own: a git repository whose scripts are short shell scripts, two environments, a
// checklist before and an approval behind. Real desk, real scripts.
#pragma once

#include "gui/page.h"
#include "gui/prompts.h"

#include <QTemporaryDir>

namespace testsupport {

// Answers instead of a person; counts how often it was asked.
class ScriptedPrompts : public gui::Prompts
{
public:
    QStringList documents(QWidget *) override { return {}; }
    QString folder(QWidget *, const QString &, const QString &) override { return {}; }
    QString evidenceFile(QWidget *) override { return file; }
    QString saveFile(QWidget *, const QString &, const QString &) override { return {}; }
    std::optional<QString> reason(QWidget *, const QString &title, const QString &, const QString &, bool,
                                  bool) override
    {
        asked.append(title);
        return answer;
    }
    bool confirmed(QWidget *, const QString &, const QString &, const QString &, bool) override { return true; }

    std::optional<QString> answer;
    QString file;
    QStringList asked;
};

class Shop
{
public:
    Shop();

    [[nodiscard]] bool open(const QString &actor = QStringLiteral("alice"));
    domain::Project project() const;
    gui::Context context();
    orchestrator::Desk &desk() { return *m_desk; }
    ScriptedPrompts prompts;

    // Waits for the answer. Empty = it was refused (the sentence is in `trouble`).
    QJsonObject ask(const orchestrator::Request &request);
    QString start(const QString &version = QStringLiteral("1.1.0"),
                  const QString &environment = QStringLiteral("production"));
    domain::RunState state(const QString &run);
    QString trouble;

    void breakDeploys() const; // deploy.sh fails until mendDeploys()
    void loseDeploys() const;  // deploy.sh kills its runner: nobody sees it end
    void mendDeploys() const;
    void holdDeploys() const; // deploy.sh waits until letGo()
    void letGo() const;

    qint64 clockShift = 0; // of the window's clock

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
    std::unique_ptr<orchestrator::Desk> m_desk;
};

} // namespace testsupport
