#include "runner/scriptprocess.h"

#include "runner/files.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace runner {
namespace {

struct Failure
{
    int error = 0;
    bool directory = false;
};

// Runs between fork and exec: nothing but system calls.
[[noreturn]] void becomeScript(const Spec &spec, int output, int report, char *const argv[], char *const envp[])
{
    const auto fail = [report](bool directory) {
        const Failure failure{errno, directory};
        [[maybe_unused]] const ssize_t n = write(report, &failure, sizeof failure);
        _exit(127);
    };
    setsid();
    for (int s = 1; s < NSIG; ++s)
        signal(s, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    umask(077);
    const int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(null, 0);
    dup2(output, 1);
    dup2(output, 2);
    if (chdir(spec.directory.c_str()) != 0)
        fail(true);
    const int victim = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); // let it be killed before its watcher
    if (victim >= 0) {
        [[maybe_unused]] const ssize_t n = write(victim, "300", 3);
        close(victim);
    }
    execvpe(spec.program.c_str(), argv, envp);
    fail(false);
    _exit(127);
}

// execve says ENOENT for a script that is there when its interpreter is not.
std::string missingInterpreter(const Spec &spec)
{
    if (spec.program.find('/') == std::string::npos)
        return {};
    const std::string text = readFile(spec.program[0] == '/' ? spec.program : spec.directory + '/' + spec.program);
    if (text.rfind("#!", 0) != 0)
        return {};
    const size_t begin = text.find_first_not_of(" \t", 2);
    return begin == std::string::npos ? std::string() : text.substr(begin, text.find_first_of(" \t\n", begin) - begin);
}

} // namespace

ScriptProcess startScript(const Spec &spec)
{
    ScriptProcess process;
    int output[2];
    int report[2];
    if (pipe2(output, O_CLOEXEC) != 0 || pipe2(report, O_CLOEXEC) != 0) {
        process.error = errno;
        process.path = spec.program;
        return process;
    }
    // exec wants pointers to non-const but changes nothing.
    std::vector<char *> argv{const_cast<char *>(spec.program.c_str())};
    for (const std::string &argument : spec.arguments)
        argv.push_back(const_cast<char *>(argument.c_str()));
    argv.push_back(nullptr);
    std::vector<char *> envp;
    for (const std::string &variable : spec.environment) {
        envp.push_back(const_cast<char *>(variable.c_str()));
        if (variable.rfind("PATH=", 0) == 0)
            setenv("PATH", variable.c_str() + 5, 1); // execvpe looks in the caller's PATH
    }
    envp.push_back(nullptr);

    process.pid = fork();
    if (process.pid == 0)
        becomeScript(spec, output[1], report[1], argv.data(), envp.data());
    Failure failure{process.pid < 0 ? errno : 0, false};
    close(output[1]);
    close(report[1]);
    if (read(report[0], &failure, sizeof failure) == static_cast<ssize_t>(sizeof failure))
        waitpid(process.pid, nullptr, 0);
    close(report[0]);
    if (failure.error == 0) {
        process.output = output[0];
        fcntl(process.output, F_SETFL, O_NONBLOCK);
        return process;
    }
    close(output[0]);
    process.error = failure.error;
    process.path = failure.directory ? spec.directory : spec.program;
    if (failure.error == ENOENT && !failure.directory)
        process.interpreter = missingInterpreter(spec);
    return process;
}

} // namespace runner
