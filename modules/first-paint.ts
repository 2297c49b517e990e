import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import postcss, { type ChildNode } from 'postcss';
import { mergeConfig, type Plugin, type Rolldown } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const suffix = '-first-paint';
const moduleOf = (page: string) => `/chunks/${page}.js`;
const restOf = (page: string) => `/${page}-rest.js`;

/**
 * First paints: `entrypoints/<page>-first-paint.tsx`, a classic script, paints its page and then loads
 * `<page>-rest.ts`, which loads the page's own module once it is needed. In the first one's build, JSX goes straight to DOM
 * nodes instead of through Preact, so that it is the same components that paint; both are one file each.
 */
export default defineWxtModule((wxt) => {
  const painted = new Set<string>();
  const styleHashes = new Set<string>();
  wxt.hook('entrypoints:resolved', (_, entrypoints) => {
    for (const { name } of entrypoints) if (name.endsWith(suffix)) painted.add(name.slice(0, -suffix.length));
  });
  wxt.hook('vite:build:extendConfig', ([entrypoint], config) => {
    const pages = entrypoint?.type !== 'unlisted-script';
    const runtime = resolve(wxt.config.root, 'components/first-paint/jsx-runtime.ts');
    Object.assign(
      config,
      mergeConfig(
        config,
        pages
          ? // A first paint loads its page's module by this name: nothing here is cached by address.
            { build: { rolldownOptions: { output: { entryFileNames: 'chunks/[name].js', ...fewFiles } } } }
          : {
              resolve: { alias: { 'preact/jsx-runtime': runtime } },
              build: { rolldownOptions: { external: [...painted].flatMap((page) => [moduleOf(page), restOf(page)]) } },
              plugins: [withoutStyles, lean],
            },
      ),
    );
  });
  if (wxt.config.command !== 'build') return;
  addViteConfig(wxt, () => ({ plugins: [paintBeforeModule(painted, styleHashes)] }));
  wxt.hook('build:manifestGenerated', (_, manifest) => {
    const policy = manifest.content_security_policy as { extension_pages: string };
    policy.extension_pages = policy.extension_pages.replace(
      "style-src 'self'",
      ["style-src 'self'", ...[...styleHashes].sort()].join(' '),
    );
  });
});

/** What the same pages begin with is one file: each costs a page more than its bytes do. And no page loads what is not its own. */
const fewFiles = {
  chunkFileNames: ({ name }: { name: string }) => `chunks/${plain(name)}-[hash].js`,
  assetFileNames: ({ names: [name = ''] }: { names: string[] }) => `assets/${plain(name)}-[hash][extname]`,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'shared by pages', name: sharedBy }],
  },
};

/** Without the list of those that share it. */
const plain = (name: string) => (name.startsWith('shared-') ? 'shared' : '[name]');

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** The pages that begin with a module, as the name of what they share; null where it is one alone, or where it is loaded later. */
function sharedBy(id: string, graph: Graph): string | null {
  const pages = pagesOf(id, graph).sort();
  return pages.length > 1 ? `shared-${pages.join('-')}` : null;
}

function pagesOf(id: string, graph: Graph): string[] {
  const importers = new Set([id]);
  // What is added meanwhile is gone through too.
  for (const each of importers) for (const more of graph.getModuleInfo(each)?.importers ?? []) importers.add(more);
  return [...importers].flatMap((importer) => /\/entrypoints\/(\w+)\/index\.html$/.exec(importer)?.[1] ?? []);
}

/** Pages have their styles from their own build. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const name of Object.keys(bundle)) if (name.endsWith('.css')) delete bundle[name];
    },
  },
};

/** Without what only development needs: the guard around a script, and the paths of the activities, whose values alone are read. */
const lean: Plugin = {
  name: 'lean',
  transform(code, id) {
    if (!id.includes('wxt-unlisted-script-entrypoint')) {
      if (!id.endsWith(`${suffix}.tsx`)) return null;
      return code.replace(
        /^import \{ defineUnlistedScript \}.*$/m,
        'const defineUnlistedScript = (main) => ({ main });',
      );
    }
    const [definition] = /^import definition from .*$/m.exec(code) ?? [];
    if (!definition) throw new Error('WXT runs unlisted scripts in another way');
    return `${definition}\nexport default definition.main();`;
  },
  renderChunk: (code) =>
    code.replace(
      /Object\.assign\(\{([^{}]*"\.\/activities\/[^"]*\/activity\.ts"[^{}]*)\}\)/g,
      (_, entries: string) => `[${entries.replace(/"\.\/activities\/[^"]*":/g, '')}]`,
    ),
};

/**
 * Puts the first paint in the place of a page's own module, and the styles into the page: a request less to wait for.
 * The policy lets these texts in by their hashes. The script comes first, to be asked for while the styles are read, and
 * no frame is made before it has run: an empty one would hold up the one with the idea.
 */
const paintBeforeModule = (painted: ReadonlySet<string>, styleHashes: Set<string>): Plugin => ({
  name: 'paint-before-module',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path, bundle = {} }) {
      const page = [...painted].find((name) => path.includes(`/${name}/`));
      if (!page) return html;
      if (!html.includes(` src="${moduleOf(page)}"`)) throw new Error(`${page}: its module is not ${moduleOf(page)}`);
      const styles = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g)].map(([, name = '']) => {
        const file = bundle[name];
        if (file?.type !== 'asset') throw new Error(`${page}: ${name} is not in its bundle`);
        return String(file.source).trim();
      });
      const css = styles.join('\n');
      const sheets = page === 'popup' ? bySize(css) : [css];
      for (const css of sheets) {
        styleHashes.add(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
      }
      return html
        .replace(/\s*<(script type="module"|link rel="(modulepreload|stylesheet)")[^>]*>(<\/script>)?/g, '')
        .replace(
          '</head>',
          () =>
            `  <script defer blocking="render" src="/${page}${suffix}.js"></script>\n    ${sheets.map((css) => `<style>${css}</style>`).join('')}\n  </head>`,
        );
    },
  },
});

/**
 * What goes by the window's size, apart from the rest: where such a rule begins or ends to hold, Chromium styles all anew that
 * any rule of its sheet is about. It tries many sizes while it looks for a popup's. There it comes last, also after rules for
 * paper: for pages that are printed, this is not.
 */
function bySize(css: string): string[] {
  const isBySize = (node: ChildNode) =>
    node.type === 'atrule' && node.name === 'media' && /\b(width|height)\b/.test(node.params);
  const rest = postcss.parse(css);
  const sized = postcss.root();
  sized.append(rest.nodes.filter(isBySize));
  return [rest, sized].map(String);
}
