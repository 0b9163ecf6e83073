/** Messages as another office sends them, also with what goes wrong on the way. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { writeNachricht } from './nachricht.ts';
import { NACHRICHTEN, PROFILE } from './profil.data.ts';

export const idOf = (nr: number) => `${String(nr).padStart(8, '0')}-0000-4000-8000-000000000000`;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export interface NewNachricht {
  readonly nr: number;
  readonly person?: { familienname: string; vornamen: string; geburtsdatum?: string };
  /** Listed with this hash; what lies in the ZIP may be another thing. */
  readonly gelistet: Readonly<Record<string, Buffer>>;
  readonly dabei?: Readonly<Record<string, Buffer>>;
  readonly akten?: number;
}

export function zipOf(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream as Readable);
}

export function sendNachricht({ nr, person, gelistet, dabei = gelistet, akten = 1 }: NewNachricht): Promise<Buffer> {
  const dokumente = Object.entries(gelistet).map(([dateiname, bytes], index) => ({
    id: idOf(nr * 100 + index),
    titel: `Brief ${index + 1} der Nachricht ${nr}`,
    typ: 'Bescheid',
    eingegangenAm: '2026-01-02',
    datei: { dateiname, art: 'pdf', groesse: bytes.length, sha256: hashOf(bytes), ref: {} as never },
  }));
  const akte = (index: number) => ({
    id: idOf(nr * 100 + 90 + index),
    aktenzeichen: `M-${nr}-${index}`,
    betreff: 'Ausländerakte',
    beginn: '2026-01-01',
    personen: person ? [person] : [],
    vorgaenge: [
      {
        id: idOf(nr * 100 + 80 + index),
        betreff: '§ 18g',
        kennzeichen: '3.2',
        beginn: '2025-12-01',
        dokumente: index === 0 ? dokumente : [],
      },
    ],
    dokumente: [],
  });
  const xml = writeNachricht({
    art: NACHRICHTEN.abgabe,
    profil: PROFILE['4.0.0'],
    prozessId: idOf(nr),
    nachrichtId: idOf(nr + 50_000),
    zeitpunkt: '2026-01-02T00:00:00Z',
    absender: { institution: 'Ausländerbehörde Beispielstadt' },
    empfaenger: { institution: 'Ausländerbehörde Musterstadt' },
    akten: Array.from({ length: akten }, (_, index) => akte(index)),
  });
  return zipOf({ [`${idOf(nr)}_Abgabe.Abgabe.0401.xml`]: Buffer.from(xml), ...dabei });
}
