import type { Activity } from '@/data/schema';

/** English words that the source sets in italics in a title, as in «Séance de *co-working*». */
const emphasised = ({ title }: Activity) => /\*(.+?)\*/.exec(title)?.[1];

/** A title or text of the source, to the letter; what the title sets in italics is so in the text too, and said in English. */
export function SourceText({ activity, part }: { activity: Activity; part: 'title' | 'text' }) {
  const words = emphasised(activity);
  const source = activity[part].replaceAll('*', '');
  if (!words) return <>{source}</>;
  const [first, ...rest] = source.split(words);
  return (
    <>
      {first}
      {rest.map((text) => [<em lang="en">{words}</em>, text])}
    </>
  );
}
