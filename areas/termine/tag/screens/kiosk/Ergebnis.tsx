/** What the kiosk answers: the number, large; when; where; and the code with which the telephone calls. Never a name. */
import { Icon } from '#ui/Icon.tsx';
import { formatTag, formatUhrzeit } from '../../../texte/datum.ts';
import type { Uebersetzer } from '../../../texte/texte.ts';
import type { AnkunftAntwort, Ziel } from '../../besuch.schema.ts';
import type { Vormerkung } from '../../vormerkung.rules.ts';
import { QrBild } from '../QrBild.tsx';
import { readableNummer } from '../tagtexte.tsx';
import { useAdresse } from './adresse.ts';

/** Whoever has one and may still be called by it. */
export function showsNummer({ nummer, ergebnis }: AnkunftAntwort): boolean {
  return nummer !== null && ergebnis !== 'schon_fertig';
}

/** What the answer means, in a heading and sentences. */
export function wordsOf(t: Uebersetzer, antwort: AnkunftAntwort): { title: string; lines: string[] } {
  const { ergebnis, tun, beginn, ab, haus } = antwort;
  const zeit = beginn === null ? '' : formatUhrzeit(t.sprache, beginn);
  const params = { zeit, ab: ab === null ? '' : formatUhrzeit(t.sprache, ab), haus: haus ?? '' };
  const tag = beginn === null ? '' : formatTag(t.sprache, beginn);
  if (!showsNummer(antwort)) {
    const key = ['zu_frueh', 'anderer_tag', 'anderes_haus', 'schon_fertig'].includes(ergebnis) ? ergebnis : undefined;
    const lines = [
      ...(key !== undefined && t.hat(`ankunft.${key}`) ? [t(`ankunft.${key}`, { ...params, tag })] : []),
      ...(tun === 'infothek' || key === undefined ? [t('ankunft.infothek')] : []),
    ];
    return { title: t(key === undefined ? 'ankunft.infothek' : `ankunft.${key}.titel`), lines };
  }
  const title = ergebnis === 'nummer' ? t('ankunft.nummer') : t('ankunft.puenktlich');
  const about = ['frueh', 'verspaetet', 'zu_spaet', 'schon_da'].includes(ergebnis)
    ? [t(`ankunft.${ergebnis}`, params)]
    : [];
  if (tun === 'zum_platz') return { title: t('handy.dran'), lines: [t('ankunft.zum_platz')] };
  return { title, lines: [...about, t(tun === 'infothek' ? 'ankunft.infothek' : 'ankunft.warten')] };
}

export function waitOf(t: Uebersetzer, { wartezeit, davor }: Pick<AnkunftAntwort, 'wartezeit' | 'davor'>): string[] {
  const before = davor === null ? [] : [davor === 0 ? t('warten.niemandDavor') : t('warten.davor', { n: davor })];
  if (wartezeit === null) return [...before, t('warten.unklar')];
  if (wartezeit.bis < 5) return [...before, t('warten.gleich')];
  return [...before, t('warten.spanne', wartezeit)];
}

export function Nummer({ t, antwort }: { t: Uebersetzer; antwort: AnkunftAntwort }) {
  const { nummer, ziel, tun } = antwort;
  if (nummer === null) return null;
  return (
    <div className="kiosk-nummer">
      <p className="kiosk-nummer-label">{t('ankunft.nummer')}</p>
      <p className="kiosk-nummer-big" dir="ltr">
        {readableNummer(nummer)}
      </p>
      {ziel !== null && tun === 'zum_platz' ? (
        <Wohin t={t} ziel={ziel} />
      ) : (
        waitOf(t, antwort).map((line) => <p key={line}>{line}</p>)
      )}
    </div>
  );
}

export function Wohin({ t, ziel }: { t: Uebersetzer; ziel: Ziel }) {
  return (
    <p className="kiosk-wohin">
      <strong>{t('raum', { raum: ziel.raum || ziel.platz })}</strong>
      <span>{ziel.weg || t(`richtung.${ziel.richtung}`)}</span>
    </p>
  );
}

/** Where the telephone finds the visit. The token stands behind the #: no server writes it down. */
function phoneAddress(adresse: string, token: string): string {
  return `${adresse}/termine/warten#${token}`;
}

export function TelefonQr({ t, token }: { t: Uebersetzer; token: string }) {
  const adresse = useAdresse();
  return (
    <figure className="kiosk-telefon">
      <QrBild text={phoneAddress(adresse, token)} label={t('kiosk.telefon.titel')} />
      <figcaption>
        <strong>{t('kiosk.telefon.titel')}</strong>
        <span>{t('kiosk.telefon.text')}</span>
      </figcaption>
    </figure>
  );
}

export function Merkzeichen({ t, vormerkung }: { t: Uebersetzer; vormerkung: Vormerkung }) {
  return (
    <div className="kiosk-nummer">
      <p className="kiosk-nummer-label">{t('kiosk.offline.merkzeichen')}</p>
      <p className="kiosk-nummer-big" dir="ltr">
        {vormerkung.merkzeichen}
      </p>
    </div>
  );
}

interface ZettelProps {
  readonly t: Uebersetzer;
  readonly haus: string;
  readonly label: string;
  readonly big: string;
  readonly lines: readonly string[];
  readonly token: string | null;
}

/** What an 80 mm printer prints; on the screen it is not seen. */
export function Zettel({ t, haus, label, big, lines, token }: ZettelProps) {
  const adresse = useAdresse();
  return (
    <div className="kiosk-zettel" aria-hidden="true">
      <p>{haus}</p>
      <p>{label}</p>
      <p className="kiosk-zettel-nummer" dir="ltr">
        {big}
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {token !== null && (
        <>
          <QrBild text={phoneAddress(adresse, token)} label="" />
          <p>{t('kiosk.telefon.titel')}</p>
        </>
      )}
      <p>{formatUhrzeit(t.sprache, new Date().toISOString())}</p>
    </div>
  );
}

export function Drucken({ t }: { t: Uebersetzer }) {
  return (
    <button type="button" className="kiosk-button" onClick={() => window.print()}>
      <Icon name="drucken" />
      <span>{t('kiosk.drucken')}</span>
    </button>
  );
}
