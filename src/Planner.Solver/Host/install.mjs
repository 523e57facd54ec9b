// Installs the engine host's packages once, also when several builds start at the same time.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const lockFile = path.join(here, 'package-lock.json');
const stamp = path.join(here, 'node_modules', '.installed');
const mutex = path.join(here, '.installing');
const abandonedAfterMs = 10 * 60_000;

const modified = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const wanted = fs.readFileSync(lockFile, 'utf8');
const isInstalled = () => modified(stamp) > 0 && fs.readFileSync(stamp, 'utf8') === wanted;
// The build compares times, and a checkout can make an unchanged lock file younger: hence written anew either way.
const markInstalled = () => fs.writeFileSync(stamp, wanted);
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

const enter = () => {
  for (;;) {
    try {
      return fs.mkdirSync(mutex);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (Date.now() - modified(mutex) > abandonedAfterMs) fs.rmSync(mutex, { recursive: true, force: true });
    else pause(250);
  }
};

const install = () => {
  // A shell finds npm.cmd on Windows.
  const npm = spawnSync('npm ci --ignore-scripts', { cwd: here, shell: true, stdio: 'inherit' });
  return npm.status ?? 1;
};

enter();
try {
  process.exitCode = isInstalled() ? 0 : install();
  if (process.exitCode === 0) markInstalled();
} finally {
  fs.rmSync(mutex, { recursive: true, force: true });
}
