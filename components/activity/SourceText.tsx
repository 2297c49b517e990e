import type { Activity } from '@/data/schema';
import type { Range } from '@/utils/ideas/text';
import { hasMarks } from '@/utils/ideas/title';

/** Where a text has the English words that the source sets in italics in the title, as in «Séance de *co-working*». */
function emphasised({ title }: Activity, text: string): Range[] {
  const words = /\*(.+?)\*/.exec(title)?.[1];
  const found: Range[] = [];
  if (!words) return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push([at, at + words.length]);
  }
  return found;
}

interface SourceTextProps {
  activity: Activity;
  part: 'title' | 'text';
  /** What matched a search. */
  marks?: readonly Range[];
}

/** A title or text of the source, to the letter; the words that the source emphasises are italic, and said in English. */
export function SourceText({ activity, part, marks = [] }: SourceTextProps) {
  const isMarked = hasMarks(activity);
  const text = isMarked ? activity[part].replaceAll('*', '') : activity[part];
  const italics = isMarked ? emphasised(activity, text) : [];
  if (italics.length + marks.length === 0) return <>{text}</>;
  const cuts = [...new Set([0, ...[...italics, ...marks].flat(), text.length])].sort((a, b) => a - b);
  return (
    <>
      {cuts.slice(1).map((end, index) => {
        const start = cuts[index] as number;
        const within = ([from, to]: Range) => from <= start && end <= to;
        const piece = text.slice(start, end);
        const marked = marks.some(within) ? <mark>{piece}</mark> : piece;
        return italics.some(within) ? <em lang="en">{marked}</em> : marked;
      })}
    </>
  );
}
