import * as fc from 'fast-check';
import type { Meeting } from '@/utils/journal/tables/meetings';

export const planned: Meeting = {
  id: '00000001-1234-4abc-8def-0123456789ab',
  activityId: 'balade-mentorat',
  title: 'Balade Mentorat',
  day: '2026-12-03',
  time: '14:00',
  minutes: 45,
  partner: 'Noé',
  place: 'Parc Victoria',
  status: 'planned',
  sequence: 0,
  createdAt: '2026-11-26T15:00:00.000Z',
  updatedAt: '2026-11-26T15:00:00.000Z',
};

/** Any code point, halves of pairs and controls among them. fast-check's own «binary» takes seconds to begin. */
export const anyUnit = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
