import { now } from '@/utils/journal/clock';
import { describe, removalKey } from '@/utils/journal/tables';
import { type Change, timeOf } from './merge';

/**
 * The same changes as something that is done now: where other devices know of the journal, what «Remplacer» or «Annuler»
 * puts back or takes away would otherwise lose against what they have, in the next merge.
 */
export function dated(changes: readonly Change[]): Change[] {
  const removals = new Map(changes.flatMap((change) => (change.table === 'removals' ? [[change.key, change]] : [])));
  const rows = changes.filter(({ table }) => table !== 'removals');
  const result = rows.map((change) => {
    const { table, key, before, after } = change;
    const name = removalKey(table, key);
    const removal = name === undefined ? undefined : removals.get(name);
    const times = [before && timeOf(table, before), removal?.before && timeOf('removals', removal.before)];
    // A damaged row may say anything.
    const last = times.map((time) => String(time ?? '')).reduce((a, b) => (a > b ? a : b));
    if (after) {
      return last < timeOf(table, after)
        ? change
        : { ...change, after: { ...after, [describe(table).time]: now(last) } };
    }
    // Nobody deletes a row of such a table: it comes back.
    if (name !== undefined) {
      removals.set(name, {
        table: 'removals',
        key: name,
        before: removal?.before,
        after: { key: name, at: now(last) },
      });
    }
    return change;
  });
  return [...result, ...removals.values()];
}
