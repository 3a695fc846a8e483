// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs a benchmark through the installed library, with the embedded server as the place to run.
#include <quaver/gateway.h>
#include <quaver/local.h>
#include <quaver/run.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir dataDirectory;

    const auto models = Quaver::startLocalModels();
    if (!models) {
        std::fprintf(stderr, "%s\n", qPrintable(models.error().message));
        return 2;
    }
    Quaver::LocalServer::Options options;
    options.sockets = {{models->socketPath, models->pathInside}};
    const auto server = Quaver::LocalServer::start(options);
    if (!server) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error().message));
        return 2;
    }

    Quaver::RunConfig config;
    config.prompt = QStringLiteral("Create a benchmark for testing API rate limiting");
    Quaver::RunEnvironment environment;
    environment.endpoint.backend = Quaver::Backend::Local;
    environment.endpoint.apiUrl = (*server)->apiUrl();
    environment.endpoint.apiKey = (*server)->apiKey();
    environment.gateway = models->access;
    environment.dataDirectory = dataDirectory.path();

    const auto run = Quaver::runBenchmark(config, environment);
    QObject::connect(run.get(), &Quaver::BenchmarkRun::finished, &application,
                     [](const Quaver::RunResult &result) {
                         std::printf("%s: score %.2f\n", qPrintable(result.runId),
                                     result.results.score.value_or(-1));
                         QCoreApplication::exit(
                             result.results.score && result.leaked.isEmpty() ? 0 : 1);
                     });
    QObject::connect(run.get(), &Quaver::BenchmarkRun::failed, &application,
                     [](const Quaver::RunResult &result) {
                         std::fprintf(stderr, "%s\n",
                                      qPrintable(result.error ? result.error->message : QString()));
                         QCoreApplication::exit(1);
                     });
    return QCoreApplication::exec();
}
