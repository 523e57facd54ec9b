// The solving thread of host.mjs: one model and its parameters in, one answer out, all of them serialized messages.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { parentPort } from 'node:worker_threads';

// The WebAssembly runtime prints straight to descriptor 1, which carries the frames.
for (const name of ['writeSync', 'write']) {
  const original = fs[name];
  fs[name] = (descriptor, ...rest) => original(descriptor === 1 ? 2 : descriptor, ...rest);
}
syncBuiltinESMExports();

const { CpSat } = await import('or-tools-wasm/cp-sat');
CpSat.setWorkerBridgeEnabled(false);
await CpSat.loadModule();

const answer = (kind, bytes) => parentPort.postMessage({ kind, bytes });

// The module solves one model at a time; a request waits for the one before it.
let last = Promise.resolve();

const solve = async ({ model, parameters }) => {
  try {
    answer('solved', await CpSat.solveRaw(model, parameters));
  } catch (error) {
    answer('failed', new TextEncoder().encode(`${error?.message ?? error}`));
  }
};

parentPort.on('message', (request) => { last = last.then(() => solve(request)); });

answer('ready', new TextEncoder().encode(process.versions.node));
