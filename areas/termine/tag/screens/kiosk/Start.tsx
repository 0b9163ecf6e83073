/** The two ways in, and the numbers of those who came while there was no connection. */
import type { Uebersetzer } from '../../../texte/texte.ts';
import type { Bedarf } from '../../besuch.schema.ts';
import type { Warteschlange } from '../../vormerkung.rules.ts';
import { QrBild } from '../QrBild.tsx';
import { readableNummer } from '../tagtexte.tsx';
import { useAdresse } from './adresse.ts';
import { bedarfSatz } from './Braucht.tsx';
import { Wahl } from './Rahmen.tsx';

interface Props {
  readonly t: Uebersetzer;
  readonly schlange: Warteschlange;
  readonly onMit: () => void;
  readonly onOhne: () => void;
  readonly bedarf: readonly Bedarf[];
  readonly onBedarf: () => void;
}

const SHOWN = 6;

export function Start({ t, schlange, onMit, onOhne, bedarf, onBedarf }: Props) {
  const { offen, erledigt } = schlange;
  return (
    <>
      {erledigt.length > 0 && (
        <section className="kiosk-nach" aria-label={t('kiosk.offline.nummern')}>
          <h2>{t('kiosk.offline.nummern')}</h2>
          <ul>
            {erledigt.slice(-SHOWN).map(({ merkzeichen, nummer }) => (
              <li key={merkzeichen} data-nummer={nummer !== undefined}>
                <span dir="ltr">{merkzeichen}</span>
                {nummer === undefined ? (
                  <span>{t('ankunft.infothek')}</span>
                ) : (
                  <strong dir="ltr">{readableNummer(nummer)}</strong>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="kiosk-choices">
        <Wahl icon="kalender" label={t('kiosk.start.mit')} onPress={onMit} />
        <Wahl icon="wartet" label={t('kiosk.start.ohne')} onPress={onOhne} />
        <Wahl
          icon={bedarf.length > 0 ? 'haken' : 'person'}
          label={t('kiosk.bedarf')}
          hint={bedarfSatz(t, bedarf) ?? t('kiosk.bedarf.hinweis')}
          onPress={onBedarf}
          leise
        />
      </div>
      {offen.length > 0 && (
        <p className="kiosk-offen" role="status">
          {t('kiosk.offline.wartend', { n: offen.length })}
        </p>
      )}
    </>
  );
}

/** For those who would rather do it with their own telephone, or while others stand here. */
export function Aushang({ t, standort }: { t: Uebersetzer; standort: string }) {
  const adresse = useAdresse();
  return (
    <figure className="kiosk-telefon">
      <QrBild text={`${adresse}/termine/ankunft#${standort}`} label={t('kiosk.start.telefon')} />
      <figcaption>{t('kiosk.start.telefon')}</figcaption>
    </figure>
  );
}
