import { Dexie } from 'dexie';
import { bundled } from '@/data/catalogue';
import { loadGuide } from '@/data/guides';
import { type Catalogue, catalogueOf } from '@/utils/ideas/catalogue';

/** What comes with the extension: the catalogue of those who added nothing, and until the database answers. */
export const bundledCatalogue = catalogueOf(bundled, loadGuide);

/** The catalogue as it is now. Dexie's promise: after another one, a live query no longer knows what it reads. */
export const readCatalogue = (): PromiseLike<Catalogue> => Dexie.Promise.resolve(bundledCatalogue);
