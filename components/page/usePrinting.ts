import { options } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether the page is being printed: what is for paper alone is there in time, since the browser waits for no frame. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const atOnce = (is: boolean) => () => {
      const { debounceRendering } = options;
      options.debounceRendering = (render) => render();
      setPrinting(is);
      Object.assign(options, { debounceRendering });
    };
    const [begin, end] = [atOnce(true), atOnce(false)];
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
