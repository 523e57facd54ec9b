// The child process of Planner.Solver: reads solve requests from standard input and writes answers to standard output.
// Frames are a 32-bit little-endian length and that many bytes; see ../README.md. Solving happens in a worker thread, so
// that this thread notices at once when the parent is gone and takes the process down with it.
import { Worker } from 'node:worker_threads';

const Answer = { ready: 0, solved: 1, failed: 2 };

const writeFrame = process.stdout.write.bind(process.stdout);
// Whatever else prints, here or in the worker, must not end up between two frames.
process.stdout.write = process.stderr.write.bind(process.stderr);

const send = (kind, bytes) => {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(bytes.length + 1);
  head.writeUInt8(kind, 4);
  writeFrame(Buffer.concat([head, bytes]));
};

const fail = (error) => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
};

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// Ctrl-C in a terminal reaches the whole group: the parent decides, and closes standard input.
process.on('SIGINT', () => {});
process.stdin.on('end', () => process.exit(0));
process.stdin.on('close', () => process.exit(0));
process.stdout.on('error', () => process.exit(0));

const worker = new Worker(new URL('./solve.mjs', import.meta.url), { stdout: true, stderr: true });
worker.stdout.pipe(process.stderr);
worker.stderr.pipe(process.stderr);
worker.on('error', fail);
worker.on('exit', (code) => fail(`The solving thread ended with code ${code}.`));
worker.on('message', ({ kind, bytes }) => send(Answer[kind], Buffer.from(bytes)));

let pending = Buffer.alloc(0);
const frames = [];

process.stdin.on('data', (chunk) => {
  pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
  while (pending.length >= 4 && pending.length >= 4 + pending.readUInt32LE()) {
    const end = 4 + pending.readUInt32LE();
    frames.push(new Uint8Array(pending.subarray(4, end)));
    pending = pending.subarray(end);
  }
  for (; frames.length >= 2; frames.splice(0, 2)) worker.postMessage({ model: frames[0], parameters: frames[1] });
});
