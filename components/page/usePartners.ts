import { useEffect } from 'preact/hooks';
import { partners } from '@/utils/journal/partners';
import { cleanPartners } from '@/utils/journal/renaming';
import { useLive } from './useLive';

/** The names of those with whom something was done; undefined until they are known. */
export function usePartners(): string[] | undefined {
  const { value } = useLive(partners, []);
  // What can't be written now is for the next page.
  useEffect(() => void (value && cleanPartners().catch(() => {})), [value]);
  return value;
}
