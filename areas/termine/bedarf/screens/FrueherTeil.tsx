/** The waiting list on the page of the Termin: join, change, leave; and what was offered, on top of the page. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { getPruefaufgabe } from '../../buchung/buchung.api.ts';
import { loeseAufgabe } from '../../buchung/screens/aufgabe.ts';
import { type Abruf, fehlertextOf, useAbruf } from '../../buchung/screens/dienst.ts';
import { Tag } from '../../buchung/screens/Tag.tsx';
import { Fehlerkasten, Hinweis, Knopf } from '../../buchung/screens/Teile.tsx';
import type { Terminsprache } from '../../termine.schema.ts';
import { T, TexteProvider, useT, useTexte } from '../../texte/screens/Texte.tsx';
import { claimAngebot, declineAngebot, withdrawTerminanfrage } from '../bedarf.api.ts';
import type { Frueher } from '../bedarf.schema.ts';
import { askFrueher, getFrueher } from '../frueher.api.ts';
import { isTag } from './bedarf.ts';
import { FrueherAngebot, Gewuenscht } from './FrueherAngebot.tsx';
import { Wunschfelder, type Wunschzeiten } from './Wunschfelder.tsx';

/** What is wished for and offered before this Termin, and one deed at a time. */
export interface Frueherwerk {
  readonly abruf: Abruf<Frueher>;
  readonly busy: boolean;
  readonly fehler: unknown;
  /** Done last; says so. */
  readonly getan: 'angenommen' | 'ausgetragen' | undefined;
  tu(was: Frueherwerk['getan'], deed: () => Promise<unknown>): Promise<boolean>;
}

/** `onVerschoben`: the Termin is another time now. */
export function useFrueher(termin: string, onVerschoben: () => void): Frueherwerk {
  const abruf = useAbruf(termin, (signal) => call(getFrueher, { termin }, { signal, passive: true }));
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<unknown>();
  const [getan, setGetan] = useState<Frueherwerk['getan']>();
  return {
    ...{ abruf, busy, fehler, getan },
    tu: async (was, deed) => {
      setBusy(true);
      setFehler(undefined);
      setGetan(undefined);
      try {
        await deed();
        setGetan(was);
        if (was === 'angenommen') onVerschoben();
        return true;
      } catch (error) {
        setFehler(error);
        return false;
      } finally {
        setBusy(false);
        abruf.erneut();
      }
    },
  };
}

interface TeilProps {
  readonly werk: Frueherwerk;
  readonly sprache: Terminsprache;
}

/** On top of the page, while there is an offer or just was. */
export function FrueherOben({ werk, sprache }: TeilProps) {
  const texte = useTexte(sprache, 'bedarf', 'buchung');
  const { daten } = werk.abruf;
  const angeboten = daten?.anfrage?.stand === 'angeboten';
  if (texte === undefined || (!angeboten && werk.getan !== 'angenommen')) return null;
  return (
    <TexteProvider texte={texte}>
      <section className="tm-da no-print" aria-labelledby="be-frueher">
        <h2 id="be-frueher">
          <T k={angeboten ? 'frueher.angebot' : 'frueher.angenommen'} />
        </h2>
        <div role="status">{!angeboten && <T k="frueher.angenommen.text" />}</div>
        {angeboten && <Angeboten werk={werk} daten={daten} />}
      </section>
    </TexteProvider>
  );
}

function Angeboten({ werk, daten: { anfrage, schluessel = '' } }: { werk: Frueherwerk; daten: Frueher }) {
  if (!anfrage) return null;
  return (
    <>
      <Fehler fehler={werk.fehler} />
      <FrueherAngebot
        anfrage={anfrage}
        busy={werk.busy}
        onAnnehmen={() => void werk.tu('angenommen', () => call(claimAngebot, { schluessel }))}
        onBehalten={() => void werk.tu(undefined, () => call(declineAngebot, { schluessel }))}
      />
    </>
  );
}

/** Below, where the Termin can be changed. */
export function FrueherUnten({ werk, sprache, termin }: TeilProps & { readonly termin: string }) {
  const texte = useTexte(sprache, 'bedarf', 'buchung');
  const { daten } = werk.abruf;
  if (texte === undefined || !daten || daten.anfrage?.stand === 'angeboten') return null;
  if (!daten.moeglich && !daten.anfrage) return null;
  return (
    <TexteProvider texte={texte}>
      <section className="tm-abschnitt no-print">
        <Warteliste werk={werk} daten={daten} termin={termin} />
      </section>
    </TexteProvider>
  );
}

function Warteliste({ werk, daten, termin }: { werk: Frueherwerk; daten: Frueher; termin: string }) {
  const [offen, setOffen] = useState(false);
  const { anfrage, schluessel = '' } = daten;
  return (
    <>
      <h2>
        <T k={offen ? 'frueher.formular' : anfrage ? 'frueher.wartet' : 'frueher.titel'} />
      </h2>
      <Fehler fehler={werk.fehler} />
      <div role="status">
        {werk.getan === 'ausgetragen' && (
          <Hinweis icon="erledigt">
            <T k="frueher.ausgetragen" />
          </Hinweis>
        )}
      </div>
      {offen ? (
        <Formular werk={werk} daten={daten} termin={termin} onZu={() => setOffen(false)} />
      ) : (
        <>
          <p>
            <T k={anfrage ? 'frueher.wartet.text' : 'frueher.text'} />
          </p>
          {anfrage && <Gewuenscht anfrage={anfrage} />}
          <div className="cz-actions">
            {daten.moeglich && (
              <Knopf onClick={() => setOffen(true)}>
                <T k={anfrage ? 'frueher.aendern' : 'frueher.knopf'} />
              </Knopf>
            )}
            {anfrage && (
              <Knopf
                kind="link"
                busy={werk.busy}
                onClick={() => void werk.tu('ausgetragen', () => call(withdrawTerminanfrage, { schluessel }))}
              >
                <T k="frueher.austragen" />
              </Knopf>
            )}
          </div>
        </>
      )}
    </>
  );
}

interface FormularProps {
  readonly werk: Frueherwerk;
  readonly daten: Frueher;
  readonly termin: string;
  onZu(): void;
}

function Formular({ werk, daten: { ab, anfrage }, termin, onZu }: FormularProps) {
  const t = useT();
  const [fruehestens, setFruehestens] = useState(anfrage && anfrage.fruehestens > ab ? anfrage.fruehestens : ab);
  const [zeiten, setZeiten] = useState<Wunschzeiten>(anfrage ?? { wochentage: [], haelften: [] });
  const [gesendet, setGesendet] = useState(false);
  const mangel = gesendet && !isTag(fruehestens);
  const send = async () => {
    setGesendet(true);
    if (!isTag(fruehestens)) return;
    const wochentage = [...zeiten.wochentage];
    const haelften = [...zeiten.haelften];
    const done = await werk.tu(undefined, async () => {
      const loesung = await loeseAufgabe(await call(getPruefaufgabe, {}));
      await call(askFrueher, { termin, fruehestens, wochentage, haelften, loesung });
    });
    if (done) onZu();
  };
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Tag
        label={t('wuensche.frueh')}
        wert={fruehestens}
        fehler={mangel ? t('pflicht.tag') : undefined}
        onChange={setFruehestens}
      />
      <Wunschfelder wert={zeiten} onChange={(part) => setZeiten((before) => ({ ...before, ...part }))} />
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit" busy={werk.busy}>
          <T k={anfrage ? 'frueher.aendern' : 'frueher.senden'} />
        </Knopf>
        <Knopf kind="link" onClick={onZu}>
          <T k="frueher.abbrechen" />
        </Knopf>
      </div>
    </form>
  );
}

function Fehler({ fehler }: { readonly fehler: unknown }) {
  const t = useT();
  if (fehler === undefined) return null;
  return (
    <Fehlerkasten>
      <p>{fehlertextOf(t, fehler)}</p>
    </Fehlerkasten>
  );
}
