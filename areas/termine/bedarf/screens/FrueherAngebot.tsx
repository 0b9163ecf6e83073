/** An earlier time beside the Termin that one has: two buttons, and no answer changes nothing. */
import { Hinweis, Knopf } from '../../buchung/screens/Teile.tsx';
import { formatDatum, formatZeitpunkt } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import type { Anfrage } from '../bedarf.schema.ts';
import { zeitenSatz } from './Wunschfelder.tsx';
import { Zeitkarte } from './Zeitkarte.tsx';
import './bedarf.css';

interface Props {
  readonly anfrage: Anfrage;
  readonly busy: boolean;
  onAnnehmen(): void;
  onBehalten(): void;
}

export function FrueherAngebot({ anfrage: { angebot, statt }, busy, onAnnehmen, onBehalten }: Props) {
  const t = useT();
  if (!angebot) return null;
  return (
    <>
      <Zeitkarte angebot={angebot}>
        {statt && (
          <p className="cz-sub">
            <T k="frueher.bisher" zeitpunkt={formatZeitpunkt(t.sprache, statt.beginn)} />
          </p>
        )}
      </Zeitkarte>
      {angebot.antwortBis && (
        <Hinweis icon="uhr">
          <T k="frueher.bis" bis={formatZeitpunkt(t.sprache, angebot.antwortBis)} />
        </Hinweis>
      )}
      <div className="cz-actions">
        <Knopf kind="haupt" busy={busy} onClick={onAnnehmen}>
          <T k="frueher.annehmen" />
        </Knopf>
        <Knopf busy={busy} onClick={onBehalten}>
          <T k="frueher.behalten" />
        </Knopf>
      </div>
    </>
  );
}

/** What was wished, in two lines. */
export function Gewuenscht({ anfrage }: { readonly anfrage: Anfrage }) {
  const t = useT();
  return (
    <p className="cz-sub">
      <T k="frueher.ab" tag={formatDatum(t.sprache, anfrage.fruehestens)} />
      <br />
      {zeitenSatz(t, anfrage) || <T k="frueher.jederzeit" />}
    </p>
  );
}
