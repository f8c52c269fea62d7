/* A worker of the test runner leaves when the runner has left, killed or not, and all it has started leaves with it. */
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
