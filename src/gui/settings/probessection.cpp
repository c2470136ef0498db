#include "gui/settings/probessection.h"

#include "ui_settingsprobes.h"

#include "gui/parts/chips.h"
#include "gui/parts/elidedlabel.h"
#include "gui/settings/choices.h"
#include "gui/settings/listorder.h"
#include "gui/theme/icon.h"
#include "gui/theme/theme.h"
#include "orchestrator/look.h"

#include <QVBoxLayout>

namespace gui {

using domain::Environment;
using domain::ProbeSpec;
using domain::Project;
using models::ProjectDraft;

namespace {

QString textOf(const QList<domain::Expectation> &expectations)
{
    QStringList lines;
    for (const domain::Expectation &e : expectations)
        lines.append(e.text());
    return lines.join(QLatin1Char('\n'));
}

QStringList namesOf(const QList<ProbeSpec> &probes)
{
    QStringList names;
    for (const ProbeSpec &p : probes)
        names.append(p.name.isEmpty() ? p.url : p.name);
    return names;
}

// As the health gate asks: an absolute address once, a relative one of every target.
QList<std::pair<QString, ProbeSpec>> askedOf(const ProbeSpec &probe, const Environment &environment)
{
    if (probe.url.contains(QLatin1String("://")))
        return {{probe.url, probe}};
    QList<std::pair<QString, ProbeSpec>> asked;
    for (const domain::Target &target : environment.targets) {
        if (target.url.isEmpty())
            continue;
        ProbeSpec of = probe;
        const QString base = target.url.endsWith(QLatin1Char('/')) ? target.url.chopped(1) : target.url;
        of.url = base + (probe.url.startsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/")) + probe.url;
        asked.append({target.name.isEmpty() ? target.id : target.name, of});
    }
    return asked;
}

} // namespace

ProbesSection::ProbesSection(const Context &context, ProjectDraft &draft, QWidget *parent)
    : Section(context, draft, parent), m_ui(std::make_unique<Ui::SettingsProbes>())
{
    m_ui->setupUi(this);
    dress();
    m_ui->probeList->setWords(tr("Probes"), tr("Add probe"), tr("Remove probe"));
    m_ui->urlLineEdit->setFont(fixedFont(font()));
    m_ui->expectTextEdit->setFont(fixedFont(font()));
    m_ui->testPushButton->setIcon(icon(QStringLiteral("kind-probe")));
    auto *answers = new QVBoxLayout(m_ui->answers);
    answers->setContentsMargins(0, 0, 0, 0);
    answers->setSpacing(grid::unit);

    connect(&draft, &ProjectDraft::loaded, this, [this] { m_unread.clear(); });
    connect(m_ui->environmentComboBox, &QComboBox::activated, this, &ProbesSection::fill);
    connect(m_ui->probeList, &ListEditor::currentChanged, this, &ProbesSection::fill);
    connect(m_ui->probeList, &ListEditor::addWanted, this, &ProbesSection::add);
    connect(m_ui->probeList, &ListEditor::removeWanted, this, &ProbesSection::remove);
    connect(m_ui->probeList, &ListEditor::moveWanted, this, &ProbesSection::move);
    connect(m_ui->nameLineEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        editCurrent([&](ProbeSpec &p) { p.name = text; });
        m_ui->probeList->setName(m_ui->probeList->current(), text);
    });
    connect(m_ui->urlLineEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { editCurrent([&](ProbeSpec &p) { p.url = text.trimmed(); }); });
    connect(m_ui->statusSpinBox, &QSpinBox::valueChanged, this,
            [this](int value) { editCurrent([&](ProbeSpec &p) { p.expectedStatus = value; }); });
    connect(m_ui->deadlineBox, &SecondsBox::valueChanged, this,
            [this] { editCurrent([&](ProbeSpec &p) { p.deadlineMs = m_ui->deadlineBox->milliseconds(); }); });
    m_ui->deadlineBox->setMinimum(0.05);
    connect(m_ui->expectTextEdit, &QPlainTextEdit::textChanged, this, &ProbesSection::takeExpectations);
    connect(m_ui->testPushButton, &QPushButton::clicked, this, &ProbesSection::test);
}

ProbesSection::~ProbesSection() = default;

const Environment *ProbesSection::environment() const
{
    return project().environment(m_ui->environmentComboBox->currentData().toString());
}

const ProbeSpec *ProbesSection::current() const
{
    const int row = m_ui->probeList->current();
    return environment() && row >= 0 && row < environment()->probes.size() ? &environment()->probes.at(row) : nullptr;
}

void ProbesSection::editEnvironment(const std::function<void(Environment &)> &change)
{
    const QString id = m_ui->environmentComboBox->currentData().toString();
    edit([&](Project &p) {
        for (Environment &e : p.environments)
            if (e.id == id)
                change(e);
    });
}

void ProbesSection::editCurrent(const std::function<void(ProbeSpec &)> &change)
{
    const int row = m_ui->probeList->current();
    if (current())
        editEnvironment([&](Environment &e) { change(e.probes[row]); });
}

void ProbesSection::showDraft()
{
    QString shown = m_ui->environmentComboBox->currentData().toString();
    if (!project().environment(shown))
        shown = project().environments.isEmpty() ? QString() : project().environments.first().id;
    Choices choices = environmentChoices(project());
    if (!project().environments.isEmpty())
        choices.removeFirst(); // “none”
    fillBox(*m_ui->environmentComboBox, choices, shown);
    m_ui->probeList->setEnabled(environment());
    showProbes(std::max(0, m_ui->probeList->current()));
}

void ProbesSection::showProbes(int current)
{
    m_ui->probeList->setNames(environment() ? namesOf(environment()->probes) : QStringList(), current);
    showProbe();
}

void ProbesSection::showProbe()
{
    clearAnswers();
    m_ui->detail->setVisible(current());
    m_ui->expectBar->clear();
    if (!current())
        return;
    const ProbeSpec &probe = *current();
    m_ui->nameLineEdit->setText(probe.name);
    m_ui->urlLineEdit->setText(probe.url);
    m_ui->statusSpinBox->setValue(probe.expectedStatus);
    m_ui->deadlineBox->setMilliseconds(probe.deadlineMs);
    const QString key = environment()->id + QLatin1Char('/') + probe.id;
    m_ui->expectTextEdit->setPlainText(m_unread.value(key, textOf(probe.expect)));
    takeExpectations();
}

void ProbesSection::takeExpectations()
{
    if (!environment() || !current())
        return;
    const QString key = environment()->id + QLatin1Char('/') + current()->id;
    const QString name = current()->name.isEmpty() ? current()->url : current()->name;
    const QString text = m_ui->expectTextEdit->toPlainText();
    QList<domain::Expectation> expectations;
    QString fault;
    QString hint;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int n = 0; n < lines.size() && fault.isEmpty(); ++n) {
        if (lines.at(n).trimmed().isEmpty())
            continue;
        const auto expectation = domain::Expectation::parse(lines.at(n));
        if (expectation) {
            expectations.append(*expectation);
        } else {
            fault = tr("Line %1: %2").arg(QString::number(n + 1), expectation.error().message);
            hint = expectation.error().hint;
        }
    }
    m_ui->testPushButton->setEnabled(fault.isEmpty());
    if (fault.isEmpty()) {
        m_unread.remove(key);
        m_ui->expectBar->clear();
        editCurrent([&](ProbeSpec &p) { p.expect = expectations; });
    } else {
        m_unread.insert(key, text);
        m_ui->expectBar->say(domain::usage(fault, hint));
    }
    if (!isFilling())
        draft().object(QStringLiteral("expectations/") + key,
                       fault.isEmpty() ? QString() : tr("Probe “%1”, %2").arg(name, fault));
}

QString ProbesSection::liveVersion() const
{
    if (const auto live = context().desk->library().live(project().id))
        for (const domain::LiveVersion &l : *live)
            if (l.environment == environment()->id)
                return l.version;
    return {};
}

void ProbesSection::clearAnswers()
{
    ++m_round;
    const auto rows = m_ui->answers->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *row : rows)
        row->deleteLater();
    for (QWidget *row : rows)
        row->hide();
}

void ProbesSection::test()
{
    clearAnswers();
    if (!current())
        return;
    const auto asked = askedOf(*current(), *environment());
    if (asked.isEmpty()) {
        m_ui->testHint->setText(tr("%1 has no target with an address that could be asked.").arg(environment()->name));
        return;
    }
    const QString version = liveVersion();
    m_ui->testHint->setText(version.isEmpty() ? tr("Asked without a version: nothing is live there.")
                                              : tr("Asked for the version that is live: %1.").arg(version));
    for (const auto &[place, spec] : asked)
        orchestrator::lookAt(spec, version, this,
                             [this, place = place, round = m_round](const domain::ProbeResult &result) {
                                 if (round == m_round)
                                     showAnswer(place, result);
                             });
}

void ProbesSection::showAnswer(const QString &place, const domain::ProbeResult &result)
{
    auto *row = new QWidget(m_ui->answers);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid::inside);
    line->addWidget(new StatusChip(look(result.verdict), row));
    auto *words = new ElidedLabel(QStringLiteral("%1 · %2").arg(place, result.reason), row);
    words->setObjectName(QStringLiteral("answerText"));
    line->addWidget(words, 1);
    auto *latency = new ElidedLabel(tr("%1 ms").arg(result.latencyMs), row);
    latency->setTone(Tone::Neutral);
    line->addWidget(latency);
    m_ui->answers->layout()->addWidget(row);
}

void ProbesSection::add()
{
    editEnvironment([](Environment &e) {
        ProbeSpec p;
        p.name = tr("New probe");
        p.url = QStringLiteral("/health");
        p.id = ProjectDraft::freeId(p.name, models::idsOf(e.probes));
        e.probes.append(p);
    });
    if (!environment())
        return;
    m_ui->probeList->setNames(namesOf(environment()->probes), int(environment()->probes.size()) - 1);
    fill();
    m_ui->nameLineEdit->setFocus();
    m_ui->nameLineEdit->selectAll();
}

void ProbesSection::remove(int row)
{
    if (!current())
        return;
    const QString key = environment()->id + QLatin1Char('/') + current()->id;
    m_unread.remove(key);
    draft().object(QStringLiteral("expectations/") + key, {});
    editEnvironment([row](Environment &e) { e.probes.removeAt(row); });
    fill();
}

void ProbesSection::move(int from, int to)
{
    editEnvironment([=](Environment &e) { moveWithin(e.probes, from, to); });
    m_ui->probeList->setNames(namesOf(environment()->probes), to);
    fill();
}

} // namespace gui
