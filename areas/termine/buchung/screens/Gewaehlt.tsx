/** Pages that need what was chosen: with the catalogue beside it, or the way back to the beginning. */
import type { ReactNode } from 'react';
import { T } from '../../texte/screens/Texte.tsx';
import type { AnliegenOeffentlich } from '../buchung.schema.ts';
import { Abgerufen } from './Abgerufen.tsx';
import { geheZu } from './adresse.ts';
import { ladeAngebot, useAbruf } from './dienst.ts';
import { useEntwurf } from './entwurf.ts';
import { Knopf, Titel } from './Teile.tsx';

export type GewaehltesAnliegen = AnliegenOeffentlich & { readonly personen: number };

export function Gewaehlt({ children }: { readonly children: (gewaehlt: readonly GewaehltesAnliegen[]) => ReactNode }) {
  const [{ anliegen }] = useEntwurf();
  const angebot = useAbruf('angebot', ladeAngebot);
  return (
    <Abgerufen von={angebot}>
      {(alle) => {
        const gewaehlt = anliegen.flatMap(({ schluessel, personen }) => {
          const found = alle.find((eines) => eines.schluessel === schluessel);
          return found === undefined ? [] : [{ ...found, personen }];
        });
        return gewaehlt.length === 0 ? <NichtsGewaehlt /> : children(gewaehlt);
      }}
    </Abgerufen>
  );
}

/** The way back after a booking, a kept address in a fresh tab, or an Anliegen that the office has taken away since. */
export function NichtsGewaehlt() {
  const [{ gebucht }] = useEntwurf();
  if (gebucht)
    return (
      <div className="cz-form">
        <Titel grund={<T k="fertig.link" />}>
          <T k="fertig.titel" />
        </Titel>
        <Knopf kind="haupt" onClick={() => geheZu(`fertig#${gebucht.schluessel}`)}>
          <T k="start.meiner.text" />
        </Knopf>
        <Knopf onClick={() => geheZu('finden')}>
          <T k="start.finden" />
        </Knopf>
      </div>
    );
  return (
    <div className="cz-form">
      <Titel grund={<T k="nichts.text" />}>
        <T k="nichts.titel" />
      </Titel>
      <Knopf kind="haupt" onClick={() => geheZu('finden')}>
        <T k="start.finden" />
      </Knopf>
    </div>
  );
}

/** Minutes of the visit: the longer ones of several Anliegen follow each other. */
export function minutenOf(gewaehlt: readonly GewaehltesAnliegen[]): number {
  return gewaehlt.reduce((sum, { minuten, personen }) => sum + (minuten[personen - 1] ?? minuten.at(-1) ?? 0), 0);
}
