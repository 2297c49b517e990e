import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CompatData, Identifier } from '@mdn/browser-compat-data';
import { parseAst } from 'vite';

/*
 * Which names in a build are newer than the oldest browser that may install it, by what MDN knows. It knows no types: a
 * property counts as newer where no interface has had it for long enough and the code does not make it itself, unless what
 * it is asked of is plain (`document`, `Promise`). What a shared name hides, the runs in real browsers find.
 */

type Name = 'firefox' | 'chrome';
interface Node {
  type: string;
  [name: string]: unknown;
}

// Twenty megabytes: not to be transformed as what is imported is.
const { api, javascript, css } = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;
const builtins = javascript.builtins as Identifier;

/** Where the properties of these are described. */
const known: Record<string, string[]> = {
  document: ['Document', 'Node', 'EventTarget'],
  navigator: ['Navigator'],
  history: ['History'],
  location: ['Location'],
  performance: ['Performance'],
  crypto: ['Crypto'],
  indexedDB: ['IDBFactory'],
};

/** The names in the JavaScript, CSS and HTML of `folder` that `browser` has only since after `version`, or not at all. */
export function newerNames(folder: string, browser: Name, version: number): string[] {
  const isOld = (entry: Identifier | undefined): boolean | undefined => {
    const support = entry?.__compat?.support[browser];
    if (!support) return undefined;
    return [support].flat().some((each) => {
      const since = Number.parseFloat(String(each.version_added).replace('≤', ''));
      return since <= version && !each.version_removed && !each.flags && !each.prefix;
    });
  };
  const members = new Map<string, boolean>();
  for (const face of [...Object.values(api), ...Object.values(builtins)]) {
    for (const [name, entry] of Object.entries(face)) {
      const plain = name.replace(/_static$/, '');
      const old = isOld(entry);
      if (old !== undefined) members.set(plain, members.get(plain) || old);
    }
  }
  const memberIsOld = (object: string | undefined, name: string) => {
    const faces = object && (known[object] ?? [object]).map((face) => api[face] ?? builtins[face]).filter(Boolean);
    for (const face of faces || []) {
      const old = isOld(face?.[`${name}_static`] ?? face?.[name]);
      if (old !== undefined) return old;
    }
    return members.get(name);
  };
  const found = new Set<string>();

  function readScript(tree: Node, own: ReadonlySet<string>) {
    walk(tree, (node, parent) => {
      if (node.type === 'MemberExpression' && !node.computed) {
        const { name: object } = node.object as Node & { name?: string };
        const { name } = node.property as Node & { name: string };
        if (memberIsOld(object, name) === false && (known[object ?? ''] || !own.has(name)))
          found.add(object && object.length > 2 ? `${object}.${name}` : `.${name}`);
      } else if (node.type === 'Identifier' && parent?.type !== 'MemberExpression' && parent?.type !== 'Property') {
        const name = node.name as string;
        if (isOld(api[name] ?? builtins[name]) === false) found.add(name);
      }
    });
  }

  function readStyles(text: string) {
    const plain = text.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|url\([^)]*\)/g, '""');
    for (const [, part = '', end] of plain.matchAll(/([^{};]*)([{};])/g)) {
      if (part.trim().startsWith('@')) {
        const rule = /@([\w-]+)/.exec(part)?.[1] as string;
        const entry = css['at-rules']?.[rule];
        if (isOld(entry) === false) found.add(`@${rule}`);
        for (const [, feature = ''] of part.matchAll(/\(([\w-]+)/g)) {
          if (isOld(entry?.[feature]) === false) found.add(`@${rule} (${feature})`);
        }
      } else if (end === '{') {
        for (const [colons, name = ''] of part.matchAll(/:{1,2}([a-z-]+)/g)) {
          if (isOld(css.selectors?.[name]) === false) found.add(colons);
        }
      } else {
        const [, property = '', value = ''] = /^\s*([\w-]+)\s*:([\s\S]*)$/.exec(part) ?? [];
        const entry = css.properties?.[property];
        if (isOld(entry) === false) found.add(property);
        for (const [, word = '', bracket] of value.matchAll(/(?<![\w-])([a-z][a-z-]*)(\(?)/g)) {
          const old = isOld(entry?.[word] ?? (bracket ? everyType.get(word) : undefined));
          if (old === false) found.add(`${property}: ${word}${bracket && '()'}`);
        }
      }
    }
  }

  const trees: Node[] = [];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html)$/.test(path)) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    if (path.endsWith('.js')) trees.push(parseAst(text) as unknown as Node);
    else if (path.endsWith('.css')) readStyles(text);
    else for (const [, styles = ''] of text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) readStyles(styles);
  }
  const own = new Set(trees.flatMap(ownNames));
  for (const tree of trees) readScript(tree, own);
  return [...found].sort();
}

/** The names of properties that the code makes itself. */
function ownNames(tree: Node): string[] {
  const names: string[] = [];
  walk(tree, (node, parent) => {
    const isMade =
      (node.type === 'Property' && parent?.type === 'ObjectExpression') ||
      /^(MethodDefinition|PropertyDefinition)$/.test(node.type)
        ? node.key
        : node.type === 'AssignmentExpression' &&
          (node.left as Node).type === 'MemberExpression' &&
          (node.left as Node).property;
    if (isMade) names.push(String((isMade as Node).name ?? (isMade as Node).value));
  });
  return names;
}

/** CSS functions, such as those of colours, wherever they are described. */
const everyType = new Map<string, Identifier>();
(function collect(entries: Identifier) {
  for (const [name, entry] of Object.entries(entries) as [string, Identifier][]) {
    if (name === '__compat') continue;
    if (!everyType.has(name)) everyType.set(name, entry);
    collect(entry);
  }
})(css.types as Identifier);

function walk(node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  visit(node, parent);
  for (const child of Object.values(node).flat()) {
    if (child && typeof child === 'object' && 'type' in child) walk(child as Node, visit, node);
  }
}
