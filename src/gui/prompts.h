#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <optional>

class QWidget;

namespace gui {

// Everything that asks a person in a dialog of its own. A seam: tests answer instead.
class Prompts
{
    Q_DECLARE_TR_FUNCTIONS(gui::Prompts)
public:
    virtual ~Prompts() = default;

    virtual QStringList documents(QWidget *parent); // to open; empty = cancelled
    virtual QString folder(QWidget *parent, const QString &title, const QString &start);
    virtual QString evidenceFile(QWidget *parent);
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &name);
    // One sentence of why. `action` names the button ("Abort run"); a dangerous one is never the default.
    // With `required` an empty text is not accepted. Nothing = cancelled.
    virtual std::optional<QString> reason(QWidget *parent, const QString &title, const QString &sentence,
                                          const QString &action, bool required, bool dangerous);
    virtual bool confirmed(QWidget *parent, const QString &title, const QString &sentence, const QString &action,
                           bool dangerous);
};

} // namespace gui
