import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import * as z from 'zod/mini';
import { programmeSchema } from '../data/programme.ts';

/**
 * The schema of a programme's catalogue, read off the one that checks it: as JSON Schema for those who write one, beside
 * the documentation; and in Chromium's own words for its policies, without which it hands over none.
 */
export default defineWxtModule((wxt) => {
  const schema = z.toJSONSchema(programmeSchema, { io: 'input', target: 'draft-7' }) as Schema;
  wxt.hook('build:before', () => {
    const path = join(wxt.config.root, 'docs/programme.schema.json');
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  });
  if (wxt.config.browser === 'firefox') return;
  const name = 'managed-schema.json';
  wxt.hook('build:publicAssets', (_, assets) => {
    assets.push({ relativeDest: name, contents: JSON.stringify(managed(schema)) });
  });
  wxt.hook('build:manifestGenerated', (_, manifest) => {
    Object.assign(manifest, { storage: { managed_schema: name } });
  });
});

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** Types alone: what Chromium finds wrong it withholds in silence, and then nobody would be told where it is wrong. */
function managed({ type, properties, items }: Schema): Schema {
  return {
    type: type as string,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties)
          .filter(([name]) => name !== '$schema')
          .map(([name, property]) => [name, managed(property)]),
      ),
    }),
    ...(items && { items: managed(items) }),
  };
}
