import * as fc from 'fast-check';
import { backupOf } from '@/utils/backup/format';
import { type SharedTable, sharedTables } from '@/utils/journal/tables';
import { backupText } from '../at-once';
import { state } from './arbitraries';

const exportedAt = '2026-11-22T23:05:09.120Z';

export const nasty = fc.oneof(
  fc.anything({ withBigInt: false, withNullPrototype: true }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    ...[
      '__proto__',
      'constructor',
      '\ud800',
      '\udfff a',
      '<img src=x onerror=alert(1)>',
      '=1+1',
      '\0',
      'é'.repeat(3e5),
    ],
    ...['0000-00-00', '2026-02-30', '2026-11-31', '-000001-01-01', '275760-09-13T00:00:00.001Z', '24:00'],
    ...[1e308, -0, 2 ** 53, Number.NaN, null, true, [], {}, [[[[]]]]],
  ),
);

/** Puts something nasty in some place of a good backup. */
const retyped = fc
  .tuple(state, nasty, fc.nat(), fc.nat(), fc.constantFrom('head', 'row', 'property', 'key', 'extra'))
  .map(([state, value, first, second, place]) => {
    const backup: Record<string, unknown> = structuredClone({ ...backupOf(state, exportedAt) });
    const names = Object.keys(backup);
    const table = sharedTables[first % sharedTables.length] as SharedTable;
    const rows = backup[table] as Record<string, unknown>[];
    const row = rows[second % (rows.length || 1)];
    const property = Object.keys(row ?? {})[first % (Object.keys(row ?? {}).length || 1)];
    if (place === 'head') backup[names[second % names.length] as string] = value;
    else if (place === 'row') rows.splice(second % (rows.length + 1), 1, value as Record<string, unknown>);
    else if (place === 'property' && row && property) row[property] = value;
    else if (place === 'key' && row && property) delete row[property];
    else if (row) row[typeof value === 'string' ? value : 'extra'] = value;
    return JSON.stringify(backup) ?? '';
  });

/** The text of a file that looks like a backup, more or less: most of them are refused. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: retyped },
  fc.tuple(state, fc.nat()).map(([state, at]) => {
    const text = backupText(backupOf(state, exportedAt));
    return text.slice(0, at % text.length);
  }),
  fc.tuple(state, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 })).map(([state, at, noise]) => {
    const text = backupText(backupOf(state, exportedAt));
    return text.slice(0, at % text.length) + noise + text.slice((at % text.length) + 1);
  }),
  fc.tuple(state, fc.constantFrom('[', '{"a":', '{"__proto__":'), fc.nat(10_000)).map(([state, opening, depth]) => {
    const deep = `${opening.repeat(depth)}0${(opening === '[' ? ']' : '}').repeat(depth)}`;
    return backupText(backupOf(state, exportedAt)).replace('"version"', `"deep": ${deep}, "version"`);
  }),
  fc.tuple(state, fc.integer()).map(([state, version]) => JSON.stringify({ ...backupOf(state, exportedAt), version })),
  fc.json({ noUnicodeString: false } as object),
  fc.string({ unit: 'binary' }),
);
