#include "domain/tr.h"

namespace gui {
SLIPWAY_TR(gui::Choices)
}

#include "gui/parts/text.h"
#include "gui/settings/choices.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace gui {

using namespace domain;

namespace {

template <class E> Choice choice(E value, const char *word)
{
    return {nameOf(value), tr(word)};
}

template <class T, class Name> Choices named(const QList<T> &list, Name name)
{
    Choices choices{{QString(), tr("none")}};
    for (const T &item : list) {
        const QString word = name(item);
        choices.append({item.id, visibleText(word.isEmpty() ? item.id : word)});
    }
    return choices;
}

} // namespace

Choices environmentKindChoices()
{
    return {choice(EnvironmentKind::Development, QT_TRANSLATE_NOOP("gui::Choices", "Development")),
            choice(EnvironmentKind::Staging, QT_TRANSLATE_NOOP("gui::Choices", "Staging")),
            choice(EnvironmentKind::Production, QT_TRANSLATE_NOOP("gui::Choices", "Production")),
            choice(EnvironmentKind::Other, QT_TRANSLATE_NOOP("gui::Choices", "Other"))};
}

Choices momentChoices()
{
    return {choice(Moment::Prerequisites, QT_TRANSLATE_NOOP("gui::Choices", "Before the run goes on")),
            choice(Moment::StagingVerification, QT_TRANSLATE_NOOP("gui::Choices", "To verify staging")),
            choice(Moment::PostDeployment, QT_TRANSLATE_NOOP("gui::Choices", "After the deployment")),
            choice(Moment::Other, QT_TRANSLATE_NOOP("gui::Choices", "Where a stage asks for it"))};
}

Choices bindingChoices()
{
    return {choice(ItemBinding::Person, QT_TRANSLATE_NOOP("gui::Choices", "A person")),
            choice(ItemBinding::Probes, QT_TRANSLATE_NOOP("gui::Choices", "The probes")),
            choice(ItemBinding::Smoke, QT_TRANSLATE_NOOP("gui::Choices", "The smoke script")),
            choice(ItemBinding::Migrations, QT_TRANSLATE_NOOP("gui::Choices", "The migrations"))};
}

Choices comparisonChoices()
{
    Choices choices;
    for (const auto &[value, name] : EnumNames<Comparison>::names)
        choices.append({nameOf(value), QString::fromLatin1(name)});
    return choices;
}

Choices stageKindChoices()
{
    return {choice(StageKind::Checklist, QT_TRANSLATE_NOOP("gui::Choices", "Checklist")),
            choice(StageKind::Merge, QT_TRANSLATE_NOOP("gui::Choices", "Merge")),
            choice(StageKind::Build, QT_TRANSLATE_NOOP("gui::Choices", "Build")),
            choice(StageKind::Command, QT_TRANSLATE_NOOP("gui::Choices", "Script")),
            choice(StageKind::Deploy, QT_TRANSLATE_NOOP("gui::Choices", "Deploy")),
            choice(StageKind::Decision, QT_TRANSLATE_NOOP("gui::Choices", "Decision")),
            choice(StageKind::Monitor, QT_TRANSLATE_NOOP("gui::Choices", "Monitor")),
            choice(StageKind::Rollback, QT_TRANSLATE_NOOP("gui::Choices", "Roll back")),
            choice(StageKind::Wait, QT_TRANSLATE_NOOP("gui::Choices", "Wait")),
            choice(StageKind::Manual, QT_TRANSLATE_NOOP("gui::Choices", "By hand"))};
}

Choices outcomeChoices()
{
    return {choice(EdgeOutcome::Success, QT_TRANSLATE_NOOP("gui::Choices", "On success")),
            choice(EdgeOutcome::Failure, QT_TRANSLATE_NOOP("gui::Choices", "On failure")),
            choice(EdgeOutcome::Always, QT_TRANSLATE_NOOP("gui::Choices", "Always"))};
}

Choices commandChoices(const Project &project)
{
    return named(project.commands, [](const Command &c) { return c.title; });
}

Choices environmentChoices(const Project &project)
{
    return named(project.environments, [](const Environment &e) { return e.name; });
}

Choices checklistChoices(const Project &project)
{
    return named(project.checklists, [](const Checklist &c) { return c.title; });
}

QString wordOf(const Choices &choices, const QString &value)
{
    for (const Choice &c : choices)
        if (c.value == value)
            return c.word;
    return tr("%1 (missing)").arg(visibleText(value));
}

void fillBox(QComboBox &box, const Choices &choices, const QString &value)
{
    const QSignalBlocker quiet(box);
    box.clear();
    for (const Choice &c : choices)
        box.addItem(c.word, c.value);
    if (box.findData(value) < 0)
        box.addItem(wordOf(choices, value), value);
    box.setCurrentIndex(box.findData(value));
}

} // namespace gui
