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
  for (const example of [examples.windows(), examples.macos(), examples.linux('abc'), examples.firefox()]) {
    expect(example.policy).toEqual(policy);
    expect(checkPolicy(example.policy)).toEqual(readProgramme(file));
  }
});

test('the JSON Schema beside it is that of the schema that checks the file', () => {
  const schema = z.toJSONSchema(programmeSchema, { io: 'input', target: 'draft-7' });
  expect(JSON.parse(readFileSync('docs/programme.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

test('its French is set as ours is', () => {
  const prose = readFileSync('docs/programme.md', 'utf8').replace(/```.*?```|`[^`\n]*`|<!--.*?-->/gs, 'x');
  expect(prose.split('\n').flatMap((line) => typographyFaults(line))).toEqual([]);
});
