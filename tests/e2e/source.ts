import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const source = readFileSync(resolve(import.meta.dirname, '../../data/activites.md'), 'utf8');

/** The 21 activities as the programme wrote them; the bundled catalogue is read by Vite, which is not here. */
export const activities = [...source.matchAll(/^\s*\d+\. \*\*(.+?)\*\* : (.+?)\s*$/gm)].map(
  ([, title = '', text = '']) => ({ title: title.replaceAll('*', ''), text }),
);
