/** Taking in the file of another office: what it would change, and what is refused with a reason. Pure. */
import type { Regel } from './regelwerk.data.ts';
import { findRegel } from './regelwerk.data.ts';
import { unterschiede } from './regelwerk.rules.ts';
import {
  type RegelInhalt,
  type RegelwerkDatei,
  regelInhaltSchema,
  regelwerkDateiSchema,
  type Unterschied,
} from './regelwerk.schema.ts';

/** Undefined: no such file at all. */
export function readRegelwerkDatei(text: string): RegelwerkDatei | undefined {
  try {
    const parsed = regelwerkDateiSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export interface Uebernahme {
  readonly gleich: number;
  readonly neu: readonly {
    readonly regel: Regel;
    readonly inhalt: RegelInhalt;
    readonly unterschiede: Unterschied[];
  }[];
  readonly abgelehnt: readonly { readonly schluessel: string; readonly grund: string }[];
}

/**
 * `jetzt` is what holds here; `einwand` says what speaks against a content; `belegt` where a draft waits already.
 * Whoever checked it elsewhere is not who checks it here: the source names the other office.
 */
export function planUebernahme(
  datei: RegelwerkDatei,
  jetzt: (regel: Regel) => RegelInhalt | undefined,
  einwand: (regel: Regel, inhalt: RegelInhalt) => string | undefined,
  belegt: (schluessel: string) => boolean,
): Uebernahme {
  const neu: Uebernahme['neu'][number][] = [];
  const abgelehnt: Uebernahme['abgelehnt'][number][] = [];
  const gesehen = new Set<string>();
  let gleich = 0;
  for (const { schluessel, inhalt: raw } of datei.regeln) {
    const refuse = (grund: string) => abgelehnt.push({ schluessel, grund });
    const regel = findRegel(schluessel);
    const parsed = regelInhaltSchema.safeParse(raw);
    if (gesehen.has(schluessel)) refuse('Steht doppelt in der Datei.');
    else if (!regel) refuse('Diesen Eintrag kennt dieses Amt nicht.');
    else if (!parsed.success) refuse(parsed.error.issues[0]?.message ?? 'Der Inhalt passt nicht.');
    else {
      const inhalt = { ...parsed.data, quelle: `${datei.amt || 'anderes Amt'}: ${parsed.data.quelle}`.slice(0, 300) };
      const change = unterschiede(jetzt(regel), parsed.data);
      const against = einwand(regel, inhalt);
      const only = change.every(({ was }) => was === 'Quelle' || was === 'Geprüft bis');
      if (only) gleich += 1;
      else if (against !== undefined) refuse(against);
      else if (belegt(schluessel)) refuse('Hier wartet schon ein Entwurf.');
      else neu.push({ regel, inhalt, unterschiede: change });
    }
    gesehen.add(schluessel);
  }
  return { gleich, neu, abgelehnt };
}
