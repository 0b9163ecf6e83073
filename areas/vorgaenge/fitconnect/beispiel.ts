/** What arrives in the demo: always the same two messages, so that a restart brings nothing twice. */
import { muster } from '../xauslaender/beispiel.ts';

export function beispiele(): string[] {
  return [
    muster({
      id: '0d5a3c1e-7b42-4f19-9c55-2f1f6d0b8a01',
      antrag: 'MUSTER-2026-0001',
      familienname: 'Kovačević',
      vorname: 'Đorđe',
    }),
    muster({
      id: '0d5a3c1e-7b42-4f19-9c55-2f1f6d0b8a02',
      antrag: 'MUSTER-2026-0002',
      grund: '01',
      familienname: 'Haddad',
      vorname: 'Layla',
      geburtsdatum: '1994-11-03',
      geschlecht: 'w',
      geburtsort: 'Aleppo',
      staat: '475',
      email: 'l.haddad@mail.example',
    }),
  ];
}
