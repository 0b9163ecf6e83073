/** States and relations in words. */
import { formatDay } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Status } from '#ui/Status.tsx';
import type { Beziehungsart } from '../../bestand/werk.schema.ts';
import type { EndeView, ErlassKurz } from '../erlass.schema.ts';

export const BEZIEHUNG: Readonly<Record<Beziehungsart, string>> = {
  hebt_auf: 'Hebt auf',
  ergaenzt: 'Ergänzt',
  aendert: 'Ändert',
  legt_aus: 'Legt aus',
};

/** `ersetzt 3 durch 2`, `streicht 4` */
export function pairWords(abschnitte: readonly { readonly abschnitt: string; readonly ersetzt: string }[]): string {
  return abschnitte
    .map(({ abschnitt, ersetzt }) =>
      abschnitt === '' ? `Abschnitt ${ersetzt} entfällt` : `Abschnitt ${abschnitt} ersetzt dort Abschnitt ${ersetzt}`,
    )
    .join('; ');
}

const GRUND: Readonly<Record<EndeView['grund'], string>> = {
  befristet: 'war befristet',
  aufgehoben: 'aufgehoben',
  ersetzt: 'ersetzt',
  gestrichen: 'gestrichen',
  neue_fassung: 'neue Fassung',
  grundlage_endet: 'der geänderte Erlass endete',
};

export function Ende({ of }: { of: EndeView }) {
  const { durch, grund } = of;
  return (
    <>
      {GRUND[grund]}
      {durch && (
        <>
          {' durch '}
          <Link to="/erlasse/bestand/$id" params={{ id: durch.id }}>
            {durch.kurz}
            {durch.abschnitt ? `, Abschnitt ${durch.abschnitt}` : ''}
          </Link>
        </>
      )}
    </>
  );
}

export function Zustand({ of }: { of: Pick<ErlassKurz, 'zustand' | 'gueltig' | 'ende'> }) {
  const { zustand, gueltig, ende } = of;
  if (zustand === 'gueltig')
    return <Status tone="success">{gueltig?.bis ? `gültig bis ${formatDay(gueltig.bis)}` : 'gültig'}</Status>;
  if (zustand === 'kuenftig') return <Status tone="info">gilt ab {formatDay(gueltig?.von ?? '')}</Status>;
  if (zustand === 'beendet')
    return (
      <Status tone="quiet">
        bis {formatDay(gueltig?.bis ?? '')}
        {gueltig?.ende && (
          <>
            , <Ende of={gueltig.ende} />
          </>
        )}
      </Status>
    );
  return (
    <Status tone={ende ? 'quiet' : 'warning'}>
      gilt an keinem Tag
      {ende && (
        <>
          , <Ende of={ende} />
        </>
      )}
    </Status>
  );
}
