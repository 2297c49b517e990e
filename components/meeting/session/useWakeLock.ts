import { useEffect } from 'preact/hooks';

/** Keeps the screen on while the page is in sight. Where that is refused, nobody needs to know. */
export function useWakeLock(): void {
  useEffect(() => {
    let isOver = false;
    let lock: WakeLockSentinel | undefined;
    const ask = async () => {
      if (document.visibilityState === 'hidden') return;
      const locks = navigator.wakeLock as WakeLock | undefined;
      lock = await locks?.request('screen').catch(() => undefined);
      if (isOver) lock?.release();
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', ask);
      lock?.release();
    };
  }, []);
}
