/** By the link of a mail to somebody who has a Termin and wishes an earlier one. */
import type { ReactNode } from 'react';
import { geheZu } from '../../buchung/screens/adresse.ts';
import { Knopf, Titel } from '../../buchung/screens/Teile.tsx';
import { formatZeitpunkt } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { claimAngebot, declineAngebot, withdrawTerminanfrage } from '../bedarf.api.ts';
import type { Anfrage } from '../bedarf.schema.ts';
import type { Werk } from './AnfrageSeite.tsx';
import { FrueherAngebot, Gewuenscht } from './FrueherAngebot.tsx';

interface Props {
  readonly anfrage: Anfrage;
  readonly werk: Werk;
}

export function FrueherSeite({ anfrage, werk }: Props) {
  const t = useT();
  const input = { schluessel: werk.schluessel };
  const { angebot, statt } = anfrage;
  switch (anfrage.stand) {
    case 'angeboten':
      return (
        <Seite titel="frueher.angebot" anfrage={anfrage}>
          <FrueherAngebot
            anfrage={anfrage}
            busy={werk.busy}
            onAnnehmen={() => void werk.run(claimAngebot, input)}
            onBehalten={() => void werk.run(declineAngebot, input)}
          />
        </Seite>
      );
    case 'angenommen':
      return (
        <Seite titel="frueher.angenommen" anfrage={anfrage}>
          <section className="cz-card">
            {angebot && <p className="be-wann">{formatZeitpunkt(t.sprache, angebot.beginn)}</p>}
            <p>
              <T k="frueher.angenommen.text" />
            </p>
          </section>
          <ZumTermin schluessel={angebot?.schluessel} />
        </Seite>
      );
    case 'offen':
      return (
        <Seite titel="frueher.wartet" anfrage={anfrage}>
          <p>
            <T k="frueher.wartet.text" />
          </p>
          <section className="cz-card">
            {statt && <p>{formatZeitpunkt(t.sprache, statt.beginn)}</p>}
            <Gewuenscht anfrage={anfrage} />
          </section>
          <ZumTermin schluessel={statt?.schluessel} />
          <div className="cz-actions">
            <Knopf kind="link" busy={werk.busy} onClick={() => void werk.run(withdrawTerminanfrage, input)}>
              <T k="frueher.austragen" />
            </Knopf>
          </div>
        </Seite>
      );
    default:
      return (
        <Seite titel="ende.titel" anfrage={anfrage}>
          <p>
            <T k={anfrage.stand === 'zurueckgezogen' ? 'frueher.ausgetragen' : `ende.${anfrage.endeGrund}`} grund="" />
          </p>
          <ZumTermin schluessel={statt?.schluessel} />
        </Seite>
      );
  }
}

interface SeiteProps {
  readonly titel: string;
  readonly anfrage: Anfrage;
  readonly children: ReactNode;
}

function Seite({ titel, anfrage, children }: SeiteProps) {
  return (
    <div className="be-seite">
      <Titel grund={anfrage.anliegenName}>
        <T k={titel} />
      </Titel>
      {children}
    </div>
  );
}

function ZumTermin({ schluessel }: { readonly schluessel: string | undefined }) {
  if (schluessel === undefined) return null;
  return (
    <div className="cz-actions">
      <Knopf kind="haupt" onClick={() => geheZu(`termin#${schluessel}`)}>
        <T k="frueher.termin" />
      </Knopf>
    </div>
  );
}
