import { Dexie, liveQuery } from 'dexie';
import { bundled } from '@/data/catalogue';
import { loadGuide } from '@/data/guides';
import { isBundled } from '@/data/origin';
import type { ActivityId, Guide } from '@/data/schema';
import { type Catalogue, catalogueOf, noOthers, type Others, sharedOf } from '@/utils/ideas/catalogue';
import { activitiesOf, guideOf, type WrittenIdea } from '@/utils/ideas/written';
import { database, type Tables } from './database';
import type { Rows } from './tables';
import type { LoadedProgramme, OwnIdea, Programme } from './tables/ideas';

/** A catalogue that knows what it is made of beside what comes with the extension. */
export interface FullCatalogue extends Catalogue {
  others: Others;
}

/** What comes with the extension: the catalogue of those who added nothing. */
export const bundledCatalogue: FullCatalogue = { ...catalogueOf(bundled, readGuide), others: noOthers };

let last = { text: JSON.stringify(noOthers), catalogue: bundledCatalogue };

/** One and the same for as long as it says the same: what is made of it, as the index of the search, is made once. */
export function catalogueWith(others: Others): FullCatalogue {
  const text = JSON.stringify(others);
  if (text !== last.text) {
    const shared = sharedOf(bundled, others);
    last = { text, catalogue: { ...catalogueOf([...shared, ...others.own], readGuide, shared), others } };
  }
  return last.catalogue;
}

/** What the rows were made into when they were last read, and their stamp then. */
let lastRead: { stamp: string; catalogue: FullCatalogue } | undefined;

/**
 * The catalogue as it is now. Some hundreds of ideas with their guides take long to read: they are, once they have changed.
 * Dexie's promise: after another one, a live query no longer knows what it reads.
 */
export const readCatalogue = (tables: Pick<Tables, 'ideas' | 'programme'> = database): PromiseLike<FullCatalogue> =>
  tables.programme.get('stamp').then((row) => {
    const { stamp } = Object(row);
    if (lastRead && lastRead.stamp === stamp) return lastRead.catalogue;
    return readRows(tables).then((catalogue) => {
      if (typeof stamp === 'string') lastRead = { stamp, catalogue };
      return catalogue;
    });
  });

/** Said in the transaction that writes own ideas or a programme, after it has. */
export const catalogueChanged = async ({ programme }: Pick<Tables, 'programme'>): Promise<void> =>
  void (await programme.put({ key: 'stamp', stamp: crypto.randomUUID() }));

const readRows = ({ ideas, programme }: Pick<Tables, 'ideas' | 'programme'>): PromiseLike<FullCatalogue> =>
  Dexie.Promise.all([ideas.toArray(), programme.toArray()]).then(([own, loaded]) => {
    const row = standing(loaded);
    const { activities, hidden } = readable(row?.programme);
    return catalogueWith({
      hidden,
      programme: activitiesOf(activities),
      own: activitiesOf(own.sort(byAge)),
      ...(row?.wrong && { isUnread: true }),
    });
  });

/** A row may be damaged. */
function readable(programme: Programme | undefined): Pick<Programme, 'activities' | 'hidden'> {
  const list = <One>(value: One[] | undefined): One[] => (Array.isArray(value) ? value : []);
  return { activities: list(programme?.activities), hidden: list(programme?.hidden) };
}

/** The oldest first. */
export const byAge = (a: OwnIdea, b: OwnIdea) => (`${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? -1 : 1);

/** What the organisation gives stands above a file. */
function standing(rows: readonly Rows['programme'][]): LoadedProgramme | undefined {
  const of = (key: LoadedProgramme['key']) => rows.find((row): row is LoadedProgramme => row.key === key);
  return of('policy') ?? of('file');
}

/** Whether the organisation gave something. */
export const isPolicyKept = async (): Promise<boolean> =>
  (await database.programme.where('key').equals('policy').count()) > 0;

/** A guide of any origin. */
async function readGuide(id: ActivityId): Promise<Guide> {
  if (isBundled(id)) return loadGuide(id);
  const own = await database.ideas.get(id);
  const written: WrittenIdea | undefined =
    own ??
    readable(standing(await database.programme.toArray())?.programme).activities.find((activity) => activity.id === id);
  if (!written) throw new Error(`No guide for activity ${id}`);
  return guideOf(written);
}

/**
 * Tells of a guide, and tells it anew once it is written: the catalogue stays the same then. Null where it can't be read.
 * @returns how to stop
 */
export function followGuide(id: ActivityId, tell: (guide: Guide | null) => void): () => void {
  const read = async () => {
    try {
      return await readGuide(id);
    } catch {
      return null;
    }
  };
  if (!isBundled(id)) {
    const following = liveQuery(read).subscribe(tell);
    return () => following.unsubscribe();
  }
  // It comes with the extension: never written, and there without a database.
  let isOver = false;
  read().then((guide) => !isOver && tell(guide));
  return () => {
    isOver = true;
  };
}
