#pragma once

#include "domain/project.h"
#include "domain/version.h"

#include <QWidget>

namespace Ui {
class AddVersionForm;
}

namespace gui {

// A new version: its name, what it is built from, its notes. Says what is wrong where it is typed.
class AddVersionForm : public QWidget
{
    Q_OBJECT

public:
    explicit AddVersionForm(QWidget *parent = nullptr);
    ~AddVersionForm() override;

    void begin(const QList<domain::Project> &projects, const QString &project);
    void refuse(const domain::Error &error);
    void setBusy(bool busy);

Q_SIGNALS:
    void wanted(const QString &project, const domain::Version &version);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();

    std::unique_ptr<Ui::AddVersionForm> m_ui;
};

} // namespace gui
