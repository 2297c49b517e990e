import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundled as catalogue } from '@/data/catalogue';
import type { Activity } from '@/data/schema';
import { facetWordsOf, synonymsOf } from '@/data/synonyms';
import { createIndex, search } from '@/utils/ideas/search';
import { fold, foldWithPlaces, stemOf, wordsOf, wordsOfLines } from '@/utils/ideas/text';
import { plainTitle } from '@/utils/ideas/title';
import { heldOutNeeds, ideas, type Need, needs } from './search-needs';
import { searchQueries } from './search-queries';

const index = createIndex(catalogue, synonymsOf, facetWordsOf);
const found = (query: string) => search(index, query).activities.map(({ id }) => id);

/** Any text: accents, ligatures, marks of their own, what is not seen, initials, emoji, lone surrogates. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(..."aeéèœÆŒç.1\u00ad\u200b\u0301\u0308()*-'’ \u00a0«»½ﬁΣςßİ", '👩‍🎨', '\ud83d', '½'),
  }),
);

const activityOf = (id: string, title: string, text = ''): Activity => ({
  ...(catalogue[0] as Activity),
  id,
  title,
  text,
});

/** A small catalogue: each activity is its title, its synonyms and its text. */
function catalogueOf(...entries: readonly (readonly [title: string, synonyms?: string[], text?: string])[]) {
  const activities = entries.map(([title, , text], place) => activityOf(`${place}`, title, text));
  const small = createIndex(
    activities,
    (id) => entries[Number(id)]?.[1] ?? [],
    () => [],
  );
  return (query: string) => search(small, query).activities.map(({ title }) => title);
}

const marked = (query: string, text: string) =>
  search(index, query)
    .marks(text)
    .map(([start, end]) => text.slice(start, end));

describe('folding', () => {
  test.each([
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['ŒUVRE, æ', 'oeuvre  ae'],
    ['mentoré(e)s', 'mentorees'],
    ['*co-working*', 'co working'],
    ['d’une', 'd une'],
    ["d'une", 'd une'],
    ['5\u00a0à\u00a07', '5 a 7'],
    ['C.V. et R.H.', 'cv  et rh '],
    ['Fin. Ici', 'fin  ici'],
    ['com\u00adpé\u200btence\ufeff', 'competence'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('with places and without, it is the same, and folding again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWithPlaces(text).folded).toBe(fold(text));
        expect(wordsOf(fold(text))).toEqual(wordsOf(text));
      }),
    );
  });

  test('what is found in the folded text comes from within the original', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const { folded, rangeOf } = foldWithPlaces(text);
        fc.pre(folded.length > 0);
        const start = a % folded.length;
        const [from, to] = rangeOf(start, start + 1 + (b % (folded.length - start)));
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(fold(text.slice(from, to))).toContain(folded[start]);
      }),
    );
  });

  test.each([
    ['mentoré(e)s', 'mentoree', 'mentoré(e)'],
    ['mentor(e)s', 'mentor', 'mentor'],
    ['(déjà) vu', 'deja', 'déjà'],
    ['vu(e) là)', 'la', 'là'],
    ['Cœur', 'coe', 'Cœ'],
    ['Cafe\u0301s', 'cafe', 'Cafe\u0301'],
    ['un C.V. ici', 'cv', 'C.V'],
    ['mu\u00adsée', 'musee', 'mu\u00adsée'],
  ])('in %s, %s is %s', (text, part, original) => {
    const { folded, rangeOf } = foldWithPlaces(text);
    const start = folded.indexOf(part);
    expect(text.slice(...rangeOf(start, start + part.length))).toBe(original);
  });
});

describe('finding', () => {
  test.each(searchQueries)('«%s» gives %s first', (query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });

  test('an empty query gives the whole catalogue, unmarked', () => {
    for (const query of ['', '  ', '?', '()']) {
      expect(found(query)).toEqual(catalogue.map(({ id }) => id));
      expect(marked(query, catalogue[0]?.text ?? '')).toEqual([]);
    }
  });

  test('what no idea has anything of gives nothing', () => {
    expect(found('dinosaure')).toEqual([]);
    expect(search(index, 'dinosaure').nearest).toBe(false);
  });

  test('the words of a title, in any order and any writing, find it', () => {
    const writings = [
      (word: string) => word,
      (word: string) => word.toUpperCase(),
      (word: string) => word.normalize('NFD'),
      (word: string) => fold(word),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogue).chain((activity) =>
          fc.record({
            id: fc.constant(activity.id),
            words: fc.shuffledSubarray(plainTitle(activity).split(' '), { minLength: 1 }),
            write: fc.constantFrom(...writings),
          }),
        ),
        ({ id, words, write }) => {
          expect(found(words.map(write).join(' '))).toContain(id);
        },
      ),
    );
  });

  test('so do those of any title in any catalogue', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (titles) => {
        const searchTitles = catalogueOf(...titles.map((title) => [title] as const));
        for (const title of titles) expect(searchTitles(title)).toContain(title);
      }),
    );
  });

  test('every beginning of a title finds it: nothing vanishes while one types', () => {
    for (const activity of catalogue) {
      const title = plainTitle(activity);
      for (let end = 1; end <= title.length; end++) expect(found(title.slice(0, end))).toContain(activity.id);
    }
  });

  test('a slip anywhere in a longer word is forgiven: a letter wrong, missing, too many, or two swapped', () => {
    const longWords = [...new Set(catalogue.flatMap(({ title }) => wordsOf(title)))].filter((word) => word.length > 5);
    const slips = {
      wrong: (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at + 1)}`,
      missing: (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
      extra: (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at)}`,
      swapped: (word: string, at: number) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    };
    for (const word of longWords) {
      const searchWord = catalogueOf([word]);
      for (const slip of Object.values(slips)) {
        for (let at = 0; at < word.length - 1; at++) expect(searchWord(slip(word, at))).toEqual([word]);
      }
    }
  });

  test('two slips in a long word are forgiven, in a short one none', () => {
    expect(found('filosophique')[0]).toBe('cafe-philosophique');
    expect(found('dveloppemant')[0]).toBe('ateliers-de-developpement-des-competences');
    expect(found('philoxxxhique')).toEqual([]);
    expect(found('xv')).toEqual([]);
    expect(found('xoxa')).toEqual([]);
  });

  test('slips count only where no idea has the words, or beginnings of them', () => {
    const searchTitles = catalogueOf(['Page'], ['Stage']);
    expect(searchTitles('page')).toEqual(['Page']);
    expect(searchTitles('pagge')).toEqual(['Page']);
  });

  test('small words neither narrow nor widen a query', () => {
    const searchTitles = catalogueOf(['Musée'], ['De la marche'], ['Parc']);
    expect(searchTitles('un musée')).toEqual(['Musée']);
    expect(searchTitles('une idée de marche à l’')).toEqual(['De la marche']);
    expect(searchTitles('de')).toEqual(['De la marche']);
  });
});

describe('needs', () => {
  const isRight = ([query, ...right]: Need) =>
    found(query)
      .slice(0, 3)
      .some((id) => right.some((idea) => ideas[idea] === id));

  test.each(Object.entries(needs))(
    'of those that a %s types, 95 in 100 find an idea among the first three',
    (_, list) => {
      expect(list.length).toBeGreaterThanOrEqual(45);
      const missed = list.filter((need) => !isRight(need)).map(([query]) => query);
      expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(list.length * 0.05);
    },
  );

  test('of those that nobody tuned for, 85 in 100', () => {
    expect(heldOutNeeds.filter(isRight).length).toBeGreaterThanOrEqual(heldOutNeeds.length * 0.85);
  });

  test.each(catalogue.map(({ title }, place) => [`${place + 1}. ${title.replaceAll('*', '')}`, place] as const))(
    '«%s», pasted with its number, is found, and by the number alone',
    (query, place) => {
      expect(found(query)[0]).toBe(catalogue[place]?.id);
      expect(found(`${place + 1}`)).toContain(catalogue[place]?.id);
    },
  );

  test.each([
    ['gratuit', (activity: Activity) => activity.facets.cost === 'free'],
    ['en ligne', (activity: Activity) => activity.facets.remote === 'yes'],
    ['Teams', (activity: Activity) => activity.facets.remote === 'yes'],
    ['30 minutes', (activity: Activity) => activity.shortVersion === true],
    ['première rencontre', (activity: Activity) => activity.facets.stages.includes('start')],
    ['bilan', (activity: Activity) => activity.facets.stages.includes('review')],
  ])('«%s» finds what has this facet', (query, has) => {
    const { activities, nearest } = search(index, query);
    expect(nearest).toBe(false);
    expect(activities).toEqual(expect.arrayContaining(catalogue.filter(has)));
  });
});

describe('where no idea has all words', () => {
  test('those with most of them, best first, and it is said', () => {
    const small = createIndex(
      [activityOf('a', 'Café'), activityOf('b', 'Café au musée'), activityOf('c', 'Musée'), activityOf('d', 'Parc')],
      () => [],
      () => [],
    );
    const { activities, nearest } = search(small, 'café musée piscine');
    expect(activities.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(nearest).toBe(true);
    expect(search(small, 'café musée')).toMatchObject({ nearest: false, activities: [{ id: 'b' }] });
    expect(search(small, 'café piscine').activities.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('a telling word outweighs a common one', () => {
    const searchTitles = catalogueOf(['Gestion a'], ['Gestion b'], ['Gestion c'], ['Yoga'], ['Gestion d']);
    expect(searchTitles('gestion yoga')[0]).toBe('Yoga');
  });

  test('a word more never leaves nothing, and what it drops it says', () => {
    const word = fc.constantFrom(...catalogue.flatMap(({ id }) => synonymsOf(id).flatMap(wordsOf)), 'dinosaure', 'xyz');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 2 }), word, (others, more) => {
        const words = ['gestion', ...others];
        const before = found(words.join(' '));
        const after = search(index, [...words, more].join(' '));
        if (before.length > 0) expect(after.activities.length).toBeGreaterThan(0);
        if (!after.nearest && after.activities.length > 0) {
          expect(search(index, words.join(' ')).nearest).toBe(false);
          expect(before).toEqual(expect.arrayContaining(after.activities.map(({ id }) => id)));
        }
      }),
    );
  });
});

describe('forms of a word', () => {
  test.each([
    ['motiver', 'motivation'],
    ['déléguer', 'délégation'],
    ['négocier', 'négociation'],
    ['communiquer', 'communication'],
    ['stressée', 'stress'],
    ['nouvelle', 'nouveau'],
    ['élu', 'élus'],
    ['élue', 'élues'],
    ['municipaux', 'municipale'],
    ['écologique', 'écologie'],
    ['professionnelles', 'professionnel'],
    ['animatrice', 'animateur'],
    ['timidité', 'timide'],
  ])('«%s» finds «%s», and the other way round', (one, other) => {
    expect(catalogueOf([other])(one)).toEqual([other]);
    expect(catalogueOf([one])(other)).toEqual([one]);
  });

  test.each([
    ['formation', 'forme'],
    ['cas', 'ca'],
    ['marque', 'marche'],
  ])('«%s» is not «%s»', (one, other) => {
    expect(catalogueOf([other])(one)).toEqual([]);
  });

  test('a number is itself and nothing that begins with it', () => {
    expect(catalogueOf(['12 idées'], ['1 idée'])('1')).toEqual(['1 idée']);
  });
});

describe('ranking', () => {
  test('title before a synonym before the text before one word of a synonym', () => {
    const searchTitles = catalogueOf(['A', ['un autre parc']], ['B', [], 'un parc'], ['C', ['parc']], ['Parc']);
    expect(searchTitles('parc')).toEqual(['Parc', 'C', 'B', 'A']);
  });

  test('the word before another form of it before what begins with it', () => {
    expect(catalogueOf(['Marchepied'], ['Marcher'], ['Marche'])('marche')).toEqual(['Marche', 'Marcher', 'Marchepied']);
  });

  test('the inside of a word before a slip, and neither where something has the word', () => {
    expect(catalogueOf(['Départir'], ['Codépart'])('depart')).toEqual(['Départir']);
    expect(catalogueOf(['Débart'], ['Codépart'])('depart')).toEqual(['Codépart', 'Débart']);
  });

  test('who types a synonym finds its idea first', () => {
    expect(catalogueOf(['Non', ['dire']], ['B', ['dire non']])('dire non')).toEqual(['B', 'Non']);
  });

  test('one slip before two', () => {
    expect(catalogueOf(['Départemants'], ['Départements'])('departemenst')).toEqual(['Départements', 'Départemants']);
  });

  test('a letter too many is one slip, not two wrong ones', () => {
    expect(catalogueOf(['Bebevole'], ['Bénévole'])('benevxole')).toEqual(['Bénévole', 'Bebevole']);
  });

  test('ties stay in the order of the catalogue', () => {
    expect(catalogueOf(['Café noir'], ['Café blanc'], ['Café vert'])('cafe')).toEqual([
      'Café noir',
      'Café blanc',
      'Café vert',
    ]);
  });

  test.each([
    ['fin', 'Définir'],
    ['été', 'Compétences'],
    ['art', 'Départ'],
    ['lien', 'Client'],
  ])('«%s» is not inside «%s»: a short word only begins one', (query, title) => {
    expect(catalogueOf([title])(query)).toEqual([]);
    expect(catalogueOf([`${query}ale`])(query)).toHaveLength(1);
  });

  test('only what has every word, where something has', () => {
    expect(catalogueOf(['Café'], ['Café', ['livre']], ['Livre'])('café livre')).toHaveLength(1);
  });
});

describe('marks', () => {
  test.each([
    ['philo', 'Café philosophique', ['philo']],
    ['PHILOSOFIQUE', 'Café philosophique', ['philosophique']],
    ['philosophique cafe', 'Café philosophique', ['Café', 'philosophique']],
    ['mentoree', 'des mentoré(e)s', ['mentoré(e)']],
    ['musee d’art', 'Visitez une exposition d’art ou un musée', ['art', 'musée']],
    ['ate telier', 'Ateliers', ['Atelier']],
    ['promenade', 'Balade Mentorat', []],
    ['musees', 'un musée ou', ['musée']],
    ['philosophiquex', 'philosophique ou', ['philosophique']],
    ['podcats', 'un podcast', ['podcast']],
    ['motiver', 'la motivation', ['motiv']],
    ['sophique', 'un café philosophique', ['sophique']],
  ])('«%s» in «%s»', (query, text, marks) => {
    expect(marked(query, text)).toEqual(marks);
  });

  test('lie within the text, in order, apart from each other, on whole characters', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (title, parts) => {
        const { marks } = search(
          createIndex(
            [activityOf('a', title)],
            () => [],
            () => [],
          ),
          [title, ...parts].join(' '),
        );
        for (const text of [title, ...parts]) {
          let last = 0;
          for (const [start, end] of marks(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).isWellFormed() || !text.isWellFormed()).toBe(true);
            last = end;
          }
        }
      }),
    );
  });
});

test('any text finds what it finds, and throws nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { activities, nearest } = search(index, text);
      expect(new Set(activities).size).toBe(activities.length);
      expect(!nearest || activities.length > 0).toBe(true);
    }),
  );
});

test('lines stay apart, and their words; a stem is a beginning of its word but for its last letter', () => {
  expect(wordsOfLines(['Marcher, parler', ' C.V. ', '', '5\u00a0à\u00a07'])).toEqual([
    ['marcher', 'parler'],
    ['cv'],
    [],
    ['5', 'a', '7'],
  ]);
  expect(stemOf('guide')).toBe('guid');
  const words = catalogue.flatMap(({ id, text }) => [text, ...synonymsOf(id)].flatMap(wordsOf));
  expect([...words, 'a', 'qu', 'pratiqu', 'gu'].filter((word) => !word.startsWith(stemOf(word).slice(0, -1)))).toEqual(
    [],
  );
});

describe('in a small catalogue', () => {
  test('of ideas that have not all words, those are left out that have less than half of what the best has', () => {
    expect(catalogueOf(['Alpha bravo charlie'], ['Alpha delta'])('alpha bravo charlie zoulou')).toEqual([
      'Alpha bravo charlie',
    ]);
  });

  test('what two ideas are called alike finds both before others', () => {
    const both = catalogueOf(['Premier plan plan'], ['Un', ['plan premier']], ['Deux', ['plan premier']]);
    expect(both('plan premier').slice(0, 2).toSorted()).toEqual(['Deux', 'Un']);
  });

  test('two pieces of one word are marked as one', () => {
    const small = createIndex(
      [activityOf('a', 'Covoiturage')],
      () => [],
      () => [],
    );
    expect(search(small, 'iturage covoi').marks('Covoiturage')).toEqual([[0, 11]]);
  });

  test('a number is found as it is; digits in a word are letters', () => {
    const small = catalogueOf(['2026'], ['H2o'], ['2eme']);
    expect(small('20')).toEqual([]);
    expect(small('h2')).toEqual(['H2o']);
    expect(small('2e')).toEqual(['2eme']);
  });

  test('one slip is forgiven, from eight letters on two', () => {
    const small = catalogueOf(['Campagne'], ['Voyages'], ['Matins']);
    expect(small('kampagme')).toEqual(['Campagne']);
    expect(small('foyagez')).toEqual([]);
    expect(small('mtains')).toEqual(['Matins']);
    for (const twice of ['mtxins', 'mxains']) expect(small(twice), twice).toEqual([]);
  });

  test('of words that are as near, the one that ends there comes first', () => {
    expect(catalogueOf(['Jardinage'], ['Jardin'])('jardim')).toEqual(['Jardin', 'Jardinage']);
  });
});

test('the work of a query grows with the words of the language, not with the catalogue', () => {
  const repeated = Array.from({ length: 500 }, (_, copy) =>
    catalogue.map((each) => ({ ...each, id: `${each.id}-${copy}` })),
  );
  const large = createIndex(
    repeated.flat(),
    () => [],
    () => [],
  );
  expect(large.words.size).toBe(
    createIndex(
      catalogue,
      () => [],
      () => [],
    ).words.size,
  );
  expect(search(large, 'balade').activities).toHaveLength(500);
});
