/**
 * The visit on the person's own telephone: number, how long, where to. `/termine/warten#<token>`; the token stands behind the #,
 * so no server writes it down. A telephone that slept asks anew as soon as it is looked at.
 */
import { useEffect, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Terminsprache } from '../../../termine.schema.ts';
import { formatUhrzeit } from '../../../texte/datum.ts';
import type { Uebersetzer } from '../../../texte/texte.ts';
import type { BesuchOeffentlich } from '../../besuch.schema.ts';
import { getBesuch } from '../../kiosk.api.ts';
import { useFrisch } from '../strom.ts';
import { readableNummer, useTagtexte, WithTagtexte } from '../tagtexte.tsx';
import { Gehen } from './Gehen.tsx';
import { useRuf } from './ruf.ts';
import './handy.css';

const EVERY_MS = 30_000;
const PATIENCE_MS = 15_000;

interface Props {
  readonly token: string;
  /** Undefined: as the person chose at the kiosk. */
  readonly sprache?: Terminsprache | undefined;
}

export function Warten(props: Props) {
  return (
    <WithTagtexte>
      <Besuch {...props} />
    </WithTagtexte>
  );
}

function Besuch({ token, sprache }: Props) {
  const texte = useTagtexte();
  const frisch = useFrisch(
    () => call(getBesuch, { token }, { passive: true, signal: AbortSignal.timeout(PATIENCE_MS) }),
    `besuch=${encodeURIComponent(token)}`,
    EVERY_MS,
  );
  const { stand, abgelehnt, alt, geholt, laden } = frisch;
  const t = texte[sprache ?? stand?.sprache ?? 'de'];
  const isCalled = stand?.stand === 'aufgerufen';
  const ruf = useRuf(stand && isCalled ? `${stand.nummer} ${stand.aufgerufen}` : undefined);
  useTitle(t, stand);
  if (!stand) return abgelehnt ? <Unbekannt t={t} /> : null;
  const zeit = formatUhrzeit(t.sprache, new Date(geholt).toISOString());
  const isWaiting = stand.stand === 'wartet' || stand.stand === 'zurueckgestellt';
  return (
    <div className="handy" data-stand={stand.stand}>
      <div aria-live="assertive">
        <Kopf t={t} besuch={stand} />
      </div>
      {(isWaiting || isCalled) &&
        (ruf.an ? (
          <p className="handy-ton">
            <Icon name="haken" /> {t('handy.tonAn')}
          </p>
        ) : (
          <button type="button" className="handy-button handy-primary" onClick={ruf.einschalten}>
            {t('handy.ton')}
          </button>
        ))}
      {isWaiting && <Gehen t={t} token={token} onGone={laden} />}
      <p className="handy-stand" role="status" data-veraltet={alt}>
        {alt ? t('handy.suche', { zeit }) : t('handy.stand', { zeit })}
      </p>
    </div>
  );
}

function Kopf({ t, besuch }: { t: Uebersetzer; besuch: BesuchOeffentlich }) {
  const number = (
    <p className="handy-nummer" dir="ltr">
      {readableNummer(besuch.nummer)}
    </p>
  );
  switch (besuch.stand) {
    case 'wartet':
      return (
        <>
          <h1>{t('ankunft.nummer')}</h1>
          {number}
          <Aussicht t={t} besuch={besuch} />
        </>
      );
    case 'aufgerufen':
      return (
        <>
          <h1>{t('handy.dran')}</h1>
          {number}
          <p className="handy-text">{t('handy.dranText')}</p>
          <Wohin t={t} besuch={besuch} />
        </>
      );
    case 'bedient':
      return (
        <>
          <h1>{t('handy.bedient')}</h1>
          {number}
          <Wohin t={t} besuch={besuch} />
        </>
      );
    case 'zurueckgestellt':
      return (
        <>
          <h1>{t('ankunft.nummer')}</h1>
          {number}
          <p className="handy-text">{t('handy.zurueckgestellt')}</p>
        </>
      );
    case 'beendet':
      return (
        <>
          <h1>{t('handy.beendet')}</h1>
          {besuch.ergebnis === 'unterlagen_fehlen' && <p className="handy-text">{t('handy.unterlagen')}</p>}
        </>
      );
    default:
      return (
        <>
          <h1>{t('ankunft.nummer')}</h1>
          {number}
          <p className="handy-text">{t(`handy.${besuch.stand}`)}</p>
        </>
      );
  }
}

function Aussicht({ t, besuch }: { t: Uebersetzer; besuch: BesuchOeffentlich }) {
  const { wartezeit, davor, station, stationen } = besuch;
  const wait =
    wartezeit === null
      ? t('warten.unklar')
      : wartezeit.bis < 5
        ? t('warten.gleich')
        : t('warten.spanne', { von: wartezeit.von, bis: wartezeit.bis });
  return (
    <>
      <p className="handy-wait">{wait}</p>
      {davor !== null && <p>{davor === 0 ? t('warten.niemandDavor') : t('warten.davor', { n: davor })}</p>}
      {stationen > 1 && <p className="handy-station">{t('handy.station', { n: station + 1, von: stationen })}</p>}
    </>
  );
}

function Wohin({ t, besuch: { ziel } }: { t: Uebersetzer; besuch: BesuchOeffentlich }) {
  if (!ziel) return null;
  const raum = ziel.raum || ziel.platz;
  // The way is written by the office in German; the direction is known in every language.
  const isGerman = t.sprache === 'de' || t.sprache === 'leicht';
  const direction = t(`richtung.${ziel.richtung}`);
  const way = isGerman ? ziel.weg || direction : [direction, ziel.weg].filter(Boolean).join(' · ');
  return (
    <p className="handy-wohin">
      <strong>{/\d/.test(raum) ? t('raum', { raum }) : raum}</strong>
      <span>{way}</span>
    </p>
  );
}

function Unbekannt({ t }: { t: Uebersetzer }) {
  return (
    <div className="handy">
      <h1>{t('handy.unbekannt.titel')}</h1>
      <p className="handy-text">{t('handy.unbekannt')}</p>
    </div>
  );
}

/** The tab says it too, for whoever looks at something else. */
function useTitle(t: Uebersetzer, besuch: BesuchOeffentlich | undefined): void {
  const [before] = useState(() => document.title);
  const nummer = besuch && readableNummer(besuch.nummer);
  const title = !besuch
    ? t('handy.titel')
    : besuch.stand === 'aufgerufen'
      ? `● ${t('handy.dran')} – ${nummer}`
      : `${nummer} – ${t('handy.titel')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(
    () => () => {
      document.title = before;
    },
    [before],
  );
}
