// Pages that have a form open hear of a renaming: what is typed there is in no row yet.

/** A partner has another name now. */
export interface Renamed {
  /** Of the renaming, the same where it is taken back. */
  id: string;
  from: string;
  to: string;
  isUndone: boolean;
}

const name = 'renamed';

export function tellRenamed(renamed: Renamed): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(renamed);
  channel.close();
}

/** Returns how to stop. */
export function onRenamed(listener: (renamed: Renamed) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => listener(data);
  return () => channel.close();
}
