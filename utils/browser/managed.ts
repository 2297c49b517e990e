interface Storage {
  managed?: { get(): Promise<object> };
  onChanged?: Event;
}
interface Event {
  addListener(listener: (changes: object, area: string) => void): void;
  removeListener(listener: (changes: object, area: string) => void): void;
}

// As it is, and not through the polyfill: each page asks for it. Firefox has it as `browser`.
const storage = (): Storage | undefined => {
  const { browser, chrome } = globalThis as { browser?: { storage?: Storage }; chrome?: { storage?: Storage } };
  return browser?.storage ?? chrome?.storage;
};

/** What the organisation gives by its policy; undefined where it gives nothing. */
export async function readManaged(): Promise<object | undefined> {
  try {
    const given = await storage()?.managed?.get();
    return given && Object.keys(given).length > 0 ? given : undefined;
  } catch {
    // So Firefox says that there is no policy.
    return undefined;
  }
}

/** Tells of each change of the policy, where the browser does; returns how to stop. */
export function followManaged(listener: () => void): () => void {
  const hear = (_: object, area: string) => area === 'managed' && listener();
  const event = storage()?.onChanged;
  event?.addListener(hear);
  return () => event?.removeListener(hear);
}
