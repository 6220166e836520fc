// The page as a guest of the browser: quiet when idle, strict, at home at every pixel ratio, alive after a lost context.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { kArticle } from './article.mjs';
import { first_download } from './first_download.mjs';
import { GlossPage, make_profile, serve_site, with_page } from './gloss_page.mjs';

const kPatience = { timeout: 120_000 };

test('an idle page runs no frame and asks for none in five seconds', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.page.addInitScript(() => {
      const original = window.requestAnimationFrame.bind(window);
      Object.assign(window, { asked: 0 });
      window.requestAnimationFrame = (callback) => {
        Reflect.set(window, 'asked', Reflect.get(window, 'asked') + 1);
        return original(callback);
      };
    });
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.mark('The ferry company', '2');
    await page.saved();
    await page.page.waitForTimeout(10_000);
    const asked = await page.page.evaluate(() => Reflect.get(window, 'asked'));
    const { frames } = await page.stats();
    await page.page.waitForTimeout(5_000);
    assert.equal((await page.stats()).frames - frames, 0);
    assert.equal(await page.page.evaluate(() => Reflect.get(window, 'asked')), asked);
  });
});

test('a key that marks is on the screen within two frames', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.drag_over('The ferry company');
    // Measured inside the page: the frame in which the revision appears is at most the second after the key.
    const frames_after = (/** @type {KeyboardEventInit} */ key) => page.page.evaluate(async (init) => {
      const start = window.gloss.stats();
      document.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
      while (window.gloss.stats().revision_shown === start.revision_shown) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return window.gloss.stats().frames - start.frames;
    }, key);
    const marked = await frames_after({ key: '2', code: 'Digit2' });
    assert.ok(marked <= 2, `${marked} frames`);
    const { revision, revision_shown, spans } = await page.stats();
    assert.deepEqual({ shown: revision_shown, spans }, { shown: revision, spans: 1 });
    const undone = await frames_after({ key: 'z', code: 'KeyZ', ctrlKey: true });
    assert.ok(undone <= 2, `${undone} frames`);
    assert.equal((await page.stats()).spans, 0);
  });
});

test('a mark that is pointed at answers in the next frame', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.mark('The ferry company', '2');
    const [mark] = (await page.project()).spans;
    const [place] = await page.rects({ start: mark.fragments[0][0], end: mark.fragments[0][1] });
    await page.page.mouse.move(4, 300);
    await page.settled();
    const frames = await page.page.evaluate(async ({ x, y, id }) => {
      const start = window.gloss.stats().frames;
      document.querySelector('canvas')?.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse', bubbles: true }));
      while (Reflect.get(window.gloss.view(), 'hovered') !== id) await new Promise((resolve) => requestAnimationFrame(resolve));
      return window.gloss.stats().frames - start;
    }, { x: (place?.x ?? 0) + 20, y: (place?.y ?? 0) + 8, id: mark.id });
    assert.equal(frames, 1);
  });
});

test('a lost drawing context comes back with the same picture', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.page.mouse.move(640, 20);
    await page.settled();
    const before = await page.page.screenshot();
    await page.page.evaluate(async () => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
      const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve, { once: true }));
      const restored = new Promise((resolve) => canvas.addEventListener('webglcontextrestored', resolve, { once: true }));
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      await lost;
      await new Promise((resolve) => setTimeout(resolve, 100));
      extension?.restoreContext();
      await restored;
    });
    await page.page.waitForTimeout(300);
    await page.settled();
    assert.ok(before.equals(await page.page.screenshot()), 'the picture differs');
    await page.mark('The ferry company', '2');
    assert.equal((await page.project()).spans.length, 1);
  });
});

test('without WebGL a plain page says so and hands out saved work', kPatience, async () => {
  const site = await serve_site();
  const profile = await make_profile();
  try {
    const browser = await profile.open();
    const page = new GlossPage(await browser.newPage());
    await page.visit(site.address);
    await page.paste(kArticle);
    await page.mark('The ferry company', '2');
    await page.saved();
    const project = await page.project();
    await browser.close();
    const poor = await (await profile.open(['--disable-3d-apis'])).newPage();
    await poor.goto(site.address);
    await poor.getByText(/WebGL/).first().waitFor();
    const coming = poor.waitForEvent('download');
    await poor.getByRole('button', { name: /Night ferry/ }).click();
    const copy = JSON.parse(await readFile(await (await coming).path(), 'utf8'));
    assert.deepEqual(copy, project);
    await poor.context().close();
  } finally {
    await profile.remove();
    await site.close();
  }
});

test('the policy forbids eval and inline scripts, and nothing on the page breaks it', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    const policy = await page.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.ok(policy && !policy.includes("'unsafe-eval'") && !policy.includes("'unsafe-inline'"), String(policy));
    // In a timer of the page: what the debugger evaluates itself is exempt from the policy.
    const blocked = await page.page.evaluate(() => new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(Boolean(new Function('return false')()));
        } catch {
          resolve(true);
        }
      });
    }));
    assert.ok(blocked);
    await page.paste(kArticle);
    await page.mark('The ferry company', '2');
    await page.press('inspector/note');
    await page.page.keyboard.type('a note');
    assert.deepEqual(page.errors.filter((error) => !error.includes('unsafe-eval')), []);
  });
});

test('window.gloss is there before the page has loaded, and until it is ready says so', kPatience, async () => {
  await with_page({}, async (page, { address }) => {
    let release = () => {};
    const held = new Promise((/** @type {(nothing: void) => void} */ resolve) => {
      release = () => resolve();
    });
    await page.page.route('**/gloss.wasm', async (route) => {
      await held;
      await route.continue();
    });
    await page.page.addInitScript(() => {
      window.addEventListener('load', () => Object.assign(window, { at_load: typeof Reflect.get(window, 'gloss') }));
    });
    await page.page.goto(address);
    const said = await page.page.evaluate(async () => {
      /** @type {Record<string, string>} */
      const sentences = {};
      const calls = /** @type {[string, unknown][]} */ (Object.entries(window.gloss)).filter(([, member]) => typeof member === 'function');
      for (const [name, member] of calls) {
        try {
          await /** @type {Function} */ (member)(0, 1);
          sentences[name] = 'nothing';
        } catch (error) {
          sentences[name] = error instanceof Error ? error.message : String(error);
        }
      }
      return { sentences, at_load: Reflect.get(window, 'at_load') };
    });
    assert.equal(said.at_load, 'object');
    const names = Object.keys(said.sentences);
    assert.ok(names.length >= 8, names.join());
    for (const name of names) assert.equal(said.sentences[name], `gloss.${name}() cannot answer yet: wait for the promise gloss.ready first.`);
    release();
    await page.ready();
    assert.ok((await page.items()).length > 10);
  });
});

test('shortcuts that are not ours stay with the browser', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.visit(site.address);
    await page.paste(kArticle);
    const prevented = await page.page.evaluate(() => {
      const keys = [['r', 'KeyR'], ['t', 'KeyT'], ['w', 'KeyW'], ['n', 'KeyN'], ['l', 'KeyL'], ['p', 'KeyP'], ['d', 'KeyD'],
        ['c', 'KeyC'], ['v', 'KeyV'], ['x', 'KeyX'], ['+', 'Equal'], ['-', 'Minus'], ['0', 'Digit0'], ['1', 'Digit1']];
      const taken = keys.filter(([key, code]) => {
        const event = new KeyboardEvent('keydown', { key, code, ctrlKey: true, bubbles: true, cancelable: true });
        document.dispatchEvent(event);
        return event.defaultPrevented;
      }).map(([key]) => `Ctrl+${key}`);
      const functions = ['F1', 'F5', 'F6', 'F11', 'F12'].filter((key) => {
        const event = new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true });
        document.dispatchEvent(event);
        return event.defaultPrevented;
      });
      return [...taken, ...functions];
    });
    assert.deepEqual(prevented, []);
  });
});

test('the drawing has a device pixel for every pixel of the screen', kPatience, async () => {
  for (const scale of [1, 2, 2.625]) {
    await with_page({ width: 500, height: 640, scale }, async (page, site) => {
      await page.visit(site.address);
      const size = await page.page.evaluate(() => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
        return [canvas.width, canvas.height];
      });
      assert.deepEqual(size, [Math.round(500 * scale), Math.round(640 * scale)]);
    });
  }
});

test('every shader compiles and links in WebGL2', kPatience, async () => {
  const folder = new URL('../../shaders/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.glsl'));
  const sources = await Promise.all(files.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })));
  assert.ok(sources.length >= 2);
  await with_page({}, async (page, site) => {
    await page.page.goto(`${site.address}licences/`).catch(() => undefined);
    const failures = await page.page.evaluate((list) => {
      const gl = document.createElement('canvas').getContext('webgl2');
      if (!gl) return ['no WebGL2'];
      return list.flatMap(({ name, text }) => {
        const shader = gl.createShader(name.includes('.vert.') ? gl.VERTEX_SHADER : gl.FRAGMENT_SHADER);
        if (!shader) return [name];
        gl.shaderSource(shader, `#version 300 es\nprecision highp float;\nprecision highp int;\n${text}`);
        gl.compileShader(shader);
        return gl.getShaderParameter(shader, gl.COMPILE_STATUS) ? [] : [`${name}: ${gl.getShaderInfoLog(shader)}`];
      });
    }, sources);
    assert.deepEqual(failures, []);
  });
});

test('what the first screen needs comes in one archive, and a lost or torn one costs nothing but time', kPatience, async () => {
  for (const fate of ['whole', 'lost', 'torn']) {
    await with_page({}, async (page, site) => {
      /** @type {string[]} */
      const asked = [];
      page.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.page.route('**/first.tar', async (route) => {
        if (fate === 'lost') return route.abort();
        const body = await (await route.fetch()).body();
        return route.fulfill({ body: fate === 'torn' ? body.subarray(0, body.length / 2) : body });
      });
      await page.visit(site.address);
      assert.ok((await page.stats()).glyphs_drawn > 100, fate);
      const fonts = asked.filter((path) => path.endsWith('.ttf'));
      assert.equal(fonts.length === 0, fate === 'whole', `${fate}: ${fonts.join(', ')}`);
      const families = await page.page.evaluate(async () => (await document.fonts.load('13px Inter')).length);
      assert.equal(families, 1, fate);
      page.errors.length = 0; // the browser's own line about the file that did not come
    });
  }
});

test('without any font the page says so beside what is stored', kPatience, async () => {
  await with_page({}, async (page, { address }) => {
    await page.visit(address);
    await page.open_text('An article without letters.');
    await page.saved();
    await page.page.route(/first\.tar|\.ttf/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.page.reload();
    await page.page.locator('#plain h1').waitFor();
    assert.equal(await page.page.locator('#plain h1').textContent(), 'Gloss could not be loaded');
    assert.match(String(await page.page.locator('#plain').textContent()), /Everything that was shown as saved is still here/);
    await page.page.getByText('An article without letters').waitFor();
    await page.page.unroute(/first\.tar|\.ttf/);
    await Promise.all([page.page.waitForEvent('load'), page.page.getByRole('button', { name: 'Load the page again' }).click()]);
    await page.ready();
    assert.equal((await page.project()).article.text, 'An article without letters.');
    page.errors.length = 0; // the browser's own lines about the answers, and the page's about the fonts
  });
});

test('a first visit fetches 700 KB at most until it can be used, fonts included', kPatience, async () => {
  await with_page({}, async (page, site) => {
    const { bytes, paths } = await first_download(page, site.address);
    for (const part of ['/gloss.wasm', '/gloss.mjs', '/boot.mjs', '/assets/first.tar']) assert.ok(paths.includes(part), part);
    assert.ok(bytes <= 700_000, `${bytes} bytes: ${paths.join(', ')}`);
  });
});

test('the first screen, the first mark and the return need nothing of the program\'s later part', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.page.route('**/later.wasm', () => {}); // never answered
    await page.visit(site.address);
    const { spans } = await page.stats();
    await page.key('?');
    assert.ok(await page.item('help'));
    await page.key('Escape');
    await page.page.mouse.wheel(0, 100);
    await page.page.keyboard.press('ArrowDown');
    await page.page.keyboard.press('Shift+Control+ArrowRight');
    await page.key('1');
    assert.equal((await page.stats()).spans, spans + 1);
    await page.saved();
    await page.visit(site.address);
    assert.equal((await page.stats()).spans, spans + 1);
  });
});

test('what is called for before the later part has come waits for it', kPatience, async () => {
  await with_page({}, async (page, site) => {
    let asked = 0;
    await page.page.route('**/later.wasm', async (route) => {
      asked += 1;
      if (asked === 1) return; // the one that is fetched beside the work never comes
      await route.continue();
    });
    await page.visit(site.address);
    await page.key('Control+k');
    assert.ok(await page.item('commands'));
    assert.equal(asked, 2);
  });
});

test('a later part that does not come is fetched again', kPatience, async () => {
  await with_page({}, async (page, site) => {
    let asked = 0;
    const came = page.page.waitForResponse((answer) => answer.url().endsWith('later.wasm') && answer.ok());
    await page.page.route('**/later.wasm', (route) => {
      asked += 1;
      return asked > 2 ? route.continue() : route.fulfill({ status: 503 });
    });
    await page.visit(site.address);
    await came;
    page.errors.length = 0; // the browser's own lines about the answers
    await page.key('Control+k');
    assert.ok(await page.item('commands'));
  });
});

test('a later part that is called for and cannot be had is missed in words', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.page.route('**/later.wasm', (route) => route.fulfill({ status: 404 }));
    await page.visit(site.address);
    await page.page.keyboard.press('Control+k');
    await page.page.getByText('A part of the page did not arrive.').waitFor();
    page.errors.length = 0; // the browser's own lines about the answers, and the page's about the missing part
  });
});

test('no frame waits for the graphics process to tell its state', kPatience, async () => {
  await with_page({}, async (page, site) => {
    await page.page.addInitScript(() => {
      const gl = WebGL2RenderingContext.prototype;
      // The browser knows what is bound without asking.
      const known = [gl.CURRENT_PROGRAM, gl.VERTEX_ARRAY_BINDING, gl.ARRAY_BUFFER_BINDING, gl.TEXTURE_BINDING_2D];
      const original = gl.getParameter;
      Object.assign(window, { asked: [] });
      gl.getParameter = function (name) {
        if (!known.includes(name)) Reflect.get(window, 'asked').push(name);
        return original.call(this, name);
      };
    });
    await page.visit(site.address);
    assert.ok((await page.page.evaluate(() => Reflect.get(window, 'asked').length)) > 0, 'questions are seen');
    await page.page.evaluate(() => Reflect.get(window, 'asked').splice(0));
    const { frames } = await page.stats();
    await page.page.mouse.move(500, 400);
    await page.page.mouse.wheel(0, 300);
    await page.settled();
    assert.ok((await page.stats()).frames > frames);
    assert.deepEqual(await page.page.evaluate(() => Reflect.get(window, 'asked')), []);
  });
});
