import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { programmeSchema } from '@/data/programme';
import { checkPolicy, readProgramme } from '@/utils/programme/format';
import { examples } from './programme-examples';
import { typographyFaults } from './typography';

test('the examples of the documentation are one catalogue, in each browser’s and system’s own words', () => {
  const { file, policy } = examples.file();
  expect(readProgramme(file)).toMatchObject({ ok: true });
  const { windows, edge, macos, linux, firefox } = examples;
  for (const example of [windows(), edge(), macos('abc'), linux('abc'), firefox()]) {
    expect(example.policy).toEqual(policy);
    expect(checkPolicy(example.policy)).toEqual(readProgramme(file));
  }
});

test('the JSON Schema beside it is that of the schema that checks the file', () => {
  const schema = z.toJSONSchema(programmeSchema, { io: 'input', target: 'draft-7' });
  expect(JSON.parse(readFileSync('docs/programme.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

test('each value has one type: Chromium’s policies know no other, and take what a file takes', () => {
  const typesIn = (schema: object): unknown[] => {
    const { type, properties = {}, items } = schema as { type: unknown; properties?: object; items?: object };
    return [type, ...[...Object.values(properties), ...(items ? [items] : [])].flatMap(typesIn)];
  };
  const types = typesIn(JSON.parse(readFileSync('docs/programme.schema.json', 'utf8')));
  expect([...new Set(types)].sort()).toEqual(['array', 'integer', 'number', 'object', 'string']);
});

test('its French is set as ours is', () => {
  const prose = readFileSync('docs/programme.md', 'utf8').replace(/```.*?```|`[^`\n]*`|<!--.*?-->/gs, 'x');
  expect(prose.split('\n').flatMap((line) => typographyFaults(line))).toEqual([]);
});
