#include "models/documentpiece.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace models {

using namespace Qt::StringLiterals;
using domain::Document;
using domain::nameOf;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::DocumentPiece)
};

using Choices = QList<std::pair<QString, QString>>;

template <class Doc> auto &itemAt(Doc &document, const QList<int> &path)
{
    auto *item = &document.checklists[path.at(0)].items[path.at(1)];
    for (int i = 2; i < path.size(); ++i)
        item = &item->children[path.at(i)];
    return *item;
}

template <class Doc, class Visit> auto visit(Doc &document, const DocumentPiece &piece, Visit visitor)
{
    const int at = piece.path.value(0);
    switch (piece.kind) {
    case Piece::Stage:
        return visitor(document.pipeline.stages[at]);
    case Piece::Checklist:
        return visitor(document.checklists[at]);
    case Piece::Item:
        return visitor(itemAt(document, piece.path));
    case Piece::Threshold:
        return visitor(document.thresholds[at]);
    case Piece::Command:
        return visitor(document.commands[at]);
    case Piece::Probe:
        return visitor(document.probes[at]);
    case Piece::Issue:
        return visitor(document.issues[at]);
    case Piece::Kept:
        return visitor(document.kept[at]);
    case Piece::Section:
    case Piece::NotUnderstood:
        break;
    }
    return visitor(document.notUnderstood[at]);
}

template <class... Each> struct Overloaded : Each...
{
    using Each::operator()...;
};

QString word(domain::StageKind kind)
{
    using enum domain::StageKind;
    switch (kind) {
    case Checklist:
        return Words::tr("Checklist");
    case Merge:
        return Words::tr("Merge");
    case Build:
        return Words::tr("Build");
    case Command:
        return Words::tr("Command");
    case Deploy:
        return Words::tr("Deployment");
    case Decision:
        return Words::tr("Decision");
    case Monitor:
        return Words::tr("Monitoring");
    case Rollback:
        return Words::tr("Rollback");
    case Wait:
        return Words::tr("Wait");
    case Manual:
        break;
    }
    return Words::tr("By a person");
}

Choices roles()
{
    return {{QString(), Words::tr("Only kept")},
            {u"build"_s, Words::tr("Builds")},
            {u"test"_s, Words::tr("Tests")},
            {u"deploy"_s, Words::tr("Deploys")},
            {u"rollback"_s, Words::tr("Rolls back")},
            {u"rollbackTo"_s, Words::tr("Rolls back to a version")},
            {u"rollbackForce"_s, Words::tr("Rolls back in an emergency")},
            {u"smoke"_s, Words::tr("Smoke test")},
            {u"migrate"_s, Words::tr("Migrates")},
            {u"merge"_s, Words::tr("Merges (Slipway does)")},
            {u"probe"_s, Words::tr("Probes (Slipway does)")}};
}

QString wordOf(const Choices &choices, const QString &value)
{
    for (const auto &[known, word] : choices)
        if (known == value)
            return word;
    return value;
}

template <class Enum, class Word> Choices choicesOf(Word wordOfOne)
{
    Choices choices;
    for (const auto &[value, name] : domain::EnumNames<Enum>::names)
        choices.append({QString::fromLatin1(name), wordOfOne(value)});
    return choices;
}

template <class Enum> bool take(Enum &to, const QVariant &value)
{
    for (const auto &[known, name] : domain::EnumNames<Enum>::names)
        if (value.toString() == QLatin1String(name)) {
            to = known;
            return true;
        }
    return false;
}

// One of the document's own, or nothing.
bool take(QString &to, const QVariant &value, const Choices &choices)
{
    const QString wanted = value.toString();
    if (std::none_of(choices.begin(), choices.end(), [&](const auto &choice) { return choice.first == wanted; }))
        return false;
    to = wanted;
    return true;
}

bool takeText(QString &to, const QVariant &value)
{
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        return false;
    to = text;
    return true;
}

Choices environments(const Document &document, const QString &none)
{
    Choices choices{{QString(), none}};
    for (const domain::Environment &environment : document.environments)
        choices.append({environment.id, environment.name});
    return choices;
}

QString titleOf(const domain::DocumentCommand &command)
{
    return command.command.title.isEmpty() ? command.text.section(u'\n', 0, 0) : command.command.title;
}

Choices commands(const Document &document)
{
    Choices choices{{QString(), Words::tr("None")}};
    for (const domain::DocumentCommand &command : document.commands)
        choices.append({command.command.id, titleOf(command)});
    return choices;
}

Choices checklists(const Document &document)
{
    Choices choices{{QString(), Words::tr("None")}};
    for (const domain::Checklist &list : document.checklists)
        choices.append({list.id, list.title});
    return choices;
}

QString environmentWord(const Document &document, const QString &id)
{
    return id.isEmpty() ? QString() : wordOf(environments(document, {}), id);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString number(double value)
{
    return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

PieceField choice(const QString &id, const QString &label, const QString &value, const Choices &choices)
{
    return {id, label, PieceField::Choice, value, choices};
}

PieceField text(const QString &id, const QString &label, const QString &value)
{
    return {id, label, PieceField::Text, value};
}

QString &nameIn(domain::Stage &s)
{
    return s.name;
}
QString &nameIn(domain::Checklist &c)
{
    return c.title;
}
QString &nameIn(domain::ChecklistItem &i)
{
    return i.text;
}
QString &nameIn(domain::ThresholdRule &r)
{
    return r.metric;
}
QString &nameIn(domain::DocumentCommand &c)
{
    return c.command.title;
}
QString &nameIn(domain::ProbeSpec &p)
{
    return p.name;
}
QString &nameIn(domain::KnownIssue &k)
{
    return k.title;
}
QString &nameIn(domain::KeptPart &k)
{
    return k.title;
}

} // namespace

QString sectionTitle(Piece kind)
{
    switch (kind) {
    case Piece::Stage:
        return Words::tr("Stages");
    case Piece::Checklist:
        return Words::tr("Checklists");
    case Piece::Threshold:
        return Words::tr("Thresholds");
    case Piece::Command:
        return Words::tr("Commands");
    case Piece::Probe:
        return Words::tr("Probes");
    case Piece::Issue:
        return Words::tr("Known issues");
    case Piece::Kept:
        return Words::tr("Kept, shown as such, for later");
    case Piece::NotUnderstood:
        return Words::tr("Not understood");
    case Piece::Section:
    case Piece::Item:
        break;
    }
    return {};
}

QString word(domain::ItemBinding binding)
{
    switch (binding) {
    case domain::ItemBinding::Probes:
        return Words::tr("The probes");
    case domain::ItemBinding::Smoke:
        return Words::tr("The smoke test");
    case domain::ItemBinding::Migrations:
        return Words::tr("The migrations");
    case domain::ItemBinding::Person:
        break;
    }
    return Words::tr("A person");
}

QString pieceName(const Document &document, const DocumentPiece &piece)
{
    if (piece.kind == Piece::Section)
        return sectionTitle(Piece(piece.path.at(0)));
    const auto name = Overloaded{
        [](const domain::NotUnderstood &n) { return n.text.trimmed().section(u'\n', 0, 0); },
        [](const domain::DocumentCommand &c) { return titleOf(c); },
        [](const domain::ProbeSpec &p) { return p.name.isEmpty() ? p.url : p.name; },
        [](const domain::Stage &s) { return s.name; },
        [](const domain::Checklist &c) { return c.title; },
        [](const domain::ChecklistItem &i) { return i.text; },
        [](const domain::ThresholdRule &r) { return r.metric; },
        [](const domain::KnownIssue &k) { return k.title; },
        [](const domain::KeptPart &k) { return k.title.isEmpty() ? k.text.section(u'\n', 0, 0) : k.title; },
    };
    return visit(document, piece, name);
}

QString pieceSummary(const Document &document, const DocumentPiece &piece)
{
    if (piece.kind == Piece::Section)
        return {};
    const auto summary = Overloaded{
        [&](const domain::Stage &s) {
            return joined({word(s.kind), environmentWord(document, s.environment),
                           s.checklist.isEmpty() ? QString() : wordOf(checklists(document), s.checklist),
                           s.command.isEmpty() ? QString() : wordOf(commands(document), s.command)});
        },
        [](const domain::Checklist &c) { return Words::tr("%n item(s)", nullptr, int(c.items.size())); },
        [](const domain::ChecklistItem &i) {
            return joined({i.binding == domain::ItemBinding::Person ? QString() : word(i.binding),
                           i.required ? QString() : Words::tr("optional")});
        },
        [](const domain::ThresholdRule &r) {
            const QString limit = nameOf(r.comparison) + u' ' + number(r.value);
            const bool close = r.unit.isEmpty() || r.unit == "%"_L1;
            return close ? limit + r.unit : limit + u' ' + r.unit;
        },
        [&](const domain::DocumentCommand &c) {
            const QString environment = environmentWord(document, c.environment);
            return joined({wordOf(roles(), c.role), environment});
        },
        [](const domain::ProbeSpec &p) { return p.url; },
        [](const domain::KnownIssue &k) {
            return joined({k.symptom, Words::tr("%n fix(es)", nullptr, int(k.fixes.size()))});
        },
        [](const domain::KeptPart &k) { return k.kind; },
        [](const domain::NotUnderstood &n) { return n.why; },
    };
    return visit(document, piece, summary);
}

QString pieceText(const Document &document, const DocumentPiece &piece)
{
    if (piece.kind == Piece::Section)
        return {};
    const auto whole = Overloaded{
        [](const domain::DocumentCommand &c) { return c.text; },
        [](const domain::KeptPart &k) { return k.text; },
        [](const domain::NotUnderstood &n) { return n.text; },
        [](const domain::KnownIssue &k) { return (QStringList{k.title} + k.fixes).join(u'\n'); },
        [&](const auto &) { return pieceName(document, piece); },
    };
    return visit(document, piece, whole);
}

int pieceLine(const Document &document, const DocumentPiece &piece)
{
    return piece.kind == Piece::Section ? 0 : visit(document, piece, [](const auto &part) { return part.line; });
}

QList<PieceField> pieceFields(const Document &document, const DocumentPiece &piece)
{
    if (piece.kind == Piece::Section || piece.kind == Piece::NotUnderstood)
        return {};
    const PieceField name = text(u"name"_s, Words::tr("Name"), pieceName(document, piece));
    const auto fields = Overloaded{
        [&](const domain::Stage &s) -> QList<PieceField> {
            return {name,
                    choice(u"kind"_s, Words::tr("Kind"), nameOf(s.kind),
                           choicesOf<domain::StageKind>([](domain::StageKind k) { return word(k); })),
                    choice(u"environment"_s, Words::tr("Environment"), s.environment,
                           environments(document, Words::tr("None"))),
                    choice(u"command"_s, Words::tr("Command"), s.command, commands(document)),
                    choice(u"checklist"_s, Words::tr("Checklist"), s.checklist, checklists(document))};
        },
        [&](const domain::ChecklistItem &i) -> QList<PieceField> {
            return {name,
                    choice(u"binding"_s, Words::tr("Confirmed by"), nameOf(i.binding),
                           choicesOf<domain::ItemBinding>([](domain::ItemBinding b) { return word(b); })),
                    {u"required"_s, Words::tr("Required"), PieceField::Flag, i.required}};
        },
        [&](const domain::ThresholdRule &r) -> QList<PieceField> {
            return {name,
                    choice(u"comparison"_s, Words::tr("Alert when it is"), nameOf(r.comparison),
                           choicesOf<domain::Comparison>([](domain::Comparison c) { return QString(nameOf(c)); })),
                    {u"value"_s, Words::tr("Limit"), PieceField::Number, r.value},
                    text(u"unit"_s, Words::tr("Unit"), r.unit)};
        },
        [&](const domain::DocumentCommand &c) -> QList<PieceField> {
            return {name, choice(u"role"_s, Words::tr("What it does"), c.role, roles()),
                    choice(u"environment"_s, Words::tr("Environment"), c.environment,
                           environments(document, Words::tr("Any")))};
        },
        [&](const domain::ProbeSpec &p) -> QList<PieceField> {
            return {name, text(u"url"_s, Words::tr("Address"), p.url)};
        },
        [&](const domain::KnownIssue &k) -> QList<PieceField> {
            return {name, text(u"symptom"_s, Words::tr("Recognised by"), k.symptom)};
        },
        [&](const auto &) -> QList<PieceField> { return {name}; },
    };
    return visit(document, piece, fields);
}

bool correct(Document &document, const DocumentPiece &piece, const QString &field, const QVariant &value)
{
    if (piece.kind == Piece::Section || piece.kind == Piece::NotUnderstood)
        return false;
    const Document &known = document;
    const auto correctOne = Overloaded{
        [&](domain::Stage &s) {
            return field == "kind"_L1          ? take(s.kind, value)
                   : field == "environment"_L1 ? take(s.environment, value, environments(known, {}))
                   : field == "command"_L1     ? take(s.command, value, commands(known))
                   : field == "checklist"_L1   ? take(s.checklist, value, checklists(known))
                                               : false;
        },
        [&](domain::ChecklistItem &i) {
            if (field == "required"_L1) {
                i.required = value.toBool();
                return true;
            }
            return field == "binding"_L1 && take(i.binding, value);
        },
        [&](domain::ThresholdRule &r) {
            if (field == "unit"_L1) {
                r.unit = value.toString().trimmed();
                return true;
            }
            if (field == "value"_L1) {
                bool ok = false;
                const double limit = value.toDouble(&ok);
                if (!ok || !std::isfinite(limit))
                    return false;
                r.value = limit;
                return true;
            }
            return field == "comparison"_L1 && take(r.comparison, value);
        },
        [&](domain::DocumentCommand &c) {
            return field == "role"_L1          ? take(c.role, value, roles())
                   : field == "environment"_L1 ? take(c.environment, value, environments(known, {}))
                                               : false;
        },
        [&](domain::ProbeSpec &p) { return field == "url"_L1 && takeText(p.url, value); },
        [&](domain::KnownIssue &k) {
            if (field != "symptom"_L1)
                return false;
            k.symptom = value.toString().trimmed();
            return true;
        },
        [](auto &) { return false; },
    };
    if (field != "name"_L1)
        return visit(document, piece, correctOne);
    const auto rename = Overloaded{[](domain::NotUnderstood &) { return false; },
                                   [&](auto &part) { return takeText(nameIn(part), value); }};
    return visit(document, piece, rename);
}

} // namespace models
