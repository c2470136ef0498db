// slipway-runner FOLDER: runs the attempt in FOLDER once, sees it end, writes down how. Detached by itself: it goes on
// when whoever started it ends.
#include "runner/attempt.h"

#include <cstdio>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: slipway-runner FOLDER\nRuns the script attempt that Slipway prepared in FOLDER.\n");
        return 2;
    }
    close_range(3, ~0U, 0); // whatever Slipway had open is none of the script's business
    setsid();               // fails harmlessly where it leads a session already
    return runner::runAttempt(argv[1]);
}
