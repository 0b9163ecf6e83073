/** Says the calls, one after the other: chime, then the number in the language of whoever is called. */
import { useEffect, useRef } from 'react';
import { hearAufrufe, KEINE_ANSAGEN, nextAnsage, spellNummer, spellRaum } from '../../ansage.rules.ts';
import type { Aufruf } from '../../anzeige.schema.ts';
import { playChime } from '../klang.ts';
import { speak } from '../sprechen.ts';
import { useTagtexte } from '../tagtexte.tsx';

interface Stand {
  readonly aufrufe: readonly Aufruf[];
  readonly jetzt: string;
}

export function useAnsagen(stand: Stand | undefined): void {
  const texte = useTagtexte();
  const ansagen = useRef(KEINE_ANSAGEN);
  const isFirst = useRef(true);
  const isTalking = useRef(false);
  const key = stand?.aufrufe.map(({ id }) => id).join(' ');
  const latest = useRef(stand);
  latest.current = stand;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new call is a reason to speak
  useEffect(() => {
    const now = latest.current;
    if (!now) return;
    const aufrufe = now.aufrufe
      .filter(({ begonnen }) => !begonnen)
      .map(({ id, nummer, ziel, sprache, um }) => ({
        schluessel: id,
        nummer,
        raum: ziel.raum || ziel.platz,
        sprache,
        um,
      }));
    ansagen.current = hearAufrufe(ansagen.current, aufrufe, { jetzt: now.jetzt, erster: isFirst.current });
    isFirst.current = false;
    if (!isTalking.current) void talk();
  }, [key, stand === undefined]);

  async function talk(): Promise<void> {
    isTalking.current = true;
    for (;;) {
      const { aufruf, rest } = nextAnsage(ansagen.current);
      ansagen.current = rest;
      if (!aufruf) break;
      await playChime();
      await speak(aufruf.sprache, (sprache) =>
        texte[sprache]('ansage', {
          nummer: spellNummer(aufruf.nummer, sprache),
          raum: spellRaum(aufruf.raum, sprache),
        }),
      );
    }
    isTalking.current = false;
  }
}
