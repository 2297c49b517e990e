import type { Work } from './slices';

/** Decoded at a time, in bytes. */
const handful = 65_536;

/** What other programs make of a file of ours that they save: PowerShell and Notepad write UTF-16 or ANSI, with a mark in front or without. */
export function* decoding(bytes: Uint8Array): Work<{ text: string; isAnsi: boolean }> {
  const wide = wideEncodingOf(bytes);
  if (wide) return { text: yield* decode(bytes, new TextDecoder(wide)), isAnsi: false };
  try {
    return { text: yield* decode(bytes, new TextDecoder('utf-8', { fatal: true })), isAnsi: false };
  } catch {
    return { text: yield* decode(bytes, new TextDecoder('windows-1252')), isAnsi: true };
  }
}

function wideEncodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // JSON begins with a sign of ASCII.
  if (second === 0 && first !== 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  return undefined;
}

function* decode(bytes: Uint8Array, decoder: TextDecoder): Work<string> {
  let text = '';
  for (let at = 0; at < bytes.length; at += handful) {
    text += decoder.decode(bytes.subarray(at, at + handful), { stream: true });
    yield;
  }
  return text + decoder.decode();
}
