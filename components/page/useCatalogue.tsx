import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { bundledCatalogue, catalogueWith, readCatalogue } from '@/utils/journal/catalogue';
import { keepOthers, keptOthers } from '@/utils/kept/others';
import { useLive } from './useLive';

const CatalogueContext = createContext<Catalogue>(bundledCatalogue);

/** Hands the catalogue to all of a page, and follows it: until the database answers, and where it does not, as it was kept. */
export function LiveCatalogue({ children }: { children: ComponentChildren }) {
  const [first] = useState(() => catalogueWith(keptOthers.get()));
  const { value } = useLive(async () => readCatalogue(), []);
  useEffect(() => {
    if (value) keepOthers(value.others);
  }, [value]);
  return <CatalogueContext.Provider value={value ?? first}>{children}</CatalogueContext.Provider>;
}

export const useCatalogue = (): Catalogue => useContext(CatalogueContext);
