// test-limited-runner FOLDER: slipway-runner (beside it) where no file may grow beyond 64 KB, as on a full disk.
#include <csignal>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

int main(int, char **argv)
{
    const rlimit limit{65536, RLIM_INFINITY};
    setrlimit(RLIMIT_FSIZE, &limit);
    const std::string self = argv[0];
    const std::string runner = self.substr(0, self.rfind('/')) + "/slipway-runner";
    execl(runner.c_str(), runner.c_str(), argv[1], nullptr);
    return 127;
}
