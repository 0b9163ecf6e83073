/** Persons in words, the same everywhere. */
import type { z } from 'zod';
import type { geschlechtSchema, PersonKurz } from '../../person.schema.ts';
import { nameOfStaat } from './staaten.ts';

/** `Al-Hassan, Mohammed`; some people have one name only. */
export function nameOfPerson({ familienname, vornamen }: Pick<PersonKurz, 'familienname' | 'vornamen'>): string {
  return [familienname, vornamen].filter((part) => part !== '').join(', ');
}

export function staatenOf(codes: readonly string[]): string {
  return codes.map(nameOfStaat).join(', ');
}

export const GESCHLECHTER: Readonly<Record<z.output<typeof geschlechtSchema>, string>> = {
  weiblich: 'weiblich',
  maennlich: 'männlich',
  divers: 'divers',
  unbekannt: 'nicht bekannt',
};
