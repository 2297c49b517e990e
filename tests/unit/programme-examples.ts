import { readFileSync } from 'node:fs';

const documentation = readFileSync('docs/programme.md', 'utf8');

/** The example of that name in the documentation, as it stands there. */
function exampleOf(name: string): string {
  const [, text] = new RegExp(`<!-- exemple: ${name} -->\\n\`\`\`\\w+\\n(.*?)\\n\`\`\``, 's').exec(documentation) ?? [];
  if (text === undefined) throw new Error(`docs/programme.md has no example “${name}”`);
  return text;
}

export interface Example {
  /** What stands in the file that one writes. */
  file: string;
  /** What the extension gets of it. */
  policy: Policy;
}

interface Policy {
  name: string;
  activities: [{ id: string; title: string }];
  hidden: string[];
}

/** As Windows reads a registry file, and Chromium the values that it finds: lists are JSON in a text. */
function registry(file: string): Policy {
  const values = [...file.matchAll(/^"(\w+)"=(?:"(.*)"|dword:([0-9a-f]{8}))$/gm)].map(([, name = '', text, number]) => {
    if (text === undefined) return [name, Number.parseInt(number as string, 16)];
    const plain = text.replace(/\\(["\\])/g, '$1');
    return [name, /^[[{]/.test(plain) ? JSON.parse(plain) : plain];
  });
  return Object.fromEntries(values);
}

/** As macOS reads a list of properties. */
function properties(file: string): unknown {
  const tokens = [...file.matchAll(/<(\/?)(dict|array)>|<(key|string|integer)>(.*?)<\/\3>/gs)];
  let at = 0;
  function value(): unknown {
    const [, , group, kind, text = ''] = tokens[at++] ?? [];
    if (kind === 'integer') return Number(text);
    if (kind) return text;
    const parts: unknown[] = [];
    while (tokens[at]?.[1] !== '/') parts.push(value());
    at++;
    if (group === 'array') return parts;
    return Object.fromEntries(parts.flatMap((key, index) => (index % 2 === 0 ? [[key, parts[index + 1]]] : [])));
  }
  return value();
}

/** What a profile of macOS gives to a domain. */
function profile(file: string, domain: string): Policy {
  const { PayloadContent: payloads } = properties(file) as { PayloadContent: [{ PayloadContent: Domains }] };
  return payloads[0].PayloadContent[domain]?.Forced[0].mcx_preference_settings as Policy;
}

type Domains = Record<string, { Forced: [{ mcx_preference_settings: Policy }] }>;

const firefoxId = 'idee-du-jour@mentorat.quebec';

/** The examples of the documentation: what one writes, and what the extension gets of it. */
export const examples = {
  file: (): Example => ({ file: exampleOf('fichier'), policy: JSON.parse(exampleOf('fichier')) }),
  windows: (): Example => ({ file: exampleOf('windows'), policy: registry(exampleOf('windows')) }),
  edge: (): Example => ({ file: exampleOf('edge'), policy: registry(exampleOf('edge')) }),
  macos(id: string): Example {
    const file = exampleOf('macos').replace('<id>', id);
    return { file, policy: profile(file, `com.google.Chrome.extensions.${id}`) };
  },
  linux(id: string): Example {
    const file = exampleOf('linux').replace('<id>', id);
    return { file, policy: JSON.parse(file)['3rdparty'].extensions[id] };
  },
  firefox(): Example {
    const file = exampleOf('firefox');
    return { file, policy: JSON.parse(file).policies['3rdparty'].Extensions[firefoxId] };
  },
};
