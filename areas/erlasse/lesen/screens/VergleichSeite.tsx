/** Two days side by side: which norms differ, and of one norm each Absatz with the words that differ. */

import { DayField } from '#ui/DateField.tsx';
import { useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { Badge } from '#ui/Status.tsx';
import { useGo, useScreenParams, useScreenSearch } from '#ui/screens.ts';
import type { Stueck } from '../../unterschied/wortweise.rules.ts';
import { compareNormtage, compareWerktage, getWerk } from '../lesen.api.ts';
import type { Werkansicht } from '../lesen.schema.ts';
import { vergleichSearch } from './routes.ts';
import { keyOf } from './worte.ts';
import './lesen.css';

export default function VergleichSeite() {
  const { werkId } = useScreenParams<'werkId'>();
  const { neu } = useScreenSearch(vergleichSearch);
  const query = useLoad(getWerk, { werkId, ...(neu && { tag: neu }) }, { keepLast: true });
  return (
    <Loaded of={query} words="Das Werk wird geladen">
      {(ansicht) => <Vergleich ansicht={ansicht} />}
    </Loaded>
  );
}

function Vergleich({ ansicht }: { ansicht: Werkansicht }) {
  const { norm, ...asked } = useScreenSearch(vergleichSearch);
  const go = useGo();
  const { werk, fassungen, fassung } = ansicht;
  const neu = asked.neu ?? ansicht.tag;
  const alt = asked.alt ?? fassungen.findLast((day) => day < fassung.gueltigAb) ?? fassungen[0] ?? neu;
  const open = (next: { alt?: string; neu?: string }) =>
    go({
      to: '/erlasse/werke/$werkId/vergleich',
      params: { werkId: werk.id },
      search: { ...(norm && { norm }), alt, neu, ...next },
      replace: true,
    });
  const crumbs = [
    { to: '/erlasse/werke', label: 'Nachschlagen' },
    { to: '/erlasse/werke/$werkId', params: { werkId: werk.id }, label: werk.kurz },
  ];
  return (
    <Page
      title={`${norm ? `${norm} ` : ''}${werk.kurz} im Vergleich`}
      crumbs={crumbs}
      actions={
        <div className="erl-kopf-knoepfe">
          <DayField name="alt" label="Links" value={alt} onChange={(day) => day && open({ alt: day })} />
          <DayField name="neu" label="Rechts" value={neu} onChange={(day) => day && open({ neu: day })} />
          {norm && (
            <ButtonLink to="/erlasse/werke/$werkId/vergleich" params={{ werkId: werk.id }} search={{ alt, neu }}>
              Alle Änderungen
            </ButtonLink>
          )}
        </div>
      }
    >
      {norm ? (
        <Normvergleich werkId={werk.id} kennung={norm} alt={alt} neu={neu} />
      ) : (
        <Werkvergleich werkId={werk.id} alt={alt} neu={neu} />
      )}
    </Page>
  );
}

interface Tage {
  readonly werkId: string;
  readonly alt: string;
  readonly neu: string;
}

const WAS = { geaendert: 'geändert', neu: 'neu', entfallen: 'entfallen', gleich: 'gleich' } as const;

function Werkvergleich({ werkId, alt, neu }: Tage) {
  const query = useLoad(compareWerktage, { werkId, alt, neu }, { keepLast: true });
  return (
    <Loaded of={query} words="Die Texte werden verglichen">
      {({ normen }) =>
        normen.length === 0 ? (
          <Note>An beiden Tagen galt derselbe Text.</Note>
        ) : (
          <ul className="erl-bezuege">
            {normen.map(({ kennung, bezeichnung, ueberschrift, was }) => (
              <li key={kennung}>
                <Link to="/erlasse/werke/$werkId/vergleich" params={{ werkId }} search={{ norm: kennung, alt, neu }}>
                  {bezeichnung}
                </Link>{' '}
                {ueberschrift} <Badge>{WAS[was]}</Badge>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Normvergleich({ werkId, kennung, alt, neu }: Tage & { kennung: string }) {
  const query = useLoad(compareNormtage, { werkId, kennung, alt, neu }, { keepLast: true });
  return (
    <Loaded of={query} words="Die Texte werden verglichen">
      {(vergleich) => (
        <>
          {[vergleich.alt, vergleich.neu].some(({ vorDerAeltesten }) => vorDerAeltesten) && (
            <Note kind="warning" title="Ein Tag liegt vor dem ältesten vorhandenen Text">
              Verglichen wird dann mit dem ältesten Text.
            </Note>
          )}
          {vergleich.absaetze.every(({ was }) => was === 'gleich') && (
            <Note>An beiden Tagen lautet die Norm gleich.</Note>
          )}
          <table className="erl-vergleich">
            <caption className="u-sr">
              {kennung} am {formatDay(alt)} und am {formatDay(neu)}
            </caption>
            <thead>
              <tr>
                <th scope="col">{spalte(alt, vergleich.alt)}</th>
                <th scope="col">{spalte(neu, vergleich.neu)}</th>
              </tr>
            </thead>
            <tbody>
              {vergleich.absaetze.map(({ nr, was, alt: links, neu: rechts }, i) => (
                <tr key={keyOf(vergleich.absaetze, i)} data-was={was}>
                  <td>
                    <Seite nr={nr} stuecke={links} art="weg" />
                  </td>
                  <td>
                    <Seite nr={nr} stuecke={rechts} art="neu" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Loaded>
  );
}

function spalte(tag: string, { ueberschrift, gueltigAb }: { ueberschrift: string | null; gueltigAb: string }): string {
  if (ueberschrift === null) return `Am ${formatDay(tag)}: keine solche Norm`;
  return `Am ${formatDay(tag)} (Text vom ${formatDay(gueltigAb)})`;
}

function Seite({ nr, stuecke, art }: { nr: string; stuecke: readonly Stueck[]; art: 'weg' | 'neu' }) {
  if (stuecke.length === 0) return <span className="u-muted">–</span>;
  const Mark = art === 'weg' ? 'del' : 'ins';
  return (
    <p className="erl-seite">
      {nr && <span className="erl-marke">({nr}) </span>}
      {stuecke.map(({ text, anders }, i) => {
        const key = `${i}`;
        return anders ? <Mark key={key}>{text}</Mark> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
