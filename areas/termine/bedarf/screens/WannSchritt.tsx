/** From when to when, on which weekdays, before or after noon. */
import { useState } from 'react';
import { Tag } from '../../buchung/screens/Tag.tsx';
import { Knopf, Titel } from '../../buchung/screens/Teile.tsx';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { isTag, useBedarf } from './bedarf.ts';
import { type SchrittProps, weiter } from './schritt.ts';
import { Wunschfelder } from './Wunschfelder.tsx';

export function WannSchritt({ anliegen }: SchrittProps) {
  const t = useT();
  const [bedarf, setBedarf] = useBedarf(anliegen);
  const [gesendet, setGesendet] = useState(false);
  const mangel = (wert: string) => (gesendet && !isTag(wert) ? t('pflicht.tag') : undefined);
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
      <Wunschfelder wert={bedarf} onChange={setBedarf} />
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit">
          <T k="weiter" />
        </Knopf>
      </div>
    </form>
  );
}
