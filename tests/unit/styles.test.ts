import { expect, test } from 'vitest';

test('every style sheet has a name of its own, from which its classes are named', () => {
  const names = Object.keys(import.meta.glob('../../components/**/*.module.css', { query: '?raw' })).map((file) =>
    file.split('/').at(-1),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
