/** Who comes, one person per page. */
import { useState } from 'react';
import { pruefePerson } from '../../buchung/screens/angaben.rules.ts';
import { Knopf, Titel } from '../../buchung/screens/Teile.tsx';
import { T } from '../../texte/screens/Texte.tsx';
import { LEERER_BEDARF, useBedarf } from './bedarf.ts';
import { PersonFelder } from './PersonFelder.tsx';
import { type SchrittProps, weiter } from './schritt.ts';

export function WerSchritt({ anliegen, nr }: SchrittProps & { readonly nr: number }) {
  const [bedarf, setBedarf] = useBedarf(anliegen);
  const [gesendet, setGesendet] = useState(false);
  const person = bedarf.personen[nr - 1] ?? LEERER_BEDARF.personen[0];
  if (!person) return null;
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setGesendet(true);
        if (Object.keys(pruefePerson(person)).length > 0) return;
        weiter(anliegen, nr < bedarf.anzahl ? `p${nr + 1}` : 'wann');
      }}
    >
      <Titel grund={<T k="angaben.grund" />}>
        {bedarf.anzahl > 1 ? <T k="angaben.person" nr={nr} n={bedarf.anzahl} /> : <T k="angaben.titel" />}
      </Titel>
      <PersonFelder
        person={person}
        fehler={gesendet ? pruefePerson(person) : {}}
        onChange={(part) => {
          const personen = Array.from({ length: Math.max(nr, bedarf.personen.length) }, (_, at) =>
            at === nr - 1
              ? { ...person, ...part }
              : (bedarf.personen[at] ?? (LEERER_BEDARF.personen[0] as typeof person)),
          );
          setBedarf({ personen });
        }}
      />
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit">
          <T k="weiter" />
        </Knopf>
      </div>
    </form>
  );
}
