/** Why the AI server gave no usable answer, in words for the person who waits or the one who runs it. Never its words. */
import { defineFaults } from '#platform/errors/errors.ts';

export const llmFaults = defineFaults('ki', {
  AUS: {
    status: 409,
    title: 'Der KI-Server ist abgeschaltet',
    advice: 'Arbeiten Sie mit den Fundstellen der Suche weiter.',
  },
  FEHLT: {
    status: 409,
    title: 'Dafür ist kein KI-Server eingerichtet',
    advice: 'Arbeiten Sie mit den Fundstellen der Suche weiter.',
  },
  AUSGELASTET: {
    status: 503,
    title: 'Der KI-Server ist ausgelastet ({grund})',
    advice: 'Versuchen Sie es in einer Minute erneut oder arbeiten Sie mit den Fundstellen weiter.',
  },
  ANTWORTET_NICHT: {
    status: 504,
    title: 'Der KI-Server antwortet nicht ({grund})',
    advice: 'Arbeiten Sie mit den Fundstellen weiter; bleibt es dabei, sagen Sie der Administration Bescheid.',
  },
  FALSCH_EINGERICHTET: {
    status: 502,
    title: 'Der KI-Server ist falsch eingerichtet ({grund})',
    advice: 'Bitte sagen Sie der Administration Bescheid; die Seite KI-Server nennt, was zu ändern ist.',
  },
  UNBRAUCHBAR: {
    status: 502,
    title: 'Die Antwort des KI-Servers ist nicht zu gebrauchen ({grund})',
    advice: 'Stellen Sie die Frage anders oder arbeiten Sie mit den Fundstellen weiter.',
  },
  ZU_LANG: {
    status: 413,
    title: 'Das ist länger, als das Modell lesen kann',
    advice: 'Fragen Sie kürzer oder mit weniger Unterlagen.',
  },
  NUR_EIGEN: {
    status: 409,
    title: 'Diese Inhalte dürfen das eigene Netz nicht verlassen',
    advice: 'Der eingerichtete KI-Server steht außerhalb; arbeiten Sie mit den Fundstellen weiter.',
  },
  ABGEBROCHEN: {
    status: 409,
    title: 'Die Frage wurde abgebrochen',
    advice: 'Stellen Sie sie erneut, wenn Sie sie noch brauchen.',
  },
});

/** Where a fault leaves the connection. */
export type Trouble = 'ausgelastet' | 'antwortet_nicht' | 'falsch_eingerichtet';

const TROUBLES: Readonly<Record<string, Trouble>> = {
  'ki.AUSGELASTET': 'ausgelastet',
  'ki.ANTWORTET_NICHT': 'antwortet_nicht',
  'ki.FALSCH_EINGERICHTET': 'falsch_eingerichtet',
};

/** Undefined for what says nothing about the connection: an answer that is no use, a question that is too long. */
export function troubleOf(code: string): Trouble | undefined {
  return TROUBLES[code];
}
