import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import {
  bundledCatalogue,
  catalogueWith,
  type FullCatalogue,
  isPolicyKept,
  readCatalogue,
} from '@/utils/journal/catalogue';
import { keepOthers, keptOthers } from '@/utils/kept/others';
import { useLive } from './useLive';

const CatalogueContext = createContext<FullCatalogue>(bundledCatalogue);

/** Hands the catalogue to all of a page, and follows it: until the database answers, and where it does not, as it was kept. */
export function LiveCatalogue({ children }: { children: ComponentChildren }) {
  const [first] = useState(() => catalogueWith(keptOthers.get()));
  const { value } = useLive(async () => readCatalogue(), []);
  const { value: isKept, problem } = useLive(isPolicyKept, []);
  const isAsked = isKept !== undefined || problem !== undefined;
  useEffect(() => {
    if (value) keepOthers(value.others);
  }, [value]);
  useEffect(() => {
    if (!isAsked) return;
    let isOver = false;
    let stop = () => {};
    import('@/utils/programme/policy').then(
      ({ followPolicy }) => {
        if (!isOver) stop = followPolicy();
      },
      () => {
        // The extension was updated under this page.
      },
    );
    return () => {
      isOver = true;
      stop();
    };
    // Asked anew once what was kept of a policy is gone: «Tout effacer» takes it, too.
  }, [isKept, isAsked]);
  return <CatalogueContext.Provider value={value ?? first}>{children}</CatalogueContext.Provider>;
}

export const useCatalogue = (): FullCatalogue => useContext(CatalogueContext);
