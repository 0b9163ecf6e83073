/** From when to when, on which weekdays, before or after noon. */
import { useState } from 'react';
import { Tag } from '../../buchung/screens/Tag.tsx';
import { Knopf, Titel } from '../../buchung/screens/Teile.tsx';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { HAELFTEN } from '../bedarf.schema.ts';
import { useBedarf } from './bedarf.ts';
import { isTag, type SchrittProps, weiter } from './schritt.ts';

const toggled = <A,>(all: readonly A[], one: A): A[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
/** A Monday, for the names of weekdays. */
const MONTAG = '2026-11-02';

export function WannSchritt({ anliegen }: SchrittProps) {
  const t = useT();
  const [bedarf, setBedarf] = useBedarf(anliegen);
  const [gesendet, setGesendet] = useState(false);
  const mangel = (wert: string) => (gesendet && !isTag(wert) ? t('pflicht.tag') : undefined);
  const wochentag = (nr: number) =>
    new Intl.DateTimeFormat(t.sprache === 'leicht' ? 'de' : t.sprache, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.parse(MONTAG) + (nr - 1) * 86_400_000,
    );
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setGesendet(true);
        if (isTag(bedarf.fruehestens) && isTag(bedarf.spaetestens)) weiter(anliegen, 'senden');
      }}
    >
      <Titel grund={<T k="wuensche.grund" />}>
        <T k="wuensche.titel" />
      </Titel>
      <Tag
        label={t('wuensche.frueh')}
        wert={bedarf.fruehestens}
        fehler={mangel(bedarf.fruehestens)}
        onChange={(fruehestens) => setBedarf({ fruehestens })}
      />
      <Tag
        label={t('wuensche.spaet')}
        wert={bedarf.spaetestens}
        fehler={mangel(bedarf.spaetestens)}
        onChange={(spaetestens) => setBedarf({ spaetestens })}
      />
      <fieldset className="cz-field">
        <legend>
          <T k="wuensche.tage" />
        </legend>
        <p className="cz-hint">
          <T k="wuensche.alle" />
        </p>
        <div className="cz-choices">
          {[1, 2, 3, 4, 5].map((nr) => (
            <label key={nr} className="cz-choice">
              <input
                type="checkbox"
                checked={bedarf.wochentage.includes(nr)}
                onChange={() => setBedarf({ wochentage: toggled(bedarf.wochentage, nr) })}
              />
              <span>{wochentag(nr)}</span>
            </label>
          ))}
          {HAELFTEN.map((one) => (
            <label key={one} className="cz-choice">
              <input
                type="checkbox"
                checked={bedarf.haelften.includes(one)}
                onChange={() => setBedarf({ haelften: toggled(bedarf.haelften, one) })}
              />
              <span>
                <T k={`haelfte.${one}`} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit">
          <T k="weiter" />
        </Knopf>
      </div>
    </form>
  );
}
