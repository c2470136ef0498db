#pragma once

#include "domain/project.h"

class QComboBox;

namespace gui {

// What can be chosen: the value kept in the project, and the word a person reads.
struct Choice
{
    QString value;
    QString word;
};
using Choices = QList<Choice>;

Choices environmentKindChoices();
Choices momentChoices();
Choices bindingChoices();
Choices comparisonChoices();
Choices stageKindChoices();
Choices outcomeChoices();
// Each begins with “none”.
Choices commandChoices(const domain::Project &project);
Choices environmentChoices(const domain::Project &project);
Choices checklistChoices(const domain::Project &project);

QString wordOf(const Choices &choices, const QString &value);
// A value that is not among them is shown as missing, never replaced.
void fillBox(QComboBox &box, const Choices &choices, const QString &value);

template <class E> E chosen(const QString &value, E otherwise)
{
    return domain::valueOf<E>(value).value_or(otherwise);
}

} // namespace gui
