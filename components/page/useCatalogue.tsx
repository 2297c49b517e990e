import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { bundledCatalogue, readCatalogue } from '@/utils/journal/catalogue';
import { useLive } from './useLive';

const CatalogueContext = createContext<Catalogue>(bundledCatalogue);

/** Hands the catalogue to all of a page, and follows it. */
export function LiveCatalogue({ children }: { children: ComponentChildren }) {
  const { value = bundledCatalogue } = useLive(async () => readCatalogue(), []);
  return <CatalogueContext.Provider value={value}>{children}</CatalogueContext.Provider>;
}

export const useCatalogue = (): Catalogue => useContext(CatalogueContext);
