/** Tells what an organisation gives from what it gave before (FNV-1a); empty where it gives nothing. */
export function digestOf(given: object | undefined): string {
  if (!given) return '';
  const text = JSON.stringify(given);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}
