// web/setup, web/serve and tests/run do what the README says of them, and say in a sentence what they cannot do.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { BareMachine } from './bare_machine.mjs';

const kPatience = { timeout: 30_000 };

/** A test on a bare machine. @param {string} name @param {(machine: BareMachine) => Promise<void>} job */
function on_bare_machine(name, job) {
  test(name, kPatience, async () => {
    const machine = new BareMachine();
    try {
      await job(machine);
    } finally {
      machine.remove();
    }
  });
}

/** Stands in for a build that succeeds; configured, if it was once. @param {BareMachine} machine */
function pretend_build(machine, configured = true) {
  const site = path.join(machine.folder, 'build/web/site');
  mkdirSync(site, { recursive: true });
  writeFileSync(path.join(site, 'index.html'), '<title>Gloss</title>');
  if (configured) writeFileSync(path.join(machine.folder, 'build/web/build.ninja'), '');
}

/** Starts web/serve and waits for the address that it prints. @param {BareMachine} machine @param {string[]} words */
async function serve(machine, ...words) {
  const { process: server, so_far, end } = machine.start('web/serve', ...words);
  const address = await new Promise((resolve) => {
    server.stdout.on('data', () => {
      const found = /^Gloss is at (http:\/\/localhost:\d+\/) \(Ctrl\+C ends it\)$/m.exec(so_far.said);
      if (found?.[1]) resolve(found[1]);
    });
    void end.then(() => resolve(''));
  });
  assert.ok(address, so_far.complained);
  const stop = () => server.kill('SIGINT') && end;
  return { address, stop };
}

/** Does `job` while a port is taken by somebody else. @param {(port: number) => Promise<void>} job */
async function with_taken_port(job) {
  const other = createServer((_, response) => response.end('somebody else'));
  await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(undefined)));
  try {
    await job(/** @type {import('node:net').AddressInfo} */ (other.address()).port);
  } finally {
    await new Promise((resolve) => other.close(resolve));
  }
}

/** A port that is free at this moment. */
async function free_port() {
  let free = 0;
  await with_taken_port(async (port) => { free = port; });
  return free;
}

for (const [program, option, sentence] of [
  ['web/serve', '--prot', 'web/serve knows --build and --port N, not --prot.'],
  ['tests/run', '--short', 'tests/run knows --long and --rebaseline, not --short.'],
  ['web/setup', 'pages', 'web/setup knows page and tests, not pages.'],
]) {
  on_bare_machine(`${program} says which options it knows and does nothing else when it is given another`, async (machine) => {
    const { code, said, complained } = await machine.run(program, option);
    assert.deepEqual([code, said, complained], [2, '', `${sentence}\n`]);
    assert.deepEqual(machine.called(), []);
  });
}

on_bare_machine('web/serve --port without a number says how it is written', async (machine) => {
  const { code, complained } = await machine.run('web/serve', '--port');
  assert.deepEqual([code, complained], [2, '--port wants a number after it, as in: web/serve --port 8080\n']);
});

on_bare_machine('web/serve --port N builds the page, serves it on that port, prints where, and ends when it is interrupted', async (machine) => {
  pretend_build(machine);
  const port = await free_port();
  const { address, stop } = await serve(machine, '--port', `${port}`);
  assert.equal(address, `http://localhost:${port}/`);
  assert.match(await (await fetch(address)).text(), /<title>Gloss<\/title>/);
  assert.equal((await fetch(`${address}nothing.html`)).status, 404);
  assert.ok(machine.called().includes('cmake --build --preset web'));
  await stop();
  await assert.rejects(fetch(address));
});

on_bare_machine('a port that is taken gets a sentence with another one, and no address', async (machine) => {
  pretend_build(machine);
  await with_taken_port(async (port) => {
    const { code, said, complained } = await machine.run('web/serve', '--port', `${port}`);
    assert.deepEqual([code, complained], [1, `Port ${port} cannot be used. Choose another: web/serve --port ${port + 1}\n`]);
    assert.doesNotMatch(said, /Gloss is at/);
  });
});

on_bare_machine('what is no port is refused before anything is built', async (machine) => {
  for (const port of ['eighty', '80a', '0', '99999', '-1', '']) {
    const { code, complained } = await machine.run('web/serve', '--port', port);
    assert.deepEqual([code, complained], [2, `${port} is no port: write a number from 1 to 65535, as in: web/serve --port 8080\n`]);
  }
  assert.deepEqual(machine.called(), []);
});

on_bare_machine('web/serve without a port takes a free one and prints it', async (machine) => {
  pretend_build(machine);
  const first = await serve(machine);
  const second = await serve(machine);
  assert.notEqual(first.address, second.address);
  for (const { address } of [first, second]) assert.equal((await fetch(address)).status, 200);
  await Promise.all([first.stop(), second.stop()]);
});

on_bare_machine('web/serve --build configures and builds the first time, only builds the next, and serves nothing', async (machine) => {
  pretend_build(machine, false);
  const first = await machine.run('web/serve', '--build');
  assert.deepEqual([first.code, first.complained], [0, '']);
  assert.match(first.said, /The page is in build\/web\/site\.\n$/);
  assert.deepEqual(machine.called().filter((line) => line.startsWith('cmake')), ['cmake --preset web', 'cmake --build --preset web']);
  pretend_build(machine);
  const second = await machine.run('web/serve', '--build');
  assert.deepEqual([second.code, second.said], [0, 'Building the page\nThe page is in build/web/site.\n']);
  assert.equal(machine.called().filter((line) => line === 'cmake --preset web').length, 1);
});

on_bare_machine('a page that cannot be configured or built is said with what the tool complained of', async (machine) => {
  machine.pretend('cmake', 'echo "-- Looking"; echo "thing 1.0 is missing"; exit 1');
  const configure = await machine.run('web/serve', '--build');
  assert.equal(configure.code, 1);
  assert.equal(configure.complained, 'thing 1.0 is missing\nThe page could not be configured. The sentence above says what is missing.\n');
  pretend_build(machine);
  const build = await machine.run('web/serve', '--build');
  assert.equal(build.code, 1);
  assert.match(build.complained, /thing 1\.0 is missing\nThe page could not be built\. The whole output is in build\/web\/build\.log\.\n$/);
});

on_bare_machine('web/setup does nothing and says nothing where nothing is missing', async (machine) => {
  const { code, said, complained } = await machine.run('web/setup', 'tests');
  assert.deepEqual([code, said, complained], [0, '', '']);
});

on_bare_machine('web/setup names what is missing where there is no apt-get', async (machine) => {
  machine.lack('ninja');
  machine.lack('em++');
  const { code, complained } = await machine.run('web/setup', 'page');
  assert.equal(code, 1);
  assert.equal(complained, 'Gloss needs emscripten ninja-build (by their names in Debian), and this machine has no apt-get. Install them and run '
    + 'this again.\n');
});

on_bare_machine('web/setup names what is missing where nobody may install', async (machine) => {
  machine.lack('ninja');
  machine.pretend('apt-get');
  machine.pretend('id', 'echo 1000');
  const { code, complained } = await machine.run('web/setup', 'page');
  assert.equal(code, 1);
  assert.equal(complained, 'Gloss needs these Debian packages: ninja-build. Installing them takes root or sudo, and this is neither. Ask for them '
    + 'and run this again.\n');
  assert.deepEqual(machine.called().filter((line) => line.startsWith('apt-get')), []);
});

on_bare_machine('web/setup installs exactly what is missing, by sudo where it must, and says what', async (machine) => {
  machine.lack('ninja');
  machine.lack('ccache');
  machine.pretend('apt-get');
  machine.pretend('id', 'echo 1000');
  machine.pretend('sudo', '"$@"');
  const { code, said } = await machine.run('web/setup', 'page');
  assert.deepEqual([code, said], [0, 'Installing what is missing from Debian: ninja-build ccache\n']);
  assert.deepEqual(machine.called().filter((line) => line.startsWith('apt-get')),
    ['apt-get update', 'apt-get install -y --no-install-recommends ninja-build ccache']);
});

on_bare_machine('web/setup shows what apt-get complained of, and every program that begins with it stops there', async (machine) => {
  machine.lack('ninja');
  machine.pretend('apt-get', 'echo "E: Unable to locate package ninja-build"; exit 100');
  const sentence = 'E: Unable to locate package ninja-build\napt-get could not install ninja-build. The lines above say why; put that right and '
    + 'run this again.\n';
  for (const [program, last] of [['web/setup', ''], ['web/serve', ''], ['tests/run', 'tests/run: FAILED: what is missing could not be installed.\n']]) {
    const { code, complained } = await machine.run(String(program));
    assert.deepEqual([code, complained], [1, sentence + last], program);
  }
  assert.deepEqual(machine.called().filter((line) => line.startsWith('cmake')), []);
});

on_bare_machine('tests/run stops at the first thing that fails and shows the end of what it said', async (machine) => {
  machine.pretend('cmake', 'echo "[1/9] Compiling"; echo "thing.cpp: no such file"; exit 1');
  const { code, said, complained } = await machine.run('tests/run');
  assert.equal(code, 1);
  assert.equal(said, '== native: building\n');
  assert.equal(complained, 'thing.cpp: no such file\ntests/run: FAILED: The preset native could not be configured. The whole output is in '
    + 'build/logs/native-configure.log.\n');
});
