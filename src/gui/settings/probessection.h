#pragma once

#include "gui/settings/section.h"

namespace Ui {
class SettingsProbes;
}

namespace gui {

// What each environment is asked to know whether it is well, and a way to ask at once.
class ProbesSection : public Section
{
    Q_OBJECT

public:
    ProbesSection(const Context &context, models::ProjectDraft &draft, QWidget *parent);
    ~ProbesSection() override;

private:
    void showDraft() override;
    void showProbes(int current);
    void showProbe();
    void takeExpectations();
    void test();
    void showAnswer(const QString &place, const domain::ProbeResult &result);
    void clearAnswers();
    void add();
    void remove(int row);
    void move(int from, int to);
    void editEnvironment(const std::function<void(domain::Environment &)> &change);
    void editCurrent(const std::function<void(domain::ProbeSpec &)> &change);
    const domain::Environment *environment() const;
    const domain::ProbeSpec *current() const;
    QString liveVersion() const;

    std::unique_ptr<Ui::SettingsProbes> m_ui;
    // Text that is no list of expectations yet, by environment and probe; kept while one looks elsewhere.
    QMap<QString, QString> m_unread;
    int m_round = 0; // answers of earlier tests come too late
};

} // namespace gui
