// Renders every part of the kit in its telling states, light and dark, at 1× and 2×, into the folder named by the
// first argument. Not a test: the pictures are for eyes.
#include "gui/log/logview.h"
#include "gui/parts/card.h"
#include "gui/parts/checklistview.h"
#include "gui/parts/chips.h"
#include "gui/parts/elidedlabel.h"
#include "gui/parts/emptypage.h"
#include "gui/parts/messagebar.h"
#include "gui/parts/pageheader.h"
#include "gui/parts/rail.h"
#include "gui/parts/timelineview.h"
#include "gui/theme/icon.h"
#include "gui/theme/theme.h"
#include "support/guitestsupport.h"

#include <QtWidgets>

#include <cstdio>

using namespace gui;

namespace {

QString name(const char *text)
{
    return QString::fromUtf8(text);
}

QAction *action(const char *icon, const char *text, QObject *parent)
{
    auto *a = new QAction(icon[0] ? gui::icon(name(icon)) : QIcon(), name(text), parent);
    return a;
}

QWidget *statuses()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    const auto row = [column](const QString &title) {
        auto *box = new QHBoxLayout;
        auto *label = new ElidedLabel(title);
        label->setFixedWidth(90);
        label->setTone(Tone::Neutral);
        box->addWidget(label);
        column->addLayout(box);
        return box;
    };
    auto *steps = row(name("Steps"));
    for (const auto &[status, text] : domain::EnumNames<domain::StepStatus>::names)
        steps->addWidget(new StatusChip(look(status)));
    steps->addStretch();
    auto *runs = row(name("Runs"));
    for (const auto &[phase, text] : domain::EnumNames<domain::RunPhase>::names)
        runs->addWidget(new StatusChip(look(phase)));
    runs->addStretch();
    auto *health = row(name("Health"));
    for (const Health h : {Health::Healthy, Health::Degraded, Health::Unhealthy, Health::NoData})
        health->addWidget(new StatusChip(look(h)));
    health->addWidget(new StatusChip(frozenLook()));
    health->addStretch();
    auto *versions = row(name("Versions"));
    for (const auto &[v, l] : {std::pair{"1.3.0", look(Health::Healthy)},
                               {"1.2.10-rc.1", look(domain::StepStatus::Waiting)},
                               {"4.0.9", look(Health::Degraded)},
                               {"2.0.0-alpha.20261123.feature-very-long-branch-name", look(Health::Unhealthy)}}) {
        auto *chip = new VersionChip;
        chip->setVersion(name(v), l);
        versions->addWidget(chip);
    }
    versions->addStretch();
    auto *marks = row(name("Production"));
    marks->addWidget(new ProductionMark(name("Production")));
    marks->addSpacing(16);
    marks->addWidget(new ProductionMark(name("eu-west")));
    marks->addStretch();
    auto *labels = row(name("Labels"));
    for (const char *text : {"Storefront", "<b>bold?</b> & co", "invoice\u202Efdp.exe", "two\nlines\tand a tab"})
        labels->addWidget(new ElidedLabel(name(text)));
    auto *tight = new ElidedLabel(name("Donaudampfschifffahrtsgesellschaftskapitän"));
    tight->setFixedWidth(140);
    labels->addWidget(tight);
    labels->addStretch();
    return page;
}

QWidget *messages()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *header = new PageHeader(name("Run 214 · Storefront 1.3.0"));
    header->setSubtitle(name("Waiting for approval by someone other than alice, since 12 min"));
    header->addBesideTitle(new StatusChip(look(domain::RunPhase::Waiting)));
    header->addAction(action("pause", "Pause", page), Emphasis::Quiet);
    header->addAction(action("rollback", "Roll back…", page), Emphasis::Danger);
    header->addAction(action("approve", "Approve", page), Emphasis::Primary);
    column->addWidget(header);
    const auto bar = [&](Severity severity, const char *text, QAction *a) {
        auto *b = new MessageBar;
        b->say(severity, name(text), a);
        column->addWidget(b);
        return b;
    };
    bar(Severity::Error, "Deploy to production failed: deploy.sh ended with exit code 3.",
        action("", "Show log", page));
    bar(Severity::Warning,
        "The store could not be locked; another Slipway on host “orca” (pid 4711) holds it since 09:12.",
        action("retry", "Try again", page));
    bar(Severity::Info,
        "Production is frozen until Monday 08:00. Whoever deploys before that needs a reason, which is kept in the "
        "journal together with the name of the person who gave it, the plan and the version.",
        nullptr);
    bar(Severity::Success, "Storefront 1.3.0 is live in production.", nullptr)->setClosable(false);
    column->addStretch();
    return page;
}

QWidget *controls()
{
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    auto *card = new Card(name("Buttons and fields"));
    const auto add = [card](QWidget *w) { card->body()->addWidget(w); };
    for (const auto &[text, emphasis] : {std::pair{"Promote to staging", Emphasis::Primary},
                                         {"Open runbook…", Emphasis::Normal},
                                         {"Abort", Emphasis::Danger},
                                         {"Details", Emphasis::Quiet}}) {
        auto *row = new QHBoxLayout;
        auto *button = actionButton(action("promote", text, page), emphasis, page);
        auto *disabled = actionButton(action("promote", text, page), emphasis, page);
        disabled->setEnabled(false);
        row->addWidget(button);
        row->addWidget(disabled);
        row->addStretch();
        card->body()->addLayout(row);
    }
    auto *edit = new QLineEdit(name("staging"));
    add(edit);
    auto *hint = new QLineEdit;
    hint->setPlaceholderText(name("Reason"));
    add(hint);
    auto *combo = new QComboBox;
    combo->addItems({name("All at once"), name("Rolling")});
    add(combo);
    auto *spin = new QSpinBox;
    spin->setValue(25);
    add(spin);
    auto *checks = new QHBoxLayout;
    auto *on = new QCheckBox(name("Automatic rollback"));
    on->setChecked(true);
    auto *off = new QCheckBox(name("Only on success"));
    auto *radio = new QRadioButton(name("Canary"));
    radio->setChecked(true);
    checks->addWidget(on);
    checks->addWidget(off);
    checks->addWidget(radio);
    card->body()->addLayout(checks);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    progress->setFixedHeight(6);
    add(progress);
    card->body()->addStretch();
    columns->addWidget(card);
    auto *tabs = new QTabWidget;
    auto *table = new QTableWidget(6, 3);
    table->setHorizontalHeaderLabels({name("Version"), name("Environment"), name("When")});
    table->horizontalHeader()->setStretchLastSection(true);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int r = 0; r < 6; ++r)
        for (int c = 0; c < 3; ++c)
            table->setItem(r, c, new QTableWidgetItem(name("1.2.%1").arg(r + c)));
    table->selectRow(1);
    tabs->addTab(table, name("History"));
    tabs->addTab(new QWidget, name("Release notes"));
    columns->addWidget(tabs);
    return page;
}

QWidget *empty()
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    auto *rail = new Rail;
    for (const auto &[id, word] : {std::pair{"overview", "Overview"},
                                   {"runs", "Runs"},
                                   {"versions", "Versions"},
                                   {"checklists", "Checklists"},
                                   {"monitor", "Monitor"},
                                   {"history", "History"},
                                   {"flags", "Flags"},
                                   {"migrations", "Migrations"},
                                   {"audit", "Audit"}})
        rail->addPage(name(id), name(id), name(word));
    rail->addSpring();
    rail->addPage(name("settings"), name("settings"), name("Settings"));
    rail->setCurrent(name("runs"));
    rail->setBadge(name("overview"), 2, Tone::Waiting, name("2 wait for you"));
    rail->setBadge(name("monitor"), 1, Tone::Failed, name("1 unhealthy"));
    row->addWidget(rail);
    row->addWidget(new EmptyPage(name("import"),
                                 name("Open a runbook, a workflow or a Mermaid graph, and see what Slipway understood "
                                      "before anything is created."),
                                 action("open", "Open document…", page)));
    return page;
}

constexpr qint64 now = 1795442602000;
constexpr qint64 minute = 60000;

QWidget *checklist()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    domain::Checklist list;
    const auto item = [&list](const char *id, const char *text,
                              domain::ItemBinding binding = domain::ItemBinding::Person) {
        domain::ChecklistItem i;
        i.id = name(id);
        i.text = name(text);
        i.binding = binding;
        list.items.append(i);
    };
    item("health", "All health endpoints answer 200", domain::ItemBinding::Probes);
    item("smoke", "Smoke tests passing", domain::ItemBinding::Smoke);
    item("flows",
         "Key user flows working: sign in, put something into the basket, pay with a test card, and cancel the "
         "order again within the hour that the terms promise");
    item("errors", "Error rate below 1 %", domain::ItemBinding::Probes);
    item("stake", "Stakeholders notified");
    item("migr", "Migrations applied", domain::ItemBinding::Migrations);
    item("over", "No alerts in the last 15 minutes", domain::ItemBinding::Probes);
    list.items[4].required = false;
    QMap<QString, domain::ItemState> states;
    states[name("health")] = {.confirmed = true, .by = name("probe"), .atMs = now - 3 * minute, .byStep = true};
    states[name("flows")] = {.confirmed = true,
                             .by = name("alice"),
                             .atMs = now - 130 * minute,
                             .note = name("Tried with Firefox and Safari"),
                             .evidence = name("/home/alice/shots/checkout-flow-2026-11-23.png")};
    states[name("errors")] = {.note = name("error_rate is 2.4 %, limit 1 %"), .failing = true};
    states[name("over")] = {.confirmed = true,
                            .by = name("bob"),
                            .atMs = now - minute,
                            .note = name("The alert is about the old version"),
                            .failing = true};
    auto *card = new Card(name("Staging verification"));
    auto *view = new ChecklistView;
    view->setNow(now);
    view->setChecklist(list, states);
    card->body()->addWidget(view);
    column->addWidget(card);
    column->addStretch();
    return page;
}

QList<TimelineStep> steps(bool begun)
{
    using enum domain::StepStatus;
    using Kind = domain::StepKind;
    const qint64 start = now - 34 * minute;
    const auto at = [start](double from, double to, domain::StepStatus status) {
        return TimelineAttempt{start + qint64(from * minute), to < 0 ? 0 : start + qint64(to * minute), status};
    };
    QList<TimelineStep> out = {
        {name("pre"),
         name("Pre-deployment checklist"),
         name("Confirm 5 items"),
         Kind::Checklist,
         Succeeded,
         {at(0, 6, Succeeded)}},
        {name("merge"),
         name("Merge to main"),
         name("Merge feature/0001-user-auth"),
         Kind::Merge,
         Succeeded,
         {at(6, 6.2, Succeeded)}},
        {name("build"), name("Build"), name("npm run build"), Kind::Script, Succeeded, {at(6.2, 9.5, Succeeded)}},
        {name("keep"),
         name("Build"),
         name("Keep artifact dist"),
         Kind::KeepArtifact,
         Succeeded,
         {at(9.5, 9.7, Succeeded)}},
        {name("dep"),
         name("Deploy to staging"),
         name("deploy.sh staging"),
         Kind::Script,
         Succeeded,
         {at(9.7, 11.5, Failed), at(13, 14.2, Failed), at(15, 19, Succeeded)}},
        {name("gate"),
         name("Deploy to staging"),
         name("Health gate"),
         Kind::HealthGate,
         Succeeded,
         {at(19, 19.6, Succeeded)}},
        {name("smoke"), name("Smoke tests"), name("smoke.sh"), Kind::Script, Running, {at(33.2, -1, Running)}},
        {name("appr"),
         name("Approval"),
         name("Approve 1.3.0 for production"),
         Kind::Approval,
         Waiting,
         {at(20, -1, Waiting)}},
        {name("prod"), name("Deploy to production"), name("deploy.sh production"), Kind::Script, Planned, {}},
        {name("pgate"), name("Deploy to production"), name("Health gate"), Kind::HealthGate, Planned, {}},
        {name("bake"), name("Deploy to production"), name("Watch 1 min"), Kind::Bake, Planned, {}},
        {name("rb"), name("Rollback"), name("rollback.sh"), Kind::Script, NotTaken, {}}};
    if (!begun)
        for (TimelineStep &step : out) {
            step.attempts.clear();
            step.status = Planned;
        }
    return out;
}

QWidget *timeline()
{
    auto *view = new TimelineView;
    view->setNow(now);
    view->setSteps(steps(true));
    view->setSelected(name("smoke"));
    return view;
}

QWidget *timelinePlanned()
{
    auto *view = new TimelineView;
    view->setNow(now);
    view->setSteps(steps(false));
    return view;
}

QWidget *timelineRtl()
{
    QWidget *view = timeline();
    view->setLayoutDirection(Qt::RightToLeft);
    return view;
}

QByteArray sampleLog()
{
    QByteArray log = "$ ./deploy.sh production 1.3.0\n"
                     "::group::Install dependencies\n"
                     "\x1B[32m✔\x1B[0m resolved 214 packages\n"
                     "\x1B[33mwarn\x1B[0m deprecated \x1B[4mrequest@2.88.2\x1B[0m\n"
                     "::endgroup::\n"
                     "::group::Upload\n"
                     " 10 %\r 60 %\r100 % uploaded dist-1.3.0.tar.gz\n"
                     "::endgroup::\n"
                     "::notice::Storefront 1.3.0 is on all four servers\n"
                     "\x1B[1;34m==>\x1B[0m \x1B[1mswitching traffic\x1B[0m \x1B[90m(blue → green)\x1B[0m\n"
                     "\x1B[36mGET\x1B[0m /health \x1B[42m 200 \x1B[0m 12 ms   \x1B[38;5;226mbright yellow\x1B[0m "
                     "\x1B[38;2;40;40;40mnearly black\x1B[0m\n"
                     "\x1B[36mGET\x1B[0m /health \x1B[41m 503 \x1B[0m 1200 ms\n"
                     "::warning::p99 is 640 ms, limit 500 ms\n"
                     "binary \x01\x02 and \xFF\xFE, title \x1B]0;evil\x07 gone, bidi \xE2\x80\xAEtxt\n"
                     "漢字 and é and emoji 🚢 line up\n"
                     "::error file=deploy.sh,line=41::health gate: no good answer within 60 s\n"
                     "exit status 3\n";
    for (int i = 0; i < 60; ++i)
        log += "2026-11-23T14:03:" + QByteArray::number(i).rightJustified(2, '0') + "Z storefront[4711]: request " +
               QByteArray::number(1000 + i * 7) + " handled, status 200\n";
    return log;
}

QWidget *logOf(const QByteArray &bytes, bool withTimes)
{
    auto *view = new LogView;
    auto *dir = new QTemporaryDir;
    QObject::connect(view, &QObject::destroyed, [dir] { delete dir; });
    const QString path = dir->filePath(name("log"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    file.close();
    QFile index(path + name(".idx"));
    if (withTimes && index.open(QIODevice::WriteOnly))
        for (const qint64 value : {qint64(0), qint64(0), now, qint64(64), qint64(bytes.size() / 2), now + 9000}) {
            const qint64 little = qToLittleEndian(value);
            index.write(reinterpret_cast<const char *>(&little), 8);
        }
    view->open(path, false);
    return view;
}

QWidget *logTop()
{
    auto *view = static_cast<LogView *>(logOf(sampleLog(), false));
    QTimer::singleShot(60, view, [view] {
        view->setFollowing(false);
        view->verticalScrollBar()->setValue(0);
        view->setFolded(5, true);
    });
    return view;
}

QWidget *logSearch()
{
    auto *view = static_cast<LogView *>(logOf(sampleLog(), true));
    QTimer::singleShot(60, view, [view] {
        view->openSearch();
        view->findChild<QLineEdit *>()->setText(name("status"));
    });
    QTimer::singleShot(160, view, [view] { view->findNext(); });
    return view;
}

QWidget *logEmpty()
{
    return logOf({}, false);
}

struct Shot
{
    const char *name;
    QWidget *(*make)();
    QSize size;
};
constexpr Shot shots[] = {{"statuses", statuses, {1100, 250}},
                          {"messages", messages, {900, 330}},
                          {"controls", controls, {900, 430}},
                          {"empty", empty, {720, 560}},
                          {"checklist", checklist, {620, 520}},
                          {"timeline", timeline, {1000, 620}},
                          {"timeline_planned", timelinePlanned, {700, 620}},
                          {"timeline_rtl", timelineRtl, {1000, 620}},
                          {"log", logTop, {820, 380}},
                          {"log_search", logSearch, {820, 300}},
                          {"log_empty", logEmpty, {500, 120}}};

} // namespace

int main(int argc, char **argv)
{
    testsupport::prepareGui();
    QApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: shots_kit FOLDER [NAME]\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "Cannot make the folder %s.\n", argv[1]);
        return 1;
    }
    testsupport::dressGui(app);
    const QString scale = QString::number(qRound(app.devicePixelRatio()));
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        applyTheme(app, appearance);
        QCoreApplication::processEvents();
        for (const Shot &shot : shots) {
            if (argc > 2 && name(shot.name) != QString::fromLocal8Bit(argv[2]))
                continue;
            const std::unique_ptr<QWidget> widget(shot.make());
            widget->resize(shot.size);
            widget->setAttribute(Qt::WA_DontShowOnScreen);
            widget->show();
            QTest::qWait(QLatin1String(shot.name).startsWith(QLatin1String("log"))
                             ? 400
                             : 30); // layouts and workers settle; nobody waits for this program
            widget->grab().save(
                QStringLiteral("%1/%2_%3_%4x.png")
                    .arg(folder, name(shot.name), name(appearance == Appearance::Dark ? "dark" : "light"), scale));
        }
    }
    return 0;
}
