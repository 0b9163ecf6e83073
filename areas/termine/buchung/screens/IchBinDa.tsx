/** „Ich bin da“ on the page of the Termin: the one main button while it works, before and after it words that say when. */
import { useEffect, useRef, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Ankunftslage } from '../../tag/besuch.schema.ts';
import { checkInByHandy, getAnkunftslage } from '../../tag/kiosk.api.ts';
import { formatTag, formatUhrzeit } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import type { Uebersetzer } from '../../texte/texte.ts';
import { geheZu } from './adresse.ts';
import { type Abruf, codeOf, fehlertextOf, useAbruf } from './dienst.ts';
import { Fehlerkasten, Hinweis, Knopf } from './Teile.tsx';

const LONGEST_MS = 6 * 60 * 60_000;

/** Asked anew for every other time of the Termin. */
export function useAnkunftslage(schluessel: string, beginn: string): Abruf<Ankunftslage> {
  const abruf = useAbruf(`${schluessel} ${beginn}`, (signal) =>
    call(getAnkunftslage, { schluessel }, { signal, passive: true }),
  );
  useWiedersehen(abruf.daten, abruf.erneut);
  return abruf;
}

interface Props {
  readonly schluessel: string;
  readonly ankunft: Abruf<Ankunftslage>;
}

/** On the day, above everything else. */
export function IchBinDa({ schluessel, ankunft: { daten, erneut } }: Props) {
  const t = useT();
  if (!daten || daten.lage === 'fertig' || daten.lage === 'anderer_tag') return null;
  const zeiten = zeitenOf(t, daten);
  if (daten.lage === 'zu_frueh')
    return (
      <div className="no-print">
        <Hinweis icon="uhr">
          <T k="da.zu_frueh" {...zeiten} />
        </Hinweis>
      </div>
    );
  if (daten.lage === 'da') return <Angemeldet token={daten.token ?? ''} />;
  return <Melden schluessel={schluessel} lage={daten} zeiten={zeiten} onAnders={erneut} />;
}

/** On the days before, beside what is shown at the door. */
export function SpaeterDa({ ankunft: { daten } }: Pick<Props, 'ankunft'>) {
  const t = useT();
  if (daten?.lage !== 'anderer_tag') return null;
  return (
    <p className="cz-hint">
      <T k="da.spaeter" {...zeitenOf(t, daten)} />
    </p>
  );
}

const zeitenOf = (t: Uebersetzer, { ab, bis }: Ankunftslage) => ({
  tag: formatTag(t.sprache, ab),
  ab: formatUhrzeit(t.sprache, ab),
  bis: formatUhrzeit(t.sprache, bis),
});

/** Asks anew when the door opens or the Termin ends to count, by the office's clock, and when the telephone is looked at again. */
function useWiedersehen(lage: Ankunftslage | undefined, erneut: () => void): void {
  const ask = useRef(erneut);
  ask.current = erneut;
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && ask.current();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    if (lage?.lage !== 'zu_frueh' && lage?.lage !== 'jetzt') return;
    const next = Date.parse(lage.lage === 'zu_frueh' ? lage.ab : lage.bis) - Date.parse(lage.jetzt);
    const timer = setTimeout(() => ask.current(), Math.min(Math.max(next, 0) + 1000, LONGEST_MS));
    return () => clearTimeout(timer);
  }, [lage]);
}

interface MeldenProps {
  readonly schluessel: string;
  readonly lage: Ankunftslage;
  readonly zeiten: { readonly bis: string };
  /** What the office answered is no number: the page asks how it stands. */
  onAnders(): void;
}

function Melden({ schluessel, lage, zeiten, onAnders }: MeldenProps) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<string>();
  const key = useRef(crypto.randomUUID());
  const melde = async () => {
    setBusy(true);
    setFehler(undefined);
    try {
      const input = { standort: lage.standort, code: schluessel };
      const { token, nummer } = await call(checkInByHandy, input, { idempotencyKey: key.current });
      if (token !== null && nummer !== null) return geheZu(`warten#${token}`);
      key.current = crypto.randomUUID();
      onAnders();
    } catch (error) {
      setFehler(t.hat(`fehler.${codeOf(error)}`) ? fehlertextOf(t, error) : t('da.fehler'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="tm-da no-print" aria-labelledby="tm-da">
      <h2 id="tm-da">
        <T k="da.titel" />
      </h2>
      {fehler !== undefined && (
        <Fehlerkasten>
          <p>{fehler}</p>
        </Fehlerkasten>
      )}
      <p>
        <T k={lage.lage === 'zu_spaet' ? 'da.zu_spaet' : 'da.jetzt'} {...zeiten} />
      </p>
      <Knopf kind="haupt" busy={busy} onClick={() => void melde()}>
        <T k="da.knopf" />
      </Knopf>
    </section>
  );
}

function Angemeldet({ token }: { readonly token: string }) {
  return (
    <section className="tm-da no-print" aria-labelledby="tm-da">
      <h2 id="tm-da">
        <Icon name="erledigt" />
        <T k="da.schon" />
      </h2>
      <Knopf kind="haupt" onClick={() => geheZu(`warten#${token}`)}>
        <T k="da.nummer" />
      </Knopf>
    </section>
  );
}
