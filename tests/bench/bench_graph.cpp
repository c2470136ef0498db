// The layout beside Graphviz's dot on the same graphs in the same run: time, crossings and their ratios. Not a test.
// dot runs inside this process where its library was there at build time; its own verbose report says its crossings.
#include "layout/graphs.h"
#include "layout/place.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

#ifdef SLIPWAY_HAVE_GVC
#include <graphviz/gvc.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

struct Figure
{
    double ms = -1; // median
    int crossings = -1;
};

double medianMs(int rounds, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t before = std::clock(); // processor time: neighbours on the machine do not count
        work();
        times.push_back(double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[std::size_t(rounds) / 2];
}

Figure measureOurs(const layout::Graph &graph, int rounds)
{
    Figure figure;
    figure.crossings = layout::place(graph).crossings;
    figure.ms = medianMs(rounds, [&graph] { layout::place(graph); });
    return figure;
}

#ifdef SLIPWAY_HAVE_GVC
QByteArray dotText(const layout::Graph &graph)
{
    QByteArray text =
        "digraph { rankdir=LR; splines=polyline; node [shape=box, fixedsize=true, width=2.33, height=0.78];\n";
    for (std::size_t n = 0; n < graph.nodes.size(); ++n)
        text += QByteArray::number(int(n)) + ";\n";
    for (const layout::Edge &e : graph.edges)
        text += QByteArray::number(e.from) + "->" + QByteArray::number(e.to) + ";\n";
    return text + "}\n";
}

// Runs the work with standard error going to a file, and returns what was written there.
QByteArray capturedErrors(const std::function<void()> &work)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    const int before = dup(STDERR_FILENO);
    dup2(file.handle(), STDERR_FILENO);
    work();
    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    file.seek(0);
    return file.readAll();
}

Figure measureDot(const layout::Graph &graph, int rounds)
{
    Figure figure;
    const QByteArray text = dotText(graph);
    const auto run = [&text, &figure, rounds](bool verbose) {
        GVC_t *context = gvContext();
        char name[] = "dot";
        char loud[] = "-v";
        char *arguments[] = {name, loud};
        gvParseArgs(context, verbose ? 2 : 1, arguments);
        const double ms = medianMs(verbose ? 1 : rounds, [&] {
            graph_t *g = agmemread(text.constData());
            gvLayout(context, g, name);
            gvFreeLayout(context, g);
            agclose(g);
        });
        if (!verbose)
            figure.ms = ms;
        gvFreeContext(context);
    };
    run(false);
    const QString report = QString::fromLocal8Bit(capturedErrors([&run] { run(true); }));
    static const QRegularExpression line(u"mincross .*: (\\d+) crossings"_s);
    figure.crossings = 0;
    for (auto it = line.globalMatch(report); it.hasNext();) // one line per connected part, and one for the whole
        figure.crossings = std::max(figure.crossings, it.next().captured(1).toInt());
    return figure;
}
#endif

} // namespace

int main()
{
    QTextStream out(stdout);
    const auto row = [&out](const QStringList &cells) {
        for (const QString &c : cells)
            out << c.rightJustified(14);
        out << Qt::endl;
    };
    row({u"nodes"_s, u"edges"_s, u"ours ms"_s, u"crossings"_s, u"dot ms"_s, u"crossings"_s, u"time ratio"_s,
         u"cross ratio"_s});
    for (const int count : {20, 200, 1000, 5000}) {
        const layout::Graph graph = graphs::layered(count, 1);
        const Figure ours = measureOurs(graph, count > 1000 ? 5 : 25);
        QStringList cells{QString::number(count), QString::number(graph.edges.size()), QString::number(ours.ms, 'f', 3),
                          QString::number(ours.crossings)};
#ifdef SLIPWAY_HAVE_GVC
        const Figure dot = measureDot(graph, count > 1000 ? 1 : 5);
        cells << QString::number(dot.ms, 'f', 1) << QString::number(dot.crossings)
              << QString::number(ours.ms / dot.ms, 'f', 4)
              << (dot.crossings ? QString::number(double(ours.crossings) / dot.crossings, 'f', 3) : u"–"_s);
#endif
        row(cells);
    }
#ifndef SLIPWAY_HAVE_GVC
    out << "libgvc was not there at build time (libgraphviz-dev): nothing to compare with." << Qt::endl;
#endif
}
