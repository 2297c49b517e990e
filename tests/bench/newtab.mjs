#!/usr/bin/env node
// Measures browser new-tab extensions, side by side, in headless Chromium. `node newtab.mjs --help` says how.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from '@playwright/test';

const HELP = `node newtab.mjs [options] NAME=UNPACKED_DIR ...

  --warm N          fresh navigations in one running browser (15)
  --cold K          first navigation after a relaunch with the same profile (5)
  --select NAME=S   what counts as the main content: a CSS selector, or text=SOME TEXT
  --setup NAME=FILE script run once in the new tab page of the fresh profile (seed data, leave onboarding);
                    its last expression may be a promise
  --base NAME       the extension ratios are taken to (the first one)
  --net refuse|hang what happens to connections that leave the machine: refused at once, or never answered (refuse)
  --process P       warm runs with the extension's process alive (a tab at its manifest.json stays open) or fresh
                    (alive). Fresh, extensions that have a live service worker start ahead of those that have none
  --popup           also time the manifest's action.default_popup, opened as a tab
  --settle MS       time after navigation at which heap and durations are read (2000)
  --only LIST       phases to run, of audit,warm,cold (all)
  --shots DIR       keep a screenshot of each new tab, as measured
  --json FILE       keep every sample
  --chromium PATH   (/usr/bin/chromium)`;

function parseArgs(argv) {
  const o = {
    warm: 15,
    cold: 5,
    settle: 2000,
    net: 'refuse',
    process: 'alive',
    only: 'audit,warm,cold',
    chromium: '/usr/bin/chromium',
    select: {},
    setup: {},
    exts: [],
  };
  const pair = (s) => {
    const i = s.indexOf('=');
    if (i < 1) throw new Error(`not NAME=VALUE: ${s}`);
    return [s.slice(0, i), s.slice(i + 1)];
  };
  for (let i = 0; i < argv.length; i++) {
    const a = argv[i];
    if (a === '--help' || a === '-h') {
      console.log(HELP);
      process.exit(0);
    }
    if (a === '--popup') {
      o.popup = true;
      continue;
    }
    if (a.startsWith('--')) {
      const k = a.slice(2),
        v = argv[++i];
      if (v === undefined) throw new Error(`${a} needs a value`);
      if (k === 'select' || k === 'setup') {
        const [n, s] = pair(v);
        o[k][n] = s;
      } else if (['warm', 'cold', 'settle'].includes(k)) o[k] = Number(v);
      else if (['net', 'process', 'only', 'chromium', 'base', 'json', 'shots'].includes(k)) o[k] = v;
      else throw new Error(`unknown option ${a}`);
      continue;
    }
    const [name, dir] = pair(a);
    o.exts.push({ name, dir: fs.realpathSync(dir) });
  }
  if (!o.exts.length) {
    console.error(HELP);
    process.exit(2);
  }
  o.base ??= o.exts[0].name;
  return o;
}

// ---- sizes on disk -----------------------------------------------------------------------------------------------

function* walk(dir, prefix = '') {
  for (const e of fs.readdirSync(path.join(dir, prefix), { withFileTypes: true })) {
    const rel = path.posix.join(prefix, e.name);
    if (e.isDirectory()) yield* walk(dir, rel);
    else if (e.isFile()) yield rel;
  }
}

function diskSizes(dir) {
  let unpacked = 0,
    zip = 22,
    files = 0; // 22: a zip's end record; 30 and 46: its local and central headers
  for (const rel of walk(dir)) {
    const data = fs.readFileSync(path.join(dir, rel));
    const n = Buffer.byteLength(rel);
    files += 1;
    unpacked += data.length;
    zip += 30 + 46 + 2 * n + Math.min(data.length, zlib.deflateRawSync(data, { level: 9 }).length);
  }
  return { unpacked, zip, files };
}

// ---- a proxy that logs where the browser wants to go, and lets nothing through ---------------------------------------

function startProxy(mode) {
  const hosts = new Map(),
    sockets = new Set();
  const note = (h) => hosts.set(h, (hosts.get(h) ?? 0) + 1);
  const server = http.createServer((req, res) => {
    try {
      note(new URL(req.url).host);
    } catch {
      note(req.url);
    }
    if (mode !== 'hang') {
      res.writeHead(502);
      res.end();
    }
  });
  server.on('connect', (req, socket) => {
    note(req.url.replace(/:443$/, ''));
    socket.on('error', () => {});
    if (mode !== 'hang') socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('connection', (s) => {
    sockets.add(s);
    s.on('close', () => sockets.delete(s));
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: server.address().port,
        hosts,
        close: () =>
          new Promise((r) => {
            for (const s of sockets) s.destroy();
            server.close(r);
          }),
      }),
    ),
  );
}

// ---- browser -----------------------------------------------------------------------------------------------------

const sleep = (ms) => new Promise((r) => setTimeout(r, ms));

async function launch(o, ext) {
  const ctx = await chromium.launchPersistentContext(ext.profile, {
    executablePath: o.chromium,
    headless: false, // --headless=new below: the mode that loads extensions
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,800',
      `--proxy-server=http://127.0.0.1:${ext.proxy.port}`,
      `--disable-extensions-except=${ext.dir}`,
      `--load-extension=${ext.dir}`,
    ],
  });
  await sleep(1200); // start-up work, and the tab that some extensions open of themselves
  await tidy(ctx);
  return ctx;
}

async function tidy(ctx) {
  // one blank page stays, so that the browser does
  const [keep, ...rest] = ctx.pages();
  for (const p of rest) await p.close().catch(() => {});
  if (keep && keep.url() !== 'about:blank') await keep.goto('about:blank').catch(() => {});
}

// Runs in the page from its start: notes the first frame in which the main content can be seen.
function watch(sel) {
  if (!/^chrome-extension:/.test(location.protocol) || window !== window.top) return;
  const text = sel.startsWith('text=') ? sel.slice(5) : null;
  const find = () => {
    if (!document.body) return null;
    if (text === null) return document.querySelector(sel);
    const w = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (w.nextNode()) if (w.currentNode.data.includes(text)) return w.currentNode.parentElement;
    return null;
  };
  const seen = (el) => {
    const r = el.getBoundingClientRect();
    if (r.width < 2 || r.height < 2 || r.bottom <= 0 || r.right <= 0 || r.top >= innerHeight || r.left >= innerWidth)
      return false;
    if (!el.checkVisibility({ visibilityProperty: true })) return false;
    if (
      !/^(IMG|INPUT|CANVAS|SVG|VIDEO|TEXTAREA)$/i.test(el.tagName) &&
      !el.textContent.trim() &&
      !el.querySelector('img,input,canvas,svg,video,textarea')
    )
      return false;
    let opacity = 1;
    for (let e = el; e; e = e.parentElement) opacity *= Number(getComputedStyle(e).opacity);
    return opacity > 0.5;
  };
  const frame = () => {
    const el = find();
    if (el && seen(el)) {
      const ch = new MessageChannel(); // its message comes after this frame's paint
      ch.port1.onmessage = () => {
        globalThis.__benchVisible = performance.now();
      };
      ch.port2.postMessage(0);
    } else if (performance.now() < 15000) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

// Runs in the page at the end: everything the browser already noted by itself.
async function collect() {
  const buffered = (type) =>
    new Promise((resolve) => {
      const out = [];
      const po = new PerformanceObserver((l) => out.push(...l.getEntries()));
      po.observe({ type, buffered: true });
      setTimeout(() => {
        out.push(...po.takeRecords());
        po.disconnect();
        resolve(out);
      }, 50);
    });
  const [lcps, shifts] = await Promise.all([buffered('largest-contentful-paint'), buffered('layout-shift')]);
  let cls = 0,
    win = 0,
    first = 0,
    last = 0;
  for (const s of shifts) {
    if (s.hadRecentInput) continue;
    if (win && s.startTime - last < 1000 && s.startTime - first < 5000) win += s.value;
    else {
      win = s.value;
      first = s.startTime;
    }
    last = s.startTime;
    cls = Math.max(cls, win);
  }
  const nav = performance.getEntriesByType('navigation')[0];
  const lcp = lcps.at(-1);
  return {
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    lcp: lcp?.startTime ?? null,
    lcpElement: lcp?.element ? lcp.element.tagName.toLowerCase() + (lcp.element.id ? `#${lcp.element.id}` : '') : null,
    response: nav.responseStart,
    interactive: nav.domInteractive,
    dcl: nav.domContentLoadedEventEnd || null,
    load: nav.loadEventEnd || null, // null: has not come
    visible: globalThis.__benchVisible ?? null,
    cls,
    nodes: document.getElementsByTagName('*').length,
    href: location.href,
  };
}

async function measure(o, ctx, _ext, url, { sel, audit, shot } = {}) {
  const page = await ctx.newPage();
  try {
    const cdp = await ctx.newCDPSession(page);
    await cdp.send('Performance.enable');
    const requests = [];
    if (audit) {
      cdp.on('Network.requestWillBeSent', (e) => requests.push(e.request.url));
      await cdp.send('Network.enable');
    }
    if (sel) await page.addInitScript(watch, sel);
    const t0 = Date.now();
    await page.goto(url, { waitUntil: 'commit', timeout: 30000 });
    const until = async (ms) => {
      const left = t0 + ms - Date.now();
      if (left > 0) await sleep(left);
    };
    await until(audit ? Math.max(o.settle, 5000) : o.settle);
    const get = async () =>
      Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]));
    const m = await get();
    let c = await page.evaluate(collect);
    for (let i = 0; i < 14 && (c.fcp === null || (sel && c.visible === null)); i++) {
      await sleep(500);
      c = await page.evaluate(collect);
    }
    await cdp.send('HeapProfiler.collectGarbage');
    const g = await get();
    if (shot) await page.screenshot({ path: shot }).catch(() => {});
    return {
      ...c,
      requests,
      heap: m.JSHeapUsedSize,
      heapGc: g.JSHeapUsedSize,
      script: m.ScriptDuration * 1000,
      task: m.TaskDuration * 1000,
      layout: m.LayoutDuration * 1000,
      style: m.RecalcStyleDuration * 1000,
    };
  } finally {
    await page.close().catch(() => {});
  }
}

// ---- figures -----------------------------------------------------------------------------------------------------

const median = (a) => {
  const s = [...a].sort((x, y) => x - y),
    h = s.length >> 1;
  return s.length % 2 ? s[h] : (s[h - 1] + s[h]) / 2;
};
const values = (samples, key) => samples.map((s) => s[key]).filter((v) => typeof v === 'number');
const ms = (v) => v.toFixed(v < 10 ? 1 : 0);
const mb = (v) => (v / 1048576).toFixed(2);
const kb = (v) => (v / 1024).toFixed(v < 10240 ? 1 : 0);

function table(head, rows) {
  const w = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i].length)));
  const line = (r) => `| ${r.map((c, i) => (i ? c.padStart(w[i]) : c.padEnd(w[i]))).join(' | ')} |`;
  console.log(line(head));
  console.log(`|${w.map((n, i) => (i ? `${'-'.repeat(n + 1)}:` : '-'.repeat(n + 2))).join('|')}|`);
  for (const r of rows) console.log(line(r));
}

function report(title, exts, base, phase, cols) {
  if (!exts.some((e) => e[phase]?.length)) return;
  console.log(`\n${title}: median (min-max), and ratio to ${base}\n`);
  const ref = exts.find((e) => e.name === base);
  table(
    ['extension', ...cols.map((c) => c[0])],
    exts.map((e) => [
      e.name,
      ...cols.map(([, key, f]) => {
        const v = values(e[phase] ?? [], key);
        if (!v.length) return '-';
        const r = values(ref?.[phase] ?? [], key);
        const ratio = r.length && median(r) > 0 ? ` x${(median(v) / median(r)).toFixed(2)}` : '';
        return `${f(median(v))} (${f(Math.min(...v))}-${f(Math.max(...v))})${ratio}`;
      }),
    ]),
  );
}

// ---- the run -----------------------------------------------------------------------------------------------------

const o = parseArgs(process.argv.slice(2));
const phases = new Set(o.only.split(','));
const tmp = fs.mkdtempSync(path.join(os.tmpdir(), 'newtab-bench-'));
if (o.shots) fs.mkdirSync(o.shots, { recursive: true });
const NEWTAB = 'chrome://newtab/'; // lands on the overriding page
const BROWSER_OWN = new Set([
  'accounts.google.com',
  'www.google.com',
  'clients2.google.com',
  'update.googleapis.com',
  'safebrowsing.googleapis.com',
]); // asked for by Chromium itself
const say = (s) => process.stderr.write(`${s}\n`);
let open = [];

function calibrate() {
  // a fixed piece of work, five times over: compares machines, and this one with itself
  return [0, 0, 0, 0, 0, 0, 0]
    .map(() => {
      const t = performance.now();
      let x = 0;
      for (let i = 0; i < 3e7; i++) x = (x * 31 + i) | 0;
      return performance.now() - t + (x === 1 ? 1 : 0);
    })
    .slice(2); // the first two are compiled on the way
}

async function busyShare(wait) {
  // of all cores, while nothing is being measured
  const read = () =>
    os.cpus().reduce((a, c) => [a[0] + c.times.idle, a[1] + Object.values(c.times).reduce((x, y) => x + y, 0)], [0, 0]);
  const a = read();
  await sleep(wait);
  const b = read();
  return 1 - (b[0] - a[0]) / (b[1] - a[1]);
}

try {
  const cal = calibrate();
  let busy = null;
  for (const ext of o.exts) {
    ext.manifest = JSON.parse(fs.readFileSync(path.join(ext.dir, 'manifest.json'), 'utf8'));
    ext.profile = path.join(tmp, ext.name.replace(/\W/g, '_'));
    ext.proxy = await startProxy(o.net);
    ext.disk = diskSizes(ext.dir);
    Object.assign(ext, { warm: [], cold: [], popup: [] });
  }

  // First visits, one browser at a time: the profile is made, the set-up run, and the second visit's requests noted.
  for (const ext of o.exts) {
    say(`audit ${ext.name}`);
    const sel = o.select[ext.name];
    const ctx = await launch(o, ext);
    open = [ctx];
    const first = await measure(o, ctx, ext, NEWTAB, { sel, audit: true });
    ext.id = new URL(first.href).host;
    if (!first.href.startsWith('chrome-extension:')) throw new Error(`${ext.name}: the new tab is ${first.href}`);
    await tidy(ctx);
    if (o.setup[ext.name]) {
      const page = await ctx.newPage();
      await page.goto(NEWTAB, { waitUntil: 'commit' });
      await page.waitForTimeout(1000);
      await page.evaluate(fs.readFileSync(o.setup[ext.name], 'utf8'));
      await page.waitForTimeout(1500);
      await page.close();
    }
    const hostsBefore = new Map(ext.proxy.hosts);
    const again = await measure(o, ctx, ext, NEWTAB, {
      sel,
      audit: true,
      shot: o.shots && path.join(o.shots, `${ext.name}.png`),
    });
    const own = again.requests.filter((u) => u.startsWith('chrome-extension://'));
    let bytes = 0,
      gzip = 0;
    const loaded = {};
    for (const u of new Set(own.map((u) => decodeURIComponent(new URL(u).pathname)))) {
      const f = path.join(ext.dir, u);
      if (!fs.existsSync(f) || !fs.statSync(f).isFile()) {
        loaded[u] = null;
        continue;
      }
      const d = fs.readFileSync(f);
      const z = zlib.gzipSync(d, { level: 9 }).length;
      loaded[u] = [d.length, z];
      bytes += d.length;
      gzip += z;
    }
    const outside = (list) => list.filter((u) => !/^(chrome-extension|data|blob|about|chrome):/.test(u));
    ext.audit = {
      id: ext.id,
      url: again.href,
      requests: own.length,
      bytes,
      gzip,
      loaded,
      nodes: again.nodes,
      lcpElement: again.lcpElement,
      firstVisit: { fcp: first.fcp, lcp: first.lcp, visible: first.visible, outside: outside(first.requests) },
      outside: outside(again.requests),
      hosts: [...ext.proxy.hosts]
        .map(([h, n]) => [h, n - (hostsBefore.get(h) ?? 0)])
        .filter(([h, n]) => n > 0 && !BROWSER_OWN.has(h)),
    };
    await ctx.close();
    open = [];
  }

  if (phases.has('warm')) {
    for (const ext of o.exts) {
      ext.ctx = await launch(o, ext);
      open.push(ext.ctx);
      if (o.process === 'alive') await (await ext.ctx.newPage()).goto(`chrome-extension://${ext.id}/manifest.json`);
    }
    for (const ext of o.exts) await measure(o, ext.ctx, ext, NEWTAB, { sel: o.select[ext.name] }); // not counted
    busy = await busyShare(4000);
    for (let i = 0; i < o.warm; i++) {
      say(`warm ${i + 1}/${o.warm}`);
      for (const ext of o.exts) ext.warm.push(await measure(o, ext.ctx, ext, NEWTAB, { sel: o.select[ext.name] }));
      if (o.popup)
        for (const ext of o.exts) {
          const p = ext.manifest.action?.default_popup;
          if (p) ext.popup.push(await measure(o, ext.ctx, ext, `chrome-extension://${ext.id}/${p.replace(/^\//, '')}`));
        }
    }
    for (const ext of o.exts) await ext.ctx.close();
    open = [];
  }

  if (phases.has('cold')) {
    for (let i = 0; i < o.cold; i++) {
      say(`cold ${i + 1}/${o.cold}`);
      for (const ext of o.exts) {
        const ctx = await launch(o, ext);
        open = [ctx];
        ext.cold.push(await measure(o, ctx, ext, NEWTAB, { sel: o.select[ext.name] }));
        await ctx.close();
        open = [];
      }
    }
  }
  cal.push(...calibrate());

  console.log(
    `Chromium, ${os.cpus().length} cores, ${os.cpus()[0].model}; load ${os
      .loadavg()
      .map((x) => x.toFixed(2))
      .join(
        ' ',
      )}; calibration ${ms(Math.min(...cal))}-${ms(Math.max(...cal))} ms; ${busy === null ? '' : `CPU busy between measurements ${(busy * 100).toFixed(0)}%; `}outside connections: ${o.net}`,
  );
  const times = [
    ['FCP ms', 'fcp', ms],
    ['LCP ms', 'lcp', ms],
    ['DCL ms', 'dcl', ms],
    ['visible ms', 'visible', ms],
  ];
  report(`Warm (${o.warm} fresh navigations, same browser, process ${o.process})`, o.exts, o.base, 'warm', times);
  report("Warm, the page's own work up to the settle time", o.exts, o.base, 'warm', [
    ['script ms', 'script', ms],
    ['task ms', 'task', ms],
    ['heap MB', 'heap', mb],
    ['heap after GC MB', 'heapGc', mb],
    ['CLS', 'cls', (v) => v.toFixed(3)],
  ]);
  report(`Cold (${o.cold} relaunches, profile reused)`, o.exts, o.base, 'cold', [
    ...times,
    ['script ms', 'script', ms],
    ['task ms', 'task', ms],
  ]);
  report(
    'Popup, opened as a tab',
    o.exts.filter((e) => e.popup.length),
    o.base,
    'popup',
    [
      ['FCP ms', 'fcp', ms],
      ['DCL ms', 'dcl', ms],
      ['script ms', 'script', ms],
      ['task ms', 'task', ms],
    ],
  );
  console.log('\nWeight, on the second visit\n');
  table(
    [
      'extension',
      'version',
      'requests',
      'loaded KB',
      'gzip KB',
      'unpacked KB',
      'zip KB',
      'files',
      'DOM nodes',
      'outside requests',
      'outside hosts',
    ],
    o.exts.map((e) => [
      e.name,
      e.manifest.version,
      String(e.audit.requests),
      kb(e.audit.bytes),
      kb(e.audit.gzip),
      kb(e.disk.unpacked),
      kb(e.disk.zip),
      String(e.disk.files),
      String(e.audit.nodes),
      String(e.audit.outside.length),
      e.audit.hosts.map(([h, n]) => `${h}x${n}`).join(' ') || 'none',
    ]),
  );
  if (o.json)
    fs.writeFileSync(
      o.json,
      JSON.stringify(
        {
          date: new Date().toISOString(),
          options: { ...o, exts: undefined },
          calibration: cal,
          busy,
          exts: o.exts.map(({ ctx, proxy, manifest, ...e }) => e),
        },
        null,
        1,
      ),
    );
} finally {
  for (const ctx of open) await ctx.close().catch(() => {});
  for (const ext of o.exts) await ext.proxy?.close();
  fs.rmSync(tmp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
