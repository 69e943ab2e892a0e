// Stands where the program that writes papers stands: a process the system ends for its memory looks like this from outside.
process.on('message', () => process.kill(process.pid, 'SIGKILL'));
