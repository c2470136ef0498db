#pragma once

#include "gui/theme/status.h"
#include "models/versionsmodel.h"

#include <QWidget>

class QLabel;

namespace gui {

class FactList;
class VersionChip;

// Everything about one version: what it is made of, where it is, where it was, what it brings.
class VersionDetail : public QWidget
{
    Q_OBJECT

public:
    explicit VersionDetail(QWidget *parent = nullptr);

    void show(const models::VersionRow &row, const domain::Project &project,
              const QList<domain::Deployment> &deployments, qint64 nowMs);
    void showNothing(const QString &sentence);

private:
    QLabel *m_sentence;
    QWidget *m_content;
    VersionChip *m_chip;
    FactList *m_facts;
    FactList *m_places;
    QLabel *m_notes;
};

QString sizeText(qint64 bytes);
StatusLook builtLook(const domain::Version &version);

} // namespace gui
