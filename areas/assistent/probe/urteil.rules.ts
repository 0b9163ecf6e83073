/** What the figures of a probe mean for the people who will work with the server. */
import type { ChatProbe, Dienst, Probe } from './probe.schema.ts';

export interface Urteil {
  readonly geeignet: boolean;
  /** German sentences, what to change first. */
  readonly saetze: readonly string[];
}

/** Our own marks: reading begins within five seconds and is not faster than the model writes. */
export const MARKEN = {
  ersteMs: 5000,
  tokenJePerson: 8,
  jsonAnteil: 0.9,
  zitatAnteil: 0.8,
  texteJeSekunde: 20,
  frageMs: 450,
  fuenfzigMs: 450,
} as const;

interface Satz {
  readonly gut: boolean;
  readonly text: string;
}

export function urteile(probe: Probe): Urteil {
  const saetze = [...ofChat(probe.chat), ...ofEmbedding(probe.embedding), ...ofRerank(probe.rerank)];
  const eingerichtet = probe.chat !== null || probe.embedding !== null || probe.rerank !== null;
  if (!eingerichtet)
    return { geeignet: false, saetze: ['Es ist kein KI-Server eingerichtet. Bleibe arbeitet vollständig ohne ihn.'] };
  const sorted = [...saetze.filter(({ gut }) => !gut), ...saetze.filter(({ gut }) => gut)];
  return { geeignet: saetze.every(({ gut }) => gut), saetze: sorted.map(({ text }) => text) };
}

function ofDienst(wofuer: string, dienst: Dienst): Satz[] {
  if (dienst.fehler) return [{ gut: false, text: `${wofuer}: ${dienst.fehler}.` }];
  const { modell, modellDa, kontextServer, kontextEingestellt } = dienst;
  const saetze: Satz[] = [];
  if (!modellDa) saetze.push({ gut: false, text: `${wofuer}: Der Server führt kein Modell „${modell}“.` });
  if (kontextServer !== null && kontextServer < kontextEingestellt)
    saetze.push({
      gut: false,
      text: `${wofuer}: Der Server liest ${zahl(kontextServer)} Token, eingestellt sind ${zahl(kontextEingestellt)}. Bitte gleichen Sie beides an.`,
    });
  return saetze;
}

function ofChat(chat: Probe['chat']): Satz[] {
  if (!chat) return [];
  const saetze = [...ofDienst('Antworten', chat.dienst), ...chat.laeufe.map(ofLauf)];
  if (chat.json) {
    const { versuche, gleich, berichtigt } = chat.json;
    const gut = versuche > 0 && gleich + berichtigt >= versuche * MARKEN.jsonAnteil;
    saetze.push({
      gut,
      text: `Vorgegebene Form: ${gleich} von ${versuche} sofort richtig, ${berichtigt} nach Berichtigung.${gut ? '' : ' Das genügt für Antworten mit Zitat nicht; nehmen Sie ein anderes Modell.'}`,
    });
  }
  if (chat.zitate) {
    const { fragen, saetze: all, belegt, ohneAntwort } = chat.zitate;
    const gut = belegt >= Math.max(1, all * MARKEN.zitatAnteil) && ohneAntwort <= fragen * (1 - MARKEN.zitatAnteil);
    saetze.push({
      gut,
      text: `Zitatprüfung: ${belegt} von ${all} Sätzen tragen ein geprüftes Zitat${ohneAntwort === 0 ? '' : `, ${ohneAntwort} von ${fragen} Fragen blieben ohne lesbaren Satz`}.${gut ? '' : ' Zu viele Sätze würden gestrichen; nehmen Sie ein anderes Modell.'}`,
    });
  } else saetze.push({ gut: true, text: 'Zitatprüfung: nicht gemessen.' });
  return saetze;
}

function ofLauf({
  personen,
  ersteMs,
  tokenJeSekunde,
  tokenJeSekundeUndPerson,
  gescheitert,
  gezaehlt,
}: ChatProbe): Satz {
  const wer = personen === 1 ? 'Eine Person allein' : `${personen} Personen zugleich`;
  if (tokenJeSekunde === 0) return { gut: false, text: `${wer}: keine Antwort kam an.` };
  const gut = gescheitert === 0 && ersteMs.p95 <= MARKEN.ersteMs && tokenJeSekundeUndPerson >= MARKEN.tokenJePerson;
  const etwa = gezaehlt === 'geschaetzt' ? 'etwa ' : '';
  return {
    gut,
    text: `${wer}: erstes Wort nach ${sekunden(ersteMs.median)} (langsamste 5 %: ${sekunden(ersteMs.p95)}), ${etwa}${zahl(tokenJeSekundeUndPerson)} Token je Sekunde für jede, ${etwa}${zahl(tokenJeSekunde)} zusammen${gescheitert > 0 ? `, ${gescheitert} gescheitert` : ''}.${gut ? '' : ' Das ist zu langsam; weniger zugleich, ein kleineres Modell oder mehr Rechenleistung.'}`,
  };
}

function ofEmbedding(embedding: Probe['embedding']): Satz[] {
  if (!embedding) return [];
  const saetze = ofDienst('Vektoren', embedding.dienst);
  if (embedding.dienst.fehler) return saetze;
  const { texteJeSekunde, frageMs } = embedding;
  const gut = texteJeSekunde >= MARKEN.texteJeSekunde && frageMs <= MARKEN.frageMs;
  return [
    ...saetze,
    {
      gut,
      text: `Vektoren: ${zahl(texteJeSekunde)} Texte je Sekunde (60.000 Absätze in ${dauer(60_000 / Math.max(texteJeSekunde, 0.01))}), eine Frage in ${zahl(frageMs)} ms.${gut ? '' : ' Die Suche wartet darauf höchstens die halbe Zeit von BLEIBE_KI_SUCHE_MS und sucht sonst nur nach Wörtern.'}`,
    },
  ];
}

function ofRerank(rerank: Probe['rerank']): Satz[] {
  if (!rerank) return [];
  const saetze = ofDienst('Nachsortieren', rerank.dienst);
  if (rerank.dienst.fehler) return saetze;
  const gut = rerank.fuenfzigMs <= MARKEN.fuenfzigMs;
  const zusatz = gut
    ? ''
    : ' Die Suche wartet auf Vektoren und Nachsortieren zusammen höchstens BLEIBE_KI_SUCHE_MS und lässt das Nachsortieren sonst weg.';
  return [...saetze, { gut, text: `Nachsortieren: 50 Treffer in ${zahl(rerank.fuenfzigMs)} ms.${zusatz}` }];
}

function zahl(value: number): string {
  return value.toLocaleString('de-DE', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

function sekunden(ms: number): string {
  return `${(ms / 1000).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}

function dauer(seconds: number): string {
  return seconds < 120 ? `${zahl(Math.ceil(seconds))} Sekunden` : `${zahl(Math.ceil(seconds / 60))} Minuten`;
}
