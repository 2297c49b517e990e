import { useEffect, useRef, useState } from 'preact/hooks';
import { useRetries } from '@/components/page/useLive';
import { allDays, type Days, startOfPage } from '@/utils/journal/history';

/** The pages of trials that one has come to, newest first. */
export function usePages(partner: string | undefined) {
  const [pages, setPages] = useState<Days[]>([]);
  const [failed, setFailed] = useState(false);
  const retries = useRetries(failed);
  const loading = useRef(false);

  async function load(before: Days[]) {
    if (loading.current) return;
    loading.current = true;
    try {
      const end = before.at(-1)?.from ?? allDays.before;
      setPages([...before, { from: await startOfPage(end, partner), before: end }]);
      setFailed(false);
    } catch {
      // The page says already that the storage is out of reach.
      setFailed(true);
    } finally {
      loading.current = false;
    }
  }

  useEffect(() => {
    load([]);
  }, [retries]);

  const oldest = pages.at(-1);
  return {
    pages,
    failed,
    hasMore: oldest !== undefined && oldest.from !== allDays.from,
    more: () => load(pages),
    restart: () => load([]),
  };
}
