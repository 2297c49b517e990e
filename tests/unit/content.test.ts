import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contentFaults } from '@/scripts/content';

const copy = mkdtempSync(join(tmpdir(), 'content-'));
cpSync('data', join(copy, 'data'), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

test('every text of the catalogue is well formed', async () => {
  expect(await contentFaults('.')).toEqual([]);
});

describe('a mistake is told in a sentence, with the file and the line', () => {
  const reading = 'data/activities/05-echange-de-lecture-ou-balado';
  const mistakes: { file?: string; from: string; to: string; line?: string; told: string }[] = [
    {
      from: 'minutes: 15,',
      to: 'minutes: 25,',
      line: 'steps:',
      told: 'the steps’ minutes add up to 55, the activity says 45',
    },
    { from: 'closing: [', to: 'closin: [', line: 'import', told: 'nothing is called “closin” here: is it misspelt?' },
    { from: 'closing: [', to: 'closin: [', line: 'import', told: 'closing is missing' },
    { from: 'l’effet', to: "l\\'effet", told: 'a straight apostrophe or quotation mark in “Lire ou faire' },
    { from: 'Résumer', to: 'Donner un feedback et résumer', told: '“feedback” is not French of ours, in “Donner un' },
    {
      from: 'Retenir',
      to: 'Retenir avec beaucoup de soin, si possible par écrit, '.repeat(2).trim(),
      told: 'this has ',
    },
    {
      from: 'step: 3, minutes: 10',
      to: 'step: 3, minutes: 5',
      line: 'shortVersion:',
      told: 'the short version’s minutes add up to 25, not 30',
    },
    {
      from: 'step: 3, minutes: 10',
      to: 'step: 9, minutes: 10',
      line: 'shortVersion:',
      told: 'step 9 has 0 minutes, the short version gives it 10',
    },
    { from: 'ville?', to: 'ville.', told: 'a question ends with ?' },
    { from: 'before: [', to: 'before [', told: 'this can’t be read. ' },
    {
      file: 'activity.ts',
      from: "'anywhere'",
      to: "'train'",
      told: 'facets.places.0 is “train”; it can be “outdoors”, “office”, ',
    },
    {
      file: 'activity.ts',
      from: "id: 'echange-de-lecture-ou-balado'",
      to: "id: 'lecture'",
      told: 'the id is “lecture”, the folder’s name says “echange-de-lecture-ou-balado”',
    },
    {
      file: 'activity.ts',
      from: 'cost:',
      to: 'price:',
      line: 'facets:',
      told: 'nothing is called “price” here: is it misspelt?',
    },
    { file: 'synonyms.txt', from: 'lire', to: 'lecture', told: 'the title or the text has “lecture” already' },
  ];

  test.each(mistakes)('$told', async ({ file = 'guide.ts', from, to, line = to, told }) => {
    const path = join(copy, reading, file);
    const right = readFileSync(path, 'utf8');
    const wrong = right.replace(from, to);
    expect(wrong).not.toBe(right);
    writeFileSync(path, wrong);
    const faults = await contentFaults(copy);
    writeFileSync(path, right);
    const number = wrong.slice(0, wrong.indexOf(line)).split('\n').length;
    const sentence = `${reading}/${file}:${number}: ${told}`;
    expect(faults.map((fault) => fault.slice(0, sentence.length))).toContain(sentence);
  });

  test.each([
    ['cost free: ', 'cost gratis: ', 38, '“cost gratis” is no value of a facet, or is there twice'],
    ['cost free: ', 'cost free; ', 38, 'after “cost free; gratuit, gratuite, gratuitement, sans frais'],
    ['cost free: ', 'cost gratis: ', 39, 'a line “cost free: …” is missing'],
  ])('the words of the facets: «%s» as «%s»', async (from, to, line, told) => {
    const path = join(copy, 'data/facet-words.txt');
    const right = readFileSync(path, 'utf8');
    expect(right).toContain(from);
    writeFileSync(path, right.replace(from, to));
    const faults = await contentFaults(copy);
    writeFileSync(path, right);
    const sentence = `data/facet-words.txt:${line}: ${told}`;
    expect(faults.map((fault) => fault.slice(0, sentence.length))).toContain(sentence);
  });

  test('a file that is missing', async () => {
    rmSync(join(copy, reading, 'synonyms.txt'));
    expect(await contentFaults(copy)).toEqual([`${reading}:1: the file synonyms.txt is missing`]);
  });
});
