import type { Figure } from '../tests/bench/measure.ts';

interface Compared {
  floor: Figure;
  ours: Figure;
  ratio: number;
}

/** A bar chart of what was measured beside a static page, as an SVG: a pair of bars each, with its range. */
export function chartOf(results: Record<string, unknown>): string {
  const paint = (results.paint ?? {}) as Record<string, Compared>;
  const popup = (results.popup ?? {}) as { 'first paint (ms)'?: Compared };
  const rows: [string, Compared][] = Object.entries(paint).filter(([name]) => name.startsWith('first paint,'));
  if (popup['first paint (ms)']) rows.push(['popup, first paint (ms)', popup['first paint (ms)']]);
  const most = Math.max(...rows.flatMap(([, { floor, ours }]) => [floor.most, ours.most]), 1);
  const x = (time: number) => Math.round(200 + (time / most) * 400);
  const bar = (y: number, kind: string, { median, least, most: longest }: Figure) =>
    `<rect class="${kind}" x="200" y="${y}" width="${x(median) - 200}" height="14"/>` +
    `<path class="range" d="M${x(least)} ${y + 7}H${x(longest)}"/>` +
    `<text x="${x(longest) + 6}" y="${y + 11}">${median}</text>`;
  const body = rows.map(([name, { floor, ours, ratio }], index) => {
    const y = 40 + index * 56;
    return `<text x="0" y="${y + 12}">${name}</text><text x="0" y="${y + 30}" class="ratio">× ${ratio}</text>${bar(y, 'floor', floor)}${bar(y + 18, 'ours', ours)}`;
  });
  const height = 40 + rows.length * 56;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 ${height}" role="img" aria-label="First paints beside those of static pages: medians and ranges">
<style>
  svg { color-scheme: light dark; font: 13px system-ui, sans-serif; fill: light-dark(#333, #ddd); }
  .floor { fill: light-dark(#b9b4ab, #6b665e); }
  .ours { fill: light-dark(#6a3fa0, #c4a5ee); }
  .range { stroke: light-dark(#333, #ddd); }
  .ratio { font-weight: 600; }
</style>
<rect class="floor" x="200" y="10" width="14" height="14"/><text x="220" y="21">static page</text>
<rect class="ours" x="310" y="10" width="14" height="14"/><text x="330" y="21">Idée du jour</text>
${body.join('\n')}
</svg>
`;
}
