import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Outdated } from './Problem';

/** A part of a page whose file is read when it is first shown, and not before. Nothing stands in its place until then. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props) {
    const [state, setState] = useState<'waits' | 'is there' | 'failed'>(loaded ? 'is there' : 'waits');
    useEffect(() => {
      if (loaded) return;
      load().then(
        (part) => {
          loaded = part;
          setState('is there');
        },
        () => setState('failed'),
      );
    }, []);
    if (state === 'failed') return <Outdated />;
    const Part = loaded;
    return Part ? <Part {...props} /> : null;
  };
}
